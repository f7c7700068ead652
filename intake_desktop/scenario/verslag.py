"""What a vault holds, read back from the file after it was closed: the proof under a scenario."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.storage.keys import KdfParameters


def stored_dossiers(
    home: Path, wachtzin: str, kdf: "KdfParameters | None" = None
) -> "tuple[Dossier, ...]":
    """Open the vault in `home`, load every dossier, close it."""
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.keys import STANDARD_KDF
    from intake_desktop.storage.vault import open_vault

    vault = open_vault(home, wachtzin, floor=kdf or STANDARD_KDF)
    try:
        store = DossierStore(vault, datetime.now)
        return tuple(store.load(line.id) for line in store.overview())
    finally:
        vault.close()


def stored_counts(home: Path, wachtzin: str, kdf: "KdfParameters | None" = None) -> dict[str, Any]:
    """How much of each kind the vault holds, over all dossiers."""
    dossiers = stored_dossiers(home, wachtzin, kdf)
    kinds = ("eigen_vragen", "uitspraken", "scores", "antwoorden", "argumenten", "doelen",
             "acties", "voorzieningen", "ondertekeningen")  # fmt: skip
    counts: dict[str, Any] = {"dossiers": len(dossiers)}
    for kind in kinds:
        counts[kind] = sum(len(getattr(dossier, kind)) for dossier in dossiers)
    return counts
