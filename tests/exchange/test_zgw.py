"""Bodies for a case system: as the published definitions ask, of one law, with the paper whole."""

import base64
import hashlib
from dataclasses import replace
from typing import Any

import pytest

from intake_desktop.domain.bundel import for_zaak
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.zaaksysteem import NOG_INVULLEN, Zaaksysteem
from intake_desktop.exchange.zgw import (
    DOCUMENT_VERPLICHT,
    EIGENSCHAP_VERPLICHT,
    ROL_VERPLICHT,
    ZAAK_VERPLICHT,
    ZAAKDOCUMENT_VERPLICHT,
    author,
    document_body,
    zaak_bodies,
)
from tests.documents.kim import DAY, formulier, kim
from tests.exchange.gepubliceerd import check_openapi
from tests.factories import a_getekende_versie, an_empty_dossier

DOCUMENTEN, ZAKEN = "zgw-documenten.openapi.yaml", "zgw-zaken.openapi.yaml"
PDF = b"%PDF-1.7 een papier"
WETTEN = (Lezer.KLANTMANAGER, Lezer.WIJKTEAM)


def a_case(lezer: Lezer, dossier: Dossier | None = None) -> dict[str, Any]:
    shown = for_zaak(formulier(), dossier or kim(), lezer)
    return zaak_bodies(lezer, formulier(), shown, {Papiersoort.ONS_PLAN: PDF}, DAY)


@pytest.mark.parametrize("soort", [Papiersoort.ONS_PLAN, Papiersoort.WMO_VERSLAG])
def test_a_document_fits_the_published_definition(soort: Papiersoort) -> None:
    body = document_body(soort, PDF, formulier(), kim(), DAY)
    assert set(body) >= set(DOCUMENT_VERPLICHT)
    check_openapi(DOCUMENTEN, "EnkelvoudigInformatieObjectCreateLockRequest", body)


def test_a_document_holds_the_whole_paper_and_its_hash() -> None:
    body = document_body(Papiersoort.ONS_PLAN, PDF, formulier(), kim(), DAY)
    assert base64.b64decode(body["inhoud"]) == PDF
    assert body["bestandsomvang"] == len(PDF)
    assert body["integriteit"]["waarde"] == hashlib.sha256(PDF).hexdigest()
    assert (body["status"], "ondertekening" in body) == ("in_bewerking", False)


def test_a_closed_plan_is_definitive_and_sealed() -> None:
    closed = replace(kim(), getekend=(a_getekende_versie(),))
    body = document_body(Papiersoort.ONS_PLAN, PDF, formulier(), closed, DAY)
    assert (body["status"], body["ondertekening"]["soort"]) == ("definitief", "pki")
    check_openapi(DOCUMENTEN, "EnkelvoudigInformatieObjectCreateLockRequest", body)


REQUIRED = {
    "zaak": ZAAK_VERPLICHT,
    "rollen": ROL_VERPLICHT,
    "zaakeigenschappen": EIGENSCHAP_VERPLICHT,
    "zaakinformatieobjecten": ZAAKDOCUMENT_VERPLICHT,
}


@pytest.mark.parametrize("lezer", WETTEN)
def test_each_body_has_what_the_definitions_require_also_where_those_are_not_here(
    lezer: Lezer,
) -> None:
    assert set(document_body(Papiersoort.ONS_PLAN, PDF, formulier(), kim(), DAY)) >= set(
        DOCUMENT_VERPLICHT
    )
    for part, required in REQUIRED.items():
        bodies = a_case(lezer)[part]
        listed = bodies if isinstance(bodies, list) else [bodies]
        assert listed
        for body in listed:
            assert [name for name in required if not body.get(name)] == [], part


@pytest.mark.parametrize("lezer", WETTEN)
def test_a_case_fits_the_published_definition(lezer: Lezer) -> None:
    for dossier in (kim(), an_empty_dossier()):
        bodies = a_case(lezer, dossier)
        assert set(bodies["zaak"]) >= set(ZAAK_VERPLICHT)
        check_openapi(ZAKEN, "ZaakRequest", bodies["zaak"])
        for role in bodies["rollen"]:
            kind = role["betrokkeneType"]
            check_openapi(ZAKEN, f"{kind}_RolSerializerRequest", role)
        for one in bodies["zaakeigenschappen"]:
            check_openapi(ZAKEN, "ZaakEigenschapRequest", one)
        for one in bodies["zaakinformatieobjecten"]:
            check_openapi(ZAKEN, "ZaakInformatieObjectRequest", one)


def test_each_law_has_its_own_case_with_its_own_professional() -> None:
    work, care = a_case(WETTEN[0]), a_case(WETTEN[1])
    assert work["zaak"] != care["zaak"]
    names = [[r["betrokkeneIdentificatie"].get("achternaam") for r in c["rollen"]]
             for c in (work, care)]  # fmt: skip
    assert names == [[None, "S. Bakker"], [None, "N. Yılmaz"]]


def test_addresses_of_the_municipality_take_the_place_of_what_must_be_filled_in() -> None:
    system = Zaaksysteem("123456782", adressen={"zaaktype.wmo": "https://zaken.voorbeeld.nl/1"})
    form = replace(formulier(), zaaksysteem=system)
    shown = for_zaak(form, kim(), Lezer.WIJKTEAM)
    zaak = zaak_bodies(Lezer.WIJKTEAM, form, shown, {}, DAY)["zaak"]
    assert zaak["zaaktype"] == "https://zaken.voorbeeld.nl/1"
    assert zaak["bronorganisatie"] == "123456782"
    assert system.adres("roltype.client") == f"{NOG_INVULLEN}roltype.client"


def test_the_author_is_never_the_client() -> None:
    assert author(kim()) == "Gemeente Voorbeeld en Wijkteam Noord"
    assert author(an_empty_dossier()) == "Keukentafel"
