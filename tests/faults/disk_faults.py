"""Gates 6, 7 and 8: every call of a save fails, and the disk is full at any moment."""

import shutil
from collections.abc import Mapping
from itertools import product
from pathlib import Path

from intake_desktop.storage.vault import open_vault
from tests.faults.failing_disk import ERRORS, FailingDisk, SmallDisk
from tests.faults.gate import Outcome, Room
from tests.faults.marks import mark_of
from tests.faults.program import Program, ProgramError
from tests.faults.sound import problems
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, store_of

SAVED = "✓ Bewaard"
FIELD = "begin.naam"
TELLS_IN_SECONDS = 2.0
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
    tried = refused = 0
    with (
        FailingDisk(place, home) as disk,
        Program(home, environment=disk.environment) as program,
    ):
        program.open_gesprek()
        calls = _calls_of_a_save(program, disk)
        for nth, name, for_good in _faults(room, calls):
            what = f"call {nth} of {calls}, {name}{', for good' if for_good else ''}"
            disk.arm(nth, for_good=for_good, error=ERRORS[name])
            told = _save_under_fault(program, disk, home, place / "kopie", for_good)
            tried, refused = tried + 1, refused + bool(disk.failed)
            if told:
                wrong.append(f"{what}: {told}")
                room.keep(place / "kopie", f"08-{nth}-{for_good}")
    return {
        8: Outcome(
            not wrong and refused == tried,
            f"{len(wrong)} of {tried} faults in the {calls} calls of a save told a lie, lost or "
            f"ended it {wrong[:3]}",
            f"the disk refused in {refused} of {tried}",
        )
    }


def _faults(room: Room, calls: int) -> list[tuple[int, str, bool]]:
    """Which call fails how: all of them, or two where few have to do."""
    names = list(ERRORS)
    if room.small:
        return [(1, names[0], False), (max(1, calls // 2), names[1], True)]
    return list(product(range(1, calls + 1), names, (False, True)))


def _calls_of_a_save(program: Program, disk: FailingDisk) -> int:
    """How many calls one save makes when nothing fails; after a save that made the dossier."""
    program.call("handen.fill", FIELD, "Kim")
    program.call("wait_saved")
    disk.arm(0)
    program.call("handen.type", "x")
    program.call("wait_saved")
    disk.disarm()
    return disk.calls


def _save_under_fault(
    program: Program, disk: FailingDisk, home: Path, copy: Path, for_good: bool
) -> str:
    """Type, let it fail, look what is on disk, let go; what went wrong, or nothing."""
    try:
        program.call("handen.type", "x")
        program.call("wait", WAIT_MS)
        if SAVED in program.call("saved_text"):
            kept, unsound = stored(home, copy)
            if kept != program.call("mark"):
                return "it said Bewaard and was not"
        elif for_good and disk.failed and "schijf" not in program.call("words"):
            return "nothing was said"
        disk.disarm()
        program.call("wait_saved")
        kept, unsound = stored(home, copy)
        if kept != program.call("mark"):
            return "after it went well again something was missing"
    except ProgramError as error:
        return str(error)
    return "; ".join(unsound)


def full(room: Room) -> Mapping[int, Outcome]:
    """Gates 6 and 7: a disk of three megabytes that is full at some moment, on a real file system.

    Also without a byte free the program starts and shows what it holds.
    """
    place, rounds = room.place("vol"), room.count(50, 1)
    chance = room.chance()
    wrong: list[str] = []
    unread: list[str] = []
    slowest = 0.0
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
            stuff.unlink()
    return {
        6: Outcome(
            not wrong and slowest <= TELLS_IN_SECONDS,
            f"{len(wrong)} of {rounds} full disks lost something or did not go on {wrong[:2]}; "
            f"told after {slowest:.1f} s at most",
        ),
        7: Outcome(
            not unread, f"{rounds - len(unread)} of {rounds} times readable with 0 bytes free"
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


def _read_without_room(program: Program) -> str:
    try:
        program.call("unlock")
        program.call("open_first")
        return str(program.call("mark"))
    except ProgramError as error:
        return str(error)
