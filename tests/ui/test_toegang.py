"""What a screen reader says: pages in reading order, groups of choices, what is told by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.ui.step_row import StepRow
from intake_desktop.ui.tabvolgorde import put_in_order
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.toegang import announce, be_accessible
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.niveaus import Niveaukeuze
from intake_desktop.ui.widgets.veld import Regelveld
from tests.ui.gesprek import find
from tests.ui.raamwerk import Raamwerk
from tests.ui.voorlezer import GOLDEN, pages, read_aloud

POLITE = QAccessible.AnnouncementPoliteness.Polite
URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture(autouse=True)
def accessible(qapp: QApplication) -> None:
    apply_theme(qapp)  # how much stands beside each other goes by the letters
    be_accessible(qapp)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []

    def tell(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    return told


def test_pages_read_as_their_golden_text(qtbot: QtBot) -> None:
    """Meant to change? `python -m tests.ui.voorlezer` writes them anew."""
    for name, lines in pages():
        assert lines == (GOLDEN / f"{name}.txt").read_text("utf-8").splitlines(), name


def test_everything_that_can_be_worked_has_a_name(qtbot: QtBot) -> None:
    for path in GOLDEN.glob("*.txt"):
        for line in path.read_text("utf-8").splitlines():
            role, colon, name = line.strip().partition(": ")
            works = colon and role in ("knop", "keuzerondje", "selectievakje", "tekstvak", "groep")
            assert not works or name.strip(" ,"), f"{path.name}: {line}"


def test_a_row_of_choices_is_a_group_with_radio_buttons(qtbot: QtBot) -> None:
    rij = Keuzerij([("a", "Akkoord"), ("n", "Niet akkoord")], "Wat kiest u?")
    qtbot.addWidget(rij)
    rij.set_value("n")
    rij.show()
    assert read_aloud(rij) == [
        "groep: Wat kiest u?",
        "  Wat kiest u?",
        "  keuzerondje: Akkoord, niet gekozen",
        "  keuzerondje: Niet akkoord, gekozen",
    ]


def test_one_thing_alone_is_a_tick_box(qtbot: QtBot) -> None:
    rij = Keuzerij([("ja", "Gegeven")], "")
    qtbot.addWidget(rij)
    rij.setAccessibleName("Ons plan")
    rij.show()
    assert read_aloud(rij) == ["groep: Ons plan", "  selectievakje: Gegeven, niet gekozen"]
    rij.set_opties([("ja", "Ja"), ("nee", "Nee")])
    QApplication.processEvents()
    assert isinstance(rij.button("ja"), QRadioButton)


def test_a_card_and_a_step_say_their_words_once(qtbot: QtBot) -> None:
    cards, step = Niveaukeuze(), StepRow("Wonen", Positie(Stap.LEEFGEBIED, "huisvesting"))
    cards.set_texts(["naam"] * 5, ["wat het hier betekent"] * 5)
    for widget in (cards, step):
        qtbot.addWidget(widget)
        for label in widget.findChildren(QLabel):
            heard = QAccessible.queryAccessibleInterface(label)
            assert heard.role() is QAccessible.Role.Client
            assert heard.text(QAccessible.Text.Name) == ""


def test_the_step_where_we_are_says_so(qtbot: QtBot) -> None:
    step = StepRow("Wonen", Positie(Stap.LEEFGEBIED, "huisvesting"))
    qtbot.addWidget(step)
    step.set_current(True)
    assert step.accessibleName() == step.toolTip() == "Wonen, nog niet besproken, hier bent u"
    step.set_current(False)
    assert step.accessibleName() == "Wonen, nog niet besproken"


def test_what_came_later_is_read_in_its_place(qtbot: QtBot) -> None:
    window, middle = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(middle)
    column = QVBoxLayout(middle)
    for at, name in ((0, "twee"), (0, "een"), (2, "drie")):
        column.insertWidget(at, QPushButton(name))
    window.show()
    put_in_order(window)
    assert read_aloud(middle) == ["knop: een", "knop: twee", "knop: drie"]


def test_mistakes_break_in_and_the_rest_waits_its_turn(
    qtbot: QtBot, heard: list[tuple[str, object]]
) -> None:
    fout, info, veld = Meldingsbalk("fout"), Meldingsbalk("info"), Regelveld("Naam")
    for widget in (fout, info, veld):
        qtbot.addWidget(widget)
    fout.set("Er is niets bewaard.")
    info.set("Het plan staat in de map.")
    veld.set_melding("Vul uw naam in.")
    announce(fout, "")
    assert heard == [
        ("Er is niets bewaard.", URGENT),
        ("Het plan staat in de map.", POLITE),
        ("Vul uw naam in.", POLITE),
    ]


@pytest.mark.parametrize(
    ("stap", "field"),
    [
        (Stap.EIGEN_VRAGEN, "eigen_vragen.nieuw"),
        (Stap.BELANGRIJK, "belangrijk.regels.invoer"),
        (Stap.BEELD, "beeld.helpt.nieuw"),
    ],
)
def test_a_line_that_is_ended_is_told_for_its_field_is_empty_then(
    raamwerk: Raamwerk, heard: list[tuple[str, object]], stap: Stap, field: str
) -> None:
    raamwerk.frame.turn_to(Positie(stap))
    find(raamwerk.frame, QWidget, field).setFocus()
    inside = raamwerk.frame.window().focusWidget()
    assert inside is not None
    heard.clear()
    QTest.keyClick(inside, Qt.Key.Key_Return)
    assert ("Genoteerd", POLITE) not in heard
    QTest.keyClicks(inside, "Rust")
    QTest.keyClick(inside, Qt.Key.Key_Return)
    assert heard.count(("Genoteerd", POLITE)) == 1


def test_another_page_and_bewaard_are_told(
    raamwerk: Raamwerk, heard: list[tuple[str, object]]
) -> None:
    raamwerk.frame.turn_to(Positie(Stap.PLAN))
    assert heard[0] == ("Plan van aanpak", POLITE)
    heard.clear()
    raamwerk.frame.show_saved()
    raamwerk.frame.show_saved()
    told = [words for words, _how in heard if words.startswith("Bewaard")]
    assert len(told) == 1
