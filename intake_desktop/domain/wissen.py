"""What was removed when a dossier was erased: figures only, nothing about whom it was."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wisverslag:
    """The report of one erasure.

    `regels` are the parts of the dossier, `wijzigingen` the lines of its history that were
    emptied, `stukken` signed versions and scans, `overig` what was kept about handing over,
    `kopieen` the backups of before that were taken away, `kopieen_over` those that could not be.
    """

    dossier: str
    moment: datetime
    regels: int
    wijzigingen: int
    stukken: int
    overig: int
    kopieen: int
    kopieen_over: int


def report_lines(verslag: Wisverslag) -> tuple[str, ...]:
    """The report in plain Dutch, a sentence each."""
    moment = f"{verslag.moment:%d-%m-%Y %H:%M}"
    lines = [
        f"Het dossier met kenmerk {verslag.dossier} is gewist op {moment}.",
        f"Gewist: {verslag.regels} regels, ook uit de zoekindex.",
        f"Leeggemaakt: {verslag.wijzigingen} regels van de geschiedenis.",
        f"Gewist: {verslag.stukken} getekende plannen en stukken.",
        f"Gewist: {verslag.overig} aantekeningen over overdragen en samenvoegen.",
        f"Weggehaald: {verslag.kopieen} reservekopieën van vóór het wissen.",
        "De vrijgekomen plekken in de kluis zijn met nullen overschreven.",
        "In het logboek staat alleen nog dat dit dossier is gewist, en wanneer.",
    ]
    if verslag.kopieen_over:
        lines.append(
            f"{verslag.kopieen_over} reservekopieën konden niet weg. Haal ze zelf weg "
            "uit de map kopieen naast de kluis."
        )
    lines.append(
        "Kopieën op een stick of een andere schijf, en papier dat is meegegeven, zijn niet gewist."
    )
    return tuple(lines)
