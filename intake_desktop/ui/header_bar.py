"""The bar at the top: whose conversation, how long, who sits here, "Bewaard 14:02", cover."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.letters import PROFESSIONALS, letters_of
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.een_regel import EenRegel
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.tekst import Tekst

_SAME_SITTING = 600
_ROOM_FOR_PEOPLE = 115
"""How many letters wide the bar is when route and people fit beside the buttons."""


class HeaderBar(QFrame):
    """Shows the state of the conversation; buttons for overview, cover and lock."""

    overview = Signal()
    cover = Signal()
    lock = Signal()

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self._formulier, self._said = formulier, ""
        self.setProperty("rol", "kopbalk")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.setSpacing(10)
        back = Knop(self.tr("Overzicht"), "stil", icoon="terug")
        back.setObjectName("kop.overzicht")
        back.set_alt("o")
        back.clicked.connect(self.overview)
        self._title, self._route = EenRegel("", "kop3"), EenRegel("", "stil")
        layout.addWidget(back)
        layout.addWidget(self._title)
        layout.addWidget(self._route)
        layout.addStretch()
        self._present: set[Rol] = set()
        self._people = {rol: Merk(letter, rol) for rol, letter in PROFESSIONALS.items()}
        self._names = {rol: EenRegel() for rol in PROFESSIONALS}
        for rol, merk in self._people.items():
            layout.addWidget(merk)
            layout.addWidget(self._names[rol])
        self._saved = Tekst(self.tr("✓ Alles bewaard"), "bewaard")
        self._saved.setObjectName("kop.bewaard")
        self._saved.setWordWrap(False)
        layout.addWidget(self._saved)
        cover = Knop(self.tr("Afdekken"), "stil", toetsen="F9")
        cover.setObjectName("kop.afdekken")
        cover.clicked.connect(self.cover)
        lock = Knop(self.tr("Vergrendelen"), "stil", toetsen="F12")
        lock.setObjectName("kop.vergrendelen")
        lock.clicked.connect(self.lock)
        layout.addWidget(cover)
        layout.addWidget(lock)

    def show_dossier(self, dossier: Dossier, now: datetime, *, samen: bool = False) -> None:
        """Whose conversation this is, along which route, how long it has been going on."""
        gesprek = dossier.gesprek
        who = dossier.client.aanspreken or dossier.client.naam
        if samen:
            who = naam_of(dossier, HUISHOUDEN)
        self._title.set_text(
            self.tr("Gesprek met {}").format(who) if who else self.tr("Nieuw gesprek")
        )
        if gesprek is None:
            return
        minutes = max(0, int((now - gesprek.begonnen).total_seconds() // 60))
        route = self._formulier.route(gesprek.route)
        elapsed = self.tr("{} van {} min").format(minutes, route.minuten)
        parts = (route.naam, elapsed if minutes < _SAME_SITTING else "")
        self._route.set_text(" · ".join(part for part in parts if part))
        self._present = {rol for rol in self._people if gesprek.aanwezige(rol)}
        self._fit()
        letters = letters_of(dossier)
        for rol, merk in self._people.items():
            person = gesprek.aanwezige(rol)
            if person:
                merk.set_person(letters[rol], person.rol, person.naam)
                self._names[rol].set_text(person.naam)

    def show_saved(self, when: datetime) -> None:
        """Say "Bewaard 14:02", after the commit."""
        said = self.tr("Bewaard {}").format(when.strftime("%H:%M"))
        self._saved.set_text(f"✓ {said}")
        if said != self._said:  # once a minute is enough to hear
            self._said = said
            announce(self, said)

    def show_saving(self) -> None:
        """Something was changed and is on its way to the vault."""
        self._saved.set_text(self.tr("Bewaren …"))

    def show_not_saved(self) -> None:
        """Saving did not succeed; the banner says why."""
        self._saved.set_text(self.tr("Nog niet bewaard"))
        self._said = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow bar only whose conversation it is, whether it is saved, and the buttons."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        room = self.width() >= self.fontMetrics().averageCharWidth() * _ROOM_FOR_PEOPLE
        self._route.setVisible(room)
        for rol, merk in self._people.items():
            merk.setVisible(room and rol in self._present)
            self._names[rol].setVisible(room and rol in self._present)

    @property
    def saved_text(self) -> str:
        """What the bar says about saving, as people read it."""
        return self._saved.text()
