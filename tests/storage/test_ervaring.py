"""What clients thought is counted beside no dossier, name or day."""

from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.ervaring import count_answers, counted
from intake_desktop.storage.vault import Vault
from tests.factories import a_dossier


def test_answers_are_counted_by_year(vault: Vault) -> None:
    count_answers(vault, 2026, {"gehoord": "ja", "duidelijk": "nee"})
    count_answers(vault, 2026, {"gehoord": "ja"})
    count_answers(vault, 2027, {"gehoord": "ja"})
    assert counted(vault) == {
        (2026, "gehoord", "ja"): 2, (2026, "duidelijk", "nee"): 1, (2027, "gehoord", "ja"): 1
    }  # fmt: skip


def test_nothing_else_in_the_vault_tells_that_someone_answered(
    vault: Vault, store: DossierStore
) -> None:
    store.save(None, a_dossier(), "Nieuw", "klantmanager")

    def rows() -> dict[str, list[object]]:
        tables = ("dossier", "deel", "gebeurtenis", "logboek", "instelling")
        return {t: list(vault.db.table(t).rows) for t in tables}

    before = rows()
    count_answers(vault, 2026, {"gehoord": "nee"})
    assert rows() == before
    columns = {c.name for c in vault.db.table("ervaring").columns}
    assert columns == {"jaar", "vraag", "keuze", "aantal"}
