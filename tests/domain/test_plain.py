import dataclasses
import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from intake_desktop.domain.dossier import PART_FIELDS, Client, Dossier
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.domain.plan import Actie, Plan, Vervolg
from intake_desktop.domain.rollen import Rol
from tests import factories
from tests.strategies import dossiers


@given(dossiers())
def test_a_dossier_survives_the_way_through_json(dossier: Dossier) -> None:
    text = json.dumps(to_plain(dossier))
    assert from_plain(Dossier, json.loads(text)) == dossier


def test_the_factory_dossier_holds_every_kind_of_part() -> None:
    dossier = factories.a_dossier()
    assert all(getattr(dossier, name) for name in PART_FIELDS.values())
    assert from_plain(Dossier, to_plain(dossier)) == dossier


def test_every_part_kind_and_field_of_the_dossier_is_listed() -> None:
    core = {"id", "aangemaakt", "client", "plan"}
    fields = {f.name for f in dataclasses.fields(Dossier)} - core
    assert set(PART_FIELDS.values()) == fields


def test_fields_with_their_default_are_left_out() -> None:
    assert to_plain(Actie("s1", "bellen")) == {"id": "s1", "tekst": "bellen"}
    assert to_plain(Plan()) == {}


def test_dates_and_roles_become_text() -> None:
    aanwezige = factories.an_aanwezige(rol=Rol.WIJKTEAM)
    assert to_plain(aanwezige)["rol"] == "wijkteam"
    assert to_plain(datetime(2026, 11, 20, 14, 2)) == "2026-11-20T14:02:00"
    assert to_plain(Vervolg(datum=date(2026, 12, 4))) == {"datum": "2026-12-04"}


def test_unknown_keys_are_ignored() -> None:
    assert from_plain(Client, {"naam": "Kim", "schoenmaat": 38}) == Client(naam="Kim")


@pytest.mark.parametrize(
    "plain",
    [
        {"naam": 7},
        {"geboortedatum": "gisteren"},
        {"geboortedatum": 12},
        ["Kim"],
        "Kim",
    ],
)
def test_what_does_not_fit_is_refused(plain: Any) -> None:
    with pytest.raises(ValueError, match=r"Client|isoformat"):
        from_plain(Client, plain)


@pytest.mark.parametrize("missing", ["id", "tekst"])
def test_a_missing_required_field_is_refused(missing: str) -> None:
    plain = {"id": "s1", "tekst": "bellen"}
    del plain[missing]
    with pytest.raises(ValueError, match="Actie"):
        from_plain(Actie, plain)
