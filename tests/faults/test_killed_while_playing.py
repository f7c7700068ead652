"""Kill -9 at any moment of Kim's hour: what showed as saved, and what was typed, is there.

Set KEUKENTAFEL_KILL_ROUNDS for more rounds, each killed anywhere in the whole hour.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from intake_desktop.domain.dossier import Dossier
from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.stappen import SOORTEN
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.setup_page import SetupPage
from tests.faults.marks import Mark, mark_of, read_marks
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF

GIVEN = os.environ.get("KEUKENTAFEL_KILL_ROUNDS", "")
ROUNDS = int(GIVEN or 5)
LONGEST = 14.0 if GIVEN else 2.0
SEED = 20261124
PATIENCE = 1.0
"""What was typed longer ago than this, in seconds, is in the vault."""


def killed(home: Path, log: Path, pause: int, after: float) -> float:
    """Play until `after` seconds into the conversation; the moment of the kill."""
    command = [sys.executable, "-m", "tests.faults.demo_child", str(home), str(log), str(pause)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as program:
        while not log.exists() or not log.stat().st_size:
            assert program.poll() is None, program.stderr and program.stderr.read()[-2000:]
            time.sleep(0.01)
        time.sleep(after)
        moment = time.monotonic()
        program.kill()
    return moment


def opened_again(home: Path, folder: Path) -> Dossier | None:
    """The newest dossier as the program shows it when it is started again; None: none yet."""
    tafel = Tafel(home, CHEAP_KDF, folder)
    try:
        if tafel.shows(SetupPage):
            return None
        tafel.try_secret(read_scenario(find_scenario("kim"), SOORTEN).wachtzin)
        tafel.wait_for(OverzichtPage)
        assert "ontbreken" not in tafel.words()
        if not tafel.has_dossiers():
            return None
        tafel.open_first()
        return tafel.frame.session.dossier
    finally:
        tafel.close()


def assert_kept(marks: list[Mark], shown: Dossier | None, moment: float) -> None:
    """The dossier is one that was on the screen: not older than *Bewaard*, or than a second."""
    number = {mark.mark: index for index, mark in enumerate(marks)}  # the last time it was so
    kept = -1 if shown is None else number[mark_of(shown)]
    acknowledged = [i for i, m in enumerate(marks) if m.saved and i]
    typed = [i for i, m in enumerate(marks) if m.moment < moment - PATIENCE and i]
    # the first mark is the new conversation in which nothing was said: that is not stored
    assert kept >= max(acknowledged, default=-1), "something that showed as Bewaard is gone"
    assert kept >= max(typed, default=-1), "something typed more than a second before is gone"


@pytest.mark.parametrize("turn", range(ROUNDS))
@pytest.mark.usefixtures("qapp")
def test_nothing_shown_as_saved_and_nothing_typed_before_is_lost(tmp_path: Path, turn: int) -> None:
    chance = random.Random(SEED + turn)  # noqa: S311 - a test that repeats
    home, log = tmp_path / "thuis", tmp_path / "logboek"
    pause = chance.choice((0, 20, 50))
    moment = killed(home, log, pause, chance.uniform(0, LONGEST))
    marks = read_marks(log)
    assert marks
    assert_kept(marks, opened_again(home, tmp_path), moment)
