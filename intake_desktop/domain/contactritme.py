"""How often client and professional agreed to hear of each other, and when they last did."""

from dataclasses import dataclass
from datetime import date

WEKEN = (1, 2, 4, 6, 8, 13)
"""The rhythms that can be chosen, in weeks."""


@dataclass(frozen=True, slots=True)
class Contactritme:
    """Every `weken` weeks; 0: nothing agreed.

    `gehoord_op` is the day of the latest contact that was no gesprek (a call, a message);
    `gehoord_tekst` keeps what was typed when that is no day.
    """

    weken: int = 0
    gehoord_op: date | None = None
    gehoord_tekst: str = ""


def ritme_zin(weken: int) -> str:
    """A rhythm in words: "elke week", "elke 2 weken"."""
    return "elke week" if weken == 1 else f"elke {weken} weken"
