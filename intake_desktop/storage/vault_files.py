"""Which files make up a vault, whether they are there, and who holds them."""

from contextlib import ExitStack
from pathlib import Path

from intake_desktop.errors import AlreadyOpenError
from intake_desktop.storage import sentences
from intake_desktop.storage.private_files import (
    FILE_MODE,
    foreseen_os_errors,
    make_private,
    write_whole,
)

OTHERS = "kluizen"
"""The folder with the vaults of everyone but the first person on this laptop."""

_LONGEST_LABEL = 40


class VaultFiles:
    """The files of the vault in one folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.database = home / "kluis.db"
        self.unfinished = home / "kluis.db.nieuw"
        self.restored = home / "kluis.db.terug"
        self.key = home / "kluis.sleutel"
        self.key_copy = home / "kluis.sleutel.bak"
        self.counter = home / "kluis.teller"
        self.lock = home / "kluis.bezet"
        self.second = home / "kluis.tweede"
        self.ballast = home / "kluis.ballast"
        self.label = home / "kluis.naam"
        self.copies = home / "kopieen"
        self.refused = home / "kluis.geweigerd"

    def make_private(self) -> None:
        """Close every file of the vault for others."""
        for path in self.home.glob("kluis.*"):
            make_private(path)


def vault_exists(home: Path) -> bool:
    """Whether this folder holds a vault, or what is left of one."""
    files = VaultFiles(home)
    with foreseen_os_errors():
        return any(path.exists() for path in (files.database, files.key, files.key_copy))


def vaults_in(root: Path) -> tuple[tuple[Path, str], ...]:
    """The vaults of the people who share this laptop: each folder, and how it is called."""
    others = sorted((root / OTHERS).glob("*")) if (root / OTHERS).is_dir() else []
    folders = [folder for folder in (root, *others) if vault_exists(folder)]
    return tuple(
        (folder, _label_in(folder) or f"Kluis {number}")
        for number, folder in enumerate(folders, start=1)
    )


def label_vault(folder: Path, label: str) -> None:
    """How this vault is called on the lock page, for all to see: no name of a client."""
    place = VaultFiles(folder).label
    if not place.exists():
        with foreseen_os_errors():
            write_whole(place, label.encode("utf-8"))


def _label_in(folder: Path) -> str:
    try:
        return VaultFiles(folder).label.read_text(encoding="utf-8").strip()[:_LONGEST_LABEL]
    except (OSError, UnicodeDecodeError):
        return ""


def vault_in_use(home: Path) -> bool:
    """Whether another running program holds the vault in this folder."""
    if not vault_exists(home):
        return False
    try:
        with ExitStack() as held:
            claim(VaultFiles(home), held)
    except AlreadyOpenError:
        return True
    return False


def claim(files: VaultFiles, held: ExitStack) -> None:
    """Hold the vault against other programs until `held` lets go, or the system when we die.

    Raises AlreadyOpenError.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(files.lock, mode=FILE_MODE, thread_local=False)
    with foreseen_os_errors():
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise AlreadyOpenError(sentences.ALREADY_OPEN) from error
    held.callback(lock.release)
