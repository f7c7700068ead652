"""A disk that refuses when it is told to: a small library that a program is started with."""

import errno
import mmap
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Self

from tests.faults.gate import NotHereError, needs

SOURCE = Path(__file__).with_name("failing_disk.c")
_NUMBERS = 6
_ARMED, _COUNT, _NTH, _FOR_GOOD, _ERROR, _FAILED = range(_NUMBERS)

ERRORS = {"input/output error": errno.EIO, "no space": errno.ENOSPC}


class FailingDisk:
    """Lets the n-th call on a file in one folder fail, in a program with `environment`."""

    def __init__(self, place: Path, folder: Path) -> None:
        library = place / "failing_disk.so"
        _compile(library)
        self._control = place / "control"
        self._control.write_bytes(bytes(8 * _NUMBERS))
        self._file = self._control.open("r+b")
        self._numbers = mmap.mmap(self._file.fileno(), 8 * _NUMBERS)
        self.environment = {
            "LD_PRELOAD": str(library),
            "FAULT_CONTROL": str(self._control),
            "FAULT_FOLDER": str(folder),
        }

    def arm(self, nth: int, *, for_good: bool = False, error: int = errno.EIO) -> None:
        """From now on count calls; the `nth` fails (0: none), and with `for_good` all after it."""
        for place, number in (
            (_COUNT, 0), (_NTH, nth), (_FOR_GOOD, for_good), (_ERROR, error), (_FAILED, 0),
            (_ARMED, 1),
        ):  # fmt: skip
            self._set(place, number)

    def disarm(self) -> None:
        """Nothing fails any more."""
        self._set(_ARMED, 0)

    @property
    def calls(self) -> int:
        """How many calls there were since it was armed."""
        return self._get(_COUNT)

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return self._get(_FAILED)

    def _set(self, place: int, number: int) -> None:
        self._numbers[place * 8 : place * 8 + 8] = struct.pack("=q", number)

    def _get(self, place: int) -> int:
        (number,) = struct.unpack("=q", self._numbers[place * 8 : place * 8 + 8])
        return int(number)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._numbers.close()
        self._file.close()


def _compile(library: Path) -> None:
    """Raises NotHereError where there is no C compiler."""
    needs("cc")
    command = ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise NotHereError(f"de C-compiler lukt het niet: {done.stderr[:200]}")


class SmallDisk:
    """A disk of a few megabytes of its own, at `folder`; only root may make one."""

    def __init__(self, folder: Path, size: str = "3m") -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder
        options = f"size={size},mode=700"
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "keukentafel", str(folder)],
            capture_output=True,
        )
        if done.returncode:
            raise NotHereError("een eigen kleine schijf maken mag hier niet")

    def fill(self, left: int = 0) -> Path:
        """A file that takes all room but `left` bytes; take it away to give the room back."""
        stuff = self.folder / "vulling"
        room = shutil.disk_usage(self.folder).free - left
        with stuff.open("wb") as file:
            while room > 0:
                try:
                    room -= file.write(bytes(min(room, 1 << 16)))
                    file.flush()
                except OSError:
                    break
        return stuff

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["umount", "-l", str(self.folder)], check=False, capture_output=True)
