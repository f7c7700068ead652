"""A scale question: 0 to 10 as eleven buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.tekst import Tekst


class Schaal(QWidget):
    """`chosen(figure or None)`: choosing the chosen figure again lets go."""

    chosen = Signal(object)

    def __init__(self, label: str, laag: str = "", hoog: str = "") -> None:
        super().__init__()
        self._value: int | None = None
        self._buttons: list[QPushButton] = []
        self.setAccessibleName(label)
        row = QHBoxLayout()
        row.setSpacing(space(1))
        for figure in range(11):
            button = QPushButton(str(figure))
            button.setProperty("rol", "cijfer")
            button.setCheckable(True)
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
        self.setFocusProxy(self._buttons[0])

    def set_value(self, figure: int | None) -> None:
        """Mark this figure; None marks nothing."""
        self._value = figure
        for number, button in enumerate(self._buttons):
            button.setChecked(number == figure)

    def button(self, figure: int) -> QAbstractButton:
        """The button of this figure."""
        return self._buttons[figure]

    def setObjectName(self, name: str) -> None:
        """Buttons are named after the scale: "vraag.willen.hoe_graag.schaal.7"."""
        super().setObjectName(name)
        for number, button in enumerate(self._buttons):
            button.setObjectName(f"{name}.{number}")

    def _click(self, figure: int) -> None:
        self.set_value(None if figure == self._value else figure)
        self.chosen.emit(self._value)
