"""GGM *Detaildiagram Werk* of one dossier, for who works under the Participatiewet."""

from collections.abc import Iterator
from datetime import datetime

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import answer_text
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import stand_of
from intake_desktop.exchange.ggm import (
    Entiteit,
    Plat,
    actie_velden,
    doel_velden,
    domein_naam,
    ggm_file,
    hulp_aanwezig,
    niveau_naam,
    plan_uitbreiding,
)

MODEL = "Detaildiagram Werk"
TEKST_NAAR = {
    "willen.liefst": ("VOORKEUR", "SOORTWERK"),
    "werk_en_opleiding.diploma": ("OPLEIDINGSNAAMONGECODEERD", "NAAMOPLEIDINGONGECODEERD"),
}
"""Questions whose answer in words has a place of its own in the GGM (field.md 5.1)."""

_UREN, _EERDER = "kunnen.uren", "kunnen.eerder"
_BETAALD = ("betaald", "")
_DAGEN = {
    "ma": "MAANDAG",
    "di": "DINSDAG",
    "wo": "WOENSDAG",
    "do": "DONDERDAG",
    "vr": "VRIJDAG",
    "za": "ZATERDAG",
    "zo": "ZONDAG",
}


def ggm_werk(formulier: Formulier, dossier: Dossier, now: datetime) -> Plat:
    """The file for the system of work and income.

    `dossier` is what this reader may see (`domain.bundel.for_zaak`), `now` the moment of the clock.
    Goals and steps stand in the extension: this model has no entity for them.
    """
    found = [
        *_scores(formulier, dossier),
        *_answers(formulier, dossier),
        *_exemptions(dossier),
        *_provisions(dossier),
    ]
    own = plan_uitbreiding(formulier, dossier)
    own |= {"doelen": doel_velden(dossier), "acties": actie_velden(dossier)}
    return ggm_file(MODEL, found, own, gemaakt=now)


def _scores(formulier: Formulier, dossier: Dossier) -> Iterator[Entiteit]:
    for score in dossier.scores:
        stand = stand_of(dossier, score.gesprek, score.leefgebied)
        yield Entiteit(
            "ZELFREDZAAMHEIDSCORE",
            score.id,
            {
                "DOMEIN_VAN_ZELFREDZAAMHEID": domein_naam(
                    formulier, score.leefgebied, score.editie
                ),
                "ZRM_SCORE": niveau_naam(formulier, score),
                "DATUMBEOORDELING": score.datum,
                "KENMERKBEOORDELAAR": score.door,
                "INDICATIEHULPAANWEZIG": hulp_aanwezig(stand),
                "WOONGEMEENTE": formulier.zaaksysteem.gemeente,
            },
            {
                "leefgebied": score.leefgebied,
                "niveau": score.niveau,
                "editie": score.editie,
                "gesprek": score.gesprek,
                "hulp": [str(h) for h in stand.hulp],
            },
        )


def _answers(formulier: Formulier, dossier: Dossier) -> Iterator[Entiteit]:
    for answer in dossier.antwoorden:
        if answer.is_leeg:
            continue
        if answer.vraag in TEKST_NAAR:
            entity, attribute = TEKST_NAAR[answer.vraag]
            words = _words(formulier, answer)
            yield Entiteit(entity, answer.id, {attribute: words}, {"vraag": answer.vraagtekst})
        elif answer.vraag == _UREN:
            yield from _hours(formulier, answer)
        elif answer.vraag == _EERDER:
            yield from _earlier(answer)


def _words(formulier: Formulier, answer: Antwoord) -> str:
    vraag = formulier.vraag(answer.vraag)
    return answer_text(vraag, answer, formulier) if vraag else answer.tekst


def _hours(formulier: Formulier, answer: Antwoord) -> Iterator[Entiteit]:
    """The hours once; each day on which someone can, with its part of the day."""
    yield Entiteit(
        "BESCHIKBAARVOORARBEID",
        answer.id,
        {
            "AANTALURENPWBESCHIKBAAR": answer.getal,
            "TOELICHTINGBESCHIKBAARHEID": _words(formulier, answer),
        },
        {"vraag": answer.vraagtekst},
    )
    days: dict[str, list[str]] = {}
    for code in answer.keuzes:
        day, _, part = code.partition(".")
        days.setdefault(day, []).append(part)
    for day, parts in days.items():
        if day in _DAGEN:
            said = {
                "DAGBESCHIKBAARHEID": _DAGEN[day],
                "TOELICHTINGBESCHIKBAARHEID": ", ".join(parts),
            }
            yield Entiteit("BESCHIKBAARVOORARBEID", f"{answer.id}.{day}", said)


def _earlier(answer: Antwoord) -> Iterator[Entiteit]:
    """Paid work is experience; what was done unpaid or at home counts too, under its own name."""
    for number, row in enumerate(answer.rijen, start=1):
        what, years, kind = (*row, "", "", "")[:3]
        key, own = f"{answer.id}.{number}", {"jaren": years, "soort": kind}
        if kind in _BETAALD:
            yield Entiteit("WERKERVARING", key, {"TOELICHTING_BEROEP": what}, own)
        else:
            attributes = {"OMSCHRIJVING_WERKZAAMHEDEN": what}
            yield Entiteit("WERKZAAMHEDEN_ANDERS_DAN_IN_ARBEIDSVERHOUDING", key, attributes, own)


def _exemptions(dossier: Dossier) -> Iterator[Entiteit]:
    for one in dossier.ontheffingen:
        yield Entiteit(
            "ONTHEFFING",
            one.id,
            {
                "SOORTONTHEFFING": " ".join(x for x in (one.wet, one.artikel) if x),
                "ONTHEFFENVERPLICHTINGEN": one.verplichting,
                "REDENAANVRAAG": one.reden,
                "EINDDATUMONTHEFFING": one.tot,
            },
            {"tot_tekst": one.tot_tekst},
        )


def _provisions(dossier: Dossier) -> Iterator[Entiteit]:
    for one in dossier.voorzieningen:
        yield Entiteit(
            "REINTEGRATIEVOORZIENING",
            one.id,
            {"OMSCHRIJVING": one.naam, "TOELICHTINGOMSCHRIJVING": one.toelichting},
            {"code": one.code, "status": str(one.status), "wie": one.wie, "doel": one.doel},
        )
