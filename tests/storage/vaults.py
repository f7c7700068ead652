"""Vaults for tests: a cheap key derivation, handed in; the program itself knows no such thing."""

from pathlib import Path

from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import Vault, create_vault, open_vault
from tests.factories import MOMENT, an_eigenaar

CHEAP_KDF = KdfParameters(memory_kib=16, passes=1, lanes=1)
PASSPHRASE = "paard regen lepel stoel"


def make_vault(home: Path) -> tuple[Vault, str]:
    """A new, open vault and its recovery code."""
    return create_vault(home, PASSPHRASE, an_eigenaar(), kdf=CHEAP_KDF)


def make_closed_vault(home: Path) -> str:
    """A new vault that was closed again; its recovery code."""
    vault, code = make_vault(home)
    vault.close()
    return code


def reopened(home: Path, secret: str = PASSPHRASE) -> Vault:
    """The vault that `make_vault` made."""
    return open_vault(home, secret, floor=CHEAP_KDF)


def store_of(vault: Vault) -> DossierStore:
    """The dossiers of this vault, with a clock that stands still."""
    return DossierStore(vault, lambda: MOMENT)


def contents(home: Path) -> dict[str, bytes]:
    """Every file of the vault with its bytes, except the lock file."""
    return {p.name: p.read_bytes() for p in home.iterdir() if p.is_file() and p.suffix != ".bezet"}
