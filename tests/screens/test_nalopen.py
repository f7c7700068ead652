"""Each check of a screen finds the mistake it is there for, and nothing on a good screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop import kleuren
from intake_desktop.paths import RESOURCES
from intake_desktop.ui import theme
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.een_regel import EenRegel
from tests.screens.contrast import PROBE, contrast_mistakes, of_roles, probe_theme
from tests.screens.nalopen import english, geometry_mistakes, shown, word_mistakes


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A small empty page, shown."""
    page = QWidget()
    page.setObjectName("blad")
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    return page


def put(
    widget: QWidget, page: QWidget, x: int = 10, y: int = 10, w: int = 120, h: int = 40
) -> None:
    widget.setParent(page)
    widget.setGeometry(x, y, w, h)
    widget.show()


def said(page: QWidget) -> str:
    return "\n".join(geometry_mistakes(page) + word_mistakes(page))


def test_a_good_page_has_no_mistakes(page: QWidget) -> None:
    layout = QVBoxLayout(page)
    button = QPushButton("Verder")
    button.setMinimumHeight(36)
    layout.addWidget(QLabel("Wat gaat goed"))
    layout.addWidget(button)
    QApplication.processEvents()
    assert said(page) == ""


def test_words_that_do_not_fit_are_found(page: QWidget) -> None:
    wrapped = QLabel("Dit zijn meer woorden dan er op één regel passen")
    wrapped.setWordWrap(True)
    put(wrapped, page, h=20)
    put(QLabel("Arbeidsongeschiktheidsverzekering"), page, y=60)
    put(EenRegel("Gesprek met mevrouw De Wit"), page, y=110, w=60)
    field = QLineEdit()
    field.setPlaceholderText("Naam, geboortedatum of cliëntnummer")
    field.setAccessibleName("Zoeken")
    put(field, page, y=150)
    found = said(page)
    assert "hoog en krijgt 20" in found
    assert "breed en krijgt 120" in found
    assert "is afgekapt" in found
    assert "past niet" in found


def test_typed_lines_that_do_not_fit_are_found(page: QWidget) -> None:
    field = QPlainTextEdit("een\ntwee\ndrie\nvier\nvijf")
    field.setAccessibleName("Notitie")
    put(field, page, h=40)
    field.verticalScrollBar().hide()
    assert "5 regels zijn" in said(page)


def test_a_hint_that_does_not_fit_is_found(page: QWidget) -> None:
    field = QPlainTextEdit()
    field.setAccessibleName("Notitie")
    field.setPlaceholderText("Typ wat u hoort en kies later waar het bij hoort")
    put(field, page, h=40)
    assert "Typ wat u hoort" in said(page)


def test_a_field_that_does_not_use_its_height_is_found(page: QWidget) -> None:
    field = QPlainTextEdit("een")
    field.setAccessibleName("Notitie")
    put(field, page, h=100)
    field.viewport().resize(field.viewport().width(), 40)
    assert "gebruikt 40 van" in said(page)


@pytest.mark.parametrize(
    "words",
    [
        "1 regels zijn niet van u.",
        "Waar hoort “koude kamer.”.",
        "Klaar .",
        "Nog iets..",
        "hulp (bv. een zus)",
    ],
)
def test_a_sentence_with_a_slip_is_found(page: QWidget, words: str) -> None:
    label = QLabel(words)
    label.setWordWrap(True)
    put(label, page, w=280, h=100)
    assert f"in “{words}”" in said(page)


@pytest.mark.parametrize(
    "words", ["1 regel is van u.", "Leefgebied 1 van 13", "1 juni 2027", "Nog even …", "14.1 dagen"]
)
def test_a_good_sentence_has_no_slip(page: QWidget, words: str) -> None:
    label = QLabel(words)
    put(label, page, w=280)
    assert said(page) == ""


def test_what_lies_over_something_else_is_found(page: QWidget) -> None:
    put(QLabel("een"), page)
    put(QLabel("twee"), page, x=50)
    assert "liggen over elkaar" in said(page)


def test_what_sticks_out_is_found(page: QWidget) -> None:
    put(QLabel("een"), page, x=250)
    assert "steekt buiten" in said(page)


def test_what_is_squeezed_is_found(page: QWidget) -> None:
    box = QWidget()
    QVBoxLayout(box).addWidget(QPushButton("Een knop met veel woorden"))
    put(box, page, w=60)
    found = said(page)
    assert "wil minstens" in found
    assert "breed zijn en krijgt 60" in found


def test_what_scrolls_sideways_is_found(page: QWidget) -> None:
    area, wide = QScrollArea(), QWidget()
    wide.setMinimumSize(500, 10)
    area.setWidget(wide)
    area.setAccessibleName("Lijst")
    put(area, page, w=200, h=100)
    QApplication.processEvents()
    assert "opzij" in said(page)


class Kaal(QAbstractButton):
    """A button that no theme makes higher."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing to see."""


def test_a_small_control_is_found(page: QWidget) -> None:
    small = Kaal()
    small.setText("Ga")
    put(small, page, h=31)
    assert "is 120x31" in said(page)


def test_a_control_that_only_a_mouse_reaches_is_looked_at_too(page: QWidget) -> None:
    small = Kaal()
    small.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    small.setEnabled(False)
    put(small, page, h=28)
    found = said(page)
    assert "is 120x28" in found
    assert "geen toegankelijke naam" in found


def test_a_line_that_is_cut_through_its_letters_is_found(page: QWidget) -> None:
    put(QLabel("Wonen"), page, h=8)
    assert "hoog en krijgt 8" in said(page)


def test_english_in_the_rows_of_a_list_is_found(page: QWidget) -> None:
    rows = QListWidget()
    rows.setAccessibleName("Plaatsen")
    rows.addItems(["Wonen", "Settings"])
    put(rows, page, h=100)
    assert "Engels (settings)" in said(page)


def test_a_page_without_room_is_found(page: QWidget) -> None:
    sheet = Blad(QWidget())
    sheet.setMinimumHeight(0)
    put(sheet, page, w=200, h=60)
    assert "heeft 60 van 200 hoog" in said(page)


def test_a_control_without_a_name_is_found(page: QWidget) -> None:
    put(QLineEdit(), page)
    assert "geen toegankelijke naam" in said(page)


def test_a_control_that_does_not_tell_what_it_is_is_found(page: QWidget) -> None:
    own = QWidget()
    own.setAccessibleName("Radar")
    own.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    put(own, page)
    assert "zegt niet wat het is (Client)" in said(page)


@pytest.mark.parametrize("words", ["Save your file", "Please wait", "OK"])
def test_english_is_found(page: QWidget, words: str) -> None:
    label = QLabel("Bewaren")
    label.setToolTip(words)
    put(label, page)
    assert "Engels" in said(page)


def test_a_key_of_two_things_is_found(page: QWidget) -> None:
    for name, y in (("Nieuw", 0), ("Nu", 60)):
        button = QPushButton(f"&{name}")
        button.setObjectName(name)
        put(button, page, y=y)
    assert "Alt+N is ook van" in said(page)


@pytest.fixture
def roles(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, str]]:
    """The roles by their colour in the theme in which each has its own."""
    monkeypatch.setattr(kleuren, "THEMES", probe_theme(tmp_path_factory.mktemp("kleur") / "themes"))
    theme.apply_theme(qapp, PROBE)
    yield {colour.lower(): role for role, colour in kleuren.read_colours(PROBE).items()}
    theme.apply_theme(qapp)


def test_words_that_are_hard_to_read_are_found_in_each_theme(
    page: QWidget, roles: dict[str, str]
) -> None:
    pale = QLabel("bleek")
    palette = pale.palette()
    palette.setColor(pale.foregroundRole(), theme.color("lijn"))
    put(pale, page)
    pale.setPalette(palette)
    put(QLabel("goed"), page, y=60)
    found = contrast_mistakes(shown(page), roles)
    assert [f.split(" in ")[1].split(":")[0] for f in found] == [
        naam
        for naam in ("licht", "donker", "hoog_contrast")
        if of_roles(naam, "lijn", "achtergrond") < 4.5
    ]
    assert found


def test_a_colour_that_is_no_role_is_found(page: QWidget, roles: dict[str, str]) -> None:
    label = QLabel("rood")
    palette = label.palette()
    palette.setColor(label.foregroundRole(), "#ff0000")
    put(label, page)
    label.setPalette(palette)
    (wrong,) = contrast_mistakes(shown(page), roles)
    assert "staat in geen rol" in wrong


@pytest.mark.parametrize("naam", ["licht", "donker", "hoog_contrast"])
@pytest.mark.parametrize(
    "ink", ["veldrand", "accent", "klantmanager", "wijkteam", "client", "fout"]
)
def test_what_is_drawn_can_be_told_from_what_is_behind_it(naam: str, ink: str) -> None:
    """Edges of fields, icons, lines of charts and letters of people: 3 to 1."""
    assert of_roles(naam, ink, "kaart") >= 3
    assert of_roles(naam, ink, "achtergrond") >= 3


def test_no_word_that_the_program_proposes_is_called_english() -> None:
    proposed = (RESOURCES / "woordenlijst.txt").read_text(encoding="utf-8").split()
    assert not english() & set(proposed)
