"""A list of rows: one click or Enter opens the row."""

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.rijenlijst import RijenLijst


class Names(RijenLijst):
    """Keeps what was opened."""

    def __init__(self, names: list[str]) -> None:
        self.opened: list[str] = []
        super().__init__(QStringListModel(names))

    def open_row(self, index: QModelIndex) -> None:
        self.opened.append(str(index.data()))


def test_enter_opens_the_row_of_the_focus_or_else_the_first(qtbot: QtBot) -> None:
    rows = Names(["Kim", "Bo"])
    qtbot.addWidget(rows)
    rows.open_current()
    rows.setCurrentIndex(rows.model().index(1, 0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert rows.opened == ["Kim", "Bo"]


def test_an_empty_list_opens_nothing(qtbot: QtBot) -> None:
    rows = Names([])
    qtbot.addWidget(rows)
    rows.open_current()
    QTest.keyClick(rows, Qt.Key.Key_Enter)
    assert rows.opened == []


def test_a_click_opens_what_is_under_it(qtbot: QtBot) -> None:
    rows = Names(["Kim", "Bo"])
    qtbot.addWidget(rows)
    rows.resize(200, 200)
    rows.show()
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows.opened == ["Bo"]
