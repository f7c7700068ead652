"""Printing: the one PDF, page by page, as it is; never laid out twice."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

_DPI = 300
_POINTS_PER_INCH = 72


def print_pdf(pdf: bytes, parent: QWidget) -> str:
    """Ask for a printer and print; the answer is a sentence for the user, empty when cancelled."""
    if not QPrinterInfo.availablePrinters():
        return parent.tr(
            "Er is geen printer gevonden. Het plan is veilig bewaard. "
            "Kies Plan bewaren en druk het later af."
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DPI)
    printer.setDocName("Plan van aanpak")
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return ""
    paint_pdf(pdf, printer)
    return parent.tr("Het plan is naar de printer gestuurd.")


def paint_pdf(pdf: bytes, printer: QPrinter) -> int:
    """Draw every page of the PDF on the printer; returns how many pages."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter(printer)
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        points = document.pagePointSize(page)
        pixels = QSize(
            round(points.width() / _POINTS_PER_INCH * _DPI),
            round(points.height() / _POINTS_PER_INCH * _DPI),
        )
        image = document.render(page, pixels)
        target = printer.paperRect(QPrinter.Unit.DevicePixel)
        margins = printer.pageRect(QPrinter.Unit.DevicePixel).topLeft()
        painter.drawImage(QRectF(target).translated(-margins), image)
    pages = document.pageCount()
    painter.end()
    document.close()
    return pages
