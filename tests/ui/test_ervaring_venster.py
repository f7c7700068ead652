"""Three questions on the client's own screen; what is answered shows nowhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.ervaring import Ervaringskeuze, Ervaringsvraag
from intake_desktop.ui.ervaring_venster import ErvaringVenster
from tests.ui.pages.aan_tafel import choose, click

CHOICES = tuple(Ervaringskeuze(c, c) for c in ("ja", "beetje", "nee"))
VRAGEN = (
    Ervaringsvraag("gehoord", "Voelde u zich gehoord?", CHOICES),
    Ervaringsvraag("geholpen", "Bent u verder geholpen?", CHOICES),
)


@pytest.fixture
def venster(qtbot: QtBot) -> Iterator[ErvaringVenster]:
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    made = ErvaringVenster(VRAGEN, window)
    made.show_on(None)
    yield made
    window.close()


def test_what_was_answered_is_given_once_and_the_screen_goes(
    qtbot: QtBot, venster: ErvaringVenster
) -> None:
    choose(venster, "ervaring.gehoord", "ja")
    choose(venster, "ervaring.geholpen", "beetje")
    choose(venster, "ervaring.geholpen", "beetje")
    with qtbot.waitSignals([venster.given, venster.closed]):
        click(venster, "ervaring.klaar")
    given: list[object] = []
    venster.given.connect(given.append)
    click(venster, "ervaring.klaar")
    assert given == []


def test_only_questions_with_an_answer_count(qtbot: QtBot, venster: ErvaringVenster) -> None:
    choose(venster, "ervaring.gehoord", "nee")
    with qtbot.waitSignal(venster.given) as given:
        click(venster, "ervaring.klaar")
    assert given.args == [{"gehoord": "nee"}]


def test_escape_puts_it_away_and_counts_nothing(qtbot: QtBot, venster: ErvaringVenster) -> None:
    choose(venster, "ervaring.gehoord", "nee")
    counted: list[object] = []
    venster.given.connect(counted.append)
    with qtbot.waitSignal(venster.closed):
        QTest.keyClick(venster, Qt.Key.Key_Escape)
    assert counted == []
