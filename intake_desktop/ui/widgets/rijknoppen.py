"""Small buttons at the end of a row: up, down, away."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intake_desktop.ui.widgets.knop import Knop


class Rijknoppen(QWidget):
    """Signals `moved(-1 | 1)` and `removed()`. `name_buttons` says which row they belong to."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, *, move: bool = True) -> None:
        super().__init__()
        self._buttons: dict[str, Knop] = {}
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        if move:
            self._add("omhoog", lambda: self.moved.emit(-1))
            self._add("omlaag", lambda: self.moved.emit(1))
        self._add("weg", self.removed.emit)

    def name_buttons(self, prefix: str, row: str) -> None:
        """Object names below `prefix`, and accessible names that end with the name of the row."""
        words = {
            "omhoog": self.tr("Omhoog: {}"),
            "omlaag": self.tr("Omlaag: {}"),
            "weg": self.tr("Haal weg: {}"),
        }
        for code, button in self._buttons.items():
            button.setObjectName(f"{prefix}.{code}")
            button.setAccessibleName(words[code].format(row))
            button.setToolTip(words[code].partition(":")[0])

    def set_ends(self, *, first: bool, last: bool) -> None:
        """The first row can not go up, the last not down."""
        for code, stuck in (("omhoog", first), ("omlaag", last)):
            if code in self._buttons:
                self._buttons[code].setEnabled(not stuck)

    def _add(self, code: str, slot: Callable[[], None]) -> None:
        button = Knop("", "rij", icoon=code)
        button.clicked.connect(slot)
        self._buttons[code] = button
        self._box.addWidget(button)


def step_of(event: QKeyEvent) -> int:
    """-1 for Alt+Up, 1 for Alt+Down, else 0."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
    return 0
