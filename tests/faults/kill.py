"""Gates 1 and 2: kill -9 at any moment of Kim's hour, then the program is started again."""

import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.stappen import SOORTEN
from intake_desktop.storage.vault import open_vault
from intake_desktop.ui.pages.setup_page import SetupPage
from tests.faults.gate import Outcome, Room, child_environment
from tests.faults.marks import Mark, mark_of, read_marks
from tests.faults.sound import problems, unfindable
from tests.faults.window import application
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF, store_of

PATIENCE = 1.0
"""What was typed longer ago than this, in seconds, is in the vault."""

NOT_THERE = -1


@dataclass(frozen=True)
class Aftermath:
    """What one kill cost: whether an acknowledged edit, seconds of typing, and what is unsound."""

    lost: bool
    typing: float
    unsound: tuple[str, ...]


def killed(home: Path, log: Path, pause: int, after: float) -> float:
    """Play until `after` seconds into the conversation; the moment of the kill."""
    command = [sys.executable, "-m", "tests.faults.demo_child", str(home), str(log)]
    command += ["--pause", str(pause)]
    own = child_environment(log.parent / "eigen")
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=own
    ) as program:
        while not log.exists() or not log.stat().st_size:
            assert program.poll() is None, program.stderr and program.stderr.read()[-2000:]
            time.sleep(0.01)
        time.sleep(after)
        moment = time.monotonic()
        program.kill()
    return moment


def wachtzin() -> str:
    """The passphrase with which Kim's hour is played."""
    return read_scenario(find_scenario("kim"), SOORTEN).wachtzin


def shown_again(home: Path, folder: Path) -> str:
    """The mark of the newest dossier as the program shows it when it starts again; "" for none."""
    application()
    tafel = Tafel(home, CHEAP_KDF, folder)
    try:
        if tafel.shows(SetupPage):
            return ""
        tafel.try_secret(wachtzin())
        assert "ontbreken" not in tafel.words()
        if not tafel.has_dossiers():
            return ""
        tafel.open_first()
        return mark_of(tafel.frame.session.dossier)
    finally:
        tafel.close()


def aftermath(marks: list[Mark], shown: str, moment: float) -> Aftermath:
    """Compare what is shown after the kill with what stood on the screen before it."""
    number = {mark.mark: index for index, mark in enumerate(marks)}  # the last time it was so
    kept = number.get(shown, NOT_THERE) if shown else NOT_THERE
    unsound = ("what is shown was never on the screen",) if shown and kept == NOT_THERE else ()
    # the first mark is the new conversation in which nothing was said: that is not stored
    acknowledged = max((i for i, mark in enumerate(marks) if mark.saved and i), default=NOT_THERE)
    behind = [mark for mark in marks[max(kept, 0) + 1 :] if mark.moment < moment]
    typing = moment - behind[0].moment if behind else 0.0
    return Aftermath(kept < acknowledged, typing, unsound)


def unsound(home: Path) -> tuple[str, ...]:
    """What is wrong in the vault that a kill left, looked at without the window."""
    if not (home / "kluis.db").exists():
        return ()
    vault = open_vault(home, wachtzin(), floor=CHEAP_KDF)
    try:
        store = store_of(vault)
        dossiers = [store.load(line.id) for line in store.overview()]
        return (*problems(vault), *(w for d in dossiers for w in unfindable(store, d)))
    finally:
        vault.close()


def run(room: Room) -> Mapping[int, Outcome]:
    """Kill, start again, compare; the control is a dossier that is one step too old."""
    chance, rounds = room.chance(), room.count(200, 2)
    longest = 6.0 if not room.small else 1.0
    after: list[Aftermath] = []
    seen = tried = 0
    oldest = 0.0
    for turn in range(rounds):
        place = room.place(f"ronde{turn}")
        home, log = place / "thuis", place / "logboek"
        moment = killed(home, log, chance.choice((0, 0, 10, 40)), chance.uniform(0, longest))
        marks = read_marks(log)
        shown = shown_again(home, place)
        found = aftermath(marks, shown, moment)
        found = Aftermath(found.lost, found.typing, (*found.unsound, *unsound(home)))
        after.append(found)
        if found.lost or found.typing > PATIENCE or found.unsound:
            room.keep(place, f"01-ronde{turn}")
        acknowledged = [m for m in marks[1:] if m.saved]
        if len(acknowledged) > 1 and acknowledged[0].mark != acknowledged[-1].mark:
            tried += 1
            older = aftermath(marks, acknowledged[0].mark, moment)
            seen, oldest = seen + older.lost, max(oldest, older.typing)
    lost, worst = sum(a.lost for a in after), max(a.typing for a in after)
    wrong = [sentence for a in after for sentence in a.unsound]
    return {
        1: Outcome(
            not lost and not wrong and seen == tried,
            f"{lost} of {rounds} kills lost an acknowledged edit, {len(wrong)} unsound {wrong[:2]}",
            f"an older dossier was noticed {seen} of {tried} times",
        ),
        2: Outcome(
            worst <= PATIENCE and (room.small or oldest > PATIENCE),
            f"{worst:.2f} s of typing lost at most in {rounds} kills",
            f"in an older dossier {oldest:.2f} s of typing were missed",
        ),
    }
