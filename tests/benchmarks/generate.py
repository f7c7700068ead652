"""A vault with as many dossiers as wanted: `python -m tests.benchmarks.generate MAP AANTAL`.

The passphrase is that of `WACHTZIN`. The same number gives the same dossiers. Words come as often
as in spoken language (the second half as often as the first, the third a third: Zipf's law), those
of the field among the fifty that come most.
"""

import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import accumulate
from pathlib import Path

from intake_desktop.domain.dossier import Client, Dossier, Gesprek, with_parts
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.paths import RESOURCES
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import STANDARD_KDF, KdfParameters
from intake_desktop.storage.vault import create_vault

WACHTZIN = "kachel fiets aardbei molen"
MOMENT = datetime(2026, 11, 24, 10, 0)
_TOGETHER = 250  # dossiers in one transaction
_FIRST = ("Kim", "Els", "Bram", "Johan", "Özlem", "Fatima", "Łukasz", "Amina", "Piet", "Zoë")
_LAST = ("de Wit", "Jansen", "Yılmaz", "Bakker", "van Dijk", "Kowalski", "El Amrani", "Smit")
_FIELD = (
    "slapen", "huur", "buren", "kinderen", "werk", "school", "schulden", "fiets", "dokter", "rust",
    "geld", "eten", "buurvrouw", "cursus", "taal", "oppas", "tuin", "muziek", "brief", "afspraak",
    "zorg", "moeder", "energie",
)  # fmt: skip
_FILLERS = 25
"""So many words come more often than those of the field, as "ik", "de" and "het" do."""


class _Words:
    """The words that people say, with how often each comes."""

    def __init__(self) -> None:
        plain = (RESOURCES / "woordenlijst.txt").read_text("utf-8").split()
        self._words = [*plain[:_FILLERS], *_FIELD, *plain[_FILLERS:]]
        self._often = list(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))

    def some(self, chance: random.Random, count: int) -> str:
        return " ".join(chance.choices(self._words, cum_weights=self._often, k=count))


def dossiers(count: int, lines: int = 24) -> Iterator[Dossier]:
    """So many dossiers, each with so many lines of what was said, three goals and their steps."""
    words = _Words()
    for number in range(count):
        chance = random.Random(number)  # noqa: S311 - figures that repeat
        name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        begun = MOMENT - timedelta(days=number % 900)
        gesprek = Gesprek("g", begun, "breed", "2017")
        said = (
            Uitspraak(
                f"u{n}", "g", list(Plek)[n % 3], words.some(chance, 9), "client",
                begun, "huisvesting",
            )
            for n in range(lines)
        )  # fmt: skip
        goals = (Doel(f"d{n}", words.some(chance, 5)) for n in range(3))
        steps = (Actie(f"s{n}", words.some(chance, 5), doel=f"d{n}") for n in (0, 1))
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
