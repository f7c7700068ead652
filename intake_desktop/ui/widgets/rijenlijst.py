"""A list of rows on the page itself: no frame, opened with one click or with Enter."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem

_TOP_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class RijenLijst(QListView):
    """What every such list has in common; `open_row` is what a list of its own does with a row."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("rol", "rijen")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._open)

    def open_row(self, index: QModelIndex) -> None:
        """This row, which is there, was clicked or entered."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row where the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are laid out for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def open_current(self) -> None:
        """Open the row where the focus is, or else the first one."""
        index = self.currentIndex()
        self._open(index if index.isValid() else self.model().index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_row(index)


def looks_of(option: QStyleOptionViewItem) -> tuple[bool, bool]:
    """Whether the row has the focus in the window that is used, and whether the mouse is on it."""
    state = QStyle.StateFlag
    focused = bool(option.state & state.State_Selected) and bool(option.state & state.State_Active)
    return focused, bool(option.state & state.State_MouseOver)


def wrapped_height(font: QFont, words: str, width: int) -> int:
    """How high these words are at this width."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) <= width:
        return metrics.height()
    room = QRect(0, 0, width, 0)
    return metrics.boundingRect(room, wrap_flags(font, words, width), words).height()


def wrap_flags(font: QFont, words: str, width: int) -> int:
    """Between words; only what has a word wider than the line goes on in the middle of one."""
    metrics = QFontMetrics(font)
    fits = all(metrics.horizontalAdvance(word) <= width for word in words.split())
    flag = Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere
    return _TOP_LEFT | int(flag)
