"""Ctrl+K: type a few letters, Enter goes there; Escape leaves everything as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.palet import Bestemming, Palet, matching
from tests.ui.gesprek import find
from tests.ui.test_main_window import Huis, huis, to_gesprek

__all__ = ["huis"]  # a fixture


def nowhere() -> None:
    """Goes nowhere."""


PLACES = tuple(Bestemming(naam, nowhere) for naam in ("Eigen vragen", "Wonen", "Plan van aanpak"))


def shown(palet: QWidget) -> list[str]:
    lijst = find(palet, QListWidget, "palet.lijst")
    return [lijst.item(row).text() for row in range(lijst.count())]


def test_every_typed_word_has_to_be_in_the_name_and_the_beginning_goes_first() -> None:
    assert [b.naam for b in matching(PLACES, "an")] == ["Plan van aanpak"]
    assert [b.naam for b in matching(PLACES, "aan plan")] == ["Plan van aanpak"]
    both = (Bestemming("Het plan", nowhere), Bestemming("Plan", nowhere))
    assert [b.naam for b in matching(both, "plan")] == ["Plan", "Het plan"]


def test_accents_and_capitals_make_no_difference() -> None:
    assert matching((Bestemming("Één ding", nowhere),), "een")


def test_enter_turns_to_the_page_that_was_typed(huis: Huis) -> None:
    frame = to_gesprek(huis)
    QTest.keyClick(huis.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = find(huis.window, QWidget, "palet.zoek").focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "belangrijk")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(frame, GesprekFrame)
    assert frame.positie.stap is Stap.BELANGRIJK
    assert not find(huis.window, Palet, "palet").isVisible()


def test_escape_gives_the_focus_back(huis: Huis, qtbot: QtBot) -> None:
    to_gesprek(huis)
    before = QApplication.focusWidget()
    huis.window.go_anywhere()
    palet = find(huis.window, Palet, "palet")
    with qtbot.waitSignal(palet.closed):
        QTest.keyClick(palet, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_enter_does_once_what_was_chosen_where_the_focus_was(qtbot: QtBot) -> None:
    window, palet, field, done = opened(qtbot)
    before = window.findChild(QLineEdit, "venster.veld")
    QTest.keyClicks(field, "letters")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert done == [before]
    assert palet.isHidden()
    assert QApplication.focusWidget() is before


def test_enter_in_the_list_does_it_once_too(qtbot: QtBot) -> None:
    _window, palet, field, done = opened(qtbot)
    QTest.keyClicks(field, "grotere")
    QTest.keyClick(find(palet, QListWidget, "palet.lijst"), Qt.Key.Key_Enter)
    assert len(done) == 1


def test_what_is_in_front_of_enter_is_told_while_the_cursor_stays_in_the_field(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("intake_desktop.ui.palet.announce", lambda _who, words: told.append(words))
    _window, _palet, field, _done = opened(qtbot)
    QTest.keyClicks(field, "e")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClicks(field, "xyzzy")
    assert told[:2] == ["Wonen, 1 van 2", "Grotere letters, 2 van 2"]
    assert told[-1] == "Niets gevonden. Typ een ander woord."


def opened(qtbot: QtBot) -> tuple[QWidget, Palet, QLineEdit, list[QWidget | None]]:
    """A window with a field that has the focus, and the palette over it."""
    window, done = QWidget(), list[QWidget | None]()
    behind = QLineEdit(window)
    behind.setObjectName("venster.veld")
    palet = Palet(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    behind.setFocus()
    palet.open(
        (
            Bestemming("Wonen", nowhere),
            Bestemming("Grotere letters", lambda: done.append(QApplication.focusWidget())),
        )
    )
    field = find(palet, QWidget, "palet.zoek").focusProxy()
    assert isinstance(field, QLineEdit)
    return window, palet, field, done


def test_words_that_are_nowhere_say_so_and_enter_does_nothing(huis: Huis) -> None:
    to_gesprek(huis)
    huis.window.go_anywhere()
    palet = find(huis.window, Palet, "palet")
    field = find(palet, QWidget, "palet.zoek").focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "xyzzy")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown(palet) == []
    assert palet.isVisible()


def test_the_lock_page_offers_no_places(huis: Huis) -> None:
    huis.window.go_anywhere()
    assert huis.window.findChild(Palet) is None
