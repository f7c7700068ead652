"""Cards below each other, and in a wide window in two columns: the second half beside the first."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space

_LEAST = 0.65  # of the widest line; narrower columns break too many sentences


class Kaartenveld(QWidget):
    """Columns of at most `letters` letters, two where there is room for most of that.

    A card stays in its column when it grows.
    """

    def __init__(self, letters: int) -> None:
        super().__init__()
        self._letters = letters
        self._cards: list[QWidget] = []
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(4))
        for column in (self._left, self._right):
            column.setSpacing(space(4))
            column.addStretch(1)
            row.addLayout(column)
        self._row, self._beside = row, False

    def addWidget(self, card: QWidget) -> None:
        """Put this card last."""
        self._cards.append(card)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one or two columns for this width."""
        super().resizeEvent(event)
        beside = event.size().width() >= _LEAST * self.widest(columns=2)
        if beside != self._beside:
            self._beside = beside
            self._place()

    def widest(self, *, columns: int) -> int:
        """How wide so many columns may be, in pixels, at the letters of now."""
        column = self._letters * self.fontMetrics().averageCharWidth()
        return columns * column + (columns - 1) * self._row.spacing()

    def _place(self) -> None:
        half = (len(self._cards) + 1) // 2 if self._beside else len(self._cards)
        for number, card in enumerate(self._cards):
            for column in (self._left, self._right):
                column.removeWidget(card)
            column = self._left if number < half else self._right
            column.insertWidget(column.count() - 1, card)
        self._row.setStretch(0, 1)
        self._row.setStretch(1, 1 if self._beside else 0)
