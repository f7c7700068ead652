"""Gates 4, 12, 32 and 36: the program as it starts: its settings, a second one, a crash, bugs."""

import resource
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from intake_desktop.storage import driver, sentences
from tests.faults.gate import Outcome, Room
from tests.faults.leaks import STEM, hits
from tests.faults.program import Program
from tests.faults.window import application
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, contents, make_closed_vault

REFUSED_IN_SECONDS, STARTS_IN_SECONDS = 2.0, 5.0


def settings(room: Room) -> Mapping[int, Outcome]:
    """Gate 4: what the running program's own connection says; one that does not take refuses."""
    place = room.place("instellingen")
    home = place / "kluis"
    make_closed_vault(home)
    expected = {name: value for name, _, value in driver.SETTINGS}
    with Program(home) as program:
        program.call("unlock")
        read = program.call("settings", list(expected))
        program.close()
    different = {name for name, value in expected.items() if read[name] != value}
    application()
    before, opened = contents(home), []
    for name, asked, value in driver.SETTINGS[:: 1 if not room.small else 6]:
        if not _refuses(home, place, (name, asked, "iets anders" if value else 1)):
            opened.append(name)
    return {
        4: Outcome(
            not different and not opened and contents(home) == before,
            f"{len(expected) - len(different)} of {len(expected)} settings read back as asked "
            f"{sorted(different)}",
            f"a setting that does not take opened {len(opened)} times {opened}",
        )
    }


def _refuses(home: Path, papers: Path, broken: tuple[str, str, str | int]) -> bool:
    """Whether the lock page says no when this setting reads back as something else."""
    right = driver.SETTINGS
    driver.SETTINGS = tuple(broken if one[0] == broken[0] else one for one in right)
    tafel = Tafel(home, CHEAP_KDF, papers)
    try:
        tafel.try_secret(PASSPHRASE)
        return tafel.said("slot.wachtzin") == sentences.UNSAFE
    finally:
        tafel.close()
        driver.SETTINGS = right


def two(room: Room) -> Mapping[int, Outcome]:
    """Gate 12: a second program is refused and changes nothing; after kill -9 the next opens."""
    application()
    rounds = room.count(50, 1)
    wrong: list[str] = []
    refused, killed, clean = [], [], []
    for turn in range(rounds):
        place = room.place(f"twee{turn}")
        home = place / "kluis"
        make_closed_vault(home)
        with Program(home) as first:
            first.open_gesprek()
            first.call("handen.fill", "begin.naam", "Kim de Wit")
            first.call("wait_saved")
            before = contents(home)
            second = Tafel(home, CHEAP_KDF, place)
            begin = time.monotonic()
            second.try_secret(PASSPHRASE)
            refused.append(time.monotonic() - begin)
            if second.said("slot.wachtzin") != sentences.ALREADY_OPEN:
                wrong.append(f"round {turn}: the second opened")
            if contents(home) != before:
                wrong.append(f"round {turn}: the second changed a file")
            first.kill()
        name, seconds = _opened(second)
        killed.append(seconds)
        if name != "Kim de Wit":
            wrong.append(f"round {turn}: something was lost")
        clean.append(_opened(Tafel(home, CHEAP_KDF, place))[1])
    slow = [k for k, c in zip(killed, clean, strict=True) if k > max(STARTS_IN_SECONDS, 2 * c)]
    return {
        12: Outcome(
            not wrong and not slow and max(refused) <= REFUSED_IN_SECONDS,
            f"{len(wrong)} of {rounds} rounds wrong {wrong[:2]}; refused after "
            f"{max(refused):.1f} s, open after a kill after {max(killed):.1f} s at most",
            f"not killed it opens after {max(clean):.1f} s at most; without the first program "
            f"nobody was refused {rounds} of {rounds} times",
        )
    }


def _opened(tafel: Tafel) -> tuple[str, float]:
    """Unlock and go into the first dossier: whose it is, and how many seconds that took."""
    begin = time.monotonic()
    tafel.try_secret(PASSPHRASE)
    tafel.open_first()
    seconds = time.monotonic() - begin
    name: str = tafel.frame.session.dossier.client.naam
    tafel.close()
    return name, seconds


def crash(room: Room) -> Mapping[int, Outcome]:
    """Gate 32: the program dies of SIGABRT and leaves no picture of its memory."""
    place = room.place("dump")
    home = place / "kluis"
    make_closed_vault(home)
    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    try:
        with Program(home) as program:
            program.unlock()
            limits = program.call("limits")
            program.signal(signal.SIGABRT)
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)
    dumps = [*Path.cwd().glob("core*"), *place.rglob("core*")]
    beside, other = _puts_cores_beside(), _core_of_another(place)
    return {
        32: Outcome(
            limits == [0, 0] and not dumps and other != [0, 0] and (len(other) > 2) == beside,
            f"{len(dumps)} core files after SIGABRT, limit {limits}",
            f"without that the limit is {other[:2]}, and the same program left "
            + ("one" if beside else "one elsewhere, where this system keeps them"),
        )
    }


def _puts_cores_beside() -> bool:
    """Whether this system writes a core file into the folder of the program, to be found there."""
    pattern = Path("/proc/sys/kernel/core_pattern")
    return pattern.exists() and pattern.read_text().strip()[:1] not in ("|", "/", "")


def _core_of_another(place: Path) -> list[int]:
    """The limits of the same imports without `keep_private`, and 1 more when a core was left."""
    folder = place / "ander"
    folder.mkdir()
    abort = (
        "import os, resource as r, intake_desktop.cli\n"
        "r.setrlimit(r.RLIMIT_CORE, (r.getrlimit(r.RLIMIT_CORE)[1],) * 2)\n"
        "print(*r.getrlimit(r.RLIMIT_CORE), flush=True)\n"
        "os.abort()\n"
    )
    done = subprocess.run([sys.executable, "-c", abort], cwd=folder, capture_output=True, text=True)
    return [*map(int, done.stdout.split()), *(1 for _ in folder.iterdir())]


def bugs(room: Room) -> Mapping[int, Outcome]:
    """Gate 36: mistakes of ours with a client's words in them, everywhere in the program."""
    place, rounds = room.place("fouten"), room.count(50, 6)
    home = place / "kluis"
    make_closed_vault(home)
    with Program(home) as program:
        program.open_gesprek()
        for turn in range(rounds):
            program.call("plant_bug", turn, f"BSN 111222333 {STEM}{turn:03}")
            time.sleep(0.03)  # its own loop has to meet it: none of ours
        told = "Er ging iets mis in het programma zelf" in program.call("words")
        program.close()
    log = home / "fouten.log"
    text = log.read_text("utf-8") if log.exists() else ""
    entries = sum(line.startswith("20") for line in text.splitlines())
    leaks = [*hits(home), *(["errors.txt"] if STEM in _errors(place) else [])]
    if leaks:
        room.keep(place, "36")
    bare = _told_by_python(f"BSN 111222333 {STEM}000")
    return {
        36: Outcome(
            not leaks and told and "111222333" not in text and entries == rounds and bare,
            f"{rounds} bugs with a BSN in them: {entries} in the log, {len(leaks)} files with a "
            f"word of it {leaks}",
            f"what Python itself says of one {'tells' if bare else 'does NOT tell'} it",
        )
    }


def _told_by_python(words: str) -> bool:
    """Whether a mistake that nobody catches shows these words."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; raise ValueError(sys.argv[1])", words],
        capture_output=True,
        text=True,
    )
    return words in done.stderr


def _errors(place: Path) -> str:
    return (place / "errors.txt").read_text("utf-8", "replace")
