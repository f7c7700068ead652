"""Runs the fault battery: one line per number, and all of it in `build/faults.json`.

`python -m tests.faults [--only 3,16] [--small] [--seed N]`; exit code 1 when a promise is broken.
Each gate runs in a process of its own, so that one that dies counts as broken and stops nothing.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.faults.battery import ELSEWHERE, GATES
from tests.faults.gate import SEED, Gate, NotHereError, Outcome, Room, child_environment

LONGEST_SECONDS = 3 * 3600
REPORT = Path("build") / "faults.json"


def main() -> int:
    options = _options()
    if options.one:
        return _run_one(options)
    wanted = {int(number) for number in options.only.split(",") if number}
    chosen = [gate for gate in GATES if not wanted or wanted & set(gate.promises)]
    print(f"seed {options.seed}{', small counts' if options.small else ''}")
    report: dict[str, dict[str, Any]] = {}
    for gate in chosen:
        for number, line in _in_own_process(gate, options).items():
            report[number] = line
            print(_as_line(number, line), flush=True)
    for elsewhere, reason in ELSEWHERE.items():
        if not wanted or elsewhere in wanted:
            report[str(elsewhere)] = {"result": "niet hier", "figure": reason}
            print(f"{elsewhere:>3}  niet hier: {reason}")
    REPORT.parent.mkdir(exist_ok=True)
    content = {"seed": options.seed, "small": options.small, "gates": report}
    REPORT.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")
    broken = [number for number, line in report.items() if line["result"] == "BROKEN"]
    print(f"broken: {', '.join(broken)}" if broken else "every promise that was tried holds")
    return 1 if broken else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", default="", help="numbers, with commas between")
    parser.add_argument("--small", action="store_true", help="the counts of make test")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--one", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def _in_own_process(gate: Gate, options: argparse.Namespace) -> dict[str, dict[str, Any]]:
    begin = time.monotonic()
    first = str(next(iter(gate.promises)))
    with tempfile.TemporaryDirectory(prefix="keukentafel-faults-") as place:
        command = [sys.executable, "-m", "tests.faults", "--one", place, "--only", first]
        command += ["--seed", str(options.seed), *(["--small"] if options.small else [])]
        surroundings = child_environment(Path(place) / "eigen")
        try:
            done = subprocess.run(
                command, env=surroundings, stderr=subprocess.PIPE, timeout=LONGEST_SECONDS
            )
            answer = Path(place) / "answer.json"
            lines = json.loads(answer.read_text("utf-8")) if answer.exists() else {}
            last_words = done.stderr.decode(errors="replace")[-1500:]
        except subprocess.TimeoutExpired:
            lines, last_words = {}, "it took too long"
    seconds = round(time.monotonic() - begin, 1)
    silent = {"result": "BROKEN", "figure": f"no answer: {last_words}"}
    return {
        str(number): {**lines.get(str(number), silent), "promise": promise, "seconds": seconds}
        for number, promise in gate.promises.items()
    }


def _run_one(options: argparse.Namespace) -> int:
    """In the process of its own: run the gate with this number, leave the answer in a file."""
    folder = Path(options.one)
    gate = next(gate for gate in GATES if int(options.only) in gate.promises)
    room = Room(folder / "ruimte", options.small, options.seed)
    room.folder.mkdir(mode=0o700)
    try:
        lines = {n: _plain(outcome) for n, outcome in gate.run(room).items()}
    except NotHereError as error:
        lines = {n: {"result": "niet hier", "figure": str(error)} for n in gate.promises}
    (folder / "answer.json").write_text(json.dumps(lines), "utf-8")
    return 0


def _plain(outcome: Outcome) -> dict[str, Any]:
    result = "ok" if outcome.ok else "BROKEN"
    return {"result": result, "figure": outcome.figure, "control": outcome.control}


def _as_line(number: str, line: dict[str, Any]) -> str:
    if line["result"] == "niet hier":
        return f"{number:>3}  niet hier: {line['figure']}"
    control = f"  [control: {line['control']}]" if line.get("control") else ""
    goal = f"(goal: {line['promise']}; {line['seconds']} s)"
    return f"{number:>3}  {line['result']:6}  {line['figure']}{control}  {goal}"


if __name__ == "__main__":
    sys.exit(main())
