"""Backups: whole copies of the vault beside it and, if wanted, in a second place.

A copy is made in one step of a vault that was just found sound, compared with what was copied, and
only then gets its name. It stays encrypted under the same key; the key file goes along, so that
passphrase or recovery code open it on another machine. Names tell a number and a moment, nothing
of anyone. Copies are ordered and thinned by their number: a clock that is wrong deletes nothing.
"""

import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from io import BufferedIOBase
from pathlib import Path

from intake_desktop.errors import DamagedFileError
from intake_desktop.paths import PART_SUFFIX
from intake_desktop.storage import sentences
from intake_desktop.storage.private_files import (
    create_empty,
    foreseen_os_errors,
    make_private_folder,
    sync_folder,
    write_whole,
)
from intake_desktop.storage.vault_files import VaultFiles

NEWEST, DAYS, WEEKS, MONTHS = 5, 7, 4, 6
"""What is always kept: the newest copies, and the newest of as many days, weeks and months."""

_NAME = re.compile(r"kopie-(\d{6,})-(\d{8}T\d{6})-(\d+)\.db")
_CHUNK = 1 << 18
"""Stays in the processor's own memory: bigger pieces take longer to compare."""

_READ_BACK_BYTES = 32 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it is, its number, the moment that the clock said, the last change in it."""

    path: Path
    number: int
    moment: datetime
    seq: int


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The copies in a folder, the newest first; none where there is no such folder."""
    if not folder.is_dir():
        return ()
    with foreseen_os_errors():
        found = [backup for path in folder.iterdir() if (backup := _named(path))]
    return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))


def make_backup(  # noqa: PLR0913 - what is copied, what is in it, and what waits meanwhile
    files: VaultFiles,
    source: BufferedIOBase,
    moment: datetime,
    seq: int,
    pause: Callable[[], None] = lambda: None,
    *,
    thinning: bool = True,
) -> Backup:
    """Copy the vault, which was checked and whose log was brought in, to the folder beside it.

    `source` is the open database file, which stays as it is meanwhile, `seq` the number of the
    last change in it; `pause` is called between the pieces. Raises
    DiskFullError, UnreachableFileError, and DamagedFileError when the copy is not what was copied;
    then no copy was made or thinned.
    """
    folder = files.copies
    make_private_folder(folder)
    sweep(folder)
    there = backups_in(folder)
    number = there[0].number + 1 if there else 1
    name = f"kopie-{number:06}-{moment:%Y%m%dT%H%M%S}-{seq}.db"
    backup = Backup(folder / name, number, moment.replace(microsecond=0), seq)
    with foreseen_os_errors():
        copy_whole(source, backup.path, pause)
    bring_keys(files, folder)
    if thinning:
        thin((backup, *there))
    return backup


def bring_keys(files: VaultFiles, folder: Path) -> None:
    """The key file of now beside the copies in `folder`, if there are any: it opens all of them."""
    if not folder.is_dir():
        return
    with foreseen_os_errors():
        for source in (files.key, files.key_copy):
            content = source.read_bytes() if source.exists() else b""
            place = folder / source.name
            if content and not (place.exists() and place.read_bytes() == content):
                write_whole(place, content)


def send_backup(
    files: VaultFiles, place: Path, vault_id: str, pause: Callable[[], None] = lambda: None
) -> Backup | None:
    """Put the newest copy in the second place too; None when it is not there, which is normal.

    Each vault has its own folder there, named after the vault and not after its owner.
    """
    newest = backups_in(files.copies)[:1]
    if not newest or not place.is_dir():
        return None
    folder = folder_in(place, vault_id)
    with foreseen_os_errors():
        folder.mkdir(exist_ok=True)
        sweep(folder)
        sent = replace(newest[0], path=folder / newest[0].path.name)
        if not sent.path.exists():
            with newest[0].path.open("rb") as source:
                copy_whole(source, sent.path, pause)
        bring_keys(files, folder)
    thin(backups_in(folder))
    return sent


def folder_in(place: Path, vault_id: str) -> Path:
    """Where the copies of this vault stand in the second place."""
    return place / f"Keukentafel {vault_id[:8]}"


def forget_before(folder: Path, number: int) -> tuple[int, int]:
    """Take away the copies that were made before this one: how many went, and how many stayed."""
    older = [backup for backup in backups_in(folder) if backup.number < number]
    for backup in older:
        with suppress(OSError):
            backup.path.unlink(missing_ok=True)
    left = sum(backup.path.exists() for backup in older)
    return len(older) - left, left


def thin(backups: Sequence[Backup]) -> None:
    """Take away what is more than needed; a copy that can not be removed stays."""
    keep = kept(backups)
    for backup in backups:
        if backup not in keep:
            with suppress(OSError):
                backup.path.unlink()


def kept(backups: Sequence[Backup]) -> frozenset[Backup]:
    """Which of these, newest first, are kept: by how many there are, then by date.

    The dates only say which copies belong to one day, week or month; how long ago that was by the
    clock of now does not matter.
    """
    keep = set(backups[:NEWEST])
    for count, period in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        newest: dict[str, Backup] = {}
        for backup in backups:
            newest.setdefault(backup.moment.strftime(period), backup)
        keep.update(list(newest.values())[:count])
    return frozenset(keep)


def sweep(folder: Path) -> None:
    """Remove what a copy that was cut off left behind."""
    if folder.is_dir():
        for part in folder.glob(f"kopie-*{PART_SUFFIX}"):
            with suppress(OSError):
                part.unlink()


def _named(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        moment = datetime.strptime(match[2], "%Y%m%dT%H%M%S")
    except ValueError:
        return None
    return Backup(path, int(match[1]), moment, int(match[3]))


def copy_whole(source: BufferedIOBase, to: Path, pause: Callable[[], None] = lambda: None) -> None:
    """Copy, flush, read back and compare; the name comes last. `pause` is called in between."""
    part = to.with_name(to.name + PART_SUFFIX)
    part.unlink(missing_ok=True)
    create_empty(part)
    try:
        with part.open("r+b") as file:
            _copy(source, file, pause)
            file.flush()
            os.fsync(file.fileno())
            _forget_cache(file)
            _compare(source, file, pause)
        part.replace(to)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(to.parent)


def _copy(source: BufferedIOBase, to: BufferedIOBase, pause: Callable[[], None]) -> None:
    source.seek(0)
    room = memoryview(bytearray(_CHUNK))
    while count := source.readinto(room):
        to.write(room[:count])
        pause()


def _compare(source: BufferedIOBase, copy: BufferedIOBase, pause: Callable[[], None]) -> None:
    """Into the same room time and again: making new room for each piece costs more than reading."""
    source.seek(0)
    copy.seek(0)
    one, other = bytearray(_CHUNK), bytearray(_CHUNK)
    while True:
        count = source.readinto(one)
        if copy.readinto(other) != count or one[:count] != other[:count]:
            raise DamagedFileError(sentences.COPY_DIFFERS)
        if not count:
            return
        pause()


def _forget_cache(file: BufferedIOBase) -> None:
    """What is compared comes from the disk, where the system can be asked that.

    Not for a very large vault: reading it back takes six times as long as copying, and what is
    typed meanwhile waits. A restore looks at the whole copy in any case.
    """
    if hasattr(os, "posix_fadvise") and os.fstat(file.fileno()).st_size < _READ_BACK_BYTES:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
