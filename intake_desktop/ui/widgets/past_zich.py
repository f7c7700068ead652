"""What gives its parts their place anew when its letters, or its size, are others than before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # stands before a widget among the bases of a class

_OTHER_LETTERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class PastBijLetters(_Widget):
    """Calls `fit` when the letters are another size."""

    def fit(self) -> None:
        """Give each part its place for the letters of now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """The letters may be another size."""
        super().changeEvent(event)
        if event.type() in _OTHER_LETTERS:
            self.fit()


class PastBijMaat(PastBijLetters):
    """Calls `fit` when the widget or its letters are another size."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The widget is another size."""
        super().resizeEvent(event)
        self.fit()
