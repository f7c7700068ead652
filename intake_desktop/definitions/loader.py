"""The two doors of this package: load the form package, or tell all mistakes in it."""

from dataclasses import replace
from pathlib import Path

from intake_desktop.definitions.bestanden import read_map
from intake_desktop.definitions.fouten import FormFout, suggestion
from intake_desktop.definitions.pakket import read_pakket
from intake_desktop.domain.formulier import Formulier
from intake_desktop.errors import DefinitionError
from intake_desktop.paths import FORMS

EDITIE = "2017"
SHOWN = 3


def load_formulier(folder: Path = FORMS, *, editie: str = EDITIE) -> Formulier:
    """The form package in `folder`, with the domains of one edition of the matrix.

    Raises:
        DefinitionError: the package holds mistakes, or has no such edition.
    """
    files = read_map(folder)
    read, faults = read_pakket(files)
    if faults or read.opzet is None or read.ankers is None or read.vandaag is None:
        raise DefinitionError(_message(faults, folder))
    blad = next((b for b in read.edities if b.editie.code == editie), None)
    if blad is None:
        known = [b.editie.code for b in read.edities]
        raise DefinitionError(f"De editie “{editie}” is er niet. {suggestion(editie, known)}")
    ankers = read.ankers.waarde
    found = {g.waarde.code: g.waarde for g in read.leefgebieden}
    return Formulier(
        versie=read.opzet.versie,
        hash=files.hash,
        routes=tuple(r.waarde for r in read.opzet.routes),
        leefgebieden=tuple(
            replace(found[code], domein=blad.domein_van(code), ankers=ankers[code])
            for code in read.opzet.volgorde
        ),
        blokken=tuple(b.waarde for b in read.blokken),
        editie=blad.editie,
        treden=read.treden,
        openingsteksten=read.opzet.openingsteksten,
        telt_niet_mee=read.opzet.telt_niet_mee,
        menukaart=tuple(a.waarde for a in read.aanbod),
        wetteksten=tuple(w.waarde for w in read.wetteksten),
        vandaag=read.vandaag,
        controles=read.controles,
    )


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
