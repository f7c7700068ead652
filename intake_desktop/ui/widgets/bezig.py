"""Something takes a while: what it is, a strip that moves, and a way to stop where that is safe."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.theme import color, scaled, space
from intake_desktop.ui.toegang import ROL, VOORTGANG, announce
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst

_AFTER_MS = 300
"""What is ready sooner shows nothing."""

_FRAME_MS, _ROUND = 40, 40
_HIGH_PX, _PART = 6, 0.3


class Bezig(QWidget):
    """Not there until `begin`; `stopped` when someone no longer wants it.

    Whoever begins ends it, also after `stopped`: the work itself may still be going on.
    """

    stopped = Signal()

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(f"{naam}.bezig")
        self.setProperty(ROL, VOORTGANG)
        self._words, self._strip = Tekst("", "stil"), _Strook()
        self._stop = Knop(self.tr("Stop"), "chip")
        self._stop.setObjectName(f"{naam}.stop")
        self._stop.clicked.connect(self.stopped)
        column = QVBoxLayout()
        column.setSpacing(space(1))
        column.addWidget(self._words)
        column.addWidget(self._strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(4))
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        self._soon = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._appear)
        self.hide()

    def begin(self, sentence: str, *, can_stop: bool = False) -> None:
        """This goes on from now; it shows when it takes longer than a moment."""
        self._words.set_text(sentence)
        self.setAccessibleName(sentence)
        self._stop.setAccessibleName(f"{self._stop.text()}: {sentence}")
        self._stop.setVisible(can_stop)
        if self.isHidden():
            self._soon.start()

    def end(self) -> None:
        """It is ready, or it did not succeed."""
        self._soon.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        announce(self, self._words.text())


class _Strook(QWidget):
    """A strip in which a part goes round: whoever sees it knows that the program lives."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(scaled(_HIGH_PX))
        self._at = 0
        self._clock = QTimer(self, interval=_FRAME_MS)
        self._clock.timeout.connect(self._move)

    def showEvent(self, event: QShowEvent) -> None:
        """It moves while it is seen."""
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """And rests else."""
        self._clock.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole strip, and the part that goes round."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color("lijn_sterk"))
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        left = (self._at / _ROUND) * (1 + _PART) - _PART
        part = QRectF(whole.left() + left * whole.width(), whole.top(), 0, whole.height())
        part.setWidth(_PART * whole.width())
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(part & whole, whole.height() / 2, whole.height() / 2)
        painter.end()

    def _move(self) -> None:
        self._at = (self._at + 1) % _ROUND
        self.update()
