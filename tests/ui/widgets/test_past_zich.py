"""What gives its parts their place anew when its letters or its size change."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.past_zich import PastBijLetters, PastBijMaat


class Regel(PastBijLetters, QLabel):
    fitted = 0

    def fit(self) -> None:
        self.fitted += 1


class Vlak(PastBijMaat, QLabel):
    fitted = 0

    def fit(self) -> None:
        self.fitted += 1


def test_other_letters_ask_for_another_fit(qtbot: QtBot) -> None:
    for widget in (Regel("een"), Vlak("twee")):
        qtbot.addWidget(widget)
        before, font = widget.fitted, widget.font()
        font.setPixelSize(font.pixelSize() + 9)
        widget.setFont(font)
        assert widget.fitted > before


def test_another_size_asks_for_it_only_where_that_was_wanted(qtbot: QtBot) -> None:
    regel, vlak = Regel("een"), Vlak("twee")
    for widget in (regel, vlak):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
    before = (regel.fitted, vlak.fitted)
    for widget in (regel, vlak):
        widget.resize(widget.width() + 50, widget.height() + 50)
    qtbot.waitUntil(lambda: vlak.fitted > before[1])
    assert regel.fitted == before[0]
