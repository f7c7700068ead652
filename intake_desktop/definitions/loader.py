"""The two doors of this package: load the form package, or tell all mistakes in it."""

from dataclasses import replace
from pathlib import Path

from intake_desktop.definitions.bestanden import read_map
from intake_desktop.definitions.checks import Gelezen
from intake_desktop.definitions.fouten import FormFout, suggestion
from intake_desktop.definitions.pakket import read_pakket
from intake_desktop.domain.editie import Editie
from intake_desktop.domain.formulier import Formulier, Leefgebied
from intake_desktop.errors import DefinitionError
from intake_desktop.paths import FORMS

SHOWN = 3


def load_formulier(  # long, but one line per part of the package
    folder: Path = FORMS, *, editie: str = ""
) -> Formulier:
    """The form package in `folder`, as one edition of the matrix shows it (else the usual one).

    Raises:
        DefinitionError: the package holds mistakes, or has no such edition.
    """
    files = read_map(folder)
    read, faults = read_pakket(files)
    if faults or read.opzet is None or read.ankers is None or read.vandaag is None:
        raise DefinitionError(_message(faults, folder))
    edities = tuple(blad.editie for blad in read.edities)
    wanted = editie or read.opzet.editie
    shown = next((e for e in edities if e.code == wanted), None)
    if shown is None:
        known = [e.code for e in edities]
        raise DefinitionError(f"De editie “{wanted}” is er niet. {suggestion(wanted, known)}")
    every = _leefgebieden(read, shown)
    return Formulier(
        versie=read.opzet.versie,
        hash=files.hash,
        routes=tuple(r.waarde for r in read.opzet.routes),
        leefgebieden=tuple(x for x in every if shown.domein_van(x.code)),
        blokken=tuple(b.waarde for b in read.blokken),
        editie=shown,
        treden=read.treden,
        openingsteksten=read.opzet.openingsteksten,
        telt_niet_mee=read.opzet.telt_niet_mee,
        menukaart=tuple(a.waarde for a in read.aanbod),
        wetteksten=tuple(w.waarde for w in read.wetteksten),
        vandaag=read.vandaag,
        controles=read.controles,
        deelvragen=tuple(v.waarde for v in read.deelvragen),
        alle=every,
        edities=edities,
        standaard=read.opzet.editie,
        eerst_leefgebied=read.opzet.eerst_leefgebied,
        eerst_hint=read.opzet.eerst_hint,
        gebeurtenissen=read.gebeurtenissen,
        termijnregels=read.termijnregels,
        woorden=read.woorden,
        zaaksysteem=read.zaaksysteem,
        naderhand=read.naderhand,
        overneemvelden=tuple(v.waarde for v in read.overneemvelden),
        klantprofielen=read.klantprofielen,
    )


def _leefgebieden(read: Gelezen, editie: Editie) -> tuple[Leefgebied, ...]:
    """Every leefgebied in order, with its ankers; those of the edition with its domain."""
    if read.opzet is None or read.ankers is None:
        return ()
    found = {g.waarde.code: g.waarde for g in read.leefgebieden}
    ankers = read.ankers.waarde
    made = []
    for code in read.opzet.volgorde:
        domein = editie.domein_van(code)
        name = domein.naam if domein else ""
        made.append(replace(found[code], domein=name, ankers=ankers[code]))
    return tuple(made)


def check_forms(folder: Path = FORMS) -> tuple[FormFout, ...]:
    """Every mistake in the form package, file by file in the order of their lines."""
    return read_pakket(read_map(folder))[1]


def _message(faults: tuple[FormFout, ...], folder: Path) -> str:
    count = "zit één fout" if len(faults) == 1 else f"zitten {len(faults)} fouten"
    first = " ".join(fault.zin for fault in faults[:SHOWN])
    more = f" Dit zijn de eerste {SHOWN}." if len(faults) > SHOWN else ""
    return (
        f"De vragenlijst in {folder} is niet geladen: er {count} in."
        f" Uw dossiers zijn veilig. {first}{more}"
        " Verbeter dit en start opnieuw. Alle fouten ziet u met: intake-desktop forms check"
    )
