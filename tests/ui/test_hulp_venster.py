"""F1: the manual at the page where someone is, its keys, and back to the same place."""

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.ui.hulp import Hulp, plek_van
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.toetsen import bind, keys_of
from intake_desktop.ui.widgets.tekst import Kop
from tests.ui.conftest import Open
from tests.ui.gesprek import find, press


class Scherm(QMainWindow):
    """A window with one field; F1 opens the manual."""

    def __init__(self, plek: str) -> None:
        super().__init__()
        self.screen_ = QWidget()
        self.screen_.setObjectName(plek)
        self.field = QLineEdit(self.screen_)
        self.setCentralWidget(self.screen_)
        self.hulp = Hulp(self)
        bind("F2", self.screen_, self.hide, "Verder")
        self.resize(1366, 768)


def opened(qtbot: QtBot, plek: str) -> Scherm:
    window = Scherm(plek)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.field.setFocus()
    window.hulp.toggle(window.screen_)
    return window


def words(window: QWidget) -> str:
    QApplication.processEvents()  # what was just made is shown
    return "\n".join(w.text() for w in window.findChildren(QLabel) if w.isVisible())


def test_the_chapter_is_that_of_the_page(qtbot: QtBot) -> None:
    window = opened(qtbot, "terugzetten")
    assert "Kopieën en terugzetten" in words(window).splitlines()


def test_a_chapter_about_more_pages_is_shown_from_the_piece_about_this_one(qtbot: QtBot) -> None:
    window = opened(qtbot, "beeld")
    QApplication.processEvents()
    seen = [k.text() for k in window.findChildren(Kop) if not k.visibleRegion().isEmpty()]
    assert "Het beeld samen" in seen
    assert "Hoe het scherm werkt" not in seen


def test_the_keys_are_those_that_were_registered(qtbot: QtBot) -> None:
    window = opened(qtbot, "slot")
    assert "F2: Verder" in words(window)


def test_typing_shows_where_it_stands_and_a_title_opens_that_chapter(qtbot: QtBot) -> None:
    window = opened(qtbot, "slot")
    field = find(window, QWidget, "hulp.zoek").findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "bedenktijd")
    assert "bedenktijd" in words(window)
    shown = [b for b in window.findChildren(QAbstractButton) if b.isVisible() and b.isCheckable()]
    assert [b.text() for b in shown] == ["Voorlezen en tekenen"]
    press(shown[0])
    assert "Vastleggen en geven" in words(window)


def test_a_chapter_that_is_chosen_and_what_is_found_are_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, told = opened(qtbot, "slot"), list[str]()
    monkeypatch.setattr(
        "intake_desktop.ui.hulp_venster.announce", lambda _who, words: told.append(words)
    )
    field = find(window, QWidget, "hulp.zoek").findChild(QLineEdit)
    assert field is not None
    press(find(window, QAbstractButton, "hulp.hoofdstuk.4"))
    assert "Druk op Ctrl met J." in told[0]
    field.setFocus()
    QTest.keyClicks(field, "olifant")
    assert told[-1] == "Niets gevonden. Typ een ander woord."


def test_how_printing_went_is_said_where_it_can_be_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window, below = opened(qtbot, "slot"), list[str]()
    window.hulp.told.connect(below.append)
    window.hulp.print_pdf(b"")
    assert "Er is geen printer gevonden." in words(window)
    window.hulp.tell("Het sjabloon is stuk.")
    assert "Het sjabloon is stuk." in words(window)
    window.hulp.toggle(window.screen_)
    window.hulp.toggle(window.screen_)
    assert "Het sjabloon is stuk." not in words(window)
    assert below == []


def test_letters_that_grow_while_it_is_shown_push_nothing_aside(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)
    window = opened(qtbot, "overzicht")
    apply_theme(qapp, schaal=200)
    QApplication.processEvents()
    areas = [a for a in window.findChildren(QScrollArea) if a.isVisible()]
    assert len(areas) == 3
    assert [a.horizontalScrollBar().maximum() for a in areas] == [0, 0, 0]
    apply_theme(qapp)


def test_what_is_not_there_is_told(qtbot: QtBot) -> None:
    window = opened(qtbot, "slot")
    field = find(window, QWidget, "hulp.zoek").findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "olifant")
    assert "Niets gevonden" in words(window)


def test_escape_returns_to_where_the_cursor_was(qtbot: QtBot) -> None:
    window = opened(qtbot, "slot")
    press(find(window, QAbstractButton, "hulp.sluiten"))
    assert not find(window, QWidget, "hulp").isVisible()
    assert window.focusWidget() is window.field


def test_in_a_conversation_the_step_is_the_page_and_every_key_has_a_name(open_frame: Open) -> None:
    frame = open_frame().frame
    frame.turn_to(Positie(Stap.PLAN))
    assert plek_van(frame) == "plan"
    named = {keys for keys, _naam in keys_of(frame)}
    assert {"Ctrl J", "F8", "F7", "F5", "Ctrl Enter"} <= named
    assert not {"Alt 0", "Alt 1"} & named, "there is nobody else at this table"
    frame.turn_to(Positie(Stap.BEGIN))
    silent = ("Ctrl+Enter", "Ctrl+Y")  # a second key for the same
    assert [
        s.key().toString()
        for s in frame.findChildren(QShortcut)
        if not s.whatsThis() and s.key().toString() not in silent
    ] == []
