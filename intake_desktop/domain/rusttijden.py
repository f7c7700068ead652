"""After how many quiet minutes the screen is covered, and the vault is locked."""

from dataclasses import dataclass
from enum import Enum

MOST_COVER, MOST_LOCK, MOST_LOCK_OUTSIDE = 5, 30, 5
LEAST_CODE = 4
"""The fewest signs of a table code."""

MOST_WRONG_CODES = 5
_MINUTE = 60.0


class Rust(Enum):
    """What being quiet for so long leads to."""

    NIETS = "niets"
    AFDEKKEN = "afdekken"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class Rusttijden:
    """Minutes without a key or a movement; they can be made shorter, never longer."""

    afdekken: int = MOST_COVER
    slot: int = MOST_LOCK
    slot_buiten: int = MOST_LOCK_OUTSIDE

    def bounded(self) -> "Rusttijden":
        """The same, with every figure within what is allowed."""
        return Rusttijden(
            min(max(1, self.afdekken), MOST_COVER),
            min(max(1, self.slot), MOST_LOCK),
            min(max(1, self.slot_buiten), MOST_LOCK_OUTSIDE),
        )

    def after(self, quiet: float, *, in_gesprek: bool) -> Rust:
        """What `quiet` seconds lead to: at the table people talk, elsewhere nobody is there."""
        if quiet >= self._lock_seconds(in_gesprek):
            return Rust.SLOT
        return Rust.AFDEKKEN if quiet >= self.afdekken * _MINUTE else Rust.NIETS

    def until_next(self, quiet: float, *, in_gesprek: bool) -> float:
        """Seconds until `after` may say something else; never less than a tenth."""
        moments = (self.afdekken * _MINUTE, self._lock_seconds(in_gesprek))
        return max(0.1, min((m - quiet for m in moments if m > quiet), default=_MINUTE))

    def _lock_seconds(self, in_gesprek: bool) -> float:
        return (self.slot if in_gesprek else self.slot_buiten) * _MINUTE
