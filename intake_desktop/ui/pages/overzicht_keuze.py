"""*Kiezen en sorteren*: which dossiers the list shows and in which order; counting them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea

from intake_desktop.domain.afweging import BESLUIT_NAMEN
from intake_desktop.domain.klantprofiel import Klantprofiel
from intake_desktop.domain.overzicht import ALLES, Lijstkeuze, Volgorde
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst

TREDEN = range(1, 7)
NIETS = "niets"
RUST, LOOPT = "rust", "loopt"
_RUST = {RUST: True, LOOPT: False}


class KeuzeKaart(QScrollArea):
    """`changed(Lijstkeuze)` at every choice; `count_requested` asks for the counts as a file."""

    changed = Signal(object)
    count_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("overzicht.keuze")
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._profielen: tuple[Klantprofiel, ...] = ()
        self._rows: dict[str, Keuzerij] = {}
        self.keuze = ALLES

    def showEvent(self, event: QShowEvent) -> None:
        """The chips are made when someone comes to choose: most often nobody does."""
        if not self._rows:
            self._make()
            self._lay_out()
            self.show_profielen(self._profielen)
        super().showEvent(event)

    def _make(self) -> None:
        none = (NIETS, self.tr("niet besproken"))
        orders = self._orders()
        rungs = [(str(n), self.tr("trede {}").format(n)) for n in TREDEN]
        decided = [(str(code), words) for code, words in BESLUIT_NAMEN.items()]
        runs = ((LOOPT, self.tr("loopt")), (RUST, self.tr("staat stil")))
        self._rows = {
            "volgorde": Keuzerij(orders, self.tr("Sorteren op")),
            "rust": Keuzerij(runs, self.tr("Traject")),
            "trede": Keuzerij([*rungs, none], self.tr("Participatieladder nu"), meer=True),
            "traject": Keuzerij([*decided, none], self.tr("Besluit over werk"), meer=True),
            "profiel": Keuzerij((), self.tr("Klantprofiel"), meer=True),
        }
        self._rows["volgorde"].set_value(str(Volgorde.GEWIJZIGD))
        self._tellen = Knop(self.tr("Aantallen bewaren"), "gewoon")
        self._tellen.setObjectName("overzicht.keuze.tellen")
        self._tellen.clicked.connect(self.count_requested)

    def show_profielen(self, profielen: tuple[Klantprofiel, ...]) -> None:
        """Offer the labels of the forms; without any nobody sees a thing of them."""
        self._profielen = profielen
        row = self._rows.get("profiel")
        if row is None:
            return
        row.set_opties([*((p.code, p.naam) for p in profielen), (NIETS, self.tr("geen"))])
        row.setVisible(bool(profielen))

    def show_all(self) -> None:
        """Leave nothing out any more; the order stays."""
        for name, row in self._rows.items():
            if name != "volgorde":
                row.set_value(None)
                self._chosen.pop(name, None)
        self._tell()

    def _orders(self) -> list[tuple[str, str]]:
        return [
            (str(Volgorde.GEWIJZIGD), self.tr("laatst gewijzigd")),
            (str(Volgorde.NAAM), self.tr("naam")),
            (str(Volgorde.VERVOLG), self.tr("eerstvolgende contact")),
            (str(Volgorde.GESPREK), self.tr("langst niet gesproken")),
            (str(Volgorde.TREDE), self.tr("trede")),
        ]

    def _choose(self, name: str, value: object) -> None:
        codes = (value,) if isinstance(value, str) else value or ()
        self._chosen[name] = tuple(
            "" if code == NIETS else str(code)
            for code in codes  # type: ignore[attr-defined]  # a tuple here
        )
        if name == "volgorde" and not codes:
            self._rows[name].set_value(str(Volgorde.GEWIJZIGD))
        self._tell()

    def _tell(self) -> None:
        order, rest = self._chosen.get("volgorde"), self._chosen.get("rust")
        self.keuze = Lijstkeuze(
            Volgorde(order[0]) if order else Volgorde.GEWIJZIGD,
            tuple(int(code or 0) for code in self._chosen.get("trede", ())),
            self._chosen.get("traject", ()),
            self._chosen.get("profiel", ()),
            _RUST[rest[0]] if rest else None,
        )
        self.changed.emit(self.keuze)

    def _lay_out(self) -> None:
        kaart = Kaart()
        column = kaart.inhoud
        column.setSpacing(space(3))
        for name, row in self._rows.items():
            row.setObjectName(f"overzicht.keuze.{name}")
            row.chosen.connect(lambda value, name=name: self._choose(name, value))
            column.addWidget(row)
        quiet = self.tr(
            "Aantallen van alle dossiers, zonder namen. Groepen kleiner dan vijf staan er niet in."
        )
        column.addWidget(self._tellen, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Tekst(quiet, "stil"))
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setProperty("rol", "blad")
        self.setWidget(kaart)
