"""Self-reliance per leefgebied: the gate, scores per scorer, help present. Never a sum."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake_desktop.domain.rollen import Rol

NIVEAUS = (1, 2, 3, 4, 5)
SAMEN = "samen"


class Keuze(StrEnum):
    """The gate of a leefgebied; without a choice it is *niet besproken*, which is neutral."""

    BESPREKEN = "bespreken"
    NIET_NODIG = "niet_nodig"
    WIL_NIET = "wil_niet"


KEUZE_NAMEN = {
    Keuze.BESPREKEN: "Bespreken",
    Keuze.NIET_NODIG: "Niet nodig",
    Keuze.WIL_NIET: "Wil cliënt niet",
}


class Hulp(StrEnum):
    """Help that is present (GGM enumeration *Hulp aanwezig*)."""

    FORMEEL = "formeel"
    INFORMEEL = "informeel"
    GEEN = "geen"


HULP_NAMEN = {
    Hulp.FORMEEL: "ja, van een organisatie",
    Hulp.INFORMEEL: "ja, van familie of bekenden",
    Hulp.GEEN: "nee",
}


@dataclass(frozen=True, slots=True)
class LeefgebiedStand:
    """What was decided about one leefgebied in one gesprek. `id` comes from `stand_id`."""

    id: str
    gesprek: str
    leefgebied: str
    keuze: Keuze | None = None
    waarom_nodig: str = ""
    open_reden: str = ""
    lead: Rol | None = None
    hulp: tuple[Hulp, ...] = ()
    verschil: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """One niveau (1..5) by one scorer: client, klantmanager, wijkteam or `samen`."""

    id: str
    gesprek: str
    leefgebied: str
    editie: str
    door: str
    niveau: int
    datum: date


def stand_id(gesprek: str, leefgebied: str) -> str:
    """The id of the stand of a leefgebied in a gesprek: there is one."""
    return f"{gesprek}.{leefgebied}"


def score_id(gesprek: str, leefgebied: str, editie: str, door: str) -> str:
    """The id of a score: one per gesprek, leefgebied, edition and scorer."""
    return f"{gesprek}.{leefgebied}.{editie}.{door}"
