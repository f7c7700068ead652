"""The participatieladder (VNG): six treden, now and streef, decided by rules asked one by one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trede:
    """One rung. `beslisvraag` is asked from the top down; the first *ja* is the trede."""

    nummer: int
    naam: str
    uitleg: str
    beslisvraag: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Trede now and hoped for; None means not discussed."""

    nu: int | None = None
    streef: int | None = None
