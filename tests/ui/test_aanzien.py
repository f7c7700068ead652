"""Looks that are remembered: theme, letters, the window; chosen on the settings page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from intake_desktop.app.voorkeuren import FILE, Voorkeurenbestand
from intake_desktop.ui.aanzien import Aanzien
from intake_desktop.ui.pages.instellingen_page import InstellingenPage
from intake_desktop.ui.theme import apply_theme, looks
from intake_desktop.ui.voorkeuren import THEMAS, Voorkeuren
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from tests.ui.gesprek import find
from tests.ui.pages.poorten import FakeVoorkeuren


@pytest.fixture
def aanzien(qapp: QApplication, qtbot: QtBot) -> Iterator[Aanzien]:
    window = QMainWindow()
    qtbot.addWidget(window)
    apply_theme(qapp)
    yield Aanzien(FakeVoorkeuren(), window)
    apply_theme(qapp)


def test_a_chosen_theme_dresses_the_application_and_is_remembered(
    aanzien: Aanzien, qapp: QApplication, qtbot: QtBot
) -> None:
    page = InstellingenPage(aanzien)
    qtbot.addWidget(page)
    for code, _name in reversed(THEMAS):
        find(page, Keuzerij, "instellingen.thema").button(code).click()
        assert looks().naam == aanzien.voorkeuren.thema == code


def test_choosing_the_same_again_changes_nothing(aanzien: Aanzien, qtbot: QtBot) -> None:
    page = InstellingenPage(aanzien)
    qtbot.addWidget(page)
    letters = find(page, Keuzerij, "instellingen.letters")
    letters.button("150").click()
    letters.button("150").click()
    assert (aanzien.voorkeuren.schaal, looks().schaal) == (150, 150)
    assert letters.button("150").isChecked()
    aanzien.set_schaal(100)
    assert letters.button("100").isChecked()


def test_preferences_come_back_from_their_file(home: Path) -> None:
    home.mkdir()
    kept = Voorkeuren("donker", 150, 1280, 700, True)
    Voorkeurenbestand(home).save(kept)
    assert Voorkeurenbestand(home).load() == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thema = 3",
        "\x00\ufffd",
        'thema = "../../x"\nschaal = -5\nbreedte = 9999999\nhoogte = x',
    ],
)
def test_a_file_that_makes_no_sense_is_as_out_of_the_box(home: Path, text: str) -> None:
    home.mkdir()
    (home / FILE).write_text(text, encoding="utf-8")
    assert Voorkeurenbestand(home).load() == Voorkeuren()


def test_before_there_is_a_vault_nothing_is_written(home: Path) -> None:
    Voorkeurenbestand(home).save(Voorkeuren("donker"))
    assert not home.exists()
