"""How a line that was said looks: the letter of who said it in a soft circle, then the words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from intake_desktop.ui.theme import color, looks, scaled
from intake_desktop.ui.widgets.merk import letter_part

if TYPE_CHECKING:
    from intake_desktop.ui.models.regels_model import Regel, RegelsModel
    from intake_desktop.ui.widgets.regels_lijst import RegelsLijst

ROLLEN = ("klantmanager", "wijkteam", "client", "ander")
_PAD_PX = 3
_GAP_PX = 9
_RING = 2
_SPARE = 200
_BEFORE_APART = "   "
_SMALL = 0.82

_Layouts = dict[tuple[str, bool, str], tuple[QTextLayout, float]]
"""How words look, and how high: by the words, whether the client's, and what sets them apart."""


def letter_side(font: QFont) -> int:
    """How wide and high the circle with the letter is, beside words in this font."""
    return QFontMetrics(font).height() + scaled(1)


def words_left(font: QFont) -> int:
    """Where the words begin, from the left of the line."""
    return _RING + letter_side(font) + scaled(_GAP_PX)


def paint_letter(painter: QPainter, area: QRect, letter: str, rol: str, font: QFont) -> None:
    """The letter of who spoke, in the colour of the role on its tint."""
    role = rol if rol in ROLLEN else "ander"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(f"{role}_tint"))
    painter.drawEllipse(area)
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    bold.setPixelSize(max(8, round(area.height() * letter_part(letter))))
    painter.setFont(bold)
    painter.setPen(color(role))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


def _small(font: QFont, start: int, length: int) -> QTextLayout.FormatRange:
    """The quiet small letters of the word after a line."""
    look = QTextCharFormat()
    look.setForeground(color("stil"))
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(round(font.pixelSize() * _SMALL))
    else:
        small.setPointSizeF(font.pointSizeF() * _SMALL)
    look.setFont(small, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, look
    return part


def words_colour(rol: str) -> QColor:
    """The client's words have the client's colour; those of others are ink."""
    return color("client" if rol == "client" else "tekst")


class RegelTekening(QStyledItemDelegate):
    """Draws the lines of a RegelsLijst. Words are laid out once per width and font.

    The last two of those are kept: pages with and without a scroll bar follow each other.
    """

    def __init__(self, view: "RegelsLijst", model: "RegelsModel") -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._font, self._width = QFont(), 0
        self._side, self._pad, self._left = 0, 0, 0
        self._layouts: _Layouts = {}
        self._kept: dict[tuple[str, int], _Layouts] = {}
        self._letters: dict[tuple[str, str, str, int, float], QPixmap] = {}
        self._hovered, self._focused = -1, -1
        self._dense, self._theme = 1.0, ""
        self._client, self._others = QColor(), QColor()

    def lay_out_for(self, font: QFont, width: int) -> bool:
        """Lay lines out for this font and width from now on; whether that is another one."""
        if font == self._font and width == self._width:
            return False
        self._font, self._width = QFont(font), width
        self._side, self._pad, self._left = letter_side(font), scaled(_PAD_PX), words_left(font)
        looks = (font.key(), width)
        self._layouts = self._kept.pop(looks, {})
        self._kept = dict([*self._kept.items(), (looks, self._layouts)][-2:])
        return True

    def height(self, regel: "Regel") -> int:
        """How high this line is with its padding."""
        words = max(self._laid_out(regel)[1], self._side)
        return round(words + 0.5) + 2 * self._pad

    def words_area(self, line: QRect) -> QRect:
        """Where the words of a line stand within it."""
        return line.adjusted(self._left, self._pad, -_RING, -self._pad)

    def letter_area(self, line: QRect) -> QRect:
        """Where the letter of a line stands within it."""
        return QRect(line.left() + _RING, line.top() + self._pad, self._side, self._side)

    def forget_others(self, regels: "tuple[Regel, ...]") -> None:
        """Keep only the layouts of these lines, once there are many of others."""
        if len(self._layouts) > 2 * len(regels) + _SPARE:
            kept = {(regel.tekst, regel.rol == "client", regel.apart) for regel in regels}
            for words in self._layouts.keys() - kept:
                del self._layouts[words]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Only asked for a line that was not measured yet; the list keeps the sizes."""
        return QSize(0, self.height(self._model.regel(index)))

    def begin(self, painter: QPainter, *, hovered: int, focused: int) -> None:
        """What all lines of one painting share; `hovered` and `focused` are rows, -1 for none."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._hovered, self._focused = hovered, focused
        self._dense, self._theme = painter.device().devicePixelRatioF(), looks().naam
        self._client, self._others = words_colour("client"), words_colour("")

    def draw(self, painter: QPainter, row: int, line: QRect) -> None:
        """The line; a ring when it has the focus, a soft ground when the mouse is over it."""
        regel, left, top = self._model.regels[row], line.left(), line.top() + self._pad
        if row in (self._focused, self._hovered):
            focus = row == self._focused
            painter.setPen(QPen(color("accent"), _RING) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if focus else color("achtergrond"))
            painter.drawRoundedRect(QRectF(line).adjusted(1, 1, -1, -1), 6, 6)
        painter.drawPixmap(left + _RING, top, self._drawn(regel))
        if not self._view.is_editing(regel.id):
            layout, _height = self._laid_out(regel)
            painter.setPen(self._client if regel.rol == "client" else self._others)
            layout.draw(painter, QPointF(left + self._left, top))

    def _drawn(self, regel: "Regel") -> QPixmap:
        """The letter of who spoke, drawn once: hundreds of lines carry the same few."""
        key = (regel.letter, regel.rol, self._theme, self._side, self._dense)
        if key not in self._letters:
            size = QSize(self._side, self._side)
            drawn = QPixmap(size * self._dense)
            drawn.setDevicePixelRatio(self._dense)
            drawn.fill(Qt.GlobalColor.transparent)
            brush = QPainter(drawn)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_letter(brush, QRect(QPoint(0, 0), size), regel.letter, regel.rol, self._font)
            brush.end()
            self._letters[key] = drawn
        return self._letters[key]

    def _laid_out(self, regel: "Regel") -> tuple[QTextLayout, float]:
        key = (regel.tekst, regel.rol == "client", regel.apart)
        known = self._layouts.get(key)
        if known is None:
            known = self._layouts[key] = self._lay_out(regel.woorden, regel.apart)
        return known

    def _lay_out(self, text: str, apart: str) -> tuple[QTextLayout, float]:
        text = text.replace("\n", "\u2028")
        layout = QTextLayout(f"{text}{_BEFORE_APART}{apart}" if apart else text, self._font)
        if apart:
            layout.setFormats([_small(self._font, len(text), len(apart) + len(_BEFORE_APART))])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)  # else every painting shapes the words anew
        width, high = max(20, self._width - self._left - _RING), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, high))
            high += line.height()
        layout.endLayout()
        return layout, high
