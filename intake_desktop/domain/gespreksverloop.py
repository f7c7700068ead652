"""The steps of the conversation: which there are, which comes next. Moving on is never blocked."""

from dataclasses import dataclass
from enum import StrEnum

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import Keuze, stand_id


class Stap(StrEnum):
    """A step of the hour (product.md)."""

    BEGIN = "begin"
    EIGEN_VRAGEN = "eigen_vragen"
    BELANGRIJK = "belangrijk"
    LEEFGEBIEDEN = "leefgebieden"
    LEEFGEBIED = "leefgebied"
    WILLEN_KUNNEN_BALANS = "willen_kunnen_balans"
    BEELD = "beeld"
    PLAN = "plan"
    TEKENEN = "tekenen"


STAP_NAMEN = {
    Stap.BEGIN: "Kennismaken",
    Stap.EIGEN_VRAGEN: "Eigen vragen",
    Stap.BELANGRIJK: "Wat is belangrijk",
    Stap.LEEFGEBIEDEN: "Waar praten we over",
    Stap.WILLEN_KUNNEN_BALANS: "Willen, kunnen, balans",
    Stap.BEELD: "Het beeld samen",
    Stap.PLAN: "Plan van aanpak",
    Stap.TEKENEN: "Voorlezen en tekenen",
}


@dataclass(frozen=True, slots=True)
class Positie:
    """Where the conversation is: a step, and for LEEFGEBIED which one."""

    stap: Stap
    leefgebied: str = ""


def posities(formulier: Formulier, dossier: Dossier) -> tuple[Positie, ...]:
    """All places of this conversation's route, in order; all leefgebieden stay reachable."""
    gesprek = dossier.gesprek
    route = formulier.route(gesprek.route if gesprek else "")
    places: list[Positie] = []
    for name in route.stappen:
        stap = Stap(name)
        places.append(Positie(stap))
        if stap is Stap.LEEFGEBIEDEN:
            places.extend(Positie(Stap.LEEFGEBIED, x.code) for x in formulier.leefgebieden)
    return tuple(places)


def is_offered(formulier: Formulier, dossier: Dossier, positie: Positie) -> bool:
    """Whether *next* stops here: a leefgebied only when it is chosen, or open on this route."""
    gesprek = dossier.gesprek
    if positie.stap is not Stap.LEEFGEBIED or gesprek is None:
        return True
    stand = next(
        (s for s in dossier.standen if s.id == stand_id(gesprek.id, positie.leefgebied)), None
    )
    if stand and stand.keuze is not None:
        return stand.keuze is Keuze.BESPREKEN
    leefgebied = formulier.leefgebied(positie.leefgebied)
    on_route = positie.leefgebied in formulier.route(gesprek.route).leefgebieden
    return on_route and leefgebied is not None and not leefgebied.gesloten


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
