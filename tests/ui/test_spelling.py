"""Words that are not in the list are underlined where someone types; nobody is told of a change."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.session.spelling import Spelling
from intake_desktop.ui.spelling import Onderstreper, Spellingmeester
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.invoer import Invoerregel, Invoervlak
from intake_desktop.ui.widgets.veld import Regelveld
from tests.session.test_spelling import Boek

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


def underlined(field: Invoervlak) -> list[str]:
    block, text = field.document().firstBlock(), field.words()
    layout = block.layout()
    return [
        text[part.start : part.start + part.length]
        for part in layout.formats()
        if part.format.underlineStyle() is WAVE
    ]


def test_a_wrong_word_is_underlined_names_and_figures_are_not(
    qtbot: QtBot, qapp: QApplication
) -> None:
    spelling, field = Spelling(Boek, None), Invoervlak()
    qtbot.addWidget(field)
    meester = Spellingmeester(qapp, spelling)
    field.set_words("Kim haar hiuis 12a tuin ")
    told: list[str] = []
    field.textChanged.connect(lambda: told.append(field.words()))
    field.show()
    field.setFocus()
    qtbot.waitUntil(lambda: field.findChild(Onderstreper) is not None)
    qtbot.waitUntil(lambda: underlined(field) == ["haar", "hiuis"])
    assert told == []
    QTest.keyClicks(field, "x")
    assert len(told) == 1
    spelling.forget()
    meester.deleteLater()


def waves(field: Invoerregel) -> int:
    """How many points of the field are red, as the wavy line is."""
    image = field.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(
        image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 30 for x, y in places
    )


def test_a_line_for_sentences_is_underlined_and_a_name_is_not(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)  # where the line has room below the words
    spelling, page = Spelling(Boek, None), QWidget()
    qtbot.addWidget(page)
    meester = Spellingmeester(qapp, spelling)
    layout = QVBoxLayout(page)
    why, naam = Regelveld("Waarom?", zinnen=True), Regelveld("Naam")
    told: list[str] = []
    why.edited.connect(told.append)
    for field in (why, naam):
        layout.addWidget(field)
        field.set_value("huis hiuis tuin ")
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    for field in (naam, why):
        field.setFocus()
    line, plain = why.findChild(Invoerregel), naam.findChild(Invoerregel)
    assert line is not None
    assert plain is not None
    qtbot.waitUntil(lambda: waves(line) > 0)
    assert waves(plain) == 0
    assert told == []
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, "x")
    assert told == ["huis hiuis tuin x"]
    assert waves(line) > 0
    line.set_words("huis tuin")
    assert waves(line) == 0
    spelling.forget()
    meester.deleteLater()


def test_another_word_for_a_wrong_one_in_a_line_is_typing(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(qapp)
    spelling = Spelling(Boek, None)
    meester = Spellingmeester(qapp, spelling)
    why = Regelveld("Waarom?", zinnen=True)
    qtbot.addWidget(why)
    why.set_value("huis hiuis tuin")
    why.show()
    why.setFocus()
    line = why.findChild(Invoerregel)
    assert line is not None
    qtbot.waitUntil(lambda: waves(line) > 0)
    told: list[str] = []
    why.edited.connect(told.append)
    line.setCursorPosition(6)
    menu = QMenu(line)  # as if Qt's own was there: a popup takes the keyboard
    menu.addAction("Kopiëren")
    monkeypatch.setattr(QApplication, "activePopupWidget", lambda: menu)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    assert not meester.eventFilter(line, asked)
    qtbot.waitUntil(lambda: menu.actions()[0].text() == "huis")
    menu.actions()[0].trigger()
    assert told == ["huis huis tuin"]
    spelling.forget()
    meester.deleteLater()
