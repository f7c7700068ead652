"""Words, buttons, badges, bars and folds."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.theme import apply_theme, color
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.tekst import Kop, Tekst, breakable
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw
from intake_desktop.ui.widgets.zicht import reveal
from tests.ui.gesprek import find, innermost

BREAK = "\u200b"


@pytest.fixture(autouse=True)
def _looks(qapp: QApplication) -> None:
    apply_theme(qapp)


def show(qtbot: QtBot, widget: QWidget, width: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, 100)
    widget.show()
    qtbot.waitExposed(widget)


@pytest.mark.parametrize("text", ["", "Kort", "Meer woorden dan er in één kolom staan, heel veel"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert breakable(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "zie https://www.voorbeeld.nl/een/heel/lang/adres nu",
        "e\u0301" * 40,
        "👩‍👧" * 20,
    ],
    ids=["paste", "address", "accents", "families"],
)
def test_long_words_may_break_and_lose_nothing(text: str) -> None:
    broken = breakable(text)
    assert BREAK in broken
    assert broken.replace(BREAK, "") == text
    assert f"{BREAK}\u0301" not in broken
    assert f"\u200d{BREAK}" not in broken


def test_a_long_word_does_not_make_the_page_wider(qtbot: QtBot) -> None:
    tekst = Tekst("x" * 5_000)
    show(qtbot, tekst)
    assert tekst.minimumSizeHint().width() < 300
    assert tekst.text() == "x" * 5_000


def test_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    tekst = Tekst("<b>rust</b>")
    qtbot.addWidget(tekst)
    assert tekst.textFormat() == Qt.TextFormat.PlainText
    assert tekst.text() == "<b>rust</b>"


def test_words_can_take_another_role(qtbot: QtBot) -> None:
    tekst = Tekst("let op", "stil")
    show(qtbot, tekst)
    tekst.set_rol("fout")
    assert tekst.palette().color(tekst.foregroundRole()) == color("fout")


def test_headings_differ_in_size(qtbot: QtBot) -> None:
    heights = []
    for niveau in (1, 2, 3):
        kop = Kop("Wat is belangrijk?", niveau)
        show(qtbot, kop)
        heights.append(kop.fontMetrics().height())
    assert heights == sorted(heights, reverse=True)


def test_the_key_is_shown_and_not_spoken(qtbot: QtBot) -> None:
    plain, keyed = (
        Knop("Volgende: Wonen & zorg"),
        Knop("Volgende: Wonen & zorg", toetsen="Ctrl Enter"),
    )
    for knop in (plain, keyed):
        show(qtbot, knop)
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert keyed.text() == keyed.accessibleName() == "Volgende: Wonen & zorg"
    assert keyed.shortcut().isEmpty()


def test_the_keys_of_a_button_work_at_once(qtbot: QtBot) -> None:
    knop, pressed = Knop("Naar het overzicht"), list[bool]()
    knop.clicked.connect(lambda: pressed.append(True))
    knop.set_alt("o")
    show(qtbot, knop)
    knop.activateWindow()
    qtbot.waitUntil(knop.isActiveWindow)
    QTest.keyClick(knop, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    assert len(pressed) == 1  # and not a tenth of a second later
    knop.set_key("Esc")
    QTest.keyClick(knop, Qt.Key.Key_Escape)
    assert len(pressed) == 2


@pytest.mark.parametrize("rol", ["gewoon", "primair", "stil", "chip"])
def test_a_button_is_large_enough_and_shows_the_focus(qtbot: QtBot, rol: str) -> None:
    knop = Knop("Bewaar", rol, icoon="plus")
    show(qtbot, knop)
    assert knop.height() >= 36
    knop.setFocus()
    qtbot.waitUntil(knop.hasFocus)
    with_focus = knop.grab().toImage()
    size = knop.sizeHint()
    knop.clearFocus()
    QApplication.processEvents()
    assert knop.grab().toImage() != with_focus
    assert knop.sizeHint() == size


def test_an_icon_grows_with_the_letters(qtbot: QtBot, qapp: QApplication) -> None:
    knop = Knop("Actie", icoon="plus")
    show(qtbot, knop)
    before = knop.iconSize().width()
    apply_theme(qapp, schaal=200)
    assert knop.iconSize().width() == 2 * before
    apply_theme(qapp)


def test_a_person_is_always_a_letter_and_a_colour(qtbot: QtBot) -> None:
    merk = Merk("K", "klantmanager", "S. Bakker")
    show(qtbot, merk)
    assert merk.accessibleName() == "S. Bakker"
    seen = merk.grab().toImage()
    merk.set_person("W", "wijkteam", "N. Yılmaz")
    assert merk.grab().toImage() != seen
    merk.set_person("M", "iets anders", "")
    assert merk.accessibleName() == "M"


def test_a_bar_is_hidden_while_it_has_nothing_to_say(qtbot: QtBot) -> None:
    page = QWidget()
    bar = Meldingsbalk("fout", page)
    bar.setObjectName("plan.melding")
    show(qtbot, page)
    assert not bar.isVisible()
    bar.set("Bewaren lukt niet.", "Probeer opnieuw", "Later")
    assert bar.isVisible()
    assert (bar.text(), bar.accessibleName()) == ("Bewaren lukt niet.", "Bewaren lukt niet.")
    for name, signal in (("actie", bar.actie), ("tweede", bar.tweede)):
        button = find(bar, QPushButton, f"plan.melding.{name}")
        with qtbot.waitSignal(signal):
            button.click()
    bar.set("Bewaren lukt niet.")
    assert not any(b.isVisible() for b in bar.findChildren(QPushButton))
    bar.set("")
    assert not bar.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(900, True), (320, False)])
def test_what_can_be_done_stands_beside_or_below(qtbot: QtBot, width: int, beside: bool) -> None:
    bar = Meldingsbalk()
    bar.setObjectName("m")
    bar.set("Bij doel 2 staat geen afspraak voor de oppas.", "Actie toevoegen")
    show(qtbot, bar, width)
    button = find(bar, QPushButton, "m.actie")
    qtbot.waitUntil(lambda: (button.x() > bar.width() / 2) == beside)


def test_a_fold_tells_only_what_a_person_does(qtbot: QtBot) -> None:
    vouw = Vouw("Waarom vragen we dit?")
    inside = Tekst("Omdat het helpt.")
    vouw.inhoud.addWidget(inside)
    show(qtbot, vouw)
    heard: list[bool] = []
    vouw.opened.connect(heard.append)
    vouw.set_open(True)
    assert inside.isVisible()
    assert heard == []
    QTest.mouseClick(innermost(vouw), Qt.MouseButton.LeftButton)
    assert heard == [False]
    assert not inside.isVisible()
    assert innermost(vouw).accessibleName() == "Waarom vragen we dit?, dicht"


def test_a_card_without_title_shows_none(qtbot: QtBot) -> None:
    kaart = Kaart()
    show(qtbot, kaart)
    (heading,) = kaart.findChildren(Kop)
    assert not heading.isVisible()
    kaart.set_titel("Wie is er?")
    assert heading.isVisible()


def test_the_page_scrolls_to_what_matters(qtbot: QtBot) -> None:
    content, below = QWidget(), QWidget()
    column = QVBoxLayout(content)
    column.addSpacing(2_000)
    below.setFixedHeight(400)
    column.addWidget(below)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    show(qtbot, area)
    reveal(below, QRect(0, 0, 10, 20))
    assert area.verticalScrollBar().value() > 1_500
    reveal(QWidget(), QRect(0, 0, 10, 20))


def test_enter_presses_the_button_it_is_pressed_on_and_no_other(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout, field, button = QVBoxLayout(page), Regelveld("Naam"), Knop("Verder")
    layout.addWidget(field)
    layout.addWidget(button)
    field.entered.connect(lambda _text: button.setFocus())
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    field.setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert button.hasFocus()
    assert not pressed, "this Enter was of the field"
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 1


def test_a_name_breaks_at_its_hyphens_and_a_long_word_between_syllables() -> None:
    name = "mevrouw Van der Heijden-Oudshoorn-Schimmelpenninck"
    assert breakable(name) == name
    broken = breakable("Arbeidsongeschiktheidsverzekeringsmaatschappij")
    assert broken.split(BREAK)[:4] == ["Arbeidson", "geschikt", "heidsver", "zekerings"]
