"""Deadlines: legal and agreed terms from dated rules, counted from a day that something happened.

Nothing here is computed about a person: a rule says how long, the calendar says until when. Terms
that a law sets move on to the next working day when they end on a Saturday, Sunday or public
holiday (Algemene termijnenwet, articles 1 to 3). The day of the event itself is not counted
(Awb 6:8): six weeks after a Tuesday end on a Tuesday.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import pairwise

from intake_desktop.domain.rollen import Grondslag

SATURDAY = 5
KEREN = 40
"""How often a term that repeats is counted on at most: twenty years of half years."""


class Eenheid(StrEnum):
    """What a term is counted in."""

    DAGEN = "dagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaren"


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """Something from which terms are counted ("melding"), what it is called, and for which law.

    `zelf`: the program knows the day by itself, nobody fills it in.
    """

    code: str
    naam: str
    grondslag: Grondslag = Grondslag.GEZAMENLIJK
    zelf: bool = False


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """How long a term lasts, in one period of the law.

    `geldig_van` and `geldig_tot` (its last day; None: still) say on which days of the event this
    rule holds. `werkdag`: an end in a weekend or on a holiday moves to the next working day.
    `herhaalt`: after the end it starts again. `wet` is empty for an agreement of our own.
    """

    code: str
    gebeurtenis: str
    titel: str
    aantal: int
    eenheid: Eenheid
    geldig_van: date
    bron: str
    geldig_tot: date | None = None
    werkdag: bool = False
    herhaalt: bool = False
    wet: str = ""
    artikel: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether an event of that day is counted with this rule."""
        return self.geldig_van <= day and (self.geldig_tot is None or day <= self.geldig_tot)


@dataclass(frozen=True, slots=True)
class Mijlpaal:
    """Something that happened on a day, from which terms count; a part of the dossier.

    `soort` is the code of a Gebeurtenis, `grondslag` that of the same; it decides who may see it.
    `datum_tekst` keeps what was typed when it is no day. `gedaan` are the codes of the terms that
    were met, with for a repeating one its round ("pw.9a.heronderzoek#2").
    """

    id: str
    soort: str
    datum: date | None = None
    datum_tekst: str = ""
    gedaan: tuple[str, ...] = ()
    grondslag: Grondslag = Grondslag.GEZAMENLIJK


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term of one dossier: what, counted from which day, until when (`einde` is the last day).

    `code` names the rule, for a repeating one with its round. `regel` None: an agreement.
    """

    code: str
    titel: str
    vanaf: date
    einde: date
    gedaan: bool = False
    mijlpaal: str = ""
    regel: Termijnregel | None = None


def einde_van(regel: Termijnregel, vanaf: date) -> date:
    """The last day of a term that is counted from the event of `vanaf`.

    Months and years end on the day with the same number, or on the last day of a month that has
    no such day (31 January and one month: 28 or 29 February). The calendar ends in 9999.
    """
    try:
        end = _plain_end(regel, vanaf)
    except (OverflowError, ValueError):
        return date.max
    return next_working_day(end) if regel.werkdag else end


def _plain_end(regel: Termijnregel, vanaf: date) -> date:
    if regel.eenheid is Eenheid.DAGEN:
        return vanaf + timedelta(days=regel.aantal)
    if regel.eenheid is Eenheid.WEKEN:
        return vanaf + timedelta(weeks=regel.aantal)
    return add_months(vanaf, regel.aantal * (12 if regel.eenheid is Eenheid.JAREN else 1))


def add_months(day: date, months: int) -> date:
    """The same day of the month, so many months on; at most the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def next_working_day(day: date) -> date:
    """This day, or the first one after it that is no Saturday, Sunday or public holiday."""
    while day.weekday() >= SATURDAY or day in feestdagen(day.year):
        day += timedelta(days=1)
    return day


@cache
def feestdagen(year: int) -> frozenset[date]:
    """The public holidays of the Algemene termijnenwet, article 3, with Good Friday beside them.

    King's day is a day earlier when it would be a Sunday.
    """
    easter = _easter(year)
    kings = date(year, 4, 27)
    if kings.weekday() == calendar.SUNDAY:
        kings = date(year, 4, 26)
    return frozenset(
        {
            date(year, 1, 1),
            easter - timedelta(days=2),
            easter + timedelta(days=1),
            kings,
            date(year, 5, 5),
            easter + timedelta(days=39),
            easter + timedelta(days=50),
            date(year, 12, 25),
            date(year, 12, 26),
        }
    )


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, day + 1)


def regel_op(regels: Iterable[Termijnregel], code: str, day: date) -> Termijnregel | None:
    """The rule with this code for an event of that day; None in a gap of the rules."""
    return next((r for r in regels if r.code == code and r.holds_on(day)), None)


def gaten(regels: Iterable[Termijnregel]) -> tuple[tuple[str, date, date], ...]:
    """The periods (code, first day, last day) between two rules for one term that none covers."""
    per_code: dict[str, list[Termijnregel]] = {}
    for regel in sorted(regels, key=lambda r: r.geldig_van):
        per_code.setdefault(regel.code, []).append(regel)
    return tuple(
        (code, one.geldig_tot + timedelta(days=1), other.geldig_van - timedelta(days=1))
        for code, same in per_code.items()
        for one, other in pairwise(same)
        if one.geldig_tot is not None and one.geldig_tot + timedelta(days=1) < other.geldig_van
    )


def zonder_regel(regels: Iterable[Termijnregel], mijlpaal: Mijlpaal) -> tuple[str, ...]:
    """The titles of the terms that this event would start, had there been a rule for its day."""
    day = mijlpaal.datum
    if day is None:
        return ()
    own = [r for r in regels if r.gebeurtenis == mijlpaal.soort]
    held = {r.code for r in own if r.holds_on(day)}
    missed = {r.code: r.titel for r in own if r.code not in held}
    return tuple(missed.values())


def termijnen_van(
    regels: tuple[Termijnregel, ...], mijlpalen: Iterable[Mijlpaal], today: date
) -> tuple[Termijn, ...]:
    """The terms that these events started, the first to end first.

    A repeating term shows its rounds up to the first one that ends after today and is not done.
    """
    found = [
        termijn
        for mijlpaal in mijlpalen
        if mijlpaal.datum is not None
        for regel in regels
        if regel.gebeurtenis == mijlpaal.soort and regel.holds_on(mijlpaal.datum)
        for termijn in _rounds(regel, mijlpaal, mijlpaal.datum, today)
    ]
    return tuple(sorted(found, key=lambda t: (t.einde, t.titel)))


def _rounds(regel: Termijnregel, mijlpaal: Mijlpaal, start: date, today: date) -> Iterable[Termijn]:
    if not regel.herhaalt:
        end = einde_van(regel, start)
        done = regel.code in mijlpaal.gedaan
        yield Termijn(regel.code, regel.titel, start, end, done, mijlpaal.id, regel)
        return
    for number in range(1, KEREN + 1):
        whole = _times(regel, number)
        code = f"{regel.code}#{number}"
        end = einde_van(whole, start)
        done = code in mijlpaal.gedaan
        yield Termijn(code, regel.titel, start, end, done, mijlpaal.id, regel)
        if end >= today and not done:
            return


def _times(regel: Termijnregel, number: int) -> Termijnregel:
    """The rule for so many rounds at once: counted from the first day, no month end drifts."""
    return replace(regel, aantal=regel.aantal * number)


def with_gedaan(mijlpaal: Mijlpaal, code: str, done: bool) -> Mijlpaal:
    """This term met, or not yet after all."""
    rest = tuple(c for c in mijlpaal.gedaan if c != code)
    return replace(mijlpaal, gedaan=(*rest, code) if done else rest)
