"""One line per dossier for the overview: what is needed to find it, without loading it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from intake_desktop.domain.afweging import Beeld
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ladder import Ladder

MEESTE = 100
"""The overview asks for so many dossiers at once; the next when it is scrolled to its end."""


@dataclass(frozen=True, slots=True)
class DossierRegel:
    """A dossier as the overview shows it.

    `laatste_gesprek` is the day of the latest gesprek, `vervolg` the day of the next contact
    or, when the track rests, of looking again,
    `bijgewerkt` the moment of the last change, `rust` the day since which the track rests,
    `samen_met` who else of the household has a dossier. `trede_nu` and `trede_streef` are of the
    participatieladder, `traject` what was decided about work (the value of a Besluit),
    `klantprofiel` the local label (a code of the forms).
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
    trede_nu: int | None = None
    trede_streef: int | None = None
    traject: str | None = None
    klantprofiel: str | None = None


class Volgorde(StrEnum):
    """How the list is sorted."""

    GEWIJZIGD = "gewijzigd"
    NAAM = "naam"
    VERVOLG = "vervolg"
    GESPREK = "gesprek"
    TREDE = "trede"


@dataclass(frozen=True, slots=True)
class Lijstkeuze:
    """Which dossiers the list shows, and in which order.

    `treden` are rungs now, 0 for not discussed; `trajecten` values of Besluit and `profielen`
    codes of labels, "" for none; an empty tuple leaves all. `rust` None: whether a track rests
    makes no difference.
    """

    volgorde: Volgorde = Volgorde.GEWIJZIGD
    treden: tuple[int, ...] = ()
    trajecten: tuple[str, ...] = ()
    profielen: tuple[str, ...] = ()
    rust: bool | None = None

    @property
    def kiest(self) -> bool:
        """Whether it leaves dossiers out."""
        return bool(self.treden or self.trajecten or self.profielen or self.rust is not None)


ALLES = Lijstkeuze()


def regel(dossier: Dossier, bijgewerkt: datetime) -> DossierRegel:
    """The line of this dossier, last changed at `bijgewerkt`."""
    client, vervolg = dossier.client, dossier.plan.vervolg
    beeld = laatste_beeld(dossier)
    return DossierRegel(
        id=dossier.id,
        naam=client.naam,
        aanspreken=client.aanspreken,
        geboortedatum=client.geboortedatum,
        clientnummer=client.clientnummer,
        laatste_gesprek=max(
            (g.begonnen.date() for g in dossier.gesprekken if not g.voorbereid), default=None
        ),
        vervolg=dossier.plan.pauze.weer_kijken_op or vervolg.datum or vervolg.tot,
        bijgewerkt=bijgewerkt,
        rust=dossier.plan.pauze.sinds,
        samen_met=", ".join(h.aanspreken or h.naam for h in dossier.huisgenoten) or None,
        trede_nu=beeld.ladder.nu,
        trede_streef=beeld.ladder.streef,
        traject=beeld.besluit,
        klantprofiel=dossier.plan.klantprofiel or None,
    )


def laatste_beeld(dossier: Dossier) -> Beeld:
    """What was said last about the ladder and about work, each in the latest gesprek that has it.

    What was said apart does not count: the list is no place for it.
    """
    beelden = {b.id: b for b in dossier.beelden}
    latest = [beelden[g.id] for g in reversed(dossier.gesprekken) if g.id in beelden]
    return Beeld(
        "",
        Ladder(
            next((b.ladder.nu for b in latest if b.ladder.nu), None),
            next((b.ladder.streef for b in latest if b.ladder.streef), None),
        ),
        next((b.besluit for b in latest if b.besluit), None),
    )
