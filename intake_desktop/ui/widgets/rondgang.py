"""One stop for Tab in a row of buttons: arrows go round inside it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from intake_desktop.ui.widgets.zicht import reveal

if TYPE_CHECKING:
    _Knop = QAbstractButton
else:
    _Knop = object

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rondgang(QObject):
    """Keeps the Tab stop of `row` at the chosen button, else at the first.

    Arrows, Home and End move the focus and choose nothing: a score that is passed on the way is not
    a score. Enter does what Space and a click do.
    """

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self._buttons: list[InRonde] = []

    def set_buttons(self, buttons: "Sequence[InRonde]") -> None:
        """Go round these, in this order."""
        for button in buttons:
            button.ronde = self
        self._buttons = list(buttons)
        self.stop_at_chosen()

    def stop_at_chosen(self) -> None:
        """What is chosen changed: Tab comes there."""
        if not self._buttons:
            return
        focused = [b for b in self._buttons if b.hasFocus()]
        chosen = [b for b in self._buttons if b.isChecked()]
        self._stop_at((focused or chosen or self._buttons)[0])

    def came(self, button: "InRonde") -> None:
        """The focus came to this button: Tab comes back there."""
        if button in self._buttons:
            self._stop_at(button)

    def pressed(self, button: "InRonde", event: QKeyEvent) -> bool:
        """Arrows, Home, End and Enter on one of the buttons; whether that is what it was."""
        if button not in self._buttons:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, shown = Qt.Key(event.key()), [b for b in self._buttons if not b.isHidden()]
        reveal(button, button.rect())
        if key in _ENTER:
            button.click()
            return True
        if key in _STEPS:
            to = shown[(shown.index(button) + _STEPS[key]) % len(shown)]
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            to = shown[0 if key == Qt.Key.Key_Home else -1]
        else:
            return False
        to.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(to, to.rect())
        return True

    def _stop_at(self, stop: "InRonde") -> None:
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() != policy:
                button.setFocusPolicy(policy)
        if self._row.focusProxy() is not stop:
            self._row.setFocusProxy(stop)


class InRonde(_Knop):
    """A button of such a row; it tells of its keys itself.

    A filter would hear of every show, move and paint of each button, a hundred in a page turn.
    """

    ronde: Rondgang | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes back here."""
        super().focusInEvent(event)
        if self.ronde is not None:
            self.ronde.came(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the row first."""
        if self.ronde is None or not self.ronde.pressed(self, event):
            super().keyPressEvent(event)
