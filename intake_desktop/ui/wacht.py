"""Keeps watch while nobody touches the laptop: covers the window, and locks it later."""

import sys
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from intake_desktop.domain.rusttijden import Rust, Rusttijden

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)
_LONGEST_NAP = 20.0
"""Seconds between two looks at most: a laptop that slept is noticed soon after it wakes."""


class Guarded(Protocol):
    """The window, as far as the watch knows it."""

    def is_unlocked(self) -> bool:
        """Whether there is anything to guard."""

    def in_gesprek(self) -> bool:
        """Whether a conversation is in front."""

    def rusttijden(self) -> Rusttijden:
        """After how many minutes what happens."""

    def cover_quietly(self) -> None:
        """Cover the window, unless it is covered."""

    def lock(self) -> None:
        """Lock the vault."""


class Wacht(QObject):
    """Looks at the keys and the mouse of every window of ours; `clock` gives seconds.

    It looks where input enters a window and not at every event of every widget: that would cost a
    part of each page that is turned.
    """

    def __init__(
        self, window: Guarded, parent: QObject, clock: Callable[[], float] | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._clock = window, clock or seconds_awake_and_asleep
        self._touched = self._clock()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._watched: set[int] = set()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(application.focusWindow())

    def touch(self) -> None:
        """Someone is here."""
        self._touched = self._clock()

    def start(self) -> None:
        """Keep watch from now on; a locked window is not watched."""
        self.touch()
        self.look()

    def stop(self) -> None:
        """Nothing to guard any more."""
        self._timer.stop()

    def look(self) -> None:
        """Cover or lock if it is time, and look again when it can be time."""
        self._timer.stop()
        if not self._window.is_unlocked():
            return
        times, in_gesprek = self._window.rusttijden(), self._window.in_gesprek()
        quiet = self._clock() - self._touched
        found = times.after(quiet, in_gesprek=in_gesprek)
        if found is Rust.SLOT:
            self._window.lock()
        elif found is Rust.AFDEKKEN:
            self._window.cover_quietly()
        if self._window.is_unlocked():
            nap = min(times.until_next(quiet, in_gesprek=in_gesprek), _LONGEST_NAP)
            self._timer.start(int(nap * 1000) + 1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Every touch counts; none is taken."""
        if event.type() in _TOUCHES:
            self._touched = self._clock()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and id(window) not in self._watched:
            self._watched.add(id(window))
            window.installEventFilter(self)


def seconds_awake_and_asleep() -> float:
    """A clock that nobody can set and that goes on while the laptop sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()  # on Windows it counts sleep too
