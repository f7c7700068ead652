"""Settings of this laptop: letters and colours. Nothing here is about a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake_desktop.ui.pages.blad_pagina import BladPagina
from intake_desktop.ui.pages.oefenkaart import Oefenkaart
from intake_desktop.ui.voorkeuren import SCHALEN, THEMAS, Voorkeuren
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst

if TYPE_CHECKING:
    from intake_desktop.ui.aanzien import Aanzien


class InstellingenPage(BladPagina):
    """One card per subject; a choice works at once and is remembered."""

    example_requested = Signal()
    """Practise, in a window of its own."""

    def __init__(self, aanzien: Aanzien) -> None:
        super().__init__("instellingen", "", columns=2)
        self.show_titel(self.tr("Instellingen"))
        self._aanzien = aanzien
        self._letters = Keuzerij(
            [(str(s), self.tr("{} %").format(s)) for s in SCHALEN],
            self.tr("Grootte van de letters"),
        )
        self._letters.setObjectName("instellingen.letters")
        self._letters.chosen.connect(self._choose_letters)
        self._thema = Keuzerij(THEMAS, self.tr("Kleuren"))
        self._thema.setObjectName("instellingen.thema")
        self._thema.chosen.connect(self._choose_thema)
        self._lay_out()
        self._show(aanzien.voorkeuren)
        aanzien.changed.connect(self._show)
        self.setFocusProxy(self._letters)

    def offer_example(self) -> None:
        """A card, last of all, that opens the example."""
        kaart = Oefenkaart("instellingen.voorbeeld")
        kaart.wanted.connect(self.example_requested)
        self.cards.addWidget(kaart)

    def _show(self, voorkeuren: Voorkeuren) -> None:
        self._letters.set_value(str(voorkeuren.schaal))
        self._thema.set_value(voorkeuren.thema)

    def _choose_letters(self, code: object) -> None:
        if code is None:
            self._show(self._aanzien.voorkeuren)
        else:
            self._aanzien.set_schaal(int(str(code)))

    def _choose_thema(self, code: object) -> None:
        if code is None:
            self._show(self._aanzien.voorkeuren)
        else:
            self._aanzien.set_thema(str(code))

    def _lay_out(self) -> None:
        kaart = Kaart(self.tr("Letters en kleuren"))
        kaart.inhoud.addWidget(
            Tekst(
                self.tr(
                    "Met Ctrl en plus of min maakt u de letters ook tijdens een gesprek groter of "
                    "kleiner. Het papier verandert niet mee."
                ),
                "stil",
            )
        )
        kaart.inhoud.addWidget(self._letters)
        kaart.inhoud.addWidget(self._thema)
        self.cards.addWidget(kaart)
