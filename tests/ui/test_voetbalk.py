"""The bar below the page: the sentence stands between the buttons, or above them."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from intake_desktop.ui.voetbalk import Voetbalk


def test_the_sentence_goes_above_the_buttons_where_they_leave_no_room(qtbot: QtBot) -> None:
    back, told, on = QPushButton("Vorige"), QLabel("Ongedaan gemaakt"), QPushButton("Volgende")
    bar = Voetbalk(back, told, on)
    qtbot.addWidget(bar)
    bar.setFixedWidth(760)
    bar.show()
    qtbot.waitUntil(lambda: told.geometry().left() > back.geometry().right())
    assert told.geometry().intersects(back.geometry().adjusted(0, 0, 900, 0))
    on.setText(
        "Volgende: een heel lange naam van een leefgebied, langer dan er plaats is voor beide"
    )
    qtbot.waitUntil(lambda: told.geometry().bottom() < back.geometry().top())
    told.setText("")  # no words: no room is kept for them above the buttons
    qtbot.waitUntil(lambda: told.height() == 0)
    told.setText("Opnieuw gedaan")
    qtbot.waitUntil(lambda: told.height() > 0)
