"""Who reads a goal or a step: shown only where it differs."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from intake_desktop.domain.rollen import Grondslag
from intake_desktop.ui.pages.plan_leest import WieLeest
from tests.ui.gesprek import find


def test_a_basis_of_its_own_stands_on_the_fold_and_can_be_let_go(qtbot: QtBot) -> None:
    fold = WieLeest()
    qtbot.addWidget(fold)
    fold.setObjectName("plan.doel.1.leest")
    title = find(fold, QAbstractButton, "plan.doel.1.leest.vouw")
    assert title.text() == "Wie leest dit?"
    fold.show_grondslag(Grondslag.WMO)
    assert title.text() == "Wie leest dit? Alleen Wmo"
    with qtbot.waitSignal(fold.chosen) as chosen:
        find(fold, QAbstractButton, f"plan.doel.1.leest.keuze.{Grondslag.WMO.value}").click()
    assert chosen.args == [None]
