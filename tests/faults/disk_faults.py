"""Gates 6, 7 and 8: every call of a save fails, and the disk is full at any moment."""

import shutil
import time
from collections.abc import Mapping
from contextlib import closing
from itertools import count, product
from pathlib import Path

from intake_desktop.storage.driver import dbapi2
from intake_desktop.storage.vault import derive_key, open_vault
from tests.faults.failing_disk import ERRORS, FailingDisk, SmallDisk
from tests.faults.gate import Outcome, Room
from tests.faults.marks import mark_of
from tests.faults.program import Program, ProgramError
from tests.faults.sound import problems
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, store_of

SAVED = "✓ Bewaard"
FIELD = "begin.naam"
TELLS_IN_SECONDS = 2.0
ANSWERS_IN_SECONDS = 10.0
LEAST_CALLS = 8
WAIT_MS = 700  # autosave waits half a second


def stored(home: Path, copy: Path) -> tuple[str, list[str]]:
    """The newest dossier in a copy of the vault as it is on disk now, and what is unsound."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    vault = open_vault(copy, PASSPHRASE, floor=CHEAP_KDF)
    try:
        store = store_of(vault)
        lines = store.overview()
        return (mark_of(store.load(lines[0].id)) if lines else ""), problems(vault)
    finally:
        vault.close()


def loop(room: Room) -> Mapping[int, Outcome]:
    """Gate 8: the n-th call of one save fails once, then for good, for every n."""
    place = room.place("fout")
    home = place / "kluis"
    make_closed_vault(home)
    wrong: list[str] = []
    tried = 0
    with (
        FailingDisk(place, home) as disk,
        Program(home, environment=disk.environment) as program,
    ):
        program.open_gesprek()
        program.call("handen.fill", FIELD, "Kim")
        program.call("wait_saved")
        for nth in (1, 5) if room.small else count(1):
            refused = 0
            for name, for_good in _kinds(room, nth):
                what = f"call {nth}, {name}{', for good' if for_good else ''}"
                disk.arm(nth, for_good=for_good, error=ERRORS[name])
                told = _save_under_fault(program, disk, home, place / "kopie")
                refused += bool(disk.failed)
                if told:
                    wrong.append(f"{what}: {told}")
                    room.keep(place / "kopie", f"08-{nth}-{for_good}")
            tried += refused
            if not refused:
                break  # no save has so many calls
    return {
        8: Outcome(
            not wrong and tried >= room.count(LEAST_CALLS * 4, 2),
            f"{len(wrong)} of {tried} faults in the calls of a save, up to number {nth}, told a "
            f"lie, lost or ended it {wrong[:3]}",
            f"the disk refused in each of those {tried}",
        )
    }


def _kinds(room: Room, nth: int) -> list[tuple[str, bool]]:
    """What the call fails with, once or for good: all of them, or one where few have to do."""
    kinds = list(product(ERRORS, (False, True)))
    return kinds if not room.small else [kinds[nth % len(kinds)]]


def _save_under_fault(program: Program, disk: FailingDisk, home: Path, copy: Path) -> str:
    """Type, let it fail, look what is on disk, let go; what went wrong, or nothing."""
    try:
        program.call("handen.type", "x")
        if not _answered(program):
            return "nothing was said"
        if SAVED in program.call("saved_text"):
            kept, unsound = stored(home, copy)
            if kept != program.call("mark"):
                return "it said Bewaard and was not"
        disk.disarm()
        program.call("wait_saved")
        kept, unsound = stored(home, copy)
        if kept != program.call("mark"):
            return "after it went well again something was missing"
    except ProgramError as error:
        return str(error)
    return "; ".join(unsound)


def _answered(program: Program) -> bool:
    """Whether the program says, in the time it has, that it saved or why it did not."""
    begin = time.monotonic()
    while time.monotonic() - begin < ANSWERS_IN_SECONDS:
        program.call("wait", WAIT_MS)
        if SAVED in program.call("saved_text") or "schijf" in program.call("words"):
            return True
    return False


def full(room: Room) -> Mapping[int, Outcome]:
    """Gates 6 and 7: a disk of three megabytes that is full at some moment, on a real file system.

    Also without a byte free the program starts and shows what it holds.
    """
    place, rounds = room.place("vol"), room.count(50, 1)
    chance = room.chance()
    wrong: list[str] = []
    unread: list[str] = []
    slowest, shared = 0.0, 0
    for turn in range(rounds):
        small = place / f"schijf{turn}"
        with SmallDisk(small) as disk:
            home = small / "kluis"
            make_closed_vault(home)
            with Program(home) as program:
                program.open_gesprek()
                told, seconds = _typed_until_full(program, disk, chance.randrange(0, 60_000))
                slowest = max(slowest, seconds)
                kept, unsound = stored(home, place / "kopie")
                if told or unsound or kept != program.call("mark"):
                    wrong.append(f"round {turn}: {told} {unsound}")
                mark = program.call("mark")
                program.close()
            stuff = disk.fill()
            with Program(home) as program:
                if _read_without_room(program) != mark:
                    unread.append(f"round {turn}")
            shared += _opens_shared(home)
            stuff.unlink()
    return {
        6: Outcome(
            not wrong and slowest <= TELLS_IN_SECONDS,
            f"{len(wrong)} of {rounds} full disks lost something or did not go on {wrong[:2]}; "
            f"told after {slowest:.1f} s at most",
        ),
        7: Outcome(
            not unread and not shared,
            f"{rounds - len(unread)} of {rounds} times readable with 0 bytes free",
            f"opened as a database that others may use too it was readable {shared} times",
        ),
    }


def _typed_until_full(program: Program, disk: SmallDisk, left: int) -> tuple[str, float]:
    """Type with hardly any room, wait for the words, free the room; what went wrong, and seconds.

    What was typed stays on the screen.
    """
    try:
        program.call("handen.fill", FIELD, "Kim de Wit")
        program.call("wait_saved")
        stuff = disk.fill(left)
        for number in range(40):
            program.call("paste", FIELD, f"Kim {number} " + "lang " * 2000)
            program.call("wait", WAIT_MS)
            if SAVED not in program.call("saved_text"):
                break
        else:
            return "the disk did not become full", 0.0
        typed = program.call("mark")
        seconds = WAIT_MS / 1000 + program.wait_until("schijf is vol", 10)
        if program.call("mark") != typed:
            return "what was typed is not on the screen any more", seconds
        stuff.unlink()
        program.call("wait_saved")
    except ProgramError as error:
        return str(error), 0.0
    return "", seconds


def _opens_shared(home: Path) -> bool:
    """Whether a program that does not take the vault for itself reads it without room."""
    key = derive_key(home, PASSPHRASE, floor=CHEAP_KDF)
    with closing(dbapi2.connect(home / "kluis.db")) as connection:
        connection.execute("pragma cipher_log = 'off'")
        connection.set_key(bytearray(f"x'{key.hex()}'".encode()))
        try:
            connection.execute("select count(*) from dossier").fetchone()
        except dbapi2.OperationalError:
            return False
    return True


def _read_without_room(program: Program) -> str:
    try:
        program.call("unlock")
        program.call("open_first")
        return str(program.call("mark"))
    except ProgramError as error:
        return str(error)
