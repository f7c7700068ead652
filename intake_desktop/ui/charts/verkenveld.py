"""A picture that is walked through: arrow keys go from point to point, each is told."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from intake_desktop.domain.plaat import Halte, next_halte
from intake_desktop.ui.theme import color, scaled
from intake_desktop.ui.toegang import FIGUUR, ROL, announce

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_RING_PX, _NEAR_PX = 13, 24


class Verkenveld(QWidget):
    """Tab reaches it and its words are read; each arrow key goes to a point and tells that one.

    A subclass paints, says where a stop lies (`place_of`) and calls `paint_focus` at the end.
    With `rond` the stops lie in a circle: right and down go on, left and up go back.
    """

    rond = False
    maat = 1.0
    """How much larger than on a page it is drawn: the client's screen is read from a metre."""

    def __init__(self) -> None:
        super().__init__()
        self._haltes: tuple[Halte, ...] = ()
        self._here = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROL, FIGUUR)

    @property
    def spoken(self) -> str:
        """What was told of the point that has the ring; empty when none has."""
        return self._haltes[self._here].tekst if 0 <= self._here < len(self._haltes) else ""

    def set_words(self, alt: str, haltes: Sequence[Halte]) -> None:
        """What is read of the whole picture, and its points."""
        self.setAccessibleName(alt)
        self._haltes = tuple(haltes)
        if self._here >= len(self._haltes):
            self._here = -1
        self.setAccessibleDescription(self.spoken)

    def place_of(self, halte: Halte) -> QPointF:
        """Where this stop lies on the screen."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home and End; other keys are for the page."""
        target = self._target(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if target is None or plain:
            super().keyPressEvent(event)
            return
        self._stand_at(target)

    def event(self, event: QEvent) -> bool:
        """Who points with the mouse reads the same words."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._near(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), found.tekst if found else "", self)
            return True
        return super().event(event)

    def paint_focus(self, painter: QPainter) -> None:
        """A ring around the stop, or a frame around the picture as long as there is none."""
        if not self.hasFocus():
            return
        painter.setPen(QPen(color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.spoken:
            reach = self.sized(_RING_PX)
            painter.drawEllipse(self.place_of(self._haltes[self._here]), reach, reach)
        else:
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def sized(self, pixels: float) -> float:
        """So many pixels of a page at 100 %, as large as they are here."""
        return scaled(1000) / 1000 * pixels * self.maat

    def _target(self, key: Qt.Key) -> int | None:
        last = len(self._haltes) - 1
        if last < 0:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key is Qt.Key.Key_Home else last
        if key not in _ARROWS:
            return None
        if self._here < 0:
            return 0
        right, down = _ARROWS[key]
        if self.rond:
            return (self._here + right + down) % (last + 1)
        return next_halte(self._haltes, self._here, right, down)

    def _stand_at(self, index: int) -> None:
        self._here = index
        self.update()
        self.setAccessibleDescription(self.spoken)
        announce(self, self.spoken)

    def _near(self, point: QPointF) -> Halte | None:
        def away(halte: Halte) -> float:
            return (self.place_of(halte) - point).manhattanLength()

        nearest = min(self._haltes, key=away, default=None)
        return nearest if nearest and away(nearest) <= scaled(_NEAR_PX) else None
