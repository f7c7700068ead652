"""What a gate of the fault battery is: a number, a promise, and a run that gives figures."""

import os
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

SEED = 20261122
PROMISE_FOLDER = Path("build") / "faults"
"""Where a state that broke a promise is kept."""


class NotHereError(Exception):
    """This machine lacks what a gate needs; the message says what, in Dutch."""


@dataclass(frozen=True)
class Outcome:
    """What came out for one number: a figure, whether it holds, and what the control showed.

    `control` tells of a run in which the promise had to break, so that it is known the check sees.
    """

    ok: bool
    figure: str
    control: str = ""


@dataclass
class Room:
    """Where one gate runs: a folder of its own, how much of it, and chance that repeats."""

    folder: Path
    small: bool = True
    seed: int = SEED
    kept_in: Path = PROMISE_FOLDER

    def count(self, full: int, small: int) -> int:
        """How many times: `full` in make faults, `small` in make test."""
        return small if self.small else full

    def chance(self) -> random.Random:
        """The same throws at each run with the same seed."""
        return random.Random(self.seed)  # noqa: S311 - a test that repeats

    def place(self, name: str) -> Path:
        """A new, empty folder only the owner can enter."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700, parents=True)
        return folder

    def keep(self, state: Path, name: str) -> None:
        """Keep a file or folder that broke a promise, to look at later."""
        target = self.kept_in / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if state.is_dir():
            shutil.copytree(state, target, dirs_exist_ok=True)
        elif state.exists():
            shutil.copy2(state, target)


Run = Callable[[Room], Mapping[int, Outcome]]


@dataclass(frozen=True)
class Gate:
    """One run that answers for one or more numbers of the battery."""

    promises: Mapping[int, str]
    run: Run


def needs(*commands: str) -> None:
    """Raise NotHereError unless these commands can be run."""
    for command in commands:
        if shutil.which(command) is None:
            raise NotHereError(f"het programma {command} ontbreekt")


def needs_root(what: str) -> None:
    """Raise NotHereError unless we may do what only root may."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise NotHereError(f"{what} kan alleen root")


def child_environment(home: Path, **more: str) -> dict[str, str]:
    """The surroundings of a program under test: folders of its own, no screen, no locale tricks."""
    own = {
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    for folder in own.values():
        if folder.startswith(str(home)):
            Path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "PYTHONPATH", "LANG", "LC_ALL")}
    return {**kept, **own, **more}
