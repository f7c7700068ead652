"""Counts of what clients thought, and what of it is hidden."""

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.ervaring import (
    MINST,
    Ervaringskeuze,
    Ervaringsvraag,
    shown_counts,
)

CODES = ("ja", "beetje", "nee")
VRAAG = Ervaringsvraag(
    "gehoord", "Voelde u zich gehoord?", tuple(Ervaringskeuze(c, c) for c in CODES)
)


def shown(*counts: int) -> list[int | None]:
    told = {(2026, "gehoord", code): n for code, n in zip(CODES, counts, strict=True)}
    (blok,) = shown_counts((VRAAG,), told)
    return [regel.aantal for regel in blok.regels]


def test_groups_of_five_and_more_are_shown() -> None:
    assert shown(20, 6, 5) == [20, 6, 5]


def test_too_few_answers_show_nothing() -> None:
    assert shown(2, 1, 1) == []


def test_a_group_that_is_hidden_can_not_be_worked_out_from_the_others() -> None:
    assert shown(20, 6, 2) == [20, None, None]
    assert shown(20, 0, 0) == [20, None, None]
    assert shown(2, 9, 0) == [None, 9, None]


@given(st.lists(st.integers(0, 12), min_size=3, max_size=3))
def test_no_small_group_is_ever_shown_and_never_just_one_is_hidden(counts: list[int]) -> None:
    told = shown(*counts)
    assert all(n is None or n >= MINST for n in told)
    assert told.count(None) != 1


def test_the_newest_year_comes_first_and_questions_of_before_are_not_shown() -> None:
    told = {(2025, "gehoord", "ja"): 8, (2026, "gehoord", "ja"): 9, (2026, "oud", "ja"): 50}
    assert [b.jaar for b in shown_counts((VRAAG,), told)] == [2026, 2025]
