"""A part of the page *Daarna* that folds: made when it is first opened, filled while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.vouw import Vouw

LATER_MS = 300
JA, NEE = "ja", "nee"
_ANSWERS: dict[object, bool] = {JA: True, NEE: False}
_CODES = {True: JA, False: NEE, None: None}


class JaNee(Keuzerij):
    """A question with *ja* and *nee*; `answered(True, False or None)`."""

    def __init__(self, words: tuple[str, str], label: str) -> None:
        super().__init__(((JA, words[0]), (NEE, words[1])), label)

    def listen(self, slot: Callable[[bool | None], object]) -> None:
        """Call this with every answer."""
        self.chosen.connect(lambda code: slot(_ANSWERS.get(code)))

    def show_answer(self, answer: bool | None) -> None:
        """Show what was answered."""
        self.set_value(_CODES[answer])


class DaarnaDeel(QWidget):
    """The frame of such a part.

    `rol` is who must have sat at this table for it to be shown, and who reads it beside the table;
    None: it is for everyone. A part builds itself in `build` and shows a dossier in `fill`. What is
    typed in another part is shown here when the typing halts.
    """

    def __init__(
        self, session: DossierSession, naam: str, titel: str, rol: Rol | None = None
    ) -> None:
        super().__init__()
        self.session = session
        self._rol = rol
        self._dossier: Dossier | None = None
        self._built = False
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._show)
        self.setObjectName(naam)
        self.vouw = Vouw(titel)
        self.vouw.setObjectName(naam)
        self.vouw.opened.connect(lambda _open: self._show())
        self.kaart = Kaart()
        self.vouw.inhoud.addWidget(self.kaart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.vouw)
        if rol is not None:
            self.hide()

    @property
    def dossier(self) -> Dossier:
        """What is shown; only while there is something to show."""
        if self._dossier is None:
            raise LookupError("nothing is shown yet")
        return self._dossier

    def show_dossier(self, dossier: Dossier) -> None:
        """Show this dossier, to whom the part is for."""
        if dossier is self._dossier:
            return
        self._dossier = dossier
        show_if(self, self.is_shown_for(dossier))
        elsewhere = self.session.is_typing and self.isVisible() and not self._has_focus()
        if elsewhere and self._built:
            self._later.start()
        else:
            self._show()

    def is_shown_for(self, dossier: Dossier) -> bool:
        """Whether this part has a place on the page now."""
        if self._rol is None:
            return True
        gesprek = dossier.gesprek
        here = gesprek is not None and gesprek.aanwezige(self._rol) is not None
        return here and self.session.lezer in (Lezer.TAFEL, Lezer(self._rol))

    def open_up(self) -> None:
        """Fold it open, as a person does."""
        if not self.vouw.is_open:
            self.vouw.set_open(True)
            self._show()

    def build(self, kaart: Kaart) -> None:
        """Make what stands in the card, once."""
        raise NotImplementedError

    def fill(self, dossier: Dossier) -> None:
        """Show this dossier in what was made."""
        raise NotImplementedError

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _show(self) -> None:
        self._later.stop()
        if self._dossier is None or not self.vouw.is_open:
            return
        if not self._built:
            self._built = True
            self.build(self.kaart)
        self.fill(self._dossier)
