"""Everything that is known about a client, to read: their right of access (AVG 15, Wmo 5.3.2)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any

from intake_desktop.documents.ons_plan import TEMPLATES
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import for_client
from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.huisstijl import Huisstijl, load_huisstijl

TEMPLATE = "inzage.xml.j2"
_INSIDE = frozenset(
    {"id", "gesprek", "hash", "formulier_versie", "strepen", "bijlage", "kenmerk", "sleutel"}
)
"""Fields that tie parts together and say nothing about a person."""

_WORDS_OF = {"vraag": "vraagtekst", "code": "naam", "reden": "reden_tekst"}
"""A code and the field beside it that says the same in words."""

_MEANT = frozenset(
    {
        "leefgebied", "leefgebieden", "doel", "spreker", "schrijver", "door", "wie", "aan",
        "persoon", "mee", "vraag", "eerst", "lead", "verteld", "papier_door", "soort",
    }
)  # fmt: skip
"""Fields that point at someone, a leefgebied, a goal or a question."""


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
    formulier: Formulier,
    dossier: Dossier,
    sporen: Sequence[str],
    bewaren: Sequence[str],
    day: date,
) -> InzageView:
    """Every field of every part that the client may see, in the order of the dossier."""
    seen, lezer = for_client(dossier), _Lezer(_namen(formulier, dossier))
    kinds = ("client", "plan", *PART_FIELDS.values())
    return InzageView(
        dossier.client.naam or dossier.client.aanspreken,
        short_date(day),
        tuple(group for kind in kinds if (group := lezer.group(kind, getattr(seen, kind))).delen),
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


@dataclass(frozen=True, slots=True)
class _Lezer:
    """Reads parts as words: `namen` tells who or what is meant by a key, a code or an id."""

    namen: Mapping[str, str]

    def group(self, kind: str, parts: Any) -> Groep:
        """All parts of this kind in which something is."""
        listed = parts if isinstance(parts, tuple) else (parts,)
        read = (tuple(self._facts(part)) for part in listed)
        return Groep(kind, tuple(facts for facts in read if facts))

    def _facts(self, part: Any, before: str = "") -> Iterator[Gegeven]:
        """What was filled in; a code goes where its own words stand beside it."""
        there = {f.name for f in fields(part) if getattr(part, f.name)}
        for field in fields(part):
            value, twin = getattr(part, field.name), _WORDS_OF.get(field.name)
            if field.name in _INSIDE or twin in there:
                continue
            if is_dataclass(value) and not isinstance(value, type):
                yield from self._facts(value, f"{field.name}_")
            elif words := self._words(value, meant=field.name in _MEANT):
                yield Gegeven(before + field.name, words)

    def _words(self, value: Any, *, meant: bool = False) -> str:
        if value is None or value is False or value in ("", 0):
            return ""
        if value is True:
            return "ja"
        if isinstance(value, tuple):
            return "; ".join(filter(None, (self._words(one, meant=meant) for one in value)))
        if is_dataclass(value) and not isinstance(value, type):
            return ", ".join(fact.waarde for fact in self._facts(value))
        if meant and (name := self.namen.get(str(value))):
            return name
        return _plain_words(value)


def _plain_words(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, datetime):
        return f"{short_date(value.date())} {value:%H:%M}"
    if isinstance(value, date):
        return short_date(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _namen(formulier: Formulier, dossier: Dossier) -> dict[str, str]:
    """What people and things are called that parts only point at."""
    found = {area.code: area.naam for area in formulier.alle_leefgebieden}
    found |= {vraag.code: vraag.tekst for block in formulier.blokken for vraag in block.vragen}
    found |= {event.code: event.naam for event in formulier.gebeurtenissen}
    found |= {doel.id: doel.tekst for doel in dossier.doelen}
    found[Rol.CLIENT] = dossier.client.naam or dossier.client.aanspreken
    for gesprek in dossier.gesprekken:
        for person in gesprek.aanwezigen:
            role = ROL_NAMEN.get(person.rol, "")
            found[person.sleutel] = f"{person.naam} ({role})" if person.naam and role else role
    return {key: name for key, name in found.items() if name}
