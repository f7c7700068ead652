"""What differs between two versions of a dossier, as rows: only that is written.

Each row has a place, a whole number that says where it stands among its kind. Places are far
apart, so that a part that is added or moved in between takes one row and not all of them.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from intake_desktop.domain.afweging import Argument, Beeld
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.dossier import PART_FIELDS, Client, Dossier, Gesprek, Huisgenoot, Part
from intake_desktop.domain.ernst import Nagekeken
from intake_desktop.domain.matrix import LeefgebiedStand, Score
from intake_desktop.domain.plan import (
    Actie,
    Doel,
    Doelterugblik,
    GetekendeVersie,
    Ondertekening,
    Ontheffing,
    Plan,
    Terugblik,
    Verplichting,
    Voorziening,
)
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.domain.uitspraak import EigenVraag, Uitspraak
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.domain.wmo_onderzoek import WmoOnderzoek

GAP = 1 << 20
"""Between neighbours at first; twenty parts fit in one spot before a kind is numbered anew."""

CLIENT, PLAN = "client", "plan"

KINDS: dict[str, type] = {
    CLIENT: Client,
    PLAN: Plan,
    "gesprek": Gesprek,
    "eigen_vraag": EigenVraag,
    "uitspraak": Uitspraak,
    "stand": LeefgebiedStand,
    "score": Score,
    "antwoord": Antwoord,
    "argument": Argument,
    "beeld": Beeld,
    "doel": Doel,
    "actie": Actie,
    "voorziening": Voorziening,
    "ondertekening": Ondertekening,
    "vandaag": VandaagStap,
    "nagekeken": Nagekeken,
    "terugblik": Terugblik,
    "getekend": GetekendeVersie,
    "verplichting": Verplichting,
    "ontheffing": Ontheffing,
    "wmo_onderzoek": WmoOnderzoek,
    "deelantwoord": Deelantwoord,
    "huisgenoot": Huisgenoot,
    "mijlpaal": Mijlpaal,
    "doelterugblik": Doelterugblik,
    "verwijzing": Verwijzing,
}
"""How each kind of part is called in the vault, for ever."""

_FIELDS = {soort: PART_FIELDS[kind] for soort, kind in KINDS.items() if kind in PART_FIELDS}

RowPart = Part | Client | Plan
PlaceOf = Callable[[str, str], int]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row to write. `old` None: it is new; `new` None: it goes; `place` None: it stays put.

    `silent` rows only get another place to make room, which is no change of the dossier.
    """

    soort: str
    id: str
    old: RowPart | None
    new: RowPart | None
    place: int | None = None
    silent: bool = False


def row_changes(old: Dossier | None, new: Dossier, place_of: PlaceOf) -> list[RowChange]:
    """All rows that differ. `place_of(soort, id)` tells the place of a row that is there."""
    changes = [
        RowChange(CLIENT, CLIENT, old.client if old else None, new.client, None if old else 0),
        RowChange(PLAN, PLAN, old.plan if old else None, new.plan, None if old else 0),
    ]
    for soort, field in _FIELDS.items():
        before: tuple[Part, ...] = getattr(old, field) if old else ()
        after: tuple[Part, ...] = getattr(new, field)
        if before is not after:
            changes.extend(_kind_changes(soort, before, after, place_of))
    return [c for c in changes if c.old != c.new or c.place is not None]


def _kind_changes(
    soort: str, before: Sequence[Part], after: Sequence[Part], place_of: PlaceOf
) -> Iterator[RowChange]:
    start, end = _same_at_ends(before, after)
    was = {part.id: part for part in before[start : len(before) - end]}
    now = after[start : len(after) - end]
    here = {part.id for part in now}
    yield from (RowChange(soort, key, part, None) for key, part in was.items() if key not in here)
    stay = _staying([key for key in was if key in here], [part.id for part in now])
    moving = [start + at for at, part in enumerate(now) if part.id not in stay]
    places = _spread(moving, len(after), lambda index: place_of(soort, after[index].id))
    if places is None:
        yield from _numbered_anew(soort, before, after, moving)
        return
    for index, part in enumerate(now, start):
        yield RowChange(soort, part.id, was.get(part.id), part, places.get(index))


def _numbered_anew(
    soort: str, before: Sequence[Part], after: Sequence[Part], moving: Sequence[int]
) -> Iterator[RowChange]:
    was = {part.id: part for part in before}
    for index, part in enumerate(after):
        old = was.get(part.id)
        silent = old == part and index not in moving
        yield RowChange(soort, part.id, old, part, (index + 1) * GAP, silent)


def _same_at_ends(before: Sequence[Part], after: Sequence[Part]) -> tuple[int, int]:
    """How many parts at the start, and at the end, are the very same objects."""
    most = min(len(before), len(after))
    start = 0
    while start < most and before[start] is after[start]:
        start += 1
    end = 0
    while end < most - start and before[-1 - end] is after[-1 - end]:
        end += 1
    return start, end


def _staying(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The most parts that can keep their place: a longest run still in the order it was."""
    old_index = {key: index for index, key in enumerate(before)}
    tails: list[int] = []
    tail_keys: list[str] = []
    previous: dict[str, str | None] = {}
    for key in after:
        index = old_index.get(key)
        if index is None:
            continue
        at = bisect_left(tails, index)
        previous[key] = tail_keys[at - 1] if at else None
        tails[at : at + 1] = [index]
        tail_keys[at : at + 1] = [key]
    return frozenset(_chain(tail_keys[-1] if tail_keys else None, previous))


def _chain(last: str | None, previous: dict[str, str | None]) -> Iterator[str]:
    while last is not None:
        yield last
        last = previous[last]


def _spread(
    moving: Sequence[int], count: int, place: Callable[[int], int]
) -> dict[int, int] | None:
    """A place for each index in `moving`, between the neighbours that keep theirs.

    `count` is the length of the list, `place` the place of an index that keeps it. None when there
    is no room somewhere.
    """
    places: dict[int, int] = {}
    for _, group in groupby(enumerate(moving), lambda pair: pair[1] - pair[0]):
        run = [index for _, index in group]
        low = place(run[0] - 1) if run[0] else None
        high = place(run[-1] + 1) if run[-1] + 1 < count else None
        step = GAP
        if low is not None and high is not None:
            step = (high - low) // (len(run) + 1)
        elif low is None:
            low = 0 if high is None else high - GAP * (len(run) + 1)
        if not step:
            return None
        places |= {index: low + step * number for number, index in enumerate(run, start=1)}
    return places
