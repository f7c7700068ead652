"""Reads `vandaag.toml`: whom to call when something can not wait, and the Meldcode."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    code,
    ja_nee,
    patroon,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
)
from intake_desktop.domain.vandaag import Belpunt, Meldcodestap, VandaagKaart

NAAM = "vandaag.toml"
STAPPEN_MELDCODE = 5
ALARM = "112"

nummer = patroon(
    r"[0-9][0-9 –-]*( of [0-9][0-9 –-]*)?",
    "Schrijf alleen cijfers, spaties en streepjes, zoals “0800-2000” of “113 of 0800-0113”.",
)

_BELPUNT = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("wanneer", tekst),
    Veld("nummer", nummer, False),
    Veld("bereikbaar", tekst, False),
    Veld("landelijk", ja_nee, False),
    Veld("voorbeeld", ja_nee, False),
)
_STAP = (Veld("titel", tekst), Veld("tekst", tekst))
_EIGEN = (Veld("meldcode_bij", tekst),)


def _belpunt(melder: Melder, pad: Pad, raw: Any) -> Belpunt | None:
    values = read_tabel(melder, pad, raw, _BELPUNT)
    if values is None:
        return None
    point = Belpunt(**values)
    if point.landelijk and point.voorbeeld:
        wat = "Dit nummer is landelijk én een voorbeeld."
        melder.meld((*pad, "voorbeeld"), wat, "Haal één van de twee regels weg.")
    if not point.nummer and (point.landelijk or point.voorbeeld):
        melder.meld((*pad, "nummer"), "Het nummer ontbreekt.", 'Voeg toe: nummer = "…".')
    return point


def _stap(melder: Melder, pad: Pad, raw: Any) -> Meldcodestap | None:
    values = read_tabel(melder, pad, raw, _STAP)
    return Meldcodestap(**values) if values else None


def read_vandaag(bestand: Bestand, melder: Melder) -> VandaagKaart | None:
    """The whole of `vandaag.toml`; None when it can not be used."""
    raw = bestand.inhoud
    points = read_tabellen(melder, "bellen", raw.get("bellen"), _belpunt)
    tell_double(points, lambda p: p.code, "code")
    if points and not any(p.waarde.nummer == ALARM for p in points):
        doe = f'Voeg [[bellen]] toe met nummer = "{ALARM}".'
        melder.meld(("bellen",), f"Het nummer {ALARM} ontbreekt.", doe)
    steps = read_tabellen(melder, "meldcode", raw.get("meldcode"), _stap)
    if steps and len(steps) != STAPPEN_MELDCODE:
        wat = f"De meldcode heeft {STAPPEN_MELDCODE} stappen, maar hier staan er {len(steps)}."
        melder.meld(("meldcode",), wat, f"Maak er {STAPPEN_MELDCODE} van.")
    own = read_tabel(melder, (), raw, _EIGEN, naast=("bellen", "meldcode"))
    if own is None:
        return None
    return VandaagKaart(
        tuple(p.waarde for p in points), tuple(s.waarde for s in steps), own["meldcode_bij"]
    )
