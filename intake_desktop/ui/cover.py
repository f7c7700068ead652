"""The cover: hides everything at once when a child walks in or the bell rings (F9)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.widgets.tekst import Kop, Tekst


class Cover(QWidget):
    """Fills the window over everything else and shows nothing of anyone. F9 or a click lifts it."""

    lifted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("afdekking")
        self.setProperty("rol", "afdekking")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Het scherm is afgedekt. Druk op F9 om verder te gaan."))
        layout = QVBoxLayout(self)
        layout.addStretch()
        for label in (
            Kop(self.tr("Even pauze"), 1),
            Tekst(self.tr("Het scherm is afgedekt. Alles is bewaard."), "gewoon"),
            Tekst(self.tr("Druk op F9 of klik om verder te gaan."), "stil"),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch()
        self.hide()

    def cover(self) -> None:
        """Hide everything, now."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only F9 does something here; nothing typed reaches what is underneath."""
        if event.key() == Qt.Key.Key_F9:
            self.lifted.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click lifts the cover."""
        event.accept()
        self.lifted.emit()
