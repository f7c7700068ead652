"""The cover: hides everything at once when a child walks in or the bell rings (F9)."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.widgets.tekst import Kop, Tekst

_OF_THE_WINDOW = (
    Qt.Key.Key_F9,
    Qt.Key.Key_F12,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Equal,
    Qt.Key.Key_Minus,
)


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
        self._sentence = Tekst("", "gewoon")
        for label in (
            Kop(self.tr("Even pauze"), 1),
            Tekst(self.tr("Het scherm is afgedekt. Wat u typte, blijft staan."), "gewoon"),
            self._sentence,
            Tekst(self.tr("Druk op F9 of klik om verder te gaan."), "stil"),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch()
        self.hide()

    def cover(self, sentence: str = "") -> None:
        """Hide everything, now; `sentence` says what else there is to know."""
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Shortcuts of what is underneath do nothing; F9, F12 and the size of letters do."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() not in _OF_THE_WINDOW:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab goes nowhere."""
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing underneath takes the keys, whatever happens there."""
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._keep_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only F9 does something here; nothing typed reaches what is underneath."""
        if event.key() == Qt.Key.Key_F9:
            self.lifted.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click lifts the cover."""
        event.accept()
        self.lifted.emit()

    def _keep_keys(self) -> None:
        if self.isVisible() and self.isActiveWindow():
            self.setFocus()
