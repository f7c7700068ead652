"""The folder for papers is shown and another one can be chosen."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from intake_desktop.app.voorkeuren import Voorkeurenbestand
from intake_desktop.ui.pages.map_kaart import MapKaart
from intake_desktop.ui.voorkeuren import Voorkeuren
from tests.ui.gesprek import find, press


def test_the_chosen_folder_is_shown_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    kaart = MapKaart(tmp_path / "documenten")
    qtbot.addWidget(kaart)
    kaart.vouw.set_open(True)
    kaart.show()
    press(find(kaart, QPushButton, "instellingen.map.kiezen"))
    dialog = find(kaart, QFileDialog, "instellingen.map.map")
    with qtbot.waitSignal(kaart.chosen) as told:
        dialog.fileSelected.emit(str(tmp_path))
    assert told.args == [str(tmp_path)]
    assert find(kaart, QLabel, "instellingen.map.plek").text() == str(tmp_path)
    dialog.close()


def test_it_is_remembered(tmp_path: Path) -> None:
    likes = Voorkeuren(papieren="D:\\Papieren van Sam")
    Voorkeurenbestand(tmp_path).save(likes)
    assert Voorkeurenbestand(tmp_path).load() == likes
