"""Versions of the plan: a closed one never changes; what is changed after it is the next version.

Bedenktijd and *niet akkoord* keep a version open. What is in a closed version stands sealed in the
vault; the dossier keeps enough of it to tell what changed since.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.kenmerk import is_outdated, printed
from intake_desktop.domain.noteren import naam_of, ondertekening_of
from intake_desktop.domain.plan import (
    VOORZIENING_STATUS_NAMEN,
    Actie,
    Doel,
    GetekendeVersie,
    Tekenkeuze,
    Voorziening,
    still_to_give,
)
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.volledigheid import quoted
from intake_desktop.domain.zicht import for_own_paper

_SLUIT = (Tekenkeuze.AKKOORD, Tekenkeuze.GEZIEN)


def closed_version(dossier: Dossier) -> GetekendeVersie | None:
    """The present version as it was closed; None while it is open."""
    return dossier.part(GetekendeVersie, str(dossier.plan.versie))


def previous_version(dossier: Dossier) -> GetekendeVersie | None:
    """The latest closed version before the present one."""
    before = [v for v in dossier.getekend if v.versie < dossier.plan.versie]
    return max(before, key=lambda v: v.versie, default=None)


def why_open(dossier: Dossier) -> str:
    """Why the present version can not be closed yet, as a sentence; empty when it can."""
    if asks_reason(dossier):
        return "Schrijf eerst op waarom er een nieuwe versie is."
    for wie in signers(dossier):
        signing = ondertekening_of(dossier, wie)
        keuze, naam = signing.keuze, naam_of(dossier, wie)
        if is_outdated(dossier, signing):
            return f"Het plan is veranderd na de keuze van {naam}. Vraag het opnieuw."
        if keuze is None:
            return f"Nog te kiezen: {naam}."
        if keuze is Tekenkeuze.BEDENKTIJD:
            return f"{naam[:1].upper()}{naam[1:]} neemt bedenktijd. Het plan blijft zo lang open."
        if keuze not in _SLUIT:
            return f"Niet akkoord: {naam}. Het plan blijft open, zodat u er samen op terugkomt."
    return ""


def asks_reason(dossier: Dossier) -> bool:
    """Whether a version before was closed and nobody said yet why there is another."""
    return previous_version(dossier) is not None and not dossier.plan.reden_nieuwe_versie.strip()


def changed_after_closing(dossier: Dossier) -> GetekendeVersie | None:
    """The version that was closed in this gesprek and was changed since: then people say why.

    None in a next gesprek, where another version is what everyone came for.
    """
    before, gesprek = previous_version(dossier), dossier.gesprek
    if before is None or gesprek is None or before.op < gesprek.begonnen:
        return None
    return before


def with_closed(dossier: Dossier, op: datetime, paper_hash: str) -> Dossier:
    """The present version closed at that moment; `paper_hash` is that of its sealed paper."""
    plan, shared = dossier.plan, for_ons_plan(for_own_paper(dossier))
    return dossier.with_part(
        GetekendeVersie(
            str(plan.versie),
            op,
            paper_hash,
            shared.doelen,
            shared.acties,
            shared.voorzieningen,
            plan.contact,
            plan.vervolg,
            plan.als_het_anders_loopt,
        )
    )


def next_version(before: Dossier, after: Dossier) -> Dossier:
    """`after`; as the next version when it changes what stood in a closed plan.

    Whether a step is done, and what is kept beside the plan, may change in a closed version.
    """
    closed = closed_version(before)
    if closed is None or after.plan.versie != before.plan.versie:
        return after
    if printed(before) == printed(after):
        return after
    return after.with_plan(
        versie=before.plan.versie + 1, reden_nieuwe_versie="", geven=still_to_give(after.plan)
    )


def what_changed(dossier: Dossier) -> tuple[str, ...]:
    """What is different from the latest closed version, a sentence each; empty without one.

    About what all three read; what stands under one law is in the sheet of that law.
    """
    old = previous_version(dossier)
    return tuple(_differences(old, for_ons_plan(for_own_paper(dossier)))) if old else ()


def _differences(old: GetekendeVersie, dossier: Dossier) -> Iterator[str]:
    doelen = {d.id: d for d in old.doelen}
    acties = {a.id: a for a in old.acties}
    hulp = {v.id: v for v in old.voorzieningen}
    yield from _doelen(doelen, dossier)
    yield from _acties(acties, dossier)
    yield from _voorzieningen(hulp, dossier)
    plan = dossier.plan
    if old.contact != plan.contact:
        yield f"Uw contactpersoon is nu {plan.contact.naam.strip() or 'nog niet afgesproken'}."
    if old.vervolg != plan.vervolg:
        yield "Hoe we contact houden is anders."
    if old.als_het_anders_loopt != plan.als_het_anders_loopt:
        yield "Wat we doen als het anders loopt is anders."


def _doelen(old: dict[str, Doel], dossier: Dossier) -> Iterator[str]:
    for doel in dossier.doelen:
        before = old.pop(doel.id, None)
        words = quoted(doel.tekst)
        if before is None:
            yield f"Nieuw doel: {words}."
        elif before.tekst != doel.tekst:
            yield f"Een doel is anders. Eerst: {quoted(before.tekst)}. Nu: {words}."
        elif (before.datum, before.datum_tekst) != (doel.datum, doel.datum_tekst):
            yield f"Bij het doel {words} is de dag nu {_day(doel)}."
        elif replace(before, waarom=doel.waarom) != doel or before.waarom != doel.waarom:
            yield f"Bij het doel {words} is iets aangevuld."
    yield from (f"Dit doel staat er niet meer: {quoted(d.tekst)}." for d in old.values())


def _acties(old: dict[str, Actie], dossier: Dossier) -> Iterator[str]:
    for actie in dossier.acties:
        before = old.pop(actie.id, None)
        words = quoted(actie.tekst)
        if before is None:
            yield f"Nieuwe stap: {words}."
            continue
        if before.tekst != actie.tekst:
            yield f"Een stap is anders. Eerst: {quoted(before.tekst)}. Nu: {words}."
        if before.wie != actie.wie:
            who = naam_of(dossier, actie.wie) if actie.wie else "nog niemand"
            yield f"Bij de stap {words}: wie het doet is nu {who}."
        if (before.wanneer, before.wanneer_tekst) != (actie.wanneer, actie.wanneer_tekst):
            day = day_or_words(actie.wanneer, actie.wanneer_tekst) or "nog niet afgesproken"
            yield f"Bij de stap {words}: wanneer is nu {day}."
    yield from (f"Deze stap staat er niet meer: {quoted(a.tekst)}." for a in old.values())


def _voorzieningen(old: dict[str, Voorziening], dossier: Dossier) -> Iterator[str]:
    for voorziening in dossier.voorzieningen:
        before = old.pop(voorziening.id, None)
        if before is None:
            yield f"Nieuwe hulp: {voorziening.naam}."
        elif before.status is not voorziening.status:
            yield f"{voorziening.naam}: {VOORZIENING_STATUS_NAMEN[voorziening.status]}."
        elif before != voorziening:
            yield f"{voorziening.naam}: iets is aangevuld."
    yield from (f"Deze hulp staat er niet meer: {v.naam}." for v in old.values())


def _day(doel: Doel) -> str:
    if doel.datum:
        return short_date(doel.datum)
    return doel.datum_tekst.strip() or "nog niet afgesproken"
