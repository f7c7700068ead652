"""Something that takes a while: only then it is shown, it moves, and it may be stopped."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.ui.toegang import be_accessible
from intake_desktop.ui.widgets.bezig import Bezig
from intake_desktop.ui.widgets.knop import Knop
from tests.ui.gesprek import find, press


def a_page(qtbot: QtBot) -> Bezig:
    bezig = Bezig("blad")
    qtbot.addWidget(bezig)
    return bezig


def test_what_is_ready_at_once_shows_nothing(qtbot: QtBot) -> None:
    bezig = a_page(qtbot)
    bezig.begin("Het bestand wordt bekeken …")
    assert bezig.isHidden()
    bezig.end()
    assert not bezig._soon.isActive()


def test_what_takes_long_says_what_it_is_and_moves(qtbot: QtBot, qapp: QApplication) -> None:
    be_accessible(qapp)
    bezig = a_page(qtbot)
    bezig.begin("Het bestand wordt bekeken …")
    qtbot.waitUntil(bezig.isVisible)
    before = bezig.grab().toImage()
    qtbot.waitUntil(lambda: bezig.grab().toImage() != before)
    face = QAccessible.queryAccessibleInterface(bezig)
    assert face.role() is QAccessible.Role.ProgressBar
    assert face.text(QAccessible.Text.Name) == "Het bestand wordt bekeken …"
    assert find(bezig, Knop, "blad.stop").isHidden()
    bezig.end()
    assert bezig.isHidden()


def test_where_it_is_safe_it_can_be_stopped(qtbot: QtBot) -> None:
    bezig = a_page(qtbot)
    bezig.begin("Het bestand wordt bekeken …", can_stop=True)
    qtbot.waitUntil(bezig.isVisible)
    with qtbot.waitSignal(bezig.stopped):
        press(find(bezig, Knop, "blad.stop"))
