"""Puts fields beside each other where there is room, and below each other where letters are big."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from intake_desktop.ui.theme import space


class Kolommen(QWidget):
    """Widgets in two columns, row by row; in one where a column would hold fewer than `letters`."""

    def __init__(self, widgets: Sequence[QWidget], letters: int = 30) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._letters = letters
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(5))
        self._place(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns for this width."""
        super().resizeEvent(event)
        letters = self._letters * self.fontMetrics().averageCharWidth()
        needed = 2 * max(letters, self._widest()) + self._grid.horizontalSpacing()
        self._place(2 if event.size().width() >= needed else 1)

    def minimumSizeHint(self) -> QSize:
        """No wider than one column needs, so that it may always become narrower."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def _widest(self) -> int:
        return max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, widget in enumerate(self._widgets):
            self._grid.removeWidget(widget)
            place = (index // columns, index % columns)
            self._grid.addWidget(widget, *place, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
