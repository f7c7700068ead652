"""Guards the open vault: the quiet minutes, the table code, the clipboard, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from intake_desktop.domain.rusttijden import MOST_WRONG_CODES, Rusttijden
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.klembord import Klembord
from intake_desktop.ui.verder import go_back, place_in
from intake_desktop.ui.wacht import Wacht

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_desktop.domain.verder import Verder
    from intake_desktop.ui.main_window import MainWindow
    from intake_desktop.ui.ports import SlotPort


class Bewaking(QObject):
    """There is one for each time the vault is open; `clock` gives seconds."""

    def __init__(
        self, window: MainWindow, slot: SlotPort, clock: Callable[[], float] | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._slot = window, slot
        self._wrong = 0
        self._klembord = Klembord(self)
        self.wacht = Wacht(self, self, clock)

    def start(self) -> None:
        """The vault was just opened: back to where someone was, if it was locked there."""
        self._slot.enter(self._go_back)
        self.wacht.start()

    def stop(self) -> None:
        """Before the vault is closed: keep where someone is, and leave nothing beside the window.

        Every other window of ours (a file dialog) goes, and so does what was copied here.
        """
        frame = self._window.screen_shown
        self._slot.keep_place(place_in(frame) if isinstance(frame, GesprekFrame) else None)

    def clear(self) -> None:
        """The vault is closed: nothing of it stays in other windows or on the clipboard."""
        self.wacht.stop()
        self.empty_clipboard()
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.close()
        self.deleteLater()

    def empty_clipboard(self) -> None:
        """What was copied here is gone; what comes from elsewhere stays."""
        self._klembord.clear()

    def is_unlocked(self) -> bool:
        """Whether the vault is open and may be locked."""
        return self._window.is_guarded

    def in_gesprek(self) -> bool:
        """Whether a conversation is in front."""
        return isinstance(self._window.screen_shown, GesprekFrame)

    def rusttijden(self) -> Rusttijden:
        """After how many minutes what happens."""
        return self._slot.rusttijden()

    def cover_quietly(self) -> None:
        """Cover the window, unless it is covered."""
        if not self._window.is_covered:
            self._window.cover()

    def lock(self) -> None:
        """Lock the vault."""
        self._window.lock()

    def has_code(self) -> bool:
        """Whether the cover is lifted by a table code."""
        return self._slot.has_code()

    def tries_left(self, code: str) -> int | None:
        """None when this is the table code; else how many tries are left: none locks the vault."""
        if self._slot.fits_code(code):
            self._wrong = 0
            return None
        self._wrong += 1
        return MOST_WRONG_CODES - self._wrong

    def _go_back(self, verder: Verder) -> None:
        def found(frame: GesprekFrame) -> None:
            go_back(frame, verder)

        if verder.dossier:
            self._window.open_gesprek(verder.dossier, found)
