"""The frame: where we are, what is next, what is saved, the keys that work everywhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.rollen import Rol
from intake_desktop.ui.gesprek_frame import PAGES
from intake_desktop.ui.side_panel import SidePanel
from intake_desktop.ui.step_list import StepList
from tests.factories import an_uitspraak
from tests.ui.gesprek import a_conversation, find, press, type_in
from tests.ui.raamwerk import FULL, Raamwerk

Open = Callable[..., Raamwerk]
BEGIN, LAST = Positie(Stap.BEGIN), Positie(Stap.DAARNA)


def said(work: Raamwerk) -> str:
    return find(work.frame, QLabel, "bericht").text()


def keys(work: Raamwerk, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    pressed = Qt.KeyboardModifier.NoModifier
    for modifier in held:
        pressed |= modifier
    QTest.keyClick(work.frame.window(), key, pressed)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_new_conversation_begins_at_the_first_page(raamwerk: Raamwerk) -> None:
    assert raamwerk.frame.positie == BEGIN
    assert not find(raamwerk.frame, QPushButton, "vorige").isVisible()
    assert find(raamwerk.frame, QPushButton, "volgende").text().startswith("Volgende: ")


def test_a_conversation_goes_on_where_something_was_noted_last(open_frame: Open) -> None:
    noted = a_conversation().with_part(an_uitspraak(leefgebied="huisvesting"))
    assert open_frame(noted).frame.positie == Positie(Stap.LEEFGEBIED, "huisvesting")


def test_f6_goes_round_the_parts_of_the_window_and_alt_presses_their_buttons(
    raamwerk: Raamwerk, qtbot: QtBot
) -> None:
    visited = []
    for _ in range(4):
        keys(raamwerk, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.objectName().split(".")[0])
    assert visited[-3:] == ["kop", "stap", "begin"]
    assert len(set(visited)) == 4
    keys(raamwerk, Qt.Key.Key_F6, SHIFT)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "stap.begin"
    with qtbot.waitSignal(raamwerk.frame.turned):
        keys(raamwerk, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert raamwerk.frame.positie != BEGIN


def test_ctrl_enter_walks_from_the_first_page_to_the_last_and_back(raamwerk: Raamwerk) -> None:
    frame, seen = raamwerk.frame, [raamwerk.frame.positie]
    for _ in range(30):
        if not find(frame, QPushButton, "volgende").isVisible():
            break
        keys(raamwerk, Qt.Key.Key_Return, CTRL)
        seen.append(frame.positie)
    assert seen[-1] == LAST
    assert len(set(seen)) == len(seen)
    for place in reversed(seen[:-1]):
        press(find(frame, QPushButton, "vorige"))
        assert frame.positie == place


def test_a_choice_shows_as_saved_after_the_commit(raamwerk: Raamwerk, qtbot: QtBot) -> None:
    type_in(raamwerk.frame, "begin.naam", "!")
    assert raamwerk.frame.saved_text == "Bewaren …"
    with qtbot.waitSignal(raamwerk.autosave.saved, timeout=3000):
        pass
    assert raamwerk.frame.saved_text == "✓ Bewaard 14:02"


def test_a_save_that_fails_is_said_in_a_bar_until_it_succeeds(
    raamwerk: Raamwerk, qtbot: QtBot
) -> None:
    raamwerk.full = True
    bar = find(raamwerk.frame, QWidget, "gesprek.melding")
    with qtbot.waitSignal(raamwerk.autosave.failed):
        raamwerk.session.apply("Naam", lambda d: d.with_client(naam="Sam"))
    assert bar.isVisible()
    assert bar.accessibleName() == FULL
    assert raamwerk.frame.saved_text == "Nog niet bewaard"
    told = raamwerk.frame.findChild(QLabel, "kop.bewaard")
    assert isinstance(told, QLabel)
    assert told.property("rol") == "niet_bewaard"
    raamwerk.full = False
    with qtbot.waitSignal(raamwerk.autosave.saved, timeout=5000):
        pass
    assert not bar.isVisible()


def test_who_wants_to_close_then_is_offered_a_way_out(raamwerk: Raamwerk, qtbot: QtBot) -> None:
    raamwerk.full = True
    with qtbot.waitSignal(raamwerk.autosave.failed):
        raamwerk.session.apply("Naam", lambda d: d.with_client(naam="Sam"))
    way_out = find(raamwerk.frame, QPushButton, "gesprek.melding.actie")
    assert not way_out.isVisible()
    raamwerk.frame.offer_closing()
    with qtbot.waitSignal(raamwerk.frame.close_anyway):
        press(way_out)


def test_f8_hands_the_keyboard_to_the_other_professional(raamwerk: Raamwerk) -> None:
    keys(raamwerk, Qt.Key.Key_F8)
    gesprek = raamwerk.dossier.gesprek
    assert gesprek is not None
    assert gesprek.schrijver == Rol.WIJKTEAM
    assert said(raamwerk) == "Nu typt: Youssef Amrani"
    keys(raamwerk, Qt.Key.Key_Z, CTRL)
    assert said(raamwerk) == "Ongedaan gemaakt: Wie typt"


def test_f8_says_so_when_there_is_no_colleague(raamwerk: Raamwerk) -> None:
    gesprek = raamwerk.dossier.gesprek
    assert gesprek is not None
    alone = replace(gesprek, aanwezigen=gesprek.aanwezigen[:2])
    raamwerk.session.apply("Wie", lambda d: d.with_part(alone))
    keys(raamwerk, Qt.Key.Key_F8)
    assert said(raamwerk) == "Er zit geen collega aan tafel. U typt."


def test_undo_without_steps_says_so(raamwerk: Raamwerk) -> None:
    keys(raamwerk, Qt.Key.Key_Z, CTRL)
    assert said(raamwerk) == "Er is niets om ongedaan te maken."


def test_ctrl_j_goes_to_the_loose_note(raamwerk: Raamwerk) -> None:
    keys(raamwerk, Qt.Key.Key_J, CTRL)
    note = find(raamwerk.frame, QWidget, "zijkant.notitie")
    focus = raamwerk.frame.window().focusWidget()
    assert focus is not None
    assert note.isAncestorOf(focus)


def test_ctrl_shift_a_takes_the_selected_words(raamwerk: Raamwerk) -> None:
    type_in(raamwerk.frame, "begin.bereikbaar", "elke dag bellen")
    focus = raamwerk.frame.window().focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_A, CTRL)
    QTest.keyClick(focus, Qt.Key.Key_A, CTRL | SHIFT)
    (actie,) = raamwerk.dossier.acties
    assert actie.tekst.startswith("elke dag bellen")


def test_all_pages_are_built_soon_without_being_shown(raamwerk: Raamwerk, qtbot: QtBot) -> None:
    raamwerk.frame.build_all_pages()
    qtbot.waitUntil(lambda: len(raamwerk.frame._pages) == len(PAGES))
    assert raamwerk.frame.positie == BEGIN


@pytest.mark.parametrize(
    ("letters", "seen", "folded"), [(170, True, False), (118, False, False), (90, False, True)]
)
def test_the_sides_fold_away_when_there_is_no_room(
    raamwerk: Raamwerk, letters: int, seen: bool, folded: bool
) -> None:
    letter = raamwerk.frame.fontMetrics().averageCharWidth()
    raamwerk.frame.setMinimumWidth(1)  # the window is as narrow as a person makes it
    raamwerk.frame.resize(letters * letter, 768)
    QApplication.processEvents()
    panel, steps = raamwerk.frame.findChild(SidePanel), raamwerk.frame.findChild(StepList)
    assert panel is not None
    assert steps is not None
    assert panel.isVisible() == seen
    assert steps.is_folded == folded


def test_a_long_name_pushes_nothing_off_the_screen(raamwerk: Raamwerk) -> None:
    least = raamwerk.frame.minimumSizeHint().width()
    raamwerk.session.apply("Naam", lambda d: d.with_client(aanspreken="mevrouw " * 5000))
    assert raamwerk.frame.minimumSizeHint().width() <= least + 60
