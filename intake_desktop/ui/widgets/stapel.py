"""Pages on top of each other, of which one is shown; turning touches only those two."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.ui.theme import dress, hold_parts


class Stapel(QWidget):
    """Fills itself with the page that is shown.

    Qt's own stack passes every widget of every page twice at each turn, and sends the focus of the
    page that goes on a walk through the window.
    """

    def __init__(self) -> None:
        super().__init__()
        hold_parts(self)
        self._shown: QWidget | None = None

    @property
    def shown(self) -> QWidget | None:
        """The page in front; None before the first and between two."""
        return self._shown

    def add(self, page: QWidget) -> None:
        """Keep this page at hand, hidden."""
        dress(page)
        page.setParent(self)
        page.hide()

    def leave(self) -> None:
        """Hide the page in front, without another: around it room can be made first."""
        page, self._shown = self._shown, None
        if page is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and page.isAncestorOf(focus):
            focus.clearFocus()
        page.hide()

    def show_page(self, page: QWidget) -> None:
        """Show this page in the place of the other."""
        if page is self._shown:
            return
        self.leave()
        self._shown = page
        page.setGeometry(self.rect())
        page.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page follows."""
        super().resizeEvent(event)
        if self._shown is not None:
            self._shown.setGeometry(self.rect())

    def sizeHint(self) -> QSize:
        """What the page in front wants."""
        return self._shown.sizeHint() if self._shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the page in front needs."""
        return self._shown.minimumSizeHint() if self._shown is not None else QSize(0, 0)
