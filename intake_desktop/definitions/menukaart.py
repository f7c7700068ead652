"""Reads `menukaart/`: the local provisions."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.ladder import TREDEN
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    getal,
    lijst,
    read_bladen,
    read_tabel,
    tekst,
)
from intake_desktop.domain.formulier import Aanbod

FOLDER = "menukaart/"
MEESTE_UREN = 40

VELDEN = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("uitleg", tekst),
    Veld("voor_wie", tekst),
    Veld("vraagt", tekst),
    Veld("treden", lijst(getal(TREDEN.start, TREDEN.stop - 1), minimum=1)),
    Veld("leefgebieden", lijst(code, minimum=1)),
    Veld("contact", tekst),
    Veld("uren_min", getal(1, MEESTE_UREN), False),
    Veld("trefwoorden", lijst(tekst), False),
)


def _aanbod(melder: Melder, pad: Pad, raw: Any) -> Aanbod | None:
    values = read_tabel(melder, pad, raw, VELDEN)
    return Aanbod(**values) if values else None


def read_menukaart(bestand: Bestand, melder: Melder) -> list[Gevonden[Aanbod]]:
    """The provisions of this file."""
    return read_bladen(melder, "aanbod", bestand.inhoud, _aanbod)
