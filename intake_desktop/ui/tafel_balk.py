"""The slim bar under the header: who it is about now, and who of the clients is in the room."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.aandacht import Aandacht, Kamer
from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.letters import letters_of
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.zicht import company
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.header_bar import HeaderBar
from intake_desktop.ui.theme import space
from intake_desktop.ui.toetsen import bind
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk

EEN, TWEE, SAMEN = "1", "2", "samen"
_MARGIN = 20


class TafelBalk(QFrame):
    """Shown while there is someone before whom a client may be silent; else it is not there.

    Alt+1 and Alt+2 turn to a client, Alt+3 to both, Alt+0 is *apart gesproken* and back. Page,
    place and cursor stay. Where letters are large, the buttons stand beside the title of the
    header if they fit there, and say less if not.
    """

    said = Signal(str)
    rearranged = Signal()
    """Other buttons are shown than before."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self.setObjectName("tafel")
        self.setProperty("rol", "kopbalk")
        self._session = session
        self._state: object = None
        self._keys: list[QShortcut] = []
        self._over = Keuzerij([], "")
        self._over.setObjectName("tafel.over")
        self._over.setAccessibleName(self.tr("Over wie gaat het nu?"))
        self._in_use = self._lent = False
        self._alone = Knop(self.tr("Apart gesproken"), "stil", toetsen="Alt 0")
        self._alone.setObjectName("tafel.kamer.apart")
        self._alone.clicked.connect(self._turn_apart)
        self._none = Knop(self.tr("Zonder cliënt"), "stil")
        self._none.setObjectName("tafel.kamer.zonder_client")
        self._none.clicked.connect(lambda: self._turn(self._with_kamer(Kamer.ZONDER_CLIENT)))
        self._apart = Meldingsbalk("let_op")
        self._apart.setObjectName("tafel.apart")
        self._apart.actie.connect(lambda: self._turn(self._with_kamer(Kamer.IEDEREEN)))
        self._over.chosen.connect(self._choose_person)
        self._lay_out()
        session.turned.connect(self._follow)  # a method: it goes when this bar goes
        self.hide()

    def _lay_out(self) -> None:
        self._chips_row = QHBoxLayout()
        self._chips_row.addWidget(self._over, 1)
        self._chips_row.addStretch()
        self._chips_row.addWidget(self._alone)
        self._chips_row.addWidget(self._none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        layout.setSpacing(space(1))
        layout.addLayout(self._chips_row)
        layout.addWidget(self._apart)

    def beside(self, header: HeaderBar) -> None:
        """The header may have room for the buttons; then this bar is lower, or not there at all."""
        header.aside_moved.connect(self._lend)
        header.set_aside(self._chips_row, self._alone, self._none)
        self.rearranged.connect(header.fit)

    def _lend(self, lent: bool) -> None:
        self._lent = lent
        self._show_bar()

    def _show_bar(self) -> None:
        """Nothing in it: no bar."""
        buttons = not self._lent and not self._alone.isHidden()
        filled = buttons or not self._over.isHidden() or not self._apart.isHidden()
        self.setVisible(self._in_use and filled)

    def set_narrow(self, narrow: bool) -> None:
        """With large letters the button says less; screen readers hear the same."""
        spoken = self._alone.accessibleName()
        self._alone.setText(self.tr("Apart") if narrow else self.tr("Apart gesproken"))
        self._alone.set_toetsen("" if narrow else "Alt 0")
        self._alone.setAccessibleName(spoken)

    def listen(self, window: QWidget) -> None:
        """The keys work everywhere in this window."""
        keys: tuple[tuple[str, Callable[[], None], str], ...] = (
            ("Alt+1", lambda: self._turn_to_person(EEN), self.tr("Over de een")),
            ("Alt+2", lambda: self._turn_to_person(TWEE), self.tr("Over de ander")),
            ("Alt+3", lambda: self._turn_to_person(SAMEN), self.tr("Over allebei")),
            ("Alt+0", self._turn_apart, self.tr("Apart spreken, of weer samen")),
        )
        self._keys = [bind(key, window, slot, naam) for key, slot, naam in keys]
        self._show_keys()

    def _show_keys(self) -> None:
        """Keys that do something here; the others are not told by F1 either."""
        for shortcut, works in zip(self._keys, self._working(), strict=False):
            shortcut.setEnabled(works)

    def _working(self) -> tuple[bool, ...]:
        two = len(self._people()) > 1
        return (two, two, two, self._in_use)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who is at this table, and who of them is meant."""
        about, people = self._session.aandacht, self._people()
        state = (about, people, company(dossier), naam_of(dossier, Rol.CLIENT))
        if state == self._state:
            return
        self._state = state
        self._in_use = bool(company(dossier)) or about.kamer is not Kamer.IEDEREEN
        two = len(people) > 1
        self._over.setVisible(two and about.kamer is not Kamer.APART)
        chips = self._chips() if two else ()
        names = [(str(n), chip) for n, chip in enumerate(chips, start=1)]
        together = [(SAMEN, self.tr("Samen"))] if two and about.kamer is Kamer.IEDEREEN else []
        self._over.set_opties([*names, *together])
        self._show_chosen()
        self._show_kamer(dossier)
        self._show_bar()
        self._show_keys()
        self.rearranged.emit()

    def _follow(self, _about: object) -> None:
        """It is about someone else now, or someone left the room."""
        self.show_dossier(self._session.dossier)

    def _show_kamer(self, dossier: Dossier) -> None:
        about, who = self._session.aandacht, naam_of(dossier, Rol.CLIENT)
        everyone = self._in_use and about.kamer is Kamer.IEDEREEN
        self._alone.setVisible(everyone)
        self._none.setVisible(everyone)
        self._alone.setAccessibleName(self.tr("Apart gesproken met {}").format(who))
        if about.notes_apart:
            told = self.tr(
                "Apart gesproken met {}. Wat u nu noteert, ziet een ander niet, ook niet op "
                "papier. Naam, plaats, afspraak, contact en pauze blijven wel zichtbaar."
            )
            self._apart.set(told.format(who), self.tr("Iedereen is terug (Alt 0)"))
        elif about.kamer is Kamer.ZONDER_CLIENT:
            told = self.tr("Op het scherm staat nu ook wat apart is gezegd.")
            self._apart.set(told, self.tr("Er is weer iemand bij (Alt 0)"))
        else:
            self._apart.set("")

    def _people(self) -> tuple[tuple[str, Client], ...]:
        """The clients at this table, in the order in which their dossiers were opened."""
        session = self._session
        here = {session.dossier.id: session.dossier.client}
        if session.partner is not None:
            here[session.partner.id] = session.partner.client
        return tuple((d.id, here[d.id]) for d in session.dossiers if d.id in here)

    def _chips(self) -> tuple[str, ...]:
        """How each is marked and called: F · Fatma."""
        dossier = self._session.dossier
        letters = letters_of(dossier)
        keys = [
            Rol.CLIENT if found == dossier.id else Rol.MEDECLIENT for found, _ in self._people()
        ]
        called = [_called(client) for _id, client in self._people()]
        marked = zip([letters.get(key, "") for key in keys], called, strict=True)
        return tuple(" · ".join(part for part in chip if part) for chip in marked)

    def _show_chosen(self) -> None:
        about = self._session.aandacht
        ids = [dossier_id for dossier_id, _client in self._people()]
        chosen = SAMEN if about.samen else str(ids.index(about.dossier) + 1)
        self._over.set_value(chosen)

    def _choose_person(self, code: object) -> None:
        self._show_chosen()
        if code is not None:
            self._turn_to_person(str(code))

    def _with_kamer(self, kamer: Kamer) -> Aandacht:
        return replace(self._session.aandacht, kamer=kamer)

    def _turn_to_person(self, code: str) -> None:
        about, people = self._session.aandacht, self._people()
        if len(people) < 2 or about.notes_apart:
            return
        if code == SAMEN:
            self._turn(replace(about, samen=about.kamer is Kamer.IEDEREEN))
        else:
            self._turn(replace(about, dossier=people[int(code) - 1][0], samen=False))

    def _turn_apart(self) -> None:
        if not self._in_use:
            return
        here = self._session.aandacht.kamer is Kamer.IEDEREEN
        self._turn(self._with_kamer(Kamer.APART if here else Kamer.IEDEREEN))

    def _turn(self, about: Aandacht) -> None:
        """What is being typed is finished for whom it was; then the cursor comes back."""
        before, focus = self._session.aandacht, QApplication.focusWidget()
        if about == before:
            return
        if focus is not None:
            focus.clearFocus()
        self._session.turn_to(about)
        if focus is not None and focus.isVisible():
            focus.setFocus()
        self.said.emit(self._told(before))

    def _told(self, before: Aandacht) -> str:
        """Nothing about who is here: the bar says it, and what was said apart is nobody's."""
        about = self._session.aandacht
        if about.kamer is not before.kamer:
            return ""
        if about.samen:
            return self.tr("Wat u nu noteert is van allebei.")
        return self.tr("Nu over {}.").format(naam_of(self._session.dossier, Rol.CLIENT))


def _called(client: Client) -> str:
    """The first name, else how we write to them."""
    return client.naam.split()[0] if client.naam.split() else client.aanspreken
