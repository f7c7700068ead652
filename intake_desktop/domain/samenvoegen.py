"""Two laptops changed the same dossier: one dossier that loses neither, and what people choose.

A part that only one side changed is taken from that side. Which side that was, the histories tell:
a version that the other side had before is the older one. Where both changed a part, ours stays in
the dossier and theirs is kept beside it until someone chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.overdracht import (
    EIGEN_SLEUTELS,
    WEG,
    Versies,
    delen_van,
    merkteken,
    sleutel_van,
)


@dataclass(frozen=True, slots=True)
class Verschil:
    """A part that both sides changed; None where that side took it out."""

    sleutel: str
    hier: Any
    daar: Any


@dataclass(frozen=True, slots=True)
class Keuze:
    """Two versions of one part between which someone has to choose; `wie` sent the other."""

    rij: int
    dossier: str
    verschil: Verschil
    wie: str


@dataclass(frozen=True, slots=True)
class Samenvoeging:
    """The dossier with all that one side added or changed, and what both changed."""

    dossier: Dossier
    verschillen: tuple[Verschil, ...]


def merge(hier: Dossier, versies: Versies, daar: Dossier, versies_daar: Versies) -> Samenvoeging:
    """Our dossier with theirs in it; both are versions of the same one."""
    ours, theirs = delen_van(hier), delen_van(daar)
    chosen: dict[str, Any] = {}
    differing = []
    for key in dict.fromkeys((*ours, *theirs)):
        part, other = ours.get(key), theirs.get(key)
        take = _newer(part, versies.get(key), other, versies_daar.get(key))
        if take is None:
            differing.append(Verschil(key, part, other))
        chosen[key] = other if take is False else part
    return Samenvoeging(_with(hier, daar, chosen), tuple(differing))


def _newer(
    part: Any, known: frozenset[str] | None, other: Any, known_there: frozenset[str] | None
) -> bool | None:
    """Whether ours is the newer one; None when each side has something the other never saw."""
    if part == other:
        return True
    mark = WEG if part is None else merkteken(part)
    other_mark = WEG if other is None else merkteken(other)
    if part is None and not known:
        return False
    if other is None and not known_there:
        return True
    if other_mark in (known or ()):
        return True
    return False if mark in (known_there or ()) else None


def _with(hier: Dossier, daar: Dossier, chosen: dict[str, Any]) -> Dossier:
    fields: dict[str, Any] = {name: chosen[name] for name in EIGEN_SLEUTELS}
    for veld in PART_FIELDS.values():
        order = _order(_ids(hier, veld), _ids(daar, veld))
        parts = (chosen[sleutel_van(veld, part_id)] for part_id in order)
        fields[veld] = tuple(part for part in parts if part is not None)
    fields["gesprekken"] = tuple(sorted(fields["gesprekken"], key=lambda g: g.begonnen))
    fields["aangemaakt"] = min(hier.aangemaakt, daar.aangemaakt)
    merged = replace(hier, **fields)
    return hier if merged == hier else merged


def _ids(dossier: Dossier, veld: str) -> list[str]:
    return [part.id for part in getattr(dossier, veld)]


def _order(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Ours in our order; what only they have stands after what it stood after there."""
    known = set(ours)
    after: dict[str, list[str]] = {}
    last = ""
    for part_id in theirs:
        if part_id in known:
            last = part_id
        else:
            after.setdefault(last, []).append(part_id)
    order = list(after.get("", ()))
    for part_id in ours:
        order += (part_id, *after.get(part_id, ()))
    return order


def with_choice(dossier: Dossier, verschil: Verschil) -> Dossier:
    """The dossier with their version of this part in it."""
    veld, _, part_id = verschil.sleutel.partition("/")
    if not part_id:
        changes: dict[str, Any] = {veld: verschil.daar}
        return replace(dossier, **changes)
    if verschil.daar is not None:
        return dossier.with_part(verschil.daar)
    return dossier.without_part(type(verschil.hier), part_id)
