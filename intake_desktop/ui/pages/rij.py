"""Puts widgets in one row where there is room, and below each other where letters are big."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from intake_desktop.ui.theme import space


class Rij(QWidget):
    """One row of equal height; one column when the row is narrower than `letters` letters.

    `stretch` gives each widget its share of the width.
    """

    def __init__(self, widgets: Sequence[QWidget], letters: int, stretch: Sequence[int]) -> None:
        super().__init__()
        self._letters = letters
        self._stretch = tuple(stretch)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(3))
        for widget, share in zip(widgets, stretch, strict=True):
            self._row.addWidget(widget, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose row or column for this width."""
        super().resizeEvent(event)
        needed = self._letters * self.fontMetrics().averageCharWidth()
        wide = event.size().width() >= needed
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction == self._row.direction():
            return
        self._row.setDirection(direction)
        for index, share in enumerate(self._stretch):
            self._row.setStretch(index, share if wide else 0)
