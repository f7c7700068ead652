"""The choice of one signer: agreed, seen and read, not agreed because, or time to think."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.kenmerk import is_outdated, kenmerk
from intake_desktop.domain.noteren import NAAMLOOS, ondertekening_of
from intake_desktop.domain.plan import Tekenkeuze
from intake_desktop.domain.plannen import with_ondertekening
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.versies import closed_version
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.regels_van import merk_van
from intake_desktop.ui.pages.tekenen_wijze import TekenWijze
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld

_SIGNS = (Tekenkeuze.AKKOORD, Tekenkeuze.GEZIEN)
_NOT_SIGNED: dict[str, Any] = {"wijze": None, "strepen": (), "papier_op": None, "papier_tekst": ""}
"""A new choice is not signed yet: whoever chooses anew, signs anew."""


class TekenKaart(Kaart):
    """One signer. None of the four answers means not cooperating."""

    def __init__(self, session: DossierSession, wie: str) -> None:
        super().__init__()
        self._session, self._wie = session, wie
        prefix = f"tekenen.{wie}"
        self._mark, self._name, self._role = Merk("", "ander"), Kop("", 3), Tekst("", "stil")
        self._choice = Keuzerij(
            [
                (Tekenkeuze.AKKOORD.value, self.tr("Akkoord")),
                (Tekenkeuze.GEZIEN.value, self.tr("Gezien en gelezen")),
                (Tekenkeuze.NIET_AKKOORD.value, self.tr("Niet akkoord, want …")),
                (Tekenkeuze.BEDENKTIJD.value, self.tr("Ik wil bedenktijd")),
            ],
            "",
        )
        self._choice.setObjectName(f"{prefix}.keuze")
        self._choice.chosen.connect(self._choose)
        self._why = Straks(self._make_why)
        self._note = Straks(
            lambda: Tekst(self.tr("Bedenktijd is gewoon. Er verandert niets."), "stil")
        )
        self._until = Straks(self._make_until)
        self.way = TekenWijze(session, wie)
        self._lay_out(prefix)

    def _lay_out(self, prefix: str) -> None:
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self._name)
        head.addWidget(self._role, 1)
        self.inhoud.addLayout(head)
        self._outdated = Tekst(
            self.tr("Het plan is na deze keuze veranderd. Lees het nog eens en kies opnieuw."), ""
        )
        self._outdated.setObjectName(f"{prefix}.verouderd")
        self.inhoud.addWidget(self._choice)
        self.inhoud.addWidget(self._outdated)
        for later in (self._why, self._note, self._until):
            self.inhoud.addLayout(later.place)
        self.inhoud.addWidget(self.way)

    def _make_why(self) -> Tekstveld:
        why = Tekstveld(self.tr("Want"), self.tr("In eigen woorden"), regels=2)
        why.setObjectName(f"tekenen.{self._wie}.want")
        why.edited.connect(lambda text: self._type("want", want=text))
        why.left.connect(lambda _text: self._session.end_typing())
        return why

    def _make_until(self) -> Datumveld:
        until = Datumveld(
            self.tr("Bedenktijd tot"),
            self._session.today,
            snel=((self.tr("over een week"), 7), (self.tr("over twee weken"), 14)),
        )
        until.setObjectName(f"tekenen.{self._wie}.bedenktijd")
        until.edited.connect(self._choose_day)
        return until

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who signs and what they chose for this version of the plan."""
        letter, rol, naam = merk_van(dossier, self._wie)
        self._mark.set_person(letter, rol, naam)
        self._name.set_text(naam[:1].upper() + naam[1:])
        self._role.set_text(ROL_NAMEN[Rol(rol)] if naam != NAAMLOOS else "")
        self._choice.setAccessibleName(self.tr("Keuze van {}").format(naam))
        signing = ondertekening_of(dossier, self._wie)
        self._choice.set_value(signing.keuze)
        thinking = signing.keuze is Tekenkeuze.BEDENKTIJD
        asked = signing.keuze is Tekenkeuze.NIET_AKKOORD or bool(signing.want)
        if (why := self._why.show_if(asked)) is not None:
            why.set_value(signing.want)
        closed = closed_version(dossier) is not None
        self._choice.setEnabled(not closed)
        self.way.show_signing(dossier, signing, closed=closed)
        show_if(self.way, signing.keuze in _SIGNS)
        show_if(self._outdated, not closed and is_outdated(dossier, signing))
        self._note.show_if(thinking)
        if (until := self._until.show_if(thinking)) is not None:
            until.set_value(signing.bedenktijd_tot, signing.bedenktijd_tekst)

    def focus_first(self) -> None:
        """The focus at the first answer."""
        self._choice.setFocus()

    def _choose(self, code: object) -> None:
        keuze = None if code is None else Tekenkeuze(str(code))
        when = self._session.now() if keuze else None
        self._session.apply(
            self.tr("Keuze bij tekenen"),
            lambda d: with_ondertekening(
                d, self._wie, keuze=keuze, gekozen_op=when, kenmerk=kenmerk(d), **_NOT_SIGNED
            ),
        )
        if keuze is Tekenkeuze.NIET_AKKOORD:
            self._why.get().setFocus()
        elif keuze is Tekenkeuze.BEDENKTIJD:
            self._until.get().setFocus()

    def _choose_day(self, day: date | None, typed: str) -> None:
        text = "" if day else typed
        self._type("bedenktijd", bedenktijd_tot=day, bedenktijd_tekst=text)

    def _type(self, field: str, **changes: Any) -> None:
        self._session.apply(
            self.tr("Keuze bij tekenen"),
            lambda d: with_ondertekening(d, self._wie, **changes),
            merge_key=f"tekenen.{self._wie}.{field}",
        )
