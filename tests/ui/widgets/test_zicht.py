"""What someone works with is in sight, also where a page began far above it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.invoer import Invoerregel, Invoervlak
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld
from intake_desktop.ui.widgets.zicht import reveal, scrolling_around

FAR = 1_500


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """A small screen on a long page with nothing on it yet."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    page = QWidget()
    QVBoxLayout(page).addSpacing(FAR)
    made.setWidget(page)
    made.resize(500, 300)
    qtbot.addWidget(made)
    return made


def put(widget: QWidget, area: QScrollArea) -> None:
    page = area.widget()
    layout = page.layout() if page is not None else None
    assert layout is not None
    layout.addWidget(widget)
    area.show()
    widget.setFocus()


def is_seen(widget: QWidget, area: QScrollArea) -> bool:
    return area.viewport().rect().contains(widget.mapTo(area.viewport(), QPoint(1, 1)))


def test_the_nearest_part_that_scrolls_is_found(area: QScrollArea) -> None:
    field = Invoerregel()
    put(field, area)
    assert scrolling_around(field) is area
    assert scrolling_around(area) is None


@pytest.mark.parametrize("kind", [Invoerregel, Invoervlak])
def test_the_first_letter_that_is_typed_is_in_sight(
    qtbot: QtBot, area: QScrollArea, kind: type[Invoerregel] | type[Invoervlak]
) -> None:
    field = kind()
    put(field, area)
    qtbot.waitUntil(field.hasFocus)
    area.verticalScrollBar().setValue(0)
    assert not is_seen(field, area)
    QTest.keyClicks(field, "a")
    assert is_seen(field, area)


def test_what_is_said_about_what_is_typed_is_in_sight(qtbot: QtBot, area: QScrollArea) -> None:
    field = Datumveld("Geboortedatum", lambda: date(2026, 11, 20), toekomst=False)
    put(field, area)
    qtbot.waitUntil(field.input.hasFocus)
    area.resize(500, 110)
    area.verticalScrollBar().setValue(0)
    QTest.keyClicks(field.input, "31-02-1990")
    said = field.findChildren(Tekst)[-1]
    assert said.text().startswith("31-02-1990 bestaat niet")
    qtbot.waitUntil(lambda: is_seen(said, area))


def test_a_choice_that_a_key_comes_to_is_in_sight(qtbot: QtBot, area: QScrollArea) -> None:
    row = Keuzerij([(str(n), f"Een lange keuze met nummer {n}") for n in range(30)], "Kies")
    put(row, area)
    first, last = row.button("0"), row.button("29")
    qtbot.waitUntil(first.hasFocus)
    area.verticalScrollBar().setValue(0)
    QTest.keyClick(first, Qt.Key.Key_Home)
    assert is_seen(first, area)
    QTest.keyClick(first, Qt.Key.Key_End)
    assert last.hasFocus()
    assert is_seen(last, area)


def test_what_is_higher_than_the_page_is_shown_from_its_top(qtbot: QtBot) -> None:
    page, above, tall, below = QWidget(), QWidget(), QWidget(), QWidget()
    column = QVBoxLayout(page)
    for part, high in ((above, 500), (tall, 900), (below, 500)):
        part.setFixedHeight(high)
        column.addWidget(part)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    qtbot.addWidget(area)
    area.resize(300, 400)
    area.show()
    QApplication.processEvents()
    assert scrolling_around(tall) is area
    reveal(tall, tall.rect())
    top = tall.mapTo(area.viewport(), tall.rect().topLeft()).y()
    assert 0 <= top < area.viewport().height() // 4
