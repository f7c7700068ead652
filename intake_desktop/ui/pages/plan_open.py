"""Which part of the plan is open for changing: state of the view, never of the dossier."""

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """The kinds of parts that open in place."""

    DOEL = "doel"
    ACTIE = "actie"
    VOORZIENING = "voorziening"
    MENUKAART = "menukaart"


@dataclass(frozen=True, slots=True)
class Open:
    """The one part that is open: its kind, its id, and the goal it belongs to ("" for none)."""

    soort: Soort
    id: str
    doel: str = ""
