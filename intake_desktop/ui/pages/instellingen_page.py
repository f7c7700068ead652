"""Settings of this laptop: letters and colours. Nothing here is about a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.voorkeuren import SCHALEN, THEMAS, Voorkeuren
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst

if TYPE_CHECKING:
    from intake_desktop.ui.aanzien import Aanzien

WIDTH_LETTERS = 100


class InstellingenPage(QWidget):
    """One card per subject; a choice works at once and is remembered."""

    back = Signal()
    """To the overview."""

    def __init__(self, aanzien: Aanzien) -> None:
        super().__init__()
        self.setObjectName("instellingen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("rol", "blad")
        self._aanzien = aanzien
        self._terug = Knop(self.tr("Terug naar het overzicht"), "stil", icoon="terug")
        self._terug.setObjectName("instellingen.terug")
        self._terug.setShortcut("Esc")
        self._terug.clicked.connect(self.back)
        self._letters = Keuzerij(
            [(str(s), self.tr("{} %").format(s)) for s in SCHALEN],
            self.tr("Grootte van de letters"),
        )
        self._letters.setObjectName("instellingen.letters")
        self._letters.chosen.connect(self._choose_letters)
        self._thema = Keuzerij(THEMAS, self.tr("Kleuren"))
        self._thema.setObjectName("instellingen.thema")
        self._thema.chosen.connect(self._choose_thema)
        self.cards = QVBoxLayout()
        self._lay_out()
        self._show(aanzien.voorkeuren)
        aanzien.changed.connect(self._show)
        self.setFocusProxy(self._letters)

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
        self.cards.setSpacing(space(4))
        self.cards.addWidget(kaart)
        middle = QWidget()
        middle.setMaximumWidth(WIDTH_LETTERS * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(middle)
        column.setContentsMargins(26, 26, 26, 26)
        column.setSpacing(space(4))
        column.addWidget(self._terug, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Kop(self.tr("Instellingen"), 1))
        column.addLayout(self.cards)
        column.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 12)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("rol", "blad")
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
