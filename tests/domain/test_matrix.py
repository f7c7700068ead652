"""The scores as they are typed at the table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.matrix import parse_scores


@pytest.mark.parametrize(
    "text", ["k3 w2 c3", "K3W2C3", "c3, w2; k3", "w=2 k: 3 c 3", " k3  w2 c3 "]
)
def test_three_views_are_read_in_any_order_and_spacing(text: str) -> None:
    assert parse_scores(text) == {"klantmanager": 3, "wijkteam": 2, "client": 3}


@pytest.mark.parametrize("text", ["3", " 3 ", "s3"])
def test_a_lone_digit_is_what_they_agreed(text: str) -> None:
    assert parse_scores(text) == {"samen": 3}


def test_views_and_the_agreed_niveau_go_in_one_line() -> None:
    assert parse_scores("k3 w2 4") == {"klantmanager": 3, "wijkteam": 2, "samen": 4}


def test_nought_takes_a_niveau_away() -> None:
    assert parse_scores("w0") == {"wijkteam": 0}


@pytest.mark.parametrize(
    "text", ["", "k", "k6", "k3 w", "x3", "k3 k4", "3 4", "drie", "k3w2c", "33"]
)
def test_what_can_not_be_read_whole_gives_nothing(text: str) -> None:
    assert parse_scores(text) == {}


def test_the_initial_of_the_client_counts_as_client() -> None:
    assert parse_scores("k3 j2", "J") == {"klantmanager": 3, "client": 2}


@pytest.mark.parametrize("initial", ["K", "W", "S", ""])
def test_an_initial_that_is_taken_keeps_its_first_meaning(initial: str) -> None:
    assert parse_scores("k3 w2 c1", initial) == {"klantmanager": 3, "wijkteam": 2, "client": 1}
    assert parse_scores("s4 ", initial) == {"samen": 4}


@given(st.text())
def test_any_text_gives_niveaus_from_0_to_5(text: str) -> None:
    assert all(0 <= niveau <= 5 for niveau in parse_scores(text).values())
