"""What the screens for the client share: they fill a second screen, or the window, until F11."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QWidget

_KEYS = (Qt.Key.Key_F11, Qt.Key.Key_Escape)


class ClientVlak(QWidget):
    """`closed` when someone put it away. Nothing typed here goes anywhere else."""

    closed = Signal()

    def __init__(self, naam: str, parent: QWidget | None) -> None:
        super().__init__(parent)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 and Escape put it away."""
        if event.key() in _KEYS:
            self.closed.emit()
        event.accept()
