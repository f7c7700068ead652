"""Looks the municipality's own folder over: every mistake as a sentence with file and remedy."""

from collections.abc import Iterator
from datetime import date, datetime
from difflib import get_close_matches

from intake_desktop.documents.papieren import TEMPLATE, Opdracht, make_paper_pdf
from intake_desktop.documents.sjablonen import EIGEN_WOORDEN, Sjablonen, house_style
from intake_desktop.documents.templates import compile_all
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.huisstijl import BESTAND, LOGOS

SUFFIX = ".xml.j2"


def check_own(sjablonen: Sjablonen, formulier: Formulier, day: date) -> list[str]:
    """What is wrong with the own templates, theme file and logo; empty when all is well.

    Each template is read, and each paper is made of a dossier in which nothing was noted yet.
    """
    findings = [*_left_over(sjablonen)]
    own = sjablonen.eigen_woorden
    if own is not None:
        findings += compile_all(own)
    if findings:
        return findings
    told: dict[str, None] = {}
    order = Opdracht(day, sjablonen=sjablonen)
    for soort in TEMPLATE:
        made = make_paper_pdf(
            soort, Dossier("", datetime.combine(day, datetime.min.time())), formulier, order
        )
        if made.melding:
            told[made.melding] = None
    return list(told)


def _left_over(sjablonen: Sjablonen) -> Iterator[str]:
    """Files with a name nothing reads."""
    if sjablonen.eigen is None:
        return
    named = house_style(sjablonen).huis.logo
    known = (BESTAND, *LOGOS, *((named,) if named else ()))
    for path in sorted(sjablonen.eigen.iterdir()):
        if path.name not in known and path.name != EIGEN_WOORDEN and not path.name.startswith("."):
            yield _unused(path.name, (*known, EIGEN_WOORDEN))
    own = sjablonen.eigen_woorden
    shipped = sorted(p.name for p in sjablonen.map.glob(f"*{SUFFIX}"))
    for path in sorted(own.iterdir()) if own else ():
        if path.name not in shipped and not path.name.startswith((".", "_")):
            yield _unused(f"{EIGEN_WOORDEN}/{path.name}", shipped)


def _unused(name: str, known: tuple[str, ...] | list[str]) -> str:
    close = get_close_matches(name.rpartition("/")[2], known, n=1)
    meant = f"Bedoelde u “{close[0]}”?" if close else "Haal het weg, of geef het de goede naam."
    return f"eigen/{name}: Dit bestand wordt niet gebruikt. {meant}"
