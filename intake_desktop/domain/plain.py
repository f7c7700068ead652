"""A dossier as plain JSON-able values and back: the one codec for rows and files."""

import dataclasses
import types
from collections.abc import Callable
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
        return _builder(kind)(plain)  # type: ignore[no-any-return, arg-type]  # built as `kind`, a class
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


Build = Callable[[Any], Any]


@cache
def _builder(kind: Any) -> Build:
    """What makes a value of this kind, worked out once: hundreds of them come at a time."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _or_none(next(k for k in get_args(kind) if k is not types.NoneType))
    if origin is tuple:
        return _many(get_args(kind)[0])
    if dataclasses.is_dataclass(kind):
        return _whole(kind)  # type: ignore[arg-type]  # it is a class
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind in (datetime, date, time):
        return kind.fromisoformat  # type: ignore[no-any-return]  # the three have it
    return _checked.get(kind, _as_it_is)


def _or_none(kind: Any) -> Build:
    build = _builder(kind)
    return lambda plain: None if plain is None else build(plain)


def _many(kind: Any) -> Build:
    build = _builder(kind)

    def built(plain: Any) -> Any:
        if not isinstance(plain, list | tuple):
            raise TypeError("a list was expected")
        return tuple([build(item) for item in plain])

    return built


def _whole(kind: type) -> Build:
    hints = get_type_hints(kind)
    fields = {f.name: _builder(hints[f.name]) for f in dataclasses.fields(kind)}

    def built(plain: Any) -> Any:
        if not isinstance(plain, dict):
            raise TypeError("an object was expected")
        return kind(
            **{name: fields[name](value) for name, value in plain.items() if name in fields}
        )

    return built


def _number(plain: Any) -> Any:
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise TypeError("a number was expected")
    return plain


def _text(plain: Any) -> Any:
    if not isinstance(plain, str):
        raise TypeError("str was expected")
    return plain


def _truth(plain: Any) -> Any:
    if not isinstance(plain, bool):
        raise TypeError("bool was expected")
    return plain


def _as_it_is(plain: Any) -> Any:
    return plain


_checked: dict[Any, Build] = {int: _number, str: _text, bool: _truth}
