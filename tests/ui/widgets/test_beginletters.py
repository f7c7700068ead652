"""Which option someone means who types the beginning of its words."""

import pytest

from intake_desktop.ui.widgets.beginletters import letters_for, meant

HULP = (
    ("formeel", "ja, van een organisatie"),
    ("informeel", "ja, van familie of bekenden"),
    ("geen", "nee"),
)
MENSEN = (("client", "Kim"), ("klantmanager", "S. Bakker"), ("wijkteam", "N. Yılmaz"))


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("n", ("geen",)),
        ("j", ("formeel", "informeel")),
        ("fa", ("informeel",)),
        ("ORG", ("formeel",)),
        ("x", ()),
        ("", ()),
    ],
)
def test_the_beginning_of_any_word_means_an_option(typed: str, codes: tuple[str, ...]) -> None:
    assert meant(HULP, typed) == codes


def test_the_three_at_the_table_go_by_their_letter() -> None:
    assert [meant(MENSEN, letter) for letter in "kwc"] == [
        ("klantmanager",),
        ("wijkteam",),
        ("client",),
    ]


def test_accents_do_not_count() -> None:
    assert meant((("a", "Één keer"), ("b", "Vaker")), "een") == ("a",)


def test_the_fewest_letters_that_mean_one_option() -> None:
    assert [letters_for(HULP, code) for code, _ in HULP] == ["e", "f", "n"]
    assert letters_for((("a", "een"), ("b", "een twee")), "a") == ""
