"""Fields beside each other, or below each other."""

from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.naast import Kolommen


def wait_for_columns(qtbot: QtBot, count: int, width: int, *words: str) -> None:
    labels: list[QWidget] = [QLabel(word) for word in words]
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(Kolommen(labels))
    qtbot.addWidget(area)
    area.resize(width, 300)
    area.show()
    qtbot.waitUntil(lambda: len({label.x() for label in labels}) == count)


def test_two_columns_where_there_is_room(qtbot: QtBot) -> None:
    wait_for_columns(qtbot, 2, 900, "een", "twee", "drie")


def test_one_column_where_letters_would_not_fit(qtbot: QtBot) -> None:
    wait_for_columns(qtbot, 1, 200, "een", "twee", "drie")


def test_a_wide_field_makes_one_column_of_it(qtbot: QtBot) -> None:
    wait_for_columns(qtbot, 1, 900, "een heel lang veld " * 6, "twee")
