"""Every kind of step: what it takes and who plays it. One table; the README tells the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from intake_desktop.domain.wmo_onderzoek import ONDERDELEN
from intake_desktop.scenario import (
    begin,
    daarna,
    delen,
    huishouden,
    kluis,
    papier,
    plan,
    tafel,
    tekenen,
    vandaag,
)
from intake_desktop.scenario.keuzes import KEUZES
from intake_desktop.scenario.lezen import ScenarioStap, Soort

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

Spel = Callable[["Speler", dict[str, Any]], None]

_STAPPEN: dict[str, tuple[Spel, Soort]] = {
    "nieuw_gesprek": (begin.nieuw_gesprek, Soort({}, {})),
    "haal_op": (begin.haal_op, Soort({"bestand": str}, {"wachtzin": str, "partner": str})),
    "open_dossier": (kluis.open_dossier, Soort({}, {"reden": str, "toelichting": str})),
    "over_dossier": (kluis.over_dossier, Soort({}, {"inzage": bool})),
    "draag_over": (kluis.draag_over, Soort({}, {"sleutel": str, "wachtzin": str})),
    "wis": (kluis.wis, Soort({}, {})),
    "reservekopie": (kluis.reservekopie, Soort({}, {"plek": str, "controleer": bool})),
    "zet_terug": (kluis.zet_terug, Soort({}, {})),
    "op_slot": (kluis.op_slot, Soort({}, {})),
    "wachtzin": (kluis.wachtzin, Soort({"nieuw": str}, {})),
    "herlaad": (begin.herlaad, Soort({}, {})),
    "vervolg_gesprek": (begin.vervolg_gesprek, Soort({"datum": date}, {"tijd": time})),
    "dag": (begin.dag, Soort({"datum": date}, {"tijd": time})),
    "terugblik": (
        tafel.terugblik,
        Soort({"kolom": str, "tekst": str}, {"wie": str, "grondslag": str}),
    ),
    "afgerond": (tafel.afgerond, Soort({"actie": int, "hoe": str}, {"tekst": str})),
    "plicht": (plan.plicht, Soort({"code": str}, {"afspraak": str})),
    "pauze": (plan.pauze, Soort({"reden": str}, {"weer_kijken": str})),
    "client": (
        begin.client,
        Soort(
            {},
            dict.fromkeys(
                ("naam", "aanspreken", "geboortedatum", "telefoon", "email", "bereikbaar",
                 "clientnummer", "uitkering"), str
            ),
        ),
    ),
    "aanwezig": (
        begin.aanwezig,
        Soort(
            {"rol": str, "naam": str},
            dict.fromkeys(
                ("organisatie", "telefoon", "email", "soort", "relatie", "taal", "akkoord"), str
            ),
        ),
    ),
    "tweede_client": (huishouden.tweede_client, Soort({"naam": str}, {"relatie": str})),
    "over": (huishouden.over, Soort({"wie": str}, {})),
    "kamer": (huishouden.kamer, Soort({"wie": str}, {})),
    "niet_erbij": (begin.niet_erbij, Soort({"tekst": str}, {})),
    "plaats": (begin.plaats, Soort({"waar": str}, {"tekst": str})),
    "route": (begin.route, Soort({"route": str}, {})),
    "editie": (begin.editie, Soort({"editie": str}, {})),
    "tekstpakket": (begin.tekstpakket, Soort({"bestand": str}, {})),
    "schrijver": (begin.schrijver, Soort({"wie": str}, {})),
    "vertel": (begin.vertel, Soort({"wat": str}, {})),
    "volgende": (tafel.volgende, Soort({}, {})),
    "ga_naar": (tafel.ga_naar, Soort({"naar": str}, {})),
    "eigen_vraag": (tafel.eigen_vraag, Soort({"tekst": str}, {})),
    "beantwoord": (
        tafel.beantwoord,
        Soort({"vraag": int, "status": str}, {"antwoord": str, "door": str, "voor": str}),
    ),
    "belangrijk": (tafel.belangrijk, Soort({"tekst": str}, {"wie": str, "grondslag": str})),
    "kies": (
        tafel.kies,
        Soort({"leefgebied": str, "keuze": str}, {"reden": str, "nodig": str}),
    ),
    "noteer": (
        tafel.noteer,
        Soort(
            {"leefgebied": str, "kolom": str, "tekst": str}, {"wie": str, "grondslag": str}
        ),
    ),
    "score": (
        tafel.score,
        Soort(
            {"leefgebied": str},
            {"score": str, "samen": int, "verschil": str, "hulp": list, "streef": int,
             "streef_datum": str},
        ),
    ),
    "antwoord": (
        tafel.antwoord,
        Soort(
            {"vraag": str},
            {"tekst": str, "getal": int, "keuzes": list, "regels": list, "vervolg": list,
             "toelichting": str, "reden": str},
        ),
    ),
    "notitie": (tafel.notitie, Soort({"tekst": str}, {})),
    "plaats_notitie": (
        tafel.plaats_notitie,
        Soort({"notitie": int, "leefgebied": str}, {}),
    ),
    "argument": (
        plan.argument,
        Soort({"kant": str, "tekst": str}, {"wie": str, "gewicht": int, "grondslag": str}),
    ),
    "besluit": (plan.besluit, Soort({"besluit": str}, {})),
    "trede": (plan.trede, Soort({}, {"nu": int, "streef": int})),
    "eerst": (plan.eerst, Soort({"tekst": str}, {})),
    "klopt": (plan.klopt, Soort({"antwoord": str}, {"want": str})),
    "doel": (
        plan.doel,
        Soort(
            {"tekst": str},
            {"waarom": str, "leefgebied": str, "streef": int, "datum": str, "grondslag": str},
        ),
    ),
    "actie": (
        plan.actie,
        Soort({"tekst": str}, {"doel": int, "wie": str, "wanneer": str, "grondslag": str}),
    ),
    "voorziening": (
        plan.voorziening,
        Soort({"code": str}, {"wie": str, "status": str, "doel": int}),
    ),
    "contact": (
        plan.contact,
        Soort(
            {},
            dict.fromkeys(
                ("soort", "datum", "tijd", "plaats", "tot", "toelichting", "persoon", "anders"),
                str,
            ),
        ),
    ),
    "teken": (
        papier.teken,
        Soort({"wie": str, "keuze": str}, {"want": str, "tot": str}),
    ),
    "vandaag": (
        vandaag.vandaag,
        Soort({}, {"bel": str, "anders": str, "door": str, "tekst": str, "gedaan": bool,
                   "actie": bool}),
    ),
    "menukaart": (
        plan.menukaart,
        Soort(
            {},
            {"doel": int, "leefgebied": str, "zoek": str, "trede": int, "uren": int,
             "leeftijd": int, "uitkering": str, "taal": str},
        ),
    ),
    "grondslag": (
        delen.grondslag,
        Soort({"leefgebied": str, "kolom": str, "grondslag": str}, {}),
    ),
    "verbeter": (
        delen.verbeter,
        Soort({"leefgebied": str, "kolom": str, "regel": int, "tekst": str}, {}),
    ),
    "wissel_lead": (delen.wissel_lead, Soort({"leefgebied": str}, {})),
    "kant": (delen.kant, Soort({"wie": str}, {})),
    "uitzondering": (delen.uitzondering, Soort({}, {"regel": int, "kies": str})),
    "deel": (
        delen.deel,
        Soort(
            {"leefgebied": str, "naar": str, "antwoord": str}, {"zin": int, "gevolg": str}
        ),
    ),
    "trek_in": (
        delen.trek_in,
        Soort({"leefgebied": str, "naar": str}, {"zin": int, "verteld": list}),
    ),
    "nakijken": (papier.nakijken, Soort({}, {"regel": int, "reden": str, "ga": bool})),
    "voorlezen": (
        tekenen.voorlezen,
        Soort({"deel": str}, {"woorden": int, "tekst": str, "klopt": bool}),
    ),
    "onderteken": (
        tekenen.onderteken,
        Soort({"wie": str, "wijze": str}, {"op": str}),
    ),
    "vastleggen": (tekenen.vastleggen, Soort({}, {"reden": str})),
    "geef": (tekenen.geef, Soort({"hoe": str}, {"op": str, "door": str, "wachtwoord": str})),
    "bewaar_plan": (papier.bewaar_plan, Soort({}, {})),
    "bewaar_papieren": (papier.bewaar_papieren, Soort({}, {"groot": bool})),
    "bundel": (daarna.bundel, Soort({"voor": str, "wachtzin": str}, {"beeld": bool})),
    "uitgereikt": (daarna.uitgereikt, Soort({"wat": str, "hoe": str}, {"beeld": bool})),
    "vink": (daarna.vink, Soort({"actie": int, "hoe": str}, {"tekst": str})),
    "overdracht": (
        daarna.overdracht,
        Soort(
            {"wie": str},
            dict.fromkeys(
                (*daarna.HANDOVER_TEXTS, "reden", "mee", "leest", "aangekomen", "terug"), str
            ),
        ),
    ),
    "overnemen": (daarna.overnemen, Soort({}, {"velden": int})),
    "ervaring": (
        daarna.ervaring,
        Soort({}, dict.fromkeys(("gehoord", "duidelijk", "geholpen"), str)),
    ),
    "opruimen": (daarna.opruimen, Soort({}, {})),
    "doelstand": (daarna.doelstand, Soort({"doel": int, "stand": str}, {"waarom": str, "nu": str})),
    "afsluiten": (
        daarna.afsluiten,
        Soort({}, dict.fromkeys((*daarna.CLOSING_TEXTS, "reden", "nazorg"), str)),
    ),
    "onderzoek": (
        papier.onderzoek,
        Soort(
            {},
            dict.fromkeys(
                ("gemeld", "persoonlijk_plan", *ONDERDELEN, "uitkomst", "aanvraag"), str
            ),
        ),
    ),
    "termijn": (
        daarna.termijn, Soort({"wat": str, "dag": str}, {"gedaan": int, "beeld": bool})
    ),
    "ritme": (daarna.ritme, Soort({}, {"weken": int, "gehoord": str, "profiel": str})),
    "participatiebesluit": (
        papier.besluit,
        Soort({}, dict.fromkeys(("nummer", "datum", "evalueren", "concreet"), str)),
    ),
    "afdekken": (papier.afdekken, Soort({}, {})),
    "ongedaan": (papier.ongedaan, Soort({}, {})),
}  # fmt: skip

SOORTEN: dict[str, Soort] = {
    name: replace(soort, keuzes=KEUZES.get(name, {})) for name, (_spel, soort) in _STAPPEN.items()
}


def play_step(speler: "Speler", stap: ScenarioStap) -> None:
    """Do one step by hand. Raises ScenarioStepError when the window can not do it."""
    spel, _soort = _STAPPEN[stap.doe]
    spel(speler, stap.waarden)
