"""All conversations on this laptop: start a new one, or find one back."""

# Long: the list and what is chosen, searched and told around it stand on one page.

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.afspraken import OVER, Afspraak
from intake_desktop.domain.agenda import Agendablad
from intake_desktop.domain.overzicht import DossierRegel, Lijstkeuze
from intake_desktop.domain.rollen import ROL_NAMEN
from intake_desktop.ui.huisbeeld import Huisbeeld
from intake_desktop.ui.models.dossiers import DossierModel, title_of
from intake_desktop.ui.pages.huismerk import Huismerk
from intake_desktop.ui.pages.overzicht_agenda import AgendaKaart
from intake_desktop.ui.pages.overzicht_keuze import KeuzeKaart
from intake_desktop.ui.pages.overzicht_leeg import LeegVlak
from intake_desktop.ui.pages.overzicht_lijst import DossierLijst
from intake_desktop.ui.pages.overzicht_vlakken import AGENDA, KIEZEN, Vlakken
from intake_desktop.ui.palet import Bestemming
from intake_desktop.ui.ports import KluisPort, LijstPort
from intake_desktop.ui.theme import space
from intake_desktop.ui.toegang import ROL, SCHERM, STIL
from intake_desktop.ui.widgets.blad import scrolling
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.past_zich import PastBijMaat
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.versleept import taken_file

WIDTH_LETTERS, HEAD_LETTERS = 190, 125
LEAST_LIST_PX = 160


class OverzichtPage(PastBijMaat, QWidget):
    """The list of dossiers with search as you type; the window fills it with `show_regels`."""

    new_requested = Signal()
    """Start a conversation with someone new."""

    settings_requested = Signal()
    """To the settings of this laptop."""

    import_requested = Signal()
    dropped = Signal(object)
    """A file (Path) that was let go on the page."""

    about_requested = Signal(str)
    """Who saw this dossier, how long it is kept; to hand it over or erase it."""

    place_requested = Signal(str, str)
    """Open the dossier with this id at this Stap."""

    open_requested = Signal(str)
    """Open the dossier with this id."""

    def __init__(
        self,
        kluis: KluisPort,
        alles: LijstPort | None = None,
        parent: QWidget | None = None,
        huis: Huisbeeld | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overzicht")
        self.setProperty(ROL, SCHERM)
        self.setAccessibleName(self.tr("Mijn gesprekken"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._kluis, self._alles, self._huis = kluis, alles, huis or Huisbeeld()
        self._melding = Meldingsbalk("let_op")
        self._zoek = self._make_zoek()
        self._make_buttons()
        self._asks_which = False
        self._model = DossierModel(self)
        self._lijst = DossierLijst(self._model)
        self._lijst.opened.connect(self._open)
        self._model.more_wanted.connect(self._fetch)
        self._leeg = LeegVlak()
        self._stack = QStackedWidget()
        self._stack.setProperty(ROL, STIL)
        self._stack.addWidget(self._lijst)
        self._stack.addWidget(scrolling(self._leeg))
        self._stack.setMinimumHeight(LEAST_LIST_PX)  # both scroll, in any height
        self._logo = Huismerk(self._huis.logo) if self._huis.logo is not None else None
        self._head, self._stil, self._wide = QGridLayout(), QWidget(), False
        self._gekozen = Meldingsbalk("info")
        self._gekozen.setObjectName("overzicht.gekozen")
        self._agenda, self._keuze = AgendaKaart(), KeuzeKaart()
        self._vlakken = Vlakken(self._make_links(), self._agenda, self._keuze)
        self._connect_side()
        self._lay_out()
        self.setFocusProxy(self._nieuw)

    def show_regels(self, regels: tuple[DossierRegel, ...]) -> None:
        """Show these dossiers, the first one ready to be opened."""
        if not shiboken6.isValid(self):  # the answer came after the page was left
            return
        searched = self._zoek.value().strip()
        self._model.show_regels(regels)
        self._stack.setCurrentIndex(0 if regels else 1)
        chosen = self._keuze.keuze.kiest
        self._zoek.setVisible(bool(regels or searched or chosen))
        self._vlakken.show_side(bool(regels or searched or chosen))
        if regels:
            self._lijst.setCurrentIndex(self._model.index(0))
        self._leeg.say(searched, chosen=chosen)
        had_focus = self._nieuw.hasFocus()
        self.setFocusProxy(self._zoek if regels or searched or chosen else self._nieuw)
        if had_focus and regels:
            self._zoek.setFocus()

    def bestemmingen(self) -> tuple[Bestemming, ...]:
        """The dossiers by name, a new gesprek, the field to search in."""
        regels = (self._model.regel(self._model.index(i)) for i in range(self._model.rowCount()))
        return (
            Bestemming(self.tr("Nieuw gesprek"), self.new_requested.emit),
            *(Bestemming(title_of(r), partial(self.open_requested.emit, r.id)) for r in regels),
            Bestemming(self.tr("Zoeken"), self._zoek.setFocus),
            Bestemming(self.tr("Op de agenda"), partial(self._vlakken.choose, AGENDA)),
            Bestemming(self.tr("Kiezen en sorteren"), partial(self._vlakken.choose, KIEZEN)),
            Bestemming(self.tr("Over een dossier"), self._ask_which),
            Bestemming(self.tr("Dossiers ophalen"), self.import_requested.emit),
            Bestemming(self.tr("Instellingen"), self.settings_requested.emit),
        )

    def show_agenda(self) -> None:
        """Ask for all that has a day, and show it when it comes."""
        if self._alles is not None:
            self._alles.agenda(self._show_blad, self.show_melding)

    def _show_blad(self, blad: Agendablad) -> None:
        if not shiboken6.isValid(self):
            return
        self._agenda.show_regels(blad.regels)
        self._model.show_profielen(blad.profielen)
        self._keuze.show_profielen(blad.profielen)
        self._say_switch()

    def show_melding(self, sentence: str) -> None:
        """Say this above the list; empty hides it."""
        if shiboken6.isValid(self):
            self._melding.set(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down, in the search field, goes to the list."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self._lijst.isVisible():
            self._lijst.setFocus()
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this computer may be let go here."""
        taken_file(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file; nothing is taken in yet."""
        if path := taken_file(event):
            self.dropped.emit(path)

    def fit(self) -> None:
        """The quiet buttons stand beside the title, or below it where letters are big."""
        wide = self.width() >= HEAD_LETTERS * self.fontMetrics().averageCharWidth()
        if wide != self._wide:
            self._wide = wide
            if self._logo is not None:
                self._logo.setVisible(wide)  # else the title needs the room
            self._head.removeWidget(self._stil)
            self._head.addWidget(self._stil, *((0, 1) if wide else (1, 0, 1, 3)))

    def _ask_which(self) -> None:
        """The next dossier that is chosen shows what is known around it; pressed again: not."""
        self._asks_which = not self._asks_which
        self.show_melding(
            self.tr(
                "Kies een dossier. U ziet dan wie het bekeek en hoe lang het wordt bewaard, "
                "en u kunt het overdragen of wissen."
            )
            if self._asks_which
            else ""
        )
        if self._asks_which:
            self._lijst.setFocus()

    def _open(self, dossier_id: str) -> None:
        (self.about_requested if self._asks_which else self.open_requested).emit(dossier_id)

    def _search(self, text: str) -> None:
        self._ask(text, 0, self.show_regels)

    def _fetch(self, vanaf: int) -> None:
        """The list was scrolled to its end: the dossiers that follow."""
        self._ask(self._zoek.value(), vanaf, self._model.add_regels)

    def _ask(self, text: str, vanaf: int, show: Callable[[tuple[DossierRegel, ...]], None]) -> None:
        keuze = self._keuze.keuze

        def found(regels: tuple[DossierRegel, ...]) -> None:
            asked = (text, keuze)
            if shiboken6.isValid(self) and asked == (self._zoek.value(), self._keuze.keuze):
                show(regels)

        if text.strip():
            self._kluis.search(text.strip(), found, self.show_melding, vanaf, keuze)
        else:
            self._kluis.overview(found, self.show_melding, vanaf, keuze)

    def _connect_side(self) -> None:
        self._agenda.opened.connect(self._open_place)
        self._keuze.changed.connect(self._choose)
        self._keuze.count_requested.connect(self._count)
        self._gekozen.actie.connect(self._keuze.show_all)

    def _open_place(self, afspraak: Afspraak) -> None:
        if afspraak.plek == OVER:
            self.about_requested.emit(afspraak.dossier)
        else:
            self.place_requested.emit(afspraak.dossier, afspraak.plek)

    def _choose(self, keuze: Lijstkeuze) -> None:
        """Show what is chosen, from the beginning of the list."""
        some = self.tr("U ziet een deel van de dossiers.") if keuze.kiest else ""
        self._gekozen.set(some, self.tr("Toon alles") if some else "")
        self._search(self._zoek.value())

    def _count(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Aantallen bewaren"),
            "aantallen.csv",
            self.tr("Rekenblad (*.csv *.ods)"),
        )
        if path and self._alles is not None:
            self.count_to(Path(path))

    def count_to(self, path: Path) -> None:
        """Write the counts to this file, and say where they are."""
        said = self.tr("De aantallen staan in {}.")
        if self._alles is not None:
            self._alles.tel(
                path, lambda made: self.show_melding(said.format(made)), self.show_melding
            )

    def _say_switch(self) -> None:
        self._vlakken.show_aantal(self._agenda.aantal)

    def _make_zoek(self) -> Regelveld:
        zoek = Regelveld(self.tr("Zoeken"), self.tr("Naam, geboortedatum of cliëntnummer"))
        zoek.setObjectName("overzicht.zoek")
        zoek.edited.connect(self._search)
        zoek.entered.connect(lambda _text: self._lijst.open_current())
        zoek.hide()
        zoek.input.setAcceptDrops(False)  # a file that is let go here is for the page
        zoek.input.installEventFilter(self)
        return zoek

    def _make_buttons(self) -> None:
        self._nieuw = Knop(self.tr("Nieuw gesprek"), rol="groot")
        self._nieuw.setObjectName("overzicht.nieuw")
        self._nieuw.setAccessibleName(self.tr("Nieuw gesprek"))
        self._nieuw.clicked.connect(self.new_requested)
        self._instellingen = Knop(self.tr("Instellingen"), "stil")
        self._instellingen.setObjectName("overzicht.instellingen")
        self._instellingen.clicked.connect(self.settings_requested)
        self._ophalen = Knop(self.tr("Dossiers ophalen"), "stil")
        self._ophalen.setObjectName("overzicht.ophalen")
        self._ophalen.clicked.connect(self.import_requested)
        self._over = Knop(self.tr("Over een dossier"), "stil")
        self._over.setObjectName("overzicht.over")
        self._over.setAccessibleName(self.tr("Wie heeft een dossier gezien? Kies een dossier"))
        self._over.clicked.connect(self._ask_which)

    def _make_links(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(self._zoek)
        column.addWidget(self._gekozen)
        column.addWidget(self._stack, 1)
        return left

    def _lay_out(self) -> None:
        """From the outside in: a tree that is built first is dressed anew for each new parent."""
        inside, middle = QWidget(), QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))  # a long message in large letters takes its room
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 12)
        row.addStretch(1)
        middle.setMaximumWidth(WIDTH_LETTERS * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(middle)
        column.setContentsMargins(26, 26, 26, 14)
        column.setSpacing(space(3))
        column.addLayout(self._head)
        column.addWidget(self._melding)
        column.addWidget(self._vlakken, 1)
        self._lay_out_head()

    def _lay_out_head(self) -> None:
        eigenaar = self._kluis.eigenaar()
        who = (eigenaar.naam, ROL_NAMEN[eigenaar.rol], eigenaar.organisatie, self._huis.naam)
        words = QVBoxLayout()
        words.setSpacing(space(1))
        words.addStretch(1)
        words.addWidget(Kop(self.tr("Mijn gesprekken"), 1))
        words.addWidget(Tekst(" · ".join(dict.fromkeys(part for part in who if part)), rol="stil"))
        words.addStretch(1)
        self._head.setColumnStretch(0, 1)
        title = QHBoxLayout()
        title.setSpacing(space(4))
        if self._logo is not None:
            title.addWidget(self._logo)
            self._logo.hide()  # until it is known that there is room
        title.addLayout(words, 1)
        self._head.addLayout(title, 0, 0)
        self._head.addWidget(self._stil, 1, 0, 1, 3)
        self._head.addWidget(self._nieuw, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        quiet = QHBoxLayout(self._stil)
        quiet.setContentsMargins(0, 0, 0, 0)
        quiet.addStretch(1)
        self._nieuw.set_alt("n")
        for button, letter in ((self._over, "o"), (self._ophalen, "d"), (self._instellingen, "i")):
            button.set_alt(letter)
            quiet.addWidget(button)
