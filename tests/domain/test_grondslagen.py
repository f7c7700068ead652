"""Under which law each part stands."""

from dataclasses import replace

import pytest

from intake_desktop.domain.dossier import Aanwezige
from intake_desktop.domain.formulier import Aanbod
from intake_desktop.domain.grondslagen import (
    Grondslagen,
    inherited,
    is_uitzondering,
    with_grondslag,
    with_line_grondslag,
)
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from tests.factories import (
    GESPREK,
    a_doel,
    a_dossier,
    a_gesprek,
    a_stand,
    a_vandaag_stap,
    a_voorziening,
    an_actie,
    an_argument,
    an_empty_dossier,
    an_uitspraak,
)
from tests.ui.formulier import a_formulier, a_leefgebied

PW, WMO, SAMEN = Grondslag.PARTICIPATIEWET, Grondslag.WMO, Grondslag.GEZAMENLIJK
OFFER = Aanbod("ggz", "Begeleiding", "", "", "", (1,), ("psyche",), "")
FORM = replace(
    a_formulier(
        a_leefgebied("geld", grondslag=SAMEN),
        a_leefgebied("adl", grondslag=WMO),
        a_leefgebied("psyche", grondslag=WMO, gesloten=True),
    ),
    menukaart=(OFFER,),
)


def only(rol: Rol) -> tuple[Aanwezige, ...]:
    return tuple(a for a in a_gesprek().aanwezigen if a.rol in (Rol.CLIENT, rol))


@pytest.mark.parametrize(
    ("leefgebied", "lead", "basis"),
    [
        ("geld", None, SAMEN),
        ("geld", Rol.KLANTMANAGER, SAMEN),
        ("adl", None, WMO),
        ("adl", Rol.WIJKTEAM, WMO),
        ("adl", Rol.KLANTMANAGER, PW),
        ("psyche", Rol.KLANTMANAGER, WMO),
        ("", None, SAMEN),
        ("willen", None, SAMEN),
        ("onbekend", None, Grondslag.CLIENT),
    ],
)
def test_a_line_inherits_from_leefgebied_and_lead(
    leefgebied: str, lead: Rol | None, basis: Grondslag
) -> None:
    assert inherited(FORM, a_gesprek(), leefgebied, lead) is basis


@pytest.mark.parametrize(("rol", "basis"), [(Rol.KLANTMANAGER, PW), (Rol.WIJKTEAM, WMO)])
def test_with_one_law_at_the_table_all_stands_under_it(rol: Rol, basis: Grondslag) -> None:
    gesprek = a_gesprek(aanwezigen=only(rol))
    assert {inherited(FORM, gesprek, code) for code in ("geld", "psyche", "")} == {basis}


def test_a_colleague_of_the_same_side_in_the_other_seat_brings_no_second_law() -> None:
    second = Aanwezige(Rol.WIJKTEAM, "Anna Bos", Rol.KLANTMANAGER)
    gesprek = a_gesprek(aanwezigen=(*only(Rol.KLANTMANAGER), second))
    assert inherited(FORM, gesprek, "psyche") is PW


def test_without_anyone_noted_the_form_says_it() -> None:
    assert inherited(FORM, None, "adl") is WMO


def test_a_line_keeps_the_basis_of_who_led_when_it_was_noted() -> None:
    before = an_uitspraak(leefgebied="adl")
    after = an_uitspraak(id="u2", leefgebied="adl", lead=Rol.KLANTMANAGER)
    stand = a_stand(leefgebied="adl", lead=Rol.KLANTMANAGER)
    dossier = an_empty_dossier().with_part(a_gesprek()).with_part(stand)
    basis = Grondslagen(FORM, dossier)
    assert (basis.of_line(before), basis.of_line(after)) == (WMO, PW)
    assert basis.of_leefgebied(GESPREK, "adl") is PW


@pytest.mark.parametrize(
    ("writer", "basis"), [("klantmanager", PW), ("wijkteam", WMO), ("client", SAMEN)]
)
def test_a_loose_note_is_of_the_law_of_who_wrote_it(writer: str, basis: Grondslag) -> None:
    note = an_uitspraak(plek=Plek.NOTITIE, leefgebied="", spreker=writer)
    assert Grondslagen(FORM, a_dossier()).of_line(note) is basis


def test_the_plan_is_of_all_and_in_a_law_sheet_as_its_leefgebied() -> None:
    doel = a_doel(leefgebied="psyche")
    dossier = a_dossier(doelen=(doel,))
    plan, sheet = Grondslagen(FORM, dossier), Grondslagen(FORM, dossier, strikt=True)
    step, offer = an_actie(doel=doel.id), a_voorziening(doel=doel.id)
    loose = a_voorziening(code="ggz")
    assert {plan.of_doel(doel), plan.of_actie(step), plan.of_voorziening(loose)} == {SAMEN}
    found = (sheet.of_doel(doel), sheet.of_actie(step), sheet.of_voorziening(offer))
    assert found == (WMO, WMO, WMO)
    assert sheet.of_voorziening(loose) is WMO
    assert sheet.of_voorziening(a_voorziening(code="anders")) is SAMEN
    assert sheet.of_actie(an_actie(doel="")) is SAMEN


def test_an_own_basis_goes_before_what_is_inherited() -> None:
    basis = Grondslagen(FORM, a_dossier(), strikt=True)
    assert basis.of_doel(a_doel(leefgebied="psyche", grondslag=PW)) is PW
    assert basis.of_actie(an_actie(grondslag=WMO)) is WMO
    assert basis.of_argument(an_argument(grondslag=WMO)) is WMO
    assert basis.of_argument(an_argument()) is SAMEN


def test_what_happens_today_is_of_the_wijkteam_and_of_who_does_it() -> None:
    basis = Grondslagen(FORM, a_dossier())
    assert basis.of_vandaag(a_vandaag_stap()) is WMO
    assert basis.of_vandaag(a_vandaag_stap(door=Rol.KLANTMANAGER)) is SAMEN
    alone = a_dossier(gesprekken=(a_gesprek(aanwezigen=only(Rol.KLANTMANAGER)),))
    assert Grondslagen(FORM, alone).of_vandaag(a_vandaag_stap()) is PW


def test_one_law_of_its_own_is_always_an_exception() -> None:
    assert is_uitzondering(WMO, WMO)
    assert is_uitzondering(SAMEN, WMO)
    assert not is_uitzondering(None, WMO)
    assert not is_uitzondering(SAMEN, SAMEN)


def test_a_basis_is_set_and_taken_away() -> None:
    dossier = with_grondslag(a_dossier(), Uitspraak, "u1", WMO)
    assert dossier.uitspraken[0].grondslag is WMO
    assert with_grondslag(dossier, Uitspraak, "u1", None).uitspraken[0].grondslag is None
    assert with_grondslag(dossier, Uitspraak, "weg", WMO) is dossier


def test_choosing_a_basis_again_or_what_is_inherited_lets_go_of_it() -> None:
    dossier = a_dossier(uitspraken=(an_uitspraak(leefgebied="geld"),))
    chosen = with_line_grondslag(FORM, dossier, "u1", WMO)
    assert chosen.uitspraken[0].grondslag is WMO
    for again in (WMO, SAMEN, None):
        assert with_line_grondslag(FORM, chosen, "u1", again).uitspraken[0].grondslag is None
    assert with_line_grondslag(FORM, dossier, "weg", WMO) is dossier


def test_one_law_may_be_chosen_where_it_is_inherited() -> None:
    dossier = a_dossier(uitspraken=(an_uitspraak(leefgebied="psyche"),))
    assert with_line_grondslag(FORM, dossier, "u1", WMO).uitspraken[0].grondslag is WMO
