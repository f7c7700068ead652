"""A program that saves line after line until it is killed; each line told is a line committed."""

import sys
from pathlib import Path

from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import open_with_key
from tests.factories import MOMENT, an_empty_dossier, an_uitspraak


def main(home: Path, key: bytes, dossier_id: str) -> None:
    """Save without end."""
    store = DossierStore(open_with_key(home, key), lambda: MOMENT)
    dossier = an_empty_dossier(id=dossier_id)
    store.save(None, dossier, "Nieuw", "klantmanager")
    number = 0
    while True:
        number += 1
        line = an_uitspraak(id=f"u{number}", tekst=f"regel {number} " + "x" * (number % 700))
        changed = dossier.with_part(line)
        store.save(dossier, changed, "Regel", "klantmanager")
        dossier = changed
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3])
