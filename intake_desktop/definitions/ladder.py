"""Reads `intake/participatieladder.toml`: the six treden."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    getal,
    read_bladen,
    read_tabel,
    tekst,
)
from intake_desktop.domain.ladder import Trede

NAAM = "intake/participatieladder.toml"
TREDEN = range(1, 7)

VELDEN = (
    Veld("nummer", getal(TREDEN.start, TREDEN.stop - 1)),
    Veld("naam", tekst),
    Veld("uitleg", tekst),
    Veld("beslisvraag", tekst),
)


def _trede(melder: Melder, pad: Pad, raw: Any) -> Trede | None:
    values = read_tabel(melder, pad, raw, VELDEN)
    return Trede(**values) if values else None


def read_treden(bestand: Bestand, melder: Melder) -> tuple[Trede, ...]:
    """The treden from low to high."""
    found = read_bladen(melder, "treden", bestand.inhoud, _trede)
    raw = bestand.inhoud.get("treden")
    named = [t.get("nummer") for t in raw if isinstance(t, dict)] if isinstance(raw, list) else []
    for nummer in TREDEN:
        if named.count(nummer) > 1:
            melder.meld(("treden",), f"Trede {nummer} staat er twee keer.", "Haal er één weg.")
        if named and nummer not in named:
            doe = f"Voeg [[treden]] toe met nummer = {nummer}."
            melder.meld(("treden",), f"Trede {nummer} ontbreekt.", doe)
    return tuple(sorted((t.waarde for t in found), key=lambda t: t.nummer))
