"""Step 6: willen, kunnen, balans. One block at a time; every question may stay open."""

from PySide6.QtWidgets import QVBoxLayout

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.lezing import about
from intake_desktop.domain.noteren import with_antwoord
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.vragenlijst import Vragenlijst
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class WillenKunnenBalansPage(Page):
    """The blocks of the form, chosen with chips at the top."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self._blokken = {blok.code: blok for blok in formulier.blokken}
        self._current = formulier.blokken[0].code
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addWidget(Kop(self.tr("Wat wilt u, wat kunt u, wat is er nodig?")))
        layout.addWidget(Tekst(self.tr("Kies zelf waar u over wilt praten. Niets hoeft."), "stil"))
        chips = [(blok.code, blok.naam) for blok in formulier.blokken]
        self._chips = Keuzerij(chips, "")
        self._chips.setAccessibleName(self.tr("Waar praten we over"))
        self._chips.setObjectName("wkb.blok")
        self._chips.chosen.connect(self._choose_block)
        layout.addWidget(self._chips)
        self._uitleg = Tekst("", "stil")
        layout.addWidget(self._uitleg)
        self._lists: dict[str, Vragenlijst] = {}
        self._place = QVBoxLayout()
        layout.addLayout(self._place)
        layout.addStretch()
        self._show_block()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the answers of the block in sight; the others follow when they are turned to."""
        self._list(self._current).show_dossier(dossier, self.gesprek.id)

    def focus_first(self) -> None:
        """The first question of the block in sight."""
        self._list(self._current).focus_first()

    def show_onderdeel(self, melding: Melding) -> None:
        """The question this hint is about, in its block."""
        block = about(melding.onderdeel)
        if block in self._blokken:
            self._turn_to(block)
            self._list(block).focus_vraag(melding.onderdeel)

    def _list(self, code: str) -> Vragenlijst:
        """The questions of a block; built when someone first turns to it."""
        if code in self._lists:
            return self._lists[code]
        vragen = Vragenlijst(self._blokken[code].vragen, self.formulier)
        vragen.setObjectName(f"wkb.{code}")
        vragen.changed.connect(self._note)
        vragen.ended.connect(self.session.end_typing)
        self._lists[code] = vragen
        self._place.addWidget(vragen)
        return vragen

    def _choose_block(self, code: object) -> None:
        """Whoever chooses a block types on in its first question."""
        self._turn_to(code)
        self.focus_first()

    def _turn_to(self, code: object) -> None:
        if code is not None:
            self.session.end_typing()
            self._current = str(code)
        self._show_block()
        self.show_dossier(self.session.dossier)

    def _show_block(self) -> None:
        self._chips.set_value(self._current)
        self._uitleg.set_text(self._blokken[self._current].uitleg)
        self._list(self._current)
        for code, vragen in self._lists.items():
            vragen.setVisible(code == self._current)

    def _note(self, antwoord: Antwoord, typing: bool) -> None:
        self.session.apply(
            self.tr("Antwoord op “{}”").format(antwoord.vraagtekst),
            lambda dossier: with_antwoord(dossier, antwoord),
            merge_key=antwoord.id if typing else "",
        )
