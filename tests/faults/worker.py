"""Does one thing to a vault over and over, or once, until it is killed; tells when it began."""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from intake_desktop.exchange.dossier_file import read_zending
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import derive_key, open_vault, open_with_key
from tests.factories import MOMENT, an_uitspraak
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, store_of

OTHER_PASSPHRASE = "lepel paard stoel regen"


def tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def backup(home: Path, _more: Sequence[str]) -> None:
    """Save a line, make a backup, again."""
    vault = open_vault(home, PASSPHRASE, floor=CHEAP_KDF)
    store = store_of(vault)
    dossier = store.load(store.overview()[0].id)
    while True:
        key = f"extra{vault.last_seq}"
        more = dossier.with_part(an_uitspraak(id=key, tekst=f"regel {key}"))
        store.save(dossier, more, "Regel", "klantmanager")
        dossier = more
        tell("begin")
        vault.backup(datetime.now())
        tell("done")


def passphrase(home: Path, _more: Sequence[str]) -> None:
    """Change the passphrase to the other one and back, again."""
    ring = KeyRing(home, CHEAP_KDF)
    old, new = PASSPHRASE, OTHER_PASSPHRASE
    try:
        derive_key(home, old, floor=CHEAP_KDF)
    except Exception:
        old, new = new, old
    while True:
        tell("begin")
        ring.change_passphrase(old, new)
        tell("done")
        old, new = new, old


def take_in(home: Path, more: Sequence[str]) -> None:
    """Take in a file of dossiers, once."""
    zending = read_zending(Path(more[0]).read_bytes())
    vault = open_vault(home, PASSPHRASE, floor=CHEAP_KDF)
    overdracht = Overdracht(vault, store_of(vault), lambda: MOMENT)
    tell("begin")
    overdracht.take_in(zending, "klantmanager")
    tell("done")
    vault.close()


def migrate(home: Path, more: Sequence[str]) -> None:
    """Open a vault of before, which brings it up to date, once."""
    key = bytes.fromhex(more[0])
    tell("begin")
    vault = open_with_key(home, key)
    tell("done")
    vault.close()


WORK: dict[str, Callable[[Path, Sequence[str]], None]] = {
    "backup": backup,
    "passphrase": passphrase,
    "take_in": take_in,
    "migrate": migrate,
}

if __name__ == "__main__":
    WORK[sys.argv[1]](Path(sys.argv[2]), sys.argv[3:])
