"""An open vault, closed after the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import Vault
from tests.storage.vaults import make_vault, store_of


@pytest.fixture
def vault(home: Path) -> Iterator[Vault]:
    """A new vault."""
    opened, _ = make_vault(home)
    yield opened
    opened.close()


@pytest.fixture
def store(vault: Vault) -> DossierStore:
    """The dossiers of the new vault."""
    return store_of(vault)
