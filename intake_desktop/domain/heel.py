"""The whole dossier again, after what one reader saw of it was changed.

The opposite of `delen`: what the reader did not see stays as it is and where it stands, and of a
part that was shown in part only the fields that were changed are taken over.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier, Part

Parts = tuple[Part, ...]


def made_whole(whole: Dossier, before: Dossier, after: Dossier) -> Dossier:
    """`whole`, of which a reader saw `before`, now that they made `after` of it."""
    if before is whole:
        return after
    changes: dict[str, Any] = {}
    for name in PART_FIELDS.values():
        full: Parts = getattr(whole, name)
        was: Parts = getattr(before, name)
        now: Parts = getattr(after, name)
        changes[name] = full if now is was else tuple(_parts(full, was, now))
    return replace(after, **changes)


def _parts(full: Parts, was: Parts, now: Parts) -> Iterator[Part]:
    """In the order of `now`; what was not seen keeps following the part it followed."""
    wholes, seen = {p.id: p for p in full}, {p.id: p for p in was}
    here = {p.id for p in now}
    followers: dict[str, list[Part]] = {}
    anchor = ""
    for part in full:
        if part.id in here:
            anchor = part.id
        elif part.id not in seen:
            followers.setdefault(anchor, []).append(part)
    yield from followers.pop("", ())
    for part in now:
        if part.id in wholes:
            yield _taken_over(wholes[part.id], seen.get(part.id), part)
        elif part.id not in seen:  # what was only made up for this reader is not changed by them
            yield part
        yield from followers.pop(part.id, ())


def _taken_over(whole: Part, was: Part | None, now: Part) -> Part:
    """The whole part with what changed; one that was not seen keeps what the new one leaves out."""
    if now == was:
        return whole
    changes: dict[str, Any] = {}
    for field in fields(now):
        value = getattr(now, field.name)
        known = getattr(was, field.name) if was is not None else field.default
        if known is MISSING or value != known:
            changes[field.name] = value
    return replace(whole, **changes)
