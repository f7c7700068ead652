"""Reads `daarna.toml`: reasons to choose from after the gesprek, and what the client is asked."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    code,
    getal,
    lijst,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
)
from intake_desktop.domain.ervaring import Ervaringskeuze, Ervaringsvraag
from intake_desktop.domain.naderhand import Naderhand, Reden

NAAM = "daarna.toml"
REDENEN = ("verwijzen", "terug", "afsluiten")
ERVARING = "ervaring"
MOST_QUESTIONS = 3
"""More would be a survey, at the end of an hour."""

_REDEN = (Veld("code", code), Veld("tekst", tekst))
_EIGEN = (Veld("vraag_na_dagen", getal(1, 365), False),)


def read_naderhand(bestand: Bestand, melder: Melder) -> Naderhand:
    """The whole of `daarna.toml`; a list that is left out is empty."""
    raw = bestand.inhoud
    own = read_tabel(melder, (), raw, _EIGEN, naast=(*REDENEN, ERVARING)) or {}
    lists = {name: _redenen(melder, name, raw.get(name, [])) for name in REDENEN}
    asked = read_tabellen(melder, ERVARING, raw.get(ERVARING, []), _vraag)
    tell_double(asked, lambda v: v.code, "code")
    if len(asked) > MOST_QUESTIONS:
        wat = f"Er staan {len(asked)} vragen; op het scherm passen er {MOST_QUESTIONS}."
        melder.meld((ERVARING, MOST_QUESTIONS), wat, "Haal vragen weg. Kort is vriendelijker.")
    return Naderhand(
        verwijzen=lists["verwijzen"],
        terug=lists["terug"],
        afsluiten=lists["afsluiten"],
        ervaring=tuple(v.waarde for v in asked),
        **own,
    )


def _redenen(melder: Melder, naam: str, raw: Any) -> tuple[Reden, ...]:
    found = read_tabellen(melder, naam, raw, _reden)
    tell_double(found, lambda r: r.code, "code")
    return tuple(r.waarde for r in found)


def _reden(melder: Melder, pad: Pad, raw: Any) -> Reden | None:
    values = read_tabel(melder, pad, raw, _REDEN)
    return Reden(**values) if values else None


def _keuze(melder: Melder, pad: Pad, raw: Any) -> Ervaringskeuze | None:
    values = read_tabel(melder, pad, raw, _REDEN)
    return Ervaringskeuze(**values) if values else None


_VRAAG = (*_REDEN, Veld("keuzes", lijst(_keuze, minimum=2)))


def _vraag(melder: Melder, pad: Pad, raw: Any) -> Ervaringsvraag | None:
    values = read_tabel(melder, pad, raw, _VRAAG)
    if values is None:
        return None
    codes = [keuze.code for keuze in values["keuzes"]]
    for name in sorted({c for c in codes if codes.count(c) > 1}):
        melder.meld((*pad, "keuzes"), f"“{name}” staat er twee keer.", "Geef elke keuze een code.")
    return Ervaringsvraag(**values)
