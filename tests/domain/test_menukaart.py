"""Why an offer fits or not, only from what was answered; filters hide nothing by themselves."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Aanbod, Taal, Uitkering
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.menukaart import (
    Passend,
    Wat,
    Zeef,
    getypt,
    gezegd,
    laat_door,
    past_bij,
    samen,
)
from intake_desktop.domain.noteren import with_antwoord, with_beeld
from tests.factories import GESPREK, a_client, a_gesprek, an_empty_dossier
from tests.ui.formulier import a_formulier

TODAY = date(2026, 11, 20)
NOBODY = Wat("Mevrouw De Wit")


def an_offer(**changes: Any) -> Aanbod:
    offer = Aanbod("x", "Iets", "", "", "", (1, 2, 3, 4, 5, 6), ("financien",), "")
    return replace(offer, **changes)


def answered(dossier: Dossier, vraag: str, **fields: Any) -> Dossier:
    key = antwoord_id(GESPREK, vraag)
    return with_antwoord(dossier, Antwoord(key, GESPREK, vraag, "", **fields))


def a_talk() -> Dossier:
    return an_empty_dossier(client=a_client()).with_part(a_gesprek())


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        (
            {"uren_min": 16},
            {"uren": 12},
            Passend(False, "Vraagt 16 uur. Mevrouw De Wit kan nu 12."),
        ),
        ({"uren_min": 12}, {"uren": 12}, Passend(True, "Vraagt 12 uur. Mevrouw De Wit kan nu 12.")),
        ({"uren_min": 8}, {}, Passend(None, "Vraagt 8 uur. Over uren is nog niet gesproken.")),
        (
            {"leeftijd_van": 27},
            {"leeftijd": 26},
            Passend(False, "Vanaf 27 jaar. Mevrouw De Wit is 26."),
        ),
        (
            {"leeftijd_tot": 26},
            {"leeftijd": 26},
            Passend(True, "Tot en met 26 jaar. Mevrouw De Wit is 26."),
        ),
        (
            {"leeftijd_van": 18, "leeftijd_tot": 26},
            {},
            Passend(None, "Van 18 tot en met 26 jaar. De geboortedatum is niet ingevuld."),
        ),
        (
            {"treden": (4, 5)},
            {"trede": 2},
            Passend(False, "Bedoeld voor trede 4 en 5. Nu is dat trede 2."),
        ),
        (
            {"treden": (1, 2, 3)},
            {"trede": 2},
            Passend(True, "Bedoeld voor trede 1 tot en met 3. Nu is dat trede 2."),
        ),
        ({"treden": (4, 5)}, {}, Passend(None, "")),
        (
            {"uitkering": Uitkering.MET},
            {"uitkering": Uitkering.ZONDER},
            Passend(False, "Alleen met een uitkering. Mevrouw De Wit noemt geen uitkering."),
        ),
        (
            {"taal": Taal.NEDERLANDS},
            {"taal": Taal.WEINIG},
            Passend(False, "Vraagt genoeg Nederlands. Dat is nu nog lastig."),
        ),
        (
            {"taal": Taal.WEINIG},
            {"taal": Taal.WEINIG},
            Passend(True, "Kan ook met weinig Nederlands."),
        ),
        ({}, {}, Passend(None, "")),
        ({}, {"trede": 2}, Passend(None, "")),
    ],
)
def test_one_line_says_why_it_fits_or_not(
    asked: dict[str, Any], said: dict[str, Any], told: Passend
) -> None:
    assert past_bij(an_offer(**asked), replace(NOBODY, **said)) == told


def test_what_is_against_goes_before_what_is_not_known() -> None:
    fit = past_bij(an_offer(uren_min=16, leeftijd_van=27), replace(NOBODY, uren=12))
    assert fit == Passend(False, "Vraagt 16 uur. Mevrouw De Wit kan nu 12.")


def test_it_reads_what_was_answered_and_nothing_else() -> None:
    dossier = a_talk()
    assert gezegd(a_formulier(), dossier, TODAY) == Wat("Mevrouw De Wit", leeftijd=32)
    dossier = answered(dossier, "kunnen.uren", getal=12)
    dossier = answered(dossier, "financien.inkomen", keuzes=("loon", "uitkering"))
    dossier = answered(dossier, "kunnen.nodig", keuzes=("taal",))
    dossier = with_beeld(dossier, GESPREK, ladder=Ladder(nu=4))
    assert gezegd(a_formulier(), dossier, TODAY) == Wat(
        "Mevrouw De Wit", 12, 32, 4, Uitkering.MET, Taal.WEINIG
    )


@pytest.mark.parametrize(
    ("day", "age"), [(date(2026, 3, 11), 31), (date(2026, 3, 12), 32), (date(1990, 1, 1), None)]
)
def test_a_birthday_counts_on_its_day(day: date, age: int | None) -> None:
    assert gezegd(a_formulier(), a_talk(), day).leeftijd == age


@pytest.mark.parametrize(
    ("asked", "sieve", "stays"),
    [
        ({}, Zeef(), True),
        ({}, Zeef("financien", 1, 0, 18, Uitkering.ZONDER, Taal.WEINIG), True),
        ({}, Zeef("huisvesting"), False),
        ({"treden": (4, 5)}, Zeef(trede=3), False),
        ({"uren_min": 16}, Zeef(uren=12), False),
        ({"uren_min": 12}, Zeef(uren=12), True),
        ({"leeftijd_van": 27}, Zeef(leeftijd=26), False),
        ({"uitkering": Uitkering.MET}, Zeef(uitkering=Uitkering.ZONDER), False),
        ({"taal": Taal.NEDERLANDS}, Zeef(taal=Taal.WEINIG), False),
        ({"taal": Taal.NEDERLANDS}, Zeef(taal=Taal.NEDERLANDS), True),
    ],
)
def test_a_filter_keeps_what_asks_nothing_about_it(
    asked: dict[str, Any], sieve: Zeef, stays: bool
) -> None:
    assert laat_door(an_offer(**asked), sieve) is stays


def test_filters_are_typed_in_the_search_field_like_words() -> None:
    zeef, words = getypt("Taal, 8 uur zonder uitkering weinig Nederlands trede 3 56 jaar")
    assert words == ["taal"]
    assert zeef == Zeef("", 3, 8, 56, Uitkering.ZONDER, Taal.WEINIG)
    assert getypt("uurwerk") == (Zeef(), ["uurwerk"])


def test_what_was_chosen_goes_before_what_was_typed() -> None:
    assert samen(Zeef("werk", uren=8), Zeef(uren=12, trede=2)) == Zeef("werk", trede=2, uren=8)
