"""Putting a backup back in the place of the vault, on this machine or on a new one.

The copy is looked at whole before anything of the present vault is touched. The present vault is
kept: as a last backup when it is sound, else put aside as it is. What was erased since the copy was
made is erased again.
"""

from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from intake_desktop.errors import DamagedFileError, ForeseenError, NewerFileError
from intake_desktop.storage import keys, sentences
from intake_desktop.storage.backups import copy_whole
from intake_desktop.storage.erase import erase_again, erased_in
from intake_desktop.storage.key_files import (
    read_key_file,
    remember_used,
    second_factor,
    write_key_file,
)
from intake_desktop.storage.keys import STANDARD_KDF, KdfParameters, KeyFile
from intake_desktop.storage.kopietermijn import Termijn, remember, termijnen
from intake_desktop.storage.private_files import (
    foreseen_os_errors,
    make_private_folder,
    sync_folder,
)
from intake_desktop.storage.vault import Vault, open_with_key
from intake_desktop.storage.vault_files import VaultFiles, claim

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored vault holds: the number and the time of its last change, how many dossiers.

    `moment` is ISO text, empty in a vault without changes; `opnieuw_gewist` is how many dossiers of
    the copy were erased since, and are erased again.
    """

    seq: int
    moment: str
    dossiers: int
    opnieuw_gewist: int = 0


@dataclass(frozen=True, slots=True)
class _Sindsdien:
    """What the vault that is replaced knows of erasing: the dossiers, and the terms of copies."""

    gewist: tuple[str, ...] = ()
    termijnen: tuple[Termijn, ...] = ()


def restore(  # noqa: PLR0913 - a vault, a copy, and all that opens them
    home: Path,
    copy: Path,
    secret: str,
    now: datetime,
    *,
    floor: KdfParameters = STANDARD_KDF,
    second: Path | None = None,
) -> Restored:
    """Put `copy` back as the vault in `home`, which must be closed.

    `secret` is the passphrase or recovery code of the vault that is there, or, where there is none,
    of the copy; `second` is where the second factor is, when it was chosen just now. Raises
    WrongPassphraseError, KeyFileNeededError, DamagedFileError (the copy is not sound),
    NewerFileError, AlreadyOpenError, DiskFullError, UnreachableFileError, or ForeseenError when
    the copy is of another vault; then nothing was changed.
    """
    files = VaultFiles(home)
    _must_be_there(copy)
    make_private_folder(home)
    key_file = _key_file(files, copy, floor)
    data_key = keys.unwrap(key_file, secret, second_factor(files, second))
    _bring_in(files, copy, data_key)
    since = _keep_present(files, data_key, now)
    with ExitStack() as held, foreseen_os_errors():
        claim(files, held)
        write_key_file(files, key_file)
        remember_used(files, key_file, secret, second)
        files.counter.unlink(missing_ok=True)
        files.restored.replace(files.database)
        sync_folder(home)
    vault = open_with_key(home, data_key)
    try:
        again = erase_again(vault, since.gewist, now)
        remember(vault, since.termijnen)
        return replace(_described(vault), opnieuw_gewist=again)
    finally:
        vault.close()


def check_backup(
    copy: Path,
    secret: str,
    *,
    floor: KdfParameters = STANDARD_KDF,
    second: Path | None = None,
) -> Restored:
    """Whether this copy could be put back: what it holds. Changes nothing of it.

    Raises as `restore` does.
    """
    import tempfile

    _must_be_there(copy)
    beside = VaultFiles(copy.parent)
    data_key = keys.unwrap(read_key_file(beside, floor), secret, second_factor(beside, second))
    with tempfile.TemporaryDirectory(prefix="keukentafel-", dir=copy.parent) as folder:
        files = VaultFiles(Path(folder))
        return _bring_in(files, copy, data_key)


def _must_be_there(copy: Path) -> None:
    with foreseen_os_errors():
        if not copy.is_file():
            raise ForeseenError(sentences.COPY_GONE)


def _key_file(files: VaultFiles, copy: Path, floor: KdfParameters) -> KeyFile:
    """What opens the copy: the key file of the vault that is there, else the one beside the copy.

    Only the first knows of a passphrase that was changed after the copy was made.
    """
    present, beside = _usable(files, floor), _usable(VaultFiles(copy.parent), floor)
    if present and beside and present.vault_id != beside.vault_id:
        raise ForeseenError(sentences.OTHER_VAULT)
    found = present or beside
    if found is None:
        raise DamagedFileError(sentences.KEY_FILE_DAMAGED)
    return found


def _usable(files: VaultFiles, floor: KdfParameters) -> KeyFile | None:
    try:
        return read_key_file(files, floor)
    except DamagedFileError:
        return None


def _bring_in(files: VaultFiles, copy: Path, data_key: bytes) -> Restored:
    """The copy beside the vault, under a name that counts only once it was found sound."""
    from intake_desktop.storage import driver, schema

    part = files.restored.with_name(f"{files.restored.name}.nakijken")
    with foreseen_os_errors():
        for leftover in files.home.glob(f"{files.restored.name}*"):
            leftover.unlink()
        try:
            source = copy.open("rb")
        except FileNotFoundError as error:
            raise ForeseenError(sentences.COPY_GONE) from error
        with source:
            copy_whole(source, part)
    with ExitStack() as held:
        held.callback(_unlink_all, part)
        try:
            application_id, version = driver.read_marks(part, data_key)
            if application_id != schema.APPLICATION_ID:
                raise DamagedFileError(sentences.COPY_DAMAGED)
            if version > schema.schema_version():
                raise NewerFileError(sentences.NEWER)
            held_inside = _sound(part, data_key)
        except DamagedFileError as error:
            raise DamagedFileError(sentences.COPY_DAMAGED) from error
        with foreseen_os_errors():
            part.replace(files.restored)
        return held_inside


def _sound(part: Path, data_key: bytes) -> Restored:
    """What a copy holds; raises DamagedFileError when it is not sound."""
    from intake_desktop.storage import driver, schema
    from intake_desktop.storage.integrity import findings, pages_are_sound

    db = driver.open_database(part, data_key)
    try:
        with driver.foreseen_errors():
            older = schema.is_behind(db)  # it has other tables than the whole check looks at
            if not pages_are_sound(db) or (not older and findings(db, 0)):
                raise DamagedFileError(sentences.COPY_DAMAGED)
            return _counted(db)
    finally:
        db.close()


def _keep_present(files: VaultFiles, data_key: bytes, now: datetime) -> _Sindsdien:
    """A last backup of the vault that is there; put aside whole when that does not go."""
    since = _Sindsdien()
    with foreseen_os_errors():
        there = files.database.exists()
    if not there:
        return since
    try:
        vault = open_with_key(files.home, data_key)
        try:
            since = _Sindsdien(tuple(erased_in(vault)), tuple(termijnen(vault)))
            vault.backup(now)
        finally:
            vault.close()
    except DamagedFileError:
        _put_aside(files, now)
    _unlink_log(files)
    return since


def _put_aside(files: VaultFiles, now: datetime) -> None:
    make_private_folder(files.copies)
    name = f"apart-{now:%Y%m%dT%H%M%S}.db"
    with foreseen_os_errors():
        log = files.database.with_name(f"{files.database.name}-wal")
        if log.exists():
            log.replace(files.copies / f"{name}-wal")
        files.database.replace(files.copies / name)
        sync_folder(files.copies)
        sync_folder(files.home)


def _unlink_log(files: VaultFiles) -> None:
    """A log of the old database would be read into the new one."""
    with foreseen_os_errors():
        files.database.with_name(f"{files.database.name}-wal").unlink(missing_ok=True)


def _unlink_all(part: Path) -> None:
    for path in part.parent.glob(f"{part.name}*"):
        with suppress(OSError):
            path.unlink()


def _described(vault: Vault) -> Restored:
    with vault.guarded():
        return _counted(vault.db)


def _counted(db: "Database") -> Restored:
    seq, moment = db.execute(
        "select coalesce(max(seq), 0), "
        "coalesce((select tijd from gebeurtenis order by seq desc limit 1), '') from gebeurtenis"
    ).fetchone()
    (dossiers,) = db.execute("select count(*) from dossier").fetchone()
    return Restored(int(seq), str(moment), int(dossiers))
