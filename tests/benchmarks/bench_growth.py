"""Many dossiers: what opening, searching and memory cost with 500 over 20; and backup of 100 MB.

`python -m tests.benchmarks.bench_growth` measures 20 000 as well, which takes minutes.
"""

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from intake_desktop.storage.backups import make_backup
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import open_vault
from tests.benchmarks.figures import run_python
from tests.benchmarks.generate import MOMENT, WACHTZIN, fill

FEW, MANY, STRESS = 20, 500, 20_000
BALLAST_MB, _ROUNDS = 100, 5
CHEAP = KdfParameters(8, 1, 1)


def measure(*, stress: int = 0) -> dict[str, float]:
    """The figures of the issue; with `stress` also those with so many dossiers."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for count in filter(None, (FEW, MANY, stress)):
            fill(folder / str(count), count, lines=24 if count < STRESS else 8, kdf=CHEAP)
        _child(folder, FEW)  # compiles everything
        few, many = [], []
        for _ in range(_ROUNDS):
            few.append(_child(folder, FEW))
            many.append(_child(folder, MANY))
        figures = {
            "open_growth": _middle(many, "open_ms") / _middle(few, "open_ms"),
            "memory_growth": _middle(many, "memory_mb") / _middle(few, "memory_mb"),
            "search_p95_ms": _middle(many, "search_ms"),
            "dossier_open_p95_ms": _middle(many, "dossier_ms"),
            **_backup(folder / str(MANY)),
        }
        if stress:
            figures |= _stress(_child(folder, stress), few)
    return figures


def _stress(most: dict[str, float], few: list[dict[str, float]]) -> dict[str, float]:
    return {
        "open_growth_stress": most["open_ms"] / _middle(few, "open_ms"),
        "memory_growth_stress": most["memory_mb"] / _middle(few, "memory_mb"),
        "search_stress_p95_ms": most["search_ms"],
        "dossier_open_stress_p95_ms": most["dossier_ms"],
    }


def _middle(rounds: list[dict[str, float]], name: str) -> float:
    return median(one[name] for one in rounds)


def _child(folder: Path, count: int) -> dict[str, float]:
    home = folder / str(count)
    printed = run_python(folder, "-m", "tests.benchmarks.growth_child", str(home), WACHTZIN)
    figures: dict[str, float] = json.loads(printed.splitlines()[-1])
    return figures


def _backup(home: Path) -> dict[str, float]:
    """A backup of 100 MB over copying that file and flushing it, in turn; and with its check."""
    vault = open_vault(home, WACHTZIN, floor=CHEAP)
    vault.db.execute("create table ballast(inhoud blob)")
    for _ in range(BALLAST_MB):
        vault.db.execute("insert into ballast values (randomblob(1048576))")
    vault.checkpoint()
    ours: list[float] = []
    bare: list[float] = []
    copy = home / "kopie"
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        with vault.files.database.open("rb") as source:
            make_backup(vault.files, source, MOMENT, vault.last_seq)
        ours.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        with vault.files.database.open("rb") as source, copy.open("wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())
        bare.append(time.perf_counter() - begin)
    begin = time.perf_counter()
    vault.backup(MOMENT)
    whole = time.perf_counter() - begin
    vault.close()
    return {"backup_ratio": median(ours) / median(bare), "backup_checked_ms": whole * 1000}


if __name__ == "__main__":
    print(json.dumps(measure(stress=int(sys.argv[1]) if sys.argv[1:] else STRESS), indent=2))
