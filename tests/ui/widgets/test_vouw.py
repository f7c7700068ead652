"""A part of a page that folds open."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.vouw import Vouw


@pytest.fixture
def filled() -> list[str]:
    return []


@pytest.fixture
def vouw(qtbot: QtBot, filled: list[str]) -> Vouw:
    def fill() -> None:
        filled.append("gevuld")
        made.inhoud.addWidget(QLabel("uitleg"))

    made = Vouw("Meer weten", fill)
    made.setObjectName("proef")
    qtbot.addWidget(made)
    made.show()
    return made


def press(vouw: Vouw) -> Knop:
    button = vouw.findChild(Knop, "proef.vouw")
    assert button is not None
    button.click()
    return button


def test_what_is_in_it_is_made_when_it_is_first_opened(vouw: Vouw, filled: list[str]) -> None:
    assert not vouw.is_filled
    assert filled == []
    press(vouw)
    assert vouw.is_filled
    assert [label.text() for label in vouw.findChildren(QLabel) if label.isVisible()] == ["uitleg"]
    press(vouw)
    press(vouw)
    assert filled == ["gevuld"]


def test_it_says_whether_it_is_open_and_tells_who_folds_it(qtbot: QtBot, vouw: Vouw) -> None:
    with qtbot.waitSignal(vouw.opened) as told:
        button = press(vouw)
    assert told.args == [True]
    assert button.accessibleName() == "Meer weten, open"
    vouw.set_titel("Minder weten")
    assert vouw.is_open
    press(vouw)
    assert button.accessibleName() == "Minder weten, dicht"
