"""The radar on the screen: one hue, figures beside the names, gaps where nothing was discussed."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.domain.radar import Lijn, Punt, RadarAs, RadarBeeld
from intake_desktop.ui.theme import color, scaled, space

_DOT_PX = 5
_NAME_PX = 14
_NAME_AT = 1.05
_LONGEST_NAME = 12


class RadarWidget(QWidget):
    """Draws a RadarBeeld; its alternative text is spoken."""

    def __init__(self) -> None:
        super().__init__()
        self._beeld: RadarBeeld | None = None
        self.setObjectName("radar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_beeld(self, beeld: RadarBeeld) -> None:
        """Show this picture."""
        if beeld == self._beeld:
            return
        self._beeld = beeld
        self.setAccessibleName(beeld.alt)
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to read from the other side of the table."""
        return QSize(scaled(520), scaled(440))

    def minimumSizeHint(self) -> QSize:
        """Smaller than this the names no longer fit."""
        return QSize(scaled(360), scaled(320))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Web, values before (dashed, open dots), values now (line, filled dots), names."""
        if self._beeld is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(scaled(_NAME_PX))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        names = [_label(axis) for axis in self._beeld.assen]
        widest = max((_block(name, metrics).width() for name in names), default=0)
        room_x = self.width() / 2 - widest - space(2)
        room_y = self.height() / 2 - 2 * metrics.height() - space(2)
        self._radius = max(40.0, min(room_x, room_y))
        self._paint_web(painter)
        before = QPen(color("stil"), 1.5, Qt.PenStyle.DashLine)
        self._paint_values(painter, self._beeld.vorige_lijnen, before)
        for axis in self._beeld.assen:
            if axis.vorige_punt:
                self._dot(painter, axis.vorige_punt, color("stil"), filled=False)
        self._paint_values(painter, self._beeld.lijnen, QPen(color("accent"), 2.5))
        for axis in self._beeld.assen:
            if axis.punt:
                self._dot(painter, axis.punt, color("accent"), filled=True)
            self._name(painter, _label(axis), axis.top, metrics)
        painter.end()

    def _at(self, punt: Punt) -> QPointF:
        return QPointF(
            self.width() / 2 + punt.x * self._radius, self.height() / 2 - punt.y * self._radius
        )

    def _paint_web(self, painter: QPainter) -> None:
        beeld = self._beeld
        if beeld is None:
            return
        painter.setPen(QPen(color("lijn"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tops = [axis.top for axis in beeld.assen]
        for niveau in NIVEAUS:
            part = niveau / NIVEAUS[-1]
            ring = [self._at(Punt(top.x * part, top.y * part)) for top in tops]
            painter.drawPolygon(ring)
        for top in tops:
            painter.drawLine(self._at(Punt(0, 0)), self._at(top))

    def _paint_values(self, painter: QPainter, lines: tuple[Lijn, ...], pen: QPen) -> None:
        painter.setPen(pen)
        for line in lines:
            painter.drawLine(self._at(line.van), self._at(line.naar))

    def _dot(self, painter: QPainter, punt: Punt, colour: QColor, *, filled: bool) -> None:
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if filled else color("kaart"))
        painter.drawEllipse(self._at(punt), scaled(_DOT_PX), scaled(_DOT_PX))

    def _name(self, painter: QPainter, text: str, top: Punt, metrics: QFontMetricsF) -> None:
        at = self._at(Punt(top.x * _NAME_AT, top.y * _NAME_AT))
        size = _block(text, metrics)
        left = at.x() - size.width() / 2 + top.x * size.width() / 2
        upper = at.y() - size.height() / 2 - top.y * size.height() / 2
        left = min(max(left, 0), self.width() - size.width())
        painter.setPen(color("tekst"))
        area = QRectF(left, upper, size.width(), size.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _wrapped(text))


def _wrapped(text: str) -> str:
    """A long name over two lines, broken at the space nearest to its middle."""
    spaces = [i for i, letter in enumerate(text) if letter == " "]
    if len(text) <= _LONGEST_NAME or not spaces:
        return text
    at = min(spaces, key=lambda i: abs(i - len(text) / 2))
    return f"{text[:at]}\n{text[at + 1 :]}"


def _block(text: str, metrics: QFontMetricsF) -> QSizeF:
    lines = _wrapped(text).split("\n")
    width = max(metrics.horizontalAdvance(line) for line in lines)
    return QSizeF(width + 2, metrics.lineSpacing() * len(lines))


def _label(axis: RadarAs) -> str:
    return axis.label if axis.niveau is None else f"{axis.label} {axis.niveau}"
