"""Reads `matrix/`: the editions with their domains and niveaus, and our own ankers."""

from dataclasses import dataclass
from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    lijst,
    read_tabel,
    read_tabellen,
    tekst,
)
from intake_desktop.domain.formulier import Editie
from intake_desktop.domain.matrix import NIVEAUS

ANKERS = "matrix/eigen_ankers.toml"
EDITIE = "matrix/editie_"

Ankers = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class EditieBlad:
    """An edition with, per domain, its name and which leefgebieden it covers."""

    editie: Editie
    domeinen: tuple[Gevonden[tuple[str, tuple[str, ...]]], ...]
    plaats: Gevonden[str]

    def domein_van(self, leefgebied: str) -> str:
        """The name of the domain that covers this leefgebied."""
        covering = (d.waarde for d in self.domeinen)
        return next((name for name, covered in covering if leefgebied in covered), "")


_EDITIE = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("bron", tekst),
    Veld("niveaus", lijst(tekst, precies=len(NIVEAUS))),
    Veld("officieel", lijst(tekst, precies=len(NIVEAUS))),
)
_DOMEIN = (Veld("naam", tekst), Veld("leefgebieden", lijst(code, minimum=1)))


def _domein(melder: Melder, pad: Pad, raw: Any) -> tuple[str, tuple[str, ...]] | None:
    values = read_tabel(melder, pad, raw, _DOMEIN)
    return (values["naam"], values["leefgebieden"]) if values else None


def read_editie(bestand: Bestand, melder: Melder) -> EditieBlad | None:
    """The edition of this file."""
    raw = bestand.inhoud
    domeinen = read_tabellen(melder, "domeinen", raw.get("domeinen"), _domein)
    values = read_tabel(melder, (), raw, _EDITIE, naast=("domeinen",))
    if values is None:
        return None
    expected = f"{EDITIE}{values['code']}.toml"
    if bestand.naam != expected:
        wat = f"De code “{values['code']}” hoort bij een ander bestand."
        melder.meld(("code",), wat, f"Noem dit bestand {expected}, of verander de code.")
    names = tuple(d.waarde[0] for d in domeinen)
    plaats = Gevonden(values["code"], melder)
    return EditieBlad(Editie(**values, domeinen=names), tuple(domeinen), plaats)


def read_ankers(bestand: Bestand, melder: Melder) -> Ankers:
    """Five own texts per leefgebied, keyed by its code."""
    five = lijst(tekst, precies=len(NIVEAUS))

    def per_leefgebied(melder: Melder, pad: Pad, raw: Any) -> Ankers | None:
        if not isinstance(raw, dict):
            melder.meld(pad, "Hier hoort [ankers].", "Zet boven de ankers een regel met [ankers].")
            return None
        read = {name: five(melder, (*pad, name), texts) for name, texts in raw.items()}
        return {name: texts if texts else () for name, texts in read.items()}

    values = read_tabel(melder, (), bestand.inhoud, (Veld("ankers", per_leefgebied),))
    return values["ankers"] if values else {}
