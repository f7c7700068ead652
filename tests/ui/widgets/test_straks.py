"""A part that is made when it is first needed."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.straks import Straks


@pytest.fixture
def later() -> Straks[QLabel]:
    return Straks(lambda: QLabel("Want"))


@pytest.fixture
def page(qtbot: QtBot, later: Straks[QLabel]) -> QWidget:
    """Above the part stands one label, below it another."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(QLabel("boven"))
    column.addLayout(later.place)
    column.addWidget(QLabel("onder"))
    qtbot.addWidget(page)
    page.show()
    return page


def test_it_is_not_there_until_it_is_wanted(page: QWidget, later: Straks[QLabel]) -> None:
    assert later.show_if(wanted=False) is None
    assert later.made is None
    assert len(page.findChildren(QLabel)) == 2


def test_it_stands_where_its_place_was_put(
    qtbot: QtBot, page: QWidget, later: Straks[QLabel]
) -> None:
    part = later.show_if(wanted=True)
    assert part is not None
    qtbot.waitUntil(part.isVisible)
    above, below, _part = sorted(page.findChildren(QLabel), key=lambda x: x.text() == "Want")
    qtbot.waitUntil(lambda: above.y() < part.y() < below.y())


def test_it_is_made_once_and_hidden_when_it_is_not_wanted(
    page: QWidget, later: Straks[QLabel]
) -> None:
    part = later.get()
    assert later.show_if(wanted=False) is part
    assert part.isHidden()
    assert later.show_if(wanted=True) is part
    assert not part.isHidden()
    assert len(page.findChildren(QLabel)) == 3
