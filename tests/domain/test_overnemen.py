"""The copy view: each field of the case system, with only what that reader may see."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.naderhand import Systeemveld
from intake_desktop.domain.overnemen import (
    BRONNEN,
    SECTIES,
    as_copied,
    next_veld,
    overneemvelden,
    with_overgenomen,
)
from intake_desktop.domain.rollen import Grondslag, Rol
from tests.documents.kim import formulier, kim
from tests.domain.test_delen import FORM, betrayed, marked_dossiers

DAY = date(2026, 11, 24)
ALL = tuple(
    Systeemveld(f"{rol}.{name}", rol, name, (name,))
    for rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM)
    for name in (*SECTIES, *BRONNEN)
)
EVERY_FIELD = replace(FORM, overneemvelden=ALL)
NOT_THEIRS = {
    Lezer.KLANTMANAGER: (Grondslag.WMO, Grondslag.CLIENT),
    Lezer.WIJKTEAM: (Grondslag.PARTICIPATIEWET, Grondslag.CLIENT),
}


@pytest.mark.parametrize("lezer", NOT_THEIRS)
@given(dossier=marked_dossiers())
def test_no_field_holds_a_word_that_is_not_theirs(lezer: Lezer, dossier: Dossier) -> None:
    assert betrayed(overneemvelden(EVERY_FIELD, dossier, lezer), *NOT_THEIRS[lezer]) == []


def test_the_fields_come_in_the_order_of_the_system_and_empty_ones_are_skipped() -> None:
    velden = overneemvelden(formulier(), kim(), Lezer.KLANTMANAGER)
    assert [v.code for v in velden][:3] == ["pw.client", "pw.aanleiding", "pw.situatie"]
    assert "pw.sinds" not in [v.code for v in velden]
    assert all(v.tekst.strip() for v in velden)
    assert "482913" in velden[0].tekst


def test_what_was_copied_is_marked_until_its_words_change() -> None:
    form, dossier = formulier(), kim()
    first, second, *_ = overneemvelden(form, dossier, Lezer.KLANTMANAGER)
    assert next_veld((first, second)) == first
    after = with_overgenomen(dossier, first, DAY)
    velden = overneemvelden(form, after, Lezer.KLANTMANAGER)
    assert velden[0] == as_copied(first, DAY)
    assert next_veld(velden) == second
    renamed = overneemvelden(form, after.with_client(naam="Iemand"), Lezer.KLANTMANAGER)
    assert (renamed[0].veranderd, next_veld(renamed)) == (True, renamed[0])
    assert with_overgenomen(after, first, DAY) == after


def test_a_text_that_does_not_fit_is_told_and_never_cut() -> None:
    form = replace(
        formulier(), overneemvelden=(Systeemveld("x", Rol.KLANTMANAGER, "Doel", ("doel",), 20),)
    )
    (veld,) = overneemvelden(form, kim(), Lezer.KLANTMANAGER)
    assert veld.te_veel == len(veld.tekst) - 20


def test_one_leefgebied_can_have_a_field_of_its_own() -> None:
    field = Systeemveld("x", Rol.WIJKTEAM, "Geld", ("leefgebied.financien",))
    (veld,) = overneemvelden(replace(formulier(), overneemvelden=(field,)), kim(), Lezer.WIJKTEAM)
    assert "kasboekje" in veld.tekst
    assert "Geld en schulden" not in veld.tekst
