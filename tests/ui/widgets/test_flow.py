"""The row that goes on below: what leaves it is gone, what stays keeps its place."""

import gc

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.keuzerij import Keuzerij


def shown(flow: FlowLayout) -> list[QWidget | None]:
    items = [flow.itemAt(index) for index in range(flow.count())]
    return [item.widget() if item else None for item in items]


def test_widgets_stand_in_the_order_that_was_asked(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    one, two, three = (QPushButton(text, row) for text in ("een", "twee", "drie"))
    flow.put_in_order([one, two])
    flow.put_in_order([three, one])
    assert shown(flow) == [three, one]
    assert flow.sizeHint().width() > 0


def test_a_row_whose_options_come_and_go_can_always_be_laid_out(qtbot: QtBot) -> None:
    row = Keuzerij([], "Al een dossier op deze laptop?")
    qtbot.addWidget(row)
    row.show()
    for turn in range(20):
        row.set_opties([(f"{turn}.{n}", f"Naam {turn} {n}") for n in range(turn % 3)])
        gc.collect(0)
        qtbot.wait(1)
        row.resize(300, row.heightForWidth(300))
        assert row.sizeHint().isValid()
