"""Reads `intake/formulier.toml`: version, order, routes, opening texts, what does not count."""

from dataclasses import dataclass
from typing import Any

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import (
    Gevonden,
    Melder,
    Veld,
    code,
    getal,
    keuze,
    lijst,
    read_tabel,
    read_tabellen,
    tekst,
    tell_double,
)
from intake_desktop.domain.formulier import Openingstekst, Route
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.rollen import Rol

NAAM = "intake/formulier.toml"
SCHEMA = 1
STAPPEN = {str(stap): str(stap) for stap in Stap if stap is not Stap.LEEFGEBIED}
# Without these a conversation has no beginning, no plan or no end.
STAPPEN_NODIG = (Stap.BEGIN, Stap.PLAN, Stap.TEKENEN)
SPREKERS = {str(rol): rol for rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM, Rol.MEDECLIENT)}
SPREKERS_NODIG = SPREKERS.keys() - {str(Rol.MEDECLIENT)}  # that one only when two clients sit


@dataclass(frozen=True, slots=True)
class Opzet:
    """What `formulier.toml` holds; `plaats` tells mistakes about its order."""

    versie: str
    editie: str
    volgorde: tuple[str, ...]
    telt_niet_mee: tuple[str, ...]
    routes: tuple[Gevonden[Route], ...]
    openingsteksten: tuple[Openingstekst, ...]
    plaats: Gevonden[str]
    eerst_leefgebied: str = ""
    eerst_hint: str = ""


_EIGEN = (
    Veld("schema", getal(1, 999)),
    Veld("versie", tekst),
    Veld("editie", code),
    Veld("volgorde", lijst(code, minimum=1)),
    Veld("eerst_leefgebied", code, False),
    Veld("eerst_hint", tekst, False),
    Veld("telt_niet_mee", lijst(tekst, minimum=1)),
)
_ROUTE = (
    Veld("code", code),
    Veld("naam", tekst),
    Veld("uitleg", tekst),
    Veld("minuten", getal(5, 240)),
    Veld("stappen", lijst(keuze(STAPPEN), minimum=1)),
    Veld("leefgebieden", lijst(code)),
    Veld("overslaan", lijst(keuze(STAPPEN)), verplicht=False),
)
_OPENING = (
    Veld("rol", keuze(SPREKERS)),
    Veld("titel", tekst),
    Veld("regels", lijst(tekst, minimum=1)),
)


def _route(melder: Melder, pad: Pad, raw: Any) -> Route | None:
    values = read_tabel(melder, pad, raw, _ROUTE)
    if values is None:
        return None
    for name in ("stappen", "leefgebieden", "overslaan"):
        words = values.get(name, ())
        double = sorted({x for x in words if words.count(x) > 1})
        for word in double:
            wat = f"“{word}” staat er twee keer."
            melder.meld((*pad, name), wat, "Haal er één weg.")
    for stap in STAPPEN_NODIG:
        if str(stap) not in raw["stappen"]:
            wat = f"De stap “{stap}” ontbreekt; zonder die stap is het gesprek niet af."
            melder.meld((*pad, "stappen"), wat, f'Voeg "{stap}" toe.')
    return Route(**values)


def _opening(melder: Melder, pad: Pad, raw: Any) -> Openingstekst | None:
    values = read_tabel(melder, pad, raw, _OPENING)
    return Openingstekst(**values) if values else None


def read_opzet(bestand: Bestand, melder: Melder) -> Opzet | None:
    """The whole of `formulier.toml`; None when it can not be used."""
    raw = bestand.inhoud
    routes = read_tabellen(melder, "routes", raw.get("routes"), _route)
    tell_double(routes, lambda route: route.code, "code")
    opening = read_tabellen(melder, "openingsteksten", raw.get("openingsteksten"), _opening)
    tell_double(opening, lambda text: text.rol, "rol")
    for name in SPREKERS_NODIG - {str(o.waarde.rol) for o in opening}:
        wat = f"De openingstekst met rol “{name}” ontbreekt."
        doe = f'Voeg [[openingsteksten]] toe met rol = "{name}".'
        melder.meld(("openingsteksten",), wat, doe)
    own = read_tabel(melder, (), raw, _EIGEN, naast=("routes", "openingsteksten"))
    if own is None:
        return None
    if own["schema"] > SCHEMA:
        wat = "Dit formulier is gemaakt voor een nieuwer programma."
        melder.meld(("schema",), wat, "Gebruik de nieuwste versie van het programma.")
    return Opzet(
        own["versie"],
        own["editie"],
        own["volgorde"],
        own["telt_niet_mee"],
        tuple(routes),
        tuple(o.waarde for o in opening),
        Gevonden(own["versie"], melder),
        own.get("eerst_leefgebied", ""),
        own.get("eerst_hint", ""),
    )
