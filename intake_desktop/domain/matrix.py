"""Self-reliance per leefgebied: the gate, scores per scorer, help present. Never a sum."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake_desktop.domain.rollen import Rol

NIVEAUS = (1, 2, 3, 4, 5)
SAMEN = "samen"
SCORERS: tuple[str, ...] = (Rol.KLANTMANAGER, Rol.WIJKTEAM, Rol.CLIENT)


class Keuze(StrEnum):
    """The gate of a leefgebied; without a choice it is *niet besproken*, which is neutral."""

    BESPREKEN = "bespreken"
    NIET_NODIG = "niet_nodig"
    WIL_NIET = "wil_niet"


KEUZE_NAMEN = {
    Keuze.BESPREKEN: "Bespreken",
    Keuze.NIET_NODIG: "Niet nodig",
    Keuze.WIL_NIET: "Wil ik niet",
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


def combined_hulp(before: Collection[Hulp], chosen: Iterable[Hulp]) -> tuple[Hulp, ...]:
    """The help that is present after `chosen`: *geen* and any help exclude each other."""
    now = set(chosen)
    if Hulp.GEEN in now:
        now = now - {Hulp.GEEN} if Hulp.GEEN in before and len(now) > 1 else {Hulp.GEEN}
    return tuple(h for h in Hulp if h in now)


@dataclass(frozen=True, slots=True)
class LeefgebiedStand:
    """What was decided about one leefgebied in one gesprek. `id` comes from `stand_id`.

    `streef` is the niveau that is hoped for, and `streef_datum` by when; `streef_tekst` keeps what
    was typed when that is no day.
    """

    id: str
    gesprek: str
    leefgebied: str
    keuze: Keuze | None = None
    waarom_nodig: str = ""
    open_reden: str = ""
    lead: Rol | None = None
    hulp: tuple[Hulp, ...] = ()
    verschil: str = ""
    streef: int | None = None
    streef_datum: date | None = None
    streef_tekst: str = ""


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


_LETTERS: dict[str, str] = {
    "k": Rol.KLANTMANAGER,
    "w": Rol.WIJKTEAM,
    "c": Rol.CLIENT,
    "s": SAMEN,
    "": SAMEN,
}
_ONE_SCORE = re.compile(r"([a-z]?)([0-5])")
_BETWEEN = re.compile(r"[\s,;:=]+")


def parse_scores(text: str, initiaal: str = "") -> dict[str, int]:
    """The niveau per scorer from "k3 w2 c3": any order, spaces optional; a lone digit is `samen`.

    0 means that this scorer's niveau is taken away. `initiaal`, the letter that marks the client
    on screen, counts as "c" unless it is a K or W. Empty when any part of it can not be read, or
    when one scorer is named twice.
    """
    letters = {initiaal.lower(): str(Rol.CLIENT)} | _LETTERS
    packed = _BETWEEN.sub("", text.lower())
    found = _ONE_SCORE.findall(packed)
    scores = {letters[letter]: int(digit) for letter, digit in found if letter in letters}
    read_all = sum(len(letter) + 1 for letter, _ in found) == len(packed)
    return scores if read_all and len(scores) == len(found) else {}
