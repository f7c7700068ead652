"""The changes a conversation makes to a dossier, each a pure function from dossier to dossier."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from intake_desktop.domain.afweging import Beeld
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek
from intake_desktop.domain.matrix import LeefgebiedStand, Score, score_id, stand_id
from intake_desktop.domain.plan import Ondertekening, ondertekening_id
from intake_desktop.domain.uitspraak import Plek, Uitspraak, speaker_of


def stand_of(dossier: Dossier, gesprek: str, leefgebied: str) -> LeefgebiedStand:
    """What was decided about this leefgebied in this gesprek; an empty stand when nothing was."""
    key = stand_id(gesprek, leefgebied)
    return dossier.part(LeefgebiedStand, key) or LeefgebiedStand(key, gesprek, leefgebied)


def with_stand(dossier: Dossier, gesprek: str, leefgebied: str, **changes: Any) -> Dossier:
    """Fields of the stand of a leefgebied changed (keuze, waarom_nodig, lead, hulp, ...)."""
    return dossier.with_part(replace(stand_of(dossier, gesprek, leefgebied), **changes))


def with_score(  # noqa: PLR0913 - the parts of a score's key, its value and its day
    dossier: Dossier, gesprek: Gesprek, leefgebied: str, door: str, niveau: int | None, day: date
) -> Dossier:
    """The niveau this scorer gives; None takes the score away."""
    key = score_id(gesprek.id, leefgebied, gesprek.editie, door)
    if niveau is None:
        return dossier.without_part(Score, key)
    return dossier.with_part(Score(key, gesprek.id, leefgebied, gesprek.editie, door, niveau, day))


def score_of(dossier: Dossier, gesprek: Gesprek, leefgebied: str, door: str) -> int | None:
    """The niveau this scorer gave in this gesprek."""
    score = dossier.part(Score, score_id(gesprek.id, leefgebied, gesprek.editie, door))
    return score.niveau if score else None


def antwoord_of(dossier: Dossier, gesprek: str, vraag: str) -> Antwoord:
    """The answer to a question in this gesprek; an empty one when there is none."""
    key = antwoord_id(gesprek, vraag)
    return dossier.part(Antwoord, key) or Antwoord(key, gesprek, vraag, "")


def with_antwoord(dossier: Dossier, antwoord: Antwoord) -> Dossier:
    """This answer noted; an empty answer is taken away, so that it is *niet besproken* again."""
    if antwoord.is_leeg:
        return dossier.without_part(Antwoord, antwoord.id)
    return dossier.with_part(antwoord)


def beeld_of(dossier: Dossier, gesprek: str) -> Beeld:
    """The picture of this gesprek; an empty one when nothing was said."""
    return dossier.part(Beeld, gesprek) or Beeld(gesprek)


def with_beeld(dossier: Dossier, gesprek: str, **changes: Any) -> Dossier:
    """Fields of the picture changed (ladder, besluit, eerst, klopt, klopt_want)."""
    return dossier.with_part(replace(beeld_of(dossier, gesprek), **changes))


def with_line(  # noqa: PLR0913 - a line knows where, when and by whom it was said
    dossier: Dossier,
    gesprek: Gesprek,
    line_id: str,
    text: str,
    *,
    plek: Plek,
    leefgebied: str,
    now: datetime,
) -> Dossier:
    """A typed line noted or changed; empty text takes it away. A quotation mark names the speaker.

    An existing line keeps its place, time and, while its opening does not change, its speaker.
    """
    if not text.strip():
        return dossier.without_part(Uitspraak, line_id)
    present = dossier.part(Uitspraak, line_id)
    speaker = speaker_of(text, gesprek.schrijver)
    if present is None:
        made = Uitspraak(line_id, gesprek.id, plek, text, speaker, now, leefgebied)
        return dossier.with_part(made)
    if speaker_of(present.tekst, "") == speaker_of(text, ""):
        speaker = present.spreker
    return dossier.with_part(replace(present, tekst=text, spreker=speaker))


def lines_of(
    dossier: Dossier, gesprek: str, plek: Plek, leefgebied: str = ""
) -> tuple[Uitspraak, ...]:
    """The lines of one place on one page in one gesprek, in the order in which they stand."""
    return tuple(
        u
        for u in dossier.uitspraken
        if u.plek is plek and u.leefgebied == leefgebied and u.gesprek == gesprek
    )


def with_gesprek(dossier: Dossier, gesprek_id: str, **changes: Any) -> Dossier:
    """Fields of a gesprek changed."""
    gesprek = dossier.part(Gesprek, gesprek_id)
    return dossier if gesprek is None else dossier.with_part(replace(gesprek, **changes))


def with_aanwezige(dossier: Dossier, gesprek_id: str, person: Aanwezige) -> Dossier:
    """Someone added to a gesprek, or changed when their key is already there."""
    gesprek = dossier.part(Gesprek, gesprek_id)
    if gesprek is None:
        return dossier
    keys = [a.sleutel for a in gesprek.aanwezigen]
    if person.sleutel in keys:
        people = tuple(person if a.sleutel == person.sleutel else a for a in gesprek.aanwezigen)
    else:
        people = (*gesprek.aanwezigen, person)
    return dossier.with_part(replace(gesprek, aanwezigen=people))


def without_aanwezige(dossier: Dossier, gesprek_id: str, sleutel: str) -> Dossier:
    """Someone taken off the list of who is here; what they said stays."""
    gesprek = dossier.part(Gesprek, gesprek_id)
    if gesprek is None:
        return dossier
    people = tuple(a for a in gesprek.aanwezigen if a.sleutel != sleutel)
    return dossier.with_part(replace(gesprek, aanwezigen=people))


def ondertekening_of(dossier: Dossier, wie: str) -> Ondertekening:
    """The choice of this signer for the present plan version; an empty one when not chosen yet."""
    versie = dossier.plan.versie
    key = ondertekening_id(versie, wie)
    return dossier.part(Ondertekening, key) or Ondertekening(key, wie, versie)


def naam_of(dossier: Dossier, wie: str) -> str:
    """The name to show for a key of someone present; a free name is its own name."""
    gesprek = dossier.gesprek
    person = gesprek.aanwezige(wie) if gesprek else None
    if wie == "client":
        return dossier.client.aanspreken or dossier.client.naam or "cliënt"
    return person.naam if person and person.naam else wie
