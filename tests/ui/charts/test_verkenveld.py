"""Arrow keys walk through a picture, and every point is told."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plaat import Halte
from intake_desktop.ui.charts.verkenveld import Verkenveld
from intake_desktop.ui.theme import apply_theme

HALTES = (Halte(0, 0, "links"), Halte(1, 0, "rechts"), Halte(1, 1, "rechtsonder"))
RIGHT, DOWN, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left


class Veld(Verkenveld):
    def place_of(self, halte: Halte) -> QPointF:
        return QPointF(halte.x, halte.y)


@pytest.fixture
def veld(qtbot: QtBot, qapp: QApplication) -> Veld:
    apply_theme(qapp)
    made = Veld()
    qtbot.addWidget(made)
    made.set_words("Een plaat", HALTES)
    return made


def walk(veld: Verkenveld, *keys: Qt.Key) -> list[str]:
    told = []
    for key in keys:
        QTest.keyClick(veld, key)
        told.append(veld.spoken)
    return told


def test_the_whole_is_read_first_and_then_each_point(veld: Veld) -> None:
    assert (veld.accessibleName(), veld.spoken) == ("Een plaat", "")
    assert walk(veld, RIGHT, RIGHT, DOWN) == ["links", "rechts", "rechtsonder"]
    assert veld.accessibleDescription() == "rechtsonder"


def test_home_and_end_go_to_the_first_and_the_last(veld: Veld) -> None:
    assert walk(veld, Qt.Key.Key_End, Qt.Key.Key_Home) == ["rechtsonder", "links"]


def test_in_a_circle_one_goes_round(veld: Veld) -> None:
    veld.rond = True
    assert walk(veld, RIGHT, LEFT, LEFT) == ["links", "rechtsonder", "rechts"]


def test_other_keys_and_chords_are_for_the_page(veld: Veld) -> None:
    QTest.keyClick(veld, Qt.Key.Key_A)
    QTest.keyClick(veld, RIGHT, Qt.KeyboardModifier.ControlModifier)
    assert veld.spoken == ""


def test_a_picture_with_fewer_points_forgets_where_one_stood(veld: Veld) -> None:
    walk(veld, Qt.Key.Key_End)
    veld.set_words("Kleiner", HALTES[:1])
    assert veld.spoken == veld.accessibleDescription() == ""
