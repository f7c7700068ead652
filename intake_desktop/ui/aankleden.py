"""Other looks for the whole program while it runs: what is seen at once, the rest a moment later.

A gesprek has thousands of widgets, of which a few hundred are shown. So each part of a window
(a page, the header, a dialog) wears the sheet itself. What is hidden gets it one part per turn of
the event loop, or when it is shown before its turn.
"""

from collections.abc import Iterator

from PySide6.QtCore import QChildEvent, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.ui.theme import dress, holds_parts, is_dressed, letters, parts_of, use_looks


class Aankleding(QObject):
    """Changes the looks of the application; one for the window."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._dress_one)

    @property
    def is_done(self) -> bool:
        """Whether everything has the looks that were chosen last."""
        return not self._turn.isActive()

    def dress(self, naam: str, schaal: int) -> None:
        """This theme at this size of letters, from now on."""
        use_looks(self._app, naam, schaal)
        waiting = list(self._waiting())
        for part in waiting:  # each keeps its letters when what holds it gets others
            part.setFont(letters(part.fontInfo().pixelSize()))
        for top in self._tops():
            self._prepare(top)
        for part in waiting:
            if part.isVisible():
                self._dress(part)
        self._turn.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown before its turn is dressed now; so is what comes new into a window."""
        if event.type() is QEvent.Type.Show:
            if isinstance(watched, QWidget) and not holds_parts(watched):
                self._dress(watched)
        elif isinstance(event, QChildEvent) and event.type() is QEvent.Type.ChildPolished:
            child = event.child()
            if isinstance(child, QWidget):
                dress(child)
                self._prepare(child)
        return False

    def _prepare(self, widget: QWidget) -> None:
        """Watch what waits for its turn and what comes new; what holds parts gets its letters."""
        if not holds_parts(widget):
            if not is_dressed(widget):
                widget.installEventFilter(self)
            return
        widget.setFont(self._app.font())
        widget.installEventFilter(self)
        for child in widget.children():
            if isinstance(child, QWidget):
                self._prepare(child)

    def _dress(self, part: QWidget) -> None:
        part.removeEventFilter(self)
        dress(part)

    def _tops(self) -> Iterator[QWidget]:
        """Windows of their own; one that belongs to a part of another is dressed with that."""
        return (top for top in self._app.topLevelWidgets() if top.parentWidget() is None)

    def _waiting(self) -> Iterator[QWidget]:
        for top in self._tops():
            yield from (part for part in parts_of(top) if not is_dressed(part))

    def _dress_one(self) -> None:
        part = next(self._waiting(), None)
        if part is None:
            self._turn.stop()
        else:
            self._dress(part)
