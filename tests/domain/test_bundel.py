"""What a role's bundle may hold: as each may read it, and nothing that was said apart."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.bundel import (
    BUNDEL_PAPIEREN,
    BUNDELS,
    bundel_name,
    bundel_papieren,
    for_bundel,
    for_bundelpapier,
    for_zaak,
    ontvangers,
    papieren_van,
    papieren_voor,
    uitgereikt_op,
    with_uitgereikt,
)
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.opruimen import eerst_nog
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Grondslag, Rol
from tests.domain.test_delen import FORM, betrayed, marked_dossiers, without_plan
from tests.factories import MOMENT, a_dossier, a_gesprek, a_verwijzing, an_uitspraak

NOT_THEIRS = {
    Lezer.KLANTMANAGER: (Grondslag.WMO, Grondslag.CLIENT),
    Lezer.WIJKTEAM: (Grondslag.PARTICIPATIEWET, Grondslag.CLIENT),
}


@pytest.mark.parametrize("lezer", NOT_THEIRS)
@given(dossier=marked_dossiers())
def test_a_bundle_holds_nothing_of_a_basis_that_is_not_theirs(
    lezer: Lezer, dossier: Dossier
) -> None:
    assert betrayed(for_bundel(FORM, without_plan(dossier), lezer), *NOT_THEIRS[lezer]) == []
    assert betrayed(for_zaak(FORM, dossier, lezer), *NOT_THEIRS[lezer]) == []


@given(dossier=marked_dossiers())
def test_the_client_has_everything_that_is_about_them_but_what_was_agreed_for_today(
    dossier: Dossier,
) -> None:
    apart = an_uitspraak(id="x.apart", tekst="[apart]", apart=Apart.JA)
    theirs = for_bundel(FORM, dossier.with_part(apart), Lezer.CLIENT)
    assert theirs == replace(dossier, vandaag=())


@pytest.mark.parametrize("lezer", BUNDELS)
def test_what_was_said_apart_is_in_no_bundle(lezer: Lezer) -> None:
    said = an_uitspraak(id="u9.apart", tekst="hij slaat mij", apart=Apart.JA)
    dossier = a_dossier().with_part(said)
    assert "slaat" not in repr(for_bundel(FORM, dossier, lezer))
    for soort in (Papiersoort.WMO_VERSLAG, Papiersoort.DEELBLAD):
        assert "slaat" not in repr(for_bundelpapier(dossier, soort))
    chosen = replace(said, apart=Apart.OP_PAPIER)
    theirs = for_bundel(FORM, a_dossier().with_part(chosen), Lezer.CLIENT)
    assert "slaat" in repr(theirs)


def test_each_professional_has_the_sheet_of_their_law_and_the_client_has_all() -> None:
    papers = {lezer: set(BUNDEL_PAPIEREN[lezer]) for lezer in BUNDELS}
    assert Papiersoort.WMO_VERSLAG not in papers[Lezer.KLANTMANAGER]
    assert Papiersoort.PARTICIPATIEWETBLAD not in papers[Lezer.WIJKTEAM]
    assert papers[Lezer.CLIENT] == papers[Lezer.KLANTMANAGER] | papers[Lezer.WIJKTEAM]


def test_there_is_no_report_of_an_investigation_that_was_not() -> None:
    bare = replace(a_dossier(), onderzoeken=(), deelantwoorden=(), verwijzingen=())
    alone = bare.with_part(a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2]))
    mine = (Papiersoort.ONS_PLAN, Papiersoort.PARTICIPATIEWETBLAD)
    assert [bundel_papieren(alone, x) for x in BUNDELS] == [mine, mine[:1], mine]
    assert bundel_papieren(bare, Lezer.CLIENT) == BUNDEL_PAPIEREN[Lezer.CLIENT]
    noted = replace(alone, onderzoeken=a_dossier().onderzoeken)
    assert Papiersoort.WMO_VERSLAG in papieren_van(noted)


def test_what_goes_to_someone_else_is_told_on_a_sharing_sheet_also_with_one_side() -> None:
    bare = replace(a_dossier(), onderzoeken=(), deelantwoorden=())
    alone = bare.with_part(a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2]))
    assert Papiersoort.DEELBLAD in papieren_van(alone)
    mine = alone.with_part(a_verwijzing(grondslag=Grondslag.PARTICIPATIEWET))
    assert Papiersoort.DEELBLAD not in papieren_van(mine)


def test_what_was_given_is_known_per_reader_until_the_plan_changes() -> None:
    day = date(2026, 11, 24)
    given = with_uitgereikt(a_dossier(), Lezer.WIJKTEAM, day)
    assert uitgereikt_op(given, Lezer.WIJKTEAM) == day
    assert uitgereikt_op(given, Lezer.CLIENT) is None
    assert with_uitgereikt(given, Lezer.WIJKTEAM, day) is given
    later = given.with_plan(versie=given.plan.versie + 1)
    assert uitgereikt_op(later, Lezer.WIJKTEAM) is None


def test_the_name_of_a_bundle_tells_nothing_about_the_client() -> None:
    name = bundel_name(a_dossier(), Lezer.CLIENT)
    assert name.endswith("-v1-client.zip.age")
    assert "kim" not in name.lower()


def test_who_never_sat_there_has_a_part_when_something_is_theirs_or_may_go_to_them() -> None:
    gesprek = a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2])
    alone = Dossier("d", MOMENT, gesprekken=(gesprek,))
    assert ontvangers(alone) == (Lezer.KLANTMANAGER,)
    both = (Lezer.KLANTMANAGER, Lezer.WIJKTEAM)
    assert ontvangers(alone.with_part(an_uitspraak(grondslag=Grondslag.WMO))) == both
    assert ontvangers(replace(alone, onderzoeken=a_dossier().onderzoeken)) == both
    yes = Deelantwoord("d", "g1", "financien", Rol.WIJKTEAM, True, "client", MOMENT)
    assert ontvangers(alone.with_part(yes)) == both
    assert ontvangers(alone.with_part(replace(yes, mag=False))) == (Lezer.KLANTMANAGER,)
    withdrawn = replace(yes, ingetrokken_op=MOMENT)
    assert ontvangers(alone.with_part(withdrawn)) == (Lezer.KLANTMANAGER,)
    noted = alone.with_plan(geven=replace(alone.plan.geven, gegeven_op=MOMENT.date()))
    assert eerst_nog(noted, Rol.KLANTMANAGER) == ""
    noted = noted.with_part(an_uitspraak(grondslag=Grondslag.WMO))
    assert "Geef eerst het deel van het wijkteam" in eerst_nog(noted, Rol.KLANTMANAGER)


def test_a_professional_alone_has_no_sheet_of_the_other_law() -> None:
    at_table = papieren_voor(a_dossier(), Lezer.TAFEL)
    assert at_table == tuple(Papiersoort)
    alone = papieren_voor(a_dossier(), Lezer.KLANTMANAGER)
    assert set(at_table) - set(alone) == {Papiersoort.WMO_VERSLAG}
