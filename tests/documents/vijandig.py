"""Words that break lesser papers, and a dossier with them in every printed field."""

from dataclasses import fields, replace
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.wmo_onderzoek import ONDERDELEN

SAMPLES = (
    "contact <jan@voorbeeld.nl> vandaag",
    "<b>vet</b> <a href='javascript:x'>klik</a> <img src='/etc/passwd'/>",
    "Jansen & Zonen &amp; <![CDATA[x]]> ]]> <!-- x -->",
    "inkomen <1000 en a < b",
    "{{ 7 * 7 }} {% include 'x' %} %s \\n ( )",
    "nul\x00hier en \x1b[31m rood",
    "half \ud800 en \udc00",
    "\u202eandersom\u202c en \u2066apart\u2069",
    "😀 en 👨‍👩‍👧 en مرحبا",
    "Łódź Yılmaz Tiếng Việt Ελληνικά Кириллица",
    "w" * 400,
    "in- en uitgaven\n\ntweede regel\u2028derde",
)
_TYPED = frozenset(
    {
        "naam", "aanspreken", "telefoon", "email", "bereikbaar", "clientnummer", "tekst",
        "antwoord", "waarom", "datum_tekst", "wanneer_tekst", "toelichting", "want",
        "bedenktijd_tekst",
        "verschil", "klopt_want", "plaats", "voor_tekst", "als_het_anders_loopt", "tot_tekst",
        "organisatie", "relatie", "geboortedatum_tekst", "afspraak", "reden", "gevolg",
        "gemeld_tekst", *ONDERDELEN, "uitkomst",
    }
)  # fmt: skip
_PARTS = (
    "gesprekken", "eigen_vragen", "uitspraken", "standen", "antwoorden", "argumenten", "beelden",
    "doelen", "acties", "voorzieningen", "ondertekeningen", "verplichtingen", "ontheffingen",
    "onderzoeken", "deelantwoorden",
)  # fmt: skip


def filled(dossier: Dossier, text: str) -> Dossier:
    """The dossier with this text in every field that people type in and the plan prints."""
    plan = replace(
        dossier.plan,
        contact=_with(dossier.plan.contact, text),
        vervolg=_with(dossier.plan.vervolg, text),
        als_het_anders_loopt=text,
        besluit=replace(dossier.plan.besluit, nummer=text, datum_tekst=text, evalueren_tekst=text),
    )
    changes: dict[str, Any] = {
        name: tuple(_with(part, text) for part in getattr(dossier, name)) for name in _PARTS
    }
    return replace(dossier, client=_with(dossier.client, text), plan=plan, **changes)


def _with(part: Any, text: str) -> Any:
    names = {f.name for f in fields(part)}
    changes: dict[str, Any] = dict.fromkeys(names & _TYPED, text)
    if "eerst" in names:
        changes["eerst"] = (text,)
    if "aanwezigen" in names:
        changes["aanwezigen"] = tuple(_with(a, text) for a in part.aanwezigen)
    return replace(part, **changes)
