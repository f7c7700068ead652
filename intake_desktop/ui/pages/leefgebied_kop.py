"""The top of the page of a leefgebied: who leads, the question, whether we talk about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.formulier import Leefgebied
from intake_desktop.domain.matrix import Keuze
from intake_desktop.ui.pages.rij import Rij
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.vouw import Vouw

_ROW_LETTERS = 74


class LeefgebiedKop(QWidget):
    """Shows a leefgebied; `lead_swapped` and `chosen(Keuze or None)` when someone decides."""

    lead_swapped = Signal()
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        layout.addWidget(Rij([self._lead_line(), self._choices()], _ROW_LETTERS, (1, 1)))
        self._kop = Kop("")
        self._vraag = Tekst("")
        self._doorvragen = Tekst("", "stil")
        self._collega = Tekst("", "stil")
        self._waarom = Tekst("", "stil")
        for text in (self._kop, self._vraag, self._doorvragen, self._collega):
            layout.addWidget(text)
        self._fold = Vouw(self.tr("Waarom vragen we dit?"))
        self._fold.setObjectName("leefgebied.waarom")
        self._fold.inhoud.addWidget(self._waarom)
        layout.addWidget(self._fold)

    def show_leefgebied(self, leefgebied: Leefgebied, number: int, total: int) -> None:
        """Fill in the words of this leefgebied."""
        self._place.set_text(self.tr("Leefgebied {} van {}").format(number, total))
        self._kop.set_text(leefgebied.kop)
        same = leefgebied.openingsvraag == leefgebied.kop
        self._vraag.set_text("" if same else f"“{leefgebied.openingsvraag}”")
        self._vraag.setVisible(not same)
        questions = " · ".join(leefgebied.doorvragen)
        self._doorvragen.set_text(self.tr("Doorvragen als het past: {}").format(questions))
        self._doorvragen.setVisible(bool(questions))
        self._collega.set_text(self.tr("Vraag van de collega: {}").format(leefgebied.vraag_collega))
        self._collega.setVisible(bool(leefgebied.vraag_collega))
        self._waarom.set_text(leefgebied.waarom_vragen)
        self._fold.set_open(False)

    def show_lead(self, letter: str, rol: str, naam: str) -> None:
        """Who leads this leefgebied."""
        self._merk.set_person(letter, rol, naam)
        text = self.tr("{} leidt dit onderdeel").format(naam)
        if self._lead.text() != text:
            self._lead.setText(text)

    def show_keuze(self, keuze: Keuze | None) -> None:
        """What was chosen; None is *niet besproken*."""
        self._chips.set_value(keuze)

    def _lead_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        self._place = Tekst("", "klein")
        self._merk = Merk("", "wijkteam")
        self._lead = Knop("", "stil")
        self._lead.setObjectName("leefgebied.lead")
        self._lead.setToolTip(self.tr("Wissel wie dit onderdeel leidt (Alt+L)"))
        self._lead.clicked.connect(self.lead_swapped)
        row.addWidget(self._place)
        row.addWidget(self._merk)
        row.addWidget(self._lead)
        row.addStretch()
        return line

    def _choices(self) -> Keuzerij:
        names = (self.tr("Nu bespreken"), self.tr("Niet nodig"), self.tr("Wil ik niet"))
        chips = [(keuze.value, naam) for keuze, naam in zip(Keuze, names, strict=True)]
        self._chips = Keuzerij(chips, "")
        self._chips.setAccessibleName(self.tr("Praten we hierover?"))
        self._chips.setObjectName("leefgebied.keuze")
        self._chips.chosen.connect(
            lambda code: self.chosen.emit(None if code is None else Keuze(str(code)))
        )
        return self._chips
