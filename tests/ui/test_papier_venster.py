"""A paper lies over the conversation, as large as it, and goes with Sluiten."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.ui.papier_venster import PapierVenster
from intake_desktop.ui.widgets.knop import Knop
from tests.documents.kim import DAY, formulier, kim
from tests.ui.gesprek import find


def _over(qtbot: QtBot) -> tuple[QWidget, PapierVenster]:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 600)
    with qtbot.waitExposed(over):
        over.show()
    return over, PapierVenster(over)


def test_it_fills_what_it_lies_over_and_prints_what_it_shows(qtbot: QtBot) -> None:
    over, window = _over(qtbot)
    assert window.isHidden()
    pdf = make_plan_pdf(kim(), formulier(), day=DAY)
    window.show_pdf("Versie 1, zoals getekend", pdf)
    assert window.geometry() == over.rect()
    over.resize(1000, 700)
    assert window.geometry() == over.rect()
    with qtbot.waitSignal(window.print_requested) as asked:
        find(window, Knop, "papiervenster.afdrukken").click()
    assert asked.args == [pdf]
    find(window, Knop, "papiervenster.sluiten").click()
    assert window.isHidden()


def test_a_scan_that_is_a_picture_is_shown_and_not_printed_from_here(
    qtbot: QtBot, tmp_path: Path
) -> None:
    _below, window = _over(qtbot)
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(0)
    file = tmp_path / "scan.png"
    assert image.save(str(file))
    window.show_picture("Scan", file.read_bytes())
    assert find(window, QLabel, "papiervenster.scan").pixmap().width() == 200
    assert find(window, Knop, "papiervenster.afdrukken").isHidden()


def test_a_picture_that_can_not_be_read_leaves_an_empty_place(qtbot: QtBot) -> None:
    _below, window = _over(qtbot)
    window.show_picture("Scan", b"no picture")
    assert window.isVisible()
