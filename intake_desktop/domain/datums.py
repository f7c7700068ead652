"""Days in Dutch: written out for people, and read from what people type."""

import calendar
import re
from datetime import date, timedelta

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
# No living person was born before it, and no plan reaches it.
EERSTE_JAAR = 1900

_NEAR = {-1: "was gisteren", 0: "vandaag", 1: "morgen"}
_DAYS_COUNTED = 15
_YEAR_IS_PLAIN = 300

_PREFIXES = ("uiterlijk ", "voor ", "vóór ", "op ", "aanstaande ", "komende ")
_RELATIVE = {"vandaag": 0, "morgen": 1, "overmorgen": 2, "volgende week": 7}
_COUNTS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
    "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
}  # fmt: skip

_NUMERIC = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?")
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?:([a-z]+)\.? )?(\d{1,2}) ([a-z]+)\.?(?: (\d{4}))?")
_OVER = re.compile(rf"over (\d{{1,3}}|{'|'.join(_COUNTS)}) (dag|week|weken|maand)(?:en)?")
_NEXT_WEEK = re.compile(rf"volgende week ({'|'.join(DAGEN)})")


class ImpossibleDateError(ValueError):
    """What was typed looks like a date, but that day does not exist."""


def long_date(day: date) -> str:
    """The day as "vrijdag 4 december 2026"."""
    return f"{DAGEN[day.weekday()]} {short_date(day)}"


def short_date(day: date) -> str:
    """The day as "4 december 2026"."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def when_words(day: date, today: date) -> str:
    """How far a day is, as people say it: "vandaag", "over 3 dagen", "was op 4 december"."""
    ahead = (day - today).days
    if ahead in _NEAR:
        return _NEAR[ahead]
    if ahead < 0:
        return f"was op {near_date(day, today)}"
    return f"over {ahead} dagen" if ahead < _DAYS_COUNTED else f"op {near_date(day, today)}"


def near_date(day: date, today: date) -> str:
    """The day as "4 december"; with its year when that is not plain."""
    near = abs((day - today).days) < _YEAR_IS_PLAIN
    return f"{day.day} {MAANDEN[day.month - 1]}" if near else short_date(day)


def parse_date(text: str, today: date, *, future: bool = True) -> date | None:
    """The day meant by "4-12-2026", "vr 4 dec", "vrijdag", "morgen" or "over twee weken".

    None when it is no date at all ("elke week"). A year that is left out is the next time that
    day comes when `future`, else the last time it was.

    Raises:
        ImpossibleDateError: the day does not exist ("31-2"), or is another day of the week.
    """
    words = " ".join(text.lower().replace(",", " ").split())
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return _parse_relative(words, today) or _parse_written(words, today, future)


def _parse_relative(words: str, today: date) -> date | None:
    if words in _RELATIVE:
        return today + timedelta(days=_RELATIVE[words])
    if words in DAGEN:
        ahead = (DAGEN.index(words) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if match := _NEXT_WEEK.fullmatch(words):
        return today + timedelta(days=7 - today.weekday() + DAGEN.index(match[1]))
    if match := _OVER.fullmatch(words):
        count = _COUNTS.get(match[1]) or int(match[1])
        if match[2] == "maand":
            return _months_later(today, count)
        return today + timedelta(days=count * (7 if match[2].startswith("we") else 1))
    return None


def _months_later(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _parse_written(words: str, today: date, future: bool) -> date | None:
    if match := _ISO.fullmatch(words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.fullmatch(words):
        day, sign, month, year = match.groups()
        if sign == "." and year is None and not 1 <= int(month) <= 12:
            return None  # "10.30" is a time
        return _placed(int(day), int(month), year, today, future)
    if match := _SPACED.fullmatch(words):
        return _placed(int(match[1]), int(match[2]), match[3], today, future)
    if match := _WORDS.fullmatch(words):
        return _parse_words(match, today, future)
    return None


def _parse_words(match: re.Match[str], today: date, future: bool) -> date | None:
    weekday, month = _weekday(match[1]), _month(match[3])
    if month is None or (match[1] and weekday is None):
        return None
    day = _placed(int(match[2]), month, match[4], today, future)
    if weekday is not None and day.weekday() != weekday:
        raise ImpossibleDateError("that day is another day of the week")
    return day


def _weekday(word: str | None) -> int | None:
    if word is None:
        return None
    return next((i for i, d in enumerate(DAGEN) if word in (d, d[:2])), None)


def _month(word: str) -> int | None:
    if word == "mrt":
        return 3
    found = [i for i, name in enumerate(MAANDEN, start=1) if name.startswith(word)]
    return found[0] if len(word) >= 3 and len(found) == 1 else None


def _placed(day: int, month: int, year: str | None, today: date, future: bool) -> date:
    if year:
        number = int(year)
        if len(year) == 2:
            number += 2000 if future or number <= today.year % 100 else 1900
        return _day(number, month, day)
    # 29 February comes round within eight years, also past a century.
    steps = range(9) if future else range(0, -9, -1)
    for candidate in (today.year + step for step in steps):
        try:
            placed = date(candidate, month, day)
        except ValueError:
            continue
        if (placed >= today) if future else (placed <= today):
            return placed
    raise ImpossibleDateError("that day does not exist")


def _day(year: int, month: int, day: int) -> date:
    if year < EERSTE_JAAR:
        raise ImpossibleDateError("that year is too long ago")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDateError("that day does not exist") from error
