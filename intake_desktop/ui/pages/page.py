"""What every page of a conversation is: a view of the dossier that asks for changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession


class Page(QWidget):
    """Base of the pages.

    The frame scrolls it, puts the *Volgende* button under it and calls:

    - `show_positie(positie)` when the page is turned to (LeefgebiedPage fills itself then);
    - `show_dossier(dossier)` after every change while visible, and before it becomes visible; it
      compares parts by identity and touches only widgets that differ; it never emits edits;
    - `focus_first()` after turning to it.
    """

    breed = False  # whether the page takes the full width, without the side panel
    go_to = Signal(object)  # a Positie this page wants to turn to
    said = Signal(str)  # a sentence for the message line and for screen readers
    jump = Signal(object)  # a Melding whose place this page wants to turn to
    danger = Signal()  # someone wants *Wat doen we vandaag?* open, as with F7

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self.session = session
        self.formulier = formulier

    @property
    def gesprek(self) -> Gesprek:
        """The present conversation; the frame opens pages only when there is one."""
        gesprek = self.session.dossier.gesprek
        if gesprek is None:
            raise LookupError("a page was shown without a gesprek")
        return gesprek

    def show_positie(self, positie: Positie) -> None:
        """Turn to this place."""
        self.show_dossier(self.session.dossier)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show this dossier."""
        raise NotImplementedError

    def show_onderdeel(self, melding: Melding) -> None:
        """Open the part this hint is about; most pages just stand there."""

    def focus_first(self) -> None:
        """Put the cursor where typing starts on this page."""
