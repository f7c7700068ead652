"""Files that only their owner may read, written whole or not at all.

The one door to file modes. On Windows a folder made with mode 0700 gets an access list with only
this user (Python 3.11.10 and later) and files inherit it; folders can not be flushed there and
need not be: NTFS journals names. That side was not run on a Windows machine.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from intake_desktop.errors import DiskFullError, ForeseenError, UnreachableFileError
from intake_desktop.paths import PART_SUFFIX
from intake_desktop.storage import sentences

FOLDER_MODE = 0o700
FILE_MODE = 0o600

_WINDOWS = sys.platform == "win32"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def foreseen_os_errors() -> Iterator[None]:
    """Refusals of the file system become foreseen errors: no room, or out of reach."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(sentences.DISK_FULL) from error
        raise UnreachableFileError(sentences.UNREACHABLE) from error


def make_private_folder(folder: Path) -> None:
    """Make the folder if needed and close it for others.

    Raises UnreachableFileError for a folder that is everyone's, such as the system's temporary one.
    """
    with foreseen_os_errors():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
        if _WINDOWS:
            return
        mode = folder.stat().st_mode
        if mode & stat.S_ISVTX:
            raise UnreachableFileError(sentences.SHARED_FOLDER)
        if stat.S_IMODE(mode) != FOLDER_MODE:
            folder.chmod(FOLDER_MODE)


def make_private(path: Path) -> None:
    """Take away what others may do with an existing file."""
    if not _WINDOWS and stat.S_IMODE(path.stat().st_mode) != FILE_MODE:
        path.chmod(FILE_MODE)


def create_empty(path: Path) -> None:
    """A new, empty file. Raises FileExistsError rather than touching one that is there."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file: after a power cut either the old or the new content is there, on disk."""
    part = path.with_name(path.name + PART_SUFFIX)
    part.unlink(missing_ok=True)
    create_empty(part)
    with part.open("r+b") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def write_in_folder(path: Path, content: bytes, sentence: str) -> None:
    """The file, whole or not at all, in a folder that is made where needed; else ForeseenError.

    `sentence` is what people read then; what was cut off is taken away when that still goes.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        with suppress(OSError):
            path.with_name(path.name + PART_SUFFIX).unlink(missing_ok=True)
        raise ForeseenError(sentence) from error


def sync_folder(folder: Path) -> None:
    """Flush the names in this folder, so that a file that was made or renamed stays so."""
    if _WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
