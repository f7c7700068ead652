"""When a question is shown, given the answers so far."""

import pytest

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.voorwaarde import Voorwaarde, applies

SCHULDEN = "financien.schulden"


def answers(*keuzes: str, tekst: str = "") -> dict[str, Antwoord]:
    return {SCHULDEN: Antwoord("a", "g", SCHULDEN, "Zijn er schulden?", tekst, keuzes=keuzes)}


def test_a_question_without_condition_is_always_shown() -> None:
    assert applies(None, {})


def test_is_waits_for_the_answer() -> None:
    voorwaarde = Voorwaarde(SCHULDEN, ("ja",))
    assert not applies(voorwaarde, {})
    assert not applies(voorwaarde, answers("nee"))
    assert applies(voorwaarde, answers("ja"))


def test_is_niet_is_shown_until_the_answer_comes() -> None:
    voorwaarde = Voorwaarde(SCHULDEN, ("nee",), ontkennend=True)
    assert applies(voorwaarde, {})
    assert applies(voorwaarde, answers("ja"))
    assert not applies(voorwaarde, answers("nee"))


def test_one_of_several_values_is_enough() -> None:
    voorwaarde = Voorwaarde(SCHULDEN, ("ja", "weet_niet"))
    assert applies(voorwaarde, answers("weet_niet"))
    assert applies(voorwaarde, answers("nee", "ja"))


def test_one_excluded_value_among_several_answers_hides() -> None:
    voorwaarde = Voorwaarde(SCHULDEN, ("nee", "weet_niet"), ontkennend=True)
    assert not applies(voorwaarde, answers("ja", "weet_niet"))


@pytest.mark.parametrize("tekst", ["ja", " Ja ", "JA"])
def test_own_words_count_when_they_are_the_value_itself(tekst: str) -> None:
    assert applies(Voorwaarde(SCHULDEN, ("ja",)), answers(tekst=tekst))


def test_own_words_that_only_hold_the_value_do_not_count() -> None:
    assert not applies(Voorwaarde(SCHULDEN, ("ja",)), answers(tekst="ja, bij de bank"))


@pytest.mark.parametrize("ontkennend", [False, True])
def test_an_empty_answer_is_no_answer(ontkennend: bool) -> None:
    voorwaarde = Voorwaarde(SCHULDEN, ("ja",), ontkennend)
    assert applies(voorwaarde, answers(tekst="  ")) is applies(voorwaarde, {})


def test_an_answer_to_another_question_does_not_count() -> None:
    assert not applies(Voorwaarde("wonen.soort", ("ja",)), answers("ja"))
