"""What was removed when a dossier was erased: figures only, nothing about whom it was."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import geteld


@dataclass(frozen=True, slots=True)
class Wisverslag:
    """The report of one erasure.

    `regels` are the parts of the dossier, `wijzigingen` the lines of its history that were
    emptied, `stukken` signed versions and scans, `overig` what was kept about handing over,
    `kopieen` the backups of before that were taken away, `kopieen_over` those that could not be,
    `eerste_zonder` the number of the backup that was made instead, 0 for none. With `kopieen_tot`
    those that stay go when that day is over. `genoemd_in` are the dossiers of the same household,
    which still name this client.
    """

    dossier: str
    moment: datetime
    regels: int
    wijzigingen: int
    stukken: int
    overig: int
    kopieen: int
    kopieen_over: int
    eerste_zonder: int = 0
    kopieen_tot: date | None = None
    genoemd_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Elders:
    """What happened in the second place of the backups: how many went, how many stayed.

    `bereikt` is False when the place was not there: they go once a backup is sent there again.
    """

    bereikt: bool
    kopieen: int = 0
    over: int = 0


def without_name(dossier: Dossier, gone: str) -> Dossier:
    """This dossier without the name of the housemate whose own dossier was erased.

    That there was someone stays: the gesprekken of two belong to this client too.
    """
    mates = [replace(h, naam="", aanspreken="") for h in dossier.huisgenoten if h.id == gone]
    gesprekken = [
        replace(
            gesprek,
            aanwezigen=tuple(
                replace(a, naam="", telefoon="", email="") if a.sleutel == Rol.MEDECLIENT else a
                for a in gesprek.aanwezigen
            ),
        )
        for gesprek in dossier.gesprekken
        if gesprek.samen_met == gone
    ]
    return with_parts(dossier, (*mates, *gesprekken)) if mates else dossier


def report_lines(verslag: Wisverslag, elders: Elders | None = None) -> tuple[str, ...]:
    """The report in plain Dutch, a sentence each; `elders` None: there is no second place."""
    moment = f"{short_date(verslag.moment.date())} om {verslag.moment:%H:%M}"
    lines = [
        f"Het dossier met kenmerk {verslag.dossier} is gewist op {moment}.",
        f"Gewist: {geteld(verslag.regels, 'regel', 'regels')}, ook uit de zoekindex.",
        f"Leeggemaakt: {geteld(verslag.wijzigingen, 'regel', 'regels')} van de geschiedenis.",
        f"Getekende plannen en stukken die zijn gewist: {verslag.stukken}.",
        f"Aantekeningen over overdragen en samenvoegen die zijn gewist: {verslag.overig}.",
        "De vrijgekomen plekken in de kluis zijn met nullen overschreven.",
        "In het logboek staat alleen nog dat dit dossier is gewist, en wanneer.",
    ]
    lines.extend(kopie_lines(verslag.kopieen, verslag.kopieen_over, verslag.kopieen_tot, "wissen"))
    if verslag.kopieen_over and verslag.kopieen_tot is not None:
        lines.append("Zet u zo’n kopie terug, dan wist het programma dit dossier daarin opnieuw.")
    if elders is not None:
        lines.extend(elsewhere_lines(elders))
    if verslag.genoemd_in:
        lines.append(
            "In het dossier van de ander uit dit huishouden staat de naam van deze cliënt nog. "
            "U kunt die daar weghalen. In de geschiedenis van dat dossier blijft de naam staan "
            "tot ook dat wordt gewist."
        )
    lines.append(
        "Andere kopieën, zoals op een stick, en papier dat is meegegeven, zijn niet gewist."
    )
    return tuple(lines)


def kopie_lines(gone: int, left: int, until: date | None, what: str) -> tuple[str, ...]:
    """What became of the backups from before it (`what` is the verb), a sentence each."""
    if until is not None:
        if not left:
            return ()
        return (
            f"In {geteld(left, 'oudere reservekopie', 'oudere reservekopieën')} staat het nog, "
            f"versleuteld. Uiterlijk na {short_date(until)} gaat dat vanzelf weg, ook van de "
            "tweede plek.",
        )
    lines = [f"Weggehaald: {_kopieen(gone)} van vóór het {what}."]
    if left:
        lines.append(
            f"Niet weg te halen: {_kopieen(left)}. Doe dat zelf, in de map kopieen naast de kluis."
        )
    return tuple(lines)


def elsewhere_lines(elders: Elders) -> tuple[str, ...]:
    """What happened in the second place of the backups, a sentence each."""
    if not elders.bereikt:
        return (
            "De tweede plek van de reservekopieën is er nu niet. De oudere kopieën daar gaan weg "
            "zodra er weer een reservekopie naartoe gaat.",
        )
    lines = [f"Weggehaald van de tweede plek: {_kopieen(elders.kopieen)}."]
    if elders.over:
        lines.append(f"Daar niet weg te halen: {_kopieen(elders.over)}. Doe dat zelf.")
    return tuple(lines)


def _kopieen(count: int) -> str:
    return geteld(count, "reservekopie", "reservekopieën")
