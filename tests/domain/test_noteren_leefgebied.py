"""What is noted about a leefgebied: the gate, the niveaus, help."""

from dataclasses import replace
from datetime import date

import pytest

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.matrix import Hulp, Keuze, Score, combined_hulp
from intake_desktop.domain.noteren import (
    scores_of,
    stand_of,
    with_discussed,
    with_keuze,
    with_scores,
)
from tests.factories import DAY, GESPREK, a_gesprek, a_score, an_empty_dossier
from tests.ui.formulier import a_leefgebied

WONEN = a_leefgebied("huisvesting", "Wonen", waarom_nodig="Wonen geeft rust.")
LATER = date(2026, 12, 1)


@pytest.fixture
def gesprek() -> Gesprek:
    return a_gesprek()


@pytest.fixture
def dossier(gesprek: Gesprek) -> Dossier:
    return an_empty_dossier().with_part(gesprek)


def test_bespreken_notes_why_it_is_needed(dossier: Dossier) -> None:
    stand = stand_of(with_keuze(dossier, GESPREK, WONEN, Keuze.BESPREKEN), GESPREK, "huisvesting")
    assert (stand.keuze, stand.waarom_nodig) == (Keuze.BESPREKEN, "Wonen geeft rust.")


@pytest.mark.parametrize("keuze", [Keuze.NIET_NODIG, Keuze.WIL_NIET, None])
def test_other_choices_need_no_reason(dossier: Dossier, keuze: Keuze | None) -> None:
    stand = stand_of(with_keuze(dossier, GESPREK, WONEN, keuze), GESPREK, "huisvesting")
    assert (stand.keuze, stand.waarom_nodig) == (keuze, "")


def test_a_choice_that_was_made_is_not_overruled_by_noting(dossier: Dossier) -> None:
    chosen = with_keuze(dossier, GESPREK, WONEN, Keuze.NIET_NODIG)
    assert with_discussed(chosen, GESPREK, WONEN) is chosen
    noted = with_discussed(dossier, GESPREK, WONEN)
    assert stand_of(noted, GESPREK, "huisvesting").keuze is Keuze.BESPREKEN


def test_scores_are_those_of_this_gesprek_leefgebied_and_edition(
    dossier: Dossier, gesprek: Gesprek
) -> None:
    for other in (
        a_score(gesprek="g0"),
        a_score(leefgebied="financien"),
        a_score(editie="2013"),
    ):
        dossier = dossier.with_part(other)
    assert scores_of(dossier, gesprek, "huisvesting") == {}
    dossier = dossier.with_part(a_score(door="client", niveau=2))
    assert scores_of(dossier, gesprek, "huisvesting") == {"client": 2}


def test_a_score_that_stays_the_same_keeps_its_day(dossier: Dossier, gesprek: Gesprek) -> None:
    first = with_scores(dossier, gesprek, "huisvesting", {"client": 2, "wijkteam": 3}, DAY)
    later = with_scores(first, gesprek, "huisvesting", {"client": 2, "wijkteam": 4}, LATER)
    days = {s.door: s.datum for s in later.parts(Score)}
    assert days == {"client": DAY, "wijkteam": LATER}
    assert with_scores(later, gesprek, "huisvesting", {"client": 2}, LATER) is later


def test_nought_takes_a_score_away(dossier: Dossier, gesprek: Gesprek) -> None:
    given = with_scores(dossier, gesprek, "huisvesting", {"client": 2}, DAY)
    gone = with_scores(given, gesprek, "huisvesting", {"client": 0, "samen": 0}, DAY)
    assert scores_of(gone, gesprek, "huisvesting") == {}


def test_a_gesprek_with_another_edition_starts_empty(dossier: Dossier, gesprek: Gesprek) -> None:
    given = with_scores(dossier, gesprek, "huisvesting", {"client": 2}, DAY)
    assert scores_of(given, replace(gesprek, editie="2013"), "huisvesting") == {}


@pytest.mark.parametrize(
    ("before", "chosen", "after"),
    [
        ((), (Hulp.FORMEEL,), (Hulp.FORMEEL,)),
        ((Hulp.FORMEEL,), (Hulp.FORMEEL, Hulp.GEEN), (Hulp.GEEN,)),
        ((Hulp.GEEN,), (Hulp.GEEN, Hulp.INFORMEEL), (Hulp.INFORMEEL,)),
        ((Hulp.FORMEEL,), (Hulp.INFORMEEL, Hulp.FORMEEL), (Hulp.FORMEEL, Hulp.INFORMEEL)),
        ((Hulp.GEEN,), (), ()),
    ],
)
def test_no_help_and_help_exclude_each_other(
    before: tuple[Hulp, ...], chosen: tuple[Hulp, ...], after: tuple[Hulp, ...]
) -> None:
    assert combined_hulp(before, chosen) == after
