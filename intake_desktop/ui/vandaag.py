"""F7 from anywhere in a conversation: *Wat doen we vandaag?* over the page, and back again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.vandaag_page import VandaagPage
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.toetsen import bind
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.stapel import Stapel

SHORTCUT = "F7"


class Vandaag(QObject):
    """Puts its page on the stack when asked; turning to any other page leaves it."""

    said = Signal(str)

    def __init__(
        self, frame: QWidget, stack: Stapel, session: DossierSession, formulier: Formulier
    ) -> None:
        super().__init__(frame)
        self._stack, self._session, self._formulier = stack, session, formulier
        self._parts: tuple[VandaagPage, Blad] | None = None
        self._before: QWidget | None = None
        self._focus: QWidget | None = None
        bind(SHORTCUT, frame, self.toggle, self.tr("Wat doen we vandaag?"))

    @property
    def is_open(self) -> bool:
        """Whether it is in front."""
        return self._parts is not None and self._stack.shown is self._parts[1]

    def toggle(self) -> None:
        """Open it; when it is open, go back to the page."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Over the page that is in front."""
        if self.is_open:
            return
        page, blad = self._parts = self._parts or self._build()
        self._before, self._focus = self._stack.shown, QApplication.focusWidget()
        self._session.end_typing()
        self._stack.show_page(blad)
        blad.verticalScrollBar().setValue(0)
        page.open()
        announce(self, self.tr("Wat doen we vandaag?"))

    def close(self) -> None:
        """Back to the page and the cursor where it was."""
        if not self.is_open or self._before is None:
            return
        self._session.end_typing()
        self._stack.show_page(self._before)
        if self._focus is not None and self._focus.isVisible():
            self._focus.setFocus()

    def show_dossier(self, dossier: Dossier) -> None:
        """Follow the dossier while it is in front."""
        if self._parts is not None and self.is_open:
            self._parts[0].show_dossier(dossier)

    def _build(self) -> tuple[VandaagPage, Blad]:
        page = VandaagPage(self._session, self._formulier)
        page.closed.connect(self.close)
        page.said.connect(self.said)
        blad = Blad(page)
        self._stack.add(blad)
        return page, blad
