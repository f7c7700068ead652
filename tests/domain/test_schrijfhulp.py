"""Hints while typing: SMART as plain questions, B1, diagnoses, names; few, and never blocking."""

from datetime import date

import pytest

from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.schrijfhulp import MOST, about_actie, about_doel, about_words
from intake_desktop.domain.woordenlijst import MoeilijkWoord, Woordenlijst
from tests.factories import a_dossier, an_empty_dossier

TODAY = date(2026, 11, 24)
LIJST = Woordenlijst(
    (MoeilijkWoord("u dient", "u moet"), MoeilijkWoord("traject", "hulp")), ("adhd",), 15
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("U dient te bellen", "moeilijk woord"),
        ("Nieuwe trajecten zoeken", "Eenvoudiger: hulp"),
        ("Omgaan met ADHD", "is een ziekte"),
        ("woord " * 16, "16 woorden"),
        ("Praten met Mehmet", "“Mehmet”"),
    ],
)
def test_words_that_can_be_plainer_are_pointed_at(text: str, said: str) -> None:
    assert said in " ".join(about_words(text, LIJST, ("Kim de Wit",)))


@pytest.mark.parametrize(
    "text",
    ["", "Ik bel de school.", "Kort. En nog een korte zin.", "Kim belt", "Praten met Kim de Wit"],
)
def test_plain_words_get_no_hint(text: str) -> None:
    assert list(about_words(text, LIJST, ("Kim de Wit",))) == []


def test_a_goal_is_asked_how_it_shows_and_when() -> None:
    told = about_doel(an_empty_dossier(), Doel("d", "Meer rust"), LIJST)
    assert told == (
        "Waaraan merkt u straks dat het gelukt is?",
        "Wanneer wilt u dat het zover is?",
        "Wat is de eerste kleine stap?",
    )
    assert about_doel(an_empty_dossier(), Doel("d", ""), LIJST) == ()


def test_a_step_is_small_and_soon() -> None:
    actie = Actie("a", "Bellen en dan schrijven", wanneer=date(2027, 1, 1), doel="d")
    told = " ".join(about_actie(an_empty_dossier(acties=(actie,)), actie, LIJST, TODAY))
    assert "Is dit één stap?" in told
    assert "binnen zeven dagen" in told
    small = Actie("a", "De school bellen", wanneer=TODAY)
    assert about_actie(a_dossier(), small, LIJST, TODAY) == ()


def test_no_more_hints_than_people_read() -> None:
    hostile = Doel("d", "Meer traject, u dient ADHD " + "x " * 9000 + "van Mehmet")
    assert len(about_doel(an_empty_dossier(), hostile, LIJST)) == MOST
