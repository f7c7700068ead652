"""Reads questions: the fields of each question type, its options and its condition."""

from typing import Any

from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    getal,
    ja_nee,
    keuze,
    lijst,
    read_tabel,
    tekst,
    waarden_van,
)
from intake_desktop.domain.formulier import Kolom, Optie, Vraag, VraagType
from intake_desktop.domain.voorwaarde import Voorwaarde

MEESTE_REGELS = 20

# Keys that say something for these question types only.
HOORT_BIJ = {
    "opties": (VraagType.KEUZES,),
    "meer": (VraagType.KEUZES,),
    "toelichting": (VraagType.KEUZES,),
    "maximum": (VraagType.REGELS,),
    "vervolg": (VraagType.SCHAAL,),
    "laag": (VraagType.SCHAAL,),
    "hoog": (VraagType.SCHAAL,),
    "kolommen": (VraagType.RIJEN,),
}
NODIG_BIJ = {
    VraagType.KEUZES: ("opties",),
    VraagType.SCHAAL: ("laag", "hoog"),
    VraagType.RIJEN: ("kolommen",),
}


def _optie(melder: Melder, pad: Pad, raw: Any) -> Optie | None:
    values = read_tabel(melder, pad, raw, (Veld("code", code), Veld("tekst", tekst)))
    return Optie(**values) if values else None


_KOLOM = (Veld("code", code), Veld("naam", tekst), Veld("opties", lijst(_optie, minimum=2), False))


def _kolom(melder: Melder, pad: Pad, raw: Any) -> Kolom | None:
    values = read_tabel(melder, pad, raw, _KOLOM)
    return Kolom(**values) if values else None


def _codes(melder: Melder, pad: Pad, raw: Any) -> tuple[str, ...] | None:
    several = raw if isinstance(raw, list) else [raw]
    read: tuple[str, ...] | None = lijst(code, minimum=1)(melder, pad, several)
    return read


_VOORWAARDE = (Veld("vraag", code), Veld("is", _codes, False), Veld("is_niet", _codes, False))


def _voorwaarde(melder: Melder, pad: Pad, raw: Any) -> Voorwaarde | None:
    values = read_tabel(melder, pad, raw, _VOORWAARDE)
    if values is None:
        return None
    if isinstance(raw, dict) and ("is" in raw) == ("is_niet" in raw):
        wat = "Bij een voorwaarde hoort óf “is”, óf “is_niet”."
        melder.meld(pad, wat, 'Schrijf: { vraag = "…", is = "ja" }.')
        return None
    if "is_niet" in values:
        return Voorwaarde(values["vraag"], values["is_niet"], ontkennend=True)
    return Voorwaarde(values["vraag"], values["is"]) if "is" in values else None


VELDEN = (
    Veld("code", code),
    Veld("tekst", tekst),
    Veld("type", keuze(waarden_van(VraagType))),
    Veld("hint", tekst, False),
    Veld("opties", lijst(_optie, minimum=2), False),
    Veld("meer", ja_nee, False),
    Veld("toelichting", tekst, False),
    Veld("maximum", getal(1, MEESTE_REGELS), False),
    Veld("vervolg", lijst(tekst), False),
    Veld("laag", tekst, False),
    Veld("hoog", tekst, False),
    Veld("toon_als", _voorwaarde, False),
    Veld("kolommen", lijst(_kolom, minimum=2), False),
    Veld("gesloten", ja_nee, False),
)


def read_vraag(melder: Melder, pad: Pad, raw: Any) -> Vraag | None:
    """One question, its keys checked against its type."""
    values = read_tabel(melder, pad, raw, VELDEN)
    if values is None:
        return None
    soort = values["type"]
    for name in sorted(HOORT_BIJ.keys() & raw.keys()):
        if soort not in HOORT_BIJ[name]:
            allowed = " of ".join(HOORT_BIJ[name])
            wat = f"“{name}” hoort niet bij een vraag van het type “{soort}”."
            melder.meld((*pad, name), wat, f"Haal het weg, of kies het type “{allowed}”.")
    for name in NODIG_BIJ.get(soort, ()):
        if name not in raw:
            wat = f"Bij een vraag van het type “{soort}” hoort “{name}”."
            melder.meld((*pad, name), wat, f"Voeg toe: {name} = …")
    _tell_double_opties(melder, pad, values.get("opties", ()))
    return Vraag(**values)


def _tell_double_opties(melder: Melder, pad: Pad, opties: tuple[Optie, ...]) -> None:
    seen: set[str] = set()
    for optie in opties:
        if optie.code in seen:
            wat = f"De optie “{optie.code}” staat er twee keer."
            melder.meld((*pad, "opties"), wat, "Geef elke optie een eigen code.")
        seen.add(optie.code)


def tell_voorvoegsel(found: list[Gevonden[Vraag]], eigenaar: str) -> None:
    """Tell every question whose code does not start with the code of what it belongs to."""
    for item in found:
        if not item.waarde.code.startswith(f"{eigenaar}."):
            last = item.waarde.code.rpartition(".")[2]
            wat = f"De code “{item.waarde.code}” begint niet met “{eigenaar}.”."
            item.meld(("code",), wat, f"Schrijf: {eigenaar}.{last}")
