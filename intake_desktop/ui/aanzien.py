"""How the window looks, as its user likes it: theme, size of letters, place on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from intake_desktop.ui.voorkeuren import SCHALEN, Voorkeuren

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMainWindow

    from intake_desktop.ui.aankleden import Aankleding
    from intake_desktop.ui.voorkeuren import VoorkeurenPort


SMALLEST = (640, 480)
_FRAME_PX = 40


class Aanzien(QObject):
    """Applies the preferences to the application and remembers what is changed."""

    changed = Signal(object)
    """The Voorkeuren as they are now."""

    def __init__(self, port: VoorkeurenPort, window: QMainWindow) -> None:
        super().__init__(window)
        self._port, self._window = port, window
        self._now = port.load()
        self._aankleding: Aankleding | None = None

    @property
    def is_dressed(self) -> bool:
        """Whether also what is not shown has the looks that were chosen last."""
        return self._aankleding is None or self._aankleding.is_done

    @property
    def voorkeuren(self) -> Voorkeuren:
        """The preferences as they are now."""
        return self._now

    def place_window(self) -> None:
        """The size of last time; not larger than the screen it has now.

        With a smallest size of its own, a page that is laid out anew never pushes it wider.
        """
        self._window.setMinimumSize(*SMALLEST)
        now, first = self._now, Voorkeuren()
        width, height = now.breedte, now.hoogte
        if (width, height) != (first.breedte, first.hoogte):  # of a larger screen, perhaps
            screen = self._window.screen().availableGeometry()
            width, height = min(width, screen.width()), min(height, screen.height())
        self._window.resize(width, height)
        if self._now.vol or self._is_too_small(width, height):
            self._window.setWindowState(_maximized())

    def _is_too_small(self, width: int, height: int) -> bool:
        """Whether a window of this size does not fit a real screen, with its frame around it."""
        if QApplication.platformName() == "offscreen":
            return False
        room = self._window.screen().availableGeometry()
        return width >= room.width() or height + _FRAME_PX > room.height()

    def remember_window(self) -> None:
        """Keep the size that the window has now."""
        size, full = self._window.size(), self._window.isMaximized()
        if full:
            self._keep(self._now._replace(vol=True))
        else:
            self._keep(self._now._replace(breedte=size.width(), hoogte=size.height(), vol=False))

    def set_thema(self, code: str) -> None:
        """Change the colours, everywhere at once."""
        self._dress(self._now._replace(thema=code))

    def set_schaal(self, schaal: int) -> None:
        """Change the size of letters, in percents of SCHALEN."""
        self._dress(self._now._replace(schaal=schaal))

    def set_papieren(self, folder: str) -> None:
        """Papers are kept in this folder from now on."""
        self._keep(self._now._replace(papieren=folder))

    def larger(self) -> None:
        """Ctrl+plus: bigger letters, up to 200 %."""
        self.set_schaal(min((s for s in SCHALEN if s > self._now.schaal), default=SCHALEN[-1]))

    def smaller(self) -> None:
        """Ctrl+minus: smaller letters, down to 100 %."""
        self.set_schaal(max((s for s in SCHALEN if s < self._now.schaal), default=SCHALEN[0]))

    def _dress(self, voorkeuren: Voorkeuren) -> None:
        if voorkeuren == self._now:
            return
        self._keep(voorkeuren)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            if self._aankleding is None:
                from intake_desktop.ui.aankleden import Aankleding

                self._aankleding = Aankleding(application, self)
            self._aankleding.dress(voorkeuren.thema, voorkeuren.schaal)
        self.changed.emit(voorkeuren)

    def _keep(self, voorkeuren: Voorkeuren) -> None:
        if voorkeuren != self._now:
            self._now = voorkeuren
            self._port.save(voorkeuren)


def _maximized() -> Qt.WindowState:
    from PySide6.QtCore import Qt

    return Qt.WindowState.WindowMaximized
