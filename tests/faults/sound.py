"""What must hold of every vault, whatever happened to it before it was opened."""

from intake_desktop.domain.dossier import Dossier
from intake_desktop.storage.changes import KINDS
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.search_text import search_text
from intake_desktop.storage.vault import Vault


def problems(vault: Vault) -> list[str]:
    """What is wrong: its own check, changes that are missing, a log that tells another story."""
    found = list(vault.check(thorough=True))
    if vault.missing_changes:
        found.append(f"{vault.missing_changes} changes are missing")
    return found + _rows_without_their_story(vault)


def _rows_without_their_story(vault: Vault) -> list[str]:
    """Rows that differ from what the log says they became; the log was written with them."""
    told: dict[tuple[str, str, str], str | None] = {}
    for dossier, soort, part, new in vault.db.execute(
        "select dossier, soort, deel, nieuw from gebeurtenis order by seq"
    ):
        if soort in KINDS:
            told[dossier, soort, part] = new
    rows = {
        (dossier, soort, part): content
        for dossier, soort, part, content in vault.db.execute(
            "select dossier, soort, id, inhoud from deel"
        )
    }
    alive = {key: content for key, content in told.items() if content is not None}
    different = {key for key in rows.keys() | alive.keys() if rows.get(key) != alive.get(key)}
    return [f"row and log differ: {soort} {part}" for _, soort, part in sorted(different)]


def unfindable(store: DossierStore, dossier: Dossier) -> list[str]:
    """Words of the lines of this dossier by which it is not found."""
    missing = []
    for line in dossier.uitspraken[-3:]:
        words = [w for w in search_text(line).split() if w.isalpha() and len(w) > 3][:2]
        if words and dossier.id not in {hit.id for hit in store.search(" ".join(words))}:
            missing.append(" ".join(words))
    return missing
