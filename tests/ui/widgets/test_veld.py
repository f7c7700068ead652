"""Fields: they tell every keystroke, nothing while they are filled, and cut nothing."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.invoer import Invoerregel, Invoervlak, follow_cursor, own_menu
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld, Tekstveld
from tests.ui.gesprek import find, innermost
from tests.ui.muis import a_turn_of_the_wheel

TODAY = date(2026, 11, 21)
Veld = Regelveld | Tekstveld
KINDS: list[Callable[[], Veld]] = [
    lambda: Regelveld("Naam", "voornaam en achternaam"),
    lambda: Tekstveld("Naam", "voornaam en achternaam"),
]


def told(veld: Veld) -> list[tuple[str, str]]:
    """What the field tells from now on."""
    heard: list[tuple[str, str]] = []
    veld.edited.connect(lambda text: heard.append(("edited", text)))
    veld.left.connect(lambda text: heard.append(("left", text)))
    veld.entered.connect(lambda text: heard.append(("entered", text)))
    return heard


def shown(qtbot: QtBot, veld: Veld | Datumveld) -> None:
    qtbot.addWidget(veld)
    veld.resize(300, 60)
    veld.show()
    veld.activateWindow()
    qtbot.waitUntil(veld.isActiveWindow)
    veld.setFocus()


def sentence_under(veld: Veld | Datumveld) -> str:
    labels = [w for w in veld.findChildren(QLabel) if w.isVisible() and w.text() != "Wanneer?"]
    return " ".join(label.text() for label in labels)


def paste(text: str, into: Invoervlak | Invoerregel) -> None:
    QApplication.clipboard().setText(text)
    into.paste()


@pytest.mark.parametrize("kind", KINDS)
def test_every_keystroke_is_told(qtbot: QtBot, kind: Callable[[], Veld]) -> None:
    veld = kind()
    shown(qtbot, veld)
    heard = told(veld)
    QTest.keyClicks(innermost(veld), "Ki")
    assert heard == [("edited", "K"), ("edited", "Ki")]
    assert veld.value() == "Ki"


@pytest.mark.parametrize("kind", KINDS)
def test_filling_tells_nothing(qtbot: QtBot, kind: Callable[[], Veld]) -> None:
    veld = kind()
    shown(qtbot, veld)
    heard = told(veld)
    veld.set_value("Kim")
    veld.set_value("")
    assert heard == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_cursor_stays_when_the_same_is_shown(qtbot: QtBot, kind: Callable[[], Veld]) -> None:
    veld = kind()
    shown(qtbot, veld)
    QTest.keyClicks(innermost(veld), "Kim")
    QTest.keyClick(innermost(veld), Qt.Key.Key_Left)
    veld.set_value("Kim")
    QTest.keyClicks(innermost(veld), "x")
    assert veld.value() == "Kixm"


@pytest.mark.parametrize("kind", KINDS)
def test_the_cursor_stays_beside_its_letters_when_text_changes(
    qtbot: QtBot, kind: Callable[[], Veld]
) -> None:
    veld = kind()
    shown(qtbot, veld)
    QTest.keyClicks(innermost(veld), "Kim Wit")
    for _ in range(3):
        QTest.keyClick(innermost(veld), Qt.Key.Key_Left)
    veld.set_value("Kim de Wit")
    QTest.keyClicks(innermost(veld), "|")
    assert veld.value() in ("Kim |de Wit", "Kim de |Wit")


@pytest.mark.parametrize("kind", KINDS)
def test_leaving_tells_what_stands_there(qtbot: QtBot, kind: Callable[[], Veld]) -> None:
    veld = kind()
    shown(qtbot, veld)
    veld.set_value("Kim")
    heard = told(veld)
    QApplication.sendEvent(innermost(veld), QFocusEvent(QFocusEvent.Type.FocusOut))
    assert heard == [("left", "Kim")]


def test_enter_in_one_line_enters_it(qtbot: QtBot) -> None:
    veld = Regelveld("Naam")
    shown(qtbot, veld)
    veld.set_value("Kim")
    heard = told(veld)
    QTest.keyClick(innermost(veld), Qt.Key.Key_Return)
    assert set(heard) == {("entered", "Kim"), ("left", "Kim")}


def test_enter_in_several_lines_is_a_new_line(qtbot: QtBot) -> None:
    veld = Tekstveld("Hoe te bereiken?")
    shown(qtbot, veld)
    QTest.keyClicks(innermost(veld), "mail")
    QTest.keyClick(innermost(veld), Qt.Key.Key_Return)
    QTest.keyClicks(innermost(veld), "bel")
    assert veld.value() == "mail\nbel"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_undo_is_not_swallowed(
    qtbot: QtBot, kind: Callable[[], Veld], key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    veld = kind()
    shown(qtbot, veld)
    QTest.keyClicks(innermost(veld), "Kim")
    QTest.keyClick(innermost(veld), key, held)
    assert veld.value() == "Kim"


@pytest.mark.parametrize("field", [Invoerregel, Invoervlak])
def test_the_menu_has_no_undo_of_its_own(
    qtbot: QtBot, field: type[Invoerregel | Invoervlak]
) -> None:
    made = field()
    qtbot.addWidget(made)
    menu = own_menu(made.createStandardContextMenu())
    names = [action.objectName() for action in menu.actions()]
    assert "edit-paste" in names
    assert not {"edit-undo", "edit-redo"} & set(names)
    menu.deleteLater()


def test_long_text_is_kept_whole(qtbot: QtBot) -> None:
    veld = Regelveld("Naam")
    shown(qtbot, veld)
    text = "woord " * 8_334
    paste(text, veld.input)
    assert veld.value() == text
    veld.set_value("x" * 50_000)
    assert len(veld.value()) == 50_000


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\0b", "a□b"),
        ("een\r\ntwee\tdrie", "een twee drie"),
        ("<b>Kim</b> <jan@voorbeeld.nl>", "<b>Kim</b> <jan@voorbeeld.nl>"),
        ("Łukasz Ğül 👩‍👧", "Łukasz Ğül 👩‍👧"),
    ],
)
def test_one_line_comes_in_clean(qtbot: QtBot, typed: str, kept: str) -> None:
    veld = Regelveld("Naam")
    shown(qtbot, veld)
    heard = told(veld)
    paste(typed, veld.input)
    assert veld.value() == kept
    assert veld.input.property("text") == kept
    assert heard[-1] == ("edited", kept)


def test_half_a_surrogate_pair_does_no_harm(qtbot: QtBot) -> None:
    for veld in (Regelveld("Naam"), Tekstveld("Naam")):
        shown(qtbot, veld)
        veld.set_value("a\ud800b")
        assert veld.value() == "a□b"


def test_no_break_spaces_stay(qtbot: QtBot) -> None:
    veld = Tekstveld("Wat")
    shown(qtbot, veld)
    veld.set_value("€\u00a0200")
    assert veld.value() == "€\u00a0200"


def test_a_field_grows_with_its_text_until_it_scrolls(qtbot: QtBot) -> None:
    veld = Tekstveld("Wat", regels=2)
    shown(qtbot, veld)
    heights = []
    for lines in (1, 2, 5, 12, 60):
        veld.set_value("\n".join(["woord"] * lines))
        heights.append(veld.input.height())
    assert heights[0] == heights[1] < heights[2] < heights[3]
    assert heights[4] - heights[3] < 5
    bar = veld.input.verticalScrollBar()  # type: ignore[union-attr]  # several lines here
    assert bar.isVisible()
    veld.set_value("")
    assert veld.input.height() == heights[0]
    assert not bar.isVisible()


def test_a_hint_of_several_lines_is_shown_whole(qtbot: QtBot) -> None:
    short, long = Tekstveld("Wat", "kort", regels=1), Tekstveld("Wat", "lang " * 40, regels=1)
    for veld in (short, long):
        shown(qtbot, veld)
    assert long.input.height() > short.input.height()


def test_a_field_that_became_narrow_again_shows_all_its_lines(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    field = Tekstveld("", "Typ wat u hoort. Begin met /wonen om de notitie meteen te plaatsen.")
    column.addWidget(field)
    column.addStretch()
    holder.show()
    for width in (260, 300, 700, 260, 200):
        holder.resize(width, 400)
        QApplication.processEvents()
        area = field.input
        assert isinstance(area, QAbstractScrollArea)
        assert area.viewport().height() == area.contentsRect().height()


def test_the_wheel_goes_to_the_page_while_the_cursor_is_elsewhere(qtbot: QtBot) -> None:
    veld = Tekstveld("Wat")
    shown(qtbot, veld)
    veld.set_value("woord\n" * 60)
    veld.input.clearFocus()
    event = a_turn_of_the_wheel()
    veld.input.wheelEvent(event)
    assert not event.isAccepted()


def test_a_sentence_under_the_field_is_shown_and_spoken(qtbot: QtBot) -> None:
    veld = Regelveld("Telefoon")
    shown(qtbot, veld)
    veld.set_melding("Dit nummer is te kort.")
    assert "Dit nummer is te kort." in sentence_under(veld)
    assert veld.input.accessibleDescription() == "Dit nummer is te kort."
    veld.set_melding("")
    assert "Dit nummer" not in sentence_under(veld)


def test_the_label_is_the_name_of_the_input(qtbot: QtBot) -> None:
    veld = Regelveld("Telefoon")
    qtbot.addWidget(veld)
    assert veld.input.accessibleName() == "Telefoon"
    veld.setAccessibleName("Telefoon van moeder")
    assert veld.input.accessibleName() == "Telefoon van moeder"


def a_day(qtbot: QtBot, toekomst: bool = True) -> tuple[Datumveld, list[tuple[date | None, str]]]:
    veld = Datumveld(
        "Wanneer?", lambda: TODAY, toekomst, snel=[("morgen", 1), ("over een week", 7)]
    )
    veld.setObjectName("plan.wanneer")
    shown(qtbot, veld)
    heard: list[tuple[date | None, str]] = []
    veld.edited.connect(lambda day, text: heard.append((day, text)))
    return veld, heard


@pytest.mark.parametrize(
    ("typed", "day"),
    [("4 december", date(2026, 12, 4)), ("over twee weken", date(2026, 12, 5))],
)
def test_a_day_is_understood_as_people_say_it(qtbot: QtBot, typed: str, day: date) -> None:
    veld, heard = a_day(qtbot)
    QTest.keyClicks(innermost(veld), typed)
    assert heard[-1] == (day, "")
    assert veld.value() == typed
    assert "december 2026" in sentence_under(veld)


def test_words_that_are_no_day_are_kept(qtbot: QtBot) -> None:
    veld, heard = a_day(qtbot)
    QTest.keyClicks(innermost(veld), "elke week")
    assert heard[-1] == (None, "elke week")
    veld.set_value(None, "elke week")
    assert veld.value() == "elke week"


def test_a_day_that_does_not_exist_says_so_and_keeps_the_words(qtbot: QtBot) -> None:
    veld, heard = a_day(qtbot)
    QTest.keyClicks(innermost(veld), "31 februari")
    assert heard[-1] == (None, "31 februari")
    assert sentence_under(veld) == (
        "31 februari bestaat niet. Uw tekst blijft staan. Kies een andere dag."
    )


@pytest.mark.parametrize(
    ("toekomst", "typed", "said"),
    [
        (True, "1-1-2020", "Deze dag is al geweest. Klopt dat?"),
        (False, "1-1-2030", "Deze dag moet nog komen. Klopt dat?"),
    ],
)
def test_an_odd_day_is_kept_with_a_question(
    qtbot: QtBot, toekomst: bool, typed: str, said: str
) -> None:
    veld, heard = a_day(qtbot, toekomst)
    QTest.keyClicks(innermost(veld), typed)
    assert heard[-1][0] is not None
    assert sentence_under(veld) == said


def test_what_was_typed_stays_while_it_means_the_same_day(qtbot: QtBot) -> None:
    veld, _heard = a_day(qtbot)
    QTest.keyClicks(innermost(veld), "4 dec")
    veld.set_value(date(2026, 12, 4))
    assert veld.value() == "4 dec"
    veld.set_value(date(2026, 12, 5))
    assert veld.value() == "zaterdag 5 december 2026"


def test_a_quick_day_is_one_click(qtbot: QtBot) -> None:
    veld, heard = a_day(qtbot)
    button = find(veld, QPushButton, "plan.wanneer.over_7")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [(date(2026, 11, 28), "")]
    assert veld.value() == "zaterdag 28 november 2026"


@pytest.mark.parametrize(
    ("old", "new", "at", "then"),
    [
        ("abc", "abc", 1, 1),
        ("abc", "", 3, 0),
        ("abc", "abXc", 2, 2),
        ("abc", "Xabc", 2, 3),
        ("abc", "xyz", 1, 1),
        ("👩b", "👩Xb", 2, 2),
        ("Ja", "Ja hoor", 2, 7),
    ],
)
def test_a_cursor_follows_its_letters(old: str, new: str, at: int, then: int) -> None:
    assert follow_cursor(old, new, at) == then
