"""What goes along with the scrolling, and what stands beside what."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.meelopend import Meelopend
from intake_desktop.ui.widgets.naast import NaastElkaar

VIEW = 400


def a_long_page(qtbot: QtBot, beside: QWidget) -> QScrollArea:
    """A page of 3000 pixels beside this widget, in a window of 400."""
    content = QWidget()
    row = QHBoxLayout(content)
    long = QWidget()
    long.setMinimumHeight(3000)
    row.addWidget(long)
    row.addWidget(beside)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.resize(600, VIEW)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    return area


def seen(widget: QWidget, area: QScrollArea) -> tuple[int, int]:
    """Top and bottom of the widget in the window."""
    top = widget.mapTo(area.viewport(), widget.rect().topLeft()).y()
    return top, top + widget.height()


def test_what_fills_the_window_stays_in_sight(qtbot: QtBot) -> None:
    child = QLabel("papier")
    area = a_long_page(qtbot, Meelopend(child, fills=True))
    for place in (0, 1200, 2600):
        area.verticalScrollBar().setValue(place)
        top, bottom = seen(child, area)
        assert top >= 0
        assert bottom <= VIEW


def test_what_lies_below_a_long_list_is_as_high_as_the_window(qtbot: QtBot) -> None:
    child = QLabel("papier")
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.addSpacing(3000)
    layout.addWidget(Meelopend(child, fills=True))
    area = a_long_page(qtbot, column)
    qtbot.waitUntil(lambda: child.height() > 0.85 * VIEW)
    assert child.height() <= area.viewport().height()


def test_what_is_higher_than_the_window_scrolls_until_its_end_is_seen(qtbot: QtBot) -> None:
    child = QWidget()
    box = QVBoxLayout(child)
    inner = QLabel("keuzes")
    inner.setMinimumHeight(700)
    box.addWidget(inner)
    area = a_long_page(qtbot, Meelopend(child, fills=False))
    assert seen(child, area)[0] >= 0
    area.verticalScrollBar().setValue(1500)
    assert 0 < seen(child, area)[1] <= VIEW
    stays = seen(child, area)[0]
    inner.setMinimumHeight(900)
    qtbot.waitUntil(lambda: child.height() >= 900)
    assert seen(child, area)[0] == stays
    area.verticalScrollBar().setValue(1800)
    assert 0 < seen(child, area)[1] <= VIEW


def test_what_is_higher_than_the_window_comes_back_when_one_scrolls_back(qtbot: QtBot) -> None:
    child = QWidget()
    box = QVBoxLayout(child)
    inner = QLabel("keuzes")
    inner.setMinimumHeight(700)
    box.addWidget(inner)
    area = a_long_page(qtbot, Meelopend(child, fills=False))
    area.verticalScrollBar().setValue(2000)
    area.verticalScrollBar().setValue(1900)
    assert seen(child, area)[0] < 0
    area.verticalScrollBar().setValue(1500)
    assert 0 <= seen(child, area)[0] < VIEW


def test_two_parts_stand_below_each_other_where_letters_do_not_fit(qtbot: QtBot) -> None:
    pair = NaastElkaar(QLabel("links"), QLabel("rechts"), letters=60)
    qtbot.addWidget(pair)
    pair.resize(60 * pair.fontMetrics().averageCharWidth() + 1, 200)
    pair.show()
    assert pair.is_beside
    pair.resize(200, 200)
    assert not pair.is_beside
