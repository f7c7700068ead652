"""What the screens for the client share: they fill a second screen, or the window, until F11."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.widgets.tekst import Kop

_KEYS = (Qt.Key.Key_F11, Qt.Key.Key_Escape)


class ClientVlak(QWidget):
    """`closed` when someone put it away. Nothing typed here goes anywhere else."""

    closed = Signal()

    def __init__(self, naam: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._pause: QWidget | None = None
        self.setObjectName(naam)
        self.setProperty("rol", "clientvenster")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Keukentafel")

    def show_on(self, screen: QScreen | None) -> None:
        """Fill this screen, or the window it is part of."""
        parent = self.parentWidget()
        if screen is not None:
            self.setGeometry(screen.geometry())
            self.setWindowState(Qt.WindowState.WindowFullScreen)  # `showFullScreen` also activates
            self.show()
        elif parent is not None:
            self.setGeometry(parent.rect())
            self.show()
            self.raise_()
            self.setFocus()

    def pause(self, *, paused: bool) -> None:
        """Show nothing of anyone until the cover is lifted; going away would show the desk."""
        if self._pause is None and paused:
            self._pause = _Pauze(self)
        if self._pause is not None:
            self._pause.setGeometry(self.rect())
            self._pause.raise_()
            self._pause.setVisible(paused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 and Escape put it away."""
        if event.key() in _KEYS:
            self.closed.emit()
        event.accept()


class _Pauze(QWidget):
    """Fills a screen for the client."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("rol", "afdekking")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = Kop(self.tr("Even pauze"), 1)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(words)
