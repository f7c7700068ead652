"""Buttons to choose with: chips and cards that are radio buttons or tick boxes underneath.

What a screen reader meets is a radio button or a tick box; what the eye meets is drawn here.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from intake_desktop.ui.theme import color, looks, scaled, space
from intake_desktop.ui.widgets.rondgang import InRonde

_CHIP_PX = 38
_PAD_PX = 15
_NARROWEST = 22  # steps of space: a chip may wrap its words, but not below this width
_WRAP = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def paint_vlak(button: QAbstractButton, painter: QPainter, radius: float, *, vol: bool) -> None:
    """The ground under the words: chosen, pointed at, out of use, or with the focus (a ring).

    `vol`: a chosen button is filled with the accent instead of its tint.
    """
    on, focus, inks = button.isChecked(), button.hasFocus(), looks().colours
    ground, edge, wide = inks["kaart"], inks["lijn_sterk"], 1.0
    if not button.isEnabled():
        ground, edge = inks["uit" if on and vol else "zijkant"], inks["uit" if on else "lijn"]
        wide = 2.0 if on else 1.0
    elif on:
        ground, edge, wide = inks["accent" if vol else "accent_tint"], inks["accent"], 2.0
    elif button.isDown():
        ground, edge, wide = inks["accent_tint"], inks["accent"], 2.0
    elif button.underMouse():
        ground, edge = inks["accent_tint"], inks["accent"]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _rounded(painter, button.rect(), 0, radius, edge, wide, ground)
    if focus:
        ring = inks["op_accent" if on and vol else "accent"]
        _rounded(painter, button.rect(), 3.0 if on else 0.0, radius, ring, 2.0, None)


def _rounded(  # noqa: PLR0913 - all that a rounded rectangle is
    painter: QPainter,
    area: QRect,
    inset: float,
    radius: float,
    edge: QColor,
    wide: float,
    ground: QColor | None,
) -> None:
    half = inset + wide / 2
    painter.setPen(QPen(edge, wide))
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    inner = max(radius - half, 2.0)
    painter.drawRoundedRect(QRectF(area).adjusted(half, half, -half, -half), inner, inner)


def ink_of(button: QAbstractButton, *, vol: bool) -> QColor:
    """The colour of the words on `paint_vlak`."""
    if not button.isEnabled():
        return color(("op_accent" if vol else "stil") if button.isChecked() else "uit")
    if button.isChecked():
        return color("op_accent" if vol else "accent_diep")
    return color("tekst")


class Keuzechip(InRonde, QRadioButton):
    """A round chip with words, of which one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = _Letters()
        _prepare(self)

    def sizeHint(self) -> QSize:
        """All words in one line."""
        return _chip_size(self)

    def minimumSizeHint(self) -> QSize:
        """Words may wrap."""
        return _chip_least(self)

    def heightForWidth(self, width: int) -> int:
        """Higher when the words need more lines."""
        return _chip_height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole chip can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip."""
        _paint_chip(self)


class Vinkchip(InRonde, QCheckBox):
    """A round chip with words, of which several can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = _Letters()
        _prepare(self)

    def sizeHint(self) -> QSize:
        """All words in one line."""
        return _chip_size(self)

    def minimumSizeHint(self) -> QSize:
        """Words may wrap."""
        return _chip_least(self)

    def heightForWidth(self, width: int) -> int:
        """Higher when the words need more lines."""
        return _chip_height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole chip can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip."""
        _paint_chip(self)


class Cijferknop(InRonde, QRadioButton):
    """A figure on a scale; the chosen one is filled."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._letters = _Letters()
        _prepare(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Large enough for a finger."""
        side = max(scaled(_CHIP_PX), self.fontMetrics().height() + space(3))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Two figures fit."""
        wide = self._letters.of(self)[1].horizontalAdvance("10") + space(2)
        return QSize(wide, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        """The whole button can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the figure."""
        painter = QPainter(self)
        paint_vlak(self, painter, scaled(8), vol=True)
        painter.setFont(self._letters.of(self)[0])
        painter.setPen(ink_of(self, vol=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


def mark(button: QAbstractButton, *, chosen: bool) -> None:
    """Show a button as chosen or not; a radio button may also be let go."""
    if button.isChecked() != chosen:
        exclusive = button.autoExclusive()  # what makes it a radio button to a screen reader
        button.setAutoExclusive(False)
        button.setChecked(chosen)
        button.setAutoExclusive(exclusive)


def _prepare(button: QRadioButton | QCheckBox) -> None:
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class _Letters:
    """The heavier letters of a chosen button, measured again when the button has other letters.

    Room is kept for them while it is not chosen, so that nothing moves.
    """

    def __init__(self) -> None:
        self._plain: QFont | None = None

    def of(self, button: QAbstractButton) -> tuple[QFont, QFontMetrics]:
        plain = button.font()
        if plain != self._plain:
            self._plain, bold = QFont(plain), QFont(plain)
            bold.setWeight(QFont.Weight.DemiBold)
            self._bold = (bold, QFontMetrics(bold))
        return self._bold


def _words(button: QAbstractButton) -> str:
    return button.text().replace("&&", "&")


def _chip_high(chip: "Keuzechip | Vinkchip") -> int:
    """With its words in one line."""
    return max(scaled(_CHIP_PX), chip.letters.of(chip)[1].height() + space(3))


def _chip_size(chip: "Keuzechip | Vinkchip") -> QSize:
    words = chip.letters.of(chip)[1].horizontalAdvance(_words(chip))
    return QSize(words + 2 * scaled(_PAD_PX) + 2, _chip_high(chip))


def _chip_least(chip: "Keuzechip | Vinkchip") -> QSize:
    hint = _chip_size(chip)
    return QSize(min(hint.width(), space(_NARROWEST)), hint.height())


def _chip_height(chip: "Keuzechip | Vinkchip", width: int) -> int:
    if width >= _chip_size(chip).width():
        return _chip_high(chip)
    inside, metrics = max(1, width - 2 * scaled(_PAD_PX)), chip.letters.of(chip)[1]
    words = metrics.boundingRect(QRect(0, 0, inside, 10_000), int(_WRAP), _words(chip))
    return max(_chip_high(chip), words.height() + space(3))


def _paint_chip(chip: "Keuzechip | Vinkchip") -> None:
    painter = QPainter(chip)
    paint_vlak(chip, painter, min(chip.height(), _chip_high(chip)) / 2, vol=False)
    painter.setFont(chip.letters.of(chip)[0] if chip.isChecked() else chip.font())
    painter.setPen(ink_of(chip, vol=False))
    pad = scaled(_PAD_PX) - 1
    painter.drawText(chip.rect().adjusted(pad, 0, -pad, 0), int(_WRAP), _words(chip))
    painter.end()
