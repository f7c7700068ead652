"""Gates 13, 29 and 38: a clock that jumps, a laptop that is left alone, what was copied."""

import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake_desktop.domain.rusttijden import Rusttijden
from intake_desktop.ui.bewaking import Bewaking
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.klembord import KEPT_MS
from intake_desktop.ui.pages.slot_page import SlotPage
from tests.faults.gate import Outcome, Room
from tests.faults.sound import problems
from tests.faults.window import application
from tests.journeys.tafel import NAME, Tafel
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, reopened, store_of

JUMPS = (
    timedelta(days=-1),
    timedelta(days=3653),
    timedelta(days=-3653),
    timedelta(hours=-1),
    timedelta(hours=1),
    timedelta(hours=9),
    timedelta(days=-400),
    timedelta(seconds=-1),
)
SUMMER_TIME_ENDS = datetime(2026, 10, 25, 2, 30)


class JumpingClock:
    """A clock that someone, or a dead battery, sets."""

    def __init__(self) -> None:
        self.now = SUMMER_TIME_ENDS

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def clock(room: Room) -> Mapping[int, Outcome]:
    """Gate 13: type, let the clock jump, type on; the order is that of the typing."""
    application()
    home, now = room.folder / "kluis", JumpingClock()
    make_closed_vault(home)
    tafel = Tafel(home, CHEAP_KDF, room.folder, now=now)
    tafel.unlock()
    tafel.start_gesprek()
    typed = []
    for turn, jump in enumerate(JUMPS * room.count(5, 1)):
        now.now += jump
        tafel.handen.fill(NAME, f"Kim {turn}")
        tafel.wait_saved()
        typed.append(f"Kim {turn}")
    locked = _locks_after(tafel, Rusttijden().slot * 60.0 + 1)
    tafel.close()
    vault = reopened(home)
    rows = vault.db.execute(
        "select nieuw ->> '$.naam' from gebeurtenis where soort = 'client' order by seq"
    ).fetchall()
    told = [name for (name,) in rows if name in typed]
    shown = store_of(vault).overview()[0].naam
    moments = vault.db.execute("select tijd from gebeurtenis order by seq").fetchall()
    backward = sum(later < earlier for (earlier,), (later,) in pairwise(moments))
    unsound = problems(vault)
    vault.close()
    return {
        13: Outcome(
            told == typed and shown == typed[-1] and locked and not unsound and backward > 0,
            f"{len(typed)} jumps of the clock: the order of the changes is "
            f"{'that of the typing' if told == typed else 'ANOTHER'}, the quiet lock "
            f"{'comes' if locked else 'DOES NOT COME'} {unsound}",
            f"by the clock {backward} changes came before the one they followed",
        )
    }


def alone(room: Room) -> Mapping[int, Outcome]:
    """Gate 29: nobody touches it: covered after 5 minutes, locked after 30, nothing lost."""
    application()
    home, rounds = room.folder / "kluis", room.count(100, 2)
    make_closed_vault(home)
    tafel = Tafel(home, CHEAP_KDF, room.folder)
    tafel.unlock()
    tafel.start_gesprek()
    times, wrong = Rusttijden(), list[str]()
    early = 0
    for turn in range(rounds):
        tafel.handen.fill(NAME, f"Kim {turn}")
        early += _locks_after(tafel, times.slot * 60.0 - 1)
        tafel.window.cover()
        if not _locks_after(tafel, times.slot * 60.0 + 1):
            wrong.append(f"round {turn}: not locked")
            break
        tafel.try_secret(PASSPHRASE)
        tafel.wait_for(GesprekFrame)
        if tafel.frame.session.dossier.client.naam != f"Kim {turn}":
            wrong.append(f"round {turn}: what was typed is gone")
    covered = _covers_after(tafel, times.afdekken * 60.0 + 1)
    tafel.close()
    return {
        29: Outcome(
            not wrong and not early and covered,
            f"{len(wrong)} of {rounds} quiet locks lost what was typed or did not come "
            f"{wrong[:2]}, the cover {'came' if covered else 'DID NOT COME'} after 5 minutes",
            f"a second too early it locked {early} times",
        )
    }


def _quiet_for(tafel: Tafel, seconds: float) -> None:
    """As if nobody touched the laptop for so long."""
    guard = tafel.window.findChild(Bewaking)
    assert guard is not None
    wacht, before = guard.wacht, guard.wacht._clock
    moment = before()
    wacht.touch()
    wacht._clock = lambda: moment + seconds
    wacht.look()
    wacht._clock = before


def _locks_after(tafel: Tafel, seconds: float) -> bool:
    _quiet_for(tafel, seconds)
    tafel.handen.settle()
    return tafel.shows(SlotPage)


def _covers_after(tafel: Tafel, seconds: float) -> bool:
    if tafel.window.is_covered:
        tafel.window.cover()
    _quiet_for(tafel, seconds)
    return tafel.window.is_covered


def copied(room: Room) -> Mapping[int, Outcome]:
    """Gate 38: a copied number leaves the clipboard at the lock and after half a minute."""
    application()
    home = room.folder / "kluis"
    make_closed_vault(home)
    tafel = Tafel(home, CHEAP_KDF, room.folder)
    tafel.unlock()
    tafel.start_gesprek()
    there = _copy(tafel)
    after_lock = _text_after_lock(tafel)
    seconds = 0.0
    if not room.small:
        tafel.try_secret(PASSPHRASE)
        tafel.wait_for(GesprekFrame)
        _copy(tafel)
        begin = time.monotonic()
        while QApplication.clipboard().text() and time.monotonic() - begin < 60:
            QTest.qWait(100)
        seconds = time.monotonic() - begin
    tafel.close()
    return {
        38: Outcome(
            not after_lock and seconds <= KEPT_MS / 1000 + 2 and there == "111222333",
            f"after the lock the clipboard is {'empty' if not after_lock else 'NOT empty'}"
            + (f", without it after {seconds:.0f} s" if seconds else ""),
            f"before it held “{there}”",
        )
    }


def _copy(tafel: Tafel) -> str:
    tafel.handen.fill(NAME, "111222333")
    tafel.handen.press("Ctrl+A")
    tafel.handen.press("Ctrl+C")
    return QApplication.clipboard().text()


def _text_after_lock(tafel: Tafel) -> str:
    tafel.handen.press("F12")
    tafel.handen.settle()
    return QApplication.clipboard().text()
