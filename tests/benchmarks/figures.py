"""What the benchmarks share: arithmetic on measured times, and processes to measure."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

LONGEST_S = 600.0
"""A process that takes longer hangs: then the measurement fails instead of waiting for ever."""


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def run_python(folder: Path, *arguments: str, **variables: str) -> str:
    """What another Python prints, without a screen.

    Bytecode is kept in `folder`: with the second run in it everything was compiled before, as for
    any program that is installed.
    """
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        **variables,
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        timeout=LONGEST_S,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout
