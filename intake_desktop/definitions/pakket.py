"""Reads a whole form folder: which file is of which kind, and what is missing or left over."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from intake_desktop.definitions.bestanden import Bestand, Map
from intake_desktop.definitions.blokken import NAAM as BLOKKEN
from intake_desktop.definitions.blokken import read_blokken
from intake_desktop.definitions.checks import Gelezen, check_all
from intake_desktop.definitions.delen import NAAM as DELEN
from intake_desktop.definitions.delen import read_delen
from intake_desktop.definitions.fouten import FormFout, suggestion
from intake_desktop.definitions.klantprofielen import NAAM as KLANTPROFIELEN
from intake_desktop.definitions.klantprofielen import read_klantprofielen
from intake_desktop.definitions.ladder import NAAM as LADDER
from intake_desktop.definitions.ladder import read_treden
from intake_desktop.definitions.leefgebieden import FOLDER as LEEFGEBIEDEN
from intake_desktop.definitions.leefgebieden import read_leefgebied
from intake_desktop.definitions.matrix import ANKERS, EDITIE, read_ankers, read_editie
from intake_desktop.definitions.menukaart import FOLDER as MENUKAART
from intake_desktop.definitions.menukaart import read_menukaart
from intake_desktop.definitions.naderhand import NAAM as NADERHAND
from intake_desktop.definitions.naderhand import read_naderhand
from intake_desktop.definitions.opzet import NAAM as OPZET
from intake_desktop.definitions.opzet import read_opzet
from intake_desktop.definitions.overnemen import NAAM as OVERNEMEN
from intake_desktop.definitions.overnemen import read_overnemen
from intake_desktop.definitions.schema import Gevonden, Melder
from intake_desktop.definitions.termijnen import NAAM as TERMIJNEN
from intake_desktop.definitions.termijnen import read_termijnen
from intake_desktop.definitions.vandaag import NAAM as VANDAAG
from intake_desktop.definitions.vandaag import read_vandaag
from intake_desktop.definitions.volledigheid import NAAM as VOLLEDIGHEID
from intake_desktop.definitions.volledigheid import read_controles
from intake_desktop.definitions.wetteksten import FOLDER as WET
from intake_desktop.definitions.wetteksten import read_wetteksten
from intake_desktop.definitions.woorden import NAAM as WOORDEN
from intake_desktop.definitions.woorden import read_woorden
from intake_desktop.definitions.zaaksysteem import NAAM as ZAAKSYSTEEM
from intake_desktop.definitions.zaaksysteem import read_zaaksysteem

NODIG = (OPZET, BLOKKEN, LADDER, ANKERS, VANDAAG, DELEN, VOLLEDIGHEID, TERMIJNEN)
TEN_MINSTE_EEN = (LEEFGEBIEDEN, EDITIE, MENUKAART, WET)


def read_pakket(folder: Map) -> tuple[Gelezen, tuple[FormFout, ...]]:
    """Everything in the folder, and every mistake: file by file, in the order of their lines."""
    read = Gelezen()
    read.codes = tuple(PurePosixPath(n).stem for n in folder.namen if _soort(n) is _read_leefgebied)
    read.vraagcodes = frozenset(_declared(folder.bestanden.values()))
    faults = list(folder.fouten)
    if folder.gevonden:
        faults += _missing(folder.namen)
    melders = [Melder(bestand) for bestand in folder.bestanden.values()]
    for melder in melders:
        soort = _soort(melder.bestand.naam)
        if soort is None:
            faults.append(_left_over(melder.bestand.naam, folder.namen))
        else:
            soort(read, melder.bestand, melder)
    check_all(read)
    faults += [fault for melder in melders for fault in melder.fouten]
    return read, tuple(sorted(faults, key=_place))


def _place(fault: FormFout) -> tuple[str, bool, int]:
    return fault.bestand, fault.regel is None, fault.regel or 0


Soort = Callable[[Gelezen, Bestand, Melder], None]


def _read_opzet(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.opzet = read_opzet(bestand, melder)


def _read_blokken(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.blokken, asked = read_blokken(bestand, melder)
    read.vragen += asked


def _read_treden(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.treden = read_treden(bestand, melder)


def _read_leefgebied(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    leefgebied, feiten = read_leefgebied(bestand, melder)
    read.vragen += feiten
    if leefgebied is not None:
        read.leefgebieden.append(leefgebied)


def _read_ankers(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.ankers = Gevonden(read_ankers(bestand, melder), melder)


def _read_editie(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    blad = read_editie(bestand, melder)
    if blad is not None:
        read.edities.append(blad)


def _read_menukaart(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.aanbod += read_menukaart(bestand, melder)


def _read_wetteksten(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.wetteksten += read_wetteksten(bestand, melder)


def _read_vandaag(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.vandaag = read_vandaag(bestand, melder)


def _read_delen(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.deelvragen = read_delen(bestand, melder)


def _read_controles(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.controles = read_controles(bestand, melder)


def _read_termijnen(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.gebeurtenissen, read.termijnregels = read_termijnen(bestand, melder)


def _read_woorden(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.woorden = read_woorden(bestand, melder)


def _read_zaaksysteem(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.zaaksysteem = read_zaaksysteem(bestand, melder)


def _read_naderhand(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.naderhand = read_naderhand(bestand, melder)


def _read_overnemen(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.overneemvelden = read_overnemen(bestand, melder)


def _read_klantprofielen(read: Gelezen, bestand: Bestand, melder: Melder) -> None:
    read.klantprofielen = read_klantprofielen(bestand, melder)


# A name that ends in / or _ stands for every file that starts with it.
SOORTEN: dict[str, Soort] = {
    OPZET: _read_opzet,
    BLOKKEN: _read_blokken,
    LADDER: _read_treden,
    LEEFGEBIEDEN: _read_leefgebied,
    ANKERS: _read_ankers,
    EDITIE: _read_editie,
    MENUKAART: _read_menukaart,
    WET: _read_wetteksten,
    VANDAAG: _read_vandaag,
    DELEN: _read_delen,
    VOLLEDIGHEID: _read_controles,
    TERMIJNEN: _read_termijnen,
    WOORDEN: _read_woorden,
    ZAAKSYSTEEM: _read_zaaksysteem,
    NADERHAND: _read_naderhand,
    OVERNEMEN: _read_overnemen,
    KLANTPROFIELEN: _read_klantprofielen,
}


def _soort(naam: str) -> Soort | None:
    for start, soort in SOORTEN.items():
        if naam == start or (start.endswith(("/", "_")) and naam.startswith(start)):
            return soort if "/" not in naam[len(start) :] else None
    return None


def _missing(names: tuple[str, ...]) -> Iterator[FormFout]:
    remedy = "Zet het terug. Een goed bestand staat in de map forms die bij het programma hoort."
    for naam in NODIG:
        if naam not in names:
            yield FormFout(naam, "", "Dit bestand is er niet.", remedy)
    for start in TEN_MINSTE_EEN:
        if not any(name.startswith(start) for name in names):
            yield FormFout(f"{start}….toml", "", "Er is geen enkel bestand van deze soort.", remedy)


def _left_over(naam: str, names: tuple[str, ...]) -> FormFout:
    expected = [n for n in NODIG if n not in names]
    expected += [start + PurePosixPath(naam).name for start in TEN_MINSTE_EEN if start[-1] == "/"]
    wat = "Dit bestand wordt niet gelezen: het programma kent deze naam of map niet."
    return FormFout(naam, "", wat, suggestion(naam, expected))


def _declared(bestanden: Iterable[Bestand]) -> Iterator[str]:
    """Every question code that is written down, also of a question with a mistake in it."""
    for bestand in bestanden:
        groups = [bestand.inhoud.get("feiten")]
        blokken = bestand.inhoud.get("blokken")
        if isinstance(blokken, list):
            groups += [b.get("vragen") for b in blokken if isinstance(b, dict)]
        for group in groups:
            for vraag in group if isinstance(group, list) else ():
                if isinstance(vraag, dict) and isinstance(vraag.get("code"), str):
                    yield vraag["code"]
