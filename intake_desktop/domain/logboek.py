"""Who did what with which dossier, without names or contents, as lines that hold on to each other.

Each line carries the hash of itself and of the line before it. Whoever changes, removes, swaps or
inserts a line leaves a chain that does not fit, unless they make everything after it anew; a copy
of the last hash that was kept elsewhere tells that too.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

FORMAAT, VERSIE = "keukentafel-logboek", 1
GELUKT, MISLUKT = "gelukt", "mislukt"
ONBEKEND = "onbekend"


class Handeling(StrEnum):
    """What someone can do with a dossier or with the vault."""

    ONTGRENDELD = "ontgrendeld"
    GEWEIGERD = "geweigerd"
    GEZOCHT = "gezocht"
    BEKEKEN = "bekeken"
    REDEN = "reden"
    GEWIJZIGD = "gewijzigd"
    GESCOORD = "gescoord"
    AFGEDRUKT = "afgedrukt"
    BEWAARD = "bewaard"
    OVERGEDRAGEN = "overgedragen"
    OPGEHAALD = "opgehaald"
    GEDEELD = "gedeeld"
    INZAGE = "inzage"
    GEWIST = "gewist"
    OPGERUIMD = "opgeruimd"


@dataclass(frozen=True, slots=True)
class LogRegel:
    """One line. `object` is the id of a dossier, empty where it is about the vault.

    `actor` is a role with the number of a vault ("klantmanager-3f9a2c01"); `resultaat` is
    `GELUKT`, `MISLUKT` or a code, such as that of a reason.
    """

    nummer: int
    tijd: datetime
    actor: str
    handeling: Handeling
    object: str = ""
    resultaat: str = GELUKT
    hash: str = ""


def chained(regel: LogRegel, before: str) -> LogRegel:
    """The line with its hash, when `before` is the hash of the line that came before it."""
    said = [
        regel.nummer,
        regel.tijd.isoformat(),
        regel.actor,
        regel.handeling.value,
        regel.object,
        regel.resultaat,
    ]
    text = before + json.dumps(said, ensure_ascii=True, separators=(",", ":"))
    return replace(regel, hash=hashlib.sha256(text.encode("ascii")).hexdigest())


def first_break(regels: Sequence[LogRegel]) -> int | None:
    """The place, from 1, where the chain does not fit; None when it is whole."""
    before = ""
    for place, regel in enumerate(regels, start=1):
        if regel.nummer != place or chained(regel, before).hash != regel.hash:
            return place
        before = regel.hash
    return None


def slot_of(regels: Sequence[LogRegel]) -> str:
    """How many lines there are and the last hash: what to keep elsewhere."""
    return f"{len(regels)}:{regels[-1].hash if regels else ''}"


def log_document(regels: Sequence[LogRegel]) -> str:
    """The whole log as a file that can be checked: JSON with one line of the log per line."""
    lines = [_written(regel) for regel in regels]
    head = {"formaat": FORMAAT, "versie": VERSIE, "slot": slot_of(regels)}
    return (
        json.dumps(head, ensure_ascii=False)[:-1]
        + ', "regels": [\n'
        + ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        + "\n]}\n"
    )


def _written(regel: LogRegel) -> dict[str, Any]:
    return {
        "nummer": regel.nummer,
        "tijd": regel.tijd.isoformat(),
        "actor": regel.actor,
        "handeling": regel.handeling.value,
        "object": regel.object,
        "resultaat": regel.resultaat,
        "hash": regel.hash,
    }


def read_log(text: str) -> tuple[tuple[LogRegel, ...], str]:
    """The lines of such a file and the slot it names.

    Raises ValueError when it is no such file.
    """
    try:
        plain = json.loads(text)
        if plain["formaat"] != FORMAAT or plain["versie"] != VERSIE:
            raise ValueError("not a log")
        return tuple(_read(line) for line in plain["regels"]), str(plain["slot"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a log") from error


def _read(line: dict[str, Any]) -> LogRegel:
    known = ("nummer", "tijd", "actor", "handeling", "object", "resultaat", "hash")
    if set(line) != set(known) or type(line["nummer"]) is not int:
        raise ValueError("not a line of a log")
    texts = {name: str(line[name]) for name in ("actor", "object", "resultaat", "hash")}
    moment = datetime.fromisoformat(line["tijd"])
    if moment.isoformat() != line["tijd"]:  # the same moment in other signs is a change too
        raise ValueError("not a line of a log")
    return LogRegel(line["nummer"], moment, handeling=Handeling(line["handeling"]), **texts)


@dataclass(frozen=True, slots=True)
class Spoor:
    """What one actor did with a dossier on one day: each action with how often, in order."""

    dag: datetime
    actor: str
    handelingen: tuple[tuple[Handeling, int], ...]


def sporen(regels: Iterable[LogRegel]) -> tuple[Spoor, ...]:
    """The lines of one dossier as people read them: newest day first, per day and actor."""
    ordered = sorted(regels, key=lambda r: (r.tijd.date(), r.actor), reverse=True)
    found = []
    for (_day, actor), group in groupby(ordered, key=lambda r: (r.tijd.date(), r.actor)):
        lines = sorted(group, key=lambda r: r.nummer)
        counts: dict[Handeling, int] = {}
        for line in lines:
            counts[line.handeling] = counts.get(line.handeling, 0) + 1
        found.append(Spoor(lines[0].tijd, actor, tuple(counts.items())))
    return tuple(found)
