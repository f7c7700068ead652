"""Who reads a goal or a step: all three, unless one law or the plan alone is chosen."""

from PySide6.QtCore import Signal

from intake_desktop.domain.grondslagen import APART
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.vouw import Vouw


class WieLeest(Vouw):
    """Folded: it is seldom needed. `chosen(Grondslag or None)`; choosing again lets go."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self._shown: Grondslag | None = None
        self._row = Keuzerij([(b.value, _capital(words)) for b, words in APART.items()], "")
        self._row.setAccessibleName(self.tr("Wie leest dit?"))
        self._row.chosen.connect(
            lambda code: self.chosen.emit(None if code is None else Grondslag(str(code)))
        )
        self.inhoud.addWidget(self._row)
        self._tell()

    def setObjectName(self, name: str) -> None:
        """The choice is named after the fold: "plan.doel.1.leest.keuze"."""
        super().setObjectName(name)
        self._row.setObjectName(f"{name}.keuze")

    def show_grondslag(self, grondslag: Grondslag | None) -> None:
        """Show the basis of its own, or that it has none."""
        if grondslag is not self._shown:
            self._shown = grondslag
            self._tell()
        self._row.set_value(grondslag.value if grondslag else None)

    def _tell(self) -> None:
        title = self.tr("Wie leest dit?")
        self.set_titel(f"{title} {_capital(APART[self._shown])}" if self._shown else title)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
