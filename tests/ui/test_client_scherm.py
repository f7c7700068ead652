"""F11: the client's own screen follows the gesprek and goes when it should."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.aandacht import Kamer
from intake_desktop.domain.apart import Apart, apart_id
from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.domain.plan import Doel
from intake_desktop.ui.client_venster import ClientVenster
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.tekst import Tekst
from tests.domain.paar import MEHMET, a_couple
from tests.factories import an_eigen_vraag, an_uitspraak
from tests.ui.raamwerk import Raamwerk
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


def test_on_a_second_screen_it_leaves_the_keyboard_to_who_types(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame, before = to_gesprek(huis), QApplication.focusWidget()
    monkeypatch.setattr(
        "intake_desktop.ui.client_scherm.second_screen", lambda window: window.screen()
    )
    frame.toggle_client()
    QApplication.processEvents()
    assert any(isinstance(w, ClientVenster) for w in QApplication.topLevelWidgets())
    assert QApplication.activeWindow() is huis.window
    assert QApplication.focusWidget() is before
    frame.toggle_client()


def test_under_the_cover_a_second_screen_shows_nothing_of_anyone_and_then_goes_on(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = to_gesprek(huis)
    goal = add_goal(frame)
    frame.turn_to(Positie(Stap.TEKENEN))
    monkeypatch.setattr(
        "intake_desktop.ui.client_scherm.second_screen", lambda window: window.screen()
    )
    frame.toggle_client()
    venster = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ClientVenster))
    shown = next(t for t in venster.findChildren(Tekst) if goal in t.text())
    for covered in (False, True, False):
        QApplication.processEvents()
        assert venster.isVisible(), "what lies behind it is of someone too"
        under = venster.childAt(shown.mapTo(venster, shown.rect().center()))
        assert (under is shown) != covered
        huis.window.cover()
    frame.toggle_client()


def test_letters_that_grow_while_it_is_shown_push_nothing_aside(
    huis: Huis, qapp: QApplication
) -> None:
    apply_theme(qapp)
    huis.window.resize(1366, 768)
    to_gesprek(huis).toggle_client()
    apply_theme(qapp, schaal=200)
    QApplication.processEvents()
    venster = client_screen(huis)
    assert venster is not None
    areas = venster.findChildren(QScrollArea)
    assert [a.horizontalScrollBar().maximum() for a in areas if a.isVisible()] == [0]
    apply_theme(qapp)


def test_the_cover_hides_it_too(huis: Huis) -> None:
    to_gesprek(huis).toggle_client()
    huis.window.cover()
    assert client_screen(huis) is None


def test_it_goes_with_the_gesprek_at_once(huis: Huis) -> None:
    to_gesprek(huis).toggle_client()
    huis.window.show_overview()
    assert client_screen(huis) is None


def test_it_goes_when_the_professionals_speak_without_the_client(huis: Huis) -> None:
    frame = to_gesprek(huis)
    frame.toggle_client()
    frame.session.turn_to(replace(frame.session.aandacht, kamer=Kamer.ZONDER_CLIENT))
    assert client_screen(huis) is None
    frame.toggle_client()
    assert client_screen(huis) is None


SECRET = "Ik ben bang voor hem"
APART = Positie(Stap.LEEFGEBIED, "huisvesting")


@pytest.fixture
def paar(open_frame: Callable[..., Raamwerk]) -> Raamwerk:
    first, second = a_couple()
    return open_frame(first, (second,))


def seen_by_client(raamwerk: Raamwerk) -> str:
    """All that stands on the client's screen at every place, also for a screen reader."""
    seen = []
    for place in posities(raamwerk.frame.formulier, raamwerk.dossier):
        raamwerk.frame.turn_to(place)
        seen.append(words_of(client_of(raamwerk)))
    return "\n".join(seen)


def client_of(raamwerk: Raamwerk) -> ClientVenster:
    (venster,) = raamwerk.frame.window().findChildren(ClientVenster)
    assert venster.isVisible()
    return venster


def words_of(venster: ClientVenster) -> str:
    parts = [w for w in venster.findChildren(QWidget) if w.isVisible()]
    spoken = [w.accessibleName() + w.accessibleDescription() for w in (venster, *parts)]
    return "\n".join([*spoken, *(w.text() for w in parts if isinstance(w, QLabel))])


def test_what_was_said_apart_is_gone_the_moment_the_other_is_back(paar: Raamwerk) -> None:
    """Nor does the other client see it at any place, or both of them."""
    session, frame = paar.session, paar.frame
    both = session.aandacht
    frame.turn_to(APART)
    session.turn_to(replace(both, kamer=Kamer.APART))
    frame.toggle_client()
    line = an_uitspraak(id=apart_id("u1"), tekst=SECRET, apart=Apart.JA)
    session.apply("Regel", lambda d: d.with_part(line))
    session.turn_to(both)
    assert SECRET not in words_of(client_of(paar))
    assert SECRET not in seen_by_client(paar)
    session.turn_to(replace(both, dossier=MEHMET))
    assert SECRET not in seen_by_client(paar)
    session.turn_to(replace(both, samen=True))
    assert SECRET not in seen_by_client(paar)


def test_each_client_sees_their_own_words_and_not_those_of_the_other(paar: Raamwerk) -> None:
    session, frame = paar.session, paar.frame
    session.apply("Vraag", lambda d: d.with_part(an_eigen_vraag()))
    frame.toggle_client()
    assert "Mag ik bijverdienen?" in seen_by_client(paar)
    session.turn_to(replace(session.aandacht, dossier=MEHMET))
    assert "Mag ik bijverdienen?" not in words_of(client_of(paar))
    assert "Mag ik bijverdienen?" not in seen_by_client(paar)
