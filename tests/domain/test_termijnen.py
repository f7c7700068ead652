"""Terms counted by the calendar: examples, month ends, leap years, weekends, a changing law."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.termijnen import (
    SATURDAY,
    Eenheid,
    Mijlpaal,
    Termijnregel,
    add_months,
    einde_van,
    feestdagen,
    gaten,
    next_working_day,
    regel_op,
    termijnen_van,
    with_gedaan,
)

LONG_AGO = date(2000, 1, 1)


def a_regel(aantal: int, eenheid: Eenheid, **changes: Any) -> Termijnregel:
    rule = Termijnregel("t", "melding", "Iets is klaar", aantal, eenheid, LONG_AGO, "voorbeeld")
    return replace(rule, **changes)


@pytest.mark.parametrize(
    ("happened", "rule", "ends"),
    [
        # Tuesday 24 November 2026 and six weeks: Tuesday 5 January 2027
        (date(2026, 11, 24), a_regel(6, Eenheid.WEKEN, werkdag=True), date(2027, 1, 5)),
        # two weeks after Friday 11 December: Friday 25 is Christmas, Saturday 26 too: Monday 28
        (date(2026, 12, 11), a_regel(2, Eenheid.WEKEN, werkdag=True), date(2026, 12, 28)),
        # seven days after Saturday 21 November: Saturday, so Monday 30
        (date(2026, 11, 21), a_regel(7, Eenheid.DAGEN, werkdag=True), date(2026, 11, 30)),
        # an agreement of our own does not move
        (date(2026, 11, 21), a_regel(7, Eenheid.DAGEN), date(2026, 11, 28)),
        # month ends
        (date(2027, 1, 31), a_regel(1, Eenheid.MAANDEN), date(2027, 2, 28)),
        (date(2028, 1, 31), a_regel(1, Eenheid.MAANDEN), date(2028, 2, 29)),
        (date(2026, 8, 31), a_regel(6, Eenheid.MAANDEN), date(2027, 2, 28)),
        # a leap day and a year
        (date(2028, 2, 29), a_regel(1, Eenheid.JAREN), date(2029, 2, 28)),
        (date(2028, 2, 29), a_regel(4, Eenheid.JAREN), date(2032, 2, 29)),
    ],
)
def test_a_term_ends_on_the_day_the_calendar_says(
    happened: date, rule: Termijnregel, ends: date
) -> None:
    assert einde_van(rule, happened) == ends


@pytest.mark.parametrize(
    "day",
    [
        date(2027, 1, 1),
        date(2027, 3, 26),  # Good Friday
        date(2027, 3, 29),  # Easter Monday
        date(2027, 4, 27),
        date(2025, 4, 26),  # 27 April 2025 was a Sunday
        date(2027, 5, 5),
        date(2027, 5, 6),  # Ascension day
        date(2027, 5, 17),  # Whit Monday
        date(2026, 12, 25),
        date(2026, 12, 26),
    ],
)
def test_the_public_holidays_are_known(day: date) -> None:
    assert day in feestdagen(day.year)


def test_a_year_has_nine_holidays_in_the_law_unless_two_fall_together() -> None:
    counts = {len(feestdagen(year)) for year in range(2020, 2060)}
    assert counts <= {8, 9}
    assert len(feestdagen(2027)) == 9


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_working_day_is_never_before_and_at_most_five_days_on(day: date) -> None:
    found = next_working_day(day)
    assert day <= found <= day + timedelta(days=5)
    assert found.weekday() < SATURDAY


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 240), st.integers(0, 240))
def test_more_months_never_end_earlier(day: date, fewer: int, more: int) -> None:
    low, high = sorted((fewer, more))
    assert add_months(day, low) <= add_months(day, high)
    assert add_months(day, low).day <= day.day


def test_the_rule_of_the_day_it_happened_counts_when_the_law_changes() -> None:
    old = a_regel(4, Eenheid.WEKEN, geldig_tot=date(2026, 12, 31))
    new = Termijnregel("t", "melding", "Nieuw", 8, Eenheid.WEKEN, date(2027, 1, 1), "voorbeeld")
    rules = (old, new)
    assert regel_op(rules, "t", date(2026, 12, 31)) is old
    assert regel_op(rules, "t", date(2027, 1, 1)) is new
    before, after = (
        termijnen_van(rules, [Mijlpaal("m", "melding", day)], day)
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    )
    assert [t.einde for t in before] == [date(2027, 1, 28)]
    assert [t.einde for t in after] == [date(2027, 2, 26)]


def test_a_gap_between_two_rules_is_found() -> None:
    old = a_regel(4, Eenheid.WEKEN, geldig_tot=date(2026, 12, 30))
    new = Termijnregel("t", "melding", "Nieuw", 8, Eenheid.WEKEN, date(2027, 1, 1), "voorbeeld")
    assert gaten((new, old)) == (("t", date(2026, 12, 31), date(2026, 12, 31)),)
    assert regel_op((old, new), "t", date(2026, 12, 31)) is None


def test_a_term_that_repeats_goes_on_from_the_first_day() -> None:
    half_year = a_regel(6, Eenheid.MAANDEN, herhaalt=True)
    event = Mijlpaal("m", "melding", date(2026, 8, 31))
    rounds = termijnen_van((half_year,), [event], date(2027, 3, 1))
    assert [t.einde for t in rounds] == [date(2027, 2, 28), date(2027, 8, 31)]
    done = with_gedaan(event, rounds[0].code, True)
    assert [t.gedaan for t in termijnen_van((half_year,), [done], date(2027, 3, 1))] == [
        True,
        False,
    ]
    assert with_gedaan(done, rounds[0].code, False) == event


def test_an_event_without_a_day_starts_nothing() -> None:
    event = Mijlpaal("m", "melding", None, "ergens in mei")
    assert termijnen_van((a_regel(1, Eenheid.WEKEN),), [event], LONG_AGO) == ()


def test_kims_melding_gives_her_the_terms_of_the_wmo() -> None:
    form = load_formulier()
    event = Mijlpaal("m", "wmo_melding", date(2026, 11, 24))
    found = termijnen_van(form.termijnregels, [event], date(2026, 11, 24))
    assert [(t.code, t.einde) for t in found] == [
        ("wmo.2.3.2.persoonlijk_plan", date(2026, 12, 1)),
        ("wmo.2.3.2.onderzoek", date(2027, 1, 5)),
    ]
