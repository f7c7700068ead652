import random

import pytest

from intake_desktop.paths import RESOURCES
from intake_desktop.storage.passphrase import (
    TOO_EASY,
    TOO_SHORT,
    WORDS,
    _is_line,
    passphrase_objection,
    suggest_passphrase,
)
from intake_desktop.storage.recovery_code import RANDOM_BYTES, make_recovery_code


@pytest.mark.parametrize(
    "passphrase",
    [
        "paard regen lepel stoel",
        "Mijn kat eet 3 vissen",
        "kortebroekenregenjas",
        "ÿęşğ漢字кофе чай",
    ],
)
def test_a_long_unusual_passphrase_will_do(passphrase: str) -> None:
    assert passphrase_objection(passphrase) == ""


@pytest.mark.parametrize("passphrase", ["", "kort", "elf  tekens", "   een   twee   "])
def test_a_short_passphrase_is_refused(passphrase: str) -> None:
    assert passphrase_objection(passphrase) == TOO_SHORT


@pytest.mark.parametrize(
    "passphrase",
    [
        "Wachtwoord2026!",
        "W@chtw00rd W@chtw00rd",
        "welkomwelkom01",
        "Keukentafel 2026",
        "zomer2026zomer",
        "aaaaaaaaaaaa",
        "abababababab",
        "123456789012",
        "qwertyuiopas",
        "0987654321098",
        "Klantmanager123",
        "l@pt0p201012",
        "0kt0ber19701",
        "123qweasdzxc",
        "justinbieber",
        "Christopher1",
        "ferrariferrari",
        "F3rrar1 f3rrar1 2024",
        "verzekeringsmaatschappij",
        "alpha135792468alpha135792468",
        "Vandenbroucke1975",
    ],
)
def test_an_obvious_passphrase_is_refused(passphrase: str) -> None:
    assert passphrase_objection(passphrase) != ""


def test_the_list_of_what_is_refused_has_more_than_a_hundred_thousand_words() -> None:
    listed = (RESOURCES / "wachtwoorden" / "veelgebruikt.txt").read_text(encoding="utf-8")
    words = listed.splitlines()
    assert len(set(words)) == len(words) > 100_000
    assert words == sorted(words)
    assert [word for word in words if word != word.strip().lower()] == []


def test_every_word_of_the_list_is_found_and_no_other() -> None:
    listed = (RESOURCES / "wachtwoorden" / "veelgebruikt.txt").read_text(encoding="utf-8")
    words = listed.splitlines()
    assert [word for word in words[::7] if not _is_line(word, listed)] == []
    others = {f"{word}q" for word in words[::9]} | {word[:-1] for word in words[::9]} | {"", "\n"}
    assert [word for word in others - set(words) if _is_line(word, listed)] == []


def test_a_recovery_code_is_no_passphrase() -> None:
    code = make_recovery_code(bytes(range(RANDOM_BYTES)))
    assert passphrase_objection(code) == TOO_EASY


def test_a_suggestion_is_four_words_that_will_do() -> None:
    source = random.Random(7)  # noqa: S311 - a test that repeats
    for _ in range(300):
        suggested = suggest_passphrase(source.choice)
        assert len(suggested.split()) == WORDS
        assert passphrase_objection(suggested) == ""


def test_the_word_list_is_plain_and_long_enough_for_45_bits() -> None:
    words = (RESOURCES / "woordenlijst.txt").read_text(encoding="utf-8").split()
    assert len(set(words)) == len(words) >= 2600
    assert words == sorted(words)
    assert all(w.isascii() and w.islower() and 3 <= len(w) <= 10 for w in words)
