"""A second gesprek in the same dossier: what comes along, what is kept, what is marked."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import (
    Merkteken,
    Positie,
    Stap,
    merkteken,
    next_positie,
    posities,
    resume_positie,
)
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import (
    naam_of,
    named_speaker,
    with_aanwezige,
    with_gesprek,
    with_line,
    with_score,
    with_stand,
)
from intake_desktop.domain.plan import Pauze, Vervolg
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak, VraagStatus
from intake_desktop.domain.vervolgen import (
    Nieuw,
    earlier_answers,
    eerder_beantwoord,
    eerdere_mensen,
    gedaan,
    is_nieuw,
    last_lines,
    last_scores,
    start_vervolg,
    te_bekijken,
    terugblikken_op,
    weer_verder,
    with_pauze,
    with_terugblik,
)
from tests.factories import GESPREK, a_dossier, an_actie, an_eigen_vraag

LATER = datetime(2026, 12, 4, 10, 0)
MOEDER = Aanwezige("m", "Marja", Rol.ANDER, relatie="moeder")


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier()


def next_gesprek(dossier: Dossier, key: str = "g2", moment: datetime = LATER) -> Dossier:
    return start_vervolg(dossier, Nieuw(key, moment, "vervolg", "2017", "hash"))


def second() -> Dossier:
    return next_gesprek(with_aanwezige(a_dossier(), GESPREK, MOEDER))


def test_the_professionals_and_the_place_come_along_and_others_are_offered() -> None:
    gesprek = second().gesprek
    assert gesprek is not None
    assert [a.rol for a in gesprek.aanwezigen] == [Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM]
    assert gesprek.plaats == "bij mevrouw thuis"
    assert eerdere_mensen(second()) == (MOEDER,)
    assert naam_of(second(), "m") == "Marja"


def test_nothing_of_the_earlier_gesprek_changes() -> None:
    before = a_dossier()
    after = next_gesprek(before)
    assert after.uitspraken is before.uitspraken
    assert after.scores is before.scores
    assert after.antwoorden is before.antwoorden
    assert after.gesprekken[0] == before.gesprekken[0]
    assert after.ondertekeningen is before.ondertekeningen


def test_the_lead_and_the_reason_to_open_come_along_but_not_the_choice() -> None:
    dossier = with_stand(
        a_dossier(), GESPREK, "lichamelijke_gezondheid",
        keuze=Keuze.BESPREKEN, open_reden="bepaalt het werk", lead=Rol.KLANTMANAGER,
    )  # fmt: skip
    carried = next_gesprek(dossier).standen[-1]
    assert (carried.gesprek, carried.lead, carried.open_reden, carried.keuze) == (
        "g2", Rol.KLANTMANAGER, "bepaalt het werk", None,
    )  # fmt: skip


def test_the_plan_that_follows_is_the_next_version_and_is_signed_anew() -> None:
    assert second().plan.versie == 2
    assert next_gesprek(replace(a_dossier(), doelen=(), acties=(), voorzieningen=(),
                                ondertekeningen=())).plan.versie == 1  # fmt: skip


def test_who_was_not_there_may_be_there_the_next_time() -> None:
    absent = with_gesprek(a_dossier(), GESPREK, niet_erbij="De partner")
    after = next_gesprek(absent).gesprek
    assert after is not None
    assert after.niet_erbij == ""


def test_a_meeting_that_took_place_is_no_longer_the_next_one() -> None:
    met = a_dossier().with_plan(vervolg=Vervolg(datum=LATER.date()))
    assert next_gesprek(met).plan.vervolg == Vervolg()
    ahead = a_dossier().with_plan(vervolg=Vervolg(datum=date(2027, 1, 8)))
    assert next_gesprek(ahead).plan.vervolg.datum == date(2027, 1, 8)


def test_what_was_said_and_scored_before_is_found_with_its_day() -> None:
    eerder = last_lines(second(), "huisvesting")
    assert eerder is not None
    assert eerder.dag == "20 november"
    assert [u.id for u in eerder.regels[Plek.LASTIG]] == ["u1"]
    assert last_scores(second(), "huisvesting") == ("20 november", {"samen": 3})
    assert last_lines(second(), "justitie") is None
    assert earlier_answers(second())["willen.zin"][0] == "20 november"


def test_what_the_client_did_not_want_to_talk_about_is_not_brought_back() -> None:
    shut = with_stand(a_dossier(), GESPREK, "huisvesting", keuze=Keuze.WIL_NIET)
    assert last_lines(next_gesprek(shut), "huisvesting") is None
    assert last_scores(next_gesprek(shut), "huisvesting") is None


def test_niveaus_of_another_edition_are_not_put_beside_those_of_now() -> None:
    other = with_gesprek(a_dossier(), GESPREK, editie="2013")
    assert last_scores(next_gesprek(other), "huisvesting") is None


def test_actions_of_before_are_looked_back_on_and_each_time_is_kept() -> None:
    dossier = second()
    assert [a.id for a in te_bekijken(dossier)] == ["s1"]
    dossier = with_terugblik(dossier, "s1", False, "geen gehoor")
    dossier = with_terugblik(next_gesprek(dossier, "g3", datetime(2027, 1, 8)), "s1", True)
    told = [(t.gesprek, t.klaar) for t in terugblikken_op(dossier, "s1") if t.gesprek != GESPREK]
    assert told == [("g2", False), ("g3", True)]
    assert te_bekijken(next_gesprek(dossier, "g4", datetime(2027, 2, 8))) == ()


def test_taking_a_look_back_away_opens_the_action_again() -> None:
    done = with_terugblik(second(), "s1", True)
    assert done.acties[0].klaar
    undone = with_terugblik(done, "s1", None)
    assert not undone.acties[0].klaar
    assert undone.terugblikken == second().terugblikken


def test_only_what_came_into_the_plan_now_is_new() -> None:
    dossier = second().with_part(an_actie(id="s2"))
    assert is_nieuw(dossier, "s2")
    assert not is_nieuw(dossier, "s1")
    assert not is_nieuw(a_dossier(), "s1")


def test_own_questions_with_their_answer_are_told_apart_from_open_ones() -> None:
    answered = an_eigen_vraag(id="v2", status=VraagStatus.BEANTWOORD)
    dossier = next_gesprek(a_dossier().with_part(answered))
    assert [v.id for v in eerder_beantwoord(dossier)] == ["v2"]
    now = dossier.with_part(an_eigen_vraag(status=VraagStatus.BEANTWOORD))
    assert [v.id for v in eerder_beantwoord(now)] == ["v2"]


def test_a_later_gesprek_looks_back_on_any_route(formulier: Formulier) -> None:
    assert Positie(Stap.TERUGBLIK) not in posities(formulier, a_dossier())
    for route in ("breed", "werkgericht", "vervolg"):
        dossier = with_gesprek(second(), "g2", route=route)
        assert posities(formulier, dossier)[1] == Positie(Stap.TERUGBLIK)


def test_next_passes_by_what_the_route_leaves_out_and_stops_at_what_was_discussed(
    formulier: Formulier,
) -> None:
    dossier = second()
    after = next_positie(formulier, dossier, Positie(Stap.EIGEN_VRAGEN))
    assert after == Positie(Stap.LEEFGEBIEDEN)
    assert next_positie(formulier, dossier, after) == Positie(Stap.LEEFGEBIED, "huisvesting")
    assert Positie(Stap.BELANGRIJK) in posities(formulier, dossier)


def test_a_new_gesprek_begins_with_nothing_noted(formulier: Formulier) -> None:
    dossier = second()
    marks = {p.stap: merkteken(dossier, p) for p in posities(formulier, dossier)}
    assert marks[Stap.PLAN] == marks[Stap.TEKENEN] == marks[Stap.BEELD] == Merkteken.LEEG
    assert resume_positie(formulier, dossier).stap is Stap.BEGIN


def test_what_was_done_so_far_is_told_in_a_sentence(formulier: Formulier) -> None:
    told = gedaan(formulier, with_pauze(a_dossier(), sinds=date(2026, 11, 20)))
    assert "Besproken: eigen vragen en wonen." in told
    assert "In het plan: 1 doel en 1 actie." in told
    assert "Het traject staat stil sinds 20 november 2026." in told


def test_the_track_rests_and_goes_on() -> None:
    rests = with_pauze(a_dossier(), sinds=LATER.date(), reden="de operatie")
    assert rests.plan.pauze == Pauze("de operatie", LATER.date())
    assert weer_verder(rests).plan.pauze == Pauze()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("M: hij slaapt slecht", ("m", "hij slaapt slecht")),
        ("moeder: hij slaapt slecht", ("m", "hij slaapt slecht")),
        ("Marja: hij slaapt slecht", ("m", "hij slaapt slecht")),
        ("w: er is hulp", (Rol.WIJKTEAM, "er is hulp")),
        ("D: ik slaap slecht", (Rol.CLIENT, "ik slaap slecht")),
        ("M:", ("", "M:")),
        ("Huur: 600 euro", ("", "Huur: 600 euro")),
        ("Let op: morgen", ("", "Let op: morgen")),
        ("om 10: 30", ("", "om 10: 30")),
    ],
)
def test_a_letter_or_name_with_a_colon_says_who_speaks(typed: str, said: tuple[str, str]) -> None:
    dossier = with_aanwezige(a_dossier(), GESPREK, MOEDER)
    gesprek = dossier.gesprek
    assert gesprek is not None
    assert named_speaker(dossier, gesprek, typed) == said


def test_a_line_that_was_given_to_someone_keeps_them_while_typing_goes_on() -> None:
    dossier = with_aanwezige(a_dossier(), GESPREK, MOEDER)
    gesprek = dossier.gesprek
    assert gesprek is not None
    for text in ("M", "M:", "M: h", "hi", "hij"):
        dossier = with_line(
            dossier, gesprek, "x", text, plek=Plek.LASTIG, leefgebied="huisvesting", now=LATER
        )
    line = dossier.part(Uitspraak, "x")
    assert line is not None
    assert (line.spreker, line.tekst) == ("m", "hij")


def test_the_paper_may_show_what_was_looked_back_on() -> None:
    dossier = with_terugblik(second(), "s1", False, "geen gehoor")
    gesprek = dossier.gesprek
    assert gesprek is not None
    dossier = with_score(dossier, gesprek, "huisvesting", "samen", 4, LATER.date())
    assert for_ons_plan(dossier).terugblikken == dossier.terugblikken


def test_many_leefgebieden_are_counted_not_listed(formulier: Formulier) -> None:
    dossier = a_dossier()
    for leefgebied in formulier.alle_leefgebieden:
        dossier = with_stand(dossier, GESPREK, leefgebied.code, keuze=Keuze.BESPREKEN)
    told = gedaan(formulier, dossier)
    assert "Besproken: eigen vragen en " in told
    assert "leefgebieden." in told
    assert len(told) < 120
