"""The ladder, the week and the gesprekken as pictures: nothing drawn that was not told."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.ladder import Ladder, Trede
from intake_desktop.domain.plaat import Plaat, Soort
from intake_desktop.domain.plan import Vervolg
from intake_desktop.domain.platen import gesprekken_plaat, ladder_plaat, week_plaat
from tests.factories import GESPREK, a_gesprek, an_empty_dossier
from tests.ui.formulier import a_formulier

TREDEN = tuple(Trede(n, f"Trede {n} heet zo", "", "") for n in range(1, 7))
FORM = a_formulier()


def ladder(nu: int | None, streef: int | None) -> Plaat:
    plaat = ladder_plaat(TREDEN, Ladder(nu, streef))
    assert plaat is not None
    return plaat


def a_week(*moments: str, getal: int | None = 16, tekst: str = "") -> Dossier:
    key = antwoord_id(GESPREK, "kunnen.uren")
    answer = Antwoord(key, GESPREK, "kunnen.uren", "", tekst, keuzes=moments, getal=getal)
    return with_parts(an_empty_dossier(), (a_gesprek(), answer))


def test_without_a_trede_there_is_no_ladder() -> None:
    assert ladder_plaat(TREDEN, Ladder()) is None


def test_now_and_the_wish_stand_on_their_own_trede_in_form_and_in_words() -> None:
    plaat = ladder(2, 5)
    now, wish = plaat.stippen if plaat.stippen[0].soort is Soort.NU else plaat.stippen[::-1]
    assert (now.soort, wish.soort) == (Soort.NU, Soort.WENS)
    assert now.y > wish.y  # trede 1 stands at the bottom
    assert "Nu: trede 2, Trede 2 heet zo. De wens: trede 5, Trede 5 heet zo." in plaat.alt
    assert plaat.rijen == (("Nu", "2: Trede 2 heet zo"), ("De wens", "5: Trede 5 heet zo"))


def test_every_trede_is_a_stop_that_tells_what_stands_there() -> None:
    told = [halte.tekst for halte in ladder(3, 3).haltes]
    assert len(told) == len(TREDEN)
    assert told[3] == "Trede 3: Trede 3 heet zo (nu en de wens)."


def test_a_week_is_drawn_when_moments_were_chosen() -> None:
    assert week_plaat(FORM, a_week()) is None
    plaat = week_plaat(FORM, a_week("ma.ochtend", "ma.middag", "vr.avond"))
    assert plaat is not None
    assert len(plaat.vakken) == len(plaat.haltes) == 21
    assert sum(vak.soort is Soort.NU for vak in plaat.vakken) == 3
    assert sum(woord.tekst == "✓" for woord in plaat.woorden) == 3
    assert plaat.rijen == (("maandag", "ochtend en middag"), ("vrijdag", "avond"))
    assert plaat.alt.endswith("In totaal 16 uur per week.")


def test_a_week_keeps_hours_in_own_words_and_goes_without_them() -> None:
    words = week_plaat(FORM, a_week("di.avond", getal=None, tekst="een paar"))
    silent = week_plaat(FORM, a_week("di.avond", getal=None))
    assert words is not None
    assert silent is not None
    assert "een paar" in words.alt
    assert "totaal" not in silent.alt


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (datetime(2026, 11, 20, 9), "dezelfde dag"),
        (datetime(2026, 11, 21, 9), "1 dag later"),
        (datetime(2027, 1, 1, 9), "6 weken later"),
        (datetime(2027, 11, 19, 9), "12 maanden later"),
    ],
)
def test_between_two_gesprekken_stands_how_much_later(day: datetime, later: str) -> None:
    second = replace(a_gesprek(), id="g2", begonnen=day, plaats="")
    dossier = with_parts(an_empty_dossier(), (a_gesprek(), second))
    plaat = gesprekken_plaat(FORM, dossier)
    assert plaat is not None
    assert later in plaat.alt
    assert [stip.soort for stip in plaat.stippen] == [Soort.VROEGER, Soort.NU]


def test_one_gesprek_is_no_line_and_what_is_agreed_lies_ahead() -> None:
    one = with_parts(an_empty_dossier(), (a_gesprek(),))
    assert gesprekken_plaat(FORM, one) is None
    second = replace(a_gesprek(), id="g2", begonnen=datetime(2026, 12, 4, 9))
    two = with_parts(one, (second,)).with_plan(vervolg=Vervolg(datum=date(2027, 3, 1)))
    plaat = gesprekken_plaat(FORM, two)
    assert plaat is not None
    assert plaat.stippen[-1].soort is Soort.WENS
    assert plaat.rijen[-1][:2] == ("maandag 1 maart 2027", "afgesproken")
