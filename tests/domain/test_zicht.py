"""A dossier at the table, alone and on paper: the same for every kind of part."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.domain.apart import Apart, is_apart
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import PART_FIELDS, Aanwezige, Dossier, Gesprek
from intake_desktop.domain.noteren import with_aanwezige
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.zicht import NEVER_APART, alone, at_table, has_company, kept
from tests.factories import GESPREK, a_dossier, an_uitspraak
from tests.strategies import filled

KINDS = sorted((k for k in PART_FIELDS if k not in NEVER_APART), key=lambda k: PART_FIELDS[k])


def noted_apart(dossier: Dossier, part: Any) -> Dossier:
    shown = alone(dossier)
    return kept(dossier, shown.with_part(part), private=True, noting=True)


def with_person(relatie: str, rol: Rol = Rol.ANDER) -> Dossier:
    person = Aanwezige("iemand", "Sem", rol, relatie=relatie)
    return with_aanwezige(a_dossier(), GESPREK, person)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=5)
@given(data=st.data())
def test_no_kind_of_part_noted_apart_is_known_at_the_table_or_on_paper(
    kind: type[Any], data: st.DataObject
) -> None:
    part = data.draw(filled(kind))
    dossier = a_dossier()
    fresh = {"apart": Apart.NEE} if hasattr(part, "apart") else {}
    full = noted_apart(dossier, replace(part, id="nieuw", **fresh))
    assert at_table(full) == dossier
    assert alone(full).part(type(part), "nieuw") is not None
    assert not any("nieuw" in p.id for p in for_ons_plan(full).parts(type(part)))


def test_who_was_here_and_what_was_signed_is_the_same_for_everyone() -> None:
    gesprek = replace(a_dossier().gesprekken[0], plaats="elders")
    full = noted_apart(a_dossier(), gesprek)
    assert at_table(full).part(Gesprek, GESPREK) == gesprek


def test_a_change_at_the_table_keeps_what_was_said_apart() -> None:
    full = noted_apart(a_dossier(), an_uitspraak(id="stil"))
    shown = at_table(full)
    after = kept(full, shown.with_client(naam="Kim"), private=False, noting=False)
    assert [u.id for u in after.uitspraken if is_apart(u.id)] == ["stil.apart"]
    assert after.client.naam == "Kim"


@pytest.mark.parametrize(
    ("relatie", "rol", "company"),
    [
        ("partner", Rol.ANDER, True),
        ("", Rol.MEDECLIENT, True),
        ("Tolk", Rol.ANDER, False),
        ("cliëntondersteuner", Rol.ANDER, False),
    ],
)
def test_one_may_be_silent_before_relatives_but_not_before_who_helps_to_speak(
    relatie: str, rol: Rol, company: bool
) -> None:
    assert has_company(with_person(relatie, rol)) is company


def test_client_and_professionals_are_no_company() -> None:
    assert not has_company(a_dossier())
