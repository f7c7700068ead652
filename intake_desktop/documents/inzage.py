"""Everything that is known about a client, to read: their right of access (AVG 15, Wmo 5.3.2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any

from intake_desktop.documents.huisstijl import Huisstijl, load_huisstijl
from intake_desktop.documents.ons_plan import TEMPLATES
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import for_client
from intake_desktop.domain.dossier import PART_FIELDS, Dossier

TEMPLATE = "inzage.xml.j2"
_INSIDE = frozenset({"id", "gesprek", "hash", "formulier_versie", "strepen", "bijlage"})
"""Fields that tie parts together and say nothing about a person."""


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One field: its code, which the template names, and what stands in it."""

    veld: str
    waarde: str


@dataclass(frozen=True, slots=True)
class Groep:
    """All parts of one kind."""

    soort: str
    delen: tuple[tuple[Gegeven, ...], ...]


@dataclass(frozen=True, slots=True)
class InzageView:
    """What the template may print. `sporen` are lines of who did what, in words."""

    naam: str
    dag: str
    groepen: tuple[Groep, ...]
    sporen: tuple[str, ...]
    bewaren: tuple[str, ...]


def inzage_view(
    dossier: Dossier, sporen: Sequence[str], bewaren: Sequence[str], day: date
) -> InzageView:
    """Every field of every part that the client may see, in the order of the dossier."""
    seen = for_client(dossier)
    kinds = ("client", "plan", *PART_FIELDS.values())
    return InzageView(
        dossier.client.naam or dossier.client.aanspreken,
        short_date(day),
        tuple(group for kind in kinds if (group := _group(kind, getattr(seen, kind))).delen),
        tuple(sporen),
        tuple(bewaren),
    )


def make_inzage_pdf(
    view: InzageView,
    *,
    day: date,
    huisstijl: Huisstijl | None = None,
    templates: Path = TEMPLATES,
) -> bytes:
    """The paper. Raises DefinitionError with file, line and remedy when the template is broken."""
    from intake_desktop.documents.paper import Imprint, make_paper
    from intake_desktop.documents.templates import render

    style = huisstijl or load_huisstijl()
    blocks = render(templates, TEMPLATE, view)[1]
    return make_paper(blocks, Imprint(style.afzender, style.accent, day))


def _group(kind: str, parts: Any) -> Groep:
    listed = parts if isinstance(parts, tuple) else (parts,)
    read = (tuple(_facts(part)) for part in listed)
    return Groep(kind, tuple(facts for facts in read if facts))


def _facts(part: Any, before: str = "") -> Iterator[Gegeven]:
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name in _INSIDE:
            continue
        if is_dataclass(value) and not isinstance(value, type):
            yield from _facts(value, f"{field.name}_")
        elif words := _words(value):
            yield Gegeven(before + field.name, words)


def _words(value: Any) -> str:
    if value is None or value is False or value == "":
        return ""
    if value is True:
        return "ja"
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, datetime):
        return f"{short_date(value.date())} {value:%H:%M}"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return "; ".join(filter(None, map(_words, value)))
    if is_dataclass(value) and not isinstance(value, type):
        return ", ".join(fact.waarde for fact in _facts(value))
    return str(value)
