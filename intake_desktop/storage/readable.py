"""What the owner of a vault may read, as search has to know it: part by part, at saving."""

from collections.abc import Sequence
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.tekst import clean_text
from intake_desktop.storage.changes import KINDS
from intake_desktop.storage.search_text import search_text

Shown = dict[tuple[str, str], Any]
"""Per kind and id the part as its reader sees it; None where they do not."""


def searchable(part: object) -> str:
    """What search may find a part by; nothing when its reader may not see it."""
    return "" if part is None else clean_text(search_text(part))


def seen_otherwise(dossier: Dossier, read: Dossier) -> Shown:
    """The parts that a reader sees otherwise than they are; None for those they do not see."""
    found: Shown = {}
    for soort, kind in KINDS.items():
        if kind in PART_FIELDS:
            parts: Sequence[Any] = getattr(dossier, PART_FIELDS[kind])
            seen: Sequence[Any] = getattr(read, PART_FIELDS[kind])
            if parts is not seen:
                by_id = {part.id: part for part in seen}
                found |= {
                    (soort, part.id): by_id.get(part.id)
                    for part in parts
                    if by_id.get(part.id) is not part
                }
    return found
