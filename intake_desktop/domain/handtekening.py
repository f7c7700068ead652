"""A signature drawn on the screen: strokes of points, without time or pressure."""

from collections.abc import Iterable, Sequence

BREED, HOOG = 1000, 400
"""The field it is drawn in, in units; points lie within it, y downward."""

MEESTE_PUNTEN = 4000
_CLOSEST = 2
_REACH = 60
"""Less wide and high than this is a dot or a slip, no signature."""

Streep = tuple[int, ...]
"""x, y, x, y, … of one stroke."""


def stroke_of(points: Iterable[tuple[float, float]]) -> Streep:
    """A stroke from points in units: rounded, inside the field, without points that coincide."""
    flat: list[int] = []
    for x, y in points:
        at = (min(BREED, max(0, round(x))), min(HOOG, max(0, round(y))))
        if flat and abs(at[0] - flat[-2]) < _CLOSEST and abs(at[1] - flat[-1]) < _CLOSEST:
            continue
        flat.extend(at)
    return tuple(flat)


def points_of(streep: Streep) -> tuple[tuple[int, int], ...]:
    """The points of a stroke."""
    return tuple(zip(streep[::2], streep[1::2], strict=False))


def objection(strepen: Sequence[Streep]) -> str:
    """Why this is no signature yet, as a sentence; empty when it is one."""
    if not any(strepen):
        return "Er is nog niets getekend."
    xs = [x for streep in strepen for x in streep[::2]]
    ys = [y for streep in strepen for y in streep[1::2]]
    if max(xs) - min(xs) < _REACH and max(ys) - min(ys) < _REACH:
        return "Dit is maar een stip. Teken iets groter, of kies voor papier."
    if sum(len(streep) for streep in strepen) > 2 * MEESTE_PUNTEN:
        return "Dit is erg veel. Begin opnieuw en teken wat korter."
    return ""
