"""Sweeps away what is left of a file that was cut off while it was written: half a file of ours.

In the folder for papers at each start, at the lock and at closing; on a stick, which nobody
remembers, when something is given there again.
"""

from contextlib import suppress
from pathlib import Path

from intake_desktop.paths import BUNDELMAP, PART_SUFFIX

_OTHERS = (
    "kopie-voor-de-mail", "afspraken", "inzage", "wisverslag", "opruimverslag", "herstelcode",
    "dossiers-", "bundel-", "gesprekken", "LEES-MIJ", "handleiding",
)  # fmt: skip


def sweep_papers(folder: Path) -> int:
    """Remove our half files from this folder and that of the bundles in it; returns how many.

    Files of others stay.
    """
    from intake_desktop.domain.papieren import Papiersoort  # not at start: the lock page waits

    ours, gone = (*Papiersoort, *_OTHERS), 0
    with suppress(OSError):
        for path in (*folder.glob(f"*{PART_SUFFIX}"), *folder.glob(f"{BUNDELMAP}/*{PART_SUFFIX}")):
            if path.name.startswith(ours) and path.is_file():
                with suppress(OSError):
                    path.unlink()
                    gone += 1
    return gone
