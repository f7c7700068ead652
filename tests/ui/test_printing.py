"""The one PDF goes to the printer page by page; without a printer there is a sentence."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui import printing
from intake_desktop.ui.pdf_pages import PdfPages
from intake_desktop.ui.printing import paint_pdf, print_pdf

A4 = (595, 842)
SAID = {"printed": "Het is gestuurd.", "not_printed": "Bewaar het plan."}


def a_pdf(pages: int) -> bytes:
    """A paper of so many pages with a black bar on each."""
    paper = pikepdf.new()
    for _ in range(pages):
        page = paper.add_blank_page(page_size=A4)
        page.Contents = paper.make_stream(b"50 700 400 60 re f")
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def a_printer(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(printing._DPI)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize("pages", [1, 3])
@pytest.mark.usefixtures("qapp")
def test_every_page_is_printed_in_its_place(tmp_path: Path, pages: int) -> None:
    printed = tmp_path / "uit.pdf"
    assert paint_pdf(a_pdf(pages), a_printer(printed)) == pages
    paper = PdfPages(printed.read_bytes())
    assert paper.count == pages
    for number in range(pages):
        assert dark_rows(paper, number) == (A4[1] - 760, A4[1] - 700)


def dark_rows(paper: PdfPages, number: int) -> tuple[int, int]:
    """Where the bar begins and ends, in points from the top, halfway along it."""
    shown = paper.render(number, A4[0])
    rows = [y for y in range(shown.height()) if shown.pixelColor(250, y).lightness() < 128]
    return rows[0], rows[-1] + 1


def test_without_a_printer_there_is_a_sentence_and_what_else_to_do(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    said = print_pdf(a_pdf(1), parent, printed=SAID["printed"], not_printed=SAID["not_printed"])
    assert said == "Er is geen printer gevonden. Bewaar het plan."


class Dialog:
    """The system's print dialog, in which someone chooses."""

    answer = 1

    def __init__(self, printer: QPrinter, _parent: QWidget) -> None:
        self._printer = printer

    def exec(self) -> int:
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._printer.setOutputFileName(self.file)
        return self.answer

    file = ""


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.parametrize(
    ("answer", "place", "said"),
    [
        (1, "uit.pdf", "Het is gestuurd."),
        (0, "uit.pdf", ""),
        (1, "is er niet/uit.pdf", "De printer neemt niets aan. Bewaar het plan."),
    ],
)
def test_what_is_said_is_what_happened(
    parent: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    answer: int,
    place: str,
    said: str,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["printer"])
    monkeypatch.setattr(printing, "QPrintDialog", Dialog)
    monkeypatch.setattr(Dialog, "answer", answer)
    monkeypatch.setattr(Dialog, "file", str(tmp_path / place))
    assert (
        print_pdf(a_pdf(1), parent, printed=SAID["printed"], not_printed=SAID["not_printed"])
        == said
    )
    assert (tmp_path / "uit.pdf").exists() == (said == SAID["printed"])
