"""The form as an edition shows it: leefgebieden, texts, what may stand beside what."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.editie import Tekstpakket, Vergelijk
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.domain.matrix import SAMEN
from intake_desktop.domain.noteren import with_line, with_score
from intake_desktop.domain.radar import describe_radar
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.vervolgen import last_lines, other_edition_score
from tests.factories import a_gesprek, an_empty_dossier

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier()


def two_gesprekken(*, old: dict[str, int], new: dict[str, int]) -> Dossier:
    """A gesprek in the edition of 2013 with these niveaus, and a later one in that of 2017."""
    first = a_gesprek(id="g0", editie="2013", begonnen=datetime(2026, 5, 12, 10, 0))
    now = a_gesprek(id="g1", editie="2017", begonnen=datetime(2026, 11, 24, 10, 0))
    dossier = with_parts(an_empty_dossier(), [first, now])
    for gesprek, niveaus in ((first, old), (now, new)):
        for code, niveau in niveaus.items():
            dossier = with_score(dossier, gesprek, code, SAMEN, niveau, DAY)
    return dossier


def test_an_unknown_edition_leaves_the_form_as_it_is(formulier: Formulier) -> None:
    assert formulier.in_editie("1999", DAY) == formulier


def test_a_leefgebied_of_another_edition_keeps_its_name_and_questions(
    formulier: Formulier,
) -> None:
    old = formulier.in_editie("2013", DAY)
    work = old.leefgebied("werk_en_opleiding")
    assert work is not None
    assert work not in old.leefgebieden
    assert old.vraag("werk_en_opleiding.nu") is not None


def test_what_may_be_compared_follows_the_editions(formulier: Formulier) -> None:
    assert formulier.vergelijk("financien", "2013") is Vergelijk.GELIJK
    assert formulier.vergelijk("middelengebruik", "2013") is Vergelijk.ONGEVEER
    assert formulier.vergelijk("werk_en_opleiding", "2013") is Vergelijk.NIET
    assert formulier.vergelijk("werk_en_opleiding", "2017") is Vergelijk.GELIJK
    assert formulier.verwant("werk_en_opleiding") == ("dagbesteding",)
    assert formulier.verwant("dagbesteding") == ("werk_en_opleiding", "tijdsbesteding")


def test_the_radar_shows_the_break_between_editions(formulier: Formulier) -> None:
    dossier = two_gesprekken(
        old={"financien": 2, "huisvesting": 3, "middelengebruik": 4, "dagbesteding": 2},
        new={"financien": 3, "huisvesting": 3, "middelengebruik": 4, "werk_en_opleiding": 3},
    )
    beeld = describe_radar(formulier, dossier, "g1")
    told = {rij.code: rij.vorige_tekst for rij in beeld.rijen}
    assert told["financien"] == "2, andere editie"
    assert told["middelengebruik"] == "ongeveer 4, andere editie"
    assert told["werk_en_opleiding"] == "andere editie, niet te vergelijken"
    points = {as_.code: as_.vorige for as_ in beeld.assen}
    assert (points["financien"], points["werk_en_opleiding"]) == (2, None)
    assert beeld.vorige_lijnen == ()
    assert beeld.vorige_editie == "Editie 2013, elf domeinen"
    assert "andere editie" in beeld.alt


def test_the_earlier_gesprek_keeps_its_own_eleven_axes(formulier: Formulier) -> None:
    dossier = two_gesprekken(old={"dagbesteding": 2}, new={})
    beeld = describe_radar(formulier, dossier, "g0")
    assert len(beeld.assen) == 11
    assert [rij.code for rij in beeld.rijen] == ["dagbesteding"]


def test_beside_a_new_score_stands_what_the_earlier_edition_allows(formulier: Formulier) -> None:
    dossier = two_gesprekken(old={"financien": 2, "middelengebruik": 4, "dagbesteding": 2}, new={})
    assert other_edition_score(formulier, dossier, "financien").endswith("andere editie: 2")
    assert "ongeveer 4" in other_edition_score(formulier, dossier, "middelengebruik")
    assert "niet te vergelijken" in other_edition_score(formulier, dossier, "tijdsbesteding")
    assert other_edition_score(formulier, dossier, "huisvesting") == ""


def test_what_was_said_in_the_other_edition_can_be_read_where_it_belongs_now(
    formulier: Formulier,
) -> None:
    dossier = two_gesprekken(old={}, new={})
    first = dossier.gesprekken[0]
    dossier = with_line(
        dossier,
        first,
        "u1",
        "Twee ochtenden naar de tuin",
        plek=Plek.GAAT_GOED,
        leefgebied="dagbesteding",
        now=first.begonnen,
    )
    earlier = last_lines(dossier, "tijdsbesteding", formulier.verwant("tijdsbesteding"))
    assert earlier is not None
    assert [u.tekst for u in earlier.regels[Plek.GAAT_GOED]] == ["Twee ochtenden naar de tuin"]


def test_a_leefgebied_with_words_stays_reachable_in_another_edition(formulier: Formulier) -> None:
    gesprek = a_gesprek(editie="2013")
    dossier = with_line(
        with_parts(an_empty_dossier(), [gesprek]),
        gesprek,
        "u1",
        "Zoekt werk",
        plek=Plek.LASTIG,
        leefgebied="werk_en_opleiding",
        now=gesprek.begonnen,
    )
    places = posities(formulier.in_editie("2013", DAY), dossier)
    assert Positie(Stap.LEEFGEBIED, "werk_en_opleiding") in places
    assert Positie(Stap.LEEFGEBIED, "tijdsbesteding") not in places


def test_licensed_texts_take_the_place_of_our_own_while_they_are_valid(
    formulier: Formulier,
) -> None:
    texts = (
        "verzonnen een",
        "verzonnen twee",
        "verzonnen drie",
        "verzonnen vier",
        "verzonnen vijf",
    )
    pakket = Tekstpakket(
        "2017", "Proef", "Verzonnen licentie.", date(2026, 1, 1), DAY, "", (("Financiën", texts),)
    )
    ready = replace(formulier, tekstpakketten=(pakket,))
    shown = ready.in_editie("2017", DAY)
    money, home = shown.leefgebied("financien"), shown.leefgebied("huisvesting")
    assert money is not None
    assert home is not None
    assert (shown.ankers(money), shown.bron) == (texts, "Verzonnen licentie.")
    assert shown.ankers(home) == home.ankers
    later = ready.in_editie("2017", date(2026, 11, 25))
    assert (later.ankers(money), later.bron) == (money.ankers, formulier.editie.bron)
    assert ready.in_editie("2013", DAY).tekstpakket is None
