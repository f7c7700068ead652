"""Sweeps away what a paper leaves that was cut off while it was written: half a file of ours."""

from contextlib import suppress
from pathlib import Path

from intake_desktop.paths import PART_SUFFIX

_OTHERS = ("kopie-voor-de-mail", "afspraken", "inzage", "wisverslag", "herstelcode")


def sweep_papers(folder: Path) -> int:
    """Remove our half papers from this folder; returns how many. Files of others stay."""
    from intake_desktop.domain.papieren import Papiersoort  # not at start: the lock page waits

    ours, gone = (*Papiersoort, *_OTHERS), 0
    with suppress(OSError):
        for path in folder.glob(f"*{PART_SUFFIX}"):
            if path.name.startswith(ours) and path.is_file():
                with suppress(OSError):
                    path.unlink()
                    gone += 1
    return gone
