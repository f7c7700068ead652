"""Reads `intake/volledigheid.toml`: how much each check before closing counts."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad, suggestion
from intake_desktop.definitions.schema import (
    Melder,
    Veld,
    code,
    keuze,
    read_bladen,
    read_tabel,
    tekst,
    tell_double,
    waarden_van,
)
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.formulier import Controle
from intake_desktop.domain.nakijken import CONTROLES

NAAM = "intake/volledigheid.toml"

VELDEN = (
    Veld("code", code),
    Veld("ernst", keuze(waarden_van(Ernst))),
    Veld("kijkt_naar", tekst),
)


def _controle(melder: Melder, pad: Pad, raw: Any) -> Controle | None:
    values = read_tabel(melder, pad, raw, VELDEN)
    if values is None:
        return None
    if values["code"] not in CONTROLES:
        wat = f"De controle “{values['code']}” bestaat niet."
        melder.meld((*pad, "code"), wat, suggestion(values["code"], CONTROLES))
    return Controle(values["code"], values["ernst"])


def read_controles(bestand: Bestand, melder: Melder) -> tuple[Controle, ...]:
    """The levels of this file; a check that is not named keeps the level of the program."""
    found = read_bladen(melder, "controles", bestand.inhoud, _controle)
    tell_double(found, lambda c: c.code, "code")
    return tuple(c.waarde for c in found)
