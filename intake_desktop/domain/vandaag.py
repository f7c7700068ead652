"""Danger now: whom we call before we leave, and what was agreed. Nothing of it is in Ons plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.domain.rollen import Rol

if TYPE_CHECKING:  # the dossier holds what stands here
    from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek

GEVAAR = NIVEAUS[0]
"""At this niveau something has to happen today."""

VANDAAG = "vandaag"
"""The `onderdeel` of a hint that is put right at *Wat doen we vandaag?*."""


@dataclass(frozen=True, slots=True)
class Belpunt:
    """Who can be called, and when. `nummer` is empty where the client knows it (huisarts).

    `landelijk` numbers hold everywhere; with `voorbeeld` the number is invented and has to be
    replaced by that of the municipality, which the screen says.
    """

    code: str
    naam: str
    wanneer: str
    nummer: str = ""
    bereikbaar: str = ""
    landelijk: bool = False
    voorbeeld: bool = False


@dataclass(frozen=True, slots=True)
class Meldcodestap:
    """One of the five steps of the Meldcode, in our own words."""

    titel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class VandaagKaart:
    """What the form says about danger now: whom to call, and the Meldcode."""

    bellen: tuple[Belpunt, ...] = ()
    meldcode: tuple[Meldcodestap, ...] = ()
    meldcode_bij: str = ""


@dataclass(frozen=True, slots=True)
class VandaagStap:
    """Something that happens today: `wie_bellen` is the code of a belpunt, "" for anything else.

    `naam` and `nummer` are kept as they stood when it was agreed. `door` is the key of someone
    present, or a free name. `tekst` is what was agreed or done.
    """

    id: str
    gesprek: str
    wie_bellen: str = ""
    naam: str = ""
    nummer: str = ""
    door: str = ""
    gedaan: bool = False
    gedaan_op: datetime | None = None
    tekst: str = ""


def stappen_of(dossier: "Dossier", gesprek_id: str) -> tuple[VandaagStap, ...]:
    """What was agreed for today in this gesprek, in order."""
    return tuple(s for s in dossier.vandaag if s.gesprek == gesprek_id)


def with_vandaag_stap(dossier: "Dossier", stap_id: str, **changes: Any) -> "Dossier":
    """Fields of a step of today changed."""
    present = dossier.part(VandaagStap, stap_id)
    return dossier if present is None else dossier.with_part(replace(present, **changes))


def in_gevaar(dossier: "Dossier", gesprek: "Gesprek") -> tuple[str, ...]:
    """The leefgebieden of this gesprek to which anyone, or all together, gave niveau 1."""
    found = (s.leefgebied for s in dossier.scores if s.gesprek == gesprek.id and s.niveau == GEVAAR)
    return tuple(dict.fromkeys(found))


def company(people: Iterable["Aanwezige"]) -> tuple["Aanwezige", ...]:
    """Who else is at the table: a partner or relative, but also whoever reads along."""
    return tuple(a for a in people if a.rol in (Rol.ANDER, Rol.MEDECLIENT))
