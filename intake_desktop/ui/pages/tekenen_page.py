"""Reading aloud and signing: the plan in large letters, then what each signer chooses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.grondslagen import with_line_grondslag
from intake_desktop.domain.nakijken import nakijken, with_nagekeken
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.vandaag import VANDAAG
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.tekenen_apart import ApartKaart
from intake_desktop.ui.pages.tekenen_delen import DeelKaart
from intake_desktop.ui.pages.tekenen_geven import MeegevenKaart, Wens
from intake_desktop.ui.pages.tekenen_keuze import TekenKaart
from intake_desktop.ui.pages.tekenen_nakijken import NakijkKaart
from intake_desktop.ui.pages.tekenen_uitzonderingen import UitzonderingenKaart
from intake_desktop.ui.pages.tekenen_vastleggen import VastlegKaart
from intake_desktop.ui.pages.tekenen_voorlezen import Voorleeslijst
from intake_desktop.ui.widgets.meelopend import Meelopend
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_BESIDE = 118


class TekenenPage(Page):
    """Left the words of the plan; right the choices, printing and keeping."""

    breed = True
    asked = Signal(str, str)
    """What someone wants done with the plan: a `Wens` and its value."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self._shown: Dossier | None = None
        self._reading = Voorleeslijst(session, formulier)
        self._reading.improve.connect(self.go_to)
        self._check = NakijkKaart()
        self._check.jump.connect(self._jump)
        self._check.let_be.connect(self._let_be)
        self._check.left.connect(session.end_typing)
        self._exceptions = UitzonderingenKaart()
        self._exceptions.basis_chosen.connect(self._choose_basis)
        self._sharing = DeelKaart(session, formulier)
        self._apart = ApartKaart(session)
        self._cards: dict[str, TekenKaart] = {}
        self._signing = QVBoxLayout()
        self._signing.setSpacing(14)
        self._close, self._paper = VastlegKaart(session), MeegevenKaart(session)
        self._close.asked.connect(self.asked)
        self._paper.asked.connect(self.asked)
        self._lay_out()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the words as they are now, and the choices."""
        if dossier is self._shown:
            return
        self._shown = dossier
        self._reading.show_paper()
        self._close.show_dossier(dossier)
        self._exceptions.show_dossier(self.formulier, dossier)
        self._sharing.show_dossier(dossier)
        self._apart.show_dossier(dossier)
        found = nakijken(self.formulier, dossier, self.session.today())
        self._check.show_meldingen(dossier, found)
        keys = signers(dossier)
        for key in keys:
            if key not in self._cards:
                self._cards[key] = self._make_card(key)
        for index, key in enumerate(keys):
            card = self._cards[key]
            if self._signing.indexOf(card) != index:
                self._signing.insertWidget(index, card)
            card.show_dossier(dossier)
        for key, card in self._cards.items():
            show_if(card, key in keys)
        blocked = any(m.ernst is Ernst.BLOKKEREN for m in found)
        self._paper.show_dossier(dossier, blocked=blocked)

    def focus_first(self) -> None:
        """The focus at the client's choice."""
        first = next(iter(self._cards.values()), None)
        if first is not None:
            first.focus_first()

    def _make_card(self, key: str) -> TekenKaart:
        card = TekenKaart(self.session, key)
        card.way.scan.connect(lambda wie: self.asked.emit(Wens.SCAN, wie))
        card.way.drop_scan.connect(lambda wie: self.asked.emit(Wens.SCAN_WEG, wie))
        card.way.show_scan.connect(lambda scan: self.asked.emit(Wens.TOON_SCAN, scan))
        return card

    def _jump(self, melding: Melding) -> None:
        if melding.onderdeel == VANDAAG:
            self.danger.emit()
        elif melding.code == "nog_te_geven":
            self._paper.focus_giving()
        elif melding.positie.stap is Stap.TEKENEN and melding.onderdeel in self._cards:
            self._cards[melding.onderdeel].focus_first()
        else:
            self.jump.emit(melding)

    def _choose_basis(self, line: str, basis: Grondslag | None) -> None:
        self.session.apply(
            self.tr("Wie een regel mag lezen"),
            lambda d: with_line_grondslag(self.formulier, d, line, basis),
        )

    def _let_be(self, melding: Melding, reden: str | None) -> None:
        gesprek = self.gesprek.id
        self.session.apply(
            self.tr("Nagekeken"),
            lambda d: with_nagekeken(d, gesprek, melding, reden),
            merge_key=f"nagekeken.{melding.code}.{melding.onderdeel}" if reden else "",
        )

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        reading = QVBoxLayout(left)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(14)
        reading.addWidget(self._check)
        reading.addWidget(self._reading)
        reading.addWidget(self._exceptions)
        reading.addWidget(self._apart)
        reading.addWidget(self._sharing)
        reading.addStretch()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Kop(self.tr("Wat kiest ieder?"), 2))
        note = self.tr("Niet tekenen mag. Dat betekent niet dat iemand niet meewerkt.")
        column.addWidget(Tekst(note, "stil"))
        column.addLayout(self._signing)
        column.addWidget(self._paper)
        column.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Kop(self.tr("Voorlezen en tekenen"), 1))
        layout.addWidget(
            NaastElkaar(left, Meelopend(right, fills=False), _BESIDE, (15, 12), top=False), 1
        )
