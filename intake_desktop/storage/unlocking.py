"""Opening the vault, with a line in the log; refusals are counted beside it until it opens."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from intake_desktop.domain.logboek import ONBEKEND, Handeling
from intake_desktop.errors import WrongPassphraseError
from intake_desktop.storage.keys import STANDARD_KDF, KdfParameters
from intake_desktop.storage.logboek import log_line, note
from intake_desktop.storage.private_files import create_empty, foreseen_os_errors
from intake_desktop.storage.vault import Vault, open_vault
from intake_desktop.storage.vault_files import VaultFiles

MOST = 10_000
"""Refusals after these are no longer counted; by then the number says enough."""


def open_and_log(
    home: Path,
    secret: str,
    now: Callable[[], datetime],
    *,
    floor: KdfParameters = STANDARD_KDF,
    second: Path | None = None,
) -> Vault:
    """`open_vault`; a refusal is counted, and what was counted is entered when it opens."""
    try:
        vault = open_vault(home, secret, floor=floor, second=second)
    except WrongPassphraseError:
        count_refusal(home, now())
        raise
    enter(vault, home, now())
    return vault


def count_refusal(home: Path, moment: datetime) -> None:
    """Write down when someone was refused; that is all there is to know of it."""
    path = VaultFiles(home).refused
    with foreseen_os_errors():
        if not path.exists():
            create_empty(path)
        if path.stat().st_size < MOST * len(f"{_stamp(moment)}\n"):
            with path.open("a", encoding="ascii") as file:
                file.write(f"{_stamp(moment)}\n")


def enter(vault: Vault, home: Path, moment: datetime) -> None:
    """Enter the refusals that were counted, and this unlocking."""
    path = VaultFiles(home).refused
    refused = [m for m in _counted(path) if not _is_entered(vault, m)]
    note(
        vault,
        *(log_line(m, ONBEKEND, Handeling.GEWEIGERD) for m in refused),
        log_line(moment, vault.eigenaar.rol, Handeling.ONTGRENDELD),
    )
    if not vault.unlogged:
        with foreseen_os_errors():
            path.unlink(missing_ok=True)


def _counted(path: Path) -> list[datetime]:
    """The moments in the file; a line that a power cut damaged still counts as one refusal."""
    if not path.exists():
        return []
    with foreseen_os_errors():
        stamps = path.read_text(encoding="ascii", errors="replace").split()
        last = datetime.fromtimestamp(int(path.stat().st_mtime))
    return [_moment(stamp, last) for stamp in stamps[:MOST]]


def _moment(stamp: str, otherwise: datetime) -> datetime:
    try:
        return datetime.fromisoformat(stamp)
    except ValueError:
        return otherwise


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _is_entered(vault: Vault, moment: datetime) -> bool:
    """Whether this refusal got into the log before, when the file could not be taken away."""
    with vault.guarded():
        found = vault.db.execute(
            "select 1 from logboek where handeling = ? and tijd = ?",
            [Handeling.GEWEIGERD.value, moment.isoformat()],
        ).fetchone()
    return found is not None
