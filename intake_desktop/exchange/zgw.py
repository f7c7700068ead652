"""Request bodies for a municipality's case system: ZGW Documenten 1.4 and Zaken 1.5.

Field names, lengths and required fields are those of Open Zaak's published OpenAPI definitions
(github open-zaak/open-zaak, EUPL-1.2). Nothing is sent: someone posts these bodies later, and fills
in the addresses that only that system knows (they begin with `NOG_INVULLEN`).
"""

import base64
import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from intake_desktop.domain.bundel import BUNDEL_WET
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.papieren import PAPIER_NAMEN, Papiersoort, file_name
from intake_desktop.domain.rollen import GRONDSLAG_NAMEN, Rol

Plat = dict[str, Any]

DOCUMENT_VERPLICHT = (
    "auteur",
    "bronorganisatie",
    "creatiedatum",
    "informatieobjecttype",
    "taal",
    "titel",
)
"""What `EnkelvoudigInformatieObjectCreateLockRequest` requires (zgw-documenten.openapi.yaml)."""

ZAAK_VERPLICHT = ("bronorganisatie", "startdatum", "verantwoordelijkeOrganisatie", "zaaktype")
"""What `ZaakRequest` requires (zgw-zaken.openapi.yaml)."""

ROL_VERPLICHT = ("betrokkeneType", "roltype", "zaak")
"""What a `RolSerializerRequest` requires (zgw-zaken.openapi.yaml)."""

EIGENSCHAP_VERPLICHT = ("eigenschap", "waarde", "zaak")
"""What `ZaakEigenschapRequest` requires (zgw-zaken.openapi.yaml)."""

ZAAKDOCUMENT_VERPLICHT = ("informatieobject", "zaak")
"""What `ZaakInformatieObjectRequest` requires (zgw-zaken.openapi.yaml)."""

NEDERLANDS = "nld"
_LONGEST_NAME = 200


def document_body(
    soort: Papiersoort, pdf: bytes, formulier: Formulier, dossier: Dossier, day: date
) -> Plat:
    """The body that registers one paper, with the paper itself in it.

    `day` is the day it was made on. A paper under a closed plan is definitive, with the digital
    signature of the seal.
    """
    system = formulier.zaaksysteem
    closed = soort is Papiersoort.ONS_PLAN and any(
        v.id == str(dossier.plan.versie) for v in dossier.getekend
    )
    body: Plat = {
        "bronorganisatie": system.rsin,
        "creatiedatum": day.isoformat(),
        "titel": PAPIER_NAMEN[soort],
        "vertrouwelijkheidaanduiding": system.vertrouwelijkheid,
        "auteur": author(dossier)[:_LONGEST_NAME],
        "status": "definitief" if closed else "in_bewerking",
        "formaat": "application/pdf",
        "taal": NEDERLANDS,
        "bestandsnaam": file_name(soort, dossier, day),
        "inhoud": base64.b64encode(pdf).decode(),
        "bestandsomvang": len(pdf),
        "integriteit": {
            "algoritme": "sha_256",
            "waarde": hashlib.sha256(pdf).hexdigest(),
            "datum": day.isoformat(),
        },
        "informatieobjecttype": system.adres(f"document.{soort}"),
        "trefwoorden": ["keukentafelgesprek", f"plan versie {dossier.plan.versie}"],
    }
    if closed:
        body["ondertekening"] = {
            "soort": "pki",
            "datum": dossier.getekend[-1].op.date().isoformat(),
        }
    return body


def author(dossier: Dossier) -> str:
    """The organisations and the people who made a paper: never the client."""
    people = dossier.gesprek.aanwezigen if dossier.gesprek else ()
    names = [p.organisatie or p.naam for p in people if p.rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM)]
    return " en ".join(dict.fromkeys(n for n in names if n.strip())) or "Keukentafel"


def zaak_bodies(
    lezer: Lezer,
    formulier: Formulier,
    dossier: Dossier,
    papieren: Mapping[Papiersoort, bytes],
    day: date,
) -> Plat:
    """The bodies for one case: the case, who takes part, its properties, its papers.

    Each law has a case of its own. The addresses of the case and the papers come back when they
    are registered; until then they are placeholders.
    """
    system = formulier.zaaksysteem
    zaak = system.adres(f"zaak.{BUNDEL_WET[lezer]}")
    return {
        "zaak": _case(lezer, formulier, dossier, day),
        "rollen": _roles(zaak, formulier, dossier, Rol(lezer)),
        "zaakeigenschappen": [
            {"zaak": zaak, "eigenschap": system.adres(f"eigenschap.{name}"), "waarde": value}
            for name, value in _properties(dossier).items()
        ],
        "zaakinformatieobjecten": [
            {
                "zaak": zaak,
                "informatieobject": system.adres(f"informatieobject.{soort}"),
                "titel": PAPIER_NAMEN[soort],
            }
            for soort in papieren
        ],
    }


def _case(lezer: Lezer, formulier: Formulier, dossier: Dossier, day: date) -> Plat:
    wet, system = BUNDEL_WET[lezer], formulier.zaaksysteem
    begun = dossier.gesprek.begonnen.date() if dossier.gesprek else day
    number = dossier.client.clientnummer or dossier.id
    return {
        "bronorganisatie": system.rsin,
        "verantwoordelijkeOrganisatie": system.rsin,
        "zaaktype": system.adres(f"zaaktype.{wet}"),
        "startdatum": begun.isoformat(),
        "registratiedatum": day.isoformat(),
        "omschrijving": f"Keukentafelgesprek, {GRONDSLAG_NAMEN[wet]}",
        "vertrouwelijkheidaanduiding": system.vertrouwelijkheid,
        "kenmerken": [{"kenmerk": number[:40], "bron": "Keukentafel"}],
    }


def _roles(zaak: str, formulier: Formulier, dossier: Dossier, rol: Rol) -> list[Plat]:
    """The client, and the professionals of this law who sat at the table."""
    system, client = formulier.zaaksysteem, dossier.client
    person: Plat = {"geslachtsnaam": client.naam[:_LONGEST_NAME]}
    if client.geboortedatum:
        person["geboortedatum"] = client.geboortedatum.isoformat()
    found: list[Plat] = [
        {
            "zaak": zaak,
            "betrokkeneType": "natuurlijk_persoon",
            "roltype": system.adres("roltype.client"),
            "roltoelichting": "cliënt",
            "betrokkeneIdentificatie": person,
        }
    ]
    people: tuple[Aanwezige, ...] = dossier.gesprek.aanwezigen if dossier.gesprek else ()
    found += [
        {
            "zaak": zaak,
            "betrokkeneType": "medewerker",
            "roltype": system.adres("roltype.behandelaar"),
            "roltoelichting": str(p.rol),
            "betrokkeneIdentificatie": {
                "identificatie": p.sleutel[:128],
                "achternaam": p.naam[:_LONGEST_NAME],
            },
        }
        for p in people
        if p.rol is rol
    ]
    return found


def _properties(dossier: Dossier) -> dict[str, str]:
    """What a case system shows in its overview, by names of ours; only what was said."""
    beeld = dossier.beelden[-1] if dossier.beelden else None
    vervolg = dossier.plan.vervolg
    said = {
        "trede_nu": beeld.ladder.nu if beeld else None,
        "trede_streef": beeld.ladder.streef if beeld else None,
        "volgend_contact": vervolg.datum or vervolg.tot,
        "plan_versie": dossier.plan.versie,
    }
    return {name: str(value) for name, value in said.items() if value is not None}
