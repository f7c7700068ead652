"""Gate 47: files that mean harm, given to the program as a person gives them: by their place."""

import os
import resource
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from intake_desktop.app.overdragen import own_key, read_file
from intake_desktop.domain.overdracht import Zending
from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.envelope import sealed
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import Vault
from tests.exchange.vijandig import hostile_files
from tests.exchange.zendingen import a_file
from tests.factories import MOMENT
from tests.faults.gate import Outcome, Room
from tests.storage.vaults import contents, make_vault, store_of

LONGEST_SECONDS, MOST_MB, KINDS = 5.0, 300, 60
SHORTEST_SENTENCE = 40
_PLANTED_MB = 48
_STATUS, _CLEAR_REFS = Path("/proc/self/status"), Path("/proc/self/clear_refs")


class Writes:
    """Which files this program opens to write in, for as long as it watches."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._watching = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        if self._watching and event == "open":
            path, _mode, flags = given
            writing = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if writing and isinstance(path, str) and "__pycache__" not in path:
                self.seen.append(path)

    def __enter__(self) -> "Writes":
        self._watching = True
        return self

    def __exit__(self, *_: object) -> None:
        self._watching = False


def run(room: Room) -> Mapping[int, Outcome]:
    """Each kind is refused in words, quickly, in little memory, and nothing is written."""
    home, place = room.folder / "kluis", room.place("binnen")
    vault, _ = make_vault(home)
    paths = [*_files(place, own_key(vault))][:: room.count(1, 5)]
    vault.checkpoint()
    before, wrong, slowest = contents(home), list[str](), 0.0
    planted = _planted_megabytes()
    _forget_peak()
    base = _peak_megabytes()
    with Writes() as writes:
        for path in paths:
            begin = time.perf_counter()
            if told := _not_refused(vault, path):
                wrong.append(told)
            slowest = max(slowest, time.perf_counter() - begin)
    grown = _peak_megabytes() - base
    changed = contents(home) != before
    seen = _sees_a_write(place, writes)
    taken = _take_in(vault, place) and contents(home) != before
    vault.close()
    quick = len(paths) >= room.count(KINDS, 20) and slowest <= LONGEST_SECONDS and grown <= MOST_MB
    return {
        47: Outcome(
            not wrong and not changed and not writes.seen and quick and planted and seen and taken,
            f"{len(paths) - len(wrong)} of {len(paths)} kinds refused in words {wrong[:3]}, the "
            f"slowest in {slowest:.1f} s, {grown:.0f} MB more; {len(writes.seen)} files written "
            f"{writes.seen[:2]}, the vault is {'CHANGED' if changed else 'as it was'}",
            f"a file of ours {'came into the vault' if taken else 'was REFUSED'}; a file that was "
            f"written and {_PLANTED_MB} MB that were taken on purpose were "
            f"{'seen' if seen and planted else 'NOT seen'}",
        )
    }


def _files(place: Path, key: str) -> Iterator[Path]:
    """Every kind as it is, a few inside a good envelope, and what is no ordinary file."""
    for number, (name, raw) in enumerate(hostile_files()):
        path = place / f"{number:03} {name.replace('/', '-')}.json"
        path.write_bytes(raw)
        yield path
        if number % 8 == 0:
            inside = place / f"{number:03} inside.age"
            inside.write_bytes(sealed(raw, recipients=[key]))
            yield inside
    yield from _odd_places(place)


def _odd_places(place: Path) -> Iterator[Path]:
    whole = a_file()
    (place / "map.json").mkdir()
    (place / "naar een ander.json").symlink_to("/etc/passwd")
    (place / "naar zichzelf.json").symlink_to(place / "naar zichzelf.json")
    (place / "zonder eind.json").symlink_to("/dev/zero")
    os.mkfifo(place / "pijp.json")
    with (place / "twee gigabyte.json").open("wb") as file:
        file.write(whole)
        file.truncate(2 << 30)
    (place / "veel werk.age").write_bytes(
        b"age-encryption.org/v1\n-> scrypt sNdkYAuvlNwH2Xoeu6m4ig 30\nabc\n--- def\n"
    )
    (place / "van een ander.age").write_bytes(sealed(whole, passphrase="paard regen lepel"))
    yield from (
        place / name
        for name in (
            "map.json", "naar een ander.json", "naar zichzelf.json", "zonder eind.json",
            "pijp.json", "twee gigabyte.json", "veel werk.age", "van een ander.age", "weg.json",
        )
    )  # fmt: skip


def _not_refused(vault: Vault, path: Path) -> str:
    """What happened instead of a refusal in words; empty when it was refused well."""
    try:
        read_file(vault, path, "")
    except ForeseenError as error:
        return f"{path.name} said {error}" if len(str(error)) < SHORTEST_SENTENCE else ""
    except Exception as error:  # any other error breaks the promise
        return f"{path.name}: {type(error).__name__}"
    return f"{path.name} was taken"


def _take_in(vault: Vault, place: Path) -> bool:
    """Whether a file of ours, in the same way, does come in."""
    good = place / "goed.age"
    good.write_bytes(sealed(a_file(), recipients=[own_key(vault)]))
    zending: Zending = read_file(vault, good, "")
    told = Overdracht(vault, store_of(vault), lambda: MOMENT).take_in(zending, "klantmanager")
    return told.nieuw == 1


def _sees_a_write(place: Path, writes: Writes) -> bool:
    """Whether a file that is written while it watches is seen; it is forgotten again."""
    count = len(writes.seen)
    with writes:
        (place / "geplant").write_bytes(b"x")
    seen = writes.seen[count:]
    del writes.seen[count:]
    return seen == [str(place / "geplant")]


def _planted_megabytes() -> bool:
    """Whether memory that is taken and given back is seen afterwards."""
    _forget_peak()
    base = _peak_megabytes()
    taken = bytearray(os.urandom(1 << 20) * _PLANTED_MB)
    del taken
    return _peak_megabytes() - base >= _PLANTED_MB / 2


def _forget_peak() -> None:
    """From now on the most memory is counted anew, where the system can do that."""
    if _CLEAR_REFS.exists():
        _CLEAR_REFS.write_text("5")


def _peak_megabytes() -> float:
    """The most memory that this program had at one moment since the peak was forgotten."""
    if _STATUS.exists():
        (line,) = (x for x in _STATUS.read_text().splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
