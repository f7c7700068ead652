"""The number of the last change that was committed, kept outside the database.

A write-ahead log that was deleted or damaged takes the newest changes with it, and the database
still checks as sound. Only a number elsewhere can tell that changes are missing.
"""

import contextlib
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from intake_desktop.storage.private_files import create_empty

_DIGITS = 20


class Counter:
    """One number in a small file, overwritten in place after each commit.

    It is written after the commit and flushed only at a checkpoint: after a crash or a power cut
    it may be lower than the database, which means nothing, but it is never higher by itself.
    """

    def __init__(self, path: Path) -> None:
        if not path.exists():
            create_empty(path)
        self._file = path.open("r+b", buffering=0)

    def read(self) -> int:
        """The last number written; 0 when there is none or it can not be read."""
        self._file.seek(0)
        digits = self._file.read(_DIGITS)
        return int(digits) if len(digits) == _DIGITS and digits.isdigit() else 0

    def write(self, number: int) -> None:
        """Keep this number.

        A disk that refuses is no reason to call the commit before it failed: the number is only
        too low then, and the next one makes up for it.
        """
        with contextlib.suppress(OSError):
            self._file.seek(0)
            self._file.write(b"%020d\n" % number)

    def flush(self) -> None:
        """Make what was written outlive a power cut."""
        with contextlib.suppress(OSError):
            os.fsync(self._file.fileno())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
