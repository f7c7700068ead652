from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.dossier import Dossier, Gesprek, initial
from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.uitspraak import Uitspraak
from tests.factories import (
    a_client,
    a_doel,
    a_dossier,
    a_gesprek,
    an_actie,
    an_empty_dossier,
    an_uitspraak,
)


def with_lines(count: int) -> Dossier:
    lines = tuple(an_uitspraak(id=f"u{n}") for n in range(count))
    return replace(an_empty_dossier(), uitspraken=lines)


def ids(dossier: Dossier) -> list[str]:
    return [u.id for u in dossier.uitspraken]


def test_a_new_part_comes_last() -> None:
    assert ids(with_lines(2).with_part(an_uitspraak(id="nieuw"))) == ["u0", "u1", "nieuw"]


def test_a_part_with_a_known_id_takes_its_place() -> None:
    changed = with_lines(3).with_part(an_uitspraak(id="u1", tekst="anders"))
    assert ids(changed) == ["u0", "u1", "u2"]
    assert changed.uitspraken[1].tekst == "anders"


def test_the_same_part_again_is_the_same_dossier() -> None:
    dossier = with_lines(2)
    assert dossier.with_part(an_uitspraak(id="u1")) is dossier


def test_what_did_not_change_stays_the_same_object() -> None:
    before = a_dossier()
    after = before.with_part(an_actie(tekst="Zelf bellen"))
    assert after.uitspraken is before.uitspraken
    assert after.client is before.client
    assert before.acties == (an_actie(),)


def test_a_part_taken_out_is_gone_and_an_unknown_one_changes_nothing() -> None:
    dossier = with_lines(3)
    assert ids(dossier.without_part(Uitspraak, "u1")) == ["u0", "u2"]
    assert dossier.without_part(Uitspraak, "u9") is dossier


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [
        ("u2", "u0", ["u2", "u0", "u1"]),
        ("u0", "u2", ["u1", "u0", "u2"]),
        ("u0", None, ["u1", "u2", "u0"]),
        ("u1", "u1", ["u0", "u1", "u2"]),
        ("u1", "onbekend", ["u0", "u2", "u1"]),
        ("onbekend", "u0", ["u0", "u1", "u2"]),
    ],
)
def test_a_part_moves_before_another(moved: str, before: str | None, order: list[str]) -> None:
    assert ids(with_lines(3).with_part_moved(Uitspraak, moved, before)) == order


@given(st.data())
def test_moving_keeps_every_part(data: st.DataObject) -> None:
    dossier = with_lines(6)
    index = st.sampled_from(ids(dossier))
    for _ in range(3):
        before = data.draw(index | st.none())
        dossier = dossier.with_part_moved(Uitspraak, data.draw(index), before)
    assert sorted(ids(dossier)) == [f"u{n}" for n in range(6)]


def test_a_part_is_found_by_kind_and_id() -> None:
    dossier = a_dossier()
    assert dossier.part(Doel, "d1") == a_doel()
    assert dossier.part(Actie, "d1") is None
    assert dossier.parts(Gesprek) == (a_gesprek(),)


def test_the_latest_gesprek_is_the_gesprek() -> None:
    dossier = a_dossier().with_part(a_gesprek(id="g2"))
    assert dossier.gesprek == a_gesprek(id="g2")
    assert an_empty_dossier().gesprek is None


def test_someone_present_is_found_by_key() -> None:
    gesprek = a_gesprek()
    kim = gesprek.aanwezige("client")
    assert kim is not None
    assert kim.naam == "Kim de Wit"
    assert gesprek.aanwezige("moeder") is None


def test_fields_of_client_and_plan_change_by_name() -> None:
    dossier = an_empty_dossier(client=a_client()).with_client(naam="Sam")
    assert dossier.client == a_client(naam="Sam")
    assert dossier.with_plan(versie=2).plan.versie == 2


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Els Bakker", "E"),
        (" émile", "É"),
        ("'t Hart", "T"),
        ("Kim de Wit", "D"),
        ("Karel Willems", ""),
        ("", ""),
        ("7", ""),
    ],
)
def test_a_person_is_marked_by_a_letter_that_no_professional_has(name: str, letter: str) -> None:
    assert initial(name) == letter
