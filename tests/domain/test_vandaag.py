"""Danger now: what was agreed is kept, and stays out of the plan that all three read."""

from dataclasses import replace

from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Aanwezige
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.vandaag import (
    VandaagStap,
    company,
    in_gevaar,
    stappen_of,
    with_vandaag_stap,
)
from tests.factories import GESPREK, a_dossier, a_gesprek, a_score, a_vandaag_stap


def test_anyone_with_niveau_1_makes_a_leefgebied_one_of_today() -> None:
    dossier = a_dossier(
        scores=(
            a_score(door=Rol.CLIENT, niveau=1, leefgebied="financien"),
            a_score(niveau=1, leefgebied="huisvesting"),
            a_score(door=Rol.WIJKTEAM, niveau=1, leefgebied="huisvesting"),
            a_score(niveau=2, leefgebied="justitie"),
            a_score(niveau=1, leefgebied="tijdsbesteding", gesprek="vorig"),
        )
    )
    assert in_gevaar(dossier, a_gesprek()) == ("financien", "huisvesting")


def test_whoever_else_is_at_the_table_is_company() -> None:
    partner = Aanwezige("p", "Ron", Rol.ANDER, relatie="partner")
    people = a_gesprek().aanwezigen
    assert company(people) == ()
    assert company((*people, partner)) == (partner,)


def test_only_the_steps_of_this_gesprek_are_of_today() -> None:
    other = a_vandaag_stap(id="n2", gesprek="vorig")
    dossier = a_dossier().with_part(other)
    assert [s.id for s in stappen_of(dossier, GESPREK)] == ["n1"]


def test_a_step_changes_and_one_that_is_gone_does_not_come_back() -> None:
    dossier = with_vandaag_stap(a_dossier(), "n1", gedaan=True)
    assert dossier.part(VandaagStap, "n1") == replace(a_vandaag_stap(), gedaan=True)
    without = dossier.without_part(VandaagStap, "n1")
    assert with_vandaag_stap(without, "n1", gedaan=False) is without


def test_nothing_of_today_is_in_ons_plan() -> None:
    shown = for_ons_plan(a_dossier())
    assert shown.vandaag == ()
    assert shown.nagekeken == ()
