"""What a program that may be killed at any moment wrote down about itself."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plain import to_plain


@dataclass(frozen=True)
class Mark:
    """The dossier on the screen at one moment, and whether the header said *Bewaard* then."""

    moment: float
    saved: bool
    dossier: str
    mark: str

    def line(self) -> str:
        return f"{self.moment:.6f} {self.saved:d} {self.dossier} {self.mark}"


def mark_of(dossier: Dossier) -> str:
    """Short words that tell two dossiers apart, also after storing and loading."""
    plain = json.dumps(to_plain(dossier), ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:24]


def as_mark(line: str) -> Mark:
    """The mark that `Mark.line` wrote."""
    moment, saved, dossier, mark = line.split()
    return Mark(float(moment), saved == "1", dossier, mark)


def read_marks(log: Path) -> list[Mark]:
    """Every whole line of the log, oldest first."""
    lines = log.read_text("utf-8").splitlines(keepends=True) if log.exists() else []
    return [as_mark(line) for line in lines if line.endswith("\n")]
