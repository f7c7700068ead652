"""The steps of the conversation: which there are, which comes next. Moving on is never blocked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from intake_desktop.domain.afweging import Beeld
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import SAMEN, Keuze, LeefgebiedStand, stand_id
from intake_desktop.domain.noteren import lines_of, score_of
from intake_desktop.domain.uitspraak import Plek


class Stap(StrEnum):
    """A step of the hour (product.md)."""

    BEGIN = "begin"
    TERUGBLIK = "terugblik"
    EIGEN_VRAGEN = "eigen_vragen"
    BELANGRIJK = "belangrijk"
    LEEFGEBIEDEN = "leefgebieden"
    LEEFGEBIED = "leefgebied"
    WILLEN_KUNNEN_BALANS = "willen_kunnen_balans"
    BEELD = "beeld"
    PLAN = "plan"
    TEKENEN = "tekenen"
    DAARNA = "daarna"


BLOKKEN = ("willen", "kunnen", "balans")

STAP_NAMEN = {
    Stap.BEGIN: "Kennismaken",
    Stap.TERUGBLIK: "Hoe ging het?",
    Stap.EIGEN_VRAGEN: "Eigen vragen",
    Stap.BELANGRIJK: "Wat is belangrijk",
    Stap.LEEFGEBIEDEN: "Waar praten we over",
    Stap.WILLEN_KUNNEN_BALANS: "Willen, kunnen, balans",
    Stap.BEELD: "Het beeld samen",
    Stap.PLAN: "Plan van aanpak",
    Stap.TEKENEN: "Voorlezen en tekenen",
    Stap.DAARNA: "Daarna",
}


@dataclass(frozen=True, slots=True)
class Positie:
    """Where the conversation is: a step, and for LEEFGEBIED which one."""

    stap: Stap
    leefgebied: str = ""


def posities(formulier: Formulier, dossier: Dossier) -> tuple[Positie, ...]:
    """All places of this conversation's route, in order; all leefgebieden stay reachable.

    On any route a later gesprek looks back, after getting acquainted.
    """
    gesprek = dossier.gesprek
    route = formulier.route(gesprek.route if gesprek else "")
    stappen = [Stap(name) for name in route.stappen]
    if len(dossier.gesprekken) > 1 and Stap.TERUGBLIK not in stappen:
        stappen.insert(
            stappen.index(Stap.BEGIN) + 1 if Stap.BEGIN in stappen else 0, Stap.TERUGBLIK
        )
    places: list[Positie] = []
    for stap in stappen:
        places.append(Positie(stap))
        if stap is Stap.LEEFGEBIEDEN:
            places.extend(Positie(Stap.LEEFGEBIED, code) for code in _areas(formulier, dossier))
    return tuple(places)


def _areas(formulier: Formulier, dossier: Dossier) -> Iterator[str]:
    """The leefgebieden of this edition, and others in which something was noted here already."""
    here = {x.code for x in formulier.leefgebieden}
    gesprek = dossier.gesprek
    if gesprek is not None and formulier.alle:
        here |= {u.leefgebied for u in dossier.uitspraken if u.gesprek == gesprek.id}
    yield from (x.code for x in formulier.alle_leefgebieden if x.code in here)


def is_offered(formulier: Formulier, dossier: Dossier, positie: Positie) -> bool:
    """Whether *next* stops here: a leefgebied only when it is chosen, or open on this route."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return True
    if positie.stap is not Stap.LEEFGEBIED:
        return positie.stap not in formulier.route(gesprek.route).overslaan
    stand = dossier.part(LeefgebiedStand, stand_id(gesprek.id, positie.leefgebied))
    if stand and stand.keuze is not None:
        return stand.keuze is Keuze.BESPREKEN
    leefgebied = formulier.leefgebied(positie.leefgebied)
    on_route = positie.leefgebied in formulier.route(gesprek.route).leefgebieden
    wanted = on_route or _discussed_last_time(dossier, positie.leefgebied)
    return wanted and leefgebied is not None and not leefgebied.gesloten


def _discussed_last_time(dossier: Dossier, code: str) -> bool:
    """Whether the gesprek before this one was about it: then this one asks how it is now."""
    if len(dossier.gesprekken) < 2:
        return False
    before = dossier.gesprekken[-2].id
    stand = dossier.part(LeefgebiedStand, stand_id(before, code))
    return stand is not None and stand.keuze is Keuze.BESPREKEN


def next_positie(formulier: Formulier, dossier: Dossier, positie: Positie) -> Positie:
    """The next place that is offered; the last place stays where it is."""
    places = posities(formulier, dossier)
    after = places[places.index(positie) + 1 :] if positie in places else places
    return next((p for p in after if is_offered(formulier, dossier, p)), positie)


def previous_positie(formulier: Formulier, dossier: Dossier, positie: Positie) -> Positie:
    """The place before this one that is offered; the first place stays where it is."""
    places = posities(formulier, dossier)
    before = places[: places.index(positie)] if positie in places else ()
    return next((p for p in reversed(before) if is_offered(formulier, dossier, p)), positie)


def naam_van(formulier: Formulier, positie: Positie) -> str:
    """What this place is called in the list of steps and on the *Volgende* button."""
    if positie.stap is Stap.LEEFGEBIED:
        leefgebied = formulier.leefgebied(positie.leefgebied)
        return leefgebied.naam if leefgebied else positie.leefgebied
    return STAP_NAMEN[positie.stap]


class Merkteken(StrEnum):
    """What the list of steps shows beside a place; none of them is a judgement."""

    LEEG = "leeg"
    BEGONNEN = "begonnen"
    GESPROKEN = "gesproken"
    NIET_NU = "niet_nu"


def merkteken(dossier: Dossier, positie: Positie) -> Merkteken:
    """Whether something was noted at this place in the present gesprek."""
    return merktekens(dossier, (positie,))[positie]


def merktekens(dossier: Dossier, places: Iterable[Positie]) -> dict[Positie, Merkteken]:
    """The mark of each place, in one walk through the dossier: this is asked at every key."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return dict.fromkeys(places, Merkteken.LEEG)
    noted = {u.leefgebied for u in dossier.uitspraken if u.gesprek == gesprek.id}
    steps = _steps_spoken(dossier, gesprek)
    return {
        place: _leefgebied_merkteken(dossier, gesprek, place.leefgebied, noted)
        if place.stap is Stap.LEEFGEBIED
        else (Merkteken.GESPROKEN if place.stap in steps else Merkteken.LEEG)
        for place in places
    }


def _steps_spoken(dossier: Dossier, gesprek: Gesprek) -> set[Stap]:
    filled = {
        Stap.BEGIN: bool(dossier.client.naam),
        Stap.TERUGBLIK: _looked_back(dossier, gesprek),
        Stap.EIGEN_VRAGEN: any(v.gesprek == gesprek.id for v in dossier.eigen_vragen),
        Stap.BELANGRIJK: bool(lines_of(dossier, gesprek.id, Plek.BELANGRIJK)),
        Stap.LEEFGEBIEDEN: any(s.gesprek == gesprek.id and s.keuze for s in dossier.standen),
        Stap.WILLEN_KUNNEN_BALANS: any(
            a.gesprek == gesprek.id and "." in a.vraag and a.vraag.split(".")[0] in BLOKKEN
            for a in dossier.antwoorden
        ),
        Stap.BEELD: dossier.part(Beeld, gesprek.id) is not None
        or any(a.gesprek == gesprek.id for a in dossier.argumenten),
        Stap.PLAN: any(d.id not in gesprek.meegenomen for d in dossier.doelen)
        or any(a.id not in gesprek.meegenomen for a in dossier.acties),
        Stap.TEKENEN: any(
            o.keuze and o.versie == dossier.plan.versie for o in dossier.ondertekeningen
        ),
    }
    return {stap for stap, spoken in filled.items() if spoken}


def _looked_back(dossier: Dossier, gesprek: Gesprek) -> bool:
    said = any(lines_of(dossier, gesprek.id, plek) for plek in (Plek.GELUKT, Plek.VERANDERD))
    return said or any(t.gesprek == gesprek.id for t in dossier.terugblikken)


def _leefgebied_merkteken(
    dossier: Dossier, gesprek: Gesprek, code: str, noted: set[str]
) -> Merkteken:
    stand = dossier.part(LeefgebiedStand, stand_id(gesprek.id, code))
    if stand and stand.keuze in (Keuze.NIET_NODIG, Keuze.WIL_NIET):
        return Merkteken.NIET_NU
    if score_of(dossier, gesprek, code, SAMEN) is not None:
        return Merkteken.GESPROKEN
    begun = code in noted or (stand and stand.keuze)
    return Merkteken.BEGONNEN if begun else Merkteken.LEEG


def resume_positie(formulier: Formulier, dossier: Dossier) -> Positie:
    """Where a conversation goes on: the last place on the route where something was noted."""
    places = posities(formulier, dossier)
    marks = merktekens(dossier, places)
    noted = [p for p in places if marks[p] in (Merkteken.GESPROKEN, Merkteken.BEGONNEN)]
    return noted[-1] if noted else places[0]
