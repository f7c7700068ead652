"""Reads `termijnen.toml`: from which events terms count, and how long each lasts in which years."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad, suggestion
from intake_desktop.definitions.geldigheid import tell_days_turned, tell_overlaps
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    datum,
    getal,
    ja_nee,
    keuze,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
    waarden_van,
)
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.termijnen import Eenheid, Gebeurtenis, Termijnregel, gaten

NAAM = "termijnen.toml"
LANGST = 1000

_GEBEURTENIS = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("grondslag", keuze(waarden_van(Grondslag)), False),
    Veld("zelf", ja_nee, False),
)
_REGEL = (
    Veld("code", code),
    Veld("gebeurtenis", code),
    Veld("titel", tekst),
    Veld("aantal", getal(1, LANGST)),
    Veld("eenheid", keuze(waarden_van(Eenheid))),
    Veld("werkdag", ja_nee, False),
    Veld("herhaalt", ja_nee, False),
    Veld("wet", tekst, False),
    Veld("artikel", tekst, False),
    Veld("geldig_van", datum),
    Veld("geldig_tot", datum, False),
    Veld("bron", tekst),
)


def read_termijnen(
    bestand: Bestand, melder: Melder
) -> tuple[tuple[Gebeurtenis, ...], tuple[Termijnregel, ...]]:
    """The events and the rules; a rule for an unknown event, a gap or an overlap is told."""
    raw = bestand.inhoud
    read_tabel(melder, (), raw, (), naast=("gebeurtenissen", "regels"))
    events = read_tabellen(melder, "gebeurtenissen", raw.get("gebeurtenissen"), _gebeurtenis)
    tell_double(events, lambda g: g.code, "code")
    rules = read_tabellen(melder, "regels", raw.get("regels"), _regel)
    known = [e.waarde.code for e in events]
    for rule in rules:
        if rule.waarde.gebeurtenis not in known:
            wat = f"De gebeurtenis “{rule.waarde.gebeurtenis}” bestaat niet."
            rule.meld(("gebeurtenis",), wat, suggestion(rule.waarde.gebeurtenis, known))
    _tell_gaps(rules)
    tell_overlaps(rules, "regels")
    return tuple(e.waarde for e in events), tuple(r.waarde for r in rules)


def _gebeurtenis(melder: Melder, pad: Pad, raw: Any) -> Gebeurtenis | None:
    values = read_tabel(melder, pad, raw, _GEBEURTENIS)
    return Gebeurtenis(**values) if values else None


def _regel(melder: Melder, pad: Pad, raw: Any) -> Termijnregel | None:
    values = read_tabel(melder, pad, raw, _REGEL)
    if values is None:
        return None
    rule = Termijnregel(**values)
    tell_days_turned(melder, pad, rule)
    return rule


def _tell_gaps(rules: list[Gevonden[Termijnregel]]) -> None:
    for name, first, last in gaten(r.waarde for r in rules):
        later = next(r for r in rules if r.waarde.code == name and r.waarde.geldig_van > last)
        wat = (
            f"Van “{name}” geldt geen regel van {short_date(first)} tot en met {short_date(last)}."
        )
        later.meld(("geldig_van",), wat, "Laat de regels op elkaar aansluiten, zonder gat.")
