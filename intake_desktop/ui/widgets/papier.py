"""The paper on screen: the one PDF, page under page, as wide as there is room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from intake_desktop.ui.pdf_pages import PdfPages
from intake_desktop.ui.toegang import BLAD, ROL, announce
from intake_desktop.ui.widgets.tekst import Tekst

_A4 = 297 / 210
_GAP = 12
_FRAME = 1


class PapierBeeld(QWidget):
    """Shows PDF bytes. `show_pdf` keeps the place where someone was reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = b""
        self._document: PdfPages | None = None
        self._pages: list[_Blad] = []
        self._message = Tekst(self.tr("Het papier wordt gemaakt …"), "stil")
        self._holder = QWidget()
        self._holder.setProperty("rol", "papier")
        self._sheets = QVBoxLayout(self._holder)
        self._sheets.setContentsMargins(2, 2, 2, 2)
        self._sheets.setSpacing(_GAP)
        self._sheets.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setProperty("rol", "papier")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setWidget(self._holder)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setProperty(ROL, BLAD)
        self.setFocusProxy(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._message, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._scroll, 1)
        self._scroll.hide()  # until there is a paper to see
        self._name()

    @property
    def reads(self) -> QScrollArea:
        """What scrolls the pages."""
        return self._scroll

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pdf(self, data: bytes) -> None:
        """Show this PDF in place of the one that is shown."""
        self._message.set_text("")
        self._message.hide()
        if data == self._bytes:
            return
        document = PdfPages(data)
        place = self._scroll.verticalScrollBar().value()
        self._bytes, self._document = data, document
        self._keep_pages(document.count)
        self._scroll.show()
        for number, page in enumerate(self._pages):
            page.show_page(document, number)
        self._scroll.verticalScrollBar().setValue(place)
        self._name()

    def clear(self) -> None:
        """Show no paper at all: what comes is of someone else."""
        self._bytes, self._document = b"", None
        self._keep_pages(0)
        self._scroll.verticalScrollBar().setValue(0)
        self.show_message(self.tr("Het papier wordt gemaakt …"))
        self._name()

    def show_failure(self, reason: str) -> None:
        """The paper could not be made, and why; what was shown before stays."""
        self.show_message(self.tr("Het papier kon niet worden gemaakt. {}").format(reason))
        self._message.set_rol("fout")
        announce(self, self._message.text(), urgent=True)

    def show_message(self, sentence: str) -> None:
        """Say something above the paper; what was shown before stays."""
        self._message.set_rol("stil")
        self._message.set_text(sentence)
        self._message.setVisible(bool(sentence))

    def _keep_pages(self, count: int) -> None:
        while len(self._pages) < count:
            page = _Blad()
            self._sheets.insertWidget(len(self._pages), page)
            self._pages.append(page)
        while len(self._pages) > count:
            page = self._pages.pop()
            page.hide()
            page.deleteLater()

    def _name(self) -> None:
        name = self.tr("Voorbeeld van het papier, {} bladzijden").format(len(self._pages))
        self.setAccessibleName(name)
        self._scroll.setAccessibleName(name)


class _Blad(QWidget):
    """One page; rendered when it is painted, at the sharpness of the screen, and kept."""

    def __init__(self) -> None:
        super().__init__()
        self._document: PdfPages | None = None
        self._number = 0
        self._ratio = _A4
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, document: PdfPages, number: int) -> None:
        size = document.size(number)
        ratio = size.height() / size.width() if size.width() > 0 else _A4
        if ratio != self._ratio:
            self._ratio = ratio
            self._keep_shape()
        self._document, self._number, self._image = document, number, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._image = None
        self._keep_shape()

    def _keep_shape(self) -> None:
        """A sheet is never squashed: its height goes with its width, whatever room there is."""
        wanted = self.heightForWidth(self.width())
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if self._document is not None and self._image is None:
            self._image = self._rendered(self._document)
        if self._image is not None:
            painter.drawImage(0, 0, self._image)  # a fitted one would lose a row of dots
        painter.setPen(QColor(Qt.GlobalColor.lightGray))
        painter.drawRect(QRect(0, 0, self.width() - _FRAME, self.height() - _FRAME))

    def _rendered(self, document: PdfPages) -> QImage:
        ratio = self.devicePixelRatioF()
        image = document.render(self._number, round(self.width() * ratio))
        image.setDevicePixelRatio(ratio)
        return image
