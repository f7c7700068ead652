"""Putting a backup back, from the lock page: choose a copy, give the passphrase."""

from intake_desktop.ui.pages.blad_pagina import BladPagina
from intake_desktop.ui.pages.kluis_kaart import KluisKaart
from intake_desktop.ui.ports import KopieenPort
from intake_desktop.ui.widgets.keuzerij import Keuzerij

WIDTH_LETTERS = 92
SHOWN = 8


class TerugzettenPage(BladPagina):
    """The newest copies; `back` returns to the lock page."""

    def __init__(self, kopieen: KopieenPort) -> None:
        super().__init__("terugzetten", "", letters=WIDTH_LETTERS)
        self.show_titel(self.tr("Reservekopie terugzetten"))
        self.terug.setText(self.tr("Terug naar het slot"))
        self._kopieen = kopieen
        self._copy = self._second = ""
        self._kaart = KluisKaart(
            self.tr("Welke reservekopie?"),
            self.tr(
                "De kopie wordt eerst helemaal nagekeken. Wat nu in de kluis staat, wordt bewaard "
                "als laatste kopie. U kunt dus altijd terug."
            ),
            "terugzetten",
        )
        self._rij = Keuzerij([], self.tr("Gemaakt op"))
        self._rij.setObjectName("terugzetten.kopie")
        self._rij.chosen.connect(self._choose)
        self._zin = self._kaart.geheim(self.tr("Uw wachtzin of herstelcode"), "wachtzin")
        self._zin.entered.connect(self._restore)
        self._sleutel = self._kaart.knop(
            self.tr("Sleutelbestand kiezen …"), "sleutelbestand", self._ask_key_file
        )
        self._sleutel.hide()
        self._kaart.add(self._rij, self._zin)
        self._doen = self._kaart.knop(self.tr("Terugzetten"), "doen", self._restore, "primair")
        self._elders = self._kaart.knop(
            self.tr("Kopieën ergens anders …"), "elders", self._elsewhere
        )
        self._kaart.add_buttons(self._doen, self._elders, self._sleutel)
        self._kaart.vouw.set_open(True)
        self.cards.addWidget(self._kaart)
        self._show_in("")

    def show_melding(self, sentence: str) -> None:
        """Say this under the buttons."""
        self._kaart.say(sentence)

    def _show_in(self, folder: str) -> None:
        found = self._kopieen.found(folder)[:SHOWN]
        self._rij.set_opties(found)
        self._copy = found[0][0] if found else ""
        self._rij.set_value(self._copy or None)
        for part in (self._rij, self._zin, self._doen):
            part.setHidden(not found)
        self.setFocusProxy(self._zin if found else self._elders)
        if not found:
            self.show_melding(
                self.tr("Hier staat geen reservekopie. Kies een andere map of stick.")
            )

    def _choose(self, copy: object) -> None:
        self._copy = str(copy or "")

    def _elsewhere(self) -> None:
        self._kaart.ask_folder(self.tr("Waar staan de kopieën?"), self._show_in)

    def _restore(self) -> None:
        if not self._copy:
            self.show_melding(self.tr("Kies eerst een kopie."))
            return
        self.show_melding("")
        self._kaart.bezig.begin(self.tr("De kopie wordt nagekeken …"))
        self._kopieen.restore(
            self._copy,
            self._zin.value(),
            self._kaart.heard(self._done),
            self._kaart.heard(self._refused),
            self._second,
        )

    def _refused(self, sentence: str) -> None:
        self.show_melding(sentence)
        self._sleutel.setHidden(not self._kopieen.asks_key_file(self._copy))

    def _ask_key_file(self) -> None:
        self._kaart.ask_file(self.tr("Waar staat het sleutelbestand?"), self._use_key_file)

    def _use_key_file(self, place: str) -> None:
        self._second = place
        self._restore()

    def _done(self, sentence: str) -> None:
        self._zin.set_value("")
        self.show_melding(sentence)
