"""Whether plain values fit a dataclass, to the letter; and whether a dossier hangs together."""

import dataclasses
import re
import types
from collections.abc import Sequence
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.exchange.limits import MAX_NUMBER, MAX_TEXT, refused

Place = tuple[str, ...]

MAX_PARTS = 20_000
DOSSIER_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,63}")
"""An id ends up in the name of a file: no folder, no device, no surprise."""

_PART_ID = re.compile(r"[^\x00-\x1f\x7f]{1,300}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def check_fits(kind: Any, plain: Any, place: Place) -> None:
    """Raises RefusedFileError with the place when `plain` is not what `kind` is written as."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if plain is not None:
            check_fits(next(k for k in get_args(kind) if k is not types.NoneType), plain, place)
    elif origin is tuple:
        _must(isinstance(plain, list) and len(plain) <= MAX_PARTS, place, "een lijst")
        for number, item in enumerate(plain, start=1):
            check_fits(get_args(kind)[0], item, (*place, str(number)))
    elif dataclasses.is_dataclass(kind):
        _check_object(kind, plain, place)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        known = [member.value for member in kind]
        _must(isinstance(plain, str) and plain in known, place, "een van de bekende woorden")
    elif kind in (datetime, date, time):
        _must(isinstance(plain, str) and _is_moment(kind, plain), place, "een datum of tijd")
    elif kind is bool:
        _must(isinstance(plain, bool), place, "ja of nee")
    elif kind is int:
        _must(type(plain) is int and abs(plain) <= MAX_NUMBER, place, "een getal")
    else:
        fits = isinstance(plain, str) and len(plain) <= MAX_TEXT and not _SURROGATE.search(plain)
        _must(fits, place, "gewone tekst")


def _check_object(kind: Any, plain: Any, place: Place) -> None:
    _must(isinstance(plain, dict), place, "een blok")
    needs, hints = _shape(kind)
    for name in plain:
        if name not in hints:
            raise refused(f"bij {_said(place)} staat iets wat dit programma niet kent.")
    for name in needs:
        if name not in plain:
            raise refused(f"bij {_said(place)} ontbreekt {name}.")
    for name, value in plain.items():
        check_fits(hints[name], value, (*place, name))


@cache
def _shape(kind: type) -> tuple[frozenset[str], dict[str, Any]]:
    """The fields without a default, and the type of every field."""
    missing = dataclasses.MISSING
    needs = (
        f.name
        for f in dataclasses.fields(kind)
        if f.default is missing and f.default_factory is missing
    )
    return frozenset(needs), get_type_hints(kind)


def _is_moment(kind: Any, text: str) -> bool:
    """Dates with a time zone can not be compared with ours, which have none."""
    try:
        moment = kind.fromisoformat(text)
    except ValueError:
        return False
    return getattr(moment, "tzinfo", None) is None


def check_dossier(dossier: Dossier, place: Place) -> None:
    """Raises RefusedFileError when ids or references can not be right."""
    if not is_dossier_id(dossier.id):
        raise refused(f"het kenmerk van {_said(place)} kan niet.")
    gesprekken = {g.id for g in dossier.gesprekken}
    for veld in PART_FIELDS.values():
        parts: Sequence[Any] = getattr(dossier, veld)
        ids = [part.id for part in parts]
        if len(set(ids)) != len(ids) or not all(_PART_ID.fullmatch(i) for i in ids):
            raise refused(f"bij {_said((*place, veld))} staat een kenmerk dat niet kan.")
        for part in parts:
            if getattr(part, "gesprek", "") not in {"", *gesprekken}:
                raise refused(f"bij {_said((*place, veld))} ontbreekt het gesprek.")


def is_dossier_id(text: str) -> bool:
    """Whether this can be the id of a dossier, and part of the name of a file."""
    return DOSSIER_ID.fullmatch(text) is not None and _DEVICE.fullmatch(text) is None


def _must(holds: bool, place: Place, what: str) -> None:
    if not holds:
        raise refused(f"bij {_said(place)} hoort {what} te staan.")


def _said(place: Place) -> str:
    """Where it is, by names of ours and numbers: never by what stands there."""
    return " ".join(place)
