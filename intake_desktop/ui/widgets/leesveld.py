"""Words that stand there to be read, and open for typing where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.theme import LEAST_PX, scaled
from intake_desktop.ui.toegang import KNOP, ROL
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Tekstveld

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class Leesveld(QWidget):
    """A label that a click, Enter or F2 turns into a field; `edited(text)` per keystroke.

    `left()` follows when typing is done, `emptied()` instead when nothing is left of the words;
    emptying emits no `edited`, so that a row does not vanish under the cursor.
    """

    edited = Signal(str)
    left = Signal()
    emptied = Signal()

    def __init__(self, naam: str) -> None:
        super().__init__()
        self._naam = naam
        self._label = Tekst("")
        self._field: Tekstveld | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROL, KNOP)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumHeight(scaled(LEAST_PX))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._label)

    def value(self) -> str:
        """The words that are shown."""
        return self._label.text()

    def set_value(self, text: str) -> None:
        """Show these words; nothing happens when they are shown already."""
        if text != self._label.text():
            self._label.set_text(text)
            self.setAccessibleName(f"{self._naam}: {text}")
        if self._field is not None and self._field.value() != text:
            self._field.set_value(text)

    def open(self) -> None:
        """Open the words for typing."""
        field = self._made()
        field.set_value(self._label.text())
        self._label.hide()
        field.show()
        field.setFocus()

    def close_field(self) -> None:
        """Back to reading."""
        if self._field is not None and not self._field.isHidden():
            self._field.hide()
            self._label.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words wait for the button to come up."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the words."""
        event.accept()
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open the words, Escape goes back to reading."""
        if event.key() == Qt.Key.Key_Escape and self._is_open():
            self._close()
        elif event.key() in _OPEN_KEYS and not event.modifiers():
            self.open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        self._label.setProperty("lees", "actief")
        self._label.style().polish(self._label)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus went on."""
        super().focusOutEvent(event)
        self._label.setProperty("lees", "")
        self._label.style().polish(self._label)

    def _made(self) -> Tekstveld:
        if self._field is None:
            field = Tekstveld("", "", 1, enter_ends=True)
            field.setObjectName(f"{self.objectName()}.veld")
            field.setAccessibleName(self._naam)
            field.edited.connect(self._type)
            field.left.connect(lambda _text: self._close())
            field.entered.connect(lambda _text: self._close())
            self._box.addWidget(field)
            self._field = field
        return self._field

    def _type(self, text: str) -> None:
        if text.strip():
            self.edited.emit(text)

    def _is_open(self) -> bool:
        return self._field is not None and not self._field.isHidden()

    def _close(self) -> None:
        if self._field is None or self._field.isHidden():
            return
        if not self._field.value().strip():
            self.close_field()
            self.emptied.emit()
            return
        had_focus = self._field.input.hasFocus()
        self.close_field()
        if had_focus:
            self.setFocus()
        self.left.emit()
