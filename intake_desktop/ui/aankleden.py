"""Other looks for the whole program while it runs: what is seen at once, the rest a moment later.

Qt tells every widget of a new style sheet, also the thousands on pages that are not shown; a person
would wait for those. So they are left out when the looks change, and dressed in small groups when
there is nothing else to do, or when they are shown before their turn.
"""

from itertools import islice

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.ui.theme import apply_theme

_TOGETHER = 24
"""Widgets at a time: a key that is pressed meanwhile waits for so many at most."""


class Aankleding(QObject):
    """Changes the looks of the application; one for the window."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._waiting: dict[QWidget, None] = {}
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._dress_some)

    @property
    def is_done(self) -> bool:
        """Whether everything has the looks that were chosen last."""
        return not self._waiting

    def dress(self, naam: str, schaal: int) -> None:
        """This theme at this size of letters, from now on."""
        hidden = [widget for widget in self._app.allWidgets() if not widget.isVisible()]
        for widget in hidden:
            _leave_out(widget, out=True)
        apply_theme(self._app, naam, schaal)
        for widget in hidden:
            _leave_out(widget, out=False)
        self._waiting = dict.fromkeys(hidden)
        self._app.installEventFilter(self)
        self._turn.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown before its turn is dressed now."""
        shown = event.type() is QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched in self._waiting:
            del self._waiting[watched]
            _dress_one(watched)
        return False

    def _dress_some(self) -> None:
        for widget in list(islice(self._waiting, _TOGETHER)):
            del self._waiting[widget]
            if shiboken6.isValid(widget):
                _dress_one(widget)
        if self.is_done:
            self._turn.stop()
            self._app.removeEventFilter(self)


def _leave_out(widget: QWidget, *, out: bool) -> None:
    """Qt passes by a widget that was never polished and says to have a style of its own."""
    if out:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)
    widget.setAttribute(Qt.WidgetAttribute.WA_SetStyle, out)


def _dress_one(widget: QWidget) -> None:
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
