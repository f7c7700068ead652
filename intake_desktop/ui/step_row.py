"""One place in the list of steps: its mark, its name, the niveau that was agreed on."""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from intake_desktop.domain.gespreksverloop import Merkteken, Positie, Stap
from intake_desktop.ui.language import tr
from intake_desktop.ui.theme import color, letters, scaled
from intake_desktop.ui.widgets.versleept import carried_note

_WOORDEN = {
    Merkteken.LEEG: tr("nog niet besproken"),
    Merkteken.BEGONNEN: tr("begonnen"),
    Merkteken.GESPROKEN: tr("besproken"),
    Merkteken.NIET_NU: tr("niet nu"),
}
_TEKENS = {Merkteken.GESPROKEN: "✓", Merkteken.NIET_NU: "–"}
"""The signs that are letters; the others are a ring, and a ring that is half full."""

_ROW_PX, _PAD_PX, _GAP_PX, _MARK_PX, _RING_PX = 32, 12, 6, 14, 11
_NAME_PX, _FIGURE_PX, _ROUND_PX = 16, 14, 8
_HALF = (90 * 16, 180 * 16)  # Qt's sixteenths of a degree: from the top, to the left
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class StepRow(QPushButton):
    """One place: a mark, its name, the agreed niveau. A leefgebied takes a loose note.

    It draws its words itself: as labels the list would take as much memory as a page.
    """

    dropped = Signal(str)
    entered = Signal()  # someone came here with a key

    def __init__(self, naam: str, positie: Positie) -> None:
        super().__init__()
        self.setAcceptDrops(positie.stap is Stap.LEEFGEBIED)
        self._naam = naam
        self.setAutoDefault(True)  # Enter goes there, as a click does
        self.setObjectName(f"stap.{positie.leefgebied or positie.stap}")
        self.setProperty("rol", "stap")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # it is drawn anew when pointed at
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._state: tuple[Merkteken, str] = (Merkteken.LEEG, "")
        self._folded = False
        self._speak()

    def set_folded(self, folded: bool) -> None:
        """The mark alone, or with the name and the figure."""
        self._folded = folded
        self.updateGeometry()
        self.update()

    def shown_words(self) -> tuple[str, ...]:
        """The words that are drawn: none but the mark while it is folded."""
        return () if self._folded else (self._naam, self._state[1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a key came here; who clicks does not want the row to move away."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.entered.emit()

    def sizeHint(self) -> QSize:
        """Room for the mark, the whole name in bold and a figure, also while they are not so."""
        wide = 2 * scaled(_PAD_PX) + scaled(_MARK_PX)
        bold = QFontMetrics(_letters(_NAME_PX))
        if not self._folded:
            figure = QFontMetrics(_letters(_FIGURE_PX)).horizontalAdvance("5")
            wide += bold.horizontalAdvance(self._naam) + figure + 2 * scaled(_GAP_PX)
        return QSize(wide, max(bold.height(), scaled(_ROW_PX)))

    def minimumSizeHint(self) -> QSize:
        """The same: a name is never cut off."""
        return self.sizeHint()

    def show_state(self, mark: Merkteken, figure: str) -> None:
        """The mark and the agreed niveau, in words for who does not see them."""
        if self._state != (mark, figure):
            self._state = (mark, figure)
            self._speak()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the button, and on it what it says."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        high, left = float(self.height()), float(scaled(_PAD_PX))
        mark = QRectF(left, 0, scaled(_MARK_PX), high)
        if self._folded:
            mark.moveLeft((self.width() - mark.width()) / 2)
        self._paint_mark(painter, mark)
        if not self._folded:
            name = QRectF(mark.right() + scaled(_GAP_PX), 0, self.width(), high)
            self._paint_words(painter, name)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A loose note may be let go here."""
        if carried_note(event.mimeData()):
            self.setDown(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes on to another place."""
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The note stays here."""
        self.setDown(False)
        if note := carried_note(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(note)

    def set_current(self, current: bool) -> None:
        """Whether this is where we are."""
        if self.property("huidig") != current:
            self.setProperty("huidig", current)
            self._speak()
            self.update()

    def _speak(self) -> None:
        mark, figure = self._state
        spoken = self.tr(", niveau {}").format(figure) if figure else ""
        here = self.tr(", hier bent u") if self.property("huidig") else ""
        told = f"{self._naam}, {_WOORDEN[mark]}{spoken}{here}"
        self.setAccessibleName(told)
        self.setToolTip(told)  # the same: other words would be said after the name

    def _font(self, pixels: int) -> QFont:
        weight = QFont.Weight.DemiBold if self.property("huidig") else QFont.Weight.Normal
        return _letters(pixels, weight)

    def _paint_ground(self, painter: QPainter) -> None:
        """Pressed, where we are, pointed at; a ring while it has the focus. Else nothing."""
        focus = self.hasFocus()
        if self.isDown():
            ground, edge = "accent_tint", "accent"
        elif self.property("huidig"):
            ground, edge = "kaart", "lijn_sterk"
        elif self.underMouse():
            ground, edge = "kaart", "lijn"
        elif focus:
            ground, edge = "zijkant", "accent"
        else:
            return
        wide = 2.0 if focus else 1.0
        painter.setPen(QPen(color("accent" if focus else edge), wide))
        painter.setBrush(color(ground))
        round_ = scaled(_ROUND_PX)
        area = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(area, round_, round_)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        mark, _figure = self._state
        painter.setPen(color("tekst"))
        if sign := _TEKENS.get(mark):
            painter.setFont(self._font(_NAME_PX))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)
            return
        side = scaled(_RING_PX)
        ring = QRectF(0, 0, side, side)
        ring.moveCenter(place.center())
        painter.setPen(QPen(color("tekst"), scaled(2) * 0.75))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if mark is Merkteken.BEGONNEN:
            painter.setBrush(color("tekst"))
            painter.drawPie(ring, *_HALF)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        _mark, figure = self._state
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(color("tekst"))
        painter.setFont(self._font(_NAME_PX))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, self._naam)
        place.setRight(self.width() - scaled(_PAD_PX))
        painter.setPen(color("stil"))
        painter.setFont(self._font(_FIGURE_PX))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, figure)


def _letters(pixels: int, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
    return _cached(scaled(pixels), weight)


@cache
def _cached(pixels: int, weight: QFont.Weight) -> QFont:
    """Our letters; without a weight of their own they would take that of the button."""
    font = letters(pixels)
    font.setWeight(weight)
    return font
