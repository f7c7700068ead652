"""Room on the disk: a file kept in reserve, given up for the last words when the disk is full."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from intake_desktop.errors import DiskFullError
from intake_desktop.storage.private_files import create_empty
from intake_desktop.storage.vault_files import VaultFiles

BALLAST_BYTES = 32 << 20
LOW_BYTES = 500 << 20
"""Below this there is a warning; the ballast is only laid in where there is twice as much."""

_CHUNK_BYTES = 1 << 20


class Room:
    """The ballast of one vault, and how much room there is beside it."""

    def __init__(self, home: Path) -> None:
        self._files = VaultFiles(home)

    def free(self) -> int:
        """Bytes that can still be written; very many where the system does not tell."""
        try:
            return shutil.disk_usage(self._files.home).free
        except OSError:
            return 1 << 62

    def is_low(self) -> bool:
        """Whether it is time to warn."""
        return self.free() < LOW_BYTES

    def lay_in(self) -> None:
        """Make the ballast, unless it is there or would bring the disk near its end.

        A disk that refuses simply has none: the warning comes all the sooner.
        """
        ballast = self._files.ballast
        with suppress(OSError):
            if ballast.exists() and ballast.stat().st_size == BALLAST_BYTES:
                return
            ballast.unlink(missing_ok=True)
            if self.free() >= 2 * LOW_BYTES:
                _fill(ballast)

    def give_up(self) -> bool:
        """Free the ballast; whether there was any."""
        with suppress(OSError):
            self._files.ballast.unlink()
            return True
        return False


def with_reserve(home: Path, save: Callable[[], None]) -> None:
    """Save; on a full disk give the ballast up and try once more. Raises what `save` raises."""
    try:
        save()
    except DiskFullError:
        if not Room(home).give_up():
            raise
        save()


def _fill(ballast: Path) -> None:
    """Really take the room: a file with a hole in it would hold none."""
    create_empty(ballast)
    with ballast.open("r+b") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, BALLAST_BYTES)
            return
        chunk = bytes(_CHUNK_BYTES)
        for _ in range(BALLAST_BYTES // _CHUNK_BYTES):
            file.write(chunk)
