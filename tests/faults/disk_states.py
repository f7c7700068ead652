"""What can be on a disk after a power cut, given what a program asked of it before.

What was flushed is there. Of what was not, each write is there, is not, or is there in sectors of
512 bytes; a name that was made or changed is there or not, older names before newer ones.
"""

import random
from collections.abc import Mapping
from pathlib import Path

from tests.faults.recording import Asked, Cut, Flush, Name, Write

SECTOR = 512


class _File:
    def __init__(self) -> None:
        self.flushed = bytearray()
        self.waiting: list[Write | Cut] = []

    def flush(self) -> None:
        for change in self.waiting:
            _apply(self.flushed, change)
        self.waiting.clear()


class Disk:
    """A folder as the system was told it is, and as much of it as is sure to be on disk."""

    def __init__(self) -> None:
        self._now: dict[str, _File] = {}
        self._flushed: dict[str, _File] = {}
        self._waiting: list[tuple[Name, _File | None]] = []

    def take(self, asked: Asked) -> None:
        """The next thing that the program asked."""
        if isinstance(asked, Write | Cut):
            self._now.setdefault(asked.file, _File()).waiting.append(asked)
        elif isinstance(asked, Flush) and asked.file:
            self._now.setdefault(asked.file, _File()).flush()
        elif isinstance(asked, Flush):
            for name, file in self._waiting:
                _rename(self._flushed, name, file)
            self._waiting.clear()
        elif isinstance(asked, Name):
            self._name(asked)

    def _name(self, name: Name) -> None:
        if not name.before and name.after in self._now:
            return  # it was there already
        file = self._now.get(name.before) if name.before else _File()
        _rename(self._now, name, file)
        self._waiting.append((name, file))

    def after_power_cut(self, chance: random.Random) -> Mapping[str, bytes]:
        """One of the many states that a power cut at this moment can leave."""
        names = dict(self._flushed)
        for name, file in self._waiting[: chance.randint(0, len(self._waiting))]:
            _rename(names, name, file)
        manner = chance.choice(("all", "none", "some", "torn"))
        return {name: _left_of(file, manner, chance) for name, file in names.items() if file}


def put(state: Mapping[str, bytes], folder: Path) -> None:
    """Make this state a folder."""
    folder.mkdir(mode=0o700, parents=True)
    for name, content in state.items():
        path = folder / name
        path.touch(0o600)
        path.write_bytes(content)


def _rename(names: dict[str, _File], name: Name, file: _File | None) -> None:
    if name.before:
        names.pop(name.before, None)
    if name.after and file is not None:
        names[name.after] = file


def _left_of(file: _File, manner: str, chance: random.Random) -> bytes:
    content = bytearray(file.flushed)
    for change in file.waiting:
        if manner == "none" or (manner != "all" and chance.random() < 0.5):
            if manner != "torn" or not isinstance(change, Write):
                continue
            for at in range(0, len(change.content), SECTOR):
                if chance.random() < 0.5:
                    piece = change.content[at : at + SECTOR]
                    _apply(content, Write(change.file, change.at + at, piece))
            continue
        _apply(content, change)
    return bytes(content)


def _apply(content: bytearray, change: Write | Cut) -> None:
    if isinstance(change, Cut):
        del content[change.length :]
        content.extend(bytes(change.length - len(content)))
        return
    content.extend(bytes(max(0, change.at - len(content))))
    content[change.at : change.at + len(change.content)] = change.content
