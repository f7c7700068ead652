"""The key file on disk and its copy: written whole, read with care, mended from one another."""

from pathlib import Path

from intake_desktop.errors import DamagedFileError, ForeseenError
from intake_desktop.storage import keys, sentences
from intake_desktop.storage.keys import KdfParameters, KeyFile
from intake_desktop.storage.private_files import foreseen_os_errors, write_whole
from intake_desktop.storage.recovery_code import is_recovery_code
from intake_desktop.storage.vault_files import VaultFiles

_MOST_BYTES = 64 * 1024


def write_key_file(files: VaultFiles, key_file: KeyFile) -> None:
    """Keep the key file and its copy, the copy first: one of the two is whole at any moment."""
    content = keys.encode(key_file)
    with foreseen_os_errors():
        write_whole(files.key_copy, content)
        write_whole(files.key, content)


def read_key_file(files: VaultFiles, floor: KdfParameters) -> KeyFile:
    """The key file, or its copy when the file itself is damaged or gone.

    Raises DamagedFileError when neither can be used.
    """
    key_file = _read(files.key, floor) or _read(files.key_copy, floor)
    if key_file is None:
        raise DamagedFileError(sentences.KEY_FILE_DAMAGED)
    return key_file


def vault_id(files: VaultFiles, floor: KdfParameters) -> str:
    """Which vault this is: random, and the same for as long as it exists."""
    return read_key_file(files, floor).vault_id


def unwrap_data_key(
    files: VaultFiles, secret: str, floor: KdfParameters, second: Path | None = None
) -> bytes:
    """The data key behind a passphrase or recovery code.

    `second` is where the second factor is, if it was chosen just now; else the place where it was
    kept last is looked at. A place where it turns out to be is remembered. Once the vault opens, a
    key file that is damaged, gone or from before a change that was cut off is written anew.
    """
    key_file = read_key_file(files, floor)
    data_key = keys.unwrap(key_file, secret, second_factor(files, second))
    if _read(files.key, floor) != key_file or _read(files.key_copy, floor) != key_file:
        write_key_file(files, key_file)
    remember_used(files, key_file, secret, second)
    return data_key


def second_factor(files: VaultFiles, chosen: Path | None = None) -> bytes | None:
    """What stands in the file that is the second factor; None where it is not there.

    Raises ForeseenError when the file that was chosen can not be read.
    """
    place = chosen or second_place(files)
    if place is None:
        return None
    try:
        with place.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as error:
        if chosen is None:
            return None
        raise ForeseenError(sentences.KEY_FILE_UNREADABLE) from error


def second_place(files: VaultFiles) -> Path | None:
    """Where the second factor was kept last; None when there never was one."""
    try:
        return Path(files.second.read_text(encoding="utf-8").strip())
    except OSError:
        return None


def asks_second(files: VaultFiles, floor: KdfParameters) -> bool:
    """Whether a second factor belongs to the passphrase of this vault; no where nobody can tell."""
    try:
        return keys.needs_second(read_key_file(files, floor))
    except ForeseenError:
        return False


def remember_used(files: VaultFiles, key_file: KeyFile, secret: str, second: Path | None) -> None:
    """Remember a place that was chosen, when what is there helped to open the vault."""
    if second is not None and keys.needs_second(key_file) and not is_recovery_code(secret):
        remember_second(files, second)


def remember_second(files: VaultFiles, place: Path | None) -> None:
    """Look for the second factor here from now on; None: there is none any more."""
    with foreseen_os_errors():
        if place is None:
            files.second.unlink(missing_ok=True)
        elif place != second_place(files):
            write_whole(files.second, str(place.absolute()).encode("utf-8"))


def _read(path: Path, floor: KdfParameters) -> KeyFile | None:
    """The key file, or None when it is gone, damaged or asks for what it may not."""
    with foreseen_os_errors():
        try:
            with path.open("rb") as file:
                raw = file.read(_MOST_BYTES)
        except FileNotFoundError:
            return None
    try:
        return keys.decode(raw, floor)
    except keys.UnreadableKeyFileError:
        return None
