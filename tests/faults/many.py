"""Gate 5: saving stays quick, and the window free, in a vault of 100 MB with 500 dossiers."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from intake_desktop.domain.dossier import Dossier
from tests.benchmarks.figures import p95
from tests.factories import a_client, a_dossier, an_uitspraak
from tests.faults.gate import Outcome, Room
from tests.faults.window import application
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF, make_vault, reopened, store_of

MEDIAN_MS, P95_MS, BLOCKED_MS = 20.0, 100.0, 100.0
HELD_UP_MS = 150
_LINES, _LETTERS = 32, 2_000
_TICK_MS = 5
_AROUND_MS = 120


def run(room: Room) -> Mapping[int, Outcome]:
    """Fill a vault, then save in it and click in its window."""
    dossiers, saves = room.count(500, 5), room.count(300, 20)
    home = room.folder / "kluis"
    size = _filled(home, dossiers)
    times = _save_times(home, saves)
    blocked, idle, held_up = _window_blocked(home, room.folder, room.count(60, 5))
    return {
        5: Outcome(
            room.small
            or (
                median(times) <= MEDIAN_MS
                and p95(times) <= P95_MS
                and blocked <= max(BLOCKED_MS, 2 * idle)
                and held_up > HELD_UP_MS > BLOCKED_MS
            ),
            f"{size / 2**20:.0f} MB, {dossiers} dossiers: saving median {median(times):.1f} ms, "
            f"p95 {p95(times):.1f} ms; the window waited {blocked:.0f} ms at most",
            f"with nothing to save it waited {idle:.0f} ms at most, held up for {HELD_UP_MS} ms "
            f"{held_up:.0f} ms",
        )
    }


def _filled(home: Path, dossiers: int) -> int:
    vault, _ = make_vault(home)
    store = store_of(vault)
    for number in range(dossiers):
        dossier = a_dossier(id=f"{number:032x}", client=a_client(naam=f"Kim {number}"))
        for line in range(_LINES):
            text = f"woord{number}x{line} " * (_LETTERS // 12)
            dossier = dossier.with_part(an_uitspraak(id=f"n{line}", tekst=text))
        store.save(None, dossier, "Nieuw", "klantmanager")
    vault.close()
    return (home / "kluis.db").stat().st_size


def _save_times(home: Path, saves: int) -> list[float]:
    vault = reopened(home)
    store = store_of(vault)
    dossier = store.load(f"{0:032x}")
    times = []
    for number in range(saves):
        more = dossier.with_part(an_uitspraak(id=f"s{number}", tekst=f"Ik wil dit {number}."))
        begin = time.perf_counter()
        store.save(dossier, more, "Regel", "klantmanager")
        times.append((time.perf_counter() - begin) * 1000)
        dossier = more
    vault.close()
    return times


def _window_blocked(home: Path, papers: Path, choices: int) -> tuple[float, float, float]:
    """The longest that a clock in the window's thread stood still, in ms, while choices are saved.

    And the same while nothing happens (a machine that is busy with other things), and when a choice
    holds the window up on purpose.
    """
    application()
    tafel = Tafel(home, CHEAP_KDF, papers)
    tafel.unlock()
    tafel.start_gesprek()
    QTest.qWait(1500)  # what is built after the window is there
    session = tafel.frame.session

    def choose(turn: int) -> None:
        session.apply("Naam", partial(Dossier.with_client, naam=f"Kim {turn}"))

    late, idle = 0.0, 0.0
    for turn in range(choices):
        late = max(late, _latest_tick(partial(choose, turn)))
        idle = max(idle, _latest_tick(lambda: None))
    held_up = _latest_tick(lambda: time.sleep(HELD_UP_MS / 1000))
    tafel.close()
    return late * 1000, idle * 1000, held_up * 1000


def _latest_tick(work: Callable[[], None]) -> float:
    """How long, in seconds, a clock in the window's thread stood still at most around the work."""
    ticks = [time.perf_counter()]
    clock = QTimer(interval=_TICK_MS)
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    clock.start()
    work()
    QTest.qWait(_AROUND_MS)
    clock.stop()
    return max((b - a for a, b in pairwise(ticks)), default=_AROUND_MS / 1000)
