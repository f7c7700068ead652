"""What a municipality sets for the time after the gesprek: reasons, questions, fields to copy."""

from dataclasses import dataclass

from intake_desktop.domain.ervaring import Ervaringsvraag
from intake_desktop.domain.rollen import Rol


@dataclass(frozen=True, slots=True)
class Reden:
    """A concrete reason to choose from; `code` is for ever, the words may change."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Naderhand:
    """What `forms/daarna.toml` holds.

    `verwijzen`, `terug` and `afsluiten` are the reasons of a referral, of a return and of the end
    of a track. `vraag_na_dagen` is after how many days we ask whether someone arrived.
    """

    verwijzen: tuple[Reden, ...] = ()
    terug: tuple[Reden, ...] = ()
    afsluiten: tuple[Reden, ...] = ()
    ervaring: tuple[Ervaringsvraag, ...] = ()
    vraag_na_dagen: int = 14


@dataclass(frozen=True, slots=True)
class Systeemveld:
    """A field of a case system: `voor` whom, what it is called there, what goes into it.

    `inhoud` are names of `overnemen.SECTIES` and `overnemen.BRONNEN`, in order. `maximum` is how
    many letters fit; 0: any number.
    """

    code: str
    voor: Rol
    naam: str
    inhoud: tuple[str, ...]
    maximum: int = 0


def words_of(redenen: tuple[Reden, ...], code: str) -> str:
    """The words of a reason; empty when the list does not have it (any more)."""
    return next((r.tekst for r in redenen if r.code == code), "")
