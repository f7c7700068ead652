"""The days from which the terms of one client are counted: typed, or known from elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from intake_desktop.domain.datums import long_date, short_date, when_words
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.termijnen import (
    Gebeurtenis,
    Mijlpaal,
    Termijn,
    Termijnregel,
    termijnen_van,
    with_gedaan,
    zonder_regel,
)
from intake_desktop.domain.wmo_onderzoek import latest_onderzoek

MELDING, BESLUIT, PLAN = "wmo_melding", "besluit", "plan_getekend"
"""Events whose day may stand elsewhere in the dossier already."""


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """One term in words: `regel` says until when, `bron` since when and which article."""

    termijn: Termijn
    dag: str
    regel: str
    bron: str


def mijlpalen_van(dossier: Dossier) -> tuple[Mijlpaal, ...]:
    """The events that were typed, and those whose day stands elsewhere: each day of a kind once."""
    typed = {(m.soort, m.datum) for m in dossier.mijlpalen}
    known = (m for m in _known(dossier) if (m.soort, m.datum) not in typed)
    return (*dossier.mijlpalen, *known)


def _known(dossier: Dossier) -> Iterator[Mijlpaal]:
    besluit = dossier.plan.besluit
    versions = sorted(dossier.getekend, key=lambda v: v.versie)
    for soort, day, law in (
        (MELDING, latest_onderzoek(dossier).gemeld_op, Grondslag.WMO),
        (BESLUIT, besluit.datum, Grondslag.GEZAMENLIJK),
        (PLAN, versions[-1].op.date() if versions else None, Grondslag.GEZAMENLIJK),
    ):
        if day is not None:
            yield Mijlpaal(f"{soort}.{day.isoformat()}", soort, day, grondslag=law)


def is_typed(dossier: Dossier, mijlpaal: Mijlpaal) -> bool:
    """Whether it stands in the dossier itself, and can be taken out."""
    return dossier.part(Mijlpaal, mijlpaal.id) is not None


def with_mijlpaal(
    dossier: Dossier, key: str, soort: Gebeurtenis, day: date | None, text: str = ""
) -> Dossier:
    """An event on that day, added or changed; `text` is what was typed when it is no day."""
    present = dossier.part(Mijlpaal, key)
    if present is None:
        return dossier.with_part(Mijlpaal(key, soort.code, day, text, grondslag=soort.grondslag))
    return dossier.with_part(replace(present, datum=day, datum_tekst=text))


def with_termijn_gedaan(dossier: Dossier, termijn: Termijn, done: bool) -> Dossier:
    """This term met, or not yet; the event it was counted from is kept with it."""
    found = next((m for m in mijlpalen_van(dossier) if m.id == termijn.mijlpaal), None)
    return dossier if found is None else dossier.with_part(with_gedaan(found, termijn.code, done))


def standen_van(
    regels: tuple[Termijnregel, ...],
    gebeurtenissen: Iterable[Gebeurtenis],
    mijlpalen: Iterable[Mijlpaal],
    today: date,
) -> tuple[Termijnstand, ...]:
    """The terms of these events in words, the first to end first."""
    names = {g.code: g.naam for g in gebeurtenissen}
    events = tuple(mijlpalen)
    kinds = {m.id: names.get(m.soort, m.soort) for m in events}
    return tuple(
        Termijnstand(
            t,
            when_words(t.einde, today),
            f"{t.titel}: uiterlijk {long_date(t.einde)}",
            _source(t, kinds.get(t.mijlpaal, "")),
        )
        for t in termijnen_van(regels, events, today)
    )


def _source(termijn: Termijn, event: str) -> str:
    """Since when it is counted, and where the rule comes from."""
    counted = f"Geteld vanaf {long_date(termijn.vanaf)}" + (f" ({event})." if event else ".")
    source = termijn.regel.bron.rstrip(".") if termijn.regel else ""
    return f"{counted} {source}." if source else counted


def voor_geboorte_zin(dossier: Dossier) -> str:
    """What to say about days before the client was born; empty when there are none."""
    born = dossier.client.geboortedatum
    early = [m.datum for m in dossier.mijlpalen if m.datum and born and m.datum < born]
    if not early or born is None:
        return ""
    return (
        f"{short_date(early[0])} is vóór de geboortedatum ({short_date(born)}). "
        "Kijk welke van de twee niet klopt."
    )


def gaten_zin(regels: Iterable[Termijnregel], mijlpalen: Iterable[Mijlpaal]) -> str:
    """What to say about days for which no rule holds; empty when there are none."""
    rules = tuple(regels)
    missed = dict.fromkeys(title for m in mijlpalen for title in zonder_regel(rules, m))
    if not missed:
        return ""
    return (
        f"Voor deze dag is geen regel bekend bij: {', '.join(missed)}. "
        "Die termijn wordt niet geteld; de andere wel. Kijk of de dag klopt, of vraag wie de "
        "formulieren beheert om termijnen.toml aan te vullen."
    )
