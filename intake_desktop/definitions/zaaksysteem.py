"""Reads `zaaksysteem.toml`: the number and the addresses that a municipality's systems ask for."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    keuze,
    patroon,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
    waarden_van,
)
from intake_desktop.domain.zaaksysteem import VERTROUWELIJK, Zaaksysteem

NAAM = "zaaksysteem.toml"
_ADRES = (
    Veld(
        "code",
        patroon(r"[a-z0-9_.-]+", "Gebruik een naam uit de lijst boven in dit bestand."),
    ),
    Veld("adres", patroon(r"https://[^\s]{1,190}", "Een adres begint met https://.")),
)
_EIGEN = (
    Veld("rsin", patroon(r"\d{9}", "Een RSIN heeft negen cijfers.")),
    Veld("vertrouwelijkheid", keuze(waarden_van(VERTROUWELIJK))),
    Veld("gemeente", tekst, False),
)


def _adres(melder: Melder, pad: Pad, raw: Any) -> tuple[str, str] | None:
    values = read_tabel(melder, pad, raw, _ADRES)
    return (values["code"], values["adres"]) if values else None


def read_zaaksysteem(bestand: Bestand, melder: Melder) -> Zaaksysteem:
    """The whole of `zaaksysteem.toml`; without addresses each has to be filled in later."""
    raw = bestand.inhoud
    found = read_tabellen(melder, "adressen", raw.get("adressen", []), _adres)
    tell_double(found, lambda a: a[0], "code")
    own = read_tabel(melder, (), raw, _EIGEN, naast=("adressen",))
    if own is None:
        return Zaaksysteem()
    return Zaaksysteem(**own, adressen=dict(a.waarde for a in found))
