"""A vault with as many dossiers as wanted: `python -m tests.benchmarks.generate MAP AANTAL`.

The passphrase is that of `WACHTZIN`. The same number gives the same dossiers.
"""

import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from intake_desktop.domain.dossier import Client, Dossier, Gesprek, with_parts
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import STANDARD_KDF, KdfParameters
from intake_desktop.storage.vault import create_vault

WACHTZIN = "kachel fiets aardbei molen"
MOMENT = datetime(2026, 11, 24, 10, 0)
_TOGETHER = 250  # dossiers in one transaction
_FIRST = ("Kim", "Els", "Bram", "Johan", "Özlem", "Fatima", "Łukasz", "Amina", "Piet", "Zoë")
_LAST = ("de Wit", "Jansen", "Yılmaz", "Bakker", "van Dijk", "Kowalski", "El Amrani", "Smit")
_WORDS = (
    "slapen", "huur", "buren", "kinderen", "werk", "school", "schulden", "fiets", "dokter", "rust",
    "geld", "eten", "buurvrouw", "cursus", "taal", "oppas", "tuin", "muziek", "brief", "afspraak",
    "zorg", "moeder", "energie",
)  # fmt: skip


def dossiers(count: int, lines: int = 24) -> Iterator[Dossier]:
    """So many dossiers, each with so many lines of what was said, three goals and their steps."""
    for number in range(count):
        chance = random.Random(number)  # noqa: S311 - figures that repeat
        name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        begun = MOMENT - timedelta(days=number % 900)
        gesprek = Gesprek("g", begun, "breed", "2017")
        said = (
            Uitspraak(
                f"u{n}", "g", list(Plek)[n % 3], " ".join(chance.choices(_WORDS, k=9)), "client",
                begun, "huisvesting",
            )
            for n in range(lines)
        )  # fmt: skip
        goals = (Doel(f"d{n}", " ".join(chance.choices(_WORDS, k=5))) for n in range(3))
        steps = (
            Actie(f"s{n}", " ".join(chance.choices(_WORDS, k=5)), doel=f"d{n}") for n in (0, 1)
        )
        client = Client(name, f"mevrouw {name}", clientnummer=f"{100000 + number}")
        yield with_parts(
            Dossier(f"dossier-{number}", begun, client), (gesprek, *said, *goals, *steps)
        )


def fill(home: Path, count: int, *, lines: int = 24, kdf: KdfParameters = STANDARD_KDF) -> None:
    """A new vault in `home` with so many dossiers, closed."""
    owner = Eigenaar("S. Bakker", Rol.KLANTMANAGER)
    vault, _code = create_vault(home, WACHTZIN, owner, kdf=kdf)
    store = DossierStore(vault, lambda: MOMENT)
    waiting: list[tuple[Dossier | None, Dossier | None]] = []
    for dossier in dossiers(count, lines):
        waiting.append((None, dossier))
        if len(waiting) == _TOGETHER:
            store.save_all(waiting, "Gemaakt", "klantmanager")
            waiting = []
    store.save_all(waiting, "Gemaakt", "klantmanager")
    vault.close()


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
    print(f"{sys.argv[2]} dossiers in {sys.argv[1]}, wachtzin: {WACHTZIN}")
