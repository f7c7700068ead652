"""A field to draw a signature in, with pen, finger or mouse; only the lines are kept."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intake_desktop.domain.handtekening import (
    BREED,
    HOOG,
    Streep,
    objection,
    points_of,
    stroke_of,
)
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst

_WIDE = 420
_INK = 7.0
_TOUCH = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Tekenvlak(QWidget):
    """Strokes in, strokes out. `drawn()` after each stroke; read-only it only shows."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strokes: list[Streep] = []
        self._points: list[tuple[float, float]] = []
        self._finger = -1
        self.read_only = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def strepen(self) -> tuple[Streep, ...]:
        """What was drawn."""
        return tuple(self._strokes)

    def set_strepen(self, strepen: tuple[Streep, ...]) -> None:
        """Show these strokes."""
        if strepen != self.strepen:
            self._strokes, self._points = list(strepen), []
            self.update()

    def undo(self) -> None:
        """Take the last stroke away."""
        self.set_strepen(self.strepen[:-1])

    def sizeHint(self) -> QSize:
        """As wide as the card, in the shape of the field on paper."""
        return QSize(scaled(_WIDE), round(scaled(_WIDE) * HOOG / BREED))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the field."""
        super().resizeEvent(event)
        high = round(min(event.size().width(), scaled(_WIDE)) * HOOG / BREED)
        if self.height() != high:
            self.setFixedHeight(high)

    # -- pen, finger, mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse goes down."""
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The mouse draws."""
        event.accept()
        self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse comes up."""
        event.accept()
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """The pen draws; accepting it keeps Qt from sending it as a mouse too."""
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() == QEvent.Type.TabletMove:
            self._draw_to(event.position())
        elif event.type() == QEvent.Type.TabletRelease:
            self._end()

    def event(self, event: QEvent) -> bool:
        """A finger draws; a second finger at the same time does not."""
        if event.type() in _TOUCH and isinstance(event, QTouchEvent):
            event.accept()
            self._touch(event)
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if point.state() == point.state().Pressed and self._finger < 0:
                self._finger = point.id()
                self._begin(point.position())
            elif point.id() == self._finger and point.state() == point.state().Updated:
                self._draw_to(point.position())
            elif point.id() == self._finger and point.state() == point.state().Released:
                self._finger = -1
                self._end()
        if event.type() == QEvent.Type.TouchCancel:
            self._finger, self._points = -1, []
            self.update()

    def _begin(self, at: QPointF) -> None:
        if not self.read_only:
            self._points = [self._units(at)]
            self.update()

    def _draw_to(self, at: QPointF) -> None:
        if self._points:
            self._points.append(self._units(at))
            self.update()

    def _end(self) -> None:
        if self._points:
            self._strokes.append(stroke_of(self._points))
            self._points = []
            self.update()
            self.drawn.emit()

    def _units(self, at: QPointF) -> tuple[float, float]:
        return at.x() * BREED / max(1, self.width()), at.y() * HOOG / max(1, self.height())

    # -- showing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field, the line to sign on, the strokes."""
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.scale(self.width() / BREED, self.height() / HOOG)
        painter.drawLine(QPointF(60, 320), QPointF(BREED - 60, 320))
        ink = QPen(palette.color(QPalette.ColorRole.Text), _INK)
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ink)
        for streep in (*self._strokes, stroke_of(self._points)):
            _paint_stroke(painter, streep)
        painter.end()


def _paint_stroke(painter: QPainter, streep: Streep) -> None:
    points = [QPointF(x, y) for x, y in points_of(streep)]
    if len(points) == 1:
        painter.drawPoint(points[0])
    elif points:
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.drawPath(path)


class Tekenveld(QWidget):
    """The field with its buttons: `signed(strokes)` once it is a signature and someone says so."""

    signed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.vlak = Tekenvlak()
        self.vlak.drawn.connect(lambda: self._say(""))
        self._told = Tekst("", "stil")
        self._hint = Tekst(
            self.tr(
                "Teken met een pen, uw vinger of de muis. Alleen de lijnen worden bewaard, niet "
                "hoe snel of hard u tekent. Zonder muis: kies Teken op papier, of Gezien en "
                "gelezen."
            ),
            "klein",
        )
        self._ready = Knop(self.tr("Dit is mijn handtekening"), "primair")
        self._ready.clicked.connect(self._sign)
        self._back = Knop(self.tr("Laatste streep weg"), "stil")
        self._back.clicked.connect(self._undo)
        self._again = Knop(self.tr("Opnieuw"), "stil")
        self._again.clicked.connect(self._clear)
        buttons = QHBoxLayout()
        for button in (self._ready, self._back, self._again):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._hint)
        layout.addWidget(self.vlak)
        layout.addWidget(self._told)
        layout.addLayout(buttons)
        self.setFocusProxy(self._ready)

    def name_parts(self, prefix: str, naam: str) -> None:
        """Object names, and whose signature it is for who can not see it."""
        self.vlak.setObjectName(f"{prefix}.vlak")
        self.vlak.setAccessibleName(self.tr("Vlak voor de handtekening van {}").format(naam))
        self._ready.setObjectName(f"{prefix}.klaar")
        self._back.setObjectName(f"{prefix}.terug")
        self._again.setObjectName(f"{prefix}.opnieuw")
        for button in (self._ready, self._back, self._again):
            button.setAccessibleName(f"{button.text()}, {naam}")

    def show_strepen(self, strepen: tuple[Streep, ...]) -> None:
        """Show a signature that was given, or the empty field again."""
        given = bool(strepen)
        if given or self.vlak.read_only:
            self.vlak.set_strepen(strepen)
        self.vlak.read_only = given
        for widget in (self._ready, self._back, self._hint):
            widget.setVisible(not given)
        self._say("")

    def _sign(self) -> None:
        wrong = objection(self.vlak.strepen)
        self._say(wrong)
        if not wrong:
            self.signed.emit(self.vlak.strepen)

    def _undo(self) -> None:
        self.vlak.undo()
        self._say("")

    def _clear(self) -> None:
        given = self.vlak.read_only
        self.vlak.set_strepen(())
        self._say("")
        if given:
            self.signed.emit(())

    def _say(self, sentence: str) -> None:
        self._told.set_text(sentence)
        self._told.setVisible(bool(sentence))
