"""The blank form of a route, to write on by hand, as plain values; it holds nothing of a client."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.words import own_words
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.formulier import Blok, Formulier, Leefgebied, Route, Vraag
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.ladder import Trede
from intake_desktop.domain.matrix import HULP_NAMEN
from intake_desktop.domain.plan import TEKENKEUZE_NAMEN
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.huisstijl import Huisstijl

DOELEN, STAPPEN = 3, 3
DOELEN_KORT, LEEG = 2, 2
"""Goals on the short form, and leefgebieden to name by hand where none was chosen."""


@dataclass(frozen=True, slots=True)
class NiveauView:
    """A niveau to tick: its figure and what it means for this leefgebied."""

    nummer: int
    anker: str


@dataclass(frozen=True, slots=True)
class LeeggebiedView:
    """A leefgebied to write about."""

    naam: str
    openingsvraag: str
    doorvragen: tuple[str, ...]
    waarom: str
    vragen: tuple[Vraag, ...]
    niveaus: tuple[NiveauView, ...]
    gesloten: bool


@dataclass(frozen=True, slots=True)
class GespreksbladView:
    """Everything the template may print. `stappen` are the steps of the route, in order."""

    route: str
    uitleg: str
    stappen: tuple[str, ...]
    leefgebieden: tuple[LeeggebiedView, ...]
    andere: tuple[str, ...]
    heel: bool
    overzicht: tuple[str, ...]
    gekozen: tuple[LeeggebiedView, ...]
    lege: int
    blokken: tuple[Blok, ...]
    treden: tuple[Trede, ...]
    hulp: tuple[str, ...]
    doelen: int
    regels: int
    tekenaars: tuple[str, ...]
    keuzes: tuple[tuple[str, str], ...]
    bron: str
    huis: Huisstijl
    dag: str


def gespreksblad_view(  # noqa: PLR0913 - what is printed, and named choices with a default
    formulier: Formulier,
    route: Route,
    *,
    day: date,
    huis: Huisstijl,
    heel: bool = False,
    gekozen: tuple[str, ...] = (),
) -> GespreksbladView:
    """The form of one route: short, or `heel` with every question of every leefgebied.

    On the short one the leefgebieden `gekozen` (codes) have their own question; without them there
    is room for two. A leefgebied that is not on the route can be written at *andere*.
    """
    on_route = [x for x in formulier.leefgebieden if x.code in route.leefgebieden]
    return GespreksbladView(
        route=route.naam,
        uitleg=route.uitleg,
        stappen=tuple(s for s in route.stappen if s not in route.overslaan),
        leefgebieden=tuple(_blank(x, formulier) for x in on_route),
        andere=tuple(x.naam for x in formulier.leefgebieden if x not in on_route),
        blokken=formulier.blokken if Stap.WILLEN_KUNNEN_BALANS in route.stappen else (),
        treden=formulier.treden,
        hulp=tuple(HULP_NAMEN.values()),
        heel=heel,
        overzicht=tuple(x.naam for x in formulier.leefgebieden),
        gekozen=tuple(_blank(x, formulier) for x in formulier.leefgebieden if x.code in gekozen),
        lege=0 if gekozen else LEEG,
        doelen=DOELEN if heel else DOELEN_KORT,
        regels=STAPPEN,
        tekenaars=tuple(ROL_NAMEN[r] for r in (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM)),
        keuzes=tuple((str(code), naam) for code, naam in TEKENKEUZE_NAMEN.items()),
        bron=formulier.bron,
        huis=huis,
        dag=short_date(day),
    )


def _blank(leefgebied: Leefgebied, formulier: Formulier) -> LeeggebiedView:
    return LeeggebiedView(
        naam=leefgebied.naam,
        openingsvraag=own_words(leefgebied.openingsvraag).tekst,
        doorvragen=leefgebied.doorvragen,
        waarom=leefgebied.waarom_vragen,
        vragen=tuple(v for v in leefgebied.feiten if v.toon_als is None),
        niveaus=tuple(
            NiveauView(n, a) for n, a in enumerate(formulier.ankers(leefgebied), start=1)
        ),
        gesloten=leefgebied.gesloten,
    )
