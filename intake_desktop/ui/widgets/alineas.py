"""Many lines of words below each other, as one label: a page with hundreds of lines stays quick."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.tekst import Tekst, breakable, unbroken

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_HIGH, _WIDTHS = 1_000_000, 8


class Alineas(Tekst):
    """Lines that wrap, with a little white between them; `text()` gives them one a line."""

    def __init__(self, rol: str = "gewoon") -> None:
        super().__init__("", rol)
        self._lines: tuple[str, ...] = ()
        self._heights: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._longest: list[str] = []

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show these; nothing happens when they are shown already."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._heights.clear()
            self.setText("\n".join(lines))
            self._longest = sorted(unbroken(self.text()), key=len)[-3:]
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """A narrow column is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines, wrapped at this width, and the white between."""
        heights = self._measured(width)
        return sum(heights) + space(2) * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """At the width it has now."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Its longest word fits, its height follows from the width."""
        metrics = self.fontMetrics()
        return QSize(max((metrics.horizontalAdvance(w) for w in self._longest), default=0), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines that are in sight."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        top, shown = 0, event.rect()
        for line, high in zip(self._lines, self._measured(self.width()), strict=True):
            box = QRect(0, top, self.width(), high)
            if box.intersects(shown):
                painter.drawText(box, _WRAP, breakable(line))
            top += high + space(2)
        painter.end()

    def _measured(self, width: int) -> tuple[int, ...]:
        """The height of each line; kept, for a layout asks again and again at a few widths."""
        metrics = self.fontMetrics()
        key = (width, metrics.lineSpacing(), metrics.averageCharWidth())
        if key not in self._heights:
            if len(self._heights) >= _WIDTHS:
                self._heights.clear()
            room = QRect(0, 0, width, _HIGH)
            high = (metrics.boundingRect(room, _WRAP, breakable(t)).height() for t in self._lines)
            self._heights[key] = tuple(high)
        return self._heights[key]
