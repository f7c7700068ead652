"""What travels when a dossier is handed over: the dossiers, who sends them, how they came to be."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.plain import to_plain
from intake_desktop.domain.rollen import Rol

EIGEN_SLEUTELS = ("client", "plan")
"""Fields of a dossier that hold one part; the others hold a tuple of parts with ids."""

WEG = ""
"""Stands in a history where the part was taken out."""

Versies = Mapping[str, frozenset[str]]
"""Per key of a part (`sleutel_van`) the marks of every version it ever had."""


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who sends: the owner of a vault; `kluis` is the number of that vault in the log."""

    naam: str
    rol: Rol
    organisatie: str = ""
    kluis: str = ""


@dataclass(frozen=True, slots=True)
class Verzonden:
    """One dossier on its way, with the marks of the versions that its parts had before."""

    dossier: Dossier
    versies: Versies = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Zending:
    """The contents of one file."""

    afzender: Afzender
    gemaakt: datetime
    dossiers: tuple[Verzonden, ...]


def sleutel_van(veld: str, part_id: str = "") -> str:
    """The key of a part in a history: its field, and its id where there are more."""
    return f"{veld}/{part_id}" if part_id else veld


def merkteken(part: Any) -> str:
    """A mark that two versions of a part share only when they are equal."""
    return tekst_merkteken(json.dumps(to_plain(part), ensure_ascii=False, separators=(",", ":")))


def tekst_merkteken(text: str) -> str:
    """The mark of a part by the text that the vault keeps of it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def delen_van(dossier: Dossier) -> dict[str, Any]:
    """Every part of a dossier under its key, in order."""
    found: dict[str, Any] = {name: getattr(dossier, name) for name in EIGEN_SLEUTELS}
    for veld in PART_FIELDS.values():
        found |= {sleutel_van(veld, part.id): part for part in getattr(dossier, veld)}
    return found
