"""What the client wants, in own words: one click makes it the first goal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plannen import wishes_of
from intake_desktop.ui.pages.plan_bewerken import short, show_if
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst

_LETTERS = 60


class Wensen(QWidget):
    """Shown while the plan has no goal yet. `taken(words)`."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self._chips = Keuzerij(
            [], self.tr("Dit kwam in het gesprek naar voren. Maak er een doel van:")
        )
        self._chips.setObjectName("plan.wens")
        self._chips.chosen.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        start = self.tr("Begin met één doel, in de woorden van de cliënt. Drie is meestal genoeg.")
        layout.addWidget(Tekst(start, "stil"))
        layout.addWidget(self._chips)

    def show_dossier(self, dossier: Dossier) -> None:
        """Offer the wishes of this dossier."""
        wishes = tuple(words for words, _ in wishes_of(dossier))
        if wishes != self._shown:
            self._shown = wishes
            self._chips.set_opties([(str(n), short(w, _LETTERS)) for n, w in enumerate(wishes)])
        show_if(self._chips, bool(wishes))

    def _take(self, code: object) -> None:
        if code is not None:
            self._chips.set_value(None)
            self.taken.emit(self._shown[int(str(code))])
