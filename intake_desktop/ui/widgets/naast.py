"""Two parts beside each other where there is room, below each other where letters are big."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

GAP = 22


class NaastElkaar(QWidget):
    """Two widgets in the given proportion; one column when fewer than `letters` fit on a line.

    With `top` each is as high as it needs, otherwise both are as high as the highest.
    """

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        letters: int,
        stretch: tuple[int, int] = (1, 1),
        *,
        top: bool = True,
    ) -> None:
        super().__init__()
        self._letters, self._stretch = letters, stretch
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        place = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0)
        self._box.addWidget(left, stretch[0], place)
        self._box.addWidget(right, stretch[1], place)

    @property
    def is_beside(self) -> bool:
        """Whether the two stand beside each other now."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose for this width."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._letters * self.fontMetrics().averageCharWidth()
        if beside == self.is_beside:
            return
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)
        for index, share in enumerate(self._stretch):
            self._box.setStretch(index, share if beside else 0)
