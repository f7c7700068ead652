"""Chips to choose from: one of them, or several; choosing again lets go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.toegang import GROEP, ROL
from intake_desktop.ui.widgets.beginletters import meant
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.keuzeknop import Keuzechip, Vinkchip, mark
from intake_desktop.ui.widgets.rondgang import Rondgang
from intake_desktop.ui.widgets.tekst import Tekst

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Keuzerij(QWidget):
    """A row of chips. `chosen(code or None)`, or with `meer` `chosen(tuple of codes)`.

    It is one stop for Tab; arrows walk along the chips, Space and Enter choose, and so do the first
    letters of an option ("op" for *op tijd*, "k" for the klantmanager): as many as it takes to
    mean one. Then a row with one choice goes on to what follows (`go_on_with` says to what).
    Where only one thing is offered it is a tick box: yes or not.
    """

    chosen = Signal(object)

    def __init__(self, opties: Sequence[tuple[str, str]], label: str, meer: bool = False) -> None:
        super().__init__()
        self.setProperty(ROL, GROEP)  # before anything else: Qt asks for it once
        self._meer = meer
        self._opties: tuple[tuple[str, str], ...] = ()
        self._buttons: dict[str, Keuzechip | Vinkchip] = {}
        self._value: tuple[str, ...] = ()
        self._typed = ""
        self._go_on: Callable[[], object] = self.focusNextChild
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        if label:
            column.addWidget(Tekst(label, "stil"))
        self._flow = FlowLayout(gap=space(2))
        column.addLayout(self._flow)
        self._round = Rondgang(self)
        self.setAccessibleName(label)
        self.set_opties(opties)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and figures choose the option they begin; several may need another letter."""
        letter = event.text()
        held = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        if held or not letter.isalnum():
            self._typed = ""
            super().keyPressEvent(event)
            return
        for typed in (self._typed + letter, letter):
            found = meant(self._opties, typed)
            if found:
                break
        self._typed = typed if len(found) > 1 else ""
        if len(found) == 1:
            self._take(found[0])
        elif not found:
            super().keyPressEvent(event)

    def go_on_with(self, go_on: Callable[[], object]) -> None:
        """What a choice by letters goes on to, when that is not the next stop of Tab."""
        self._go_on = go_on

    @property
    def opties(self) -> tuple[tuple[str, str], ...]:
        """Code and text of what is offered."""
        return self._opties

    def _take(self, code: str) -> None:
        """What was meant by letters: nobody lets go of a single choice by typing it again."""
        self._buttons[code].setFocus()
        if self._meer or code not in self._value:
            self._click(code)
        focused = self.window().focusWidget()
        if not self._meer and focused is not None and self.isAncestorOf(focused):
            self._go_on()

    def set_opties(self, opties: Sequence[tuple[str, str]]) -> None:
        """Offer these; chips that stay are kept."""
        if tuple(opties) == self._opties:
            return
        other_kind = (len(opties) == 1) != (len(self._opties) == 1)
        self._opties = tuple(opties)
        gone: list[Keuzechip | Vinkchip] = []
        for code in [c for c in self._buttons if other_kind or c not in dict(opties)]:
            gone.append(self._buttons.pop(code))
        before = self._stop_before()
        for code, text in opties:
            known = self._buttons.get(code)
            button = known or self._make(code)
            if known is None:
                QWidget.setTabOrder(before, button)
            before = button
            shown = f"{text[:1].upper()}{text[1:]}"
            button.setText(shown.replace("&", "&&"))
            button.setAccessibleName(shown)
        self._flow.put_in_order([self._buttons[code] for code, _text in opties])
        for button in gone:
            button.hide()
            button.setObjectName("")  # its name may come back before it is gone
            button.deleteLater()
        self._show()
        self._round.set_buttons([self._buttons[code] for code, _text in opties])

    def _stop_before(self) -> QWidget:
        """The last stop of Tab before this row, so that chips made later come in their place."""
        stop = self.previousInFocusChain()
        while stop is not None and stop is not self:
            if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                return stop
            stop = stop.previousInFocusChain()
        return self

    def set_value(self, value: object) -> None:
        """Mark what was chosen: a code or None, or with `meer` several codes."""
        codes: tuple[str, ...]
        if value is None:
            codes = ()
        elif isinstance(value, str):
            codes = (str(value),)
        else:
            codes = tuple(str(code) for code in value)  # type: ignore[attr-defined]  # a tuple here
        if codes != self._value:
            self._value = codes
            self._show()

    def button(self, code: str) -> QAbstractButton:
        """The chip of this code."""
        return self._buttons[code]

    def setObjectName(self, name: str) -> None:
        """Chips are named after the row: "begin.route.breed"."""
        super().setObjectName(name)
        for code, button in self._buttons.items():
            button.setObjectName(f"{name}.{code}")

    def _make(self, code: str) -> Keuzechip | Vinkchip:
        ticks = self._meer or len(self._opties) == 1  # one alone is on or off: nothing to choose
        button: Keuzechip | Vinkchip = Vinkchip(self) if ticks else Keuzechip(self)
        button.setObjectName(f"{self.objectName()}.{code}")
        button.clicked.connect(lambda: self._click(code))
        self._buttons[code] = button
        return button

    def _click(self, code: str) -> None:
        on = code in self._value
        if self._meer:
            kept = tuple(c for c in self._value if c != code)
            order = [c for c, _text in self._opties]
            self._value = kept if on else tuple(sorted((*kept, code), key=order.index))
        else:
            self._value = () if on else (code,)
        self._show()
        single = self._value[0] if self._value else None
        self.chosen.emit(self._value if self._meer else single)

    def _show(self) -> None:
        for code, button in self._buttons.items():
            mark(button, chosen=code in self._value)
        self._round.stop_at_chosen()
