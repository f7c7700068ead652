"""The sign of the program: three people round a table, each in the colour of their role."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from intake_desktop.ui.theme import color

WIDTH, HEIGHT = 132, 84
TABLE = QRectF(22, 34, 88, 44)
SEATS = ((WIDTH / 2, 15, "client"), (13, 56, "klantmanager"), (WIDTH - 13, 56, "wijkteam"))
SEAT = 12


class Beeldmerk(QWidget):
    """Only to look at; a screen reader passes it by."""

    def sizeHint(self) -> QSize:
        """It does not grow with the letters: what is below it needs the room."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Nor does it shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A table from above and three round seats."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        by = min(self.width() / WIDTH, self.height() / HEIGHT)
        painter.translate((self.width() - by * WIDTH) / 2, 0)
        painter.scale(by, by)
        table = QPainterPath()
        table.addRoundedRect(TABLE, 16, 16)
        painter.fillPath(table, _brush("lijn"))
        for x, y, role in SEATS:
            seat = QPainterPath()
            seat.addEllipse(QPointF(x, y), SEAT, SEAT)
            painter.fillPath(seat, _brush(role))
        painter.end()


def _brush(role: str) -> QBrush:
    """By way of a palette: a brush made from a colour loads the whole `Qt` namespace, 14 ms."""
    one = QPalette.ColorRole.Window
    palette = QPalette()
    palette.setColor(one, color(role))
    return palette.brush(one)
