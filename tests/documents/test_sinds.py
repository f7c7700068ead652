"""What Ons plan tells after a later gesprek: what changed, what went before, a track that rests."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.documents.ons_plan import plan_blocks
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import (
    with_afsluiting,
    with_doel_waarom,
    with_doelstand,
)
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_line, with_score, with_stand
from intake_desktop.domain.plan import Doelstand
from intake_desktop.domain.plannen import with_doel
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg, with_pauze, with_terugblik
from intake_desktop.domain.voorlezen import secties
from tests.factories import a_doel, a_dossier, an_actie, an_uitspraak

LATER = datetime(2026, 12, 4, 10, 0)


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier()


def second() -> Dossier:
    return start_vervolg(a_dossier(), Nieuw("g2", LATER, "vervolg", "2017", "hash"))


def paper(dossier: Dossier, formulier: Formulier) -> str:
    return " ".join(plan_blocks(dossier, formulier, day=LATER.date()).split())


def test_a_first_gesprek_says_nothing_about_before(formulier: Formulier) -> None:
    words = paper(a_dossier(), formulier)
    assert "Sinds de vorige keer" not in words
    assert "Eerdere gesprekken" not in words
    assert "Even rust" not in words


def test_the_earlier_gesprekken_stand_in_one_line_with_the_version(formulier: Formulier) -> None:
    words = paper(second(), formulier)
    assert "<naam>Eerdere gesprekken</naam> <waarde>20 november 2026</waarde>" in words
    assert "Dit is versie 2 van het plan." in words


def test_what_went_well_comes_before_what_changed(formulier: Formulier) -> None:
    dossier, gesprek = second(), second().gesprek
    assert gesprek is not None
    for key, plek, text in (
        ("x1", Plek.VERANDERD, "De buren zijn verhuisd"),
        ("x2", Plek.GELUKT, "“Ik sliep door”"),
    ):
        dossier = with_line(dossier, gesprek, key, text, plek=plek, leefgebied="", now=LATER)
    words = paper(dossier, formulier)
    assert words.index("“Ik sliep door”") < words.index("De buren zijn verhuisd")


def test_a_niveau_stands_with_the_one_of_before(formulier: Formulier) -> None:
    dossier, gesprek = second(), second().gesprek
    assert gesprek is not None
    words = paper(with_score(dossier, gesprek, "huisvesting", "samen", 4, LATER.date()), formulier)
    assert "nu 4 (lukt, hulp is geregeld), op 20 november was het 3" in words


def test_steps_of_before_say_how_they_went_and_new_ones_that_they_are_new(
    formulier: Formulier,
) -> None:
    dossier = with_terugblik(second(), "s1", False, "het was te druk")
    dossier = dossier.with_part(an_actie(id="s2", tekst="Oordoppen kopen"))
    words = paper(dossier.with_part(a_doel(id="d2", tekst="Rust in huis")), formulier)
    assert "<cel>nog niet: het was te druk</cel>" in words
    assert "4 december, nog niet: het was te druk" in words
    assert "Oordoppen kopen <stil>(nieuw)</stil>" in words
    assert "<naam>Nieuw doel</naam> <waarde>Rust in huis</waarde>" in words


def test_a_leefgebied_that_was_not_talked_about_again_stays_with_its_day(
    formulier: Formulier,
) -> None:
    words = paper(second(), formulier)
    assert "Besproken op 20 november 2026, nu niet opnieuw." in words
    assert "“Ik slaap slecht door de herrie van de buren.”" in words


def test_what_was_said_before_stands_below_what_is_said_now(formulier: Formulier) -> None:
    now = an_uitspraak(id="u2", gesprek="g2", tekst="“Het is nu stil.”")
    words = paper(second().with_part(now), formulier)
    assert "Besproken op" not in words
    assert words.index("“Het is nu stil.”") < words.index("<naam>Op 20 november 2026</naam>")


def test_what_is_left_alone_now_is_not_brought_back(formulier: Formulier) -> None:
    shut = with_stand(second(), "g2", "huisvesting", keuze=Keuze.WIL_NIET)
    assert "herrie van de buren" not in paper(shut, formulier)


def test_a_track_that_rests_says_why_and_until_when(formulier: Formulier) -> None:
    rests = with_pauze(
        second(), sinds=LATER.date(), reden="eerst de operatie", weer_kijken_op=date(2027, 3, 1)
    )
    words = paper(rests, formulier)
    assert "Het traject staat stil sinds 4 december 2026. De reden: eerst de operatie" in words
    assert "We kijken er weer naar op 1 maart 2027." in words


def test_a_goal_tells_the_niveau_that_was_agreed_now(formulier: Formulier) -> None:
    dossier, gesprek = second(), second().gesprek
    assert gesprek is not None
    assert "nu 2 (lukt niet, geen hulp), straks 4" in paper(dossier, formulier)
    scored = with_score(dossier, gesprek, "huisvesting", "samen", 3, LATER.date())
    assert "nu 3 (lukt als iemand meekijkt), straks 4" in paper(scored, formulier)


def test_what_became_of_a_goal_stands_with_why_and_it_is_in_the_plan_no_more(
    formulier: Formulier,
) -> None:
    doel = second().doelen[0]
    dossier = with_doelstand(second(), doel.id, Doelstand.BEREIKT)
    words = paper(with_doel_waarom(dossier, doel.id, "de oppas is rond"), formulier)
    assert "<cel>bereikt</cel> <cel>de oppas is rond</cel>" in words
    assert "<merk>Doel 1</merk>" not in words


def test_a_goal_that_changed_tells_what_it_was_and_is(formulier: Formulier) -> None:
    doel = second().doelen[0]
    dossier = with_doelstand(second(), doel.id, Doelstand.VERANDERD)
    words = paper(with_doel(dossier, doel.id, tekst="Twee dagen werken"), formulier)
    assert "<cel>veranderd. Nu: Twee dagen werken</cel>" in words


def test_the_end_of_the_track_and_aftercare_are_on_paper_and_read_aloud(
    formulier: Formulier,
) -> None:
    dossier = with_afsluiting(
        second(), op=LATER.date(), reden="werk", reden_tekst="De cliënt heeft werk", nazorg=True,
        nazorg_wat="even bellen", nazorg_op=date(2027, 3, 1),
    )  # fmt: skip
    words = paper(dossier, formulier)
    assert "op 4 december 2026. De reden: De cliënt heeft werk." in words
    assert "Daarna horen we nog van elkaar, op 1 maart 2027. Hoe: even bellen." in words
    (read,) = (s for s in secties(formulier, dossier) if s.sleutel == "afsluiting")
    assert read.regels[-1] == "Daarna nog contact: ja, op 1 maart 2027. Hoe: even bellen."
    assert "We sluiten af" not in paper(second(), formulier)


def test_figures_over_time_stand_in_a_table_too_with_the_break_in_words(
    formulier: Formulier,
) -> None:
    dossier = second()
    gesprek = replace(dossier.gesprekken[-1], editie="2013")
    dossier = dossier.with_part(gesprek)
    dossier = with_score(dossier, gesprek, "huisvesting", "samen", 4, LATER.date())
    words = paper(dossier, formulier)
    assert "Hoe het ging in de tijd" in words
    assert "20 november 2026: 3; andere editie; 4 december 2026: 4" in words
