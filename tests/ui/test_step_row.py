"""One step of the list: only a leefgebied takes a note, and folded it is a mark."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QLabel
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
    row.set_folded(True)
    assert [w.text() for w in row.findChildren(QLabel) if w.isVisible()] == ["✓"]
    assert row.sizeHint().width() < wide / 2
    assert row.accessibleName() == "Wonen, besproken, niveau 3"


def test_a_key_that_comes_here_is_told_and_a_mouse_is_not(row: StepRow, qtbot: QtBot) -> None:
    row.activateWindow()
    with qtbot.assertNotEmitted(row.entered):
        row.setFocus(Qt.FocusReason.MouseFocusReason)
    row.clearFocus()
    with qtbot.waitSignal(row.entered):
        row.setFocus(Qt.FocusReason.TabFocusReason)


def test_names_stand_below_each_other_whatever_the_mark(row: StepRow) -> None:
    places = set()
    for mark in Merkteken:
        for current in (False, True):
            row.show_state(mark, "3")
            row.set_current(current)
            QApplication.processEvents()
            places.add(row.findChildren(QLabel)[1].x())
    assert len(places) == 1
