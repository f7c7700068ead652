"""All conversations on this laptop: start a new one, or find one back."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.rollen import ROL_NAMEN
from intake_desktop.ui.models.dossiers import DossierModel, title_of
from intake_desktop.ui.pages.beeldmerk import Beeldmerk
from intake_desktop.ui.pages.overzicht_lijst import DossierLijst
from intake_desktop.ui.palet import Bestemming
from intake_desktop.ui.ports import KluisPort
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld

WIDTH_LETTERS, HEAD_LETTERS = 130, 110


class OverzichtPage(QWidget):
    """The list of dossiers with search as you type; the window fills it with `show_regels`."""

    new_requested = Signal()
    """Start a conversation with someone new."""

    settings_requested = Signal()
    import_requested = Signal()
    about_requested = Signal(str)
    """Who saw this dossier, how long it is kept; to hand it over or erase it."""

    """To the settings of this laptop."""

    open_requested = Signal(str)
    """Open the dossier with this id."""

    def __init__(self, kluis: KluisPort) -> None:
        super().__init__()
        self.setObjectName("overzicht")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kluis = kluis
        self._melding = Meldingsbalk("let_op")
        self._te_lang: tuple[str, ...] = ()
        self._herinnering = Meldingsbalk("info")
        self._herinnering.setObjectName("overzicht.te_lang")
        self._herinnering.actie.connect(self._look_at_te_lang)
        self._zoek = self._make_zoek()
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
        self._asks_which = False
        self._model = DossierModel(self)
        self._lijst = DossierLijst(self._model)
        self._lijst.opened.connect(self._open)
        self._model.more_wanted.connect(self._fetch)
        self._leeg_kop, self._leeg_tekst = Kop("", 2), Tekst("")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._lijst)
        self._stack.addWidget(self._make_leeg())
        self._head, self._stil, self._wide = QGridLayout(), QWidget(), False
        self._lay_out()
        self.setFocusProxy(self._nieuw)

    def show_regels(self, regels: tuple[DossierRegel, ...]) -> None:
        """Show these dossiers, the first one ready to be opened."""
        if not shiboken6.isValid(self):  # the answer came after the page was left
            return
        searched = self._zoek.value().strip()
        self._model.show_regels(regels)
        self._stack.setCurrentIndex(0 if regels else 1)
        self._stack.setMinimumHeight(1 if regels else 0)  # a list scrolls, in any height
        self._zoek.setVisible(bool(regels or searched))
        if regels:
            self._lijst.setCurrentIndex(self._model.index(0))
        self._say_empty(searched)
        had_focus = self._nieuw.hasFocus()
        self.setFocusProxy(self._zoek if regels or searched else self._nieuw)
        if had_focus and regels:
            self._zoek.setFocus()

    def bestemmingen(self) -> tuple[Bestemming, ...]:
        """The dossiers by name, a new gesprek, the field to search in."""
        regels = (self._model.regel(self._model.index(i)) for i in range(self._model.rowCount()))
        return (
            Bestemming(self.tr("Nieuw gesprek"), self.new_requested.emit),
            *(Bestemming(title_of(r), partial(self.open_requested.emit, r.id)) for r in regels),
            Bestemming(self.tr("Zoeken"), self._zoek.setFocus),
            Bestemming(self.tr("Over een dossier"), self._ask_which),
            Bestemming(self.tr("Dossiers ophalen"), self.import_requested.emit),
            Bestemming(self.tr("Instellingen"), self.settings_requested.emit),
        )

    def show_te_lang(self, ids: tuple[str, ...]) -> None:
        """Remind of dossiers that were handed over and should have left this laptop."""
        if not shiboken6.isValid(self):
            return
        self._te_lang = ids
        zin = self.tr(
            "{} dossiers zijn overgedragen en staan te lang op deze laptop. "
            "Bekijk ze een voor een, en wis wat hier niet meer nodig is."
        ).format(len(ids))
        if len(ids) == 1:
            zin = self.tr(
                "Eén dossier is overgedragen en staat te lang op deze laptop. "
                "Bekijk het, en wis het als het hier niet meer nodig is."
            )
        self._herinnering.set(zin if ids else "", self.tr("Bekijk") if ids else "")

    def _look_at_te_lang(self) -> None:
        self.about_requested.emit(self._te_lang[0])

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The quiet buttons stand beside the title, or below it where letters are big."""
        super().resizeEvent(event)
        wide = event.size().width() >= HEAD_LETTERS * self.fontMetrics().averageCharWidth()
        if wide != self._wide:
            self._wide = wide
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
        def found(regels: tuple[DossierRegel, ...]) -> None:
            if shiboken6.isValid(self) and self._zoek.value() == text:
                show(regels)

        if text.strip():
            self._kluis.search(text.strip(), found, self.show_melding, vanaf)
        else:
            self._kluis.overview(found, self.show_melding, vanaf)

    def _say_empty(self, searched: str) -> None:
        if searched:
            self._leeg_kop.set_text(self.tr("Niets gevonden"))
            zin = self.tr(
                "Bij “{}” hoort geen dossier. Zoek op een deel van de naam, "
                "op de geboortedatum of op het cliëntnummer."
            ).format(searched)
        else:
            self._leeg_kop.set_text(self.tr("Nog geen gesprekken"))
            zin = self.tr(
                "Klik op “Nieuw gesprek” als u aan tafel zit. Wat u samen opschrijft, "
                "wordt vanzelf bewaard en blijft op deze laptop, achter slot."
            )
        self._leeg_tekst.set_text(zin)

    def _make_zoek(self) -> Regelveld:
        zoek = Regelveld(self.tr("Zoeken"), self.tr("Naam, geboortedatum of cliëntnummer"))
        zoek.setObjectName("overzicht.zoek")
        zoek.edited.connect(self._search)
        zoek.entered.connect(lambda _text: self._lijst.open_current())
        zoek.hide()
        if proxy := zoek.focusProxy():
            proxy.installEventFilter(self)
        return zoek

    def _make_leeg(self) -> QWidget:
        kaart, place = Kaart(), QWidget()
        kaart.inhoud.setContentsMargins(*[space(8)] * 4)
        kaart.inhoud.addWidget(Beeldmerk(), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._leeg_kop, self._leeg_tekst):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            kaart.inhoud.addWidget(words)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(kaart)
        column.addStretch(1)
        return place

    def _lay_out(self) -> None:
        eigenaar = self._kluis.eigenaar()
        who = " · ".join(
            part for part in (eigenaar.naam, ROL_NAMEN[eigenaar.rol], eigenaar.organisatie) if part
        )
        words = QVBoxLayout()
        words.setSpacing(space(1))
        words.addStretch(1)
        words.addWidget(Kop(self.tr("Mijn gesprekken"), 1))
        words.addWidget(Tekst(who, rol="stil"))
        words.addStretch(1)
        quiet = QHBoxLayout(self._stil)
        quiet.setContentsMargins(0, 0, 0, 0)
        quiet.addStretch(1)
        for button in (self._over, self._ophalen, self._instellingen):
            quiet.addWidget(button)
        self._head.setColumnStretch(0, 1)
        self._head.addLayout(words, 0, 0)
        self._head.addWidget(self._stil, 1, 0, 1, 3)
        self._head.addWidget(self._nieuw, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(26, 26, 26, 0)
        column.setSpacing(space(3))
        column.addLayout(self._head)
        column.addWidget(self._melding)
        column.addWidget(self._herinnering)
        column.addWidget(self._zoek)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 12)
        row.addStretch(1)
        middle.setMaximumWidth(WIDTH_LETTERS * self.fontMetrics().averageCharWidth())
