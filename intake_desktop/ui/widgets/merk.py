"""The round badge of a person: a letter and a colour, always both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake_desktop.ui.theme import color, scaled

_PX = 26
ROLLEN = ("klantmanager", "wijkteam", "client", "ander")


def letter_part(letters: str) -> float:
    """How high letters are as a part of their circle; two or three have to fit as well."""
    return {1: 0.56, 2: 0.46}.get(len(letters), 0.38)


class Merk(QWidget):
    """Shows who: rol is klantmanager, wijkteam, client or ander; the name is spoken."""

    def __init__(self, letter: str, rol: str, naam: str = "") -> None:
        super().__init__()
        self._letter, self._rol = letter, rol
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(letter, rol, naam)

    def set_person(self, letter: str, rol: str, naam: str) -> None:
        """Show this person."""
        self._letter, self._rol = letter, rol if rol in ROLLEN else "ander"
        self.setAccessibleName(naam or letter)
        self.setToolTip(naam)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of text and a bit."""
        return QSize(scaled(_PX), scaled(_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled circle with the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        area = self.rect().adjusted(0, 0, side - self.width(), side - self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._rol))
        painter.drawEllipse(area)
        font = self.font()
        font.setPixelSize(round(side * letter_part(self._letter)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(color("op_accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()
