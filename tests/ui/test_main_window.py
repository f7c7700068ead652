"""The window: which screen is in front, the cover, what is told on top of everything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.rusttijden import Rusttijden
from intake_desktop.domain.verder import Verder
from intake_desktop.session.autosave import Autosave
from intake_desktop.session.background import Background
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.aankleden import Aankleding
from intake_desktop.ui.cover import Cover
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.huisbeeld import Huisbeeld
from intake_desktop.ui.main_window import MainWindow
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.setup_page import SetupPage
from intake_desktop.ui.pages.slot_page import SlotPage
from intake_desktop.ui.ports import Done, Failed
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, press
from tests.ui.pages.poorten import FakeKluis, FakePapier, FakeVoorkeuren


class Kluis(FakeKluis):
    """A vault that is there or not, and makes conversations that are saved at once."""

    def __init__(self, *, there: bool) -> None:
        super().__init__()
        self.there, self.locked = there, 0
        self.thread = Background("test")

    def exists(self) -> bool:
        return self.there

    def lock(self) -> None:
        self.locked += 1

    def new_session(self) -> tuple[DossierSession, Autosave]:
        session = a_session()
        return session, Autosave(session, lambda _dossier, _label: None, self.thread, session)


class Huis:
    """A window and its vault."""

    def __init__(self, folder: Path, *, there: bool = True, beeld: Huisbeeld | None = None) -> None:
        self.kluis = Kluis(there=there)
        self.window = MainWindow(
            self.kluis, FakePapier(), self._formulier, folder, FakeVoorkeuren(), beeld
        )
        self.window.show()

    @property
    def screen(self) -> QWidget:
        return self.window.screen_shown

    def _formulier(self) -> Formulier:
        return a_formulier()


@pytest.fixture
def huis(qtbot: QtBot, tmp_path: Path) -> Iterator[Huis]:
    made = Huis(tmp_path)
    qtbot.addWidget(made.window)
    made.window.activateWindow()
    yield made
    made.kluis.thread.stop()


def to_gesprek(huis: Huis) -> GesprekFrame:
    huis.window.show_overview()
    press(find(huis.window, QPushButton, "overzicht.nieuw"))
    assert isinstance(huis.screen, GesprekFrame)
    return huis.screen


def test_the_lock_is_first_where_there_is_a_vault(huis: Huis) -> None:
    assert isinstance(huis.screen, SlotPage)


def test_locking_remembers_how_large_the_window_is(huis: Huis) -> None:
    to_gesprek(huis)
    huis.window.resize(1111, 666)
    huis.window.lock()
    likes = huis.window.aanzien.voorkeuren
    assert (likes.breedte, likes.hoogte, likes.vol) == (1111, 666, False)


def test_set_up_is_first_where_there_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    huis = Huis(tmp_path, there=False)
    qtbot.addWidget(huis.window)
    assert isinstance(huis.screen, SetupPage)
    huis.window.lock()
    assert isinstance(huis.screen, SetupPage)


def test_a_warning_of_the_vault_is_said_in_the_overview(huis: Huis) -> None:
    screen = huis.screen
    assert isinstance(screen, SlotPage)
    screen.opened.emit("Er ontbreken 3 wijzigingen.")
    bars = [w.accessibleName() for w in huis.screen.findChildren(QWidget) if w.isVisible()]
    assert isinstance(huis.screen, OverzichtPage)
    assert "Er ontbreken 3 wijzigingen." in bars


def test_a_mistake_in_the_file_of_the_municipality_is_said_in_the_overview(
    qtbot: QtBot, tmp_path: Path
) -> None:
    huis = Huis(tmp_path, beeld=Huisbeeld(melding="Deze kleur is te licht."))
    qtbot.addWidget(huis.window)
    assert isinstance(huis.screen, SlotPage)
    huis.screen.opened.emit("Er ontbreken 3 wijzigingen.")
    bars = [w.accessibleName() for w in huis.screen.findChildren(QWidget)]
    assert "Er ontbreken 3 wijzigingen. Deze kleur is te licht." in bars
    huis.kluis.thread.stop()


def test_locking_closes_the_vault_and_shows_the_lock(huis: Huis) -> None:
    to_gesprek(huis)
    huis.window.lock()
    assert huis.kluis.locked == 1
    assert isinstance(huis.screen, SlotPage)


def test_a_conversation_that_was_left_is_taken_down_a_moment_later(
    huis: Huis, qtbot: QtBot
) -> None:
    frame = to_gesprek(huis)
    huis.window.show_overview()
    assert not frame.isVisible()
    qtbot.waitUntil(lambda: not shiboken6.isValid(frame))


def test_at_the_lock_the_conversation_goes_at_once(huis: Huis) -> None:
    frame = to_gesprek(huis)
    huis.window.show_overview()
    huis.window.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(frame)


class Slot:
    """A lock with a table code; where someone was is kept here."""

    def __init__(self) -> None:
        self.place: Verder | None = None

    def enter(self, done: Callable[[Verder], None]) -> None:
        done(self.place or Verder())

    def keep_place(self, verder: Verder | None) -> None:
        self.place = verder

    def rusttijden(self) -> Rusttijden:
        return Rusttijden()

    def change_rusttijden(self, times: Rusttijden, failed: Failed) -> None:
        raise NotImplementedError

    def has_code(self) -> bool:
        return True

    def fits_code(self, code: str) -> bool:
        return code == "2468"

    def change_code(self, code: str, done: Done, failed: Failed) -> None:
        raise NotImplementedError


@pytest.fixture
def covered(huis: Huis) -> Huis:
    """A window with a table code, covered."""
    huis.window.slot = Slot()
    screen = huis.screen
    assert isinstance(screen, SlotPage)
    screen.opened.emit("")
    huis.window.cover()
    return huis


def type_code(huis: Huis, code: str) -> None:
    field = find(huis.window, QLineEdit, "afdekking.code.veld")
    field.clear()
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_where_there_is_a_table_code_only_that_lifts_the_cover(covered: Huis) -> None:
    cover = covered.window.findChild(Cover)
    assert cover is not None
    QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    QTest.keyClick(cover, Qt.Key.Key_F9)
    covered.window.cover()
    assert cover.isVisible()
    type_code(covered, "1111")
    assert cover.isVisible()
    type_code(covered, "2468")
    assert not cover.isVisible()


def test_after_the_cover_the_focus_is_where_it_was_also_behind_the_client_window(
    huis: Huis,
) -> None:
    frame, before = to_gesprek(huis), QApplication.focusWidget()
    assert before is not None
    for shown in (False, True):
        if shown:
            frame.toggle_client()
        huis.window.cover()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        huis.window.cover()
        assert QApplication.focusWidget() is before


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_F12])
def test_a_window_that_waits_for_an_answer_does_not_keep_the_screen_open(
    huis: Huis, qtbot: QtBot, key: Qt.Key
) -> None:
    to_gesprek(huis)
    dialog = QDialog(huis.window)
    field = QLineEdit(dialog)
    dialog.open()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QTest.keyClick(field, key)
    assert dialog.isHidden()
    assert huis.window.is_covered or huis.kluis.locked == 1


def test_what_was_typed_in_the_palette_is_not_where_the_cover_ends(huis: Huis) -> None:
    to_gesprek(huis)
    before = QApplication.focusWidget()
    huis.window.go_anywhere()
    huis.window.cover()
    huis.window.cover()
    assert before is not None
    assert QApplication.focusWidget() is before


def test_five_wrong_table_codes_lock_the_vault(covered: Huis) -> None:
    for _ in range(4):
        type_code(covered, "1111")
    assert covered.kluis.locked == 0
    type_code(covered, "1111")
    assert covered.kluis.locked == 1
    assert isinstance(covered.screen, SlotPage)
    assert not covered.window.is_covered


def test_setting_up_is_not_locked_away(qtbot: QtBot, tmp_path: Path) -> None:
    huis = Huis(tmp_path, there=False)
    qtbot.addWidget(huis.window)
    huis.kluis.there = True
    huis.window.lock()
    assert isinstance(huis.screen, SetupPage)
    huis.kluis.thread.stop()


def test_the_cover_comes_and_goes_and_gives_the_cursor_back(huis: Huis) -> None:
    frame = to_gesprek(huis)
    before = frame.window().focusWidget()
    QTest.keyClick(huis.window, Qt.Key.Key_F9)
    cover = huis.window.findChild(Cover)
    assert cover is not None
    assert cover.isVisible()
    QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert not cover.isVisible()
    assert huis.window.focusWidget() is before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_cover_closes_menus_that_would_lie_over_it(huis: Huis) -> None:
    to_gesprek(huis)
    menu = QMenu(huis.window)
    menu.addAction("Wonen")
    menu.popup(huis.window.mapToGlobal(QPoint(10, 10)))
    huis.window.cover()
    assert not menu.isVisible()


def test_after_the_cover_a_field_that_is_gone_is_no_mistake(huis: Huis, qtbot: QtBot) -> None:
    focused = QLineEdit(to_gesprek(huis))
    focused.show()
    focused.setFocus()
    huis.window.cover()
    with qtbot.waitSignal(focused.destroyed):
        focused.deleteLater()
    huis.window.cover()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is huis.screen or huis.screen.isAncestorOf(focus)


def test_a_bug_is_told_on_top_until_it_is_closed(huis: Huis) -> None:
    frame = to_gesprek(huis)
    huis.window.tell_bug("Er ging iets mis.")
    huis.window.tell_bug("Er ging weer iets mis.")
    bar = find(huis.window, QWidget, "venster.melding")
    assert bar.accessibleName() == "Er ging weer iets mis."
    assert bar.isVisible()
    assert huis.screen is frame
    assert frame.isVisible()
    press(find(huis.window, QPushButton, "venster.melding.actie"))
    assert not bar.isVisible()
    QApplication.processEvents()
    assert frame.height() == huis.window.height(), "it took its room along"


def test_who_types_goes_on_typing_when_a_bug_is_told(huis: Huis) -> None:
    to_gesprek(huis)
    typing = QApplication.focusWidget()
    assert typing is not None
    huis.window.tell_bug("Er ging iets mis.")
    assert QApplication.focusWidget() is typing


def test_without_a_printer_set_up_says_what_to_do_with_the_code(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    huis = Huis(tmp_path, there=False)
    qtbot.addWidget(huis.window)
    heard: list[str] = []
    screen = huis.screen
    assert isinstance(screen, SetupPage)
    monkeypatch.setattr(screen, "show_melding", heard.append)
    screen.print_requested.emit(b"%PDF")
    assert heard[0].startswith("Er is geen printer gevonden. De code staat nog op het scherm.")


def test_letters_stop_growing_at_twice_their_size(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(Aankleding, "dress", lambda _self, _thema, schaal: sizes.append(schaal))
    for _ in range(6):
        huis.window.aanzien.larger()
    for _ in range(6):
        huis.window.aanzien.smaller()
    assert sizes == [125, 150, 175, 200, 175, 150, 125, 100]


def test_closing_locks_the_vault_and_tells_the_program(huis: Huis, qtbot: QtBot) -> None:
    to_gesprek(huis)
    with qtbot.waitSignal(huis.window.closed):
        huis.window.close()
    assert huis.kluis.locked == 1
