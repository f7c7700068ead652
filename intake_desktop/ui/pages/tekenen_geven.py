"""Giving the plan: print, save, a copy for the mail, the calendar, a card, or later."""

from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.handkopie import hand_copy
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Geven
from intake_desktop.domain.plan_stand import signers, undecided
from intake_desktop.domain.plannen import with_geven
from intake_desktop.domain.versies import closed_version
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.plan_wie import WieKeuze
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld
from intake_desktop.ui.widgets.vouw import Vouw


class Wens(StrEnum):
    """What someone asks to be done with the plan."""

    AFDRUKKEN = "afdrukken"
    BEWAREN = "bewaren"
    BEKIJKEN = "bekijken"
    BEWAREN_IN = "bewaren_in"
    MAILKOPIE = "mailkopie"
    AGENDA = "agenda"
    VASTLEGGEN = "vastleggen"
    VERSIE = "versie"
    SCAN = "scan"
    SCAN_WEG = "scan_weg"
    TOON_SCAN = "toon_scan"


class MeegevenKaart(Kaart):
    """`asked(Wens, value)`; what it costs to give the plan is one button, the rest folds."""

    asked = Signal(str, str)

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self.set_titel(self.tr("Het plan meegeven"))
        self._session = session
        self._state = Tekst("")
        self._state.setObjectName("tekenen.stand")
        self._copies = Tekst("", "klein")
        self.inhoud.addWidget(self._state)
        self.inhoud.addWidget(self._copies)
        row = FlowLayout()
        for wens, words, rol in (
            (Wens.AFDRUKKEN, self.tr("Plan afdrukken"), "primair"),
            (Wens.BEWAREN, self.tr("Plan bewaren"), "gewoon"),
            (Wens.BEKIJKEN, self.tr("Bekijk het papier"), "stil"),
        ):
            row.addWidget(self._button(wens, words, rol))
        self.inhoud.addLayout(row)
        self._later = _Later(session)
        self.inhoud.addWidget(self._later)
        self.inhoud.addWidget(self._make_card())
        self.inhoud.addWidget(self._make_more())

    def show_dossier(self, dossier: Dossier, *, blocked: bool) -> None:
        """Whether it is still a concept, for whom, and whether it has to be given yet."""
        self._state.set_text(self._words(dossier, blocked=blocked))
        names = [naam_of(dossier, wie) for wie in signers(dossier)]
        count = len(names)
        self._copies.set_text(
            self.tr("{} exemplaren: voor {}.").format(count, _joined(names, self.tr("en")))
            if count > 1
            else self.tr("Eén exemplaar: voor {}.").format(names[0])
        )
        self._later.show_dossier(dossier)
        if self._card.is_open:
            self._show_lines()

    def focus_giving(self) -> None:
        """The focus at whether everyone has the plan."""
        self._later.focus_first()

    def _words(self, dossier: Dossier, *, blocked: bool) -> str:
        closed = closed_version(dossier)
        if closed is not None:
            return self.tr("Dit plan is vastgelegd op {}. U geeft precies dat papier mee.").format(
                short_date(closed.op.date())
            )
        if blocked:
            return self.tr("Op het papier staat nog: concept. Kijk eerst na wat er nog nodig is.")
        left = [naam_of(dossier, wie) for wie in undecided(dossier)]
        if not left:
            return self.tr("Iedereen heeft gekozen. Het plan is klaar.")
        text = self.tr("Op het papier staat nog: concept. Nog te kiezen: {}.")
        return text.format(_joined(left, self.tr("en")))

    def _button(self, wens: Wens, words: str, rol: str) -> Knop:
        button = Knop(words, rol)
        button.setObjectName(f"tekenen.{wens}")
        button.clicked.connect(lambda: self.asked.emit(wens, ""))
        return button

    def _make_card(self) -> QWidget:
        self._card = Vouw(self.tr("Geen printer? Schrijf dit op een kaartje"))
        self._card.setObjectName("tekenen.kaartje")
        self._lines = Tekst("", "voorlees")
        self._lines.setObjectName("tekenen.kaartje.regels")
        self._card.inhoud.addWidget(self._lines)
        self._card.opened.connect(lambda _on: self._show_lines())
        return self._card

    def _show_lines(self) -> None:
        lines = hand_copy(self._session.dossier)
        self._lines.set_text("\n".join(lines) or self.tr("Er staat nog niets in het plan."))

    def _make_more(self) -> QWidget:
        self._more = Vouw(self.tr("Andere manieren"), self._fill_more)
        self._more.setObjectName("tekenen.anders")
        self._typed = ""
        return self._more

    def _fill_more(self) -> None:
        more = self._more
        for wens, words in (
            (Wens.BEWAREN_IN, self.tr("Bewaar op een stick of in een andere map")),
            (Wens.AGENDA, self.tr("Afspraak en eerste stap voor de agenda (.ics)")),
        ):
            more.inhoud.addWidget(self._button(wens, words, "gewoon"))
        note = self.tr(
            "Voor de mail kan er een kopie met een eigen wachtwoord. Die kopie is niet voor het "
            "archief (geen PDF/A) en heeft geen zegel. Vertel het wachtwoord niet in de mail."
        )
        more.inhoud.addWidget(Tekst(note, "stil"))
        self._password = Regelveld("", self.tr("Wachtwoord, minstens acht tekens"))
        self._password.setObjectName("tekenen.wachtwoord")
        self._password.setAccessibleName(self.tr("Wachtwoord voor de mailkopie"))
        for line in self._password.findChildren(QLineEdit):
            line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._password.edited.connect(self._type)
        more.inhoud.addWidget(self._password)
        make = Knop(self.tr("Maak een kopie voor de mail"), "gewoon")
        make.setObjectName(f"tekenen.{Wens.MAILKOPIE}")
        make.clicked.connect(self._make_copy)
        more.inhoud.addWidget(make)

    def _type(self, text: str) -> None:
        self._typed = text

    def _make_copy(self) -> None:
        typed, self._typed = self._typed, ""
        self._password.set_value("")
        self.asked.emit(Wens.MAILKOPIE, typed)


class _Later(QWidget):
    """Whether the plan was given, or has to be: by whom and when. Open until it is done."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._given = Keuzerij(
            [("gegeven", self.tr("Gegeven")), ("later", self.tr("Nog te geven"))],
            self.tr("Heeft ieder het plan?"),
        )
        self._given.setObjectName("tekenen.gegeven")
        self._given.chosen.connect(self._choose)
        self._when, self._who = Straks(self._make_when), Straks(self._make_who)
        self._told = Tekst("", "stil")
        self._told.setObjectName("tekenen.geven_stand")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._given)
        column.addLayout(self._when.place)
        column.addLayout(self._who.place)
        column.addWidget(self._told)

    def _make_when(self) -> Datumveld:
        when = Datumveld(
            self.tr("Nog te geven op"), self._session.today,
            snel=((self.tr("morgen"), 1), (self.tr("over een week"), 7)),
        )  # fmt: skip
        when.setObjectName("tekenen.geven_op")
        when.edited.connect(self._date)
        return when

    def _make_who(self) -> WieKeuze:
        who = WieKeuze(self.tr("Door wie?"))
        who.name_parts("tekenen.geven_door")
        who.chosen.connect(lambda wie, typing: self._apply(typing, door=wie))
        who.left.connect(self._session.end_typing)
        return who

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was agreed about giving."""
        geven = dossier.plan.geven
        later = geven.later and geven.gegeven_op is None
        self._given.set_value("gegeven" if geven.gegeven_op else "later" if later else None)
        if (when := self._when.show_if(later)) is not None:
            when.set_value(geven.op, geven.op_tekst)
        if (who := self._who.show_if(later)) is not None:
            who.show_wie(dossier, geven.door)
        self._told.set_text(self._words(dossier, geven))
        show_if(self._told, bool(self._told.text()))

    def focus_first(self) -> None:
        """The focus at whether it was given."""
        self._given.setFocus()

    def _words(self, dossier: Dossier, geven: Geven) -> str:
        if geven.gegeven_op:
            return self.tr("Gegeven op {}.").format(short_date(geven.gegeven_op))
        if not geven.later:
            return ""
        day = day_or_words(geven.op, geven.op_tekst) or "…"
        who = naam_of(dossier, geven.door) if geven.door else "…"
        return self.tr("Nog te geven op {} door {}.").format(day, who)

    def _choose(self, code: object) -> None:
        today = self._session.today() if code == "gegeven" else None
        self._apply(typing=False, later=code == "later", gegeven_op=today)

    def _date(self, day: date | None, typed: str) -> None:
        self._apply(typing=True, op=day, op_tekst="" if day else typed)

    def _apply(self, typing: bool, **changes: Any) -> None:
        self._session.apply(
            self.tr("Het plan geven"),
            lambda d: with_geven(d, **changes),
            merge_key="tekenen.geven" if typing else "",
        )


def _joined(names: list[str], and_: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {and_} {names[-1]}"
