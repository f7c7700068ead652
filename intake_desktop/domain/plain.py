"""A dossier as plain JSON-able values and back: the one codec for rows and files."""

import dataclasses
import types
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Dataclasses become dicts without fields at their default; dates ISO text; enums values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            name: to_plain(field_value)
            for name, default in _fields(type(value))
            if (field_value := getattr(value, name)) != default
        }
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value


def from_plain(kind: type[T], plain: Any) -> T:
    """The dataclass `kind` from what `to_plain` made.

    Raises ValueError when a value does not fit its field; unknown keys are ignored.
    """
    try:
        return _build(kind, plain)  # type: ignore[no-any-return]  # built as `kind`
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{kind.__name__}: {error}") from error


_MISSING = object()


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, _default(f)) for f in dataclasses.fields(kind))


def _default(field: "dataclasses.Field[Any]") -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _MISSING


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _build(kind: Any, plain: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        options = [k for k in get_args(kind) if k is not types.NoneType]
        return None if plain is None else _build(options[0], plain)
    if origin is tuple:
        if not isinstance(plain, list | tuple):
            raise TypeError("a list was expected")
        return tuple(_build(get_args(kind)[0], item) for item in plain)
    if dataclasses.is_dataclass(kind):
        if not isinstance(plain, dict):
            raise TypeError("an object was expected")
        hints = _hints(kind)  # type: ignore[arg-type]  # it is a class
        known = {name: _build(hints[name], plain[name]) for name in hints if name in plain}
        return kind(**known)  # type: ignore[operator]  # it is a class
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind in (datetime, date, time):
        return kind.fromisoformat(plain)
    if kind is int and (not isinstance(plain, int) or isinstance(plain, bool)):
        raise TypeError("a number was expected")
    if kind in (str, bool) and not isinstance(plain, kind):
        raise TypeError(f"{kind.__name__} was expected")
    return plain
