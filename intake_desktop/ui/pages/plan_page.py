"""The plan: goals with their steps and provisions, contact, and beside it the paper itself."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.nakijken import nagekeken_of, with_nagekeken
from intake_desktop.domain.volledigheid import Melding, meldingen
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.plan_contact import AndersKaart, VervolgKaart
from intake_desktop.ui.pages.plan_doelen import Doelenbord
from intake_desktop.ui.pages.plan_meldingen import LAGE_SCORE, NogTeDoen
from intake_desktop.ui.pages.plan_papier import MakePaper, PapierKolom
from intake_desktop.ui.pages.plan_pauze import PauzeVouw
from intake_desktop.ui.pages.plan_plichten import PlichtenVouw
from intake_desktop.ui.pages.plan_samen import WieDoetWatKaart
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.toetsen import bind
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.meelopend import Meelopend
from intake_desktop.ui.widgets.tekst import Kop

PAPER_FROM = 1000
BESIDE_FROM = 900
HINTS_MS = 600


class PlanPage(Page):
    """Goals and actions at the left; at the right, where there is room, the paper."""

    breed = True

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self._wants_paper: bool | None = None
        self._new = Knop(self.tr("Doel"), "gewoon", icoon="plus", toetsen="Ctrl ⇧ D")
        self._new.setObjectName("plan.nieuw_doel")
        self._new.setAccessibleName(self.tr("Nieuw doel"))
        self._fold = Knop("", "stil")
        self._fold.setObjectName("plan.papier_tonen")
        self._hints = NogTeDoen()
        self._board = Doelenbord(session, formulier)
        self._contact, self._anders = VervolgKaart(session), AndersKaart(session)
        self._rest = PauzeVouw(session)
        self._duties = PlichtenVouw(session, formulier)
        self._doers = WieDoetWatKaart()
        self._paper = PapierKolom()
        self._side = Meelopend(self._paper, fills=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HINTS_MS)
        self._timer.timeout.connect(self._show_hints)
        self._lay_out()
        self._new.clicked.connect(self._board.ask_new_doel)
        bind("Ctrl+Shift+D", self, self._board.ask_new_doel, self.tr("Nieuw doel"))
        self._fold.clicked.connect(self._turn_paper)
        self._hints.jump.connect(self._jump)
        self._hints.let_be.connect(self._let_be)
        self._board.said.connect(self.said)

    @property
    def make_paper(self) -> MakePaper | None:
        """Makes Ons plan as PDF bytes in the background (PapierPort.plan_beeld)."""
        return self._paper.make

    @make_paper.setter
    def make_paper(self, make: MakePaper) -> None:
        self._paper.make = make

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the plan of this dossier; hints and paper follow when typing pauses."""
        self._board.show_dossier(dossier)
        self._contact.show_dossier(dossier)
        self._anders.show_dossier(dossier)
        self._rest.show_dossier(dossier)
        self._duties.show_dossier(dossier)
        self._doers.show_dossier(dossier)
        self._paper.show_dossier(self.session.paper_on_screen)
        if self.isVisible():
            self._timer.start()
        else:
            self._show_hints()

    def focus_first(self) -> None:
        """The focus at the first goal, or where it is made."""
        if not self._board.focus_first():
            self._new.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper folds away where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is worked out while nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Kop(self.tr("Doelen en acties"), 1), 1)
        head.addWidget(self._fold)
        head.addWidget(self._new)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (
            self._hints, self._board, self._doers, self._duties, self._contact, self._anders,
            self._rest,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch()
        body = QHBoxLayout()
        body.setSpacing(22)
        body.addWidget(self._left, 63)
        body.addWidget(self._side, 37)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _fit(self) -> None:
        room = self.width()
        wide = room >= scaled(PAPER_FROM)
        wanted = wide if self._wants_paper is None else self._wants_paper
        show_if(self._side, wanted)
        show_if(self._left, not wanted or room >= scaled(BESIDE_FROM))
        show_if(self._fold, not wide or self._wants_paper is not None)
        self._fold.setText(self.tr("Verberg het papier") if wanted else self.tr("Toon het papier"))

    def _turn_paper(self) -> None:
        self._wants_paper = self._side.isHidden()
        self._fit()

    def _show_hints(self) -> None:
        dossier = self.session.dossier
        found = meldingen(self.formulier, dossier, self.session.today())
        gesprek = dossier.gesprek.id if dossier.gesprek else ""
        left = [
            m for m in found
            if m.code != LAGE_SCORE or nagekeken_of(dossier, gesprek, m) is None
        ]  # fmt: skip
        self._hints.show_meldingen(left)

    def _let_be(self, melding: Melding, reden: str) -> None:
        gesprek = self.gesprek.id
        label = self.tr("Bewust geen doel")
        self.session.apply(label, lambda d: with_nagekeken(d, gesprek, melding, reden))

    def show_onderdeel(self, melding: Melding) -> None:
        """Open the goal, the action or the contact this hint is about."""
        self._jump(melding)

    def _jump(self, melding: Melding) -> None:
        if melding.positie.stap is not Stap.PLAN:
            self.go_to.emit(melding.positie)
        elif melding.onderdeel in ("vervolg", "contact"):
            self._contact.focus_part(melding.onderdeel)
        elif melding.code == "doel_zonder_actie":
            self._board.new_actie(melding.onderdeel)
        elif melding.code == "geen_eerste_stap":
            self._board.open_first_step()
        elif not self._board.open_id(melding.onderdeel):
            self._board.ask_new_doel()
