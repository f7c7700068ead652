"""Scrolls the page until what matters is in sight."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 12


def reveal(widget: QWidget, area: QRect) -> None:
    """Scroll the page around `widget` until this part of the widget is in sight."""
    around = scrolling_around(widget)
    content = around.widget() if around is not None else None
    if around is None or content is None or area.isEmpty():
        return
    place = widget.mapTo(content, area.topLeft())
    around.ensureVisible(place.x(), place.y() + area.height(), 0, _MARGIN)
    around.ensureVisible(place.x(), place.y(), 0, _MARGIN)


def scrolling_around(widget: QWidget) -> QScrollArea | None:
    """The page, or the nearest part of it, that scrolls this widget."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def scroll_by_key(area: QScrollArea, event: QKeyEvent) -> bool:
    """Up, Down and the pages; whether it was one of those."""
    bar = area.verticalScrollBar()
    steps = {
        Qt.Key.Key_Up: -bar.singleStep(),
        Qt.Key.Key_Down: bar.singleStep(),
        Qt.Key.Key_PageUp: -bar.pageStep(),
        Qt.Key.Key_PageDown: bar.pageStep(),
    }
    step = steps.get(Qt.Key(event.key()), 0)
    bar.setValue(bar.value() + step)
    return bool(step)
