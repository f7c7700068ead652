"""Puts widgets in one row where there is room, and below each other where letters are big."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from intake_desktop.ui.theme import space


class Rij(QWidget):
    """One row of equal height; one column when the row is narrower than `letters` letters.

    Without `letters` it is a row as long as the widgets fit at their best size. `stretch` gives
    each widget its share of the width.
    """

    def __init__(self, widgets: Sequence[QWidget], letters: int, stretch: Sequence[int]) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._letters = letters
        self._stretch = tuple(stretch)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(3))
        for widget, share in zip(widgets, stretch, strict=True):
            self._row.addWidget(widget, share)

    def minimumSizeHint(self) -> QSize:
        """Never wider than one column needs."""
        least = super().minimumSizeHint()
        widths = [w.minimumSizeHint().width() for w in self._widgets if not w.isHidden()]
        return QSize(max(widths, default=0), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose row or column for this width."""
        super().resizeEvent(event)
        self._turn(wide=event.size().width() >= self._needed())

    def event(self, event: QEvent) -> bool:
        """Other words may need more room, or less."""
        if event.type() is QEvent.Type.LayoutRequest and not self._letters:
            self._turn(wide=self.width() >= self._needed())
        return super().event(event)

    def _needed(self) -> int:
        if self._letters:
            return self._letters * self.fontMetrics().averageCharWidth()
        gaps = self._row.spacing() * (len(self._widgets) - 1)
        return sum(widget.sizeHint().width() for widget in self._widgets) + gaps

    def _turn(self, *, wide: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction == self._row.direction():
            return
        self._row.setDirection(direction)
        for index, share in enumerate(self._stretch):
            self._row.setStretch(index, share if wide else 0)
