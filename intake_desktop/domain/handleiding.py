"""The manual as plain values: chapters in a small fixed set of marks, found by page or by words.

A file of `resources/handleiding/` is one chapter: `# titel`, then `plek: …` with the pages it is
about, and below that `## kop`, paragraphs, `- punt`, `1. stap` and `![wat u ziet](plaat.png)`.
Below a `## kop` may stand for which of those pages it is the piece: `plek: …` again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from intake_desktop.domain.tekst import folded

_PICTURE = re.compile(r"!\[(?P<tekst>[^\]]+)\]\((?P<plaat>[\w-]+\.png)\)")
_STEP = re.compile(r"\d+\. ")
_PLACES = "plek: "


class Soort(StrEnum):
    """What a line of a chapter is."""

    KOP = "kop"
    ALINEA = "alinea"
    PUNT = "punt"
    STAP = "stap"
    PLAAT = "plaat"


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of a chapter; of a picture `tekst` says what is on it.

    A heading knows for which pages it is the piece.
    """

    soort: Soort
    tekst: str
    plaat: str = ""
    plekken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """One task: its title, the pages it is about, and its lines in order."""

    titel: str
    plekken: tuple[str, ...]
    regels: tuple[Regel, ...]


def read_hoofdstuk(text: str) -> Hoofdstuk:
    """The chapter in this text. Raises ValueError when title or places are missing or misplaced."""
    title, places, *lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not title.startswith("# ") or not places.startswith(_PLACES):
        raise ValueError(f"a chapter begins with its title and its places: {title!r}, {places!r}")
    regels: list[Regel] = []
    for line in lines:
        if not line.startswith(_PLACES):
            regels.append(_regel(line))
        elif regels and regels[-1].soort is Soort.KOP:
            regels[-1] = replace(regels[-1], plekken=_named(line))
        else:
            raise ValueError(f"places stand below a title or a heading: {line!r}")
    return Hoofdstuk(title.removeprefix("# "), _named(places), tuple(regels))


def _named(line: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in line.removeprefix(_PLACES).split(","))


def _regel(line: str) -> Regel:
    if picture := _PICTURE.fullmatch(line):
        return Regel(Soort.PLAAT, picture["tekst"], picture["plaat"])
    if line.startswith("## "):
        return Regel(Soort.KOP, line.removeprefix("## "))
    if line.startswith("- "):
        return Regel(Soort.PUNT, line.removeprefix("- "))
    if step := _STEP.match(line):
        return Regel(Soort.STAP, line[step.end() :])
    return Regel(Soort.ALINEA, line)


def about(hoofdstukken: Sequence[Hoofdstuk], plek: str) -> int:
    """The number of the chapter about this page; 0 when none is."""
    return next((n for n, h in enumerate(hoofdstukken) if plek in h.plekken), 0)


def piece_about(hoofdstuk: Hoofdstuk, plek: str) -> int:
    """The number of the line where the piece about this page begins; 0 when none is."""
    return next((n for n, regel in enumerate(hoofdstuk.regels) if plek in regel.plekken), 0)


def matching(hoofdstukken: Iterable[Hoofdstuk], typed: str) -> Iterator[tuple[int, Regel]]:
    """The lines in which all typed words stand, with the number of their chapter.

    A chapter whose title has them all gives its first line.
    """
    words = folded(typed).split()
    for number, hoofdstuk in enumerate(hoofdstukken):
        if not words:
            return
        found = [r for r in hoofdstuk.regels if all(w in folded(r.tekst) for w in words)]
        if not found and all(w in folded(hoofdstuk.titel) for w in words):
            found = list(hoofdstuk.regels[:1])
        yield from ((number, regel) for regel in found)
