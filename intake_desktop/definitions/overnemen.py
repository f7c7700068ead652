"""Reads `overnemen.toml`: the fields of the case systems, in order, and what goes into each."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad, suggestion
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    getal,
    keuze,
    lijst,
    read_bladen,
    read_tabel,
    tekst,
    tell_double,
)
from intake_desktop.domain.naderhand import Systeemveld
from intake_desktop.domain.overnemen import BRONNEN, SECTIES
from intake_desktop.domain.rollen import Rol

NAAM = "overnemen.toml"
VAN_LEEFGEBIED = "leefgebied."
LONGEST = 100_000
_VOOR = {str(rol): rol for rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM)}
_VELD = (
    Veld("code", code),
    Veld("voor", keuze(_VOOR)),
    Veld("naam", tekst),
    Veld("inhoud", lijst(code, minimum=1)),
    Veld("maximum", getal(1, LONGEST), False),
)


def read_overnemen(bestand: Bestand, melder: Melder) -> tuple[Gevonden[Systeemveld], ...]:
    """Every field; what it is to hold must be known (a leefgebied is looked up later)."""
    found = read_bladen(melder, "velden", bestand.inhoud, _veld)
    tell_double(found, lambda v: v.code, "code")
    known = (*SECTIES, *BRONNEN)
    for veld in found:
        for index, name in enumerate(veld.waarde.inhoud):
            if name not in known and not name.startswith(VAN_LEEFGEBIED):
                wat = f"“{name}” kan niet in een veld."
                veld.meld(("inhoud", index), wat, suggestion(name, known))
    return tuple(found)


def _veld(melder: Melder, pad: Pad, raw: Any) -> Systeemveld | None:
    values = read_tabel(melder, pad, raw, _VELD)
    return Systeemveld(**values) if values else None
