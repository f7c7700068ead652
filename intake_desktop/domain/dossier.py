"""The root: one client's dossier, its conversations and everything noted in them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar, cast

from intake_desktop.domain.afweging import Argument, Beeld
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.ernst import Nagekeken
from intake_desktop.domain.matrix import LeefgebiedStand, Score
from intake_desktop.domain.plan import (
    Actie,
    Doel,
    Doelterugblik,
    GetekendeVersie,
    Ondertekening,
    Ontheffing,
    Plan,
    Terugblik,
    Verplichting,
    Voorziening,
)
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.domain.uitspraak import EigenVraag, Uitspraak
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.domain.wmo_onderzoek import WmoOnderzoek


class Bijstand(StrEnum):
    """Whether the client has a benefit of the municipality (Participatiewet)."""

    HEEFT = "heeft"
    VRAAGT_AAN = "vraagt_aan"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Client:
    """Who it is about. `aanspreken` is how we address and print them: "mevrouw De Wit".

    `geboortedatum_tekst` keeps what was typed when it is no date. `bijstand` is None when nobody
    said it.
    """

    naam: str = ""
    aanspreken: str = ""
    geboortedatum: date | None = None
    geboortedatum_tekst: str = ""
    telefoon: str = ""
    email: str = ""
    bereikbaar: str = ""
    clientnummer: str = ""
    bijstand: Bijstand | None = None


class Akkoord(StrEnum):
    """What the client says to someone else sitting in; None on a person: not asked."""

    JA = "ja"
    NEE = "nee"


@dataclass(frozen=True, slots=True)
class Aanwezige:
    """Someone at the table. `sleutel` is their key in uitspraken, scores, acties and signing.

    The client and the two professionals have their Rol as key; others have their own.
    `relatie` is for others: moeder, tolk, cliëntondersteuner; `taal` what an interpreter speaks.
    `akkoord` is the client's answer to whether this person may sit in, given on `akkoord_op`.
    """

    sleutel: str
    naam: str
    rol: Rol
    organisatie: str = ""
    telefoon: str = ""
    email: str = ""
    relatie: str = ""
    taal: str = ""
    akkoord: Akkoord | None = None
    akkoord_op: date | None = None


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """Another client of the same household, whose own dossier has this id.

    `huishouden` is the same in both dossiers. Name and way of addressing are kept here too, so
    that this dossier can name them by itself; `relatie` is what they are to this client.
    """

    id: str
    huishouden: str
    naam: str = ""
    aanspreken: str = ""
    relatie: str = ""


@dataclass(frozen=True, slots=True)
class Gesprek:
    """One conversation: when, where, who, along which route.

    A later gesprek knows what stood in the plan when it began: `meegenomen` are the ids of its
    goals, actions and provisions, `open_toen` of actions and own questions that were not done.
    `samen_met` is the dossier of the second client at this table; that dossier holds the same
    gesprek under the same id. `voorbereid`: it was made ready and has not begun; `begonnen` is then
    the moment of the appointment. `niet_erbij` says in words who is not at the table, though it is
    about them too.
    """

    id: str
    begonnen: datetime
    route: str
    editie: str
    plaats: str = ""
    aanwezigen: tuple[Aanwezige, ...] = ()
    schrijver: str = Rol.KLANTMANAGER
    ondersteuning_verteld: date | None = None
    petten_verteld: date | None = None
    formulier_versie: str = ""
    meegenomen: tuple[str, ...] = ()
    open_toen: tuple[str, ...] = ()
    samen_met: str = ""
    voorbereid: bool = False
    niet_erbij: str = ""

    def aanwezige(self, sleutel: str) -> Aanwezige | None:
        """The person with this key, if present."""
        return next((a for a in self.aanwezigen if a.sleutel == sleutel), None)


TAKEN_LETTERS = ("K", "W")

Part = (
    Gesprek
    | EigenVraag
    | Uitspraak
    | LeefgebiedStand
    | Score
    | Antwoord
    | Argument
    | Beeld
    | Doel
    | Actie
    | Voorziening
    | Ondertekening
    | VandaagStap
    | Nagekeken
    | Terugblik
    | GetekendeVersie
    | Verplichting
    | Ontheffing
    | WmoOnderzoek
    | Deelantwoord
    | Huisgenoot
    | Mijlpaal
    | Doelterugblik
    | Verwijzing
)
P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one client. A change gives a new Dossier; unchanged parts are shared.

    Each tuple field holds parts with an `id` that is unique within that field.
    """

    id: str
    aangemaakt: datetime
    client: Client = field(default_factory=Client)
    plan: Plan = field(default_factory=Plan)
    gesprekken: tuple[Gesprek, ...] = ()
    eigen_vragen: tuple[EigenVraag, ...] = ()
    uitspraken: tuple[Uitspraak, ...] = ()
    standen: tuple[LeefgebiedStand, ...] = ()
    scores: tuple[Score, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()
    argumenten: tuple[Argument, ...] = ()
    beelden: tuple[Beeld, ...] = ()
    doelen: tuple[Doel, ...] = ()
    acties: tuple[Actie, ...] = ()
    voorzieningen: tuple[Voorziening, ...] = ()
    ondertekeningen: tuple[Ondertekening, ...] = ()
    vandaag: tuple[VandaagStap, ...] = ()
    nagekeken: tuple[Nagekeken, ...] = ()
    terugblikken: tuple[Terugblik, ...] = ()
    getekend: tuple[GetekendeVersie, ...] = ()
    verplichtingen: tuple[Verplichting, ...] = ()
    ontheffingen: tuple[Ontheffing, ...] = ()
    onderzoeken: tuple[WmoOnderzoek, ...] = ()
    deelantwoorden: tuple[Deelantwoord, ...] = ()
    huisgenoten: tuple[Huisgenoot, ...] = ()
    mijlpalen: tuple[Mijlpaal, ...] = ()
    doelterugblikken: tuple[Doelterugblik, ...] = ()
    verwijzingen: tuple[Verwijzing, ...] = ()

    @property
    def huishouden(self) -> str:
        """The household this client belongs to; empty when no other dossier is linked."""
        return self.huisgenoten[0].huishouden if self.huisgenoten else ""

    @property
    def gesprek(self) -> Gesprek | None:
        """The latest conversation."""
        return self.gesprekken[-1] if self.gesprekken else None

    def part(self, kind: type[P], part_id: str) -> P | None:
        """The part of this kind with this id."""
        return next((p for p in self.parts(kind) if p.id == part_id), None)

    def parts(self, kind: type[P]) -> tuple[P, ...]:
        """All parts of this kind, in order."""
        return cast("tuple[P, ...]", getattr(self, PART_FIELDS[kind]))

    def with_part(self, part: Part) -> "Dossier":
        """This part added at the end, or in place of the one with the same id."""
        name = PART_FIELDS[type(part)]
        old = cast("tuple[Part, ...]", getattr(self, name))
        for index, present in enumerate(old):
            if present.id == part.id:
                if present == part:
                    return self
                return self._with_field(name, (*old[:index], part, *old[index + 1 :]))
        return self._with_field(name, (*old, part))

    def without_part(self, kind: type[Part], part_id: str) -> "Dossier":
        """This part taken out; the same dossier when it is not there."""
        name = PART_FIELDS[kind]
        old = cast("tuple[Part, ...]", getattr(self, name))
        kept = tuple(p for p in old if p.id != part_id)
        return self if len(kept) == len(old) else self._with_field(name, kept)

    def with_part_moved(self, kind: type[Part], part_id: str, before: str | None) -> "Dossier":
        """This part moved to stand before the part `before`, or to the end when that is None."""
        name = PART_FIELDS[kind]
        old = cast("tuple[Part, ...]", getattr(self, name))
        moving = [p for p in old if p.id == part_id]
        if not moving or part_id == before:
            return self
        rest = [p for p in old if p.id != part_id]
        places = [i for i, p in enumerate(rest) if p.id == before]
        at = places[0] if places else len(rest)
        return self._with_field(name, (*rest[:at], *moving, *rest[at:]))

    def _with_field(self, name: str, parts: tuple[Part, ...]) -> "Dossier":
        changes: dict[str, Any] = {name: parts}
        return replace(self, **changes)

    def with_client(self, **changes: Any) -> "Dossier":
        """Fields of the client changed."""
        return replace(self, client=replace(self.client, **changes))

    def with_plan(self, **changes: Any) -> "Dossier":
        """Fields of the plan changed."""
        return replace(self, plan=replace(self.plan, **changes))


PART_FIELDS: dict[type, str] = {
    Gesprek: "gesprekken",
    EigenVraag: "eigen_vragen",
    Uitspraak: "uitspraken",
    LeefgebiedStand: "standen",
    Score: "scores",
    Antwoord: "antwoorden",
    Argument: "argumenten",
    Beeld: "beelden",
    Doel: "doelen",
    Actie: "acties",
    Voorziening: "voorzieningen",
    Ondertekening: "ondertekeningen",
    VandaagStap: "vandaag",
    Nagekeken: "nagekeken",
    Terugblik: "terugblikken",
    GetekendeVersie: "getekend",
    Verplichting: "verplichtingen",
    Ontheffing: "ontheffingen",
    WmoOnderzoek: "onderzoeken",
    Deelantwoord: "deelantwoorden",
    Huisgenoot: "huisgenoten",
    Mijlpaal: "mijlpalen",
    Doelterugblik: "doelterugblikken",
    Verwijzing: "verwijzingen",
}


def with_parts(dossier: Dossier, parts: Iterable[Part]) -> Dossier:
    """All these parts added or replaced, in order."""
    for part in parts:
        dossier = dossier.with_part(part)
    return dossier


def initial(name: str) -> str:
    """The capital a person is marked with on screen: of the first word that is free ("Els": E).

    K and W belong to the professionals, so "Kim de Wit" is D. Empty when there is no such word.
    """
    capitals = [next((c for c in word if c.isalpha()), "").upper() for word in name.split()]
    return next((c for c in capitals if c and c not in TAKEN_LETTERS), "")
