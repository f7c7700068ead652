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
    keuze,
    lijst,
    read_bladen,
    read_tabel,
    tekst,
    waarden_van,
)
from intake_desktop.domain.formulier import Aanbod, Taal, Uitkering

FOLDER = "menukaart/"
MEESTE_UREN = 40
LEEFTIJDEN = range(16, 100)

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
    Veld("leeftijd_van", getal(LEEFTIJDEN.start, LEEFTIJDEN.stop - 1), False),
    Veld("leeftijd_tot", getal(LEEFTIJDEN.start, LEEFTIJDEN.stop - 1), False),
    Veld("uitkering", keuze(waarden_van(Uitkering)), False),
    Veld("taal", keuze(waarden_van(Taal)), False),
)


def _aanbod(melder: Melder, pad: Pad, raw: Any) -> Aanbod | None:
    values = read_tabel(melder, pad, raw, VELDEN)
    if values is None:
        return None
    offer = Aanbod(**values)
    first, last = offer.leeftijd_van, offer.leeftijd_tot
    if first is not None and last is not None and last < first:
        wat = f"De hoogste leeftijd ({last}) is lager dan de laagste ({first})."
        melder.meld((*pad, "leeftijd_tot"), wat, "Draai de leeftijden om.")
    return offer


def read_menukaart(bestand: Bestand, melder: Melder) -> list[Gevonden[Aanbod]]:
    """The provisions of this file."""
    return read_bladen(melder, "aanbod", bestand.inhoud, _aanbod)
