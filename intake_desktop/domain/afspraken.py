"""Everything that asks for attention on a day, of one dossier: what, when, and where it stands.

A new kind of agreement is a function from a dossier to its `Afspraak`s, added to `BRONNEN`. Terms
are not among them: they follow from rules and from the day of now (`agenda`).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.mijlpalen import mijlpalen_van
from intake_desktop.domain.plan import ContactSoort, Tekenkeuze
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.domain.tijden import clock_time

OVER = "over"
"""Stands in `Afspraak.plek` for the page about the dossier; else it is a Stap."""


class AfspraakSoort(StrEnum):
    """What kind of line it is in the list."""

    GESPREK = "gesprek"
    CONTACT = "contact"
    KIJKEN = "kijken"
    RUST = "rust"
    PAPIER = "papier"
    BEDENKTIJD = "bedenktijd"
    STAP = "stap"
    TERMIJN = "termijn"
    OVERDRACHT = "overdracht"
    AANGEKOMEN = "aangekomen"
    BEWAREN = "bewaren"


@dataclass(frozen=True, slots=True)
class Afspraak:
    """Something to do or to know on `dag`, in words, of the dossier with this id.

    `plek` is where it stands: a Stap, or OVER. `wie` is the key of whose it is; empty: of whoever
    has the dossier.
    """

    dag: date
    soort: AfspraakSoort
    tekst: str
    dossier: str
    plek: str = Stap.PLAN
    wie: str = ""


@dataclass(frozen=True, slots=True)
class Volgen:
    """What the list of all dossiers needs of one of them, kept beside it in the vault.

    `gehoord` is the day on which the client was heard last; `rust` whether the track rests or
    was ended; `vooruit` the day of the next contact that was agreed.
    """

    afspraken: tuple[Afspraak, ...] = ()
    mijlpalen: tuple[Mijlpaal, ...] = ()
    ritme: int = 0
    gehoord: date | None = None
    rust: bool = False
    vooruit: date | None = None


def volgen_van(dossier: Dossier) -> Volgen:
    """What there is to follow; `dossier` as whoever follows it may read it."""
    plan = dossier.plan
    return Volgen(
        tuple(one for source in BRONNEN for one in source(dossier)),
        tuple(m for m in mijlpalen_van(dossier) if m.datum is not None),
        plan.ritme.weken,
        laatst_gehoord(dossier),
        plan.pauze.sinds is not None or plan.afsluiting.op is not None,
        plan.vervolg.datum or plan.vervolg.tot,
    )


def laatst_gehoord(dossier: Dossier) -> date | None:
    """The day of the latest gesprek or other contact; None when there was none yet."""
    days = [g.begonnen.date() for g in dossier.gesprekken if not g.voorbereid]
    if dossier.plan.ritme.gehoord_op:
        days.append(dossier.plan.ritme.gehoord_op)
    return max(days, default=None)


def with_ritme(dossier: Dossier, **changes: Any) -> Dossier:
    """Fields of the contact rhythm changed."""
    return dossier.with_plan(ritme=replace(dossier.plan.ritme, **changes))


def _meeting(dossier: Dossier) -> Iterator[Afspraak]:
    """The next gesprek or contact, until they were heard on that day or after it."""
    vervolg, heard = dossier.plan.vervolg, laatst_gehoord(dossier)
    day = vervolg.datum or vervolg.tot
    if day is None or (heard is not None and heard >= day):
        return
    if vervolg.soort in (ContactSoort.EMAIL, ContactSoort.TELEFOON):
        how = "per e-mail" if vervolg.soort is ContactSoort.EMAIL else "per telefoon"
        yield Afspraak(day, AfspraakSoort.CONTACT, f"Contact {how}", dossier.id)
    elif vervolg.soort is not ContactSoort.GEEN:
        at = f" om {clock_time(vervolg.tijd)}" if vervolg.tijd else ""
        place = f", {vervolg.plaats.strip()}" if vervolg.plaats.strip() else ""
        yield Afspraak(day, AfspraakSoort.GESPREK, f"Gesprek{at}{place}", dossier.id)


def _rest(dossier: Dossier) -> Iterator[Afspraak]:
    pauze = dossier.plan.pauze
    if pauze.sinds is not None and pauze.weer_kijken_op is not None:
        since = f"Weer kijken; het traject staat stil sinds {short_date(pauze.sinds)}"
        yield Afspraak(pauze.weer_kijken_op, AfspraakSoort.RUST, since, dossier.id)


def _paper(dossier: Dossier) -> Iterator[Afspraak]:
    geven = dossier.plan.geven
    if geven.later and geven.op is not None and geven.gegeven_op is None:
        yield Afspraak(
            geven.op, AfspraakSoort.PAPIER, "Ons plan geven", dossier.id, Stap.TEKENEN, geven.door
        )


def _again(dossier: Dossier) -> Iterator[Afspraak]:
    day = dossier.plan.besluit.evalueren_op
    if day is not None:
        words = "Kijken of het plan nog klopt"
        yield Afspraak(day, AfspraakSoort.KIJKEN, words, dossier.id, Stap.DAARNA)


def _thinking(dossier: Dossier) -> Iterator[Afspraak]:
    for signing in dossier.ondertekeningen:
        day, now = signing.bedenktijd_tot, signing.versie == dossier.plan.versie
        if now and day is not None and signing.keuze is Tekenkeuze.BEDENKTIJD:
            words = "Einde van de bedenktijd"
            yield Afspraak(day, AfspraakSoort.BEDENKTIJD, words, dossier.id, Stap.TEKENEN)


def _steps(dossier: Dossier) -> Iterator[Afspraak]:
    """Open steps of the professionals; what a client does by themselves is no errand of ours.

    Nor what was agreed apart: others may sit before the list.
    """
    for actie in dossier.acties:
        ours = actie.wie in (Rol.KLANTMANAGER, Rol.WIJKTEAM) and actie.apart is Apart.NEE
        if ours and not actie.klaar and actie.wanneer is not None and actie.tekst.strip():
            yield Afspraak(
                actie.wanneer, AfspraakSoort.STAP, actie.tekst.strip(), dossier.id, wie=actie.wie
            )


def _exemptions(dossier: Dossier) -> Iterator[Afspraak]:
    for one in dossier.ontheffingen:
        if one.tot is not None:
            words = "Einde van de ontheffing"
            yield Afspraak(one.tot, AfspraakSoort.TERMIJN, words, dossier.id)


def _handovers(dossier: Dossier) -> Iterator[Afspraak]:
    """Going there together; and did they arrive? Asked until there is an answer that ends it."""
    for one in dossier.verwijzingen:
        if one.op is not None and one.aangekomen is None and not one.is_rond:
            words = f"Warme overdracht: {one.heet}"
            yield Afspraak(one.op, AfspraakSoort.OVERDRACHT, words, dossier.id, Stap.DAARNA)
        if one.vraag_op is not None and not one.is_rond:
            words = f"Aangekomen bij {one.heet}?"
            yield Afspraak(one.vraag_op, AfspraakSoort.AANGEKOMEN, words, dossier.id, Stap.DAARNA)


def _aftercare(dossier: Dossier) -> Iterator[Afspraak]:
    end = dossier.plan.afsluiting
    if end.nazorg and end.nazorg_op is not None and not end.nazorg_gedaan:
        words = f"Nazorg: {end.nazorg_wat.strip()}".rstrip(": ")
        yield Afspraak(end.nazorg_op, AfspraakSoort.CONTACT, words, dossier.id, Stap.DAARNA)


Bron = Callable[[Dossier], Iterable[Afspraak]]

BRONNEN: tuple[Bron, ...] = (
    _meeting,
    _rest,
    _paper,
    _again,
    _thinking,
    _steps,
    _exemptions,
    _handovers,
    _aftercare,
)
"""Where the days come from, each a function of its own."""
