"""Reads `klantprofielen.toml`: the labels a municipality orders its list of clients by."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    code,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
)
from intake_desktop.domain.klantprofiel import Klantprofiel

NAAM = "klantprofielen.toml"
_PROFIEL = (Veld("code", code), Veld("naam", tekst), Veld("uitleg", tekst, False))


def read_klantprofielen(bestand: Bestand, melder: Melder) -> tuple[Klantprofiel, ...]:
    """The labels, in order; a file without any is fine."""
    raw = bestand.inhoud
    read_tabel(melder, (), raw, (), naast=("profielen",))
    found = read_tabellen(melder, "profielen", raw.get("profielen", []), _profiel)
    tell_double(found, lambda p: p.code, "code")
    return tuple(p.waarde for p in found)


def _profiel(melder: Melder, pad: Pad, raw: Any) -> Klantprofiel | None:
    values = read_tabel(melder, pad, raw, _PROFIEL)
    return Klantprofiel(**values) if values else None
