"""The client's answer about sharing: what it lets pass, and that it can be taken back."""

from datetime import timedelta

from intake_desktop.domain.deelantwoord import (
    Deelantwoord,
    latest_answers,
    passed_line,
    passes_leefgebied,
    to_tell,
    with_deelantwoord,
    without_yes,
)
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Eerder, Uitspraak
from tests.factories import MOMENT, a_deelantwoord, a_dossier, a_gesprek, an_uitspraak

PW, WMO = Grondslag.PARTICIPATIEWET, Grondslag.WMO
LATER = MOMENT + timedelta(hours=1)
LINE = an_uitspraak(leefgebied="financien")


def passed(line: Uitspraak, *answers: Deelantwoord) -> Uitspraak | None:
    return passed_line(latest_answers(answers), line, PW, Rol.WIJKTEAM)


def consequence(**changes: object) -> Uitspraak | None:
    values = {"naar": Rol.KLANTMANAGER, "zin": LINE.id, "gevolg": "maximaal 16 uur"} | changes
    answers = latest_answers([a_deelantwoord(**values)])
    return passed_line(answers, LINE, WMO, Rol.KLANTMANAGER)


def test_without_an_answer_nothing_passes() -> None:
    assert passed(LINE) is None


def test_a_yes_for_the_leefgebied_lets_its_lines_pass_and_no_lets_nothing() -> None:
    assert passed(LINE, a_deelantwoord()) == LINE
    assert passed(LINE, a_deelantwoord(mag=False)) is None
    assert passed(LINE, a_deelantwoord(leefgebied="huisvesting")) is None


def test_an_answer_about_one_sentence_goes_before_that_about_its_leefgebied() -> None:
    no = a_deelantwoord(id="e2", zin=LINE.id, mag=False)
    assert passed(LINE, no, a_deelantwoord()) is None
    assert passed(LINE, a_deelantwoord(mag=False), a_deelantwoord(id="e2", zin=LINE.id)) == LINE


def test_a_yes_is_not_about_what_is_noted_or_corrected_later() -> None:
    noted = an_uitspraak(leefgebied="financien", tijd=LATER)
    corrected = an_uitspraak(leefgebied="financien", eerder=(Eerder("was", LATER, "client"),))
    assert passed(noted, a_deelantwoord()) is None
    assert passed(corrected, a_deelantwoord()) is None
    shown = passed(corrected, a_deelantwoord(gevraagd_op=LATER))
    assert shown is not None
    assert shown.eerder == ()


def test_to_the_klantmanager_goes_a_consequence_and_never_the_line() -> None:
    shown = consequence()
    assert shown is not None
    assert (shown.tekst, shown.spreker) == ("maximaal 16 uur", Rol.WIJKTEAM)
    assert LINE.tekst not in repr(shown)
    assert consequence(gevolg=" ") is None
    assert consequence(zin="") is None
    assert consequence(mag=False) is None


def test_a_yes_reaches_back_to_earlier_gesprekken_and_not_ahead() -> None:
    dossier = a_dossier(
        gesprekken=(a_gesprek(id="g0"), a_gesprek(), a_gesprek(id="g2")),
        deelantwoorden=(a_deelantwoord(),),
    )
    answers = latest_answers(dossier.deelantwoorden)
    reach = [passes_leefgebied(dossier, answers, "financien", g) for g in ("g0", "g1", "g2", "x")]
    assert reach == [True, True, False, False]
    assert not passes_leefgebied(dossier, answers, "huisvesting", "g1")


def test_an_answer_that_is_changed_while_it_is_asked_is_one_answer() -> None:
    dossier = with_deelantwoord(a_dossier(), a_deelantwoord(id="e9", mag=False))
    assert [(a.id, a.mag) for a in dossier.deelantwoorden] == [("e1", False)]


def test_what_was_withdrawn_or_answered_before_stays() -> None:
    withdrawn = without_yes(a_dossier(), "e1", LATER)
    again = with_deelantwoord(withdrawn, a_deelantwoord(id="e2"))
    assert [a.staat for a in again.deelantwoorden] == [False, True]
    next_time = with_deelantwoord(a_dossier(), a_deelantwoord(id="e2", gesprek="g2", mag=False))
    assert [a.mag for a in next_time.deelantwoorden] == [True, False]


def test_withdrawing_a_leefgebied_withdraws_its_sentences_too() -> None:
    sentence = a_deelantwoord(id="e2", zin="u1")
    elsewhere = a_deelantwoord(id="e3", leefgebied="huisvesting")
    dossier = a_dossier(deelantwoorden=(a_deelantwoord(), sentence, elsewhere))
    after = without_yes(dossier, "e1", LATER)
    assert [a.ingetrokken_op for a in after.deelantwoorden] == [LATER, LATER, None]
    only_it = without_yes(dossier, "e2", LATER)
    assert [a.staat for a in only_it.deelantwoorden] == [True, False, True]
    assert without_yes(after, "e1", MOMENT) is after
    assert without_yes(after, "weg", MOMENT) is after


def test_who_could_read_along_must_be_told() -> None:
    asked = a_deelantwoord(gevraagd_door=Rol.KLANTMANAGER)
    assert to_tell(a_dossier(), asked) == (Rol.WIJKTEAM, Rol.KLANTMANAGER)
