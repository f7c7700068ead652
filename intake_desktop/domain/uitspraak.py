"""What was said at the table: one line is one uitspraak; own questions of the client."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.rollen import Grondslag, Rol

OPENING_QUOTES = ('"', "“", "„", "‘", "'", "«")
CLOSING_QUOTES = ('"', "”", "“", "’", "'", "»")


class Plek(StrEnum):
    """Where a line stands on the page."""

    BELANGRIJK = "belangrijk"
    GAAT_GOED = "gaat_goed"
    LASTIG = "lastig"
    WIL = "wil"
    NOTITIE = "notitie"
    GELUKT = "gelukt"
    VERANDERD = "veranderd"


@dataclass(frozen=True, slots=True)
class Eerder:
    """What a line said before it was corrected, on that moment, by that person (a key)."""

    tekst: str
    tijd: datetime
    door: str


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """One line of the conversation.

    `spreker` is the key of someone present (`Aanwezige.sleutel`). `leefgebied` is a code, empty
    where the line belongs to no leefgebied. `grondslag` None means: as its leefgebied and `lead`,
    who led when it was noted where that was not whom the form says. `eerder` is what it said
    before, the oldest first; papers never show it.
    `persoon` is HUISHOUDEN when it is of both clients, `apart` says whether it was said apart.
    """

    id: str
    gesprek: str
    plek: Plek
    tekst: str
    spreker: str
    tijd: datetime
    leefgebied: str = ""
    grondslag: Grondslag | None = None
    lead: Rol | None = None
    eerder: tuple[Eerder, ...] = ()
    persoon: str = ""
    apart: Apart = Apart.NEE


_ELISION = re.compile(r"['‘’](?:[stnkmr]|er|tis|twas)\b", re.IGNORECASE)


def opens_with_quote(text: str) -> bool:
    """A line that opens with a quotation mark is the client's (product.md).

    The apostrophe of "'s ochtends" or "'t Hof" is no quotation mark, unless another one ends the
    line.
    """
    words = text.strip()
    if _ELISION.match(words) and not words.endswith(("'", "’")):
        return False
    return words.startswith(OPENING_QUOTES)


def speaker_of(text: str, writer: str) -> str:
    """Who said a line: the client when it opens with a quotation mark, else `writer`."""
    return Rol.CLIENT if opens_with_quote(text) else writer


def without_quotes(text: str) -> str:
    """The words themselves, without the marks around them; templates put their own marks back."""
    words = text.strip()
    if opens_with_quote(words):
        words = words[1:].lstrip()
        if words.endswith(CLOSING_QUOTES):
            words = words[:-1].rstrip()
    return words


class VraagStatus(StrEnum):
    """What became of an own question of the client."""

    OPEN = "open"
    BEANTWOORD = "beantwoord"
    GEPARKEERD = "geparkeerd"
    UITZOEKEN = "uitzoeken"


@dataclass(frozen=True, slots=True)
class EigenVraag:
    """A question the client brought. `door` and `voor` say who finds out, before which day.

    `voor_tekst` keeps what was typed when it is no date ("na de vakantie"). `persoon` and `apart`
    as of an Uitspraak.
    """

    id: str
    gesprek: str
    tekst: str
    status: VraagStatus = VraagStatus.OPEN
    antwoord: str = ""
    door: str = ""
    voor: date | None = None
    voor_tekst: str = ""
    persoon: str = ""
    apart: Apart = Apart.NEE
