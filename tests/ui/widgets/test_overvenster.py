"""What lies over a screen keeps the keys while it is there, and gives them back."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.overvenster import Overvenster


def opened(qtbot: QtBot) -> tuple[QLineEdit, Overvenster, QLineEdit, QPushButton]:
    """A window with a field, and over it something with a field, a button and a long text."""
    window = QWidget()
    below, over = QLineEdit(window), Overvenster(window, "over")
    field, button, reads = QLineEdit(), QPushButton("Sluiten"), QScrollArea()
    reads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    text = QWidget()
    text.setFixedSize(100, 5000)
    reads.setWidget(text)
    column = QVBoxLayout(over)
    for part in (field, button, reads):
        column.addWidget(part)
    over.reads = reads
    qtbot.addWidget(window)
    window.resize(400, 300)
    with qtbot.waitExposed(window):
        window.show()
    below.setFocus()
    over.come(field)
    return below, over, field, button


def test_tab_stays_in_it_and_the_focus_returns(qtbot: QtBot) -> None:
    below, over, field, button = opened(qtbot)
    for stop, following in ((field, button), (button, field)):
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following
    over.go()
    assert over.isHidden()
    assert QApplication.focusWidget() is below


def test_it_fills_what_it_lies_over(qtbot: QtBot) -> None:
    _below, over, _field, _button = opened(qtbot)
    window = over.window()
    window.resize(500, 350)
    assert over.geometry() == window.rect()


def test_keys_scroll_what_there_is_to_read_from_every_stop(qtbot: QtBot) -> None:
    _below, over, field, button = opened(qtbot)
    assert over.reads is not None
    bar = over.reads.verticalScrollBar()
    for stop in (field, button):
        bar.setValue(0)
        QTest.keyClick(stop, Qt.Key.Key_PageDown)
        assert bar.value() == bar.pageStep()
        QTest.keyClick(stop, Qt.Key.Key_PageUp)
        assert bar.value() == 0
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert bar.value() == bar.singleStep()


def test_what_it_came_from_may_be_gone_when_it_goes(qtbot: QtBot) -> None:
    below, over, _field, _button = opened(qtbot)
    below.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    over.go()
    assert over.isHidden()
