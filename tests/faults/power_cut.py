"""Gate 3: Kim's hour is recorded; thousands of power cuts in it are played and opened again."""

import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from intake_desktop.errors import ForeseenError
from intake_desktop.storage.vault import open_vault
from intake_desktop.storage.vault_files import vault_exists
from tests.faults.disk_states import Disk, put
from tests.faults.gate import Outcome, Room
from tests.faults.kill import wachtzin
from tests.faults.marks import Mark, mark_of
from tests.faults.recording import Asked, Told, record
from tests.faults.sound import problems
from tests.storage.vaults import CHEAP_KDF, store_of

MEMORY = Path("/dev/shm")  # noqa: S108 - thousands of folders of a moment

FEW_STEPS = 5


@dataclass
class Count:
    """How many states there were, and what was wrong with them."""

    states: int = 0
    lost: int = 0
    unsound: list[str] = field(default_factory=list)


def run(room: Room) -> Mapping[int, Outcome]:
    """As the program flushes nothing may be lost; with less flushing something must be."""
    states = room.count(3000, 24)
    kept = played(room, states, normal=False)
    control = played(room, max(states // 3, 24), normal=True)
    return {
        3: Outcome(
            not kept.lost and not kept.unsound and control.lost > 0,
            f"{kept.lost} of {kept.states} states lost an acknowledged edit, "
            f"{len(kept.unsound)} unsound {kept.unsound[:2]}",
            f"at synchronous=NORMAL {control.lost} of {control.states} states lost one",
        )
    }


def played(room: Room, states: int, *, normal: bool) -> Count:
    """Record, cut the power so many times, and open what is left each time."""
    name = "normal" if normal else "vol"
    asked = record(room.place(name), steps=FEW_STEPS if room.small else None, normal=normal)
    marks = [a.mark for a in asked if isinstance(a, Told)]
    count, chance = Count(), room.chance()
    scratch = (MEMORY if MEMORY.is_dir() else room.folder) / f"keukentafel-stroom-{id(room)}"
    for number, (state, told) in enumerate(cuts(asked, states, chance)):
        shutil.rmtree(scratch, ignore_errors=True)
        put(state, scratch)
        lost, wrong = judged(scratch, marks, told)
        count.states += 1
        count.lost += lost
        count.unsound += wrong
        if (lost or wrong) and not normal and count.lost + len(count.unsound) < 10:
            put(state, room.place(f"{name}-{number}") / "thuis")
            room.keep(room.folder / f"{name}-{number}", f"03-staat{number}")
    shutil.rmtree(scratch, ignore_errors=True)
    return count


def cuts(
    asked: list[Asked], states: int, chance: random.Random
) -> Iterator[tuple[Mapping[str, bytes], int]]:
    """States after a power cut at random moments, each with how many marks were told by then."""
    moments = sorted(chance.randrange(len(asked)) for _ in range(states))
    disk, done, told = Disk(), 0, 0
    for moment in moments:
        for one in asked[done : moment + 1]:
            disk.take(one)
            told += isinstance(one, Told)
        done = max(done, moment + 1)
        yield disk.after_power_cut(chance), told


def judged(home: Path, marks: list[Mark], told: int) -> tuple[bool, list[str]]:
    """Whether an acknowledged edit is gone, and what is unsound, in what the power cut left."""
    number = {mark.mark: index for index, mark in enumerate(marks)}
    acknowledged = max((i for i in range(told) if marks[i].saved and i), default=-1)
    if not vault_exists(home):
        return told > 0, []
    try:
        vault = open_vault(home, wachtzin(), floor=CHEAP_KDF)
    except ForeseenError as error:
        return acknowledged >= 0, [f"it does not open: {error}"]
    try:
        store = store_of(vault)
        shown = [mark_of(store.load(line.id)) for line in store.overview()]
        wrong = problems(vault)
    except ForeseenError as error:
        return acknowledged >= 0, [f"it can not be read: {error}"]
    finally:
        vault.close()
    if any(mark not in number for mark in shown):
        wrong.append("what is shown was never on the screen")
    newest = max((number.get(mark, -1) for mark in shown), default=-1)
    return newest < acknowledged, wrong
