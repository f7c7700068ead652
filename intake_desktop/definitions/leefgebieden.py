"""Reads one leefgebied: its words, its facts, its suggestions. Domain and ankers come later."""

from pathlib import PurePosixPath

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    ja_nee,
    keuze,
    lijst,
    read_tabel,
    read_tabellen,
    tekst,
    waarden_van,
    woord,
)
from intake_desktop.definitions.vragen import read_vraag, tell_voorvoegsel
from intake_desktop.domain.formulier import Leefgebied, Vraag
from intake_desktop.domain.rollen import Grondslag, Rol

FOLDER = "intake/leefgebieden/"
LEADS = {str(rol): rol for rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM)}

VELDEN = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("kop", tekst),
    Veld("openingsvraag", tekst),
    Veld("doorvragen", lijst(tekst, minimum=1)),
    Veld("waarom_vragen", tekst),
    Veld("waarom_nodig", tekst),
    Veld("lead", keuze(LEADS)),
    Veld("grondslag", keuze(waarden_van(Grondslag))),
    Veld("gesloten", ja_nee, False),
    Veld("aliassen", lijst(woord), False),
    Veld("vraag_collega", tekst, False),
    Veld("schrijfhint", tekst, False),
    Veld("doelen", lijst(tekst), False),
    Veld("acties", lijst(tekst), False),
)


def read_leefgebied(
    bestand: Bestand, melder: Melder
) -> tuple[Gevonden[Leefgebied] | None, list[Gevonden[Vraag]]]:
    """The leefgebied of this file, still without domain and ankers, and its facts."""
    stem = PurePosixPath(bestand.naam).stem
    feiten: list[Gevonden[Vraag]] = []
    if "feiten" in bestand.inhoud:
        feiten = read_tabellen(melder, "feiten", bestand.inhoud["feiten"], read_vraag)
        tell_voorvoegsel(feiten, stem)
    values = read_tabel(melder, (), bestand.inhoud, VELDEN, naast=("feiten",))
    if values is None:
        return None, feiten
    if values["code"] != stem:
        wat = f"De code “{values['code']}” is niet de naam van dit bestand."
        melder.meld(("code",), wat, f'Schrijf code = "{stem}", of geef het bestand die naam.')
    facts = tuple(f.waarde for f in feiten)
    return Gevonden(Leefgebied(**values, domein="", ankers=(), feiten=facts), melder), feiten
