"""The bar at the top: whose conversation, how long, who sits here, "Bewaard 14:02", cover."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.letters import PROFESSIONALS, letters_of
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.een_regel import EenRegel
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.past_zich import PastBijMaat
from intake_desktop.ui.widgets.tekst import Tekst

_SAME_SITTING = 600
_MARGINS, _SPACING, _WIDE = (20, 8, 20, 8), 10, 2000


class Bewaard(Tekst):
    """What is said about saving, with room for the longest of it: nothing jumps or is cut off."""

    def __init__(self) -> None:
        first = self.tr("✓ Alles bewaard")
        self._sayings = (first, self.tr("✓ Bewaard 00:00"), self.tr("Nog niet bewaard"))
        super().__init__(first, "bewaard")
        self.setWordWrap(False)

    def sizeHint(self) -> QSize:
        """As wide as the longest."""
        return self._with_room(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self._with_room(super().minimumSizeHint())

    def _with_room(self, hint: QSize) -> QSize:
        more = max(map(self._width_of, self._sayings)) - self._width_of(self.text())
        return QSize(hint.width() + max(0, more), hint.height())

    def _width_of(self, words: str) -> int:
        """As a label measures its words, to the pixel."""
        return self.fontMetrics().boundingRect(QRect(0, 0, _WIDE, _WIDE), 0, words).width()


class HeaderBar(PastBijMaat, QFrame):
    """Shows the state of the conversation; buttons for overview, cover and lock."""

    overview = Signal()
    cover = Signal()
    lock = Signal()
    aside_moved = Signal(bool)
    """Whether what was given to `set_aside` stands in this bar now; else it is at home."""

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self._formulier, self._said = formulier, ""
        self.setProperty("rol", "kopbalk")
        self._title, self._route = EenRegel("", "kop3"), EenRegel("", "stil")
        self._present: set[Rol] = set()
        self._fitted: tuple[str, str, tuple[Gesprek, ...]] = ("", "", ())
        self._people = {rol: Merk(letter, rol) for rol, letter in PROFESSIONALS.items()}
        self._names = {rol: EenRegel() for rol in PROFESSIONALS}
        self._saved = Bewaard()
        self._saved.setObjectName("kop.bewaard")
        back = Knop(self.tr("Overzicht"), "stil", icoon="terug")
        back.setObjectName("kop.overzicht")
        back.set_alt("o")
        back.clicked.connect(self.overview)
        cover = Knop(self.tr("Afdekken"), "stil", toetsen="F9")
        cover.setObjectName("kop.afdekken")
        cover.clicked.connect(self.cover)
        lock = Knop(self.tr("Vergrendelen"), "stil", toetsen="F12")
        lock.setObjectName("kop.vergrendelen")
        lock.clicked.connect(self.lock)
        self._always = (back, cover, lock)
        self._below = self._has_aside = False
        self._aside: tuple[QPushButton, ...] = ()
        self._home: QHBoxLayout | None = None
        self._mover = QTimer(self, interval=0, singleShot=True)
        self._mover.timeout.connect(self._move_aside)
        self._lay_out()

    def _lay_out(self) -> None:
        back, *others = self._always
        self._words = QWidget()
        self._line = words = QHBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(_SPACING)
        words.addWidget(self._title)
        words.addWidget(self._route)
        words.addStretch()
        right = QHBoxLayout()
        right.setSpacing(_SPACING)
        right.addStretch()  # a long line below asks for wider columns, not for wider words
        for rol, merk in self._people.items():
            right.addWidget(merk)
            right.addWidget(self._names[rol])
        for widget in (self._saved, *others):
            right.addWidget(widget)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*_MARGINS)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(_SPACING)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(back, 0, 0)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addLayout(right, 0, 2)

    def set_aside(self, home: QHBoxLayout, *buttons: QPushButton) -> None:
        """These stand beside the title where that has a line of its own with room for them.

        Where it has not, they stand at the end of `home`.
        """
        self._home, self._aside = home, buttons
        self.fit()

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
        shown = (self._title.text(), self._route.text(), dossier.gesprekken)
        if shown == self._fitted:
            return
        self._fitted = shown
        self._present = {rol for rol in self._people if gesprek.aanwezige(rol)}
        letters = letters_of(dossier)
        for rol, merk in self._people.items():
            person = gesprek.aanwezige(rol)
            if person:
                merk.set_person(letters[rol], person.rol, person.naam)
                self._names[rol].set_text(person.naam)
        self.fit()

    def show_saved(self, when: datetime) -> None:
        """Say "Bewaard 14:02", after the commit."""
        said = self.tr("Bewaard {}").format(when.strftime("%H:%M"))
        self._saved.set_text(f"✓ {said}")
        self._saved.set_rol("bewaard")
        if said != self._said:  # once a minute is enough to hear
            self._said = said
            announce(self, said)

    def show_saving(self) -> None:
        """Something was changed and is on its way to the vault."""
        self._saved.set_text(self.tr("Bewaren …"))

    def show_not_saved(self) -> None:
        """Saving did not succeed; the banner says why."""
        self._saved.set_text(self.tr("Nog niet bewaard"))
        self._saved.set_rol("niet_bewaard")
        self._said = ""

    def fit(self) -> None:
        """Give each its place, for the width, the letters and the words of now."""
        room = self.width() - _MARGINS[0] - _MARGINS[2] - self._width_of_buttons()
        room -= self._title.sizeHint().width() + _SPACING
        self._put_title(below=room < 0)
        here = [(self._people[rol], self._names[rol]) for rol in self._present]
        wide = sum(w.sizeHint().width() + _SPACING for pair in here for w in pair)
        people = room >= wide
        for rol, merk in self._people.items():
            merk.setVisible(people and rol in self._present)
            self._names[rol].setVisible(people and rol in self._present)
        spare = room - wide * people
        if self._below:
            spare = self.width() - _MARGINS[0] - _MARGINS[2] - self._title.sizeHint().width()
        self._title.set_wraps(self._below and spare < 0)
        spare -= self._take_aside(spare)
        self._route.setVisible(spare >= self._route.sizeHint().width() + 3 * _SPACING)

    def _take_aside(self, spare: int) -> int:
        """Take in what may stand beside the title, or let it go; how much room that takes now."""
        wanted = sum(button.sizeHint().width() + _SPACING for button in self._aside)
        fits = self._home is not None and self._below and spare >= wanted
        if fits != self._has_aside:
            self._has_aside = fits
            self._mover.start()  # not while Qt gives the widgets here another style
        return wanted if fits and not all(button.isHidden() for button in self._aside) else 0

    def _move_aside(self) -> None:
        if self._home is None:
            return
        for button in self._aside:
            hidden = button.isHidden()
            (self._line if self._has_aside else self._home).addWidget(button)
            button.setHidden(hidden)  # to change its parent hid it
        self.aside_moved.emit(self._has_aside)

    def _width_of_buttons(self) -> int:
        widths = (widget.sizeHint().width() for widget in (self._saved, *self._always))
        return sum(widths) + 6 * _SPACING

    def _put_title(self, *, below: bool) -> None:
        if below == self._below:
            return
        self._below = below
        self._grid.removeWidget(self._words)
        self._grid.addWidget(self._words, *((1, 0, 1, 3) if below else (0, 1, 1, 1)))

    @property
    def saved_text(self) -> str:
        """What the bar says about saving, as people read it."""
        return self._saved.text()
