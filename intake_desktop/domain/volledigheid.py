"""What is still missing or does not add up in the plan, as values: hints that never block.

Only about what the people at the table chose: a leefgebied that was not discussed is no gap.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from intake_desktop.domain.datums import ImpossibleDateError, parse_date, short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.plan import EERSTE_STAP_BINNEN, Actie, ContactSoort
from intake_desktop.domain.plannen import acties_of, agreed_score, besproken_leefgebieden
from intake_desktop.domain.uitspraak import VraagStatus, without_quotes

LAAG = 2
"""Up to this niveau it does not work now, and no fitting help is arranged."""

_PLAN = Positie(Stap.PLAN)


@dataclass(frozen=True, slots=True)
class Melding:
    """One hint. `positie` is where it is put right; `onderdeel` the id of the part there, or ""."""

    code: str
    ernst: Ernst
    tekst: str
    positie: Positie
    onderdeel: str = ""


def meldingen(formulier: Formulier, dossier: Dossier, today: date) -> tuple[Melding, ...]:
    """Everything worth a look, what matters most first, otherwise in the order of the plan."""
    found = (
        *_about_doelen(dossier, today),
        *_about_acties(dossier, today),
        *_about_contact(dossier, today),
        *_about_vragen(dossier),
        *_about_scores(formulier, dossier),
    )
    ignored = {c.code for c in formulier.controles if c.ernst is Ernst.NEGEREN}
    shown = (m for m in found if m.code not in ignored)
    return tuple(sorted(shown, key=lambda m: m.ernst is Ernst.TIP))


def _warn(code: str, tekst: str, onderdeel: str = "") -> Melding:
    return Melding(code, Ernst.WAARSCHUWEN, tekst, _PLAN, onderdeel)


def _about_doelen(dossier: Dossier, today: date) -> Iterator[Melding]:
    if not dossier.doelen:
        yield _warn("geen_doel", "Er staat nog geen doel in het plan.")
    for number, doel in enumerate(dossier.doelen, start=1):
        if not doel.tekst.strip():
            yield _warn("doel_zonder_woorden", f"Doel {number} heeft nog geen woorden.", doel.id)
        if not acties_of(dossier, doel.id):
            yield _warn("doel_zonder_actie", f"Bij doel {number} staat nog geen actie.", doel.id)
        yield from _about_day(
            f"doel {number}", doel.datum, doel.datum_tekst, today, "doel_datum", doel.id
        )


def _about_acties(dossier: Dossier, today: date) -> Iterator[Melding]:
    if dossier.acties and not dossier.plan.pauze.sinds and not _has_first_step(dossier, today):
        yield _warn(
            "geen_eerste_stap", "Er staat nog geen eerste stap voor de komende zeven dagen."
        )
    for actie in dossier.acties:
        if actie.klaar:
            continue
        yield from _about_gaps(actie)
        yield from _about_day(
            quoted(actie.tekst), actie.wanneer, actie.wanneer_tekst, today, "actie_datum", actie.id
        )


def _has_first_step(dossier: Dossier, today: date) -> bool:
    last = today + EERSTE_STAP_BINNEN
    return any(a.klaar or (a.wanneer and today <= a.wanneer <= last) for a in dossier.acties)


def _about_gaps(actie: Actie) -> Iterator[Melding]:
    gaps = []
    if not actie.wie:
        gaps.append("wie het doet")
    if actie.wanneer is None and not actie.wanneer_tekst.strip():
        gaps.append("wanneer")
    if gaps:
        tekst = f"Bij {quoted(actie.tekst)} staat nog niet {' en '.join(gaps)}."
        yield _warn("actie_onvolledig", tekst, actie.id)


def _about_day(  # noqa: PLR0913 - a day, what was typed, and where it stands
    what: str, day: date | None, typed: str, today: date, code: str, part: str = ""
) -> Iterator[Melding]:
    if day is not None and day < today:
        tekst = f"De dag bij {what} is al geweest: {short_date(day)}."
        yield _warn(f"{code}_voorbij", tekst, part)
    elif day is None and is_impossible(typed, today):
        tekst = f"De dag bij {what} bestaat niet: {typed.strip()}."
        yield _warn(f"{code}_bestaat_niet", tekst, part)


def is_impossible(typed: str, today: date) -> bool:
    """Whether what was typed looks like a day that does not exist ("31 februari")."""
    try:
        parse_date(typed, today)
    except ImpossibleDateError:
        return True
    return False


def _about_contact(dossier: Dossier, today: date) -> Iterator[Melding]:
    vervolg = dossier.plan.vervolg
    if vervolg.soort is None:
        yield _warn("geen_contact", "Er staat nog niet hoe u contact houdt.", "vervolg")
    elif vervolg.soort is ContactSoort.AFSPRAAK:
        if vervolg.datum is None and not vervolg.datum_tekst.strip():
            yield _warn("afspraak_zonder_dag", "Bij de afspraak staat nog geen dag.", "vervolg")
        yield from _about_day(
            "de afspraak", vervolg.datum, vervolg.datum_tekst, today, "afspraak_datum", "vervolg"
        )
    elif vervolg.soort is not ContactSoort.GEEN:
        yield from _about_day(
            "het contact", vervolg.tot, vervolg.tot_tekst, today, "contact_datum", "vervolg"
        )
    if not dossier.plan.contact.naam.strip():
        tekst = "Er staat nog niet wie mevrouw of meneer kan bellen."
        if dossier.client.aanspreken:
            tekst = f"Er staat nog niet wie {dossier.client.aanspreken} kan bellen."
        yield _warn("geen_contactpersoon", tekst, "contact")


def _about_vragen(dossier: Dossier) -> Iterator[Melding]:
    for vraag in dossier.eigen_vragen:
        if vraag.status is VraagStatus.OPEN:
            tekst = f"Deze vraag is nog open: {quoted(vraag.tekst)}."
        elif vraag.status is VraagStatus.UITZOEKEN and not vraag.door:
            tekst = f"Er staat nog niet wie dit uitzoekt: {quoted(vraag.tekst)}."
        else:
            continue
        where = Positie(Stap.EIGEN_VRAGEN)
        yield Melding("eigen_vraag_open", Ernst.TIP, tekst, where, vraag.id)


def _about_scores(formulier: Formulier, dossier: Dossier) -> Iterator[Melding]:
    gesprek = dossier.gesprek
    if gesprek is None or not dossier.doelen:
        return
    aimed = {d.leefgebied for d in dossier.doelen}
    for code in besproken_leefgebieden(formulier, dossier):
        niveau = agreed_score(dossier, gesprek, code)
        leefgebied = formulier.leefgebied(code)
        if leefgebied and niveau is not None and niveau <= LAAG and code not in aimed:
            tekst = f"Past er ook een doel bij {leefgebied.naam}? Dat hoeft niet nu."
            yield Melding("lage_score_zonder_doel", Ernst.TIP, tekst, _PLAN, code)


def quoted(text: str, limit: int = 60) -> str:
    """The beginning of what someone typed, between one pair of quotation marks, for a sentence."""
    words = " ".join(without_quotes(text).split()).removesuffix(".")
    if len(words) > limit:
        words = words[:limit].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"
