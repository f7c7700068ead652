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
    keuze,
    lijst,
    read_tabel,
    read_tabellen,
    tekst,
    waarden_van,
)
from intake_desktop.domain.editie import Domein, Editie, Vergelijk
from intake_desktop.domain.matrix import NIVEAUS

ANKERS = "matrix/eigen_ankers.toml"
EDITIE = "matrix/editie_"

Ankers = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class EditieBlad:
    """An edition, and where its domains stand in the file."""

    editie: Editie
    domeinen: tuple[Gevonden[Domein], ...]
    plaats: Gevonden[str]

    @property
    def codes(self) -> frozenset[str]:
        """The leefgebieden of this edition."""
        return frozenset(code for d in self.domeinen for code in d.waarde.leefgebieden)


_EDITIE = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("bron", tekst),
    Veld("niveaus", lijst(tekst, precies=len(NIVEAUS))),
    Veld("officieel", lijst(tekst, precies=len(NIVEAUS))),
)
_DOMEIN = (
    Veld("naam", tekst),
    Veld("leefgebieden", lijst(code, minimum=1)),
    Veld("vergelijk", keuze(waarden_van(Vergelijk)), False),
    Veld("verwant", lijst(code), False),
)


def _domein(melder: Melder, pad: Pad, raw: Any) -> Domein | None:
    values = read_tabel(melder, pad, raw, _DOMEIN)
    return Domein(**values) if values else None


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
    found = tuple(d.waarde for d in domeinen)
    plaats = Gevonden(values["code"], melder)
    return EditieBlad(Editie(**values, domeinen=found), tuple(domeinen), plaats)


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
