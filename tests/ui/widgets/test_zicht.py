"""What matters is scrolled into sight, from its top when it is higher than the page."""

from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.zicht import reveal, scrolling_around


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
