"""Each their part: who still waits for a bundle, and asking for one."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.bundel import BUNDELS, with_uitgereikt
from intake_desktop.domain.delen import Lezer
from intake_desktop.ui.pages.daarna_bundels import BundelKaart
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from tests.factories import a_dossier
from tests.ui.gesprek import a_session


def a_card(qtbot: QtBot) -> BundelKaart:
    session = a_session(a_dossier())
    card = BundelKaart(session)
    session.setParent(card)
    qtbot.addWidget(card)
    card.show_dossier(session.dossier)
    return card


def press(card: QWidget, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert button is not None
    button.click()


def state(card: QWidget, lezer: Lezer) -> str:
    found = card.findChild(Tekst, f"daarna.bundel.{lezer}.stand")
    assert found is not None
    return found.text()


def test_every_role_has_its_own_named_button_and_waits(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    for lezer in BUNDELS:
        assert card.findChild(QPushButton, f"daarna.bundel.{lezer}.maken") is not None
        assert state(card, lezer) == "Nog te geven."


def test_what_was_given_says_on_which_day(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    given = with_uitgereikt(a_dossier(), Lezer.WIJKTEAM, date(2026, 11, 24))
    card.show_dossier(given)
    assert "2026" in state(card, Lezer.WIJKTEAM)
    assert state(card, Lezer.CLIENT) == "Nog te geven."


def test_a_bundle_is_asked_for_with_what_seals_it_and_where_it_goes(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.suggest = lambda: "vier losse woorden samen"
    press(card, "daarna.bundel.stel_voor")
    folder = card.findChild(Regelveld, "daarna.bundel.map")
    assert folder is not None
    folder.set_value("/media/stick")
    with qtbot.waitSignal(card.wanted) as asked:
        press(card, "daarna.bundel.client.maken")
    assert asked.args == [Lezer.CLIENT, "vier losse woorden samen", "/media/stick"]
