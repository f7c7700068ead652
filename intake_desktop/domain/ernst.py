"""How much a hint counts: chosen per check by whoever keeps the forms; and that it was seen."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ernst(StrEnum):
    """What a hint does. Only closing can ever be held up, and only by BLOKKEREN.

    NEGEREN is not shown. A TIP is a thought. A WAARSCHUWING may get a reason, never a forced one.
    """

    NEGEREN = "negeren"
    TIP = "tip"
    WAARSCHUWEN = "waarschuwen"
    BLOKKEREN = "blokkeren"


@dataclass(frozen=True, slots=True)
class Nagekeken:
    """Someone looked at a hint and lets it be; `reden` may stay empty. `id`: `nagekeken_id`.

    Of a section that was read aloud and fits: who noted that (a key), when, and in `kenmerk` the
    mark of its words then.
    """

    id: str
    gesprek: str
    reden: str = ""
    door: str = ""
    op: datetime | None = None
    kenmerk: str = ""


def nagekeken_id(gesprek: str, code: str, onderdeel: str) -> str:
    """The id of what was looked at: one per gesprek, check and part."""
    return f"{gesprek}.{code}.{onderdeel}"
