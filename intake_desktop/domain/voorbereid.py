"""A conversation made ready at the office: who, why, when, and what is known with its source.

A prepared dossier holds a gesprek that has not begun: it begins when it is opened on the day of the
appointment or after it (`begun`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Aanwezige, Client, Dossier, Gesprek, with_parts
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.plan import ContactSoort, Vervolg
from intake_desktop.domain.tekst import geteld
from intake_desktop.domain.tijden import clock_time
from intake_desktop.domain.uitspraak import Plek, Uitspraak

_NINE = time(9, 0)


@dataclass(frozen=True, slots=True)
class Bekend:
    """Something that is known already, with where it comes from; `leefgebied` is a code or ""."""

    tekst: str
    bron: str
    leefgebied: str = ""


@dataclass(frozen=True, slots=True)
class Voorbereid:
    """One client of a prepared file; `regel` is the line on which they stand first."""

    regel: int
    client: Client
    reden: str = ""
    partner: str = ""
    afspraak: date | None = None
    tijd: time | None = None
    plaats: str = ""
    bekend: tuple[Bekend, ...] = ()


@dataclass(frozen=True, slots=True)
class Voorbereiding:
    """What a file holds: the clients, what is wrong in it, and what is not read.

    With `fouten` nothing is taken in. Each is a sentence with its line and what to do.
    """

    clienten: tuple[Voorbereid, ...]
    fouten: tuple[str, ...] = ()
    opmerkingen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bij:
    """What a new dossier needs of the program: whose it is, the moment, the form, new ids."""

    wie: Aanwezige
    nu: datetime
    formulier: Formulier
    new_id: Callable[[], str]


def dossier_of(one: Voorbereid, dossier_id: str, bij: Bij, *, gekoppeld: bool = False) -> Dossier:
    """The dossier in which the conversation is ready; nothing in it was said by the client.

    `gekoppeld`: the partner has a dossier that is linked with it, and needs no note.
    """
    form = bij.formulier
    begins = datetime.combine(one.afspraak, one.tijd or _NINE) if one.afspraak else bij.nu
    gesprek = Gesprek(
        bij.new_id(),
        begins,
        route=form.routes[0].code,
        editie=form.standaard or form.editie.code,
        plaats=one.plaats,
        aanwezigen=(bij.wie,),
        schrijver=bij.wie.sleutel,
        formulier_versie=form.hash,
        voorbereid=True,
    )
    notes = [
        Bekend(words, "", "")
        for words in (
            f"Reden van het gesprek: {one.reden}" if one.reden else "",
            f"Partner: {one.partner}" if one.partner and not gekoppeld else "",
        )
        if words
    ]
    lines = tuple(
        Uitspraak(
            bij.new_id(), gesprek.id, Plek.NOTITIE, _with_source(known), bij.wie.sleutel, bij.nu,
            known.leefgebied,
        )
        for known in (*notes, *one.bekend)
    )  # fmt: skip
    dossier = Dossier(
        dossier_id, bij.nu, client=one.client, gesprekken=(gesprek,), uitspraken=lines
    )
    if one.afspraak is None:
        return dossier
    meeting = Vervolg(ContactSoort.AFSPRAAK, one.afspraak, tijd=one.tijd, plaats=one.plaats)
    return dossier.with_plan(vervolg=meeting)


def begun(dossier: Dossier, now: datetime) -> Dossier:
    """The prepared gesprek begins now, on the day of the appointment or after it.

    Opened before that day it stays prepared; any other dossier stays as it is.
    """
    gesprek = dossier.gesprek
    if gesprek is None or not gesprek.voorbereid:
        return dossier
    day = dossier.plan.vervolg.datum
    if day is not None and day > now.date():
        return dossier
    starts = dossier.with_part(replace(gesprek, begonnen=now, voorbereid=False))
    return starts if day is None else starts.with_plan(vervolg=Vervolg())


def taken_along(other: Dossier, gesprek: Gesprek) -> Dossier:
    """What was made ready for someone who now sits at this table becomes part of this gesprek.

    Their own gesprek never began, so it is no earlier one; its appointment is kept by this one.
    """
    ready = other.gesprek
    if ready is None or not ready.voorbereid:
        return other
    lines = (replace(u, gesprek=gesprek.id) for u in other.uitspraken if u.gesprek == ready.id)
    other = with_parts(other, lines).without_part(Gesprek, ready.id)
    day = other.plan.vervolg.datum
    is_over = day is not None and day <= gesprek.begonnen.date()
    return other.with_plan(vervolg=Vervolg()) if is_over else other


def is_known(one: Voorbereid, regels: Iterable[DossierRegel]) -> bool:
    """Whether this client has a dossier already: the same number, or the same name and birth."""
    client = one.client
    name = client.naam.casefold()
    return any(
        (client.clientnummer and client.clientnummer == regel.clientnummer)
        or (
            regel.naam.casefold() == name
            and regel.geboortedatum == client.geboortedatum
            and not (client.clientnummer and regel.clientnummer)
        )
        for regel in regels
    )


def kenmerk_van(one: Voorbereid) -> str:
    """What tells this client from others in a file: the number, or else name and birth date."""
    client = one.client
    if client.clientnummer:
        return f"nummer {client.clientnummer}"
    return f"{client.naam.casefold()} {client.geboortedatum or ''}"


def zin_van(one: Voorbereid, *, known: bool) -> str:
    """What becomes of this client, in words; of the partner see `voorbereid_partner`."""
    born = f", geboren {short_date(one.client.geboortedatum)}" if one.client.geboortedatum else ""
    who = f"Regel {one.regel}: {one.client.naam}{born}"
    if known:
        return f"{who}. Staat al in uw kluis; daar verandert niets."
    at = f" om {clock_time(one.tijd)}" if one.tijd else ""
    when = f" Gesprek op {short_date(one.afspraak)}{at}." if one.afspraak else ""
    notes = ["de reden als notitie"] if one.reden else []
    count = len(one.bekend)
    if count:
        notes.append(f"{geteld(count, 'regel', 'regels')} met bron")
    listed = f" Klaar voor het gesprek: {', '.join(notes)}." if notes else ""
    return f"{who}: een nieuw dossier.{when}{listed}"


def _with_source(known: Bekend) -> str:
    return f"{known.tekst} (bron: {known.bron})" if known.bron else known.tekst
