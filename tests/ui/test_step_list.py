"""The steps at the left: every place a click away, with a mark that is no judgement."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.domain.matrix import Keuze
from intake_desktop.ui.step_list import StepList
from intake_desktop.ui.step_row import StepRow
from intake_desktop.ui.widgets.versleept import VersleepKaart
from tests.factories import a_score, a_stand, an_uitspraak
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_conversation, find, press

WONEN = "stap.huisvesting"


@pytest.fixture
def steps(qtbot: QtBot) -> StepList:
    made = StepList(a_formulier())
    qtbot.addWidget(made)
    made.show_dossier(a_conversation())
    made.resize(250, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row(steps: StepList, name: str = WONEN) -> StepRow:
    return find(steps, StepRow, name)


def test_every_place_of_the_route_has_a_row_in_order(steps: StepList) -> None:
    names = [row.objectName() for row in steps.findChildren(StepRow)]
    places = posities(a_formulier(), a_conversation())
    assert names == [f"stap.{p.leefgebied or p.stap}" for p in places]
    assert WONEN in names


def test_a_click_asks_to_go_there(steps: StepList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.chosen) as chosen:
        press(row(steps))
    assert chosen.args == [Positie(Stap.LEEFGEBIED, "huisvesting")]


@pytest.mark.parametrize(
    ("dossier", "spoken"),
    [
        (a_conversation(), "Wonen, nog niet besproken"),
        (a_conversation().with_part(an_uitspraak()), "Wonen, begonnen"),
        (a_conversation().with_part(a_score(niveau=3)), "Wonen, besproken, niveau 3"),
        (a_conversation().with_part(a_stand(keuze=Keuze.WIL_NIET)), "Wonen, niet nu"),
    ],
)
def test_a_row_tells_in_words_what_was_noted(
    steps: StepList, dossier: Dossier, spoken: str
) -> None:
    steps.show_dossier(dossier)
    assert row(steps).accessibleName() == spoken


def test_the_rows_stay_when_the_route_stays(steps: StepList) -> None:
    before = row(steps)
    steps.show_dossier(a_conversation().with_part(an_uitspraak()))
    assert row(steps) is before


def test_one_row_is_marked_as_the_place_where_we_are(steps: StepList) -> None:
    steps.show_positie(Positie(Stap.PLAN))
    steps.show_positie(Positie(Stap.LEEFGEBIED, "huisvesting"))
    marked = [b for b in steps.findChildren(StepRow) if b.property("huidig")]
    assert marked == [row(steps)]


def test_down_and_up_walk_through_the_rows(steps: StepList) -> None:
    steps.activateWindow()
    row(steps).setFocus()
    QTest.keyClick(row(steps), Qt.Key.Key_Down)
    below = row(steps, "stap.geestelijke_gezondheid")
    assert below.hasFocus()
    QTest.keyClick(below, Qt.Key.Key_Up)
    assert row(steps).hasFocus()


def test_a_loose_note_can_be_let_go_on_a_leefgebied_only(steps: StepList, qtbot: QtBot) -> None:
    mime, at = VersleepKaart("n1").load(), QPoint(5, 5)
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert row(steps).acceptDrops()
    assert not row(steps, "stap.plan").acceptDrops()
    entered = QDragEnterEvent(at, Qt.DropAction.MoveAction, mime, *held)
    QApplication.sendEvent(row(steps), entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(steps.noted) as noted:
        dropped = QDropEvent(at.toPointF(), Qt.DropAction.MoveAction, mime, *held)
        QApplication.sendEvent(row(steps), dropped)
    assert noted.args == ["n1", "huisvesting"]
    assert not row(steps).isDown()


def test_names_are_never_cut_off(steps: StepList) -> None:
    QApplication.processEvents()
    for step in (*steps.findChildren(QLabel), *steps.findChildren(StepRow)):
        assert step.width() >= step.sizeHint().width(), step.accessibleName()


def test_without_room_only_the_marks_stand_there_and_the_names_are_still_spoken(
    steps: StepList,
) -> None:
    before = steps.width()
    steps.set_narrow(True)
    assert steps.is_folded
    assert steps.width() < before / 2
    assert row(steps).shown_words() == ()
    assert row(steps).accessibleName() == "Wonen, nog niet besproken"
    assert row(steps).toolTip() == "Wonen, nog niet besproken"
    steps.set_narrow(False)
    assert steps.width() == before


def test_a_key_unfolds_it_where_we_are_and_choosing_folds_it(steps: StepList, qtbot: QtBot) -> None:
    steps.show_positie(Positie(Stap.PLAN))
    steps.set_narrow(True)
    steps.activateWindow()
    steps.toggle()
    assert not steps.is_folded
    assert row(steps, "stap.plan").hasFocus()
    with qtbot.waitSignal(steps.chosen):
        press(row(steps))
    assert steps.is_folded


def test_a_mouse_does_not_move_the_rows_while_it_is_pressed(steps: StepList) -> None:
    steps.set_narrow(True)
    steps.activateWindow()
    row(steps).setFocus(Qt.FocusReason.MouseFocusReason)
    assert steps.is_folded
    row(steps, "stap.plan").setFocus(Qt.FocusReason.TabFocusReason)
    assert not steps.is_folded


def test_it_folds_again_when_someone_goes_on_elsewhere(steps: StepList, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout, elsewhere = QHBoxLayout(window), QPushButton("Elders")
    layout.addWidget(steps)
    layout.addWidget(elsewhere)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    steps.show_positie(Positie(Stap.PLAN))
    steps.set_narrow(True)
    press(find(steps, QPushButton, "stappen.uitvouwen"))
    assert not steps.is_folded
    elsewhere.setFocus()
    assert steps.is_folded
    steps.setParent(None)  # its own test closes it
