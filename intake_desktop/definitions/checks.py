"""What only shows when all files are read: references, double codes, cycles, dates that overlap."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from intake_desktop.definitions.fouten import suggestion
from intake_desktop.definitions.geldigheid import tell_overlaps
from intake_desktop.definitions.leefgebieden import FOLDER
from intake_desktop.definitions.matrix import Ankers, EditieBlad
from intake_desktop.definitions.opzet import Opzet
from intake_desktop.definitions.overnemen import VAN_LEEFGEBIED
from intake_desktop.definitions.schema import Gevonden, tell_double
from intake_desktop.domain.deelvraag import Deelvraag
from intake_desktop.domain.formulier import (
    Aanbod,
    Blok,
    Controle,
    Leefgebied,
    Vraag,
    VraagType,
    Wettekst,
)
from intake_desktop.domain.klantprofiel import Klantprofiel
from intake_desktop.domain.ladder import Trede
from intake_desktop.domain.naderhand import Naderhand, Systeemveld
from intake_desktop.domain.termijnen import Gebeurtenis, Termijnregel
from intake_desktop.domain.vandaag import VandaagKaart
from intake_desktop.domain.woordenlijst import Woordenlijst
from intake_desktop.domain.zaaksysteem import Zaaksysteem

GEVOLG = "gevolg"
"""The `soort` of a law text that says what follows when an obligation is not met."""


@dataclass(slots=True)
class Gelezen:
    """Everything that was read. `codes` are all leefgebieden with a file, also a faulty one."""

    opzet: Opzet | None = None
    codes: tuple[str, ...] = ()
    vraagcodes: frozenset[str] = frozenset()
    leefgebieden: list[Gevonden[Leefgebied]] = field(default_factory=list)
    blokken: list[Gevonden[Blok]] = field(default_factory=list)
    vragen: list[Gevonden[Vraag]] = field(default_factory=list)
    treden: tuple[Trede, ...] = ()
    edities: list[EditieBlad] = field(default_factory=list)
    ankers: Gevonden[Ankers] | None = None
    aanbod: list[Gevonden[Aanbod]] = field(default_factory=list)
    wetteksten: list[Gevonden[Wettekst]] = field(default_factory=list)
    vandaag: VandaagKaart | None = None
    controles: tuple[Controle, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    termijnregels: tuple[Termijnregel, ...] = ()
    deelvragen: list[Gevonden[Deelvraag]] = field(default_factory=list)
    woorden: Woordenlijst = field(default_factory=Woordenlijst)
    zaaksysteem: Zaaksysteem = field(default_factory=Zaaksysteem)
    naderhand: Naderhand = field(default_factory=Naderhand)
    overneemvelden: tuple[Gevonden[Systeemveld], ...] = ()
    klantprofielen: tuple[Klantprofiel, ...] = ()


def check_all(read: Gelezen) -> None:
    """Tell every mistake between the parts; each lands in the file where it can be mended."""
    if read.opzet is not None:
        _check_volgorde(read.opzet, read.codes)
        for route in read.opzet.routes:
            _check_codes(route, route.waarde.leefgebieden, read.codes)
    tell_double(read.vragen, lambda v: v.code, "code")
    for vraag in read.vragen:
        _check_voorwaarde(vraag, read)
    _check_cycles(read.vragen)
    _check_aliassen(read.leefgebieden, read.edities)
    for blad in read.edities:
        _check_editie(blad, read.codes)
    _check_covered(read)
    if read.ankers is not None:
        _check_ankers(read.ankers, read.codes)
    tell_double(read.aanbod, lambda a: a.code, "code")
    for aanbod in read.aanbod:
        _check_codes(aanbod, aanbod.waarde.leefgebieden, read.codes)
    tell_overlaps(read.wetteksten, "teksten")
    for veld in read.overneemvelden:
        named = [n for n in veld.waarde.inhoud if n.startswith(VAN_LEEFGEBIED)]
        codes = [n.removeprefix(VAN_LEEFGEBIED) for n in named]
        _check_codes(veld, codes, read.codes, "inhoud")
    _check_gevolgen(read.wetteksten)


def _check_volgorde(opzet: Opzet, codes: tuple[str, ...]) -> None:
    for index, code in enumerate(opzet.volgorde):
        if code not in codes:
            wat = f"Bij “{code}” is er geen bestand {FOLDER}{code}.toml."
            opzet.plaats.meld(("volgorde", index), wat, suggestion(code, codes))
        if code in opzet.volgorde[:index]:
            wat = f"“{code}” staat er twee keer."
            opzet.plaats.meld(("volgorde", index), wat, "Haal er één weg.")
    for code in codes:
        if code not in opzet.volgorde:
            wat = f"Het bestand {FOLDER}{code}.toml staat niet in de volgorde."
            opzet.plaats.meld(("volgorde",), wat, f'Voeg "{code}" toe aan volgorde.')


def _check_codes(
    place: Gevonden[object],
    named: Iterable[str],
    known: tuple[str, ...],
    sleutel: str = "leefgebieden",
) -> None:
    for index, code in enumerate(named):
        if code not in known:
            wat = f"Het leefgebied “{code}” bestaat niet."
            place.meld((sleutel, index), wat, suggestion(code, known))


def _check_voorwaarde(vraag: Gevonden[Vraag], read: Gelezen) -> None:
    voorwaarde = vraag.waarde.toon_als
    if voorwaarde is None:
        return
    place = ("toon_als", "vraag")
    if voorwaarde.vraag not in read.vraagcodes:
        wat = f"De vraag “{voorwaarde.vraag}” bestaat niet."
        vraag.meld(place, wat, suggestion(voorwaarde.vraag, read.vraagcodes))
        return
    asked = next((v.waarde for v in read.vragen if v.waarde.code == voorwaarde.vraag), None)
    if asked is None:
        return
    if asked.type is not VraagType.KEUZES:
        wat = f"De vraag “{asked.code}” heeft geen opties om op te letten."
        vraag.meld(place, wat, "Verwijs naar een vraag van het type “keuzes”.")
        return
    options = [optie.code for optie in asked.opties]
    word = "is_niet" if voorwaarde.ontkennend else "is"
    for waarde in voorwaarde.waarden:
        if waarde not in options:
            wat = f"“{waarde}” is geen optie van de vraag “{asked.code}”."
            vraag.meld(("toon_als", word), wat, suggestion(waarde, options))


def _check_cycles(vragen: list[Gevonden[Vraag]]) -> None:
    after = {v.waarde.code: v.waarde.toon_als.vraag for v in vragen if v.waarde.toon_als}
    for vraag in vragen:
        start = vraag.waarde.code
        seen = [start]
        while (at := after.get(seen[-1])) is not None and at not in seen:
            seen.append(at)
        # Tell a circle once, at the question whose code comes first.
        if at == start and start == min(seen):
            circle = " → ".join((*seen, start))
            wat = f"Deze vragen wachten op elkaar: {circle}."
            vraag.meld(("toon_als",), wat, "Haal bij één van deze vragen de voorwaarde weg.")


def _check_aliassen(leefgebieden: list[Gevonden[Leefgebied]], edities: list[EditieBlad]) -> None:
    """A word may lead to two leefgebieden only when they never stand in one edition."""
    owners: dict[str, list[str]] = {}
    for item in leefgebieden:
        code = item.waarde.code
        for index, alias in enumerate(item.waarde.aliassen):
            others = owners.setdefault(alias, [])
            met = [o for o in others if not edities or any({o, code} <= e.codes for e in edities)]
            if met:
                wat = f"Het woord “{alias}” hoort al bij {met[0]}."
                item.meld(("aliassen", index), wat, "Kies een ander woord.")
            others.append(code)


def _check_editie(blad: EditieBlad, codes: tuple[str, ...]) -> None:
    covered: list[str] = []
    for domein in blad.domeinen:
        name, named = domein.waarde.naam, domein.waarde.leefgebieden
        _check_codes(domein, named, codes)
        for index, code in enumerate(domein.waarde.verwant):
            if code not in codes:
                wat = f"Het leefgebied “{code}” bestaat niet."
                domein.meld(("verwant", index), wat, suggestion(code, codes))
        for code in named:
            if code in covered:
                wat = f"Het leefgebied “{code}” hoort al bij een ander domein dan “{name}”."
                domein.meld(("leefgebieden",), wat, "Haal het bij één domein weg.")
        covered.extend(named)


def _check_covered(read: Gelezen) -> None:
    """Every leefgebied belongs to an edition, or nobody would ever see it."""
    covered = {code for blad in read.edities for code in blad.codes}
    for code in read.codes:
        if read.edities and code not in covered:
            wat = f"Het leefgebied “{code}” hoort bij geen enkel domein."
            doe = "Zet het bij het domein waar het bij past."
            read.edities[-1].plaats.meld(("domeinen",), wat, doe)
    first = read.opzet.eerst_leefgebied if read.opzet else ""
    if read.opzet and first and first not in read.codes:
        wat = f"Het leefgebied “{first}” bestaat niet."
        read.opzet.plaats.meld(("eerst_leefgebied",), wat, suggestion(first, read.codes))
    wanted = read.opzet.editie if read.opzet else ""
    known = [blad.editie.code for blad in read.edities]
    if read.opzet and known and wanted not in known:
        wat = f"De editie “{wanted}” is er niet."
        read.opzet.plaats.meld(("editie",), wat, suggestion(wanted, known))


def _check_ankers(ankers: Gevonden[Ankers], codes: tuple[str, ...]) -> None:
    for code in ankers.waarde:
        if code not in codes:
            wat = f"Het leefgebied “{code}” bestaat niet."
            ankers.meld(("ankers", code), wat, suggestion(code, codes))
    for code in codes:
        if code not in ankers.waarde:
            wat = f"De ankers van “{code}” ontbreken."
            ankers.meld(("ankers", code), wat, f"Voeg vijf teksten toe: {code} = […].")


def _check_gevolgen(teksten: list[Gevonden[Wettekst]]) -> None:
    codes = tuple(sorted({t.waarde.code for t in teksten}))
    for tekst in teksten:
        if (instead := tekst.waarde.zonder_uitkering) and instead not in codes:
            wat = f"Er is geen tekst “{instead}” voor wie geen uitkering heeft."
            tekst.meld(("zonder_uitkering",), wat, suggestion(instead, codes))
    known = tuple(sorted({t.waarde.code for t in teksten if t.waarde.soort == GEVOLG}))
    for tekst in teksten:
        if tekst.waarde.gevolg and tekst.waarde.gevolg not in known:
            wat = f"Er is geen tekst “{tekst.waarde.gevolg}” van de soort “{GEVOLG}”."
            tekst.meld(("gevolg",), wat, suggestion(tekst.waarde.gevolg, known))
