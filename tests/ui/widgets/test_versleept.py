"""What a dragged note carries."""

from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.versleept import VersleepKaart, carried_note


def test_a_card_carries_the_id_of_its_note(qtbot: QtBot) -> None:
    card = VersleepKaart("n1")
    qtbot.addWidget(card)
    assert carried_note(card.load()) == "n1"


def test_anything_else_carries_no_note(qapp: object) -> None:
    mime = QMimeData()
    mime.setText("n1")
    assert carried_note(mime) == ""
