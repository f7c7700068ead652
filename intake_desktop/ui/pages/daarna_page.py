"""After the table, on one page: what goes to whom, ready or not, and what follows from it."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.bundel import papieren_voor
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import WET_VAN
from intake_desktop.domain.papieren import PAPIER_NAMEN, Papiersoort
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.daarna_acties import ActiesDeel
from intake_desktop.ui.pages.daarna_besluit import BesluitVouw
from intake_desktop.ui.pages.daarna_bundels import BundelKaart
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel
from intake_desktop.ui.pages.daarna_geven import GeefKaart
from intake_desktop.ui.pages.daarna_overnemen import OverneemDeel
from intake_desktop.ui.pages.daarna_papier import PapierRij
from intake_desktop.ui.pages.daarna_verwijzing import VerwijzingDeel
from intake_desktop.ui.pages.daarna_wmo import WmoVouw
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.termijnen_kaart import TermijnenVouw
from intake_desktop.ui.ports import MakePaper
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.meelopend import Meelopend
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.papier import PapierBeeld
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.zicht import reveal

GROOT, GEWOON = "groot", "gewoon"
_BESIDE = 118
_SEEN_PX = 260


class DaarnaPage(Page):
    """Left the papers with what can be done with each; right the one that is looked at.

    `make_paper` is handed in by the frame; without it there is nothing to look at. Keeping and
    printing are asked for with signals: the paper, and whether in large print. `owner` tells whose
    vault it is; without it who writes.
    """

    breed = True
    save_requested = Signal(object, bool)
    ask_client = Signal()  # the three questions, on the client's own screen
    about = Signal()  # the page about this dossier, where one clears out
    save_all_requested = Signal(bool)
    print_requested = Signal(object, bool)

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self.setObjectName("daarna")
        self.make_paper: MakePaper | None = None
        self.owner: Callable[[], Rol] | None = None
        self._shown: Dossier | None = None
        self._reader = session.lezer
        self._looked_at: Papiersoort | None = None
        self._rows = {soort: PapierRij(soort) for soort in Papiersoort}
        for row in self._rows.values():
            row.look.connect(self._open)
            row.save.connect(lambda soort: self.save_requested.emit(soort, self.groot))
            row.print.connect(lambda soort: self.print_requested.emit(soort, self.groot))
        sizes = ((GEWOON, self.tr("Gewoon")), (GROOT, self.tr("Groot, 16 punt")))
        self._size = Keuzerij(sizes, self.tr("Hoe groot zijn de letters?"))
        self._size.setObjectName("daarna.letters")
        self._size.set_value((GEWOON,))
        self._size.chosen.connect(self._choose_size)
        self._all = Knop(self.tr("Alle papieren bewaren"), "primair")
        self._all.setObjectName("daarna.alles_bewaren")
        self._all.clicked.connect(lambda: self.save_all_requested.emit(self.groot))
        self.termijnen = TermijnenVouw(session, formulier)
        self.geven = GeefKaart(session)
        self.geven.go_to.connect(self.go_to)
        self.geven.ask_client.connect(self.ask_client)
        self.geven.about.connect(self.about)
        self._parts: tuple[DaarnaDeel, ...] = (
            ActiesDeel(session),
            VerwijzingDeel(session, formulier, self._owner),
            OverneemDeel(session, formulier, self._owner),
            BesluitVouw(session),
            WmoVouw(session),
        )
        self.bundels = BundelKaart(session)
        self._title = Kop(self.tr("Kies een papier om het te bekijken"), 3)
        self._beeld = PapierBeeld()
        self._beeld.setObjectName("daarna.papier")
        self._lay_out()

    @property
    def groot(self) -> bool:
        """Whether the papers are made in large print."""
        return self._large

    _large = False

    def show_dossier(self, dossier: Dossier) -> None:
        """The paper that is looked at, as it is now."""
        if dossier is self._shown and self.session.lezer is self._reader:
            return
        self._shown, self._reader = dossier, self.session.lezer
        self.geven.show_dossier(dossier, self._owner())
        self.termijnen.show_dossier(dossier)
        self.bundels.show_dossier(dossier)
        given = papieren_voor(dossier, self.session.lezer)
        for soort, row in self._rows.items():
            show_if(row, soort in given)
        for part in self._parts:
            part.show_dossier(dossier)
        if self._looked_at is not None and self.isVisible():
            self._look(self._looked_at)

    def focus_first(self) -> None:
        """The focus at the first thing to give."""
        self.geven.focus_first()

    def _owner(self) -> Rol:
        """Whose vault it is: a professional of one of the two laws."""
        if self.owner is not None and (rol := self.owner()) in WET_VAN:
            return rol
        return Rol.WIJKTEAM if self.gesprek.schrijver == Rol.WIJKTEAM else Rol.KLANTMANAGER

    def _choose_size(self, code: object) -> None:
        self._large = code == GROOT
        if code is None:
            self._size.set_value((GEWOON,))
        if self._looked_at is not None:
            self._look(self._looked_at)

    def _open(self, soort: Papiersoort) -> None:
        """Look at this paper; with large letters it lies below the list, and comes into sight."""
        self._look(soort)
        reveal(self._beeld, QRect(0, 0, 1, scaled(_SEEN_PX)))

    def _look(self, soort: Papiersoort) -> None:
        if self.make_paper is None:
            return
        self._looked_at = soort
        self._title.set_text(PAPIER_NAMEN[soort])
        self._beeld.show_message(self.tr("Het papier wordt gemaakt …"))
        large = self._large

        def shown(pdf: bytes) -> None:
            if shiboken6.isValid(self) and (soort, large) == (self._looked_at, self._large):
                self._beeld.show_pdf(pdf)

        def failed(sentence: str) -> None:
            if shiboken6.isValid(self) and soort is self._looked_at:
                self._beeld.show_failure(sentence)

        self.make_paper(soort, self.session.paper_on_screen, large, shown, failed)

    def _lay_out(self) -> None:
        papers = Kaart(self.tr("De papieren"))
        papers.inhoud.addWidget(self._size)
        for row in self._rows.values():
            papers.inhoud.addWidget(row)
        ending = QHBoxLayout()
        ending.addWidget(self._all)
        ending.addStretch()
        papers.inhoud.addLayout(ending)
        left, right = QWidget(), Kaart()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(self.geven)
        for part in self._parts:
            column.addWidget(part)
        column.addWidget(self.termijnen)
        column.addWidget(self.bundels)
        column.addWidget(papers)
        column.addStretch()
        hint = self.tr("Kies bij De papieren voor Bekijken. Dan staat het papier hier.")
        self._beeld.show_message(hint)
        right.inhoud.addWidget(self._title)
        right.inhoud.addWidget(self._beeld, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Kop(self.tr("Daarna"), 1))
        warning = self.tr(
            "Niet iedereen leest elk papier. Bekijk een blad alleen met wie het mag lezen."
        )
        layout.addWidget(Tekst(warning, "stil"))
        layout.addWidget(
            NaastElkaar(left, Meelopend(right, fills=True), _BESIDE, (13, 12), top=False), 1
        )
