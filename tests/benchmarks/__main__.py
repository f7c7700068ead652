"""Run every benchmark, or those named, write `build/bench.json` and print a table with goals."""

import json
import math
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

GOALS = {
    "start_ratio": 1.5,
    "unlock_ms": 150.0,
    "memory_ratio": 3.0,
    "page_turn_p95_ms": 16.0,
    "theme_switch_ms": 150.0,
    "bewaard_p95_ms": 50.0,
    "save_blocks_ms": 16.0,
    "bundle_ms": 1000.0,
    "choice_commit_ratio": 1.5,
    "plan_pdf_ratio": 2.0,
    "plan_pdf_ms": 300.0,
    "weasyprint_ratio": 0.35,
    "forty_pages_ratio": 1.3,
    "keystroke_p95_ms": 8.0,
    "keystroke_500_p95_ms": 8.0,
    "page_turn_500_p95_ms": 16.0,
    "open_growth": 1.2,
    "memory_growth": 1.1,
    "search_p95_ms": 30.0,
    "dossier_open_p95_ms": 100.0,
    "backup_ratio": 2.0,
    "overview_500_ms": 100.0,
    "overview_500_unlock_ms": 150.0,
}

BENCHMARKS = ("start", "store", "documents", "papers", "window", "growth", "overview")


def main(names: Sequence[str] = ()) -> int:
    """Measure all of it, or only the benchmarks that are named; 1 when a figure is over its goal.

    The goals are for a machine that does nothing else.
    """
    figures: dict[str, float] = {}
    for name in names or BENCHMARKS:
        figures |= import_module(f"tests.benchmarks.bench_{name}").measure()
    over = [name for name, figure in figures.items() if figure > GOALS.get(name, math.inf)]
    found = {
        name: {"measured": figure, "goal": GOALS.get(name), "ok": name not in over}
        for name, figure in figures.items()
    }
    out = Path("build")
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    print(f"{'figure':28}{'measured':>10}{'goal':>10}")
    for name, figure in figures.items():
        goal = GOALS.get(name)
        verdict = "" if goal is None else ("  OVER" if name in over else "  ok")
        limit = "" if goal is None else f"{goal:.1f}"
        print(f"{name:28}{figure:10.2f}{limit:>10}{verdict}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
