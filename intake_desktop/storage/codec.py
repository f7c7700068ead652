"""A part of a dossier as the text of its row: JSON, cleaned of what can not be kept."""

import json
from typing import Any, TypeVar

from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.domain.tekst import clean_text

T = TypeVar("T")

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encoded(part: object) -> str:
    """The text of a dataclass; `clean_text` was applied to every text in it."""
    plain = to_plain(part)
    text = _JSON.encode(plain)
    # JSON hides control characters behind a backslash: without one a single look is enough.
    if "\\" not in text and clean_text(text) is text:
        return text
    return _JSON.encode(_cleaned(plain))


def decoded(kind: type[T], text: str) -> T:
    """The dataclass `kind` from what `encoded` made. Raises ValueError when it is no such thing."""
    return from_plain(kind, json.loads(text))


def _cleaned(plain: Any) -> Any:
    if isinstance(plain, str):
        return clean_text(plain)
    if isinstance(plain, list):
        return [_cleaned(item) for item in plain]
    if isinstance(plain, dict):
        return {name: _cleaned(value) for name, value in plain.items()}
    return plain
