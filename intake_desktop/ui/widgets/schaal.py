"""A scale question: 0 to 10 as eleven buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.toegang import GROEP, ROL
from intake_desktop.ui.widgets.keuzeknop import Cijferknop, mark
from intake_desktop.ui.widgets.rondgang import Rondgang
from intake_desktop.ui.widgets.tekst import Tekst

_FIGURES = tuple("0123456789")


class Schaal(QWidget):
    """`chosen(figure or None)`: choosing the chosen figure again lets go.

    It is one stop for Tab; arrows walk, Space and Enter choose, and so does typing 0 to 10.
    """

    chosen = Signal(object)

    def __init__(self, label: str, laag: str = "", hoog: str = "") -> None:
        super().__init__()
        self.setProperty(ROL, GROEP)
        self._value: int | None = None
        self._buttons: list[Cijferknop] = []
        self.setAccessibleName(label)
        row = QHBoxLayout()
        row.setSpacing(space(1))
        for figure in range(11):
            button = Cijferknop(str(figure))
            button.setAccessibleName(f"{label} {figure}")
            button.clicked.connect(lambda _=False, n=figure: self._click(n))
            self._buttons.append(button)
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(row)
        if laag or hoog:
            ends = QHBoxLayout()
            ends.addWidget(Tekst(f"0: {laag}", "klein"))
            ends.addStretch()
            ends.addWidget(Tekst(f"10: {hoog}", "klein"))
            column.addLayout(ends)
        self._round = Rondgang(self)
        self._round.set_buttons(self._buttons)

    def set_value(self, figure: int | None) -> None:
        """Mark this figure; None marks nothing."""
        self._value = figure
        for number, button in enumerate(self._buttons):
            mark(button, chosen=number == figure)
        self._round.stop_at_chosen()

    def button(self, figure: int) -> QAbstractButton:
        """The button of this figure."""
        return self._buttons[figure]

    def setObjectName(self, name: str) -> None:
        """Buttons are named after the scale: "vraag.willen.hoe_graag.schaal.7"."""
        super().setObjectName(name)
        for number, button in enumerate(self._buttons):
            button.setObjectName(f"{name}.{number}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses; 1 and then 0 is ten."""
        typed, held = event.text(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held or typed not in _FIGURES:
            super().keyPressEvent(event)
            return
        ten = typed == "0" and self._value == 1 and self._buttons[1].hasFocus()
        figure = 10 if ten else int(typed)
        self._buttons[figure].setFocus()
        self._click(figure)

    def _click(self, figure: int) -> None:
        self.set_value(None if figure == self._value else figure)
        self.chosen.emit(self._value)
