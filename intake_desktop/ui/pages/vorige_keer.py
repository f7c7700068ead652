"""What was said about a leefgebied the last time: to read, beside where it is noted now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak, without_quotes
from intake_desktop.domain.vervolgen import Eerder
from intake_desktop.ui.language import tr
from intake_desktop.ui.pages.regels_van import merk_van
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Tekst

_PLEKKEN = (Plek.GAAT_GOED, Plek.LASTIG, Plek.WIL)
_AGREED = "samen"


class VorigeKeer(QWidget):
    """Three quiet texts above the three columns."""

    def __init__(self, letters: int) -> None:
        super().__init__()
        self._title, self._notes = Tekst("", "klein"), Tekst("", "stil")
        self._texts = {plek: Tekst("", "stil") for plek in _PLEKKEN}
        for plek, text in self._texts.items():
            text.setObjectName(f"leefgebied.vorige.{plek}")
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._title)
        column.addWidget(Rij(list(self._texts.values()), letters, (1, 1, 1)))
        column.addWidget(self._notes)

    def show_eerder(self, dossier: Dossier, eerder: Eerder) -> None:
        """Show these lines."""
        self._title.set_text(self.tr("Vorige keer ({}):").format(eerder.dag))
        for plek, text in self._texts.items():
            text.set_text(_lines(dossier, eerder.regels[plek]))
        notes = _lines(dossier, eerder.regels[Plek.NOTITIE])
        self._notes.set_text(notes)
        self._notes.setVisible(bool(notes))


def vorige_scores(day: str, given: dict[str, int], initial: str) -> str:
    """The niveaus of the last time: "Vorige keer (12 mei): 3 (K 3, W 2, E 3)"."""
    letters = {Rol.KLANTMANAGER: "K", Rol.WIJKTEAM: "W", Rol.CLIENT: initial}
    each = ", ".join(f"{letter} {given[door]}" for door, letter in letters.items() if door in given)
    agreed = str(given[_AGREED]) if _AGREED in given else ""
    told = f"{agreed} ({each})" if agreed and each else agreed or each
    return tr("Vorige keer ({}): {}").format(day, told)


def _lines(dossier: Dossier, lines: Sequence[Uitspraak]) -> str:
    return "\n".join(_line(dossier, line) for line in lines)


def _line(dossier: Dossier, line: Uitspraak) -> str:
    if line.spreker == Rol.CLIENT:
        return f"“{without_quotes(line.tekst)}”"
    letter = merk_van(dossier, line.spreker)[0]
    return f"{letter}: {line.tekst}" if letter else line.tekst
