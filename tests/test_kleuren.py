"""Colours: their contrast, and a theme in the accent of a municipality."""

import tomllib
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from intake_desktop.kleuren import (
    LEESBAAR,
    contrast,
    grounds_of,
    least_contrast,
    read_colours,
    readable,
)
from intake_desktop.paths import THEMES

THEIRS = ("licht", "donker")
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@cache
def pairs_of(naam: str) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((THEMES / f"{naam}.toml").read_text(encoding="utf-8"))
    return dict(table["contrast"])


def test_black_and_white_are_the_ends_of_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_municipality_without_a_colour_of_its_own_changes_nothing() -> None:
    own = read_colours("licht")
    assert read_colours("licht", own["accent"].lower()) == own


def test_high_contrast_keeps_its_own_accent() -> None:
    assert read_colours("hoog_contrast", "#8B1A1A") == read_colours("hoog_contrast")


def test_in_the_light_theme_the_accent_is_the_colour_of_the_municipality() -> None:
    colours = read_colours("licht", "#8b1a1a")
    assert colours["accent"] == "#8b1a1a"
    assert set(colours) == set(read_colours("licht"))


def test_in_the_dark_theme_it_is_the_same_hue_but_lighter() -> None:
    red = read_colours("donker", "#8B1A1A")["accent"]
    assert least_contrast(red, grounds_of("donker")) >= 6.5
    assert red[1:3] > red[3:5] == red[5:7]


@pytest.mark.parametrize("naam", THEIRS)
@given(colour=COLOURS)
@example(colour="#000000")
@example(colour="#1B5E20")
@example(colour="#8B1A1A")
@example(colour="#FFEE00")
def test_every_text_can_be_read_in_any_accent_that_is_allowed(naam: str, colour: str) -> None:
    accent = readable(colour, grounds_of("licht"))
    colours = read_colours(naam, accent)
    poor = [
        f"{ink} on {ground}: {contrast(colours[ink], colours[ground]):.2f}"
        for ink, grounds in pairs_of(naam).items()
        for ground in grounds
        if contrast(colours[ink], colours[ground]) < LEESBAAR
    ]
    assert poor == []
