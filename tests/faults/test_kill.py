"""The program is killed at any moment while it saves: nothing that was acknowledged is lost."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from intake_desktop.domain.dossier import Dossier
from intake_desktop.storage.vault import derive_key, open_with_key
from intake_desktop.storage.vault_files import vault_in_use
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, store_of

ROUNDS = 8
SEED = 20261120


def killed_while_saving(home: Path, key: bytes, dossier_id: str, after: int) -> int:
    """The number of lines that the program had acknowledged, killed after about so many."""
    command = [sys.executable, "-m", "tests.faults.saver", str(home), key.hex(), dossier_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for _ in range(after):
            program.stdout.readline()
        program.kill()
        rest = program.stdout.read().splitlines()
        whole = [line for line in rest if line]
    return after + len(whole)


def assert_kept(dossier: Dossier, acknowledged: int) -> None:
    """All acknowledged lines are there, whole and in order; at most one more."""
    numbers = [int(u.id[1:]) for u in dossier.uitspraken]
    assert numbers == list(range(1, len(numbers) + 1))
    assert acknowledged <= len(numbers) <= acknowledged + 1
    assert all(
        u.tekst == f"regel {n} " + "x" * (n % 700) for n, u in enumerate(dossier.uitspraken, 1)
    )


@pytest.mark.parametrize("seed", [SEED])
def test_nothing_that_was_acknowledged_is_lost(home: Path, seed: int) -> None:
    make_closed_vault(home)
    key = derive_key(home, PASSPHRASE, floor=CHEAP_KDF)
    chance = random.Random(seed)  # noqa: S311 - a test that repeats
    total = 0
    for turn in range(ROUNDS):
        acknowledged = killed_while_saving(home, key, f"d{turn}", chance.randint(1, 80))
        total += acknowledged
        assert not vault_in_use(home)
        vault = open_with_key(home, key)
        assert vault.missing_changes == 0
        assert_kept(store_of(vault).load(f"d{turn}"), acknowledged)
        assert len(store_of(vault).search(f"regel {acknowledged}")) >= 1
        assert vault.check() == ()
        vault.close()
    assert total > ROUNDS
