"""The one list of all dossiers by day: what was to be done, what is today, what comes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from intake_desktop.domain.afspraken import OVER, Afspraak, AfspraakSoort, Volgen
from intake_desktop.domain.bewaren import laptop_termijnen
from intake_desktop.domain.contactritme import ritme_zin
from intake_desktop.domain.datums import near_date, when_words
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.klantprofiel import Klantprofiel
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.termijnen import Mijlpaal, Termijnregel, termijnen_van

VOORUIT = timedelta(days=42)
"""How far the list looks ahead."""

GEHOORD = "laatst_gehoord"
"""The event of having heard of a client; its rule tells after how long a silence is long."""


@dataclass(frozen=True, slots=True)
class Weg:
    """When dossiers were handed over last, and when the part of the others left this laptop."""

    overgedragen: Mapping[str, datetime] = field(default_factory=dict)
    opgeruimd: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gevolgd:
    """One dossier in the list: how the client is called, and what there is to follow."""

    dossier: str
    naam: str
    volgen: Volgen


@dataclass(frozen=True, slots=True)
class Agendaregel:
    """One line: `wanneer` is how far the day is, in words, `vooruit` in days."""

    afspraak: Afspraak
    naam: str
    wanneer: str
    vooruit: int = 0


@dataclass(frozen=True, slots=True)
class Agendablad:
    """The lines of the list, and the local labels by which dossiers can be chosen."""

    regels: tuple[Agendaregel, ...]
    profielen: tuple[Klantprofiel, ...] = ()


def agenda_van(
    regels: tuple[Termijnregel, ...],
    gevolgd: Iterable[Gevolgd],
    weg: Weg,
    today: date,
    rol: Rol,
) -> tuple[Agendaregel, ...]:
    """Everything up to six weeks from now that `rol` has to do with, the earliest day first."""
    until = today + VOORUIT
    found = [
        (one, followed.naam)
        for followed in gevolgd
        for one in _all_of(regels, followed, weg, today)
        if one.dag <= until and _is_for(one, rol)
    ]
    found.sort(key=lambda pair: (pair[0].dag, pair[1].casefold(), pair[0].tekst))
    words = {day: when_words(day, today) for day in {one.dag for one, _naam in found}}
    return tuple(
        Agendaregel(one, naam, words[one.dag], (one.dag - today).days) for one, naam in found
    )


def _is_for(one: Afspraak, rol: Rol) -> bool:
    return one.wie in ("", rol) or one.wie not in (Rol.KLANTMANAGER, Rol.WIJKTEAM)


def _all_of(
    regels: tuple[Termijnregel, ...], followed: Gevolgd, weg: Weg, today: date
) -> Iterator[Afspraak]:
    volgen, key = followed.volgen, followed.dossier
    yield from volgen.afspraken
    for term in termijnen_van(regels, volgen.mijlpalen, today):
        if not term.gedaan:
            yield Afspraak(term.einde, AfspraakSoort.TERMIJN, term.titel, key, Stap.DAARNA)
    yield from _silence(regels, volgen, key, today)
    for term in laptop_termijnen(regels, weg.overgedragen.get(key), weg.opgeruimd.get(key), today):
        yield Afspraak(term.einde, AfspraakSoort.BEWAREN, term.titel, key, OVER)


def _silence(
    regels: tuple[Termijnregel, ...], volgen: Volgen, key: str, today: date
) -> Iterator[Afspraak]:
    """Who was not heard of: by the rhythm that was agreed, else by the rule for everyone.

    Not while a track rests, and not when the next contact stands on a day that is soon enough.
    """
    heard = volgen.gehoord
    if heard is None or volgen.rust:
        return
    last = f"laatst gehoord op {near_date(heard, today)}"
    if volgen.ritme:
        due = heard + timedelta(weeks=volgen.ritme)
        if not _met_before(volgen, due, today):
            words = f"Contact, {ritme_zin(volgen.ritme)}; {last}"
            yield Afspraak(due, AfspraakSoort.CONTACT, words, key, Stap.DAARNA)
        return
    for term in termijnen_van(regels, (Mijlpaal(GEHOORD, GEHOORD, heard),), today):
        if not _met_before(volgen, term.einde, today):
            words = f"{term.titel}; {last}"
            yield Afspraak(term.einde, AfspraakSoort.CONTACT, words, key, Stap.DAARNA)


def _met_before(volgen: Volgen, due: date, today: date) -> bool:
    """Whether there is contact in sight before this day, or a contact that stands in the list."""
    ahead, heard = volgen.vooruit, volgen.gehoord
    if ahead is None or (heard is not None and ahead <= heard):
        return False
    return ahead <= max(due, today) or ahead < today
