"""Hands without a mouse: they reach what Tab and arrows reach, and say what they do not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.toetsen import Toetsenhanden
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.veld import Regelveld


@pytest.fixture
def handen(qtbot: QtBot) -> Toetsenhanden:
    window, middle = QMainWindow(), QWidget()
    window.setCentralWidget(middle)
    column = QVBoxLayout(middle)
    veld, rij = (
        Regelveld("Naam"),
        Keuzerij([("a", "Aan"), ("u", "Uit"), ("m", "Misschien")], "Stand"),
    )
    veld.setObjectName("naam")
    rij.setObjectName("stand")
    unreachable = QPushButton("muis")
    unreachable.setObjectName("muis")
    unreachable.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for widget in (veld, rij, unreachable):
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return Toetsenhanden(window)


def test_a_chip_inside_a_row_is_chosen_with_tab_arrows_and_space(handen: Toetsenhanden) -> None:
    handen.fill("naam", "Kim")
    handen.click("stand.m")
    assert handen.find("stand.m").isChecked()  # type: ignore[attr-defined]  # a chip
    assert handen.geteld.handelingen == 1


def test_what_no_key_reaches_is_told(handen: Toetsenhanden) -> None:
    with pytest.raises(ScenarioStepError, match="met toetsen niet te bereiken"):
        handen.click("muis")
