"""Days in Dutch: written out for people, and read from what people type."""

import re
from datetime import date, timedelta

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?:([a-z]+)\s+)?(\d{1,2})\s+([a-z]+)\.?(?:\s+(\d{4}))?")
_OVER = re.compile(r"over\s+(\d{1,3}|een|één|twee|drie|vier)\s+(dag|dagen|week|weken)")
_COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4}


class ImpossibleDateError(ValueError):
    """What was typed looks like a date, but that day does not exist."""


def long_date(day: date) -> str:
    """The day as "vrijdag 4 december 2026"."""
    return f"{DAGEN[day.weekday()]} {short_date(day)}"


def short_date(day: date) -> str:
    """The day as "4 december 2026"."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def parse_date(text: str, today: date, *, future: bool = True) -> date | None:
    """The day meant by "4-12-2026", "4 december", "vrijdag", "morgen" or "over twee weken".

    None when it is no date at all ("elke week"). A year that is left out is the next time that
    day comes when `future`, else the last time it was. Raises ImpossibleDateError for 31-2.
    """
    words = (
        " ".join(text.lower().replace(",", " ").split()).removeprefix("voor ").removeprefix("op ")
    )
    if words in _RELATIVE:
        return today + timedelta(days=_RELATIVE[words])
    if words in DAGEN:
        ahead = (DAGEN.index(words) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if match := _OVER.fullmatch(words):
        count = _COUNTS.get(match[1]) or int(match[1])
        return today + timedelta(days=count * (7 if match[2].startswith("we") else 1))
    if match := _ISO.fullmatch(words):
        return _day(int(match[1]), int(match[2]), int(match[3]), text)
    if match := _NUMERIC.fullmatch(words):
        return _placed(int(match[1]), int(match[2]), match[3], text, today, future)
    if match := _WORDS.fullmatch(words):
        month = _month(match[3])
        if month and (match[1] is None or match[1] in DAGEN):
            return _placed(int(match[2]), month, match[4], text, today, future)
    return None


_RELATIVE = {"vandaag": 0, "morgen": 1, "overmorgen": 2, "volgende week": 7}


def _month(word: str) -> int | None:
    if len(word) < 3:
        return None
    found = [i for i, name in enumerate(MAANDEN, start=1) if name.startswith(word)]
    if word.startswith("mrt"):
        return 3
    return found[0] if len(found) == 1 else None


def _placed(day: int, month: int, year: str | None, text: str, today: date, future: bool) -> date:
    if year:
        number = int(year)
        if len(year) == 2:
            number += 2000 if future or number <= today.year % 100 else 1900
        return _day(number, month, day, text)
    for candidate in (today.year, today.year + (1 if future else -1)):
        try:
            placed = date(candidate, month, day)
        except ValueError:
            continue
        if (placed >= today) if future else (placed <= today):
            return placed
    return _leap_or_fail(day, month, text, today)


def _leap_or_fail(day: int, month: int, text: str, today: date) -> date:
    if (day, month) == (29, 2):
        year = next(y for y in range(today.year, today.year + 9) if y % 4 == 0 and y % 100)
        return date(year, 2, 29)
    return _day(today.year, month, day, text)


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDateError(text) from error
