"""Below the page: back, what was just done, and on. Where the words do not fit, they go above."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

_LEAST_LETTERS = 40
_NO_LIMIT = 16_777_215  # Qt's QWIDGETSIZE_MAX


class Voetbalk(QWidget):
    """Holds the two buttons and the sentence between them; knows nothing of what they do."""

    def __init__(self, previous: QPushButton, message: QLabel, following: QPushButton) -> None:
        super().__init__()
        self._previous, self._message, self._next = previous, message, following
        self._above: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(26, 8, 26, 12)
        self._grid.setHorizontalSpacing(20)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(previous, 1, 0)
        self._grid.addWidget(following, 1, 2)
        message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        following.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another name on the button asks for another width."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Other words came: above the buttons, none take no room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def _make_room(self) -> None:
        """A hidden label would not tell that it has words again; one without height does."""
        most = _NO_LIMIT if self._message.text() or not self._above else 0
        if self._message.maximumHeight() != most:
            self._message.setMaximumHeight(most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room beside the buttons."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        buttons = self._previous.sizeHint().width() + self._next.sizeHint().width()
        room = self.width() - buttons - 4 * self._grid.horizontalSpacing()
        above = room < _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        if above == self._above:
            return
        self._above = above
        self._grid.removeWidget(self._message)
        self._grid.addWidget(self._message, *((0, 0, 1, 3) if above else (1, 1, 1, 1)))
        self._make_room()
