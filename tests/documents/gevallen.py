"""The dossiers that the shipped cases leave, as they were played; papers are tried on them.

`python -m tests.documents.gevallen` plays every case anew and keeps what its vault holds.
"""

import json
import subprocess
import sys
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.documents.papieren import Opdracht, paper_blocks
from intake_desktop.domain.bundel import papieren_van
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.papieren import ZONDER_DOSSIER, Papiersoort, is_draft
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.paths import VOORBEELDEN
from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.stappen import SOORTEN
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import open_vault
from tests.documents.lezen import pretty

FOLDER = Path(__file__).parents[1] / "golden" / "gevallen"
CASES = sorted(path.stem for path in VOORBEELDEN.glob("*.toml"))


@cache
def form() -> Formulier:
    """The shipped form."""
    return load_formulier()


def kept() -> list[str]:
    """The names of the dossiers that are kept: "kim-0", and of two clients "ali-0" and "ali-1"."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


@cache
def dossier_of(name: str) -> Dossier:
    """One dossier as its case left it."""
    return from_plain(Dossier, json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def papers_of(name: str) -> tuple[Papiersoort, ...]:
    """The papers about the client that these gesprekken give."""
    return tuple(s for s in papieren_van(dossier_of(name)) if s not in ZONDER_DOSSIER)


def order_for(name: str, soort: Papiersoort) -> Opdracht:
    """The paper as the program would make it on the day of the last gesprek."""
    dossier = dossier_of(name)
    gesprek = dossier.gesprek
    assert gesprek is not None
    day = gesprek.begonnen.date()
    return Opdracht(day, is_draft(soort, form(), dossier, day))


def blocks_of(name: str, soort: Papiersoort) -> str:
    """The blocks of one paper of one case, a block a line."""
    return pretty(paper_blocks(soort, dossier_of(name), form(), order_for(name, soort)))


def play(case: str, home: Path, out: Path) -> bool:
    """Play a case on the real window, in a process of its own; whether it came to its end."""
    played = subprocess.run(
        [sys.executable, "-m", "intake_desktop", "demo", case, "--home", home, "--out", out],
        capture_output=True, check=False,
    )  # fmt: skip
    return played.returncode == 0


def dossiers_in(case: str, home: Path) -> list[Dossier]:
    """What the vault of a played case holds."""
    vault = open_vault(home, read_scenario(find_scenario(case), SOORTEN).wachtzin)
    try:
        store = DossierStore(vault, datetime.now)
        return [store.load(line.id) for line in store.overview()]
    finally:
        vault.close()


def main() -> int:
    """Play every case and keep its dossiers; 1 when one could not be played."""
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            if not play(case, home, Path(folder) / "uit"):
                print(f"{case}: niet gespeeld")
                return 1
            for number, dossier in enumerate(dossiers_in(case, home)):
                plain = json.dumps(to_plain(dossier), indent=1, ensure_ascii=False)
                (FOLDER / f"{case}-{number}.json").write_text(f"{plain}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
