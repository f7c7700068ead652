"""Reads `woorden.toml`: words that are pointed at while people type."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    getal,
    lijst,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
)
from intake_desktop.domain.woordenlijst import MoeilijkWoord, Woordenlijst

NAAM = "woorden.toml"
_MOEILIJK = (Veld("woord", tekst), Veld("beter", tekst))
_EIGEN = (Veld("langste_zin", getal(5, 60)), Veld("diagnoses", lijst(tekst)))


def _moeilijk(melder: Melder, pad: Pad, raw: Any) -> MoeilijkWoord | None:
    values = read_tabel(melder, pad, raw, _MOEILIJK)
    return MoeilijkWoord(values["woord"].lower(), values["beter"]) if values else None


def read_woorden(bestand: Bestand, melder: Melder) -> Woordenlijst:
    """The whole of `woorden.toml`."""
    raw = bestand.inhoud
    hard = read_tabellen(melder, "moeilijk", raw.get("moeilijk"), _moeilijk)
    tell_double(hard, lambda w: w.woord, "woord")
    own = read_tabel(melder, (), raw, _EIGEN, naast=("moeilijk",))
    if own is None:
        return Woordenlijst()
    sick = tuple(word.lower() for word in own["diagnoses"])
    return Woordenlijst(tuple(w.waarde for w in hard), sick, own["langste_zin"])
