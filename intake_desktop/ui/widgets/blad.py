"""The sheet a page lies on: it scrolls the page up and down, with room around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_MARGINS = (26, 18, 26, 18)


class Blad(QScrollArea):
    """Scrolls one page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("rol", "blad")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setProperty("rol", "blad")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(*_MARGINS)
        inner.addWidget(page)
        self.setWidget(holder)


def scrolling(place: QWidget) -> QScrollArea:
    """The same, in what scrolls: with large letters it may be higher than a small screen."""
    place.setProperty("rol", "blad")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setProperty("rol", "blad")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(place)
    return area
