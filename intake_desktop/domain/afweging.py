"""The picture together: arguments named by people, what first, does it fit. No outcome."""

from dataclasses import dataclass, field
from enum import StrEnum

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.rollen import Grondslag


class Kant(StrEnum):
    """Where on De Waag an argument stands; what must not count is named, and then set aside."""

    HELPT = "helpt"
    HINDERT = "hindert"
    TELT_NIET_MEE = "telt_niet_mee"


@dataclass(frozen=True, slots=True)
class Argument:
    """What someone brings in. `gewicht` 1 (light) to 3 (heavy) is said by people, never counted.

    `persoon` and `apart` as of an Uitspraak.
    """

    id: str
    gesprek: str
    tekst: str
    kant: Kant
    door: str
    gewicht: int = 2
    grondslag: Grondslag | None = None
    persoon: str = ""
    apart: Apart = Apart.NEE


class Klopt(StrEnum):
    """The client's answer to "Klopt dit beeld?"."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"


class Besluit(StrEnum):
    """What the three decide together about work; the program decides nothing."""

    WERK = "werk"
    EERST_ANDERS = "eerst_anders"
    NOG_NIET = "nog_niet"


BESLUIT_NAMEN = {
    Besluit.WERK: "Werk, ook met hulp",
    Besluit.EERST_ANDERS: "Eerst meedoen of hulp",
    Besluit.NOG_NIET: "Nog niet kiezen",
}


@dataclass(frozen=True, slots=True)
class Beeld:
    """The picture of one gesprek, with its id. `eerst`: lines in the client's order."""

    id: str
    ladder: Ladder = field(default_factory=Ladder)
    besluit: Besluit | None = None
    eerst: tuple[str, ...] = ()
    klopt: Klopt | None = None
    klopt_want: str = ""
