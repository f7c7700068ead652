"""What may be asked: routes, leefgebieden, questions, treden, menukaart, laws. No answers."""

# Long: the whole vocabulary of a form stands together.

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from intake_desktop.domain.deelvraag import Deelvraag
from intake_desktop.domain.editie import Editie, Tekstpakket, Vergelijk
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.klantprofiel import Klantprofiel
from intake_desktop.domain.ladder import Trede
from intake_desktop.domain.naderhand import Naderhand, Systeemveld
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.termijnen import Gebeurtenis, Termijnregel
from intake_desktop.domain.vandaag import VandaagKaart
from intake_desktop.domain.voorwaarde import Voorwaarde
from intake_desktop.domain.woordenlijst import Woordenlijst
from intake_desktop.domain.zaaksysteem import Zaaksysteem


class VraagType(StrEnum):
    """The closed list of question types; each has a widget, a stored form and a printed form."""

    EIGEN_WOORDEN = "eigen_woorden"
    KEUZES = "keuzes"
    SCHAAL = "schaal"
    REGELS = "regels"
    UREN = "uren"
    LEEFGEBIEDEN = "leefgebieden"
    RIJEN = "rijen"


@dataclass(frozen=True, slots=True)
class Optie:
    """One option of a KEUZES question."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a RIJEN question: words, or one of `opties`."""

    code: str
    naam: str
    opties: tuple[Optie, ...] = ()


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question. `code` is for ever ("willen.liefst"); texts may change.

    `vervolg` are the follow-up questions of a SCHAAL ("Waarom geen lager cijfer?"); `toelichting`
    labels the free text beside options; `meer` allows several options; `maximum` limits REGELS;
    `kolommen` are those of RIJEN. `gesloten` needs a reason to open (origin).
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
    kolommen: tuple[Kolom, ...] = ()
    gesloten: bool = False


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
    """What one role says at the start: who I am, what I must report, who reads what.

    The one of MEDECLIENT is said by either of them, when two clients sit at the table.
    """

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
    `gevolg` the code of the text that says what follows when it is not met. `met_uitkering`: only
    for people with a benefit; `zonder_uitkering` is the code of what others read in its place.
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
    met_uitkering: bool = False
    zonder_uitkering: str = ""

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
    """The whole form package, as one edition of the matrix shows it.

    `hash` is the SHA-256 of its files, kept with each gesprek. `leefgebieden` are those of
    `editie`; `alle` those of every edition, and `edities` what can be chosen. `standaard` is the
    edition with which a gesprek begins here. `eerst_hint` is a thought for what comes first, once
    `eerst_leefgebied` was talked about. `tekstpakket` is the licensed one that is shown.
    """

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
    deelvragen: tuple[Deelvraag, ...] = ()
    alle: tuple[Leefgebied, ...] = ()
    edities: tuple[Editie, ...] = ()
    standaard: str = ""
    eerst_leefgebied: str = ""
    eerst_hint: str = ""
    tekstpakketten: tuple[Tekstpakket, ...] = ()
    tekstpakket: Tekstpakket | None = None
    beschadigd: tuple[str, ...] = ()  # kept text packs that can not be read any more

    @property
    def alle_leefgebieden(self) -> tuple[Leefgebied, ...]:
        """The leefgebieden of every edition, in the order of the form."""
        return self.alle or self.leefgebieden

    @property
    def bron(self) -> str:
        """The line that goes with every score: whose texts these are."""
        return self.tekstpakket.licentie if self.tekstpakket else self.editie.bron

    def ankers(self, leefgebied: Leefgebied) -> tuple[str, ...]:
        """The five texts that are shown: the licensed ones, else our own."""
        licensed = self.tekstpakket.texts_of(leefgebied.domein) if self.tekstpakket else ()
        return licensed or leefgebied.ankers

    def in_editie(self, code: str, day: date) -> "Formulier":
        """This package as that edition shows it, with the texts that are licensed on `day`.

        An edition that is not known leaves it as it is: old scores then stay what they were.
        """
        editie = next((e for e in self.edities if e.code == code), self.editie)
        packs = (p for p in self.tekstpakketten if p.editie == editie.code and p.holds_on(day))
        pakket = next(packs, None)
        if editie.code == self.editie.code:
            return self if pakket == self.tekstpakket else replace(self, tekstpakket=pakket)
        found = ((x, editie.domein_van(x.code)) for x in self.alle_leefgebieden)
        shown = tuple(replace(x, domein=d.naam) for x, d in found if d is not None)
        return replace(self, editie=editie, leefgebieden=shown, tekstpakket=pakket)

    def vergelijk(self, code: str, editie: str) -> Vergelijk:
        """Whether a niveau of this leefgebied in that edition may stand beside one of this."""
        if editie == self.editie.code:
            return Vergelijk.GELIJK
        other = next((e for e in self.edities if e.code == editie), None)
        pair = [e.domein_van(code) if e else None for e in (self.editie, other)]
        kinds = {d.vergelijk if d else Vergelijk.NIET for d in pair}
        order = (Vergelijk.NIET, Vergelijk.ONGEVEER, Vergelijk.GELIJK)
        return next(kind for kind in order if kind in kinds)

    def verwant(self, code: str) -> tuple[str, ...]:
        """The leefgebieden of other editions in which the same subject is talked about."""
        found: list[str] = []
        for domein in (d for e in self.edities for d in e.domeinen):
            if code in domein.leefgebieden:
                found += domein.verwant
            elif code in domein.verwant:
                found += domein.leefgebieden
        return tuple(dict.fromkeys(found))

    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    termijnregels: tuple[Termijnregel, ...] = ()
    woorden: Woordenlijst = field(default_factory=Woordenlijst)
    zaaksysteem: Zaaksysteem = field(default_factory=Zaaksysteem)
    naderhand: Naderhand = field(default_factory=Naderhand)
    overneemvelden: tuple[Systeemveld, ...] = ()
    klantprofielen: tuple[Klantprofiel, ...] = ()

    def leefgebied(self, code: str) -> Leefgebied | None:
        """The leefgebied with this code, also of another edition."""
        here = next((x for x in self.leefgebieden if x.code == code), None)
        return here or next((x for x in self.alle if x.code == code), None)

    def route(self, code: str) -> Route:
        """The route with this code; the first one when it is unknown."""
        return next((r for r in self.routes if r.code == code), self.routes[0])

    def vraag(self, code: str) -> Vraag | None:
        """The question with this code, from the blocks or the facts of a leefgebied."""
        asked = [v for b in self.blokken for v in b.vragen]
        asked += [v for x in self.alle_leefgebieden for v in x.feiten]
        return next((v for v in asked if v.code == code), None)

    def deelvraag(self, naar: Rol, day: date) -> Deelvraag | None:
        """The words of that day in which sharing with this side is asked."""
        return next((v for v in self.deelvragen if v.naar is naar and v.holds_on(day)), None)

    def wettekst(self, code: str, day: date) -> Wettekst | None:
        """The text of that code in force on that day."""
        return next((w for w in self.wetteksten if w.code == code and w.holds_on(day)), None)
