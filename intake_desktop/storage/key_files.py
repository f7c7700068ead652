"""The key file on disk and its copy: written whole, read with care, mended from one another."""

from intake_desktop.errors import DamagedFileError
from intake_desktop.storage import keys, sentences
from intake_desktop.storage.keys import KdfParameters, KeyFile
from intake_desktop.storage.private_files import foreseen_os_errors, write_whole
from intake_desktop.storage.vault_files import VaultFiles


def write_key_file(files: VaultFiles, key_file: KeyFile) -> None:
    """Keep the key file and its copy, the copy first: one of the two is whole at any moment."""
    content = keys.encode(key_file)
    with foreseen_os_errors():
        write_whole(files.key_copy, content)
        write_whole(files.key, content)


def unwrap_data_key(files: VaultFiles, secret: str, floor: KdfParameters) -> bytes:
    """The data key behind a passphrase or recovery code.

    A key file that is damaged or gone is restored from its copy once that has opened.
    """
    key_file = _read(files, floor)
    if key_file is not None:
        return keys.unwrap(key_file, secret)
    key_file = _read(files, floor, copy=True)
    if key_file is None:
        raise DamagedFileError(sentences.KEY_FILE_DAMAGED)
    data_key = keys.unwrap(key_file, secret)
    write_key_file(files, key_file)
    return data_key


def _read(files: VaultFiles, floor: KdfParameters, *, copy: bool = False) -> KeyFile | None:
    """The key file, or None when it is gone or damaged."""
    path = files.key_copy if copy else files.key
    with foreseen_os_errors():
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            return None
    try:
        return keys.decode(raw, floor)
    except keys.UnreadableKeyFileError:
        return None
