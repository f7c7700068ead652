"""JSON of a stranger, read under limits that a real file never meets."""

import json
from typing import Any

from intake_desktop.errors import ForeseenError

MAX_BYTES = 24 * 1024 * 1024
MAX_VALUES = 1_000_000
MAX_TEXT = 200_000
MAX_NUMBER = 10**9
_MAX_DIGITS = 12
_SEPARATORS = b",[{:"


class RefusedFileError(ForeseenError):
    """A file that is not taken in; the vault is as it was."""


def refused(what: str) -> RefusedFileError:
    """The sentence around what is wrong."""
    return RefusedFileError(
        f"Dit bestand wordt niet opgehaald: {what} In uw kluis is niets veranderd. "
        "Vraag de afzender om het bestand opnieuw te maken."
    )


def strict_json(raw: bytes) -> Any:
    """What these bytes hold, as dicts, lists, texts, whole numbers and booleans.

    Raises RefusedFileError for anything that JSON of ours never holds: another encoding, too much
    or too deep, fractions, huge numbers, NaN, a name twice, half a character.
    """
    if len(raw) > MAX_BYTES:
        raise refused("het is te groot.")
    if sum(raw.count(mark) for mark in _SEPARATORS) > MAX_VALUES:
        raise refused("er staat te veel in.")
    try:
        text = raw.decode("utf-8")
        return json.loads(
            text,
            parse_int=_whole,
            parse_float=_no_number,
            parse_constant=_no_number,
            object_pairs_hook=_once,
        )
    except UnicodeDecodeError as error:
        raise refused("er staan tekens in die geen tekst zijn.") from error
    except RecursionError as error:
        raise refused("er zit te veel in elkaar.") from error
    except json.JSONDecodeError as error:
        raise refused("het is afgebroken of het is geen bestand van Keukentafel.") from error


def _whole(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        return int(_no_number(digits))
    return int(digits)


def _no_number(_digits: str) -> float:
    raise refused("er staat een getal in dat niet kan.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise refused("er staat iets dubbel in.")
    return found
