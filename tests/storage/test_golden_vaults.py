"""Vaults as released versions left them open for ever: one folder per storage version.

A folder is never changed. It holds Kim's dossier of `tests/documents/kim.py` of that day and the
dossier of `tests/factories.py`.
"""

import shutil
from pathlib import Path

import pytest

from intake_desktop.storage import schema
from tests.storage.vaults import reopened, store_of

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
CODES = {"kluis_1": "4HQ8-5VC1-F1YM-8RW7-4PP9-CXBE-JPSY-2WNF"}


def test_every_golden_vault_is_known() -> None:
    assert {path.name for path in GOLDEN.glob("kluis_*")} == set(CODES)


@pytest.mark.parametrize("name", sorted(CODES))
def test_a_vault_of_a_released_version_opens_and_is_whole(name: str, home: Path) -> None:
    shutil.copytree(GOLDEN / name, home)
    vault = reopened(home)
    try:
        assert vault.check() == ()
        assert vault.db.execute("pragma user_version").fetchone() == (schema.schema_version(),)
        store = store_of(vault)
        kim = store.load("d-1")
        assert kim.client.naam == "Kim de Wit"
        assert len(kim.doelen) >= 1
        assert {line.id for line in store.search("kim")} == {"d-1", "dossier-1"}
    finally:
        vault.close()
    reopened(home, CODES[name]).close()
