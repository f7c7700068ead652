"""One step of the list: only a leefgebied takes a note, and folded it is a mark."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Merkteken, Positie, Stap
from intake_desktop.ui.step_row import StepRow


@pytest.fixture
def row(qtbot: QtBot) -> StepRow:
    made = StepRow("Wonen", Positie(Stap.LEEFGEBIED, "huisvesting"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_other_things_than_notes_are_not_taken(row: StepRow) -> None:
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    nothing = QMimeData()
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, nothing, *held)
    entered.ignore()
    QApplication.sendEvent(row, entered)
    assert not row.isDown()


def test_folded_it_is_a_mark_as_narrow_as_that(row: StepRow) -> None:
    row.show_state(Merkteken.GESPROKEN, "3")
    wide = row.sizeHint().width()
    assert row.shown_words() == ("Wonen", "3")
    row.set_folded(True)
    assert row.shown_words() == ()
    assert row.sizeHint().width() < wide / 2
    assert row.accessibleName() == "Wonen, besproken, niveau 3"


def test_a_key_that_comes_here_is_told_and_a_mouse_is_not(row: StepRow, qtbot: QtBot) -> None:
    row.activateWindow()
    with qtbot.assertNotEmitted(row.entered):
        row.setFocus(Qt.FocusReason.MouseFocusReason)
    row.clearFocus()
    with qtbot.waitSignal(row.entered):
        row.setFocus(Qt.FocusReason.TabFocusReason)


def test_it_takes_the_same_room_whatever_the_mark(row: StepRow) -> None:
    rooms = set()
    for mark in Merkteken:
        for current in (False, True):
            row.show_state(mark, "3")
            row.set_current(current)
            rooms.add(row.sizeHint().toTuple())
    assert len(rooms) == 1


def test_where_we_are_is_said(row: StepRow) -> None:
    row.set_current(True)
    assert row.accessibleName() == "Wonen, nog niet besproken, hier bent u"
    row.set_current(False)
    assert row.accessibleName() == "Wonen, nog niet besproken"
