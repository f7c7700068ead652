"""*Ieder krijgt zijn deel*: a bundle per role, what is in it, and when it was given."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from intake_desktop.domain.bundel import (
    BUNDEL_NAMEN,
    BUNDEL_WET,
    BUNDELS,
    bundel_papieren,
    ontvangers,
    uitgereikt_op,
)
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import PAPIER_NAMEN
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.geheimveld import Geheimveld
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class BundelRij(QWidget):
    """One role: what it gets, and when it got it. `wanted` carries the Lezer."""

    wanted = Signal(object)

    def __init__(self, lezer: Lezer) -> None:
        super().__init__()
        name = BUNDEL_NAMEN[lezer]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, space(1))
        column.setSpacing(space(1))
        column.addWidget(Kop(name[0].upper() + name[1:], 3))
        self._holds = Tekst("", "stil")
        column.addWidget(self._holds)
        self._state = Tekst("")
        self._state.setObjectName(f"daarna.bundel.{lezer}.stand")
        column.addWidget(self._state)
        buttons = FlowLayout(gap=space(2))
        self.button = Knop(self.tr("Bundel maken"), "gewoon")
        self.button.setObjectName(f"daarna.bundel.{lezer}.maken")
        self.button.setAccessibleName(self.tr("Bundel maken voor: {}").format(name))
        self.button.clicked.connect(lambda: self.wanted.emit(lezer))
        buttons.addWidget(self.button)
        column.addLayout(buttons)
        self._lezer = lezer

    def show_dossier(self, dossier: Dossier) -> None:
        """What is in it, whether it was given, and on which day."""
        papers = ", ".join(PAPIER_NAMEN[s] for s in bundel_papieren(dossier, self._lezer))
        more = self.tr("het dossier, taken en gegevens voor het zaaksysteem, de agenda")
        own = self.tr("het eigen dossier, de agenda")
        self._holds.set_text(f"{papers}, {more if self._lezer in BUNDEL_WET else own}.")
        day = uitgereikt_op(dossier, self._lezer)
        given = self.tr("Gegeven op {}.").format(short_date(day)) if day else ""
        self._state.set_text(given or self.tr("Nog te geven."))


class BundelKaart(Kaart):
    """Asks with `wanted`: for whom, a passphrase or key, and a folder ("" for the usual one).

    `suggest` gives a passphrase; it is handed in with the rest of the program.
    """

    wanted = Signal(object, str, str)

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self.set_titel(self.tr("Ieder krijgt zijn deel"))
        self.setObjectName("daarna.bundels")
        self.suggest: Callable[[], str] | None = None
        self._session = session
        self._rows = {lezer: BundelRij(lezer) for lezer in BUNDELS}
        self._secret = Geheimveld(
            self.tr("Wachtzin, of de sleutel van een collega"), "daarna.bundel.wachtzin"
        )
        self._draw = Knop(self.tr("Stel een wachtzin voor"), "gewoon")
        self._draw.setObjectName("daarna.bundel.stel_voor")
        self._draw.clicked.connect(self._suggest)
        self._folder = Regelveld(
            self.tr("In welke map of op welke stick?"), self.tr("Leeg: bij de papieren.")
        )
        self._folder.setObjectName("daarna.bundel.map")
        self._choose = Knop(self.tr("Map kiezen"), "gewoon")
        self._choose.setObjectName("daarna.bundel.kies_map")
        self._choose.clicked.connect(self._choose_folder)
        for row in self._rows.values():
            row.wanted.connect(self._ask)
        self._lay_out()

    def show_dossier(self, dossier: Dossier) -> None:
        """What was given and what still is to be."""
        sides = ontvangers(dossier)
        for lezer, row in self._rows.items():
            row.show_dossier(dossier)
            show_if(row, lezer is Lezer.CLIENT or lezer in sides)

    def _ask(self, lezer: Lezer) -> None:
        self.wanted.emit(lezer, self._secret.value(), self._folder.value())

    def _suggest(self) -> None:
        if self.suggest is not None:
            self._secret.set_value(self.suggest())
            self._secret.show_letters(True)  # nobody can pass on what nobody sees

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Map kiezen"), self._folder.value())
        if chosen:
            self._folder.set_value(chosen)

    def _lay_out(self) -> None:
        explain = self.tr("Een bundel is versleuteld. Er zit alleen in wat de lezer mag lezen.")
        self.inhoud.addWidget(Tekst(explain, "stil"))
        self.inhoud.addWidget(self._secret)
        apart = self.tr("Geef de wachtzin op een andere manier door dan de bundel.")
        self.inhoud.addWidget(Tekst(apart, "klein"))
        buttons = FlowLayout(gap=space(2))
        buttons.addWidget(self._draw)
        self.inhoud.addLayout(buttons)
        self.inhoud.addWidget(self._folder)
        beside = FlowLayout(gap=space(2))
        beside.addWidget(self._choose)
        self.inhoud.addLayout(beside)
        for row in self._rows.values():
            self.inhoud.addWidget(row)
