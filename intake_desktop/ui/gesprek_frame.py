"""The frame of one conversation: header, steps, the page, the side panel, *Volgende*."""

# Long: header, steps, page and side panel know each other only through this one class.

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.duo import other_of
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import (
    Positie,
    Stap,
    naam_van,
    next_positie,
    posities,
    previous_positie,
    resume_positie,
)
from intake_desktop.domain.noteren import naam_of, with_gesprek
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.autosave import Autosave
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.client_scherm import ClientScherm
from intake_desktop.ui.header_bar import HeaderBar
from intake_desktop.ui.hervat_balk import HervatBalk
from intake_desktop.ui.pages.beeld_page import BeeldPage
from intake_desktop.ui.pages.begin_page import BeginPage
from intake_desktop.ui.pages.belangrijk_page import BelangrijkPage
from intake_desktop.ui.pages.daarna_page import DaarnaPage
from intake_desktop.ui.pages.eigen_vragen_page import EigenVragenPage
from intake_desktop.ui.pages.leefgebied_page import LeefgebiedPage
from intake_desktop.ui.pages.leefgebieden_page import LeefgebiedenPage
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_page import PlanPage
from intake_desktop.ui.pages.tekenen_page import TekenenPage
from intake_desktop.ui.pages.terugblik_page import TerugblikPage
from intake_desktop.ui.pages.willen_kunnen_balans_page import WillenKunnenBalansPage
from intake_desktop.ui.palet import Bestemming
from intake_desktop.ui.ports import KluisPort, PapierPort
from intake_desktop.ui.side_panel import SidePanel
from intake_desktop.ui.step_list import StepList
from intake_desktop.ui.tabvolgorde import next_region
from intake_desktop.ui.tafel_balk import TafelBalk
from intake_desktop.ui.theme import hold_parts
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.toetsen import bind
from intake_desktop.ui.vandaag import Vandaag
from intake_desktop.ui.versie_balk import VersieBalk
from intake_desktop.ui.voetbalk import Voetbalk
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.stapel import Stapel
from intake_desktop.ui.widgets.tekst import Tekst

PAGES: dict[Stap, type[Page]] = {
    Stap.BEGIN: BeginPage,
    Stap.TERUGBLIK: TerugblikPage,
    Stap.EIGEN_VRAGEN: EigenVragenPage,
    Stap.BELANGRIJK: BelangrijkPage,
    Stap.LEEFGEBIEDEN: LeefgebiedenPage,
    Stap.LEEFGEBIED: LeefgebiedPage,
    Stap.WILLEN_KUNNEN_BALANS: WillenKunnenBalansPage,
    Stap.BEELD: BeeldPage,
    Stap.PLAN: PlanPage,
    Stap.TEKENEN: TekenenPage,
    Stap.DAARNA: DaarnaPage,
}
_CLOCK_MS = 20_000
_MESSAGE_MS = 6_000
_BUILD_AFTER_MS = 50
_ROOMY_LETTERS, _PANEL_LETTERS, _BAR_LETTERS, _NAMES_LETTERS = 220, 150, 110, 96
"""So many letters wide at least is a window with a wide side panel, with one, with whole buttons
below the header, with step names."""


class GesprekFrame(QWidget):
    """Renders one position of the conversation and moves between positions; holds no answers."""

    overview = Signal()
    about = Signal()
    cover = Signal()
    lock = Signal()
    close_anyway = Signal()
    turned = Signal(object)
    form_changed = Signal(str)
    import_pack: Callable[[Path], str] | None = None
    kluis: KluisPort | None = None  # to find a second client in
    asked = Signal(str, str)
    print_paper = Signal(object, bool)  # a Papiersoort, and whether in large print
    save_paper = Signal(object, bool)
    save_papers = Signal(bool)
    give_bundel = Signal(object, str, str)  # a Lezer, what seals it, a folder
    suggest: Callable[[], str] | None = None  # a passphrase
    opinion = Signal(object)  # what the client thought, by question

    def __init__(
        self, session: DossierSession, autosave: Autosave, formulier: Formulier, papier: PapierPort
    ) -> None:
        super().__init__()
        formulier = _as_agreed(formulier, session.dossier)
        self.session, self._autosave, self._formulier = session, autosave, formulier
        self._papier = papier
        self._pages: dict[Stap, Page] = {}
        self._scrolls: dict[Stap, QScrollArea] = {}
        self._since, self._spent = session.now(), dict[str, timedelta]()
        self.positie = posities(formulier, session.dossier)[0]
        self._header = HeaderBar(formulier)
        self._tafel = TafelBalk(session)
        self._steps = StepList(formulier)
        self._side = SidePanel(session, formulier)
        self._stack = Stapel()
        self._vandaag = Vandaag(self, self._stack, session, formulier)
        self._failure = Meldingsbalk("fout")
        self._failure.setObjectName("gesprek.melding")
        self._offers_closing = False
        self._resume = HervatBalk(session, formulier)
        self._message = Tekst("", "stil")
        self._message.setObjectName("bericht")
        self._previous = Knop(self.tr("Vorige"), "stil")
        self._previous.setObjectName("vorige")
        self._next = Knop("", "primair", toetsen="Ctrl Enter")
        self._next.setObjectName("volgende")
        self._lay_out()
        self._connect()
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._forget = QTimer(self, interval=_MESSAGE_MS, singleShot=True)
        self._forget.timeout.connect(lambda: self._message.set_text(""))
        self._client = ClientScherm(self, session, formulier, self.turned)
        self._unbuilt: list[Stap] = []
        self._builder = QTimer(self, interval=_BUILD_AFTER_MS)
        self._builder.timeout.connect(self._build_one)
        self.turn_to(resume_positie(formulier, session.dossier))
        self.say(self._resume.show_opening())

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self.positie.stap]

    @property
    def formulier(self) -> Formulier:
        """What may be asked."""
        return self._formulier

    @property
    def scroll_bar(self) -> QScrollBar:
        """What scrolls the page that is shown."""
        return self._scrolls[self.positie.stap].verticalScrollBar()

    @property
    def saved_text(self) -> str:
        """What the header says about saving."""
        return self._header.saved_text

    def toggle_client(self) -> None:
        """F11: the client's own screen, or away again."""
        if not self._client.toggle(self.positie):
            self.say(self.tr("De cliënt is er nu niet bij. Kies eerst wie er is."))

    def cover_client(self, *, covered: bool) -> None:
        """The screen is covered, or no longer: the client's own one too."""
        self._client.cover(covered=covered)

    def bestemmingen(self) -> tuple[Bestemming, ...]:
        """Every place of this gesprek, and what can be done at any of them."""
        return (
            *(
                Bestemming(naam_van(self._formulier, p), partial(self.turn_to, p))
                for p in self._places()
            ),
            Bestemming(self.tr("Losse notitie"), self._note, "Ctrl J"),
            Bestemming(self.tr("Nieuwe actie"), self._actie, "Ctrl ⇧ A"),
            Bestemming(self.tr("Wat doen we vandaag?"), self._vandaag.open, "F7"),
            Bestemming(self.tr("Scherm voor de cliënt"), self.toggle_client, "F11"),
            Bestemming(self.tr("De ander typt"), self.swap_writer, "F8"),
            Bestemming(self.tr("Ongedaan maken"), self.undo, "Ctrl Z"),
            Bestemming(self.tr("Opnieuw doen"), self.redo, "Ctrl ⇧ Z"),
            Bestemming(self.tr("Over dit dossier: wie heeft dit gezien?"), self.about.emit),
            Bestemming(self.tr("Naar het overzicht"), self.overview.emit),
        )

    def build_all_pages(self) -> None:
        """Build the pages of the route that were not visited yet, soon, one per turn."""
        self._unbuilt = list(dict.fromkeys(place.stap for place in self._places()))
        self._builder.start()

    def turn_to(self, positie: Positie) -> None:
        """Show this place."""
        self.session.end_typing()
        self._count_time()
        self.positie = positie
        page = self._built(positie.stap)
        scroll = self._scrolls[positie.stap]
        self._make_room(page, scroll)
        self._stack.show_page(scroll)
        scroll.verticalScrollBar().setValue(0)
        page.show_positie(positie)
        self._steps.show_positie(positie)
        following = next_positie(self._formulier, self.session.dossier, positie)
        self._next.setVisible(following != positie)
        name = naam_van(self._formulier, following)
        self._next.setText(self.tr("Volgende: {}").format(name))
        first = previous_positie(self._formulier, self.session.dossier, positie) == positie
        self._previous.setVisible(not first)
        page.focus_first()
        self._show_time()
        announce(self, naam_van(self._formulier, positie))
        self.turned.emit(positie)

    def _count_time(self) -> None:
        """How long we talked about the leefgebied that is shown, since the program was opened."""
        now, code = self.session.now(), self.positie.leefgebied
        spent = now - self._since
        if code and spent > timedelta(0):
            self._spent[code] = self._spent.get(code, timedelta()) + spent
        self._since = now

    def _tick(self) -> None:
        self._show_header()
        self._show_time()

    def _show_time(self) -> None:
        page, code = self.page, self.positie.leefgebied
        if isinstance(page, LeefgebiedPage):
            self._count_time()
            page.show_minutes(int(self._spent.get(code, timedelta()).total_seconds() // 60))

    def show_saved(self) -> None:
        """Say in the header how it is with saving now."""
        if self._autosave.is_behind:
            self._header.show_saving()
        else:
            self._saved(None)

    def say(self, sentence: str) -> None:
        """Show a sentence below the page for a while, and tell screen readers."""
        self._message.set_text(sentence)
        self._forget.start()
        announce(self, sentence)

    def show_melding(self, sentence: str) -> None:
        """What the window has to tell here."""
        self.say(sentence)

    def offer_closing(self) -> None:
        """Someone wants to close while not everything is saved: beside the sentence, a way out."""
        self._offers_closing = True
        self._failed(self._failure.text() or self.tr("Nog niet alles is bewaard."))

    def go_next(self) -> None:
        """Ctrl+Enter: the next place on the route."""
        self.turn_to(next_positie(self._formulier, self.session.dossier, self.positie))

    def go_previous(self) -> None:
        """The place before this one."""
        self.turn_to(previous_positie(self._formulier, self.session.dossier, self.positie))

    def undo(self) -> None:
        """Ctrl+Z: the last step back, by its name."""
        label = self.session.undo()
        self.say(
            self.tr("Ongedaan gemaakt: {}").format(label)
            if label
            else self.tr("Er is niets om ongedaan te maken.")
        )

    def redo(self) -> None:
        """Ctrl+Shift+Z: the undone step again."""
        label = self.session.redo()
        self.say(self.tr("Opnieuw gedaan: {}").format(label) if label else "")

    def swap_writer(self) -> None:
        """F8: the other professional types on; lines that follow carry their letter."""
        gesprek = self.session.dossier.gesprek
        if gesprek is None:
            return
        writer = other_of(gesprek, gesprek.schrijver)
        if writer is None:
            self.say(self.tr("Er zit geen collega aan tafel. U typt."))
            return
        self.session.apply(
            self.tr("Wie typt"), lambda d: with_gesprek(d, gesprek.id, schrijver=writer)
        )
        self.say(self.tr("Nu typt: {}").format(naam_of(self.session.dossier, writer)))

    def fit(self) -> None:
        """The window or the letters changed: fold away at both sides what there is no room for."""
        self._steps.set_narrow(self._letters() < _NAMES_LETTERS)
        self._side.set_roomy(roomy=self._letters() >= _ROOMY_LETTERS)
        self._tafel.set_narrow(self._letters() < _BAR_LETTERS)
        self._header.fit()
        self._side.setVisible(not self.page.breed and self._has_room())

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._pages:
            self.fit()

    def resizeEvent(self, event: object) -> None:
        """Fold the side panel away when there is no room."""
        if self.positie.stap in self._pages:
            self.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The conversation is left: it builds no more pages, and the client's screen goes along."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._builder.stop()
            self._client.end()

    def _make_room(self, page: Page, scroll: QScrollArea) -> None:
        """The side panel comes or goes first, so that the page is laid out once, at one width."""
        beside = not page.breed and self._has_room()
        if self._side.isHidden() != beside:
            return
        if self._stack.shown is not scroll:
            self._stack.leave()
        layout = self.layout()
        self._side.setVisible(beside)
        if layout is not None:
            layout.activate()

    def _has_room(self) -> bool:
        return self._letters() >= _PANEL_LETTERS

    def _letters(self) -> int:
        """How many letters beside each other the window holds."""
        return self.width() // max(1, self.fontMetrics().averageCharWidth())

    def _built(self, stap: Stap) -> Page:
        if stap in self._pages:
            return self._pages[stap]
        page = PAGES[stap](self.session, self._formulier)
        page.go_to.connect(self.turn_to)
        page.said.connect(self.say)
        page.danger.connect(self._vandaag.open)
        page.jump.connect(self._jump)
        if isinstance(page, BeginPage):
            page.set_import(self._import)
            page.set_dossiers(self._find, self._load)
            page.set_collegas(self._collegas)
        if isinstance(page, PlanPage):
            page.make_paper = self._papier.plan_beeld
        if isinstance(page, TekenenPage):
            page.asked.connect(self.asked)
        if isinstance(page, DaarnaPage):
            page.make_paper = self._papier.papier
            page.print_requested.connect(self.print_paper)
            page.save_requested.connect(self.save_paper)
            page.save_all_requested.connect(self.save_papers)
            page.bundels.wanted.connect(self.give_bundel)
            page.bundels.suggest = self.suggest
            page.owner = self._owner
            page.about.connect(self.about)
            page.ask_client.connect(self._ask_client)
        scroll = Blad(page)
        self._pages[stap], self._scrolls[stap] = page, scroll
        self._stack.add(scroll)
        return page

    def _import(self, file: Path) -> None:
        """Licensed texts are loaded: what shows them is built again. Raises ForeseenError."""
        if self.import_pack is not None:
            told = self.import_pack(file)
            QTimer.singleShot(0, self, lambda: self.form_changed.emit(told))

    def _find(self, text: str, done: Callable[[tuple[DossierRegel, ...]], None]) -> None:
        if self.kluis is not None:
            self.kluis.search(text, done, self.say)

    def _collegas(self, done: Callable[[tuple[Aanwezige, ...]], None]) -> None:
        if self.kluis is not None:
            self.kluis.collegas(done, self.say)

    def _load(self, dossier_id: str, done: Callable[[Dossier], None]) -> None:
        if self.kluis is not None:
            self.kluis.load(dossier_id, done, self.say)

    def _owner(self) -> Rol:
        return self.kluis.eigenaar().rol if self.kluis is not None else Rol.ANDER

    def _ask_client(self) -> None:
        """Three questions on the client's own screen; the answers go to the vault unseen."""

        def given(answers: object) -> None:
            self.opinion.emit(answers)
            self.say(self.tr("Dank u wel. Het antwoord is geteld, zonder naam."))

        if not self._client.ask(self._formulier.naderhand.ervaring, given):
            self.say(self.tr("Er is nu niets te vragen aan de cliënt."))

    def _jump(self, melding: Melding) -> None:
        self.turn_to(melding.positie)
        self.page.show_onderdeel(melding)
        self._side.show_onderdeel(melding)

    def _build_one(self) -> None:
        self._builder.setInterval(0)
        while self._unbuilt and self._unbuilt[0] in self._pages:
            self._unbuilt.pop(0)
        if not self._unbuilt:
            self._builder.stop()
            return
        self._built(self._unbuilt.pop(0))

    def _lay_out(self) -> None:
        hold_parts(self)
        self._previous.set_alt("r")
        self._next.set_alt("v")
        middle = QVBoxLayout()
        middle.setSpacing(0)
        opening = QVBoxLayout()
        opening.setContentsMargins(26, 12, 26, 8)
        opening.addWidget(self._failure)
        opening.addWidget(self._resume)
        self._version = VersieBalk(self.session)
        opening.addWidget(self._version)
        middle.addLayout(opening)
        middle.addWidget(self._stack, 1)
        middle.addWidget(Voetbalk(self._previous, self._message, self._next))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._steps)
        body.addLayout(middle, 1)
        body.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._tafel)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.session.changed.connect(self._changed)
        self._autosave.saved.connect(self._saved)
        self._autosave.failed.connect(self._failed)
        self._failure.actie.connect(self.close_anyway)
        self._steps.chosen.connect(self.turn_to)
        self._steps.noted.connect(self._side.place_note)
        self._side.go_to.connect(self.turn_to)
        self._side.said.connect(self.say)
        self._side.danger.connect(self._vandaag.open)
        self._vandaag.said.connect(self.say)
        self._tafel.said.connect(self.say)
        self._tafel.listen(self)
        self._tafel.beside(self._header)
        self._header.overview.connect(self.overview)
        self._header.cover.connect(self.cover)
        self._header.lock.connect(self.lock)
        self._next.clicked.connect(self.go_next)
        self._previous.clicked.connect(self.go_previous)
        self._bind_keys()
        self._resume.started.connect(lambda: self.turn_to(self._places()[0]))
        self._show(self.session.dossier)

    def _bind_keys(self) -> None:
        for keys, slot, naam in (
            ("Ctrl+Return", self.go_next, self.tr("Volgende blad")),
            ("Ctrl+Enter", self.go_next, ""),
            ("Ctrl+Shift+Return", self.go_previous, self.tr("Vorige blad")),
            ("Ctrl+Z", self.undo, self.tr("Ongedaan maken")),
            ("Ctrl+Shift+Z", self.redo, self.tr("Opnieuw doen")),
            ("Ctrl+Y", self.redo, ""),
            ("F5", self._steps.toggle, self.tr("Naar de stappen")),
            ("F8", self.swap_writer, self.tr("De ander typt")),
            ("F11", self.toggle_client, self.tr("Scherm voor de cliënt")),
            ("Ctrl+J", self._note, self.tr("Losse notitie")),
            ("Ctrl+Shift+A", self._actie, self.tr("Nieuwe actie")),
            (
                "F6",
                partial(self._next_region, forward=True),
                self.tr("Volgend deel"),
            ),
            ("Shift+F6", partial(self._next_region, forward=False), self.tr("Vorig deel")),
        ):
            bind(keys, self, slot, naam)

    @property
    def vandaag_is_open(self) -> bool:
        """Whether *Wat doen we vandaag?* lies over the page."""
        return self._vandaag.is_open

    def _next_region(self, *, forward: bool) -> None:
        regions = (self._header, self._steps, self._stack, self._side)
        next_region(regions, forward=forward)

    def _places(self) -> tuple[Positie, ...]:
        return posities(self._formulier, self.session.dossier)

    def _note(self) -> None:
        self._side.show()
        self._side.focus_note()

    def _actie(self) -> None:
        focus = QApplication.focusWidget()
        selected = ""
        if isinstance(focus, QPlainTextEdit):
            selected = focus.textCursor().selectedText()
        elif isinstance(focus, QLineEdit):
            selected = focus.selectedText()
        self._side.show()
        self._side.start_actie(" ".join(selected.split()))

    def _changed(self, _old: Dossier, new: Dossier, _typing: bool) -> None:
        self.show_saved()  # undone to what is in the vault: nothing is left to save
        self._show(new)
        gesprek = new.gesprek
        known = [e.code for e in self._formulier.edities]
        if gesprek and gesprek.editie in known and gesprek.editie != self._formulier.editie.code:
            QTimer.singleShot(0, self, lambda: self.form_changed.emit(""))
        if self.positie in self._places():
            self.page.show_dossier(new)
        else:  # another route, or the beginning of this gesprek undone: the place is gone
            self.turn_to(resume_positie(self._formulier, new))

    def _show(self, dossier: Dossier) -> None:
        self._show_header()
        self._tafel.show_dossier(dossier)
        self._steps.show_dossier(dossier)
        self._side.show_dossier(dossier)
        self._vandaag.show_dossier(dossier)
        self._version.show_dossier(dossier)

    def _show_header(self) -> None:
        session = self.session
        self._header.show_dossier(session.dossier, session.now(), samen=session.aandacht.samen)

    def _saved(self, when: object) -> None:
        if self._autosave.is_behind:
            return
        self._offers_closing = False
        self._failure.set("")
        self._header.show_saved(self.session.now())

    def _failed(self, sentence: str) -> None:
        if not self._autosave.is_behind:
            return
        closing = self.tr("Sluiten zonder te bewaren") if self._offers_closing else ""
        self._failure.set(sentence, closing)
        self._header.show_not_saved()


def _as_agreed(formulier: Formulier, dossier: Dossier) -> Formulier:
    """The form in the edition of this gesprek, with the texts that were licensed on its day."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return formulier
    return formulier.in_editie(gesprek.editie, gesprek.begonnen.date())
