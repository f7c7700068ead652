"""A described picture on the screen, and the same as a table for who wants it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from intake_desktop.domain.plaat import Halte, Letters, Plaat, Soort, Stip, Streep, Vak, Woord
from intake_desktop.ui.charts.verkenveld import Verkenveld
from intake_desktop.ui.theme import color, space
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.vouw import Vouw

_LETTER_PX, _LINE_PX, _MARK_PX = 15, 22, 6
_WIDEST_PX = 620
_INK = {Letters.GEWOON: "tekst", Letters.STERK: "tekst", Letters.STIL: "stil"}


class Plaatveld(Verkenveld):
    """Draws a Plaat as wide as it may be, and as high as its lines."""

    def __init__(self) -> None:
        super().__init__()
        self._plaat: Plaat | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_plaat(self, plaat: Plaat) -> None:
        """Show this picture."""
        if plaat != self._plaat:
            self._plaat = plaat
            self.set_words(plaat.alt, plaat.haltes)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """All its lines, and room for every word."""
        high = self._plaat.hoog * self.sized(_LINE_PX) if self._plaat else 0.0
        return QSize(self._least_width(), round(high) + 2)

    def minimumSizeHint(self) -> QSize:
        """No word is cut off."""
        return self.sizeHint()

    def place_of(self, halte: Halte) -> QPointF:
        """Where this stop lies."""
        return self._at(halte.x, halte.y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes, lines, marks, words, and the ring of the focus."""
        plaat = self._plaat
        if plaat is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for vak in plaat.vakken:
            self._paint_box(painter, vak)
        for streep in plaat.strepen:
            self._paint_line(painter, streep)
        for stip in plaat.stippen:
            self._paint_mark(painter, stip)
        for woord in plaat.woorden:
            self._paint_word(painter, woord)
        self.paint_focus(painter)
        painter.end()

    def _wide(self) -> float:
        return min(self.width(), max(self.sized(_WIDEST_PX), self._least_width()))

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._wide(), y * self.sized(_LINE_PX) + 1)

    def _least_width(self) -> int:
        if self._plaat is None:
            return 0
        needs = [
            (QFontMetricsF(self._font(w)).horizontalAdvance(w.tekst) + 4) / (w.tot - w.x)
            for w in self._plaat.woorden
            if not w.midden
        ]
        return round(max(needs, default=0.0))

    def _font(self, woord: Woord) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.sized(_LETTER_PX)))
        if woord.letters is Letters.STERK:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _paint_box(self, painter: QPainter, vak: Vak) -> None:
        now = vak.soort is Soort.NU
        box = QRectF(self._at(vak.x, vak.y), self._at(vak.x + vak.breed, vak.y + vak.hoog))
        painter.setPen(QPen(color("accent" if now else "lijn_sterk"), 2 if now else 1))
        painter.setBrush(color("accent_tint" if now else "kaart"))
        painter.drawRoundedRect(box, 4, 4)

    def _paint_line(self, painter: QPainter, streep: Streep) -> None:
        pen = QPen(color("accent" if streep.soort is Soort.NU else "veldrand"))
        pen.setWidthF(3.0 if streep.soort is Soort.NU else 1.5)
        if streep.soort is Soort.VROEGER:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(self._at(streep.x1, streep.y1), self._at(streep.x2, streep.y2))

    def _paint_mark(self, painter: QPainter, stip: Stip) -> None:
        paint_mark(painter, self._at(stip.x, stip.y), stip.soort, self.sized(_MARK_PX))

    def _paint_word(self, painter: QPainter, woord: Woord) -> None:
        font = self._font(woord)
        metrics = QFontMetricsF(font)
        at = self._at(woord.x, woord.y)
        left = at.x() - (metrics.horizontalAdvance(woord.tekst) / 2 if woord.midden else 0.0)
        base = at.y() + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        painter.setPen(color(_INK[woord.letters]))
        painter.drawText(QPointF(left, base), woord.tekst)


def paint_mark(painter: QPainter, at: QPointF, soort: Soort, reach: float) -> None:
    """Filled for now, open for earlier, a diamond for what is hoped for."""
    painter.setPen(QPen(color("stil" if soort is Soort.VROEGER else "accent"), 2))
    painter.setBrush(color("accent" if soort is Soort.NU else "kaart"))
    if soort is Soort.WENS:
        reach *= 1.35
        steps = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
        painter.drawPolygon([at + QPointF(right, down) for right, down in steps])
    else:
        painter.drawEllipse(at, reach, reach)


class PlaatMetTabel(QWidget):
    """A picture, and a fold with the same in rows; hidden as long as there is nothing to draw."""

    def __init__(self, naam: str) -> None:
        super().__init__()
        self._plaat: Plaat | None = None
        self.setObjectName(naam)
        self.veld = Plaatveld()
        self.veld.setObjectName(f"{naam}.plaat")
        self._fold = Vouw(self.tr("Lees dit als tabel"))
        self._fold.setObjectName(f"{naam}.tabel")
        self._fold.opened.connect(lambda _open: self._fill())
        self._cells: list[Tekst] = []
        self._grid: QGridLayout | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self.veld)
        column.addWidget(self._fold)
        self.hide()

    def set_plaat(self, plaat: Plaat | None) -> None:
        """Show this picture, or nothing."""
        if plaat == self._plaat:
            return
        self._plaat = plaat
        if plaat is not None:
            self.veld.set_plaat(plaat)
            if self._fold.is_open:
                self._fill()
        self.setVisible(plaat is not None)

    def _fill(self) -> None:
        """The rows, made when someone unfolds them."""
        if self._plaat is None or not self._fold.is_open:
            return
        if self._grid is None:
            self._grid = QGridLayout()
            self._grid.setHorizontalSpacing(space(4))
            self._fold.inhoud.addLayout(self._grid)
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        for row, texts in enumerate((self._plaat.koppen, *self._plaat.rijen)):
            for column, text in enumerate(texts):
                cell = Tekst(text, "gewoon" if row else "klein")
                self._cells.append(cell)
                self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
