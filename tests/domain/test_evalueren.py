"""Looking at how it goes together: actions, goals, and the end of a track."""

from dataclasses import replace
from datetime import date

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import (
    doel_nu,
    doelen_te_bekijken,
    doelterugblik_op,
    gedaan_door,
    is_afgesloten,
    vergelijk_doelen,
    with_afsluiting,
    with_doel_waarom,
    with_doelstand,
)
from intake_desktop.domain.plan import Actie, Doel, Doelstand, Terugblik
from intake_desktop.domain.plannen import with_doel
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg, with_terugblik
from tests.factories import MOMENT, a_doel, a_dossier, an_actie

DAY = date(2027, 2, 23)


def later() -> Dossier:
    first = a_dossier(
        doelen=(a_doel(id="d1"), a_doel(id="d2")), acties=(an_actie(id="a1", doel="d1"),),
        terugblikken=(), doelterugblikken=(),
    )  # fmt: skip
    return start_vervolg(first, Nieuw("g2", MOMENT.replace(year=2027), "vervolg", "2017", ""))


def test_a_first_gesprek_has_no_goals_to_look_back_on() -> None:
    assert doelen_te_bekijken(a_dossier()) == ()


def test_a_goal_that_is_reached_leaves_the_plan_and_comes_back_when_it_was_not() -> None:
    dossier = later()
    reached = with_doelstand(dossier, "d1", Doelstand.BEREIKT)
    assert [d.id for d in reached.doelen] == ["d2"]
    assert reached.acties == dossier.acties
    assert [d.id for d in doelen_te_bekijken(reached)] == ["d1", "d2"]
    reached = with_doel_waarom(reached, "d1", "de wekker hielp")
    said = doelterugblik_op(reached, "d1")
    assert said is not None
    assert (said.doel, said.waarom) == (dossier.part(Doel, "d1"), "de wekker hielp")
    assert {d.id for d in with_doelstand(reached, "d1", None).doelen} == {"d1", "d2"}


def test_a_goal_that_changed_tells_what_it_was() -> None:
    dossier = with_doelstand(later(), "d1", Doelstand.VERANDERD)
    dossier = with_doel(dossier, "d1", tekst="Twee dagen werken")
    ((said, now),) = vergelijk_doelen(dossier)
    assert now is not None
    assert (now.tekst, said.doel.tekst) == ("Twee dagen werken", a_doel().tekst)
    again = with_doelstand(dossier, "d1", Doelstand.LOSGELATEN)
    kept = doelterugblik_op(again, "d1")
    assert kept is not None
    assert kept.doel == said.doel
    assert doel_nu(again, kept) is None


def test_changing_a_verdict_keeps_why() -> None:
    dossier = with_doel_waarom(with_doelstand(later(), "d1", Doelstand.LOOPT), "d1", "langzaam")
    said = doelterugblik_op(with_doelstand(dossier, "d1", Doelstand.BEREIKT), "d1")
    assert said is not None
    assert said.waarom == "langzaam"


def test_who_ticked_an_action_and_when_stays_while_words_are_typed() -> None:
    dossier = with_terugblik(later(), "a1", True, door=Rol.CLIENT, op=DAY)
    typed = with_terugblik(
        dossier, "a1", True, door=Rol.WIJKTEAM, op=date(2027, 2, 24), tekst="ging goed"
    )
    actie = typed.part(Actie, "a1")
    assert actie is not None
    assert gedaan_door(typed, actie) == (Rol.CLIENT, DAY)
    undone = with_terugblik(typed, "a1", False, door=Rol.WIJKTEAM, op=DAY)
    told = undone.part(Terugblik, "g2.a1")
    assert told is not None
    assert (told.klaar, told.tekst, told.door) == (False, "ging goed", Rol.WIJKTEAM)
    cleared = with_terugblik(undone, "a1", None, door=Rol.WIJKTEAM, op=DAY)
    assert cleared == later()


def test_a_tick_without_a_name_is_of_before() -> None:
    actie = replace(an_actie(id="a1"), klaar=True)
    assert gedaan_door(a_dossier(acties=(actie,), terugblikken=()), actie) == ("", None)


def test_a_track_ends_with_a_day_or_a_reason() -> None:
    assert not is_afgesloten(later())
    assert is_afgesloten(with_afsluiting(later(), reden="werk", reden_tekst="De cliënt heeft werk"))
