"""What a dragged note carries, and what comes in from another program."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.versleept import VersleepKaart, carried_note, taken_file


def test_a_card_carries_the_id_of_its_note(qtbot: QtBot) -> None:
    card = VersleepKaart("n1")
    qtbot.addWidget(card)
    assert carried_note(card.load()) == "n1"


def test_anything_else_carries_no_note(qapp: object) -> None:
    mime = QMimeData()
    mime.setText("n1")
    assert carried_note(mime) == ""


def dropped(*urls: str) -> tuple[QDropEvent, QMimeData]:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(5, 5), actions, mime, *held)
    event.setDropAction(Qt.DropAction.MoveAction)
    event.ignore()
    return event, mime


def test_a_file_is_taken_as_a_copy_so_that_it_stays_where_it_was(qapp: object) -> None:
    event, _mime = dropped("file:///stick/lijst.csv")
    assert taken_file(event) == Path("/stick/lijst.csv")
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction


@pytest.mark.parametrize("urls", [(), ("file:///een", "file:///twee"), ("https://voorbeeld.nl/",)])
def test_nothing_else_is_taken(qapp: object, urls: tuple[str, ...]) -> None:
    event, _mime = dropped(*urls)
    assert taken_file(event) is None
    assert not event.isAccepted()
