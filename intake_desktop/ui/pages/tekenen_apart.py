"""What was said apart, line by line: may it stand in the client's own plan? Only seen apart."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.uitspraak import EigenVraag, Uitspraak
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Kop, Tekst

ApartRegel = Uitspraak | EigenVraag | Doel | Actie
_KINDS: tuple[type[ApartRegel], ...] = (Uitspraak, EigenVraag, Doel, Actie)


class ApartKaart(Kaart):
    """Not there while others are: then the screen holds nothing that was said apart."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__("")
        self._session = session
        self._shown: tuple[ApartRegel, ...] = ()
        self._rows: list[_Rij] = []
        self._list = QVBoxLayout()
        uitleg = self.tr(
            "Dit blijft uit het plan op papier, want dat ligt thuis. Wilt u een regel er toch in? "
            "Kies dat dan hier, per regel."
        )
        self.inhoud.addWidget(Kop(self.tr("Apart gezegd"), 3))
        self.inhoud.addWidget(Tekst(uitleg, "stil"))
        self.inhoud.addLayout(self._list)
        self.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was said apart, as far as it may be on the screen now."""
        found = tuple(said_apart(dossier))
        show_if(self, bool(found))
        if found == self._shown:
            return
        self._shown = found
        while len(self._rows) < len(found):
            row = _Rij(len(self._rows) + 1)
            row.choice.chosen.connect(partial(self._choose, len(self._rows)))
            self._rows.append(row)
            self._list.addWidget(row)
        for index, row in enumerate(self._rows):
            show_if(row, index < len(found))
            if index < len(found):
                row.show_part(found[index])

    def _choose(self, index: int, code: object) -> None:
        part = self._shown[index]
        wanted = Apart.OP_PAPIER if code == Apart.OP_PAPIER else Apart.JA
        self._rows[index].choice.set_value(str(wanted))
        self._session.apply(
            self.tr("Apart gezegd op papier"),
            lambda d: d.with_part(replace(part, apart=wanted)),
        )


class _Rij(QWidget):
    """One line and the client's answer."""

    def __init__(self, nummer: int) -> None:
        super().__init__()
        self._words = Tekst("")
        opties = [
            (str(Apart.JA), self.tr("Niet op papier")),
            (str(Apart.OP_PAPIER), self.tr("Mag op mijn eigen papier")),
        ]
        self.choice = Keuzerij(opties, "")
        self.choice.setObjectName(f"tekenen.apart.{nummer}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.choice)

    def show_part(self, part: ApartRegel) -> None:
        """Show this line."""
        self._words.set_text(part.tekst)
        self.choice.setAccessibleName(part.tekst)
        self.choice.set_value(str(part.apart))


def said_apart(dossier: Dossier) -> Iterator[ApartRegel]:
    """The lines, questions, goals and actions that were said apart, as far as they are shown."""
    for kind in _KINDS:
        yield from (p for p in dossier.parts(kind) if p.apart is not Apart.NEE and p.tekst.strip())
