"""The example: a folder of its own, marked everywhere, nothing in or out, thrown away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from intake_desktop.app.voorbeeld import (
    DOSSIER,
    REFUSED,
    make_example,
    open_example,
    throw_away,
)
from intake_desktop.exchange.dossier_file import read_zending
from intake_desktop.huisstijl import load_huisstijl
from intake_desktop.paths import example_home, own_folder
from intake_desktop.storage.passphrase import passphrase_objection
from intake_desktop.ui.main_window import MainWindow
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.widgets.melding import Meldingsbalk
from tests.ui.gesprek import find, press


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return example_home(tmp_path / "keukentafel")


@pytest.fixture
def window(qtbot: QtBot, place: Path) -> Iterator[MainWindow]:
    example = open_example(place, make_example(place))
    example.window.show()
    qtbot.waitUntil(lambda: isinstance(example.window.screen_shown, OverzichtPage), timeout=20_000)
    example.kluis.thread_.wait()
    yield example.window
    example.window.close()
    example.window.deleteLater()


def test_it_stands_beside_the_real_folder_with_another_key_each_time(tmp_path: Path) -> None:
    real = tmp_path / "keukentafel"
    first = make_example(example_home(real))
    assert not real.exists()
    throw_away(example_home(real))
    assert not example_home(real).exists()
    assert make_example(example_home(real)) != first
    assert passphrase_objection(first) == ""


def test_the_dossier_that_is_shipped_fits_the_program_of_today() -> None:
    """Does it not? `python -m tests.app.make_voorbeeld` makes it anew."""
    (sent,) = read_zending(DOSSIER.read_bytes()).dossiers
    assert sent.dossier.client.naam == "Kim de Wit"
    assert len(sent.dossier.doelen) == 3


def test_every_paper_carries_the_word_example(place: Path) -> None:
    make_example(place)
    assert load_huisstijl(own_folder(place) / "gemeente.toml").naam == "Voorbeeld, niet echt"


def test_the_window_says_that_it_is_the_example_and_closes_from_its_bar(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.windowTitle().startswith("Voorbeeld")
    bar = find(window, Meldingsbalk, "venster.voorbeeld")
    assert bar.isVisible()
    assert bar.text().startswith("Voorbeeld. Niets hiervan is echt.")
    with qtbot.waitSignal(window.closed):
        press(find(window, QPushButton, "venster.voorbeeld.actie"))


def test_nothing_comes_in_and_nothing_goes_out(window: MainWindow, tmp_path: Path) -> None:
    told: list[str] = []
    beheer, bundels = window.beheer, window.bundels
    assert beheer is not None
    assert bundels is not None
    beheer.preview(tmp_path / "echt.kt", "", print, told.append)
    beheer.inzage("d", tmp_path, told.append, told.append)
    beheer.export(None, told.append, told.append)  # type: ignore[arg-type]  # refused before that
    bundels.maken("d", None, told.append, told.append)  # type: ignore[arg-type]  # refused before
    assert told == [REFUSED] * 4
    window.show_restore()
    assert isinstance(window.screen_shown, OverzichtPage)


def test_the_settings_of_the_example_do_not_offer_another_example(window: MainWindow) -> None:
    window.show_settings()
    assert window.findChild(QPushButton, "instellingen.voorbeeld") is None
