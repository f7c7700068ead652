"""Keeps a widget in sight while the page beside it scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from intake_desktop.ui.widgets.zicht import scrolling_around

_MARGIN = 18
_LEAST = 320


class Meelopend(QWidget):
    """Holds one widget that goes along with the scrolling around it.

    With `fills` it is as high as the window. Otherwise it has its own height; when that is more
    than the window, it scrolls along until its end is in sight, and back until its top is.
    """

    def __init__(self, child: QWidget, *, fills: bool) -> None:
        super().__init__()
        self._child, self._fills = child, fills
        self._area: QScrollArea | None = None
        child.setParent(self)
        if not fills:
            child.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As wide as what it holds."""
        return QSize(self._child.sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Not narrower than what it holds."""
        return QSize(self._child.minimumSizeHint().width(), self.minimumHeight())

    def showEvent(self, event: QShowEvent) -> None:
        """Find the scrolling around this widget, once."""
        super().showEvent(event)
        if self._area is None:
            self._area = scrolling_around(self)
            if self._area is not None:
                self._area.verticalScrollBar().valueChanged.connect(self.follow)
                self._area.viewport().installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window became higher or lower, or the content did."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Put the child where it is in sight."""
        top, height = 0, self.height() if self._fills else self._own_height()
        if self._area is not None and self._area.isAncestorOf(self):
            view = self._area.viewport()
            room = max(view.height() - 2 * _MARGIN, _LEAST)
            if self._fills:
                height = min(height, room)
            seen = self.mapFrom(view, QPoint(0, 0)).y() + _MARGIN
            top = max(self._child.y(), seen + min(0, room - height))
            top = min(max(0, min(top, seen)), max(0, self.height() - height))
        self._child.setGeometry(0, top, self.width(), height)

    def _fit(self) -> None:
        content = self._area.widget() if self._area is not None else None
        if not self._fills:
            self._set_least(self._own_height())
        elif self._area is not None and content is not None:
            above = self.mapTo(content, QPoint(0, 0)).y()
            room = self._area.viewport().height() - above - _MARGIN
            if room < _LEAST:  # it lies far below the top of the page: a window of its own
                room = self._area.viewport().height() - 2 * _MARGIN
            self._set_least(max(room, _LEAST))
        self.follow()

    def _set_least(self, height: int) -> None:
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def _own_height(self) -> int:
        if self._child.hasHeightForWidth():
            return self._child.heightForWidth(self.width())
        return self._child.sizeHint().height()
