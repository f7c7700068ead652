"""The files of a form folder: read as UTF-8 and TOML, with the line of every mistake."""

import hashlib
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intake_desktop.definitions.fouten import FormFout, Pad

# Only these decide what is asked and printed; README and editor leftovers do not.
KINDS = (".toml", ".j2")


@dataclass(frozen=True, slots=True)
class Bestand:
    """One TOML file: its name relative to the folder, its text, and what TOML made of it."""

    naam: str
    tekst: str
    inhoud: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Map:
    """A form folder as read: files that are right TOML, mistakes, and the hash of the package.

    `namen` are all files of a form, also those that can not be read; `gevonden` is False when the
    folder itself is not there.
    """

    bestanden: dict[str, Bestand] = field(default_factory=dict)
    namen: tuple[str, ...] = ()
    fouten: tuple[FormFout, ...] = ()
    hash: str = ""
    gevonden: bool = True


def read_map(folder: Path) -> Map:
    """Every form file in `folder`. The hash is the same whatever line endings a computer uses."""
    if not folder.is_dir():
        remedy = f"Zet de map terug. Gezocht is in {folder}."
        fault = FormFout(folder.name, "", "Deze map is er niet.", remedy)
        return Map(fouten=(fault,), gevonden=False)
    digest = hashlib.sha256()
    files: dict[str, Bestand] = {}
    faults: list[FormFout] = []
    names = tuple(sorted(_names(folder)))
    for name in names:
        try:
            raw = (folder / name).read_bytes()
        except OSError:
            remedy = "Controleer of u dit bestand mag openen."
            faults.append(FormFout(name, "", "Dit bestand kan niet gelezen worden.", remedy))
            continue
        raw = raw.replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(raw)}\0".encode())
        digest.update(raw)
        if name.endswith(".toml"):
            read = parse(name, raw)
            if isinstance(read, Bestand):
                files[name] = read
            else:
                faults.append(read)
    return Map(files, names, tuple(faults), digest.hexdigest())


def _names(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for file in files:
            if file.endswith(KINDS) and not file.startswith("."):
                yield Path(place, file).relative_to(folder).as_posix()


def parse(name: str, raw: bytes) -> Bestand | FormFout:
    """The file as TOML, or the mistake that keeps it from being read."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        wat = "Dit bestand is opgeslagen als UTF-16."
        return FormFout(name, "", wat, "Sla het opnieuw op en kies de codering UTF-8.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        wat = "Hier staat een letter die niet als UTF-8 is opgeslagen."
        return FormFout(name, "", wat, "Sla het bestand opnieuw op en kies UTF-8.", line)
    try:
        return Bestand(name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return _syntax_fout(name, text, str(error))
    except RecursionError:
        wat = "In dit bestand staan te veel haken in elkaar."
        return FormFout(name, "", wat, "Vergelijk het met een ander bestand.")


_AT_LINE = re.compile(r"at line (\d+)")
_SYNTAX = (
    ("Cannot overwrite a value", "Deze sleutel staat er twee keer.", "Haal er één weg."),
    ("Cannot declare", "Dit kopje staat er twee keer.", "Gebruik dubbele haken: [[…]]."),
    ("Unclosed array", "Een lijst is niet afgesloten.", "Zet er ] achter, en komma's ertussen."),
    ("Unclosed inline", "Een { is niet afgesloten.", "Zet er } achter, en komma's ertussen."),
    ("Unterminated string", "Een tekst is niet afgesloten.", 'Zet er een " achter.'),
    ("Illegal character", "Een tekst is niet afgesloten op deze regel.", 'Zet er een " achter.'),
    ("Invalid hex", "Er staat een \\ in een tekst.", "Schrijf \\\\ of haal het teken weg."),
    ("Unescaped", "Er staat een \\ in een tekst.", "Schrijf \\\\ of haal het teken weg."),
    ("Expected '='", "Achter deze sleutel mist het teken =.", 'Schrijf: sleutel = "tekst".'),
    ("Expected newline", "Hier staat iets te veel achter de waarde.", "Begin een nieuwe regel."),
    ("Invalid value", "Deze waarde klopt niet.", 'Zet tekst tussen aanhalingstekens: "…".'),
    ("Invalid statement", "Deze regel klopt niet.", 'Schrijf: sleutel = "tekst". Opmerking: # …'),
    ("Expected ']", "Een kopje is niet afgesloten.", "Zet er ] of ]] achter."),
)  # fmt: skip


def _syntax_fout(name: str, text: str, message: str) -> FormFout:
    found = _AT_LINE.search(message)
    line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
    for start, wat, doe in _SYNTAX:
        if message.startswith(start):
            return FormFout(name, "", wat, doe, line)
    wat = "Deze regel is geen goede TOML."
    return FormFout(name, "", wat, "Vergelijk de regel met een ander bestand.", line)


_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*\"?([A-Za-z0-9_-]+)\"?\s*=")


def line_of(text: str, pad: Pad) -> int | None:
    """The line on which `pad` stands, or the nearest thing around it; None when nothing does."""
    best: tuple[int, int | None] = (0, None)
    table: Pad = ()
    counts: dict[Pad, int] = {}
    inside_text = False
    for number, line in enumerate(text.split("\n"), start=1):
        was_inside, inside_text = inside_text, inside_text ^ (line.count('"""') % 2 == 1)
        if was_inside:
            continue
        if header := _HEADER.match(line):
            table = _enter(header[2], header[1] == "[[", counts)
            here = table
        elif key := _KEY.match(line):
            here = (*table, key[1])
        else:
            continue
        if len(here) > best[0] and pad[: len(here)] == here:
            best = (len(here), number)
    return best[1]


def _enter(header: str, is_list: bool, counts: dict[Pad, int]) -> Pad:
    """The place a header opens; a header of a list opens the next item of that list."""
    here: Pad = ()
    parts = [part.strip().strip('"') for part in header.split(".")]
    for depth, part in enumerate(parts):
        here = (*here, part)
        if depth == len(parts) - 1 and is_list:
            counts[here] = counts.get(here, -1) + 1
        if here in counts:
            here = (*here, counts[here])
    return here
