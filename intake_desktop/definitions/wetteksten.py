"""Reads `wet/`: dated law texts in plain Dutch."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.geldigheid import tell_days_turned
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    datum,
    ja_nee,
    keuze,
    read_tabel,
    read_tabellen,
    tekst,
)
from intake_desktop.domain.formulier import Wettekst

FOLDER = "wet/"
SOORTEN = {s: s for s in ("plan", "rechten", "verplichting", "gevolg", "termijn")}

VELDEN = (
    Veld("code", code),
    Veld("artikel", tekst),
    Veld("soort", keuze(SOORTEN)),
    Veld("titel", tekst),
    Veld("tekst", tekst),
    Veld("geldig_van", datum),
    Veld("geldig_tot", datum, False),
    Veld("bron", tekst),
    Veld("gevolg", code, False),
    Veld("met_uitkering", ja_nee, False),
    Veld("zonder_uitkering", code, False),
)


def read_wetteksten(bestand: Bestand, melder: Melder) -> list[Gevonden[Wettekst]]:
    """The texts of one law."""
    texts = bestand.inhoud.get("teksten")
    wet = read_tabel(melder, (), bestand.inhoud, (Veld("wet", tekst),), naast=("teksten",))
    law = wet["wet"] if wet else ""

    def lees(melder: Melder, pad: Pad, raw: Any) -> Wettekst | None:
        values = read_tabel(melder, pad, raw, VELDEN)
        if values is None:
            return None
        values.setdefault("geldig_tot", None)
        values.setdefault("gevolg", "")
        values.setdefault("met_uitkering", False)
        values.setdefault("zonder_uitkering", "")
        text = Wettekst(**values, wet=law)
        tell_days_turned(melder, pad, text)
        return text

    return read_tabellen(melder, "teksten", texts, lees)
