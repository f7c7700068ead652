"""The top of the page of a leefgebied: who leads, the question, whether we talk about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.formulier import Leefgebied
from intake_desktop.domain.matrix import Keuze, LeefgebiedStand
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld

_ROW_LETTERS = 74


class LeefgebiedKop(QWidget):
    """Shows a leefgebied; `lead_swapped` and `chosen(Keuze or None)` when someone decides.

    Under the fold stands why it is needed for the plan, as the form says it: `needed_edited(str)`.
    """

    lead_swapped = Signal()
    chosen = Signal(object)
    needed_edited = Signal(str)
    needed_left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked = self._where = self._follow_up = self._from_other = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        self._kop = Kop("")
        self._doorvragen = Tekst("", "stil")
        self._waarom = Tekst("")
        self._vraag = Tekst("")
        asking = Rij([self._vraag, self._choices()], _ROW_LETTERS, (1, 0))
        self._schrijfhint = Tekst("", "sterk")
        self._schrijfhint.setObjectName("leefgebied.schrijfhint")
        texts = (self._kop, asking, self._doorvragen, self._schrijfhint)
        for part in (self._lead_line(), self._fold(), *texts):
            layout.addWidget(part)

    def show_leefgebied(self, leefgebied: Leefgebied, number: int, total: int) -> None:
        """Fill in the words of this leefgebied."""
        place = self.tr("Leefgebied {} van {}").format(number, total)
        self._where = place if number else self.tr("Uit een andere editie")
        self._place.set_text(self._where)
        self._kop.set_text(leefgebied.kop)
        same = leefgebied.openingsvraag == leefgebied.kop
        self._asked = "" if same else f"“{leefgebied.openingsvraag}”"
        questions = " · ".join(leefgebied.doorvragen)
        asked = self.tr("Doorvragen als het past: {}").format(questions)
        self._follow_up = asked if questions else ""
        self._from_other = leefgebied.vraag_collega
        self._waarom.set_text(leefgebied.waarom_vragen)
        self._schrijfhint.set_text(leefgebied.schrijfhint)
        self._open_fold(False)

    def show_minutes(self, minutes: int) -> None:
        """How long we have been here; nothing in the first minute."""
        told = self.tr("{} · {} min").format(self._where, minutes)
        self._place.set_text(told if minutes else self._where)

    def show_lead(self, letter: str, rol: str, naam: str) -> None:
        """Who leads this leefgebied."""
        self._merk.set_person(letter, rol, naam)
        text = self.tr("{} leidt dit onderdeel").format(naam)
        if self._lead.text() != text:
            self._lead.setText(text)

    def show_collega(self, naam: str) -> None:
        """What the other professional would ask here, by name; "" when there is none."""
        prompt = self.tr("Vraag van {}: {}").format(naam, self._from_other)
        parts = (self._follow_up, prompt if naam and self._from_other else "")
        self._doorvragen.set_text("\n".join(part for part in parts if part))

    def show_questions(self, visible: bool) -> None:
        """Whether the questions stand there: not when the leefgebied is closed or left alone."""
        self._vraag.set_text(self._asked if visible else "")
        wanted = visible and bool(self._doorvragen.text())
        for text, shown in (
            (self._doorvragen, wanted),
            (self._schrijfhint, visible and bool(self._schrijfhint.text())),
        ):
            if text.isHidden() == shown:
                text.setVisible(shown)

    def show_keuze(self, keuze: Keuze | None) -> None:
        """What was chosen; None is *niet besproken*."""
        self._chips.set_value(keuze)

    def show_needed(self, stand: LeefgebiedStand) -> None:
        """Why it is needed for the plan; there while it is talked about."""
        self._nodig.set_value(stand.waarom_nodig)
        wanted = stand.keuze is Keuze.BESPREKEN
        if self._nodig.isHidden() == wanted:
            self._nodig.setVisible(wanted)

    def _why_button(self) -> Knop:
        self._why = Knop(self.tr("Waarom vragen we dit?"), "vouw", icoon="dicht")
        self._why.setObjectName("leefgebied.waarom")
        self._why.clicked.connect(lambda: self._open_fold(self._answer.isHidden()))
        return self._why

    def _fold(self) -> Kaart:
        self._answer = Kaart()
        self._answer.inhoud.addWidget(self._waarom)
        self._nodig = Regelveld(self.tr("Waarom is dit nodig voor het plan?"), zinnen=True)
        self._nodig.setObjectName("leefgebied.waarom_nodig")
        self._nodig.edited.connect(self.needed_edited)
        self._nodig.left.connect(lambda _text: self.needed_left.emit())
        self._answer.inhoud.addWidget(self._nodig)
        self._answer.hide()
        return self._answer

    def _open_fold(self, is_open: bool) -> None:
        if self._answer.isHidden() == is_open:
            self._answer.setVisible(is_open)
        state = self.tr("open") if is_open else self.tr("dicht")
        name = f"{self._why.text()} ({state})"
        if self._why.accessibleName() != name:
            self._why.set_icoon("open" if is_open else "dicht")
            self._why.setAccessibleName(name)

    def _lead_line(self) -> QWidget:
        self._place = Tekst("", "klein")
        self._place.setWordWrap(False)
        self._merk = Merk("", "wijkteam")
        self._lead = Knop("", "stil")
        self._lead.setObjectName("leefgebied.lead")
        self._lead.setToolTip(self.tr("Wissel wie dit onderdeel leidt (Alt+L)"))
        self._lead.clicked.connect(self.lead_swapped)
        leader = QWidget()
        row = QHBoxLayout(leader)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._merk)
        row.addWidget(self._lead)
        row.addStretch()
        place = Rij([self._place, leader], 0, (0, 1))
        return Rij([place, self._why_button()], 0, (1, 0))

    def _choices(self) -> Keuzerij:
        names = (self.tr("Nu bespreken"), self.tr("Niet nodig"), self.tr("Wil ik niet"))
        chips = [(keuze.value, naam) for keuze, naam in zip(Keuze, names, strict=True)]
        self._chips = Keuzerij(chips, "")
        self._chips.setAccessibleName(self.tr("Praten we hierover?"))
        self._chips.setObjectName("leefgebied.keuze")
        self._chips.chosen.connect(
            lambda code: self.chosen.emit(None if code is None else Keuze(str(code)))
        )
        self.setFocusProxy(self._chips)
        return self._chips
