"""Printing: the one PDF, page by page, as it is; never laid out twice."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from intake_desktop.ui.pdf_pages import PdfPages

_DPI = 300
_POINTS_PER_INCH = 72


def print_pdf(
    pdf: bytes, parent: QWidget, *, printed: str, not_printed: str, copies: int = 1
) -> str:
    """Ask for a printer and print; the answer is a sentence for the user, empty when cancelled.

    `printed` says that it went to the printer; `not_printed` what is safe and what else to do.
    The dialog proposes so many `copies`.
    """
    if not QPrinterInfo.availablePrinterNames():
        return parent.tr("Er is geen printer gevonden. {}").format(not_printed)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DPI)
    printer.setDocName(parent.tr("Plan van aanpak"))
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return ""
    if not paint_pdf(pdf, printer):
        return parent.tr("De printer neemt niets aan. {}").format(not_printed)
    return printed


def paint_pdf(pdf: bytes, printer: QPrinter) -> int:
    """Draw every page of the PDF on the printer; returns how many pages, 0 when it refuses."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    pages = PdfPages(pdf)
    for number in range(pages.count):
        if number:
            printer.newPage()
        width = round(pages.size(number).width() / _POINTS_PER_INCH * _DPI)
        target = printer.paperRect(QPrinter.Unit.DevicePixel)
        margins = printer.pageRect(QPrinter.Unit.DevicePixel).topLeft()
        painter.drawImage(QRectF(target).translated(-margins), pages.render(number, width))
    painter.end()
    return pages.count
