"""F11: the client's own screen follows the gesprek and goes when it should."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.aandacht import Kamer
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.plan import Doel
from intake_desktop.ui.client_venster import ClientVenster
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.widgets.tekst import Tekst
from tests.ui.test_main_window import Huis, huis, to_gesprek

__all__ = ["huis"]  # a fixture


def client_screen(huis: Huis) -> ClientVenster | None:
    found = huis.window.findChildren(ClientVenster)
    return next((venster for venster in found if venster.isVisible()), None)


def shown_on(huis: Huis) -> str:
    venster = client_screen(huis)
    assert venster is not None
    return "\n".join(t.text() for t in venster.findChildren(Tekst) if t.isVisible())


def add_goal(frame: GesprekFrame) -> str:
    """A goal in the plan, in the client's words."""
    frame.session.apply("Doel", lambda d: d.with_part(Doel("d8", "Elke week naar buiten")))
    return "Elke week naar buiten"


def test_it_follows_the_gesprek_from_page_to_page(huis: Huis) -> None:
    frame = to_gesprek(huis)
    goal = add_goal(frame)
    frame.toggle_client()
    assert goal not in shown_on(huis)
    frame.turn_to(Positie(Stap.TEKENEN))
    assert goal in shown_on(huis)


def test_what_is_typed_is_there_a_moment_later(huis: Huis, qtbot: QtBot) -> None:
    frame = to_gesprek(huis)
    frame.turn_to(Positie(Stap.TEKENEN))
    frame.toggle_client()
    frame.session.apply(
        "Doel", lambda d: d.with_part(Doel("d9", "Eerst goed slapen")), merge_key="x"
    )
    qtbot.waitUntil(lambda: "Eerst goed slapen" in shown_on(huis))


def test_f11_and_escape_put_it_away_and_the_focus_returns(huis: Huis) -> None:
    frame = to_gesprek(huis)
    before = QApplication.focusWidget()
    for key in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
        frame.toggle_client()
        venster = client_screen(huis)
        assert venster is not None
        QTest.keyClick(venster, key)
        assert client_screen(huis) is None
        assert QApplication.focusWidget() is before


def test_the_cover_hides_it_too(huis: Huis) -> None:
    to_gesprek(huis).toggle_client()
    huis.window.cover()
    assert client_screen(huis) is None


def test_it_goes_when_the_professionals_speak_without_the_client(huis: Huis) -> None:
    frame = to_gesprek(huis)
    frame.toggle_client()
    frame.session.turn_to(replace(frame.session.aandacht, kamer=Kamer.ZONDER_CLIENT))
    assert client_screen(huis) is None
    frame.toggle_client()
    assert client_screen(huis) is None
