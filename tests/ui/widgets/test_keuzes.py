"""What is chosen with one click or one key: chips, five cards, a scale."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.niveaus import Niveaukeuze
from intake_desktop.ui.widgets.schaal import Schaal
from tests.ui.gesprek import innermost
from tests.ui.muis import a_turn_of_the_wheel

OPTIES = (("ja", "Ja & graag"), ("nee", "Nee"), ("later", "Later"))
NAMEN = ("Nu handelen", "Lukt niet", "Lukt als iemand meekijkt", "Lukt met hulp", "Lukt zelf")
ANKERS = ("geen geld", "elke maand tekort", "loopt zolang een helper er is", "op tijd", "alles")
Keuze = Keuzerij | Niveaukeuze | Schaal
K = TypeVar("K", bound=Keuze)


def chips(meer: bool = False) -> Keuzerij:
    return Keuzerij(OPTIES, "Wilt u dit?", meer)


def cards() -> Niveaukeuze:
    niveaus = Niveaukeuze()
    niveaus.set_texts(NAMEN, ANKERS)
    return niveaus


def scale() -> Schaal:
    return Schaal("Hoe graag?", "niet", "heel graag")


def shown(qtbot: QtBot, keuze: K, width: int = 780) -> tuple[K, list[object]]:
    heard: list[object] = []
    keuze.chosen.connect(heard.append)
    keuze.setObjectName("vraag")
    qtbot.addWidget(keuze)
    keuze.resize(width, 200)
    keuze.show()
    qtbot.waitUntil(keuze.isActiveWindow)
    return keuze, heard


def click(button: QAbstractButton) -> None:
    QApplication.processEvents()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def focused(*buttons: QAbstractButton) -> list[int]:
    return [i for i, button in enumerate(buttons) if button.hasFocus()]


def test_a_click_chooses_and_a_second_lets_go(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, chips())
    click(keuze.button("ja"))
    click(keuze.button("nee"))
    click(keuze.button("nee"))
    assert heard == ["ja", "nee", None]
    assert not keuze.button("nee").isChecked()


def test_letters_choose_one_and_go_on_to_what_follows(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, chips())
    keuze.setFocus()
    QTest.keyClicks(innermost(keuze), "l")
    assert heard == ["later"]
    keuze.setFocus()
    QTest.keyClicks(innermost(keuze), "l")
    assert heard == ["later"]  # nobody lets go by typing it again


def test_letters_choose_several_and_wait_until_they_mean_one(qtbot: QtBot) -> None:
    keuze = Keuzerij([("a", "op tijd"), ("b", "openen"), ("c", "zorg")], "Wat?", meer=True)
    shown_, heard = shown(qtbot, keuze)
    shown_.setFocus()
    for letter in "op":
        QTest.keyClicks(innermost(keuze), letter)
    assert heard == []
    QTest.keyClicks(innermost(keuze), "t")
    QTest.keyClicks(innermost(keuze), "z")
    assert heard == [("a",), ("a", "c")]


def test_ten_is_typed_as_one_and_nought(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, scale())
    keuze.setFocus()
    for figure in "10":
        QTest.keyClicks(innermost(keuze), figure)
    assert heard == [1, 10]


def test_several_can_be_chosen_in_the_order_in_which_they_stand(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, chips(meer=True))
    for code in ("later", "ja", "later"):
        click(keuze.button(code))
    assert heard == [("later",), ("ja", "later"), ("ja",)]


@pytest.mark.parametrize(
    ("make", "value"), [(chips, "ja"), (cards, 3), (scale, 7)], ids=["chips", "cards", "scale"]
)
def test_filling_tells_nothing(qtbot: QtBot, make: Callable[[], Keuze], value: object) -> None:
    keuze, heard = shown(qtbot, make())
    keuze.set_value(value)  # type: ignore[arg-type]  # each its own kind
    keuze.set_value(None)
    assert heard == []


def test_the_row_is_one_stop_for_tab_and_arrows_walk(qtbot: QtBot) -> None:
    page = QWidget()
    before, keuze, after = QLineEdit(), chips(), QLineEdit()
    row = QHBoxLayout(page)
    for widget in (before, keuze, after):
        row.addWidget(widget)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    keuze.set_value("nee")
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert keuze.button("nee").hasFocus()
    QTest.keyClick(keuze.button("nee"), Qt.Key.Key_Right)
    assert keuze.button("later").hasFocus()
    QTest.keyClick(keuze.button("later"), Qt.Key.Key_Right)
    assert keuze.button("ja").hasFocus()
    QTest.keyClick(keuze.button("ja"), Qt.Key.Key_Tab)
    assert after.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_arrows_choose_nothing_and_space_and_enter_do(qtbot: QtBot, key: Qt.Key) -> None:
    keuze, heard = shown(qtbot, chips())
    keuze.setFocus()
    QTest.keyClick(keuze.button("ja"), Qt.Key.Key_Down)
    assert heard == []
    QTest.keyClick(keuze.button("nee"), key)
    assert heard == ["nee"]


def test_home_and_end_go_to_the_ends(qtbot: QtBot) -> None:
    keuze, _heard = shown(qtbot, scale())
    keuze.setFocus()
    QTest.keyClick(keuze.button(0), Qt.Key.Key_End)
    assert keuze.button(10).hasFocus()
    QTest.keyClick(keuze.button(10), Qt.Key.Key_Home)
    assert keuze.button(0).hasFocus()


def test_the_window_keeps_ctrl_enter(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, chips())
    keuze.setFocus()
    QTest.keyClick(keuze.button("ja"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


@pytest.mark.parametrize(("make", "keys", "chosen"), [(cards, "24", [2, 4]), (scale, "09", [0, 9])])
def test_a_figure_that_is_typed_chooses(
    qtbot: QtBot, make: Callable[[], Niveaukeuze | Schaal], keys: str, chosen: list[int]
) -> None:
    keuze, heard = shown(qtbot, make())
    keuze.setFocus()
    for key in keys:
        QTest.keyClicks(innermost(keuze), key)
    assert heard == chosen
    assert keuze.button(chosen[-1]).hasFocus()


def test_a_figure_that_is_no_niveau_chooses_nothing(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, cards())
    keuze.setFocus()
    QTest.keyClicks(keuze.button(1), "7")
    assert heard == []


def test_a_screen_reader_meets_radio_buttons_with_their_meaning(qtbot: QtBot) -> None:
    keuze, _heard = shown(qtbot, cards())
    keuze.set_value(3)
    heard = QAccessible.queryAccessibleInterface(keuze.button(3))
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == (
        "3, Lukt als iemand meekijkt: loopt zolang een helper er is"
    )
    assert heard.state().checked


def test_a_screen_reader_tells_one_choice_from_several(qtbot: QtBot) -> None:
    roles = []
    for meer in (False, True):
        keuze, _heard = shown(qtbot, chips(meer))
        heard = QAccessible.queryAccessibleInterface(keuze.button("ja"))
        assert heard.text(QAccessible.Text.Name) == "Ja & graag"
        roles.append(heard.role())
    assert roles == [QAccessible.Role.RadioButton, QAccessible.Role.CheckBox]


def test_every_button_has_a_name_of_its_own(qtbot: QtBot) -> None:
    keuze, _heard = shown(qtbot, chips())
    assert keuze.button("ja").objectName() == "vraag.ja"
    scale_, _heard = shown(qtbot, scale())
    assert scale_.button(10).accessibleName() == "Hoe graag? 10"


def test_other_options_keep_the_chips_that_stay(qtbot: QtBot) -> None:
    keuze, heard = shown(qtbot, chips())
    kept = keuze.button("nee")
    keuze.set_value("nee")
    keuze.set_opties((("nee", "Nee, nu niet"), ("ooit", "Ooit")))
    assert keuze.button("nee") is kept
    assert kept.text() == "Nee, nu niet"
    assert kept.isChecked()
    assert heard == []


@pytest.mark.parametrize("make", [chips, cards, scale])
def test_the_wheel_changes_nothing(qtbot: QtBot, make: Callable[[], Keuze]) -> None:
    keuze, heard = shown(qtbot, make())
    event = a_turn_of_the_wheel(20)
    QApplication.sendEvent(innermost(keuze), event)
    assert heard == []


@pytest.mark.parametrize("schaal", [100, 200])
def test_cards_stand_beside_or_below_each_other_without_losing_words(
    qtbot: QtBot, qapp: QApplication, schaal: int
) -> None:
    apply_theme(qapp, schaal=schaal)
    keuze = cards()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(keuze)
    area.resize(780, 400)
    qtbot.addWidget(area)
    area.show()
    rows = 1 if schaal == 100 else 5
    qtbot.waitUntil(lambda: len({keuze.button(n).y() for n in range(1, 6)}) == rows)
    for niveau in range(1, 6):
        card = keuze.button(niveau)
        assert card.height() >= card.heightForWidth(card.width())
    apply_theme(qapp)


def test_chips_wrap_to_the_next_line_and_long_words_inside(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)
    keuze = Keuzerij([("a", "kort"), ("b", "iets dat veel te lang is voor één regel " * 2)], "")
    shown(qtbot, keuze, 260)
    QApplication.processEvents()
    short, long = keuze.button("a"), keuze.button("b")
    assert long.y() > short.y()
    assert long.width() <= 260
    assert long.height() > short.height()


def test_controls_are_large_enough_for_a_finger(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    keuze, _heard = shown(qtbot, chips())
    figures, _heard = shown(qtbot, scale())
    assert keuze.button("ja").height() >= 36
    assert figures.button(0).height() >= 36


def test_a_row_of_things_is_as_high_as_its_lines() -> None:
    page = QWidget()
    flow = FlowLayout(page, gap=10)
    for _ in range(3):
        box = QWidget(page)
        box.setFixedSize(100, 30)
        flow.addWidget(box)
    assert (flow.count(), flow.sizeHint().width()) == (3, 320)
    assert flow.heightForWidth(330) == 30
    assert flow.heightForWidth(220) == 70
    assert flow.heightForWidth(50) == 110
    assert flow.itemAt(7) is None
    assert flow.takeAt(0) is not None
    assert flow.takeAt(7) is None
