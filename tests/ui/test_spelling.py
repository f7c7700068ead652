"""Words that are not in the list are underlined where someone types; nobody is told of a change."""

from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.session.spelling import Spelling
from intake_desktop.ui.spelling import Onderstreper, Spellingmeester
from intake_desktop.ui.widgets.invoer import Invoervlak
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
