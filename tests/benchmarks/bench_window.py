"""Unlocking, turning pages, typing, saving a choice, memory: with Kim's conversation open."""

import json
import shutil
import tempfile
from pathlib import Path
from statistics import median

from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.stappen import SOORTEN
from tests.benchmarks.figures import run_python

_ROUNDS = 3

_EMPTY = """
import psutil, sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv[:1])
window = QWidget()
window.resize(1366, 768)
window.show()
QTest.qWait(300)
print(psutil.Process().memory_info().rss / 2**20)
"""


def measure() -> dict[str, float]:
    """The middle one of three programs that are started one after the other, each with Kim anew."""
    wachtzin = read_scenario(find_scenario("kim"), SOORTEN).wachtzin
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if play("kim", folder / "out", folder / "home", say=print) != 0:
            raise RuntimeError("the scenario could not be played")
        child = ("-m", "tests.benchmarks.window_child", str(folder / "home"), wachtzin)
        run_python(folder, *child, "alleen laden")  # compiles everything
        rounds = [_round(folder, wachtzin) for _ in range(_ROUNDS)]
    return {name: median(figures[name] for figures in rounds) for name in rounds[0]}


def _round(folder: Path, wachtzin: str) -> dict[str, float]:
    home = folder / "copy"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(folder / "home", home)
    printed = run_python(folder, "-m", "tests.benchmarks.window_child", str(home), wachtzin)
    figures: dict[str, float] = json.loads(printed.splitlines()[-1])
    figures["memory_empty_mb"] = float(run_python(folder, "-c", _EMPTY).split()[-1])
    figures["memory_ratio"] = figures["memory_mb"] / figures["memory_empty_mb"]
    return figures
