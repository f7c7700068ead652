"""A picture described once in plain values; screen and paper each draw it, and it is spoken.

`x` is a share of the width (0 left, 1 right), `y` counts lines of text downward: a picture is as
wide as its place and as high as its letters need. What something means is told by its form and by
words, never by colour alone. Everything that is drawn also stands in the words of the table.
"""

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """What a mark means: filled is now, open is earlier, a diamond is hoped for, a thin line rests.

    A `VROEGER` line is dashed.
    """

    NU = "nu"
    VROEGER = "vroeger"
    WENS = "wens"
    RUST = "rust"


class Letters(StrEnum):
    """How words are written."""

    GEWOON = "gewoon"
    STERK = "sterk"
    STIL = "stil"


@dataclass(frozen=True, slots=True)
class Streep:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    soort: Soort = Soort.RUST


@dataclass(frozen=True, slots=True)
class Vak:
    """A box with its upper left corner at (x, y): filled for now, only an edge at rest."""

    x: float
    y: float
    breed: float
    hoog: float
    soort: Soort = Soort.RUST


@dataclass(frozen=True, slots=True)
class Stip:
    """A mark with its middle there."""

    x: float
    y: float
    soort: Soort = Soort.NU


@dataclass(frozen=True, slots=True)
class Woord:
    """Words on one line with their middle at y.

    They begin at x, or stand around it with `midden`; the figure is wide enough for them up to
    the share `tot`.
    """

    x: float
    y: float
    tekst: str
    letters: Letters = Letters.GEWOON
    midden: bool = False
    tot: float = 1.0


@dataclass(frozen=True, slots=True)
class Halte:
    """Where the arrow keys stand still, and what is said there; (x, y) is its middle."""

    x: float
    y: float
    tekst: str


@dataclass(frozen=True, slots=True)
class Plaat:
    """The whole picture: `hoog` in lines of text, the words for who does not see it, the table."""

    titel: str
    alt: str
    hoog: float
    strepen: tuple[Streep, ...] = ()
    vakken: tuple[Vak, ...] = ()
    stippen: tuple[Stip, ...] = ()
    woorden: tuple[Woord, ...] = ()
    haltes: tuple[Halte, ...] = ()
    koppen: tuple[str, ...] = ()
    rijen: tuple[tuple[str, ...], ...] = ()


def next_halte(haltes: tuple[Halte, ...], at: int, right: int, down: int) -> int:
    """The nearest stop in that direction, or the same when there is none.

    One of `right` and `down` is 1 or -1. What lies straight ahead goes before what lies aside.
    """
    here = haltes[at]
    found: list[tuple[float, int]] = []
    for index, halte in enumerate(haltes):
        ahead = (halte.x - here.x) * right + (halte.y - here.y) * down
        aside = abs((halte.x - here.x) * down) + abs((halte.y - here.y) * right)
        if ahead > 1e-6:
            found.append((ahead + 4 * aside, index))
    return min(found, default=(0.0, at))[1]
