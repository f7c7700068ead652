"""One line per dossier for the overview: what is needed to find it, without loading it."""

from dataclasses import dataclass
from datetime import date, datetime

from intake_desktop.domain.dossier import Dossier

MEESTE = 100
"""The overview asks for so many dossiers at once; the next when it is scrolled to its end."""


@dataclass(frozen=True, slots=True)
class DossierRegel:
    """A dossier as the overview shows it.

    `laatste_gesprek` is the day of the latest gesprek, `vervolg` the day of the next contact
    or, when the track rests, of looking again,
    `bijgewerkt` the moment of the last change, `rust` the day since which the track rests,
    `samen_met` who else of the household has a dossier.
    """

    id: str
    naam: str
    aanspreken: str
    geboortedatum: date | None
    clientnummer: str
    laatste_gesprek: date | None
    vervolg: date | None
    bijgewerkt: datetime
    rust: date | None = None
    samen_met: str | None = None


def regel(dossier: Dossier, bijgewerkt: datetime) -> DossierRegel:
    """The line of this dossier, last changed at `bijgewerkt`."""
    client, vervolg = dossier.client, dossier.plan.vervolg
    return DossierRegel(
        id=dossier.id,
        naam=client.naam,
        aanspreken=client.aanspreken,
        geboortedatum=client.geboortedatum,
        clientnummer=client.clientnummer,
        laatste_gesprek=max((g.begonnen.date() for g in dossier.gesprekken), default=None),
        vervolg=dossier.plan.pauze.weer_kijken_op or vervolg.datum or vervolg.tot,
        bijgewerkt=bijgewerkt,
        rust=dossier.plan.pauze.sinds,
        samen_met=", ".join(h.aanspreken or h.naam for h in dossier.huisgenoten) or None,
    )
