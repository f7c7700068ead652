"""Finding the line of a place in a TOML text."""

import pytest

from intake_desktop.definitions.bestanden import line_of
from intake_desktop.definitions.fouten import Pad, show_pad

TEXT = '''\
code = "a"
lijst = [
    "een",
    "twee",
]

[tabel]
naam = "b"

[[blokken]]
code = "x"

[[blokken.vragen]]
tekst = "eerste"

[[blokken]]
code = "y"

[[blokken.vragen]]
tekst = """
[[blokken]]
code = "niet dit"
"""
hint = "tweede"
'''


@pytest.mark.parametrize(
    ("pad", "line"),
    [
        (("code",), 1),
        (("lijst", 1), 2),
        (("tabel", "naam"), 8),
        (("blokken", 0, "code"), 11),
        (("blokken", 0, "vragen", 0, "tekst"), 14),
        (("blokken", 1), 16),
        (("blokken", 1, "code"), 17),
        (("blokken", 1, "vragen", 0, "hint"), 24),
        (("blokken", 1, "vragen", 0, "ontbreekt"), 19),
        (("blokken", 0, "ontbreekt"), 10),
        (("ontbreekt",), None),
    ],
)
def test_a_place_has_the_line_of_the_nearest_thing(pad: Pad, line: int | None) -> None:
    assert line_of(TEXT, pad) == line


def test_a_place_is_shown_counted_from_one() -> None:
    assert show_pad(("feiten", 1, "opties", 0, "code")) == "feiten[2].opties[1].code"
