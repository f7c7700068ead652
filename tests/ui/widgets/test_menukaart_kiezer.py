"""The menukaart: every offer can be found and chosen, also one that does not fit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.formulier import Taal, Uitkering
from intake_desktop.domain.menukaart import Passend
from intake_desktop.ui.widgets.menukaart_kiezer import MenukaartKiezer
from intake_desktop.ui.widgets.menukaart_zeef import MenukaartZeef
from tests.ui.formulier import a_leefgebied
from tests.ui.gesprek import find, type_in
from tests.ui.plan_voorbeelden import menukaart

FITS = {"werkervaringsplek": Passend(False, "Vraagt 12 uur. Mevrouw De Wit kan nu 8.")}


@pytest.fixture
def kiezer(qtbot: QtBot) -> MenukaartKiezer:
    schuldhulp, werk, maatje = menukaart()
    offers = (
        schuldhulp,
        replace(werk, uitkering=Uitkering.MET, leeftijd_van=18, taal=Taal.NEDERLANDS),
        maatje,
    )
    areas = [a_leefgebied(), a_leefgebied("werk_en_opleiding", "Werk en opleiding")]
    kiezer = MenukaartKiezer(offers, areas)
    qtbot.addWidget(kiezer)
    kiezer.show_for("", frozenset(), FITS)
    kiezer.show()
    return kiezer


def offered(kiezer: QWidget) -> list[str]:
    return [
        w.objectName().split(".")[1]
        for w in kiezer.findChildren(QAbstractButton)
        if w.objectName().endswith(".kies") and w.isVisible()
    ]


def click(kiezer: QWidget, name: str) -> None:
    find(kiezer, QAbstractButton, name).click()


def test_why_it_does_not_fit_stands_there_and_it_can_be_chosen(
    qtbot: QtBot, kiezer: MenukaartKiezer
) -> None:
    reason = find(kiezer, QLabel, "menukaart.werkervaringsplek.past")
    assert reason.text() == "Let op. Vraagt 12 uur. Mevrouw De Wit kan nu 8."
    with qtbot.waitSignal(kiezer.chosen) as chosen:
        click(kiezer, "menukaart.werkervaringsplek.kies")
    assert chosen.args == ["werkervaringsplek"]


def test_nothing_is_hidden_by_itself(kiezer: MenukaartKiezer) -> None:
    assert offered(kiezer) == ["schuldhulp", "werkervaringsplek", "maatje"]


def test_a_name_is_found_also_outside_the_leefgebied_it_was_opened_for(
    kiezer: MenukaartKiezer,
) -> None:
    kiezer.show_for("financien", frozenset(), {})
    assert "werkervaringsplek" not in offered(kiezer)
    type_in(kiezer, "menukaart.zoek", "werkervaring")
    assert offered(kiezer) == ["werkervaringsplek"]


def test_filters_work_together_and_can_be_let_go(kiezer: MenukaartKiezer) -> None:
    click(kiezer, "menukaart.trede.4")
    assert offered(kiezer) == ["schuldhulp", "werkervaringsplek"]
    click(kiezer, "menukaart.uitkering.zonder")
    assert offered(kiezer) == ["schuldhulp"]
    click(kiezer, "menukaart.uitkering.zonder")
    click(kiezer, "menukaart.taal.weinig")
    assert offered(kiezer) == ["schuldhulp"]
    kiezer.show_for("", frozenset(), {})
    assert offered(kiezer) == ["schuldhulp", "werkervaringsplek", "maatje"]


@pytest.mark.parametrize(("field", "typed"), [("uren", "8 uur"), ("leeftijd", "17")])
def test_a_number_filters_while_it_is_typed(
    kiezer: MenukaartKiezer, field: str, typed: str
) -> None:
    find(kiezer, MenukaartZeef, "menukaart.filters").set_open(True)
    type_in(kiezer, f"menukaart.{field}", typed)
    assert offered(kiezer) == ["schuldhulp", "maatje"]


def test_what_is_no_number_is_told_and_filters_nothing(kiezer: MenukaartKiezer) -> None:
    find(kiezer, MenukaartZeef, "menukaart.filters").set_open(True)
    type_in(kiezer, "menukaart.uren", "veel")
    assert offered(kiezer) == ["schuldhulp", "werkervaringsplek", "maatje"]
    labels = [label.text() for label in kiezer.findChildren(QLabel) if label.isVisible()]
    assert "Typ een getal, zoals 12." in labels


def test_words_are_sought_in_everything_an_offer_says(kiezer: MenukaartKiezer) -> None:
    type_in(kiezer, "menukaart.zoek", "vrijwilliger post")
    assert offered(kiezer) == ["maatje"]


def test_enter_takes_what_stands_first_and_escape_closes(
    qtbot: QtBot, kiezer: MenukaartKiezer
) -> None:
    with qtbot.waitSignal(kiezer.chosen) as chosen:
        type_in(kiezer, "menukaart.zoek", "maatje", enter=True)
    assert chosen.args == ["maatje"]
    with qtbot.waitSignal(kiezer.closed):
        QTest.keyClick(kiezer, Qt.Key.Key_Escape)


def test_filters_may_be_typed(kiezer: MenukaartKiezer) -> None:
    type_in(kiezer, "menukaart.zoek", "8 uur zonder uitkering")
    assert "werkervaringsplek" not in offered(kiezer)
    assert "maatje" in offered(kiezer)
