"""*Apart gesproken*: what one client said while the others had left the room.

Every part that was noted or changed then is kept under a key of its own (`apart_id`), beside what
stood there at the table. So nothing said apart can take the place of what everyone knows, and
whatever kind of part it is, it can be left out by its key alone. These functions are the only ones
that take it out or bring it in; what shows or gives away a dossier goes through one of them.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Protocol, TypeVar

_SUFFIX = ".apart"


class Apart(StrEnum):
    """Whether something was said apart, and if so whether it may stand in the client's own plan."""

    NEE = ""
    JA = "ja"
    OP_PAPIER = "op_papier"


class _Part(Protocol):
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Part)


def apart_id(part_id: str) -> str:
    """The key under which the apart version of a part is kept."""
    return f"{part_id}{_SUFFIX}"


def is_apart(part_id: str) -> bool:
    """Whether this is the key of something said apart."""
    return part_id.endswith(_SUFFIX)


def plain_id(part_id: str) -> str:
    """The key a part has on screen, apart or not."""
    return part_id.removesuffix(_SUFFIX)


def known_to_all(parts: tuple[P, ...]) -> tuple[P, ...]:
    """What everyone at the table may know; the very same tuple when nothing was said apart."""
    known = tuple([p for p in parts if not p.id.endswith(_SUFFIX)])  # at every key: kept quick
    return parts if len(known) == len(parts) else known


def known_alone(parts: tuple[P, ...]) -> tuple[P, ...]:
    """All of it, for this client alone: what was said apart stands in its place on the page."""
    if not any(is_apart(p.id) for p in parts):
        return parts
    said = {p.id: _with_id(p, plain_id(p.id)) for p in parts if is_apart(p.id)}
    at_table = {p.id for p in parts}
    return tuple(
        said.get(p.id if is_apart(p.id) else apart_id(p.id), p)
        for p in parts
        if not is_apart(p.id) or plain_id(p.id) not in at_table
    )


def on_own_paper(parts: tuple[P, ...]) -> tuple[P, ...]:
    """What may stand on the client's paper: of what was said apart only what they chose."""
    if all(_may_be_on_paper(p) for p in parts):
        return known_alone(parts)
    return known_alone(tuple(p for p in parts if _may_be_on_paper(p)))


def _may_be_on_paper(part: _Part) -> bool:
    """Also of a part that was brought to the screen: then its field tells."""
    said = getattr(part, "apart", Apart.NEE)
    return said is Apart.OP_PAPIER or (said is Apart.NEE and not is_apart(part.id))


def kept_at_table(full: tuple[P, ...], shown: tuple[P, ...]) -> tuple[P, ...]:
    """All parts, after those that everyone knows became `shown`: what was said apart stays."""
    if known_to_all(full) is full:
        return shown
    followers: dict[str, list[P]] = {}
    before = ""
    for part in full:
        if is_apart(part.id):
            followers.setdefault(before, []).append(part)
        else:
            before = part.id
    kept = followers.pop("", [])
    for part in shown:
        kept.append(part)
        kept.extend(followers.pop(part.id, ()))
    return (*kept, *(part for rest in followers.values() for part in rest))


def kept_alone(full: tuple[P, ...], shown: tuple[P, ...], *, noting: bool) -> tuple[P, ...]:
    """All parts, after what this client knows alone became `shown`.

    With `noting`, what is new or changed is kept apart, beside what stood at the table. Without
    it only what was apart already stays so.
    """
    if not noting and not any(is_apart(p.id) for p in full):
        return shown
    return tuple(_kept({p.id: p for p in full}, shown, noting=noting))


def _kept(full: dict[str, P], shown: tuple[P, ...], *, noting: bool) -> Iterator[P]:
    for part in shown:
        at_table, said_apart = full.get(part.id), full.get(apart_id(part.id))
        if said_apart is not None or (noting and part != at_table):
            if at_table is not None:
                yield at_table
            yield _said_apart(part)
        else:
            yield part
    here = {part.id for part in shown}
    for key, part in full.items():  # taken back apart: at the table it stands as it stood
        if key not in here and apart_id(key) in full:
            yield part


def _said_apart(part: P) -> P:
    """This part under its own key; nothing that was said apart is of both clients."""
    changes: dict[str, Any] = {"id": apart_id(part.id)}
    names = {f.name for f in fields(part)}  # type: ignore[arg-type]  # every part is a dataclass
    if "apart" in names and getattr(part, "apart", Apart.NEE) is Apart.NEE:
        changes["apart"] = Apart.JA
    if "persoon" in names:
        changes["persoon"] = ""
    return replace(part, **changes)  # type: ignore[type-var]  # every part is a dataclass


def _with_id(part: P, part_id: str) -> P:
    changes: dict[str, Any] = {"id": part_id}
    return replace(part, **changes)  # type: ignore[type-var]  # every part is a dataclass
