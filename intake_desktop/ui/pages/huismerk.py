"""The logo of the municipality, on white in every theme: most logos are made for white paper."""

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from intake_desktop.ui.theme import color, scaled

HIGHEST, WIDEST = 46, 200
"""A logo is drawn no higher and no wider than this, in pixels at 100 %."""

_EDGE, _RADIUS = 6, 6


class Huismerk(QWidget):
    """Only to look at; the name stands beside it, so a screen reader passes it by."""

    def __init__(self, logo: QImage) -> None:
        super().__init__()
        self._logo = logo
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as fits, in its own proportions, with the white around it."""
        edge = 2 * scaled(_EDGE)
        return self._fitted().toSize() + QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A white plate with the logo in the middle."""
        painter = QPainter(self)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
        painter.setPen(color("lijn"))
        painter.setBrush(color("logo"))
        plate = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(plate, scaled(_RADIUS), scaled(_RADIUS))
        place = QRectF(plate.topLeft(), self._fitted())
        place.moveCenter(plate.center())
        painter.drawImage(place, self._logo)
        painter.end()

    def _fitted(self) -> QSizeF:
        size = QSizeF(self._logo.size())
        by = min(scaled(WIDEST) / size.width(), scaled(HIGHEST) / size.height())
        return size * by
