"""The radar on the screen: one hue, figures beside the names, gaps where nothing was discussed."""

from itertools import islice

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.domain.plaat import Halte, Soort
from intake_desktop.domain.radar import Lijn, Punt, RadarBeeld
from intake_desktop.ui.charts.plaatveld import paint_mark
from intake_desktop.ui.charts.radar_namen import Naam, fitting_radius, place_names
from intake_desktop.ui.charts.verkenveld import Verkenveld
from intake_desktop.ui.theme import color, scaled, space

_DOT_PX = 5
_NAME_PX = 15
_RING_PX = 12
_SHADE = 40  # of 255: how strong the ground between two neighbours is
_CENTRE = Punt(0, 0)
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class RadarWidget(Verkenveld):
    """Draws a RadarBeeld; its alternative text is spoken, and each axis when one stands on it."""

    rond = True

    def __init__(self) -> None:
        super().__init__()
        self._beeld: RadarBeeld | None = None
        self._radius = 0.0
        self._stands: tuple[object, ...] = ()  # for what the names below were placed
        self._names: list[Naam] = []
        self._figures: list[tuple[QRectF, str]] = []
        self.setObjectName("radar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_beeld(self, beeld: RadarBeeld) -> None:
        """Show this picture."""
        if beeld == self._beeld:
            return
        self._beeld = beeld
        haltes = (Halte(a.plaats.x, -a.plaats.y, a.zin) for a in beeld.assen)
        self.set_words(beeld.alt, tuple(haltes))
        self.update()

    def place_of(self, halte: Halte) -> QPointF:
        """Where this axis is looked for."""
        return self._at(Punt(halte.x, -halte.y))

    def sizeHint(self) -> QSize:
        """Large enough to read from the other side of the table."""
        return QSize(scaled(520), scaled(440))

    def minimumSizeHint(self) -> QSize:
        """Smaller than this the names no longer fit."""
        return QSize(scaled(360), scaled(320))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Web, before (dashed, open dots), hoped for (diamonds), now (line, filled dots), names."""
        beeld = self._beeld
        if beeld is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = QFont(self.font())
        plain.setPixelSize(round(self.sized(_NAME_PX)))
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.Bold)
        self._place_names(beeld, strong)
        self._paint_web(painter, beeld)
        self._paint_before(painter, beeld)
        for axis in beeld.assen:
            if axis.streef_punt:
                paint_mark(painter, self._at(axis.streef_punt), Soort.WENS, self.sized(_DOT_PX + 1))
        self._paint_now(painter, beeld)
        for name in self._names:
            _paint_name(painter, name, plain, strong)
        self.paint_focus(painter)
        painter.end()

    def _place_names(self, beeld: RadarBeeld, strong: QFont) -> None:
        """How large the radar is and where its names stand: worked out for each size and font."""
        stands = (beeld, self.width(), self.height(), strong.key())
        if stands == self._stands:
            return
        self._stands, room, metrics = stands, QSizeF(self.size()), QFontMetricsF(strong)
        self._radius = fitting_radius(beeld.assen, metrics, room)
        self._names = place_names(beeld.assen, self._at(_CENTRE), self._radius, metrics, room)
        self._figures = self._place_figures(beeld)

    @property
    def ring_figures(self) -> list[tuple[QRectF, str]]:
        """The small figures at the rings and where they stand."""
        return self._figures

    def _place_figures(self, beeld: RadarBeeld) -> list[tuple[QRectF, str]]:
        """Beside the axis that points up: at the right, at the left where a line runs, or not."""
        high = QFontMetricsF(self._ring_font()).height()
        if self._radius / NIVEAUS[-1] < high:
            return []
        lines = [
            (self._at(line.van), self._at(line.naar))
            for line in (*beeld.lijnen, *beeld.vorige_lijnen)
        ]
        figures = []
        for niveau in NIVEAUS[:-1]:
            at = self._at(Punt(0, niveau / NIVEAUS[-1]))
            sides = (at.x() + space(2), at.x() - space(2) - high)
            boxes = (QRectF(left, at.y() - high / 2, high, high) for left in sides)
            free = (box for box in boxes if not any(crosses(box, *line) for line in lines))
            figures += [(box, str(niveau)) for box in islice(free, 1)]
        return figures

    def _ring_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.sized(_RING_PX)))
        return font

    def _at(self, punt: Punt) -> QPointF:
        return QPointF(
            self.width() / 2 + punt.x * self._radius, self.height() / 2 - punt.y * self._radius
        )

    def _paint_web(self, painter: QPainter, beeld: RadarBeeld) -> None:
        tops = [axis.top for axis in beeld.assen]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for niveau in NIVEAUS:
            part = niveau / NIVEAUS[-1]
            painter.setPen(QPen(color("lijn_sterk" if niveau == NIVEAUS[-1] else "lijn"), 1))
            painter.drawPolygon([self._at(Punt(top.x * part, top.y * part)) for top in tops])
        painter.setPen(QPen(color("lijn"), 1))
        for top in tops:
            painter.drawLine(self._at(_CENTRE), self._at(top))
        self._paint_ring_figures(painter)

    def _paint_ring_figures(self, painter: QPainter) -> None:
        painter.setFont(self._ring_font())
        painter.setPen(color("stil"))
        for box, figure in self._figures:
            side = _LEFT if box.left() > self.width() / 2 else _RIGHT
            how = side | Qt.AlignmentFlag.AlignVCenter
            ground = painter.boundingRect(box, how, figure).adjusted(-2, 0, 2, 0)
            painter.fillRect(ground, color("kaart"))  # the ring stops beside its figure
            painter.drawText(box, how, figure)

    def _paint_before(self, painter: QPainter, beeld: RadarBeeld) -> None:
        self._paint_lines(painter, beeld.vorige_lijnen, _before_pen())
        for axis in beeld.assen:
            if axis.vorige_punt:
                self._dot(painter, axis.vorige_punt, color("stil"), filled=False)

    def _paint_now(self, painter: QPainter, beeld: RadarBeeld) -> None:
        points = [axis.punt for axis in beeld.assen if axis.punt]
        if len(points) == len(beeld.assen):  # only a closed figure is shaded
            shade = QColor(color("accent"))
            shade.setAlpha(_SHADE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawPolygon([self._at(punt) for punt in points])
        self._paint_lines(painter, beeld.lijnen, QPen(color("accent"), 2.5))
        for punt in points:
            self._dot(painter, punt, color("accent"), filled=True)

    def _paint_lines(self, painter: QPainter, lines: tuple[Lijn, ...], pen: QPen) -> None:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for line in lines:
            painter.drawLine(self._at(line.van), self._at(line.naar))

    def _dot(self, painter: QPainter, punt: Punt, colour: QColor, *, filled: bool) -> None:
        painter.setPen(QPen(color("kaart") if filled else colour, 2))
        painter.setBrush(colour if filled else color("kaart"))
        radius = self.sized(_DOT_PX) + (1 if filled else 0)
        painter.drawEllipse(self._at(punt), radius, radius)


def crosses(box: QRectF, start: QPointF, end: QPointF) -> bool:
    """Whether the line between these points runs through the box."""
    if not QRectF(start, end).normalized().adjusted(-1, -1, 1, 1).intersects(box):
        return False
    along = end - start
    corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    sides = [along.x() * (c.y() - start.y()) - along.y() * (c.x() - start.x()) for c in corners]
    return min(sides) <= 0 <= max(sides)


def _before_pen() -> QPen:
    return QPen(color("stil"), 1.5, Qt.PenStyle.DashLine)


def _paint_name(painter: QPainter, name: Naam, plain: QFont, strong: QFont) -> None:
    """The name, its figure in bold behind it; a name without figure is quiet."""
    metrics, heavy = QFontMetricsF(plain), QFontMetricsF(strong)
    high, box = metrics.lineSpacing(), name.vak
    for number, line in enumerate(name.regels):
        figure = f" {name.cijfer}" if name.cijfer and number == len(name.regels) - 1 else ""
        wide = metrics.horizontalAdvance(line) + heavy.horizontalAdvance(figure)
        spare = box.width() - wide
        left = box.left() + {-1: spare, 0: spare / 2, 1: 0.0}[name.kant]
        base = box.top() + number * high + metrics.ascent()
        painter.setFont(plain)
        painter.setPen(color("tekst" if name.cijfer else "stil"))
        painter.drawText(QPointF(left, base), line)
        painter.setFont(strong)
        painter.setPen(color("accent"))
        painter.drawText(QPointF(left + metrics.horizontalAdvance(line), base), figure)
