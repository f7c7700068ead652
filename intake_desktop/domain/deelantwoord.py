"""The client's answer when something noted under one law would be read under the other.

Field.md 4.1: what stands under the Participatiewet goes to the Wmo only with the explicit consent
of the client (Wmo 5.1.1 lid 4), asked per leefgebied and, unfolded, per sentence. The other way
only a consequence goes ("maximaal 16 uur, niet lang staan"), never what it comes from.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from intake_desktop.domain.rollen import Grondslag, Rol

if TYPE_CHECKING:  # the dossier holds what stands here
    from intake_desktop.domain.dossier import Dossier, Gesprek
    from intake_desktop.domain.uitspraak import Uitspraak


@dataclass(frozen=True, slots=True)
class Deelantwoord:
    """One answer, as it was asked. Without one nothing goes; *nee* has no consequences.

    `naar` is the side that would read it. `zin` is the id of one uitspraak, "" for the whole
    leefgebied. `mag` None: the words are there, but it was not asked yet. `gevolg` are the only
    words that go to the klantmanager. `formulering` is the version of the words it was asked in,
    `vraagtekst` those words. `verteld` are the people who were told that a yes was withdrawn, by
    key.
    """

    id: str
    gesprek: str
    leefgebied: str
    naar: Rol
    mag: bool | None
    gevraagd_door: str
    gevraagd_op: datetime
    formulering: str = ""
    vraagtekst: str = ""
    zin: str = ""
    gevolg: str = ""
    ingetrokken_op: datetime | None = None
    verteld: tuple[str, ...] = ()

    @property
    def staat(self) -> bool:
        """Whether it is a yes that holds."""
        return self.mag is True and self.ingetrokken_op is None


Sleutel = tuple[Rol, str, str]
"""What was asked about: to whom, the leefgebied, the sentence or ""."""


def latest_answers(answers: Iterable[Deelantwoord]) -> dict[Sleutel, Deelantwoord]:
    """The answer that counts for each thing that was asked: the last one given."""
    return {(a.naar, a.leefgebied, a.zin): a for a in answers}


def passed_line(
    answers: dict[Sleutel, Deelantwoord], line: "Uitspraak", basis: Grondslag, naar: Rol
) -> "Uitspraak | None":
    """The line as it goes to the other side, or None when it does not.

    A yes is about what stood there when it was asked: not about what was noted or corrected later.
    A consequence is another text than the line it comes from, so it has an id of its own.
    """
    about_line = answers.get((naar, line.leefgebied, line.id))
    answer = about_line or answers.get((naar, line.leefgebied, ""))
    if answer is None or not answer.staat:
        return None
    if naar is Rol.WIJKTEAM and basis is Grondslag.PARTICIPATIEWET:
        changed = line.eerder[-1].tijd if line.eerder else line.tijd
        asked_after = max(changed, line.tijd) <= answer.gevraagd_op
        return replace(line, eerder=()) if asked_after else None
    if naar is Rol.KLANTMANAGER and basis is Grondslag.WMO and about_line and answer.gevolg.strip():
        return replace(
            line,
            id=f"{line.id}.gevolg",
            tekst=answer.gevolg.strip(),
            spreker=answer.gevraagd_door,
            grondslag=Grondslag.GEZAMENLIJK,
            eerder=(),
        )
    return None


def passes_leefgebied(
    dossier: "Dossier", answers: dict[Sleutel, Deelantwoord], leefgebied: str, gesprek: str
) -> bool:
    """Whether niveaus and answers of this leefgebied, of this gesprek, go to the wijkteam."""
    answer = answers.get((Rol.WIJKTEAM, leefgebied, ""))
    if answer is None or not answer.staat:
        return False
    order = [g.id for g in dossier.gesprekken]
    if gesprek not in order or answer.gesprek not in order:
        return gesprek == answer.gesprek
    return order.index(gesprek) <= order.index(answer.gesprek)


def with_deelantwoord(dossier: "Dossier", answer: Deelantwoord) -> "Dossier":
    """An answer noted. One that is changed while it is asked takes the place of what it was.

    What was withdrawn, or answered in another gesprek, stays: it says what held until then.
    """
    key = (answer.naar, answer.leefgebied, answer.zin)
    before = latest_answers(dossier.deelantwoorden).get(key)
    if before and before.gesprek == answer.gesprek and before.ingetrokken_op is None:
        answer = replace(answer, id=before.id)
    return dossier.with_part(answer)


def asker(gesprek: "Gesprek", naar: Rol) -> str:
    """Who asks: who would use it, when they sit at the table, else who writes (a key)."""
    here = (a.sleutel for a in gesprek.aanwezigen if a.rol is naar)
    return next(here, str(gesprek.schrijver))


def without_yes(dossier: "Dossier", answer_id: str, now: datetime) -> "Dossier":
    """A yes withdrawn; with the leefgebied also each of its sentences."""
    answer = dossier.part(Deelantwoord, answer_id)
    if answer is None or not answer.staat:
        return dossier
    for other in dossier.deelantwoorden:
        same = (other.naar, other.leefgebied) == (answer.naar, answer.leefgebied)
        if other.staat and same and answer.zin in ("", other.zin):
            dossier = dossier.with_part(replace(other, ingetrokken_op=now))
    return dossier


def to_tell(dossier: "Dossier", answer: Deelantwoord) -> tuple[str, ...]:
    """The keys of who must be told that this yes was withdrawn: all who could read along."""
    keys = (
        a.sleutel
        for g in dossier.gesprekken
        for a in g.aanwezigen
        if a.rol is answer.naar or a.sleutel == answer.gevraagd_door
    )
    return tuple(dict.fromkeys((str(answer.naar), answer.gevraagd_door, *keys)))
