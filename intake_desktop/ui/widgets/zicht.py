"""Scrolls the page until what matters is in sight."""

from PySide6.QtCore import QRect
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
