"""The one door to showing a PDF: its pages as pictures, for the screen and for the printer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """The pages of a PDF in memory. The engine is loaded when the first paper is shown.

    The engine holds the document only while a page is made: what it keeps of an open one is many
    times the paper. Not for several threads at once: use it in the window's thread.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        with self._open() as document:
            sizes = [document.get_page_size(n) for n in range(len(document))]
        self._sizes = [QSizeF(width, height) for width, height in sizes]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """Width and height of a page (from 0) in points of 1/72 inch."""
        return self._sizes[number]

    def render(self, number: int, width: int) -> QImage:
        """A page (from 0) as a picture of this many pixels wide."""
        with self._open() as document:
            page = document[number]
            bitmap = page.render(
                scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True
            )
            shown = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            )
            return shown.copy()

    @contextmanager
    def _open(self) -> Iterator[Any]:
        import pypdfium2

        document = pypdfium2.PdfDocument(self._data)
        try:
            yield document
        finally:
            document.close()
