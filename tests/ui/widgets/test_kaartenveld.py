"""Cards in one column, or in two where there is room."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.kaartenveld import Kaartenveld


def field_of(qtbot: QtBot, width: int) -> tuple[Kaartenveld, list[QLabel]]:
    field = Kaartenveld(letters=40)
    qtbot.addWidget(field)
    labels = [QLabel(word) for word in ("een", "twee", "drie")]
    for label in labels:
        field.addWidget(label)
    field.resize(width, 300)
    field.show()
    QApplication.processEvents()
    return field, labels


def test_in_a_narrow_window_the_cards_stand_below_each_other(qtbot: QtBot) -> None:
    field, labels = field_of(qtbot, 300)
    assert {label.x() for label in labels} == {0}
    assert [label.y() for label in labels] == sorted(label.y() for label in labels)
    assert labels[0].width() == field.width()


def test_in_a_wide_window_the_second_half_stands_beside_the_first(qtbot: QtBot) -> None:
    field, (first, second, third) = field_of(qtbot, 1400)
    assert first.x() == second.x() == 0
    assert third.x() > field.width() // 2 - 1
    assert third.y() == first.y()


def test_a_window_that_becomes_narrow_puts_them_below_each_other_again(qtbot: QtBot) -> None:
    field, labels = field_of(qtbot, 1400)
    field.resize(300, 300)
    QApplication.processEvents()
    assert {label.x() for label in labels} == {0}
