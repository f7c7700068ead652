"""The one door to showing a PDF: its pages as pictures, for the screen and for the printer."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """The pages of a PDF in memory. The engine is loaded when the first paper is shown.

    Not for several threads at once: use it in the window's thread.
    """

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(data)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def size(self, number: int) -> QSizeF:
        """Width and height of a page (from 0) in points of 1/72 inch."""
        width, height = self._document.get_page_size(number)
        return QSizeF(width, height)

    def render(self, number: int, width: int) -> QImage:
        """A page (from 0) as a picture of this many pixels wide."""
        page = self._document[number]
        bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
        shown = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        )
        return shown.copy()

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()
