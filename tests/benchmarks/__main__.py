"""Run every benchmark, write `build/bench.json` and print a table with the goals."""

import json
import os
import sys
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

BENCHMARKS = (
    "bench_start",
    "bench_store",
    "bench_documents",
    "bench_papers",
    "bench_window",
    "bench_growth",
    "bench_overview",
)


def main() -> int:
    figures: dict[str, float] = {}
    for name in BENCHMARKS:
        figures |= import_module(f"tests.benchmarks.{name}").measure()
    out = Path("build")
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(f"{'figure':28}{'measured':>10}{'goal':>10}")
    for name, figure in figures.items():
        goal = GOALS.get(name)
        verdict = "" if goal is None else ("  ok" if figure <= goal else "  OVER")
        limit = "" if goal is None else f"{goal:.1f}"
        print(f"{name:28}{figure:10.2f}{limit:>10}{verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
