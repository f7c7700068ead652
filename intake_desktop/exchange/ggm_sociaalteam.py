"""GGM *Sociale team: Domeinmodel* of one dossier, for who works under the Wmo."""

from collections.abc import Iterator
from datetime import date, datetime

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import WET_VAN
from intake_desktop.domain.wmo_onderzoek import latest_onderzoek
from intake_desktop.exchange.ggm import (
    Entiteit,
    Plat,
    actie_velden,
    doel_velden,
    domein_naam,
    ggm_file,
    niveau_naam,
    plan_uitbreiding,
)

MODEL = "Sociale team: Domeinmodel"
MELDING = "wmo_melding"


def ggm_sociaalteam(formulier: Formulier, dossier: Dossier, now: datetime) -> Plat:
    """The file for the system of the social team.

    `dossier` is what this reader may see (`domain.bundel.for_zaak`), `now` the moment of the clock.
    """
    found = [
        *_file(dossier),
        *_people(dossier),
        *_scores(formulier, dossier),
        *_goals(dossier),
        *_steps(dossier),
    ]
    return ggm_file(MODEL, found, plan_uitbreiding(formulier, dossier), gemaakt=now)


def _file(dossier: Dossier) -> Iterator[Entiteit]:
    client = dossier.client
    code = client.clientnummer or dossier.id
    yield Entiteit("CLIENT", dossier.id, {"CODE": code}, {"naam": client.naam})
    yield Entiteit(
        "SOCIAALTEAMDOSSIER",
        dossier.id,
        {
            "DATUMSTART": dossier.aangemaakt.date(),
            "DATUMVASTSTELLING": dossier.getekend[-1].op.date() if dossier.getekend else None,
            "OMSCHRIJVING": f"Ons plan, versie {dossier.plan.versie}",
            "STATUS": "vastgesteld" if dossier.getekend else "concept",
        },
        verwijst={"CLIENT": dossier.id},
    )
    day = _reported(dossier)
    if day is not None:
        yield Entiteit("CASEAANMELDING", dossier.id, {"DATUM": day})


def _reported(dossier: Dossier) -> date | None:
    """The day of the Wmo melding, from the investigation or from the terms."""
    days = (m.datum for m in dossier.mijlpalen if m.soort == MELDING and m.datum)
    return latest_onderzoek(dossier).gemeld_op or next(days, None)


def _people(dossier: Dossier) -> Iterator[Entiteit]:
    people = dossier.gesprek.aanwezigen if dossier.gesprek else ()
    for person in people:
        if person.rol in WET_VAN:
            own = {"naam": person.naam, "rol": str(person.rol), "organisatie": person.organisatie}
            code = {"BEGELEIDERSCODE": person.sleutel}
            yield Entiteit("CLIENTBEGELEIDER", person.sleutel, code, own)


def _scores(formulier: Formulier, dossier: Dossier) -> Iterator[Entiteit]:
    editions = {s.editie for s in dossier.scores}
    for editie in (e for e in formulier.edities if e.code in editions):
        named = {"NAAM": editie.naam, "OMSCHRIJVING": editie.bron}
        yield Entiteit("ZELFREDZAAMHEIDMATRIX", editie.code, named)
    places = dict.fromkeys((s.leefgebied, s.editie) for s in dossier.scores)
    for code, editie_code in places:
        name = domein_naam(formulier, code, editie_code)
        yield Entiteit("LEEFGEBIED", f"{editie_code}.{code}", {"NAAM": name}, {"code": code})
    kinds = {niveau_naam(formulier, s): s.niveau for s in dossier.scores}
    for name, niveau in sorted(kinds.items(), key=lambda kind: kind[1]):
        yield Entiteit("SCORESOORT", str(niveau), {"NIVEAU": name})
    for score in dossier.scores:
        yield Entiteit(
            "SCORE",
            score.id,
            {"DATUM": score.datum},
            {"door": score.door, "niveau": score.niveau, "gesprek": score.gesprek},
            {
                "LEEFGEBIED": f"{score.editie}.{score.leefgebied}",
                "SCORESOORT": str(score.niveau),
                "ZELFREDZAAMHEIDMATRIX": score.editie,
            },
        )


def _goals(dossier: Dossier) -> Iterator[Entiteit]:
    for own in doel_velden(dossier):
        said = {"OMSCHRIJVING": own.pop("tekst", "")}
        yield Entiteit("DOELSTELLING", own.pop("id"), said, own)


def _steps(dossier: Dossier) -> Iterator[Entiteit]:
    for own in actie_velden(dossier):
        goal = own.pop("doel", "")
        said = {"TOELICHTING": own.pop("tekst", ""), "DATUMEINDE": own.pop("wanneer", None)}
        refers = {"DOELSTELLING": goal} if goal else {}
        yield Entiteit("BEHANDELING", own.pop("id"), said, own, refers)
    for one in dossier.voorzieningen:
        said = {"NAAM": one.naam, "OMSCHRIJVING": one.toelichting}
        more = {"code": one.code, "status": str(one.status), "wie": one.wie, "doel": one.doel}
        yield Entiteit("BEHANDELSOORT", one.id, said, more)
