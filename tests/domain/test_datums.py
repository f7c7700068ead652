"""Days as people write them and read them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.datums import (
    DAGEN,
    MAANDEN,
    ImpossibleDateError,
    long_date,
    parse_date,
    short_date,
)

SATURDAY = date(2026, 11, 21)


def test_a_day_is_written_out_in_dutch() -> None:
    assert long_date(date(2026, 12, 4)) == "vrijdag 4 december 2026"
    assert short_date(date(2027, 3, 1)) == "1 maart 2027"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4-12-2026", date(2026, 12, 4)),
        ("4/12/2026", date(2026, 12, 4)),
        ("04.12.26", date(2026, 12, 4)),
        ("4 - 12 - 2026", date(2026, 12, 4)),
        ("4 12 2026", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("4-12", date(2026, 12, 4)),
        ("4 december", date(2026, 12, 4)),
        ("4 DECEMBER 2027", date(2027, 12, 4)),
        ("vrijdag 4 december", date(2026, 12, 4)),
        ("vr 4 dec", date(2026, 12, 4)),
        ("vr. 4 dec. 2026", date(2026, 12, 4)),
        ("vrijdag, 4 december 2026", date(2026, 12, 4)),
        ("1 mrt", date(2027, 3, 1)),
        ("1 sept", date(2027, 9, 1)),
        ("3 jun", date(2027, 6, 3)),
        ("voor 1 december", date(2026, 12, 1)),
        ("vóór 1 december", date(2026, 12, 1)),
        ("uiterlijk op 1 december", date(2026, 12, 1)),
        ("  op   1  december ", date(2026, 12, 1)),
        ("vandaag", SATURDAY),
        ("morgen", date(2026, 11, 22)),
        ("overmorgen", date(2026, 11, 23)),
        ("Zondag", date(2026, 11, 22)),
        ("zaterdag", date(2026, 11, 28)),
        ("komende vrijdag", date(2026, 11, 27)),
        ("voor vrijdag", date(2026, 11, 27)),
        ("volgende week", date(2026, 11, 28)),
        ("volgende week dinsdag", date(2026, 11, 24)),
        ("over twee weken", date(2026, 12, 5)),
        ("over een week", date(2026, 11, 28)),
        ("over één dag", date(2026, 11, 22)),
        ("over 10 dagen", date(2026, 12, 1)),
        ("over drie maanden", date(2027, 2, 21)),
        ("over een maand", date(2026, 12, 21)),
    ],
)
def test_a_typed_day_is_understood(typed: str, meant: date) -> None:
    assert parse_date(typed, SATURDAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "", "   ", "elke week", "zo snel mogelijk", "12", "in december", "4 decembers", "4 ma",
        "10.30", "14.00", "2 3", "kat 4 december", "over veel weken", "over 2", "mrtx", "1 mrtx",
        "4 december om 10 uur", "<b>", "4-12-2026 en 5-12-2026", "\0", "1-2-3-4", "4-12/2026",
        "2 keer per week", "volgende week 4",
    ],
)  # fmt: skip
def test_what_is_no_day_stays_words(typed: str) -> None:
    assert parse_date(typed, SATURDAY) is None


@pytest.mark.parametrize(
    "typed",
    ["31-2-2027", "31-2", "31 februari", "30 feb 2027", "0-1-2027", "1-13-2027", "29-2-2027",
     "2027-02-30", "32-1", "1-1-0026", "0000-01-01", "1 13 2027"],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_told(typed: str) -> None:
    with pytest.raises(ImpossibleDateError):
        parse_date(typed, SATURDAY)


def test_another_day_of_the_week_is_told() -> None:
    with pytest.raises(ImpossibleDateError):
        parse_date("donderdag 4 december 2026", SATURDAY)


def test_the_message_of_an_impossible_day_repeats_no_client_text() -> None:
    with pytest.raises(ImpossibleDateError) as caught:
        parse_date("31-2-1985", SATURDAY, future=False)
    assert "1985" not in str(caught.value)


def test_a_year_left_out_is_the_next_time_that_day_comes() -> None:
    assert parse_date("21 november", SATURDAY) == SATURDAY
    assert parse_date("20 november", SATURDAY) == date(2027, 11, 20)


def test_a_year_left_out_of_a_past_day_is_the_last_time_it_was() -> None:
    assert parse_date("21 november", SATURDAY, future=False) == SATURDAY
    assert parse_date("22 november", SATURDAY, future=False) == date(2025, 11, 22)


@pytest.mark.parametrize(
    ("today", "future", "meant"),
    [
        (date(2026, 11, 21), True, date(2028, 2, 29)),
        (date(2024, 3, 1), True, date(2028, 2, 29)),
        (date(2024, 2, 29), True, date(2024, 2, 29)),
        (date(2026, 11, 21), False, date(2024, 2, 29)),
        (date(2097, 1, 1), True, date(2104, 2, 29)),
        (date(2000, 3, 1), False, date(2000, 2, 29)),
    ],
)
def test_29_february_waits_for_a_leap_year(today: date, future: bool, meant: date) -> None:
    assert parse_date("29-2", today, future=future) == meant


def test_two_digits_of_a_birth_year_lie_in_the_past() -> None:
    assert parse_date("12-3-96", SATURDAY, future=False) == date(1996, 3, 12)
    assert parse_date("12-3-08", SATURDAY, future=False) == date(2008, 3, 12)


def test_two_digits_of_a_year_to_come_lie_ahead() -> None:
    assert parse_date("12-3-27", SATURDAY) == date(2027, 3, 12)


def test_a_month_later_stays_inside_the_month() -> None:
    assert parse_date("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_date("over twaalf maanden", date(2027, 12, 31)) == date(2028, 12, 31)


DAYS = st.dates(date(1901, 1, 1), date(2199, 12, 31))


@given(DAYS, DAYS)
def test_what_we_write_we_read_back(day: date, today: date) -> None:
    assert parse_date(long_date(day), today) == day
    assert parse_date(short_date(day), today) == day
    assert parse_date(day.isoformat(), today) == day


@given(DAYS, st.sampled_from(DAGEN))
def test_a_weekday_is_one_to_seven_days_ahead(today: date, name: str) -> None:
    meant = parse_date(name, today)
    assert meant is not None
    assert DAGEN[meant.weekday()] == name
    assert timedelta(days=1) <= meant - today <= timedelta(days=7)


@given(DAYS, st.integers(1, 31), st.sampled_from(MAANDEN), st.booleans())
def test_a_day_without_year_lies_on_the_asked_side(
    today: date, day: int, month: str, future: bool
) -> None:
    try:
        meant = parse_date(f"{day} {month}", today, future=future)
    except ImpossibleDateError:
        return
    assert meant is not None
    assert (meant >= today) if future else (meant <= today)


@given(st.text(max_size=30), DAYS)
def test_any_text_is_a_day_or_words_or_impossible(text: str, today: date) -> None:
    try:
        meant = parse_date(text, today)
    except ImpossibleDateError:
        return
    assert meant is None or isinstance(meant, date)


def test_a_long_paste_is_no_day() -> None:
    assert parse_date("4 " * 25_000, SATURDAY) is None
