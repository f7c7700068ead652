"""The one window: set-up or lock, overview, the conversation; the cover over all of it."""

# Long: which screen is in front is decided here alone.

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from intake_desktop.errors import ForeseenError
from intake_desktop.ui.aanzien import Aanzien
from intake_desktop.ui.focus import on_focus_moved
from intake_desktop.ui.huisbeeld import Huisbeeld
from intake_desktop.ui.hulp import Hulp
from intake_desktop.ui.pages.slot_page import SlotPage
from intake_desktop.ui.theme import dress, hold_parts, load_bold
from intake_desktop.ui.toegang import ROL, STIL
from intake_desktop.ui.toetsen import bind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QVBoxLayout

    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.session.autosave import Autosave
    from intake_desktop.session.dossier_session import DossierSession
    from intake_desktop.ui.bewaking import Bewaking
    from intake_desktop.ui.cover import Cover
    from intake_desktop.ui.gesprek_frame import GesprekFrame
    from intake_desktop.ui.palet import Palet
    from intake_desktop.ui.ports import (
        AgendaMaker,
        BeheerPort,
        BundelPort,
        ErvaringPort,
        KluisPort,
        KopieenPort,
        LijstPort,
        PapierPort,
        SleutelsPort,
        SlotPort,
        VastlegPort,
    )
    from intake_desktop.ui.voorkeuren import VoorkeurenPort
    from intake_desktop.ui.widgets.kaartenveld import Kaartenveld
    from intake_desktop.ui.widgets.melding import Meldingsbalk

_TIDY_MS = 300
_AROUND_BARS = (12, 8, 12, 8)
_REACHED = "afdekken"
_ANYWHERE = 2  # Qt.ShortcutContext.ApplicationShortcut; loading `Qt` would cost 14 ms at start-up


class MainWindow(QMainWindow):
    """Shows one screen at a time. Screens that need more code are made when first needed.

    `formulier` gives the form package (it may wait for loading that began at start-up);
    `papers_folder` is where *Plan bewaren* puts its files.
    """

    gesprek_opened = Signal()
    kept_open = Signal()  # closing was put off: not everything is saved
    unlocked = Signal()
    example_requested = Signal()  # to practise, in a window of its own
    locked = Signal()  # the key is forgotten and everything is saved
    closing = Signal()  # everything is saved and the vault is still open
    closed = Signal()
    bundels: BundelPort | None = None  # what each takes along
    _bars: QVBoxLayout | None = None  # above every screen, once there is something to say
    _is_example = False
    lijst: LijstPort | None = None  # all dossiers together
    ervaringen: ErvaringPort | None = None  # what clients thought, counted

    def __init__(  # noqa: PLR0913 - what the window needs of the rest from the first screen on
        self,
        kluis: KluisPort,
        papier: PapierPort,
        formulier: Callable[[], Formulier],
        papers_folder: Path,
        voorkeuren: VoorkeurenPort,
        huis: Huisbeeld | None = None,
    ) -> None:
        super().__init__()
        self._huis = huis or Huisbeeld()
        self.kluis, self._papier, self._formulier = kluis, papier, formulier
        self._papers_folder = papers_folder
        self.import_pack: Callable[[Path], str] | None = None
        self.slot: SlotPort | None = None
        self.sleutels: SleutelsPort | None = None
        self.kopieen: KopieenPort | None = None
        self._bewaking: Bewaking | None = None
        self.is_guarded = False  # the vault is open, and locking it loses nothing
        self.beheer: BeheerPort | None = None
        self.vastleggen: VastlegPort | None = None
        self.agenda: AgendaMaker | None = None
        self._autosave: Autosave | None = None
        self.setWindowTitle("Keukentafel")
        self.aanzien = Aanzien(voorkeuren, self)
        self.aanzien.place_window()
        self._stack = QStackedWidget()
        self._stack.setProperty(ROL, STIL)
        self._gone: list[QWidget] = []
        self._tidy = QTimer(self, interval=_TIDY_MS, singleShot=True)
        self._tidy.timeout.connect(self._take_down)
        self.setCentralWidget(self._stack)
        hold_parts(self, self._stack)
        self._bug: Meldingsbalk | None = None
        self._cover: Cover | None = None
        self._palet: Palet | None = None
        self._behind: QWidget | None = None
        self.hulp = Hulp(self)
        self._bind_keys()
        on_focus_moved(self._reach_dialog)
        self.show_start()

    def _bind_keys(self) -> None:
        for keys, slot, naam in (
            ("F1", lambda: self.hulp.toggle(self.screen_shown), self.tr("Uitleg")),
            ("F9", self.cover, self.tr("Scherm afdekken")),
            ("F12", self.lock, self.tr("Vergrendelen")),
            ("Ctrl+K", self.go_anywhere, self.tr("Ga ergens heen")),
            ("Ctrl++", self.aanzien.larger, self.tr("Grotere letters")),
            ("Ctrl+=", self.aanzien.larger, ""),
            ("Ctrl+-", self.aanzien.smaller, self.tr("Kleinere letters")),
        ):
            bind(keys, self, slot, naam).setProperty("context", _ANYWHERE)

    @property
    def screen_shown(self) -> QWidget:
        """The screen that is in front: lock, set-up, overview or conversation."""
        return self._stack.currentWidget() or self._stack

    def show_start(self) -> None:
        """The lock screen, or the set-up when there is no vault yet."""
        if self.kluis.exists():
            slot = SlotPage(self.kluis, self._huis)
            slot.opened.connect(self._unlocked)
            slot.restore_requested.connect(self.show_restore)
            slot.other_chosen.connect(self.show_start)
            self._show(slot, guarded=False)
            return
        from intake_desktop.ui.pages.setup_page import SetupPage

        setup = SetupPage(self.kluis, self._papier)
        setup.ready.connect(lambda: self._unlocked(""))
        setup.print_requested.connect(self._print)
        setup.code_chosen.connect(self._keep_code)
        setup.back.connect(self.show_start)
        setup.restore_requested.connect(self.show_restore)
        setup.example_requested.connect(self.example_requested)
        self._show(setup, guarded=False)

    def show_overview(self) -> None:
        """All dossiers; leaves the conversation that was open once everything in it is saved."""
        from intake_desktop.ui.pages.overzicht_page import OverzichtPage

        if not self._leave_gesprek():
            return
        page = OverzichtPage(self.kluis, self.lijst, self._stack, self._huis)
        page.new_requested.connect(self._new_gesprek)
        page.open_requested.connect(self.open_gesprek)
        page.settings_requested.connect(self.show_settings)
        page.import_requested.connect(lambda: self.show_import())
        page.dropped.connect(self.show_import)
        page.about_requested.connect(self.show_about)
        page.place_requested.connect(self._open_place)
        self.kluis.overview(page.show_regels, page.show_melding)
        page.show_agenda()
        self._show(page)
        QTimer.singleShot(0, self._preload_gesprek)

    def _open_place(self, dossier_id: str, place: str) -> None:
        """A dossier at the step a line of the list is about."""
        from intake_desktop.domain.gespreksverloop import Positie, Stap

        self.open_gesprek(dossier_id, lambda frame: frame.turn_to(Positie(Stap(place))))

    def go_anywhere(self) -> None:
        """Ctrl+K: every place and what can be done from here, found by typing."""
        from intake_desktop.ui.palet import Bestemming, Palet
        from intake_desktop.ui.voorkeuren import THEMAS

        if not self.is_guarded:
            return
        if self._palet is None:
            self._palet = Palet(self)
        dress = self.aanzien.set_thema
        here = getattr(self.screen_shown, "bestemmingen", tuple)
        self._palet.open(
            (
                *here(),
                Bestemming(self.tr("Uitleg"), lambda: self.hulp.toggle(self.screen_shown), "F1"),
                Bestemming(self.tr("Scherm afdekken"), self.cover, "F9"),
                Bestemming(self.tr("Vergrendelen"), self.lock, "F12"),
                Bestemming(self.tr("Grotere letters"), self.aanzien.larger, "Ctrl +"),
                Bestemming(self.tr("Kleinere letters"), self.aanzien.smaller, "Ctrl -"),
                *(
                    Bestemming(self.tr("Kleuren: {}").format(naam.lower()), partial(dress, code))
                    for code, naam in THEMAS
                ),
            )
        )

    def show_settings(self) -> None:
        """Letters, colours and what else this laptop remembers."""
        from intake_desktop.ui.pages.instellingen_page import InstellingenPage

        page = InstellingenPage(self.aanzien)
        self._add_own(page.cards)
        if self.vastleggen is not None:
            from intake_desktop.ui.pages.zegel_kaart import ZegelKaart

            page.cards.addWidget(ZegelKaart(self.vastleggen))
        if self.ervaringen is not None:
            from intake_desktop.ui.pages.ervaring_kaart import ErvaringKaart

            page.cards.addWidget(ErvaringKaart(self.ervaringen))
        page.back.connect(self.show_overview)
        self._add_kluis(page.cards)
        if not self._is_example:
            page.offer_example()
            page.example_requested.connect(self.example_requested)
        self._show(page)

    def _add_own(self, cards: Kaartenveld) -> None:
        from intake_desktop.ui.pages.eigenaar_kaart import EigenaarKaart
        from intake_desktop.ui.pages.map_kaart import MapKaart

        folder = MapKaart(self.papers_folder)
        folder.chosen.connect(self.aanzien.set_papieren)
        cards.addWidget(EigenaarKaart(self.kluis))
        cards.addWidget(folder)

    @property
    def papers_folder(self) -> Path:
        """Where *Plan bewaren* puts its files: chosen in the settings, or the one for documents."""
        chosen = self.aanzien.voorkeuren.papieren
        given = self._papers_folder / chosen  # a whole path takes the place of what is before it
        return given if chosen and given.is_dir() else self._papers_folder

    def show_about(self, dossier_id: str) -> None:
        """Who saw a dossier, how long it is kept, handing it over, erasing it."""
        from intake_desktop.ui.pages.over_dossier_page import OverDossierPage

        if self.beheer is None or not self._leave_gesprek():
            return
        page = OverDossierPage(self.beheer, dossier_id, self.papers_folder)
        page.back.connect(self.show_overview)
        page.open_requested.connect(self.open_gesprek)
        self._show(page)

    def show_import(self, path: Path | None = None) -> None:
        """Take in dossiers of a colleague, or a prepared file; `path` is looked into at once."""
        from intake_desktop.ui.pages.ophalen_page import OphalenPage

        if self.beheer is not None:
            page = OphalenPage(self.beheer)
            page.back.connect(self.show_overview)
            self._show(page)
            if path is not None:
                page.open_file(path)

    def show_restore(self) -> None:
        """Put a backup back, in the place of the vault that is closed now."""
        if self.kopieen is None:
            return
        from intake_desktop.ui.pages.terugzetten_page import TerugzettenPage

        page = TerugzettenPage(self.kopieen)
        page.back.connect(self.show_start)
        self._show(page, guarded=False)

    def _keep_code(self, code: str) -> None:
        if self.slot is not None:
            self.slot.change_code(code, lambda: None, self.tell)

    def _add_kluis(self, cards: Kaartenveld) -> None:
        if self.slot is None or self.sleutels is None or self.kopieen is None:
            return
        from intake_desktop.ui.pages.kluis_kaarten import kluis_kaarten

        def print_code(code: str) -> None:
            naam = self.kluis.eigenaar().naam
            self._papier.recovery_sheet(code, naam, self._print, self.tell)

        for kaart in kluis_kaarten(self.kluis, self.slot, self.sleutels, self.kopieen, print_code):
            cards.addWidget(kaart)

    def cover(self) -> None:
        """F9: hide everything, now; again: lift it."""
        if self.is_covered:
            if not self._has_code():
                self._uncover()
            return
        if self._autosave is not None:
            self._autosave.flush()
        self._cover_up("")

    def lock(self) -> None:
        """F12: everything saved, the key forgotten, back to the lock screen.

        What can not be saved would be lost with the key: then the cover comes instead.
        """
        if not self.is_guarded:
            return
        autosave = self._autosave
        if autosave is not None and not autosave.flush_and_wait():
            self._cover_up(self.tr("De kluis is nog niet op slot, want nog niet alles is bewaard."))
            return
        self._close_windows()
        self.aanzien.remember_window()  # the lock comes in a window as large
        bewaking, self._bewaking = self._bewaking, None
        if bewaking is not None:
            bewaking.stop()
        self._autosave = None
        self.kluis.lock()
        if bewaking is not None:
            bewaking.clear()
        self.show_start()
        if self._cover is not None:
            self._cover.hide()
        self.locked.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on as one reads."""
        from intake_desktop.ui.tabvolgorde import go_on

        return go_on(self, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cover always fills the window."""
        super().resizeEvent(event)
        if self._cover is not None:
            self._cover.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked at closing: what was typed is saved first, or the window stays."""
        if not self._leave_gesprek():
            event.ignore()
            self.kept_open.emit()
            return
        self.aanzien.remember_window()
        self._tidy.stop()
        self._take_down()
        self.closing.emit()
        self.kluis.lock()
        if self._bewaking is not None:
            self._bewaking.empty_clipboard()
        self.closed.emit()
        super().closeEvent(event)

    def tell_bug(self, sentence: str) -> None:
        """Something went wrong in the program itself: save what was typed and say this on top."""
        if self._autosave is not None:
            self._autosave.flush()
        if self._bug is None:
            bar = self._bug = self._add_bar("fout", "venster.melding")
            bar.actie.connect(lambda: self._say_on_top(bar, ""))
        self._say_on_top(self._bug, sentence, self.tr("Sluiten"))

    def show_as_example(self) -> None:
        """This window is the example: its title and a bar that stays say so."""
        self._is_example = True
        self.setWindowTitle(self.tr("Voorbeeld – Keukentafel"))
        bar = self._add_bar("info", "venster.voorbeeld")
        bar.actie.connect(self.close)
        self._say_on_top(
            bar,
            self.tr("Voorbeeld. Niets hiervan is echt. Sluit u dit venster, dan is alles weg."),
            self.tr("Sluiten en weggooien"),
        )

    def _add_bar(self, rol: str, name: str) -> Meldingsbalk:
        from intake_desktop.ui.widgets.melding import Meldingsbalk

        bar = Meldingsbalk(rol)
        bar.setObjectName(name)
        self._bars = self._bars or self._make_room_for_bars()
        self._bars.insertWidget(0, bar)
        return bar

    def _say_on_top(self, bar: Meldingsbalk, sentence: str, actie: str = "") -> None:
        """Without words there is no bar, and no room around it either."""
        bar.set(sentence, actie)
        if self._bars is not None:
            shown = bool(sentence) or self._is_example
            self._bars.setContentsMargins(*(_AROUND_BARS if shown else (0, 0, 0, 0)))

    def _make_room_for_bars(self) -> QVBoxLayout:
        from PySide6.QtWidgets import QVBoxLayout

        typing, middle = QApplication.focusWidget(), QWidget()
        hold_parts(middle)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QVBoxLayout()
        column.addLayout(bars)
        self.takeCentralWidget()
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        middle.show()
        self._stack.show()  # to take it out of the window hid it
        if typing is not None:
            typing.setFocus()  # whoever types goes on typing
        return bars

    @property
    def is_covered(self) -> bool:
        """Whether the cover hides everything now."""
        return self._cover is not None and self._cover.isVisible()

    def _has_code(self) -> bool:
        return self._bewaking is not None and self._bewaking.has_code()

    def _try_code(self, code: str) -> None:
        if self._bewaking is None or self._cover is None:
            return
        left = self._bewaking.tries_left(code)
        if left is None:
            self._uncover()
        elif left > 0:
            self._cover.refuse_code(left)
        else:
            self.lock()

    def _cover_up(self, sentence: str) -> None:
        if self._cover is None:
            from intake_desktop.ui.cover import Cover

            self._cover = Cover(self)
            self._cover.lifted.connect(self._uncover)
            self._cover.code_typed.connect(self._try_code)
        self._cover_client(covered=True)  # gives the focus back, before it is asked where that is
        if self._palet is not None and self._palet.isVisible():
            self._palet.close_palet()
        if not self._cover.isVisible():
            self._behind = QApplication.focusWidget()
        self._close_windows()
        self._cover.cover(sentence, with_code=self._has_code())

    def _cover_client(self, *, covered: bool) -> None:
        """The screen of the client goes along with ours."""
        if cover := getattr(self.screen_shown, "cover_client", None):
            cover(covered=covered)

    def _close_windows(self) -> None:
        """Menus, and what asks for a file or a printer: it shows the names of what is there."""
        while popup := QApplication.activePopupWidget():
            popup.close()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.reject()

    def _reach_dialog(self) -> None:
        """The cover and the lock work in a window too that keeps all keys to itself."""
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.property(_REACHED):
            return
        dialog.setProperty(_REACHED, True)
        bind("F9", dialog, self.cover, "")
        bind("F12", dialog, self.lock, "")

    def _uncover(self) -> None:
        if self._cover is None:
            return
        self._cover.hide()
        self._cover_client(covered=False)
        if self._behind is not None and shiboken6.isValid(self._behind):
            self._behind.setFocus()
        else:
            self.screen_shown.setFocus()

    def _unlocked(self, warning: str) -> None:
        self.show_overview()
        page = self.screen_shown
        if told := " ".join(part for part in (warning, self._huis.melding) if part):
            page.show_melding(told)  # type: ignore[attr-defined]  # the overview just shown
        if self.slot is not None:
            from intake_desktop.ui.bewaking import Bewaking

            self._bewaking = Bewaking(self, self.slot)
            self._bewaking.start()
        self.unlocked.emit()

    def _new_gesprek(self) -> None:
        try:
            self._show_gesprek(*self.kluis.new_session())
        except ForeseenError as error:
            self._tell(str(error))

    def open_gesprek(
        self, dossier_id: str, then: Callable[[GesprekFrame], None] | None = None
    ) -> None:
        """Open a dossier, unless another screen came in front meanwhile; `then` gets its frame."""
        from intake_desktop.ui.gesprek_frame import GesprekFrame

        asked_at = self.screen_shown

        def show(session: DossierSession, autosave: Autosave) -> None:
            if self.screen_shown is asked_at:  # not left, locked or opened in the meantime
                self._show_gesprek(session, autosave)
                if then is not None and isinstance(self.screen_shown, GesprekFrame):
                    then(self.screen_shown)

        def ask(van: str) -> None:
            if van and self.screen_shown is asked_at:
                self._ask_reason(dossier_id, van)
            elif self.screen_shown is asked_at:
                self.kluis.open_session(dossier_id, show, self._tell)

        if self.beheer is None:
            ask("")
        else:
            self.beheer.asks_reason(dossier_id, ask, self._tell)

    def _ask_reason(self, dossier_id: str, van: str) -> None:
        """A colleague handed this dossier over: why it is opened, once."""
        from intake_desktop.ui.pages.reden_page import RedenPage

        page, beheer = RedenPage(van), self.beheer

        def give(code: str, words: str) -> None:
            if beheer is not None:
                beheer.give_reason(
                    dossier_id,
                    code,
                    words,
                    lambda _none: self.open_gesprek(dossier_id),
                    self._tell,
                )

        page.given.connect(give)
        page.back.connect(self.show_overview)
        self._show(page)

    def _give_papers(
        self, frame: GesprekFrame, session: DossierSession, autosave: Autosave
    ) -> None:
        """The papers, and what each takes along: made of what is in the vault, so saved first."""
        from intake_desktop.ui.bundel_afgifte import BundelAfgifte
        from intake_desktop.ui.papier_afgifte import PapierAfgifte

        papieren = PapierAfgifte(session, self._papier, self.papers_folder, frame)
        papieren.said.connect(frame.say)
        papieren.done.connect(lambda what: self.kluis.note(what, session.dossier.id))
        frame.print_paper.connect(papieren.print)
        frame.save_paper.connect(papieren.save)
        frame.save_papers.connect(papieren.save_all)
        if (ervaringen := self.ervaringen) is not None:
            frame.opinion.connect(lambda answers: ervaringen.count(answers, frame.say))
        if self.bundels is None:
            return

        give = BundelAfgifte(session, self.bundels, self.papers_folder, frame)
        give.said.connect(frame.say)
        frame.suggest = self.bundels.suggest
        frame.give_bundel.connect(autosave.flush)
        frame.give_bundel.connect(give.make)

    def _show_gesprek(self, session: DossierSession, autosave: Autosave) -> None:
        from intake_desktop.ui.gesprek_frame import GesprekFrame
        from intake_desktop.ui.plan_afgifte import PlanAfgifte

        try:
            frame = GesprekFrame(session, autosave, self._formulier(), self._papier)
        except ForeseenError as error:
            self._tell(str(error))
            return
        session.setParent(frame)  # it ends with the frame, in the thread of the window
        self._autosave = autosave
        afgifte = PlanAfgifte(session, self._papier, self.papers_folder, frame)
        afgifte.said.connect(frame.say)
        afgifte.done.connect(lambda what: self.kluis.note(what, session.dossier.id))
        afgifte.vastleggen, afgifte.agenda = self.vastleggen, self.agenda
        frame.asked.connect(autosave.flush)
        frame.asked.connect(afgifte.do)
        self._give_papers(frame, session, autosave)
        frame.overview.connect(self.show_overview)
        frame.about.connect(lambda: self.show_about(session.dossier.id))
        frame.cover.connect(self.cover)
        frame.lock.connect(self.lock)
        frame.close_anyway.connect(self._close_anyway)
        frame.form_changed.connect(
            lambda sentence: self._show_again(frame, session, autosave, sentence)
        )
        frame.kluis = self.kluis
        if self.import_pack is not None:
            frame.import_pack = self.import_pack
        self.kept_open.connect(frame.offer_closing)
        self._show(frame)
        frame.page.focus_first()
        self.gesprek_opened.emit()
        frame.build_all_pages()

    def _show_again(
        self, frame: GesprekFrame, session: DossierSession, saving: Autosave, sentence: str
    ) -> None:
        """The same conversation with another edition or other texts: at the same place."""
        if self.screen_shown is not frame:
            return
        focus, positie = QApplication.focusWidget(), frame.positie
        name = focus.objectName() if focus is not None else ""
        self._show_gesprek(session, saving)
        fresh = self.screen_shown
        if isinstance(fresh, type(frame)) and fresh is not frame:
            fresh.turn_to(positie)
            fresh.show_saved()
            fresh.say(sentence)
            if name and (same := fresh.findChild(QWidget, name)) is not None:
                same.setFocus()

    def _preload_gesprek(self) -> None:
        import intake_desktop.ui.gesprek_frame  # noqa: F401 - so that opening a gesprek is fast

    def _leave_gesprek(self) -> bool:
        """Whether nothing that was typed is lost when the conversation goes."""
        if self._autosave is not None and not self._autosave.flush_and_wait():
            return False
        self._autosave = None
        return True

    def _close_anyway(self) -> None:
        if self._autosave is not None:
            self._autosave.give_up()
        self._autosave = None
        self.close()

    def _print(self, pdf: bytes) -> None:
        from intake_desktop.ui.printing import print_pdf

        sentence = print_pdf(
            pdf,
            self,
            printed=self.tr("De herstelcode is naar de printer gestuurd."),
            not_printed=self.tr(
                "De code staat nog op het scherm. Schrijf hem over, of bewaar hem als bestand."
            ),
        )
        if sentence:
            self._tell(sentence)

    def tell(self, sentence: str) -> None:
        """Something to know, on whichever screen is shown."""
        if hasattr(self.screen_shown, "show_melding"):
            self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        page = self.screen_shown
        page.show_melding(sentence)  # type: ignore[attr-defined]  # every screen that asks has it

    def _show(self, screen: QWidget, *, guarded: bool = True) -> None:
        if not isinstance(screen, SlotPage):
            load_bold()
        self.is_guarded = guarded
        self.hulp.close_hulp()
        old = self._stack.currentWidget()
        dress(screen)
        self._stack.addWidget(screen)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()  # else the stack walks it past others, and each is read aloud
        self._stack.setCurrentWidget(screen)
        screen.setFocus()
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            self._gone.append(old)
        if guarded:
            self._tidy.start()
        else:
            self._take_down()

    def _take_down(self) -> None:
        """Screens that went; thousands of widgets go with a conversation, so not while one waits.

        At the lock nothing waits: whatever they hold goes at once.
        """
        while self._gone:
            self._gone.pop().deleteLater()
