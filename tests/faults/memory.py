"""Gates 9 and 31: no memory left while saving; nothing left in memory after the lock."""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.vault import create_vault, derive_key
from tests.faults.disk_faults import SAVED, stored
from tests.faults.gate import NotHereError, Outcome, Room
from tests.faults.program import Program, ProgramError
from tests.storage.vaults import CHEAP_KDF, make_closed_vault

SECRET = "kwartel zonnescherm brievenbus tandwiel"  # not one that the tests hold in memory
OWNER = "Quirine Walvisvaarder"
MARKER = "zeepaardjesrots"
NUMBER = "737291846"


def lock(room: Room) -> Mapping[int, Outcome]:
    """Gate 31: read all memory of the running program, before and after F12."""
    if not Path("/proc/self/mem").exists() or os.geteuid():
        raise NotHereError("het geheugen van een ander programma lezen kan hier alleen root")
    place = room.place("geheugen")
    home = place / "kluis"
    owner = Eigenaar(OWNER, Rol.KLANTMANAGER, "Gemeente Voorbeeld")
    create_vault(home, SECRET, owner, kdf=CHEAP_KDF)[0].close()
    key = derive_key(home, SECRET, floor=CHEAP_KDF)
    needles = _needles(key)
    with Program(home, kdf="cheap-anew") as program:
        program.unlock(SECRET)
        program.call("wait", 300)
        program.call("start_gesprek")
        program.call("handen.fill", "begin.naam", f"{MARKER} {NUMBER}")
        program.call("go_to", "eigen_vragen")
        program.call("handen.put_cursor", "eigen_vragen.nieuw")
        program.call("handen.type", f"Wat is {MARKER}?\n")
        program.call("wait_saved")
        program.call("hold", key.hex(), SECRET)  # else the scan may have nothing of them to see
        before = found_in(program.pid, needles)
        program.lock()
        after = found_in(program.pid, needles)
        program.unlock(SECRET)
        for _turn in range(20):
            program.call("wait", 250)
            if (back := program.call("screen")) == "GesprekFrame":
                break
        program.kill()
    return {
        31: Outcome(
            not any(after.values()) and all(before.values()) and back == "GesprekFrame",
            f"after the lock {sum(after.values())} hits {_named(after)}; the passphrase brings "
            f"back {back}",
            f"before it {sum(before.values())} hits {_named(before)}",
        )
    }


def _needles(key: bytes) -> dict[str, tuple[bytes, ...]]:
    words = {"passphrase": SECRET, "client": MARKER, "number": NUMBER, "owner": OWNER}
    both = {name: (w.encode(), w.encode("utf-16-le")) for name, w in words.items()}
    return {"key": (key,), "key in hex": (key.hex().encode(), key.hex().upper().encode()), **both}


def found_in(pid: int, needles: Mapping[str, Sequence[bytes]]) -> dict[str, int]:
    """How often each secret stands in the memory of this process."""
    counts = dict.fromkeys(needles, 0)
    for part in _memory(pid):
        for name, forms in needles.items():
            counts[name] += sum(part.count(form) for form in forms)
    return counts


def _memory(pid: int) -> Iterator[bytes]:
    """Every piece of memory that the process can write to."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            place, modes = line.split()[:2]
            if "w" not in modes:
                continue
            begin, end = (int(number, 16) for number in place.split("-"))
            try:
                memory.seek(begin)
                yield memory.read(end - begin)
            except (OSError, ValueError, OverflowError):
                continue


def _named(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count)


def none_left(room: Room) -> Mapping[int, Outcome]:
    """Gate 9: the n-th statement of a save finds no memory; the program goes on and lies not."""
    place, rounds = room.place("vol"), room.count(100, 2)
    home = place / "kluis"
    make_closed_vault(home)
    wrong: list[str] = []
    failed = 0
    with Program(home) as program:
        program.open_gesprek()
        program.call("handen.fill", "begin.naam", "Kim")
        program.call("wait_saved")
        for turn in range(rounds):
            nth = 1 + turn % 9
            told, hit = _save_without_memory(program, home, place / "kopie", nth)
            failed += hit
            if told:
                wrong.append(f"statement {nth}: {told}")
                room.keep(place / "kopie", f"09-{turn}")
    return {
        9: Outcome(
            not wrong and failed > rounds // 2,
            f"{len(wrong)} of {rounds} saves without memory lost something, lied or ended the "
            f"program {wrong[:2]}",
            f"{failed} of them failed",
        )
    }


def _save_without_memory(program: Program, home: Path, copy: Path, nth: int) -> tuple[str, bool]:
    """Type; what is wrong, and whether a statement failed. No key follows: it saves by itself."""
    try:
        program.call("fail_memory", nth)
        program.call("handen.type", "x")
        time.sleep(0.9)  # its own loop has to meet the error
        failed = bool(program.call("memory_failed"))
        if SAVED in program.call("saved_text"):
            kept, _ = stored(home, copy)
            if kept != program.call("mark"):
                return "it said Bewaard and was not", failed
        time.sleep(0 if not failed else 2.5)
        if SAVED not in program.call("saved_text"):
            return "it was not tried again", failed
        kept, unsound = stored(home, copy)
        if kept != program.call("mark"):
            return "something is missing", failed
    except ProgramError as error:
        return str(error), True
    return "; ".join(unsound), failed
