"""The changes a conversation makes to a dossier, each a pure function from dossier to dossier."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from intake_desktop.domain.afweging import Beeld
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek
from intake_desktop.domain.formulier import Leefgebied
from intake_desktop.domain.letters import PROFESSIONALS, letters_of
from intake_desktop.domain.matrix import (
    SAMEN,
    SCORERS,
    Keuze,
    LeefgebiedStand,
    Score,
    score_id,
    stand_id,
)
from intake_desktop.domain.plan import Ondertekening, ondertekening_id
from intake_desktop.domain.rollen import HUISHOUDEN, ROL_NAMEN, Rol
from intake_desktop.domain.tekst import folded
from intake_desktop.domain.uitspraak import (
    Eerder,
    EigenVraag,
    Plek,
    Uitspraak,
    speaker_of,
)


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
    """This answer noted; an empty answer is taken away, so that it is *niet besproken* again.

    The reason why a closed question was opened stays.
    """
    if antwoord.is_leeg and not antwoord.open_reden.strip():
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

    So does a letter or name with a colon in front, which is then not kept (`named_speaker`).
    An existing line keeps its place, time and, while its opening does not change, its speaker.
    A correction that comes back to what the line said last is none (`with_eerder`).
    """
    if not text.strip():
        return dossier.without_part(Uitspraak, line_id)
    present = dossier.part(Uitspraak, line_id)
    named, text = named_speaker(dossier, gesprek, text)
    speaker = named or speaker_of(text, gesprek.schrijver)
    if present is None:
        lead = stand_of(dossier, gesprek.id, leefgebied).lead
        made = Uitspraak(line_id, gesprek.id, plek, text, speaker, now, leefgebied, lead=lead)
        return dossier.with_part(made)
    if not named and speaker_of(present.tekst, "") == speaker_of(text, ""):
        speaker = present.spreker
    eerder = present.eerder
    if eerder and eerder[-1].tekst == text:
        eerder = eerder[:-1]
    return dossier.with_part(replace(present, tekst=text, spreker=speaker, eerder=eerder))


def with_eerder(dossier: Dossier, line_id: str, door: str, now: datetime) -> Dossier:
    """What a line says kept as what it said before: it was ended and is corrected from `now` on."""
    line = dossier.part(Uitspraak, line_id)
    if line is None or (line.eerder and line.eerder[-1].tekst == line.tekst):
        return dossier
    was = Eerder(line.tekst, now, door)
    return dossier.with_part(replace(line, eerder=(*line.eerder, was)))


_NAMED = re.compile(r"\s*([^\W\d_]+):\s+(\S.*)", re.DOTALL)


def named_speaker(dossier: Dossier, gesprek: Gesprek, text: str) -> tuple[str, str]:
    """The key of who is named in front of a line, and the line without that name.

    "M: hij slaapt slecht" and "moeder: hij slaapt slecht" are the mother's when she sits at the
    table: by the letter that marks her on screen, her first name, or her relation, with or without
    accents. The key is "" and the text the same when nobody here is called so.
    """
    match = _NAMED.fullmatch(text)
    if match is None:
        return "", text
    called = folded(match[1])
    key = next((key for key, names in _names_here(dossier, gesprek) if called in names), "")
    return (key, match[2]) if key else ("", text)


def _names_here(dossier: Dossier, gesprek: Gesprek) -> Iterator[tuple[str, set[str]]]:
    """Who sits at the table by letter, first name and relation; others before the client."""
    letters = {key: folded(mark) for key, mark in letters_of(dossier).items()}
    for rol in PROFESSIONALS:
        if gesprek.aanwezige(rol):
            yield rol, {letters[rol], str(rol)}
    for person in gesprek.aanwezigen:
        if person.rol in (Rol.ANDER, Rol.MEDECLIENT):
            words = [*folded(person.naam).split()[:1], *folded(person.relatie).split()[:1]]
            yield person.sleutel, {letters[person.sleutel], *words}
    yield Rol.CLIENT, {letters[Rol.CLIENT], "client"}


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


NAAMLOOS = "de cliënt"
"""How a client is called whose name is not known yet."""


def naam_of(dossier: Dossier, wie: str) -> str:
    """The name to show for a key of someone present; a free name is its own name."""
    if wie == "client":
        return dossier.client.aanspreken or dossier.client.naam or NAAMLOOS
    met = (a for g in reversed(dossier.gesprekken) if (a := g.aanwezige(wie)))
    person = next(met, None)
    if wie == HUISHOUDEN:
        return f"{naam_of(dossier, Rol.CLIENT)} en {naam_of(dossier, Rol.MEDECLIENT)}"
    if wie == Rol.MEDECLIENT and (name := _name_of_medeclient(dossier)):
        return name
    if person is None:
        return wie
    return person.naam or person.relatie or ROL_NAMEN[person.rol]


def _name_of_medeclient(dossier: Dossier) -> str:
    """How the other client of this household is called, as the client is."""
    gesprek = dossier.gesprek
    here = gesprek.samen_met if gesprek else ""
    mates = [h for h in dossier.huisgenoten if h.id == here] or list(dossier.huisgenoten)
    return next((h.aanspreken or h.naam for h in mates), "")


def rol_van(dossier: Dossier, sleutel: str) -> Rol:
    """The role of who sits, or sat last, on this seat (a key); a seat is named after its role."""
    met = (a for g in reversed(dossier.gesprekken) if (a := g.aanwezige(sleutel)))
    person = next(met, None)
    if person is not None:
        return person.rol
    return Rol(sleutel) if sleutel in tuple(Rol) else Rol.ANDER


def with_speaker(dossier: Dossier, line_id: str, spreker: str) -> Dossier:
    """A line said by someone else than was noted first."""
    line = dossier.part(Uitspraak, line_id)
    return dossier if line is None else dossier.with_part(replace(line, spreker=spreker))


def with_eigen_vraag(dossier: Dossier, gesprek_id: str, vraag_id: str, **changes: Any) -> Dossier:
    """An own question of the client noted, or fields of it changed."""
    present = dossier.part(EigenVraag, vraag_id) or EigenVraag(vraag_id, gesprek_id, "")
    return dossier.with_part(replace(present, **changes))


def with_keuze(
    dossier: Dossier, gesprek_id: str, leefgebied: Leefgebied, keuze: Keuze | None
) -> Dossier:
    """The gate of a leefgebied set; *bespreken* notes why that is needed, as the form says it."""
    reason = stand_of(dossier, gesprek_id, leefgebied.code).waarom_nodig
    if keuze is Keuze.BESPREKEN:
        reason = reason or leefgebied.waarom_nodig
    return with_stand(dossier, gesprek_id, leefgebied.code, keuze=keuze, waarom_nodig=reason)


def with_discussed(dossier: Dossier, gesprek_id: str, leefgebied: Leefgebied) -> Dossier:
    """*Bespreken*, because something was noted where nobody had chosen yet."""
    if stand_of(dossier, gesprek_id, leefgebied.code).keuze is not None:
        return dossier
    return with_keuze(dossier, gesprek_id, leefgebied, Keuze.BESPREKEN)


def scores_of(dossier: Dossier, gesprek: Gesprek, leefgebied: str) -> dict[str, int]:
    """The niveaus given in this gesprek by scorer, `samen` too; who gave none is left out."""
    given = {s.id: s.niveau for s in dossier.scores}
    keys = {door: score_id(gesprek.id, leefgebied, gesprek.editie, door) for door in _EACH}
    return {door: given[key] for door, key in keys.items() if key in given}


def with_scores(
    dossier: Dossier, gesprek: Gesprek, leefgebied: str, niveaus: Mapping[str, int], day: date
) -> Dossier:
    """The niveaus of these scorers; 0 takes one away, one that stays the same keeps its day."""
    given = scores_of(dossier, gesprek, leefgebied)
    for door, niveau in niveaus.items():
        if given.get(door, 0) != niveau:
            dossier = with_score(dossier, gesprek, leefgebied, door, niveau or None, day)
    return dossier


_EACH = (*SCORERS, SAMEN)


def with_persoon(dossier: Dossier, gesprek_id: str, sleutel: str, **changes: Any) -> Dossier:
    """Fields of someone at the table changed; a new key comes to sit there.

    A professional of whom nothing is left was not there after all, and goes off the list; others
    are taken off with `without_aanwezige`. The second professional may be of the same side as the
    first: then their `rol` is another than their seat.
    """
    gesprek = dossier.part(Gesprek, gesprek_id)
    if gesprek is None:
        return dossier
    professional = sleutel in (Rol.KLANTMANAGER, Rol.WIJKTEAM)
    rol = Rol(sleutel) if professional else Rol.ANDER
    person = replace(gesprek.aanwezige(sleutel) or Aanwezige(sleutel, "", rol), **changes)
    if professional and replace(person, rol=rol) == Aanwezige(sleutel, "", rol):
        return without_aanwezige(dossier, gesprek_id, sleutel)
    return with_aanwezige(dossier, gesprek_id, person)
