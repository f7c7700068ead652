"""Unlocking, turning pages, saving a choice, memory: with Kim's conversation open."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.stappen import SOORTEN

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
    scenario = read_scenario(find_scenario("kim"), SOORTEN)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        if play("kim", Path(folder) / "out", home, say=print) != 0:
            raise RuntimeError("the scenario could not be played")
        printed = _run("-m", "tests.benchmarks.window_child", str(home), scenario.wachtzin)
    figures: dict[str, float] = json.loads(printed.splitlines()[-1])
    empty = float(_run("-c", _EMPTY).split()[-1])
    figures["memory_empty_mb"] = empty
    figures["memory_ratio"] = figures["memory_mb"] / empty
    return figures


def _run(*arguments: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=environment
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout
