"""The plan van aanpak: goals, who does what when, provisions, contact, signing."""

# Long: everything a plan is made of stands together.

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.contactritme import Contactritme
from intake_desktop.domain.rollen import Grondslag

MAX_DOELEN_EERST = 3
EERSTE_STAP_BINNEN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Doel:
    """A goal in the client's words. `nu` and `streef`: niveaus of its leefgebied.

    `erbij` says why it came as a fourth while three were open already. `persoon` is HUISHOUDEN when
    both clients have this goal; `apart` as of an Uitspraak.
    """

    id: str
    tekst: str
    waarom: str = ""
    leefgebied: str = ""
    nu: int | None = None
    streef: int | None = None
    datum: date | None = None
    datum_tekst: str = ""
    erbij: str = ""
    grondslag: Grondslag | None = None
    persoon: str = ""
    apart: Apart = Apart.NEE


@dataclass(frozen=True, slots=True)
class Actie:
    """One step. `wie` is a key of someone present or a free name.

    `wanneer` is the day, when what was typed is one; `wanneer_tekst` keeps what was typed when it
    is no day ("elke week"), so that nothing typed is lost. `persoon` and `apart` as of a Doel.
    """

    id: str
    tekst: str
    wie: str = ""
    wanneer: date | None = None
    wanneer_tekst: str = ""
    doel: str = ""
    klaar: bool = False
    grondslag: Grondslag | None = None
    persoon: str = ""
    apart: Apart = Apart.NEE


class VoorzieningStatus(StrEnum):
    """Where a provision stands; a conversation never grants one."""

    BESPROKEN = "besproken"
    WORDT_AANGEVRAAGD = "wordt_aangevraagd"
    UITZOEKEN = "uitzoeken"
    WIL_NIET = "wil_niet"


VOORZIENING_STATUS_NAMEN = {
    VoorzieningStatus.BESPROKEN: "besproken",
    VoorzieningStatus.WORDT_AANGEVRAAGD: "wordt aangevraagd",
    VoorzieningStatus.UITZOEKEN: "wordt uitgezocht",
    VoorzieningStatus.WIL_NIET: "wil cliënt nu niet",
}

NIET_GEREGELD = (VoorzieningStatus.BESPROKEN, VoorzieningStatus.WIL_NIET)
"""Talked about, with nobody who arranges it."""


@dataclass(frozen=True, slots=True)
class Voorziening:
    """A provision chosen from the menukaart; `code` and `naam` as they stood there."""

    id: str
    code: str
    naam: str
    wie: str = ""
    status: VoorzieningStatus = VoorzieningStatus.WORDT_AANGEVRAAGD
    doel: str = ""
    toelichting: str = ""
    persoon: str = ""
    apart: Apart = Apart.NEE


@dataclass(frozen=True, slots=True)
class Verplichting:
    """An obligation as it was picked from a law text; made by `verplichting.verplichting_from`.

    `code`, `titel`, `wet`, `artikel`, `tekst` are the law text of that day, `gevolg` with
    `gevolg_artikel` what follows when it is not met. `afspraak` is what was agreed in concrete
    words; `doel` the id of a goal it belongs to, or empty.
    """

    id: str
    code: str
    titel: str
    wet: str
    artikel: str
    tekst: str
    afspraak: str = ""
    gevolg: str = ""
    gevolg_artikel: str = ""
    doel: str = ""


@dataclass(frozen=True, slots=True)
class Ontheffing:
    """An exemption for a time from the obligation with the code `verplichting`; empty: from all.

    `tot_tekst` keeps what was typed when it is no day. `reden` says the consequence, no diagnosis.
    """

    id: str
    verplichting: str
    reden: str = ""
    tot: date | None = None
    tot_tekst: str = ""
    wet: str = ""
    artikel: str = ""


@dataclass(frozen=True, slots=True)
class Besluit:
    """The decision the Participatiewetblad belongs to; without `nummer` the sheet is a concept.

    `evalueren_op` is the day on which the three look whether the plan still fits. `concreet` is
    the answer to "staan er concrete verplichtingen in?"; None: not answered.
    """

    nummer: str = ""
    datum: date | None = None
    datum_tekst: str = ""
    evalueren_op: date | None = None
    evalueren_tekst: str = ""
    concreet: bool | None = None


class ContactSoort(StrEnum):
    """How the three stay in touch after this conversation."""

    AFSPRAAK = "afspraak"
    EMAIL = "email"
    TELEFOON = "telefoon"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Vervolg:
    """The next contact: a meeting, or contact by e-mail or phone until a day, or none.

    `tijd_tekst` keeps what was typed when it is no time of the clock ("na schooltijd").
    """

    soort: ContactSoort | None = None
    datum: date | None = None
    datum_tekst: str = ""
    tijd: time | None = None
    plaats: str = ""
    tot: date | None = None
    tot_tekst: str = ""
    toelichting: str = ""
    tijd_tekst: str = ""


@dataclass(frozen=True, slots=True)
class Contactpersoon:
    """The one person to call in between."""

    naam: str = ""
    telefoon: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Pauze:
    """The track rests since `sinds`; None means that it goes on.

    `weer_kijken_tekst` keeps what was typed when it is no day ("na de operatie").
    """

    reden: str = ""
    sinds: date | None = None
    weer_kijken_op: date | None = None
    weer_kijken_tekst: str = ""


@dataclass(frozen=True, slots=True)
class Geven:
    """Whether all have the paper: `later`, with a day and by whom (a key), until it was given."""

    later: bool = False
    op: date | None = None
    op_tekst: str = ""
    door: str = ""
    gegeven_op: date | None = None


@dataclass(frozen=True, slots=True)
class Uitgereikt:
    """What was given: to whom (a `delen.Lezer`), on which day, of which version of the plan.

    `wat` is empty for a bundle, else the code of a paper. `aangekomen_op` is the day on which they
    said that they have it. With `hoeft_niet` it was not given: they do not need or want it.
    """

    aan: str
    op: date
    versie: int
    wat: str = ""
    aangekomen_op: date | None = None
    hoeft_niet: bool = False


@dataclass(frozen=True, slots=True)
class Overgenomen:
    """A field that was copied into the case system: its code, when, and a mark of its words."""

    code: str
    op: date
    merk: str


@dataclass(frozen=True, slots=True)
class Afsluiting:
    """The end of the track: the day, why (a code and its words of that day), what else was said.

    `nazorg` is whether the client wants to hear of us afterwards (None: not asked), `nazorg_wat`
    how, `nazorg_op` when; `nazorg_tekst` keeps what was typed when that is no day.
    """

    op: date | None = None
    reden: str = ""
    reden_tekst: str = ""
    toelichting: str = ""
    nazorg: bool | None = None
    nazorg_wat: str = ""
    nazorg_op: date | None = None
    nazorg_tekst: str = ""
    nazorg_gedaan: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What belongs to the plan as a whole. `klantprofiel` is a local label, a code of the forms."""

    contact: Contactpersoon = field(default_factory=Contactpersoon)
    vervolg: Vervolg = field(default_factory=Vervolg)
    als_het_anders_loopt: str = ""
    versie: int = 1
    reden_nieuwe_versie: str = ""
    pauze: Pauze = field(default_factory=Pauze)
    besluit: Besluit = field(default_factory=Besluit)
    geven: Geven = field(default_factory=Geven)
    uitgereikt: tuple[Uitgereikt, ...] = ()
    ritme: Contactritme = field(default_factory=Contactritme)
    klantprofiel: str = ""
    overgenomen: tuple[Overgenomen, ...] = ()
    afsluiting: Afsluiting = field(default_factory=Afsluiting)


def still_to_give(plan: Plan) -> Geven:
    """Giving, when a next version begins: what was promised stays, what was given is of before."""
    return Geven() if plan.geven.gegeven_op else plan.geven


@dataclass(frozen=True, slots=True)
class Terugblik:
    """How an action went, said in a later gesprek or after this one. `id` is a `terugblik_id`.

    `tekst` is what got in the way, or how it went; `door` is who ticked it (a key), `op` when.
    """

    id: str
    gesprek: str
    actie: str
    klaar: bool
    tekst: str = ""
    door: str = ""
    op: date | None = None


class Doelstand(StrEnum):
    """What became of a goal, said together at an evaluation."""

    LOOPT = "loopt"
    BEREIKT = "bereikt"
    VERANDERD = "veranderd"
    LOSGELATEN = "losgelaten"


DOELSTAND_NAMEN = {
    Doelstand.LOOPT: "we gaan door",
    Doelstand.BEREIKT: "bereikt",
    Doelstand.VERANDERD: "veranderd",
    Doelstand.LOSGELATEN: "losgelaten",
}


@dataclass(frozen=True, slots=True)
class Doelterugblik:
    """What became of a goal, in one later gesprek; `id` is a `terugblik_id`.

    `doel` is the goal as it stood in the plan of before: a goal that is reached or let go is not in
    the plan any more. `waarom` are the words with it.
    """

    id: str
    gesprek: str
    doel: Doel
    stand: Doelstand
    waarom: str = ""


def terugblik_id(gesprek: str, actie: str) -> str:
    """The id of a look back: one per gesprek and action."""
    return f"{gesprek}.{actie}"


class Tekenkeuze(StrEnum):
    """The four answers at signing (field.md 3.5); none of them means not cooperating."""

    AKKOORD = "akkoord"
    GEZIEN = "gezien"
    NIET_AKKOORD = "niet_akkoord"
    BEDENKTIJD = "bedenktijd"


TEKENKEUZE_NAMEN = {
    Tekenkeuze.AKKOORD: "akkoord",
    Tekenkeuze.GEZIEN: "gezien en gelezen",
    Tekenkeuze.NIET_AKKOORD: "niet akkoord, want",
    Tekenkeuze.BEDENKTIJD: "ik wil bedenktijd tot",
}


class Tekenwijze(StrEnum):
    """How someone signed. Who only chose did not sign, and that is enough."""

    SCHERM = "scherm"
    PAPIER = "papier"


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """The choice of one signer for one plan version. `id` comes from `ondertekening_id`.

    `strepen` is what was drawn on the screen: per stroke x, y, x, y, … in the units of
    `domain.handtekening`, without time or pressure. On paper: the day, who says so (a key), and in
    `bijlage` the id of the scan in the vault. `kenmerk` is that of the plan they saw.
    """

    id: str
    wie: str
    versie: int
    keuze: Tekenkeuze | None = None
    want: str = ""
    bedenktijd_tot: date | None = None
    bedenktijd_tekst: str = ""
    gekozen_op: datetime | None = None
    wijze: Tekenwijze | None = None
    strepen: tuple[tuple[int, ...], ...] = ()
    papier_op: date | None = None
    papier_tekst: str = ""
    papier_door: str = ""
    bijlage: str = ""
    kenmerk: str = ""


def ondertekening_id(versie: int, wie: str) -> str:
    """The id of a signing: one per plan version and signer."""
    return f"{versie}.{wie}"


@dataclass(frozen=True, slots=True)
class GetekendeVersie:
    """A version of the plan that was closed, as all three read it: to tell what changed since.

    `id` is the number of the version, `hash` that of the sealed paper in the vault, which is what
    counts.
    """

    id: str
    op: datetime
    hash: str
    doelen: tuple[Doel, ...] = ()
    acties: tuple[Actie, ...] = ()
    voorzieningen: tuple[Voorziening, ...] = ()
    contact: Contactpersoon = field(default_factory=Contactpersoon)
    vervolg: Vervolg = field(default_factory=Vervolg)
    als_het_anders_loopt: str = ""

    @property
    def versie(self) -> int:
        """The number of the version."""
        return int(self.id)
