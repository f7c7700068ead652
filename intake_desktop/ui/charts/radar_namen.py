"""Where the names stand around a radar: beside their axis, never over each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from intake_desktop.domain.radar import Punt, RadarAs

_ASIDE = 2.5  # names near the top and the bottom make way for each other
_LONGEST_NAME = 12
_MIDDLE = 0.02
_LEAST = 40.0


@dataclass(frozen=True, slots=True)
class Naam:
    """One name with its figure: the lines of the name, and the rectangle around all of it."""

    regels: tuple[str, ...]
    cijfer: str
    top: Punt
    vak: QRectF

    @property
    def kant(self) -> int:
        """-1 at the left of the figure, 1 at the right, 0 above or below it."""
        return 0 if abs(self.top.x) < _MIDDLE else (1 if self.top.x > 0 else -1)


def place_names(
    assen: Sequence[RadarAs], centre: QPointF, radius: float, metrics: QFontMetricsF, area: QSizeF
) -> list[Naam]:
    """The names of all axes around a radar with this centre and radius, within `area`."""
    names = [_beside_axis(axis, centre, radius, metrics, area) for axis in assen]
    placed = [name for name in names if name.kant == 0]
    for side in (-1, 1):
        column = sorted((n for n in names if n.kant == side), key=lambda n: n.vak.top())
        placed += _apart(column, area.height())
    return placed


def fitting_radius(assen: Sequence[RadarAs], metrics: QFontMetricsF, area: QSizeF) -> float:
    """As large as the names around the radar allow within `area`."""
    radius = min(area.width(), area.height()) / 2
    for axis in assen:
        size, (x, y) = _name_size(axis, metrics), (abs(axis.top.x), abs(axis.top.y))
        wide = size.width() * (1 + min(1.0, x * _ASIDE)) / 2
        high = size.height() * (1 + y) / 2
        if x > _MIDDLE:
            radius = min(radius, (area.width() / 2 - wide) / x - _gap(metrics))
        if y > _MIDDLE:
            radius = min(radius, (area.height() / 2 - high) / y - _gap(metrics))
    return max(_LEAST, radius)


def _gap(metrics: QFontMetricsF) -> float:
    """Between the end of an axis and its name."""
    return metrics.height() * 0.6


def _name_size(axis: RadarAs, metrics: QFontMetricsF) -> QSizeF:
    """How much room a name with its figure takes."""
    lines = (*_wrapped(axis.label)[:-1], _last_line(axis))
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    return QSizeF(widest + 6, metrics.lineSpacing() * len(lines))


def _beside_axis(
    axis: RadarAs, centre: QPointF, radius: float, metrics: QFontMetricsF, area: QSizeF
) -> Naam:
    size = _name_size(axis, metrics)
    away = radius + _gap(metrics)
    x, y = centre.x() + axis.top.x * away, centre.y() - axis.top.y * away
    aside = max(-1.0, min(1.0, axis.top.x * _ASIDE))
    left = x - size.width() / 2 + aside * size.width() / 2
    upper = y - size.height() / 2 - axis.top.y * size.height() / 2
    left = min(max(left, 0), max(0.0, area.width() - size.width()))
    figure = "" if axis.niveau is None else str(axis.niveau)
    return Naam(_wrapped(axis.label), figure, axis.top, QRectF(QPointF(left, upper), size))


def _apart(column: list[Naam], height: float) -> list[Naam]:
    """The same names, moved down as far as needed, and back up where the room ends."""
    placed: list[Naam] = []
    edge = 0.0
    for name in column:
        box = QRectF(name.vak)
        box.moveTop(max(box.top(), edge))
        placed.append(replace(name, vak=box))
        edge = box.bottom()
    edge = height
    for index in reversed(range(len(placed))):
        box = QRectF(placed[index].vak)
        box.moveBottom(min(box.bottom(), edge))
        placed[index] = replace(placed[index], vak=box)
        edge = box.top()
    return placed


def _last_line(axis: RadarAs) -> str:
    last = _wrapped(axis.label)[-1]
    return last if axis.niveau is None else f"{last} {axis.niveau}"


def _wrapped(text: str) -> tuple[str, ...]:
    """A long name over two lines, broken at the space nearest to its middle."""
    spaces = [i for i, letter in enumerate(text) if letter == " "]
    if len(text) <= _LONGEST_NAME or not spaces:
        return (text,)
    at = min(spaces, key=lambda i: abs(i - len(text) / 2))
    return text[:at], text[at + 1 :]
