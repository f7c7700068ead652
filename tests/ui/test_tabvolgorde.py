"""Tab follows what stands on the screen, not when it was made."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.ui.tabvolgorde import go_on, next_stop, stops_of


class Venster(QMainWindow):
    """A window with a row of cards above a footer, as pages have."""

    def __init__(self) -> None:
        super().__init__()
        middle = QWidget()
        self.setCentralWidget(middle)
        column = QVBoxLayout(middle)
        self.kaart = QVBoxLayout()
        column.addLayout(self.kaart)
        self.voet = QHBoxLayout()
        column.addLayout(self.voet)
        self.voet.addWidget(QPushButton("volgende"))
        self.kaart.addWidget(QPushButton("eerste"))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)


def opened(qtbot: QtBot) -> Venster:
    window = Venster()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def names(window: QWidget) -> list[str]:
    return [stop.text() for stop in stops_of(window) if isinstance(stop, QPushButton)]


def test_a_row_that_came_later_is_reached_in_its_place(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.kaart.addWidget(QPushButton("later"))
    qtbot.wait(1)
    assert names(window) == ["eerste", "later", "volgende"]


def test_tab_and_shift_tab_go_round_past_what_is_hidden_or_disabled(qtbot: QtBot) -> None:
    window = opened(qtbot)
    hidden, disabled = QPushButton("verborgen"), QPushButton("uit")
    window.kaart.addWidget(hidden)
    window.kaart.addWidget(disabled)
    hidden.hide()
    disabled.setEnabled(False)
    first, last = window.findChildren(QPushButton)[1], window.findChildren(QPushButton)[0]
    first.setFocus()
    walked = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        walked.append(window.focusWidget())
    assert {w for w in walked if w} == {first, last}
    assert walked[0] is last
    assert walked[1] is first


def test_a_grid_is_read_line_by_line(qtbot: QtBot) -> None:
    window = opened(qtbot)
    place = QWidget()
    grid = QGridLayout(place)
    grid.addWidget(QPushButton("onder"), 1, 0)
    grid.addWidget(QPushButton("boven"), 0, 0)
    window.kaart.addWidget(place)
    qtbot.wait(1)
    assert names(window) == ["eerste", "boven", "onder", "volgende"]
    assert next_stop(window, None, forward=False) is window.findChildren(QPushButton)[0]
