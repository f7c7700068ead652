"""Reads `intake/willen_kunnen_balans.toml`: blocks of questions."""

from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    lijst,
    read_bladen,
    read_tabel,
    tekst,
    tell_double,
)
from intake_desktop.definitions.vragen import read_vraag, tell_voorvoegsel
from intake_desktop.domain.formulier import Blok, Vraag

NAAM = "intake/willen_kunnen_balans.toml"


def read_blokken(
    bestand: Bestand, melder: Melder
) -> tuple[list[Gevonden[Blok]], list[Gevonden[Vraag]]]:
    """The blocks of this file, and all their questions with their places."""
    asked: list[Gevonden[Vraag]] = []

    def vraag(melder: Melder, pad: Pad, raw: Any) -> Vraag | None:
        read = read_vraag(melder, pad, raw)
        if read is not None:
            asked.append(Gevonden(read, melder, pad))
        return read

    velden = (
        Veld("code", code),
        Veld("naam", tekst),
        Veld("uitleg", tekst),
        Veld("vragen", lijst(vraag, minimum=1)),
    )

    def blok(melder: Melder, pad: Pad, raw: Any) -> Blok | None:
        before = len(asked)
        values = read_tabel(melder, pad, raw, velden)
        if values is None:
            return None
        tell_voorvoegsel(asked[before:], values["code"])
        return Blok(**values)

    found = read_bladen(melder, "blokken", bestand.inhoud, blok)
    tell_double(found, lambda b: b.code, "code")
    return found, asked
