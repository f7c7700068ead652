"""Data with a first and a last day: do the days of one fit, and the days of several together."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Protocol, TypeVar

from intake_desktop.definitions.fouten import Pad
from intake_desktop.definitions.schema import Gevonden, Melder
from intake_desktop.domain.datums import short_date


class Geldig(Protocol):
    """What applies from a day on, until and with another or for as long as nothing replaces it."""

    @property
    def geldig_van(self) -> date:
        """The first day."""
        ...

    @property
    def geldig_tot(self) -> date | None:
        """The last day, if there is one."""
        ...


class GeldigMetCode(Geldig, Protocol):
    """One of several that follow each other in time under the same code."""

    @property
    def code(self) -> str:
        """What those that follow each other share."""
        ...


T = TypeVar("T", bound=GeldigMetCode)


def tell_days_turned(melder: Melder, pad: Pad, found: Geldig) -> None:
    """A last day before the first."""
    if found.geldig_tot is not None and found.geldig_tot < found.geldig_van:
        wat = f"De laatste dag ({found.geldig_tot}) ligt voor de eerste dag ({found.geldig_van})."
        melder.meld((*pad, "geldig_tot"), wat, "Draai de datums om, of verbeter het jaar.")


def tell_overlaps(found: Iterable[Gevonden[T]], soort: str) -> None:
    """Two with the same code on one day; `soort` is what they are, in the plural."""
    ordered = sorted(found, key=lambda one: (one.waarde.code, one.waarde.geldig_van))
    for earlier, later in pairwise(ordered):
        last, first = earlier.waarde.geldig_tot, later.waarde.geldig_van
        if earlier.waarde.code == later.waarde.code and (last is None or last >= first):
            wat = f"Van “{later.waarde.code}” gelden op {short_date(first)} twee {soort}."
            later.meld(("geldig_van",), wat, "Geef de oudste een geldig_tot van een dag eerder.")
