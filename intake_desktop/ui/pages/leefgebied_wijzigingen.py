"""The changes that the page of one leefgebied asks for, each a step with a name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.duo import lead_of, other_of
from intake_desktop.domain.formulier import Formulier, Leefgebied
from intake_desktop.domain.grondslagen import inherited
from intake_desktop.domain.matrix import SAMEN, SCORERS, Hulp, Keuze, LeefgebiedStand
from intake_desktop.domain.noteren import (
    naam_of,
    scores_of,
    stand_of,
    with_antwoord,
    with_discussed,
    with_keuze,
    with_line,
    with_scores,
    with_speaker,
    with_stand,
)
from intake_desktop.domain.rollen import GRONDSLAG_NAMEN, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.session.dossier_session import Change, DossierSession
from intake_desktop.ui.pages.regels_van import next_speaker


class LeefgebiedWijzigingen(QObject):
    """Hands changes to the session; noting something is choosing to talk about it."""

    def __init__(
        self,
        session: DossierSession,
        formulier: Formulier,
        leefgebied: Leefgebied,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._formulier = formulier
        self._session = session
        self._leefgebied = leefgebied
        self._scores_before: dict[str, int] | None = None

    def turn_to(self, leefgebied: Leefgebied) -> None:
        """What follows is about this leefgebied."""
        self._leefgebied = leefgebied
        self._scores_before = None

    def end_typing(self) -> None:
        """The field is left."""
        self._session.end_typing()

    def may_open(self) -> bool:
        """Whether it can be talked about: a closed leefgebied needs a reason first."""
        return not self._leefgebied.gesloten or bool(self._stand().open_reden.strip())

    def choose(self, keuze: Keuze | None) -> None:
        """Bespreken, niet nodig, wil niet, or no choice."""
        if self._stand().keuze is keuze:
            return
        gesprek, leefgebied = self._gesprek().id, self._leefgebied
        self._apply(self.tr("Keuze bij {}"), lambda d: with_keuze(d, gesprek, leefgebied, keuze))

    def give_reason(self, text: str) -> None:
        """Why a closed leefgebied is opened."""
        self._set(self.tr("Reden bij {}"), "reden", open_reden=text)

    def give_needed(self, text: str) -> None:
        """Why talking about this is needed for the plan."""
        self._set(self.tr("Waarom nodig bij {}"), "nodig", waarom_nodig=text)

    def give_verschil(self, text: str) -> None:
        """Why the niveaus differ."""
        self._set(self.tr("Verschil bij {}"), "verschil", verschil=text)

    def swap_lead(self) -> str:
        """The other professional leads; what that means, as a sentence."""
        field, gesprek = self._leefgebied, self._gesprek()
        other = other_of(gesprek, lead_of(field, self._stand(), gesprek))
        if other is None:
            return self.tr("Er zit geen collega aan tafel om dit te leiden.")
        before = inherited(self._formulier, gesprek, field.code, self._stand().lead)
        self._set(self.tr("Wie leidt bij {}"), "", lead=other)
        said = self.tr("Nu leidt {}.").format(naam_of(self._session.dossier, other))
        law = inherited(self._formulier, gesprek, field.code, other)
        if law is before:
            return said
        under = self.tr("Wat u hierna opschrijft, valt onder de {}.")
        return f"{said} {under.format(GRONDSLAG_NAMEN[law])}"

    def write(self, plek: Plek, line: str, text: str) -> None:
        """A line typed; in "Wat wilt u" it is the client's, with or without quotation marks."""
        gesprek, code, now = self._gesprek(), self._leefgebied.code, self._session.now()
        if plek is Plek.WIL:
            gesprek = replace(gesprek, schrijver=Rol.CLIENT)

        def change(dossier: Dossier) -> Dossier:
            return with_line(dossier, gesprek, line, text, plek=plek, leefgebied=code, now=now)

        noted = self._noting(change) if text.strip() else change
        self._apply(self.tr("Regel bij {}"), noted, f"regel.{line}")

    def typing_key(self, line: str) -> str:
        """What typing in this line merges on."""
        return f"leefgebied.{self._leefgebied.code}.regel.{line}"

    def remove(self, line: str) -> None:
        """A line taken away."""
        self._apply(self.tr("Regel weg bij {}"), lambda d: d.without_part(Uitspraak, line))

    def move(self, line: str, before: str | None) -> None:
        """A line put before another, or at the end."""
        label = self.tr("Regel verplaatst bij {}")
        self._apply(label, lambda d: d.with_part_moved(Uitspraak, line, before))

    def change_speaker(self, line: str) -> None:
        """A line said by the next person at the table."""
        present = self._session.dossier.part(Uitspraak, line)
        if present is not None:
            speaker = next_speaker(self._session.dossier, present.spreker)
            label = self.tr("Wie iets zei bij {}")
            self._apply(label, lambda d: with_speaker(d, line, speaker))

    def place_note(self, line: str, plek: Plek) -> None:
        """A loose note put in a column."""
        note = self._session.dossier.part(Uitspraak, line)
        if note is not None:
            placed = replace(note, plek=plek)
            change = self._noting(lambda d: d.with_part(placed))
            self._apply(self.tr("Notitie geplaatst bij {}"), change)

    def agree(self, niveau: int | None) -> None:
        """The niveau they gave together; None takes it away."""
        self._apply(self.tr("Samen bij {}"), self._scoring({SAMEN: niveau or 0}))

    def type_scores(self, niveaus: Mapping[str, int]) -> None:
        """The niveaus in the entry field, over what was given before it was typed in."""
        if self._scores_before is None:
            dossier, code = self._session.dossier, self._leefgebied.code
            self._scores_before = scores_of(dossier, self._gesprek(), code)
        before = self._scores_before
        wanted = {d: niveaus.get(d, before.get(d, 0)) for d in (*SCORERS, SAMEN)}
        self._apply(self.tr("Cijfers bij {}"), self._scoring(wanted), "scores")

    def finish_scores(self) -> None:
        """The entry field is left."""
        self._scores_before = None
        self.end_typing()

    def choose_help(self, hulp: tuple[Hulp, ...]) -> None:
        """Which help there is."""
        gesprek, code = self._gesprek().id, self._leefgebied.code
        change = self._noting(lambda d: with_stand(d, gesprek, code, hulp=hulp))
        self._apply(self.tr("Hulp bij {}"), change)

    def aim_at(self, niveau: int | None) -> None:
        """The niveau that is hoped for."""
        gesprek, code = self._gesprek().id, self._leefgebied.code
        change = self._noting(lambda d: with_stand(d, gesprek, code, streef=niveau))
        self._apply(self.tr("Waar u naartoe wilt bij {}"), change)

    def aim_by(self, day: date | None, text: str) -> None:
        """By when that is hoped for; words that are no day are kept."""
        kept = "" if day else text
        self._set(self.tr("Wanneer bij {}"), "streef_datum", streef_datum=day, streef_tekst=kept)

    def answer(self, antwoord: Antwoord, typing: bool) -> None:
        """A fact answered."""
        change = self._noting(lambda d: with_antwoord(d, antwoord))
        self._apply(self.tr("Feit bij {}"), change, antwoord.vraag if typing else "")

    def _gesprek(self) -> Gesprek:
        gesprek = self._session.dossier.gesprek
        if gesprek is None:
            raise LookupError("a leefgebied was changed without a gesprek")
        return gesprek

    def _stand(self) -> LeefgebiedStand:
        return stand_of(self._session.dossier, self._gesprek().id, self._leefgebied.code)

    def _apply(self, label: str, change: Change, field: str = "") -> None:
        key = f"leefgebied.{self._leefgebied.code}.{field}" if field else ""
        self._session.apply(label.format(self._leefgebied.naam), change, merge_key=key)

    def _noting(self, change: Change) -> Change:
        gesprek, leefgebied = self._gesprek().id, self._leefgebied

        def noted(dossier: Dossier) -> Dossier:
            after = change(dossier)
            return after if after is dossier else with_discussed(after, gesprek, leefgebied)

        return noted

    def _set(self, label: str, field: str, **changes: object) -> None:
        gesprek, code = self._gesprek().id, self._leefgebied.code
        self._apply(label, lambda d: with_stand(d, gesprek, code, **changes), field)

    def _scoring(self, wanted: Mapping[str, int]) -> Change:
        gesprek, code, today = self._gesprek(), self._leefgebied.code, self._session.today()
        return self._noting(lambda d: with_scores(d, gesprek, code, wanted, today))
