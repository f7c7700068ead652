"""Opens and closes the client's own screen beside one gesprek."""

from collections.abc import Callable, Mapping

import shiboken6
from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.aandacht import Aandacht, Kamer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ervaring import Ervaringsvraag
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.client_venster import ClientVenster, second_screen
from intake_desktop.ui.ervaring_venster import ErvaringVenster


class ClientScherm(QObject):
    """Follows the gesprek while it is shown; ends with the frame.

    `turned` is the frame's signal with the Positie. The cover hides this screen too, and it is
    not there while the professionals speak without the client.
    """

    def __init__(
        self, frame: QWidget, session: DossierSession, formulier: Formulier, turned: SignalInstance
    ) -> None:
        super().__init__(frame)
        self._frame, self._session, self._formulier = frame, session, formulier
        self._venster: ClientVenster | None = None
        self._vragen: ErvaringVenster | None = None
        self._focus: QWidget | None = None
        turned.connect(self._follow)
        session.changed.connect(self._changed)
        session.turned.connect(self._who_is_here)
        frame.destroyed.connect(self.end)

    @property
    def is_shown(self) -> bool:
        """Whether the client has a screen now."""
        return self._venster is not None and self._venster.isVisible()

    def toggle(self, positie: Positie) -> bool:
        """F11: show it, or put it away. False when the client is not in the room."""
        if self.is_shown:
            self.close()
            return True
        if self._session.aandacht.kamer is Kamer.ZONDER_CLIENT:
            return False
        window = self._frame.window()
        screen = second_screen(window)
        self._focus = window.focusWidget()
        self.end()
        self._venster = ClientVenster(self._formulier, None if screen else window)
        self._venster.closed.connect(self.close)
        self._venster.show_place(self._session.dossier, positie)
        self._venster.show_on(screen)
        if screen is not None:
            window.activateWindow()  # who types goes on typing here
        return True

    def ask(
        self, vragen: tuple[Ervaringsvraag, ...], given: Callable[[Mapping[str, str]], None]
    ) -> bool:
        """Put these questions on the client's screen. False when the client is not in the room."""
        if self._session.aandacht.kamer is Kamer.ZONDER_CLIENT or not vragen:
            return False
        window = self._frame.window()
        screen = second_screen(window)
        self._focus = window.focusWidget()
        self.end()
        self._vragen = ErvaringVenster(vragen, None if screen else window)
        self._vragen.given.connect(given)
        self._vragen.closed.connect(self.close)
        self._vragen.show_on(screen)
        return True

    def cover(self, *, covered: bool) -> None:
        """The cover comes or goes: a screen of its own shows nothing meanwhile."""
        for shown in (self._venster, self._vragen):
            if shown is not None and shown.isWindow():
                shown.pause(paused=covered)
            elif shown is not None and covered:
                self.close()

    def close(self) -> None:
        """Away; the focus returns to where it was."""
        self.end()
        if self._focus is not None and shiboken6.isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    def end(self) -> None:
        """Away, with what it showed."""
        if self._vragen is not None:
            self._vragen.hide()
            self._vragen.deleteLater()
            self._vragen = None
        if self._venster is not None:
            self._venster.hide()
            self._venster.deleteLater()
            self._venster = None

    def _follow(self, positie: Positie) -> None:
        if self._venster is not None:
            self._venster.show_place(self._session.dossier, positie)

    def _who_is_here(self, aandacht: Aandacht) -> None:
        if aandacht.kamer is Kamer.ZONDER_CLIENT:
            self.end()
        elif self._venster is not None:
            self._venster.show_other(self._session.dossier)

    def _changed(self, _old: Dossier, new: Dossier, _typing: bool) -> None:
        if self._venster is not None:
            self._venster.show_dossier(new)
