"""How much a hint counts: chosen per check by whoever keeps the forms."""

from enum import StrEnum


class Ernst(StrEnum):
    """What a hint does. Only closing can ever be held up, and only by BLOKKEREN.

    NEGEREN is not shown. A TIP is a thought. A WAARSCHUWING may get a reason, never a forced one.
    """

    NEGEREN = "negeren"
    TIP = "tip"
    WAARSCHUWEN = "waarschuwen"
    BLOKKEREN = "blokkeren"
