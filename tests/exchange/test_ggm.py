"""GGM files of Kim: they follow the published model and our own schema, and lose nothing."""

import json
from typing import Any

import jsonschema
import pytest

from intake_desktop.domain.bundel import for_zaak
from intake_desktop.domain.delen import Lezer
from intake_desktop.exchange.ggm import Entiteit, filled, hulp_aanwezig
from intake_desktop.exchange.ggm_sociaalteam import ggm_sociaalteam
from intake_desktop.exchange.ggm_werk import ggm_werk
from intake_desktop.paths import RESOURCES
from tests.documents.kim import DAY, NOW, formulier, kim
from tests.exchange.gepubliceerd import published_json
from tests.factories import a_dossier, an_empty_dossier, an_ontheffing

FILES = {
    Lezer.KLANTMANAGER: (ggm_werk, "ggm-werk.schema.json"),
    Lezer.WIJKTEAM: (ggm_sociaalteam, "ggm-sociale-teams.schema.json"),
}
ATTRIBUTEN = {
    "ZELFREDZAAMHEIDSCORE": {
        "DOMEIN_VAN_ZELFREDZAAMHEID",
        "ZRM_SCORE",
        "DATUMBEOORDELING",
        "KENMERKBEOORDELAAR",
        "INDICATIEHULPAANWEZIG",
        "WOONGEMEENTE",
    },
    "SCORE": {"DATUM"},
    "DOELSTELLING": {"OMSCHRIJVING"},
    "CLIENT": {"CODE", "GEZAGSDRAGERGEKEND", "JURIDISCHESTATUS", "WETTELIJKEVERTEGENWOORDIGING"},
}
"""From ggm-werk and ggm-sociale-teams of GGM 2.5.1, commit 9197be9 (field.md 5.1)."""


def made(lezer: Lezer, dossier: Any = None) -> Any:
    """The file of this reader as it is written."""
    shown = for_zaak(formulier(), dossier or kim(), lezer)
    return json.loads(json.dumps(FILES[lezer][0](formulier(), shown, NOW)))


def our_schema() -> Any:
    return json.loads((RESOURCES / "schema" / "keukentafel-ggm.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("lezer", FILES)
@pytest.mark.parametrize("dossier", [kim(), a_dossier(), an_empty_dossier()])
def test_every_file_follows_the_schema_we_publish(lezer: Lezer, dossier: Any) -> None:
    jsonschema.validate(made(lezer, dossier), our_schema())


@pytest.mark.parametrize("lezer", FILES)
@pytest.mark.parametrize("dossier", [kim(), a_dossier()])
def test_every_entity_follows_the_published_model(lezer: Lezer, dossier: Any) -> None:
    published = published_json(FILES[lezer][1])["$defs"]
    check = jsonschema.FormatChecker()
    for name, found in made(lezer, dossier)["entiteiten"].items():
        for one in found:
            jsonschema.validate(one["attributen"], published[name], format_checker=check)
            assert set(one["attributen"]) <= set(published[name]["properties"])


@pytest.mark.parametrize("lezer", FILES)
def test_the_attributes_it_rests_on_are_named_as_in_the_model(lezer: Lezer) -> None:
    found = made(lezer)["entiteiten"]
    for name in ATTRIBUTEN.keys() & found.keys():
        assert all(set(one["attributen"]) <= ATTRIBUTEN[name] for one in found[name])


def test_every_niveau_stands_in_the_file_with_who_gave_it() -> None:
    shown = for_zaak(formulier(), kim(), Lezer.KLANTMANAGER)
    found = made(Lezer.KLANTMANAGER)["entiteiten"]["ZELFREDZAAMHEIDSCORE"]
    told = {
        (s["id"], s["attributen"]["KENMERKBEOORDELAAR"], s["uitbreiding"]["niveau"]) for s in found
    }
    assert told == {(s.id, s.door, s.niveau) for s in shown.scores}
    money = next(s for s in found if s["uitbreiding"]["leefgebied"] == "financien")
    assert money["attributen"]["DOMEIN_VAN_ZELFREDZAAMHEID"] == "Financiën"
    assert money["attributen"]["INDICATIEHULPAANWEZIG"] is True
    assert money["uitbreiding"]["hulp"] == ["formeel"]
    assert money["attributen"]["DATUMBEOORDELING"] == DAY.isoformat()


def test_the_hours_and_days_someone_can_have_a_place_of_their_own() -> None:
    found = made(Lezer.KLANTMANAGER)["entiteiten"]["BESCHIKBAARVOORARBEID"]
    assert found[0]["attributen"]["AANTALURENPWBESCHIKBAAR"] == 20
    days = [one["attributen"].get("DAGBESCHIKBAARHEID") for one in found[1:]]
    assert days == ["MAANDAG", "DINSDAG"]


def test_preferred_work_and_an_exemption_have_theirs() -> None:
    found = made(Lezer.KLANTMANAGER, kim().with_part(an_ontheffing(reden="zorgt voor Noor")))
    entities = found["entiteiten"]
    assert entities["VOORKEUR"][0]["attributen"]["SOORTWERK"] == "Iets met klanten, overdag"
    assert entities["ONTHEFFING"][0]["attributen"]["REDENAANVRAAG"] == "zorgt voor Noor"


def test_the_plan_has_a_place_in_the_extension() -> None:
    own = made(Lezer.KLANTMANAGER)["uitbreiding"]
    assert {d["id"] for d in own["doelen"]} == {"d1", "d2"}
    assert own["participatieladder"] == {"nu": 5, "streef": 6}
    closed = next(x for x in own["leefgebieden"] if x["code"] == "justitie")
    assert closed["keuze"] == "niet_nodig"


def test_scores_refer_to_entities_in_the_same_file() -> None:
    found = made(Lezer.WIJKTEAM)["entiteiten"]
    for score in found["SCORE"]:
        for name, key in score["verwijst"].items():
            assert key in {one["id"] for one in found[name]}


def test_help_is_yes_or_no_and_unknown_when_nobody_asked() -> None:
    stands = {s.leefgebied: s for s in kim().standen}
    assert hulp_aanwezig(stands["financien"]) is True
    assert hulp_aanwezig(stands["werk_en_opleiding"]) is False
    assert hulp_aanwezig(stands["huisvesting"]) is None
    assert hulp_aanwezig(None) is None


def test_what_was_not_said_is_left_out() -> None:
    assert filled({"a": "", "b": None, "c": [], "d": False, "e": DAY}) == {
        "d": False,
        "e": DAY.isoformat(),
    }
    assert Entiteit("CLIENT", "1", {"CODE": ""}).plat() == {"id": "1", "attributen": {}}
