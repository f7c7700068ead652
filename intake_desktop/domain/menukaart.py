"""The menukaart beside what was said: why an offer fits or not, and filters people choose."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Aanbod, Formulier, Taal, Uitkering
from intake_desktop.domain.noteren import beeld_of
from intake_desktop.domain.plannen import client_naam
from intake_desktop.domain.tekst import folded
from intake_desktop.domain.uitkering import uitkering_of
from intake_desktop.domain.verborgen import counted_answers

ALLE_TREDEN = 6
UREN = "kunnen.uren"
TAAL = (
    ("kunnen.nodig", "taal"),
    ("instrumentele_adl.taal", "andere_taal"),
    ("dagelijks_leven.taal", "andere_taal"),
)
"""With one of these answers somebody said that Dutch is hard."""


@dataclass(frozen=True, slots=True)
class Passend:
    """Whether an offer fits what was said: None when nothing about it was. `zin` says why."""

    past: bool | None
    zin: str


@dataclass(frozen=True, slots=True)
class Wat:
    """What was said that an offer may ask for; None means not talked about."""

    naam: str
    uren: int | None = None
    leeftijd: int | None = None
    trede: int | None = None
    uitkering: Uitkering | None = None
    taal: Taal | None = None


@dataclass(frozen=True, slots=True)
class Zeef:
    """What people filter by; None and "" leave everything in."""

    leefgebied: str = ""
    trede: int | None = None
    uren: int | None = None
    leeftijd: int | None = None
    uitkering: Uitkering | None = None
    taal: Taal | None = None


def gezegd(formulier: Formulier, dossier: Dossier, today: date) -> Wat:
    """What was said in the latest gesprek that an offer may ask for."""
    gesprek = dossier.gesprek
    key = gesprek.id if gesprek else ""
    answers = counted_answers(formulier, dossier, key)
    uren = answers.get(UREN)
    return Wat(
        client_naam(dossier),
        uren.getal if uren else None,
        _age(dossier.client.geboortedatum, today),
        beeld_of(dossier, key).ladder.nu,
        uitkering_of(formulier, dossier),
        _language(answers),
    )


def past_bij(aanbod: Aanbod, wat: Wat) -> Passend:
    """Why this offer fits or not, in one line. What asks nothing fits everyone."""
    asked = tuple(_asked(aanbod, wat))
    against = [a.zin for a in asked if a.past is False]
    if against:
        return Passend(False, " ".join(against))
    fits = [a.zin for a in asked if a.past]
    unknown = [a.zin for a in asked if a.past is None]
    if unknown:
        return Passend(None, " ".join(unknown))
    return Passend(True, " ".join(fits)) if fits else Passend(None, "")


def redenen(formulier: Formulier, dossier: Dossier, today: date) -> dict[str, Passend]:
    """For every offer of the menukaart, by its code, why it fits or not."""
    wat = gezegd(formulier, dossier, today)
    return {aanbod.code: past_bij(aanbod, wat) for aanbod in formulier.menukaart}


def laat_door(aanbod: Aanbod, zeef: Zeef) -> bool:
    """Whether an offer stays in sight with these filters; an offer that asks nothing does."""
    return (
        (not zeef.leefgebied or zeef.leefgebied in aanbod.leefgebieden)
        and (zeef.trede is None or zeef.trede in aanbod.treden)
        and (zeef.uren is None or (aanbod.uren_min or 0) <= zeef.uren)
        and (zeef.leeftijd is None or _of_age(aanbod, zeef.leeftijd))
        and (zeef.uitkering is None or aanbod.uitkering in (None, zeef.uitkering))
        and (zeef.taal is not Taal.WEINIG or aanbod.taal is not Taal.NEDERLANDS)
    )


def getypt(text: str) -> tuple[Zeef, list[str]]:
    """The filters that were typed in the search field, and the other words, in small letters.

    "taal 8 uur zonder uitkering" filters on hours and benefit and looks for "taal".
    """
    text, found = folded(text).replace(",", " "), dict[str, Any]()
    for name, (pattern, value) in _TYPED.items():
        if match := pattern.search(text):
            found[name] = value(match[1])
            text = text[: match.start()] + " " + text[match.end() :]
    return Zeef(**found), text.split()


def samen(zeef: Zeef, other: Zeef) -> Zeef:
    """Both filters; where both say something, the first."""
    return Zeef(
        zeef.leefgebied or other.leefgebied,
        *(
            getattr(other, name) if getattr(zeef, name) is None else getattr(zeef, name)
            for name in ("trede", "uren", "leeftijd", "uitkering", "taal")
        ),
    )


_TYPED: dict[str, tuple[re.Pattern[str], Callable[[str], Any]]] = {
    "trede": (re.compile(r"\btrede ([1-6])\b"), int),
    "uren": (re.compile(r"\b(\d{1,2}) uur\b"), int),
    "leeftijd": (re.compile(r"\b(\d{1,3}) jaar\b"), int),
    "uitkering": (re.compile(r"\b(met|zonder) uitkering\b"), Uitkering),
    "taal": (re.compile(r"\b(weinig) nederlands\b"), Taal),
}


def _asked(aanbod: Aanbod, wat: Wat) -> Iterator[Passend]:
    if aanbod.uren_min is not None:
        yield _hours(aanbod.uren_min, wat)
    if aanbod.leeftijd_van is not None or aanbod.leeftijd_tot is not None:
        yield _years(aanbod, wat)
    if wat.trede is not None and len(set(aanbod.treden)) < ALLE_TREDEN:
        yield _rung(aanbod, wat.trede)
    if aanbod.uitkering is not None:
        yield _with_benefit(aanbod.uitkering, wat)
    if aanbod.taal is Taal.NEDERLANDS and wat.taal is Taal.WEINIG:
        yield Passend(False, "Vraagt genoeg Nederlands. Dat is nu nog lastig.")
    elif aanbod.taal is Taal.WEINIG and wat.taal is Taal.WEINIG:
        yield Passend(True, "Kan ook met weinig Nederlands.")


def _hours(asked: int, wat: Wat) -> Passend:
    if wat.uren is None:
        return Passend(None, f"Vraagt {asked} uur. Over uren is nog niet gesproken.")
    return Passend(wat.uren >= asked, f"Vraagt {asked} uur. {wat.naam} kan nu {wat.uren}.")


def _years(aanbod: Aanbod, wat: Wat) -> Passend:
    first, last = aanbod.leeftijd_van, aanbod.leeftijd_tot
    words = f"Vanaf {first} jaar." if last is None else f"Tot en met {last} jaar."
    if first is not None and last is not None:
        words = f"Van {first} tot en met {last} jaar."
    if wat.leeftijd is None:
        return Passend(None, f"{words} De geboortedatum is niet ingevuld.")
    return Passend(_of_age(aanbod, wat.leeftijd), f"{words} {wat.naam} is {wat.leeftijd}.")


def _rung(aanbod: Aanbod, trede: int) -> Passend:
    rungs = sorted(aanbod.treden)
    words = str(rungs[0])
    if len(rungs) > 1:
        words = f"{', '.join(map(str, rungs[:-1]))} en {rungs[-1]}"
    if len(rungs) > 2 and rungs[-1] - rungs[0] == len(rungs) - 1:
        words = f"{rungs[0]} tot en met {rungs[-1]}"
    return Passend(trede in rungs, f"Bedoeld voor trede {words}. Nu is dat trede {trede}.")


def _with_benefit(asked: Uitkering, wat: Wat) -> Passend:
    words = {
        Uitkering.MET: "Alleen met een uitkering.",
        Uitkering.ZONDER: "Alleen zonder uitkering.",
    }[asked]
    if wat.uitkering is None:
        return Passend(None, f"{words} Over het inkomen is nog niet gesproken.")
    said = {
        Uitkering.MET: "heeft of vraagt een uitkering",
        Uitkering.ZONDER: "noemt geen uitkering",
    }
    return Passend(wat.uitkering is asked, f"{words} {wat.naam} {said[wat.uitkering]}.")


def _of_age(aanbod: Aanbod, age: int) -> bool:
    return (aanbod.leeftijd_van or 0) <= age and (
        aanbod.leeftijd_tot is None or age <= aanbod.leeftijd_tot
    )


def _age(born: date | None, today: date) -> int | None:
    if born is None or born > today:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _language(answers: Mapping[str, Antwoord]) -> Taal | None:
    said = (answers[code].keuzes for code, _ in TAAL if code in answers)
    hard = {option for _, option in TAAL}
    return Taal.WEINIG if any(hard & set(options) for options in said) else None
