"""A dossier as it is known at the table, to this client alone, and on their own paper.

A small layer over `apart.py`: the same for every kind of part, so that a new kind needs nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from intake_desktop.domain.apart import (
    kept_alone,
    kept_at_table,
    known_alone,
    known_to_all,
    on_own_paper,
)
from intake_desktop.domain.dossier import (
    PART_FIELDS,
    Aanwezige,
    Dossier,
    Gesprek,
    Huisgenoot,
    Part,
)
from intake_desktop.domain.plan import GetekendeVersie, Ondertekening
from intake_desktop.domain.rollen import Rol

Parts = tuple[Part, ...]
See = Callable[[Parts], Parts]

NEVER_APART = (Gesprek, Huisgenoot, Ondertekening, GetekendeVersie)
"""Who sat here and what was signed is the same for everyone."""

IN_CONFIDENCE = ("tolk", "cliëntondersteuner")
"""Who stays when someone speaks apart."""

_FIELDS = tuple(name for kind, name in PART_FIELDS.items() if kind not in NEVER_APART)


def at_table(dossier: Dossier) -> Dossier:
    """What everyone here may see: nothing that was said apart. The same object when there is none.

    Of the other client's dossier too this is all that a table for two shows.
    """
    return seen(dossier, known_to_all)


def alone(dossier: Dossier) -> Dossier:
    """Everything, with what was said apart in its place: for this client and the professionals."""
    return seen(dossier, known_alone)


def for_own_paper(dossier: Dossier) -> Dossier:
    """What the client's own plan may show: it lies on the kitchen table of all who live there."""
    return seen(dossier, on_own_paper)


def seen(dossier: Dossier, see: See) -> Dossier:
    """The dossier with each list of parts as `see` leaves it."""
    changes: dict[str, Any] = {}
    for name in _FIELDS:
        parts: Parts = getattr(dossier, name)
        left = see(parts)
        if left is not parts:
            changes[name] = left
    return replace(dossier, **changes) if changes else dossier


def kept(full: Dossier, shown: Dossier, *, private: bool, noting: bool) -> Dossier:
    """The whole dossier, after what was shown of it became `shown`.

    `private` says how it was shown: `alone`, else `at_table`. With `noting` what is new or changed
    was said apart.
    """
    changes: dict[str, Any] = {}
    for name in _FIELDS:
        now: Parts = getattr(shown, name)
        was: Parts = getattr(full, name)
        if now is was:
            continue
        whole = kept_alone(was, now, noting=noting) if private else kept_at_table(was, now)
        if whole is not now:
            changes[name] = was if whole == was else whole
    return replace(shown, **changes) if changes else shown


def company(dossier: Dossier) -> tuple[Aanwezige, ...]:
    """Who sits here before whom a client may be silent: a partner, a relative."""
    gesprek = dossier.gesprek
    people = gesprek.aanwezigen if gesprek else ()
    return tuple(
        a
        for a in people
        if a.rol is Rol.MEDECLIENT
        or (a.rol is Rol.ANDER and a.relatie.strip().lower() not in IN_CONFIDENCE)
    )


def has_company(dossier: Dossier) -> bool:
    """Whether a client may be silent here about something."""
    return bool(company(dossier))
