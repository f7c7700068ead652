"""Widgets beside each other where there is room, below each other where letters are big."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from intake_desktop.ui.theme import space

GAP = 22
_TOP = Qt.AlignmentFlag.AlignTop


class Rij(QWidget):
    """One row of equal height; one column when the row is narrower than `letters` letters.

    Without `letters` it is a row as long as the widgets fit at their best size. `stretch` gives
    each widget its share of the width. With `top` each is only as high as it needs.
    """

    def __init__(
        self,
        widgets: Sequence[QWidget],
        letters: int,
        stretch: Sequence[int],
        *,
        gap: int = 0,
        top: bool = False,
    ) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._letters = letters
        self._stretch = tuple(stretch)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap or space(3))
        for widget, share in zip(widgets, stretch, strict=True):
            self._row.addWidget(widget, share, _TOP if top else Qt.AlignmentFlag(0))

    @property
    def is_beside(self) -> bool:
        """Whether the widgets stand beside each other now."""
        return self._row.direction() is QBoxLayout.Direction.LeftToRight

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


class NaastElkaar(Rij):
    """Two parts of a page in the given proportion, each as high as it needs unless `top` is off."""

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        letters: int,
        stretch: tuple[int, int] = (1, 1),
        *,
        top: bool = True,
    ) -> None:
        super().__init__((left, right), letters, stretch, gap=GAP, top=top)


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
            self._grid.addWidget(widget, *place, _TOP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
