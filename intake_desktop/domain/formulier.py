"""What may be asked: routes, leefgebieden, questions, treden, menukaart, laws. No answers."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.ladder import Trede
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.vandaag import VandaagKaart
from intake_desktop.domain.voorwaarde import Voorwaarde


class VraagType(StrEnum):
    """The closed list of question types; each has a widget, a stored form and a printed form."""

    EIGEN_WOORDEN = "eigen_woorden"
    KEUZES = "keuzes"
    SCHAAL = "schaal"
    REGELS = "regels"
    UREN = "uren"
    LEEFGEBIEDEN = "leefgebieden"


@dataclass(frozen=True, slots=True)
class Optie:
    """One option of a KEUZES question."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question. `code` is for ever ("willen.liefst"); texts may change.

    `vervolg` are the follow-up questions of a SCHAAL ("Waarom geen lager cijfer?"); `toelichting`
    labels the free text beside options; `meer` allows several options; `maximum` limits REGELS.
    """

    code: str
    tekst: str
    type: VraagType
    hint: str = ""
    opties: tuple[Optie, ...] = ()
    meer: bool = True
    vervolg: tuple[str, ...] = ()
    toelichting: str = ""
    maximum: int = 0
    laag: str = ""
    hoog: str = ""
    toon_als: Voorwaarde | None = None


@dataclass(frozen=True, slots=True)
class Leefgebied:
    """One leefgebied of the form.

    `naam` is what the client reads; `domein` the exact name in the edition of the matrix; `kop`
    the question above the page; `gesloten` needs a reason to open (health, substance use, justice).
    `ankers` are five own texts, niveau 1 to 5. `schrijfhint` says how to write about it.
    """

    code: str
    naam: str
    domein: str
    kop: str
    openingsvraag: str
    doorvragen: tuple[str, ...]
    waarom_vragen: str
    waarom_nodig: str
    lead: Rol
    grondslag: Grondslag
    ankers: tuple[str, ...]
    feiten: tuple[Vraag, ...] = ()
    gesloten: bool = False
    aliassen: tuple[str, ...] = ()
    vraag_collega: str = ""
    doelen: tuple[str, ...] = ()
    acties: tuple[str, ...] = ()
    schrijfhint: str = ""


@dataclass(frozen=True, slots=True)
class Editie:
    """An edition of the matrix: its domains in order and the names of the five niveaus.

    `niveaus` are our own plain names, to be read by the client ("Nu handelen"); `officieel` the
    exact names of the matrix, for files to other systems ("acute problematiek"). `bron` is the
    line that goes with every score, on screen and on paper.
    """

    code: str
    naam: str
    domeinen: tuple[str, ...]
    niveaus: tuple[str, ...]
    bron: str
    officieel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blok:
    """A block of questions: willen, kunnen, balans."""

    code: str
    naam: str
    uitleg: str
    vragen: tuple[Vraag, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """Which steps and leefgebieden a conversation offers first; every other one stays reachable.

    `overslaan` are steps of `stappen` that stand in the list but that *next* passes by.
    """

    code: str
    naam: str
    uitleg: str
    minuten: int
    stappen: tuple[str, ...]
    leefgebieden: tuple[str, ...]
    overslaan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Openingstekst:
    """What one role says at the start: who I am, what I must report, who reads what."""

    rol: Rol
    titel: str
    regels: tuple[str, ...]


class Uitkering(StrEnum):
    """Whether a provision is for people with a benefit, or without one."""

    MET = "met"
    ZONDER = "zonder"


class Taal(StrEnum):
    """What a provision asks of someone's Dutch: enough of it, or hardly any."""

    NEDERLANDS = "nederlands"
    WEINIG = "weinig"


@dataclass(frozen=True, slots=True)
class Aanbod:
    """One provision of the local menukaart.

    `leeftijd_tot` is the last age it is for. `uitkering` and `taal` are None when they make no
    difference.
    """

    code: str
    naam: str
    uitleg: str
    voor_wie: str
    vraagt: str
    treden: tuple[int, ...]
    leefgebieden: tuple[str, ...]
    contact: str
    uren_min: int | None = None
    trefwoorden: tuple[str, ...] = ()
    leeftijd_van: int | None = None
    leeftijd_tot: int | None = None
    uitkering: Uitkering | None = None
    taal: Taal | None = None


@dataclass(frozen=True, slots=True)
class Wettekst:
    """One dated law text in plain Dutch.

    `soort`: "plan", "rechten", "verplichting", "gevolg" or "termijn". An obligation names in
    `gevolg` the code of the text that says what follows when it is not met.
    """

    code: str
    wet: str
    artikel: str
    soort: str
    titel: str
    tekst: str
    geldig_van: date
    geldig_tot: date | None
    bron: str
    gevolg: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether this text is in force on that day; `geldig_tot` is the last day."""
        return self.geldig_van <= day and (self.geldig_tot is None or day <= self.geldig_tot)


@dataclass(frozen=True, slots=True)
class Controle:
    """How much one check counts before closing; `code` is a key of `nakijken.CONTROLES`."""

    code: str
    ernst: Ernst


@dataclass(frozen=True, slots=True)
class Formulier:
    """The whole form package. `hash` is the SHA-256 of its files, kept with each gesprek."""

    versie: str
    hash: str
    routes: tuple[Route, ...]
    leefgebieden: tuple[Leefgebied, ...]
    blokken: tuple[Blok, ...]
    editie: Editie
    treden: tuple[Trede, ...]
    openingsteksten: tuple[Openingstekst, ...]
    telt_niet_mee: tuple[str, ...]
    menukaart: tuple[Aanbod, ...]
    wetteksten: tuple[Wettekst, ...]
    vandaag: VandaagKaart = field(default_factory=VandaagKaart)
    controles: tuple[Controle, ...] = ()

    def leefgebied(self, code: str) -> Leefgebied | None:
        """The leefgebied with this code."""
        return next((x for x in self.leefgebieden if x.code == code), None)

    def route(self, code: str) -> Route:
        """The route with this code; the first one when it is unknown."""
        return next((r for r in self.routes if r.code == code), self.routes[0])

    def vraag(self, code: str) -> Vraag | None:
        """The question with this code, from the blocks or the facts of a leefgebied."""
        asked = [v for b in self.blokken for v in b.vragen]
        asked += [v for x in self.leefgebieden for v in x.feiten]
        return next((v for v in asked if v.code == code), None)

    def wettekst(self, code: str, day: date) -> Wettekst | None:
        """The text of that code in force on that day."""
        return next((w for w in self.wetteksten if w.code == code and w.holds_on(day)), None)
