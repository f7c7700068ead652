"""Whom we can call today, and the five steps of the Meldcode."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from intake_desktop.domain.vandaag import Belpunt, VandaagKaart
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.vouw import Vouw

_ROW_LETTERS = 54


class Bellijst(Kaart):
    """One row for each belpunt; `chosen(Belpunt)` when that one is called."""

    chosen = Signal(object)

    def __init__(self, points: Sequence[Belpunt]) -> None:
        super().__init__(self.tr("Wie bellen we?"))
        for point in points:
            row = Belrij(point)
            row.call.clicked.connect(partial(self.chosen.emit, point))
            self.inhoud.addWidget(row)
            if self.focusProxy() is None:
                self.setFocusProxy(row.call)


class Belrij(QFrame):
    """Who it is, when, the number, and a button to say that we call."""

    def __init__(self, point: Belpunt) -> None:
        super().__init__()
        self.setProperty("rol", "rij")
        self.setObjectName(f"vandaag.{point.code}")
        self.call = Knop(self.tr("Dit bellen we"), "gewoon")
        self.call.setObjectName(f"vandaag.bel.{point.code}")
        self.call.setAccessibleName(self.tr("{} bellen").format(point.naam))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for text, rol in (
            (self._title(point), "sterk"),
            (point.wanneer, "stil"),
            (self._invented(point), "fout"),
        ):
            if text:
                column.addWidget(Tekst(text, rol))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(2), space(1), space(2), space(1))
        layout.addWidget(Rij([words, self.call], _ROW_LETTERS, (1, 0)))

    def _title(self, point: Belpunt) -> str:
        number = point.nummer if point.nummer != point.naam else ""
        return " · ".join(part for part in (point.naam, number, point.bereikbaar) if part)

    def _invented(self, point: Belpunt) -> str:
        if not point.voorbeeld:
            return ""
        return self.tr("Dit nummer is een voorbeeld. Zoek het echte nummer op.")


class Meldcode(Vouw):
    """The steps, folded; each professional takes them with the code of their own organisation."""

    def __init__(self, kaart: VandaagKaart) -> None:
        super().__init__(self.tr("De vijf stappen van de meldcode"))
        self.setObjectName("vandaag.meldcode")
        self.inhoud.addWidget(Tekst(kaart.meldcode_bij, "stil"))
        for number, stap in enumerate(kaart.meldcode, start=1):
            self.inhoud.addWidget(Tekst(f"{number}. {stap.titel}", "sterk"))
            self.inhoud.addWidget(Tekst(stap.tekst))
        if not kaart.meldcode:
            self.hide()
