"""A part of a page that is made when it is first needed; until then it takes no memory.

Qt keeps ten kilobytes of looks for each widget, shown or not, and a gesprek has a thousand that
most people never see: the answer to "niet akkoord, want", the editor of a goal.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Straks(Generic[W]):
    """Put `place` where the part will stand; `make` makes it."""

    def __init__(self, make: Callable[[], W]) -> None:
        self.place = QVBoxLayout()
        self._make = make
        self._made: W | None = None

    @property
    def made(self) -> W | None:
        """The part, if it was ever needed."""
        return self._made

    def get(self) -> W:
        """The part, made and put in its place now if it was not there yet."""
        if self._made is None:
            self._made = self._make()
            self.place.addWidget(self._made)
        return self._made

    def show_if(self, wanted: bool) -> W | None:
        """The part, shown when it is wanted and else hidden; None while it was never wanted."""
        part = self.get() if wanted else self._made
        if part is not None and part.isHidden() == wanted:
            part.setVisible(wanted)
        return part
