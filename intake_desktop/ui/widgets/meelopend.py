"""Keeps a widget in sight while the page beside it scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 18


class Meelopend(QWidget):
    """Holds one widget, as high as the window, that goes along with the scrolling around it."""

    def __init__(self, child: QWidget) -> None:
        super().__init__()
        self._child = child
        self._area: QScrollArea | None = None
        child.setParent(self)

    def sizeHint(self) -> QSize:
        """As wide as what it holds; the height comes from the window."""
        return QSize(self._child.sizeHint().width(), self.minimumHeight())

    def showEvent(self, event: QShowEvent) -> None:
        """Find the scrolling around this widget, once."""
        super().showEvent(event)
        if self._area is None:
            self._area = self._scrolling()
            if self._area is not None:
                self._area.verticalScrollBar().valueChanged.connect(self.follow)
                self._area.viewport().installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay within the new size."""
        super().resizeEvent(event)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window became higher or lower."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Put the child where it is in sight."""
        top, height = 0, self.height()
        if self._area is not None and self._area.isAncestorOf(self):
            view = self._area.viewport()
            height = min(height, max(view.height() - 2 * _MARGIN, 200))
            seen = self.mapFrom(view, QPoint(0, 0)).y() + _MARGIN
            top = min(max(0, seen), self.height() - height)
        self._child.setGeometry(0, top, self.width(), height)

    def _fit(self) -> None:
        content = self._area.widget() if self._area is not None else None
        if self._area is not None and content is not None:
            above = self.mapTo(content, QPoint(0, 0)).y()
            room = self._area.viewport().height() - above - _MARGIN
            self.setMinimumHeight(max(room, 320))
        self.follow()

    def _scrolling(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
