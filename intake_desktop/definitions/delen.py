"""Reads `delen.toml`: what the client is asked before something goes from one law to the other."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.geldigheid import tell_days_turned
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    datum,
    keuze,
    read_bladen,
    read_tabel,
    tekst,
    waarden_van,
)
from intake_desktop.domain.deelvraag import Deelvraag
from intake_desktop.domain.rollen import Rol

NAAM = "delen.toml"
KANTEN = (Rol.WIJKTEAM, Rol.KLANTMANAGER)

_VELDEN = (
    Veld("naar", keuze(waarden_van(KANTEN))),
    Veld("vraag", tekst),
    Veld("uitleg", tekst),
    Veld("gerust", tekst),
    Veld("geldig_van", datum),
    Veld("geldig_tot", datum, False),
    Veld("bron", tekst),
)


def _vraag(melder: Melder, pad: Pad, raw: Any) -> Deelvraag | None:
    values = read_tabel(melder, pad, raw, _VELDEN)
    if values is None:
        return None
    vraag = Deelvraag(**values)
    tell_days_turned(melder, pad, vraag)
    return vraag


def read_delen(bestand: Bestand, melder: Melder) -> list[Gevonden[Deelvraag]]:
    """The questions; both sides must have one."""
    found = read_bladen(melder, "vragen", bestand.inhoud, _vraag)
    for kant in KANTEN:
        if found and not any(v.waarde.naar is kant for v in found):
            wat = f"De vraag voor de {kant} ontbreekt."
            melder.meld(("vragen",), wat, f'Voeg [[vragen]] toe met naar = "{kant}".')
    return found
