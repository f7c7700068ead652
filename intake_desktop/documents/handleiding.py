"""The manual on paper: the same chapters and pictures as F1 shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from intake_desktop.documents.ons_plan import TEMPLATES
from intake_desktop.domain.handleiding import Hoofdstuk, Regel, read_hoofdstuk
from intake_desktop.huisstijl import Huisstijl, load_huisstijl
from intake_desktop.paths import HANDLEIDING

TEMPLATE = "handleiding.xml.j2"


@dataclass(frozen=True, slots=True)
class Groep:
    """Lines of one kind that follow each other: a list, paragraphs, or pictures."""

    soort: str
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class HoofdstukView:
    """One chapter as the template prints it."""

    titel: str
    groepen: tuple[Groep, ...]


@dataclass(frozen=True, slots=True)
class HandleidingView:
    """All chapters."""

    hoofdstukken: tuple[HoofdstukView, ...]


def load_handleiding(folder: Path = HANDLEIDING) -> tuple[Hoofdstuk, ...]:
    """The chapters that are shipped, in order."""
    files = sorted(folder.glob("*.md"))
    return tuple(read_hoofdstuk(file.read_text(encoding="utf-8")) for file in files)


def make_handleiding_pdf(
    *, day: date, templates: Path = TEMPLATES, huisstijl: Huisstijl | None = None
) -> bytes:
    """The manual as PDF/UA-1 and PDF/A-2a.

    Raises DefinitionError with file, line and remedy when the template or theme file is broken.
    """
    from intake_desktop.documents.paper import Imprint, make_paper
    from intake_desktop.documents.templates import render

    style = huisstijl or load_huisstijl()
    chapters = tuple(HoofdstukView(h.titel, tuple(_groups(h))) for h in load_handleiding())
    blocks = render(templates, TEMPLATE, HandleidingView(chapters))[1]
    return make_paper(blocks, Imprint(style.afzender, style.accent, day))


def _groups(hoofdstuk: Hoofdstuk) -> Iterator[Groep]:
    for soort, regels in groupby(hoofdstuk.regels, key=lambda r: r.soort):
        yield Groep(str(soort), tuple(regels))
