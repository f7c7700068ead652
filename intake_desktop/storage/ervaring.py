"""What clients thought of the gesprek, as numbers that grow: no name, no day, no dossier."""

from collections.abc import Mapping

from intake_desktop.domain.ervaring import Tellingen
from intake_desktop.storage.vault import Vault


def count_answers(vault: Vault, jaar: int, answers: Mapping[str, str]) -> None:
    """One more for each answer (code of the question: code of the answer), in this year.

    Nothing else is written: no line in the history or the log says that someone answered.
    """
    with vault.transaction():
        for vraag, keuze in sorted(answers.items()):
            vault.db.execute(
                "insert into ervaring(jaar, vraag, keuze, aantal) values (?, ?, ?, 1) "
                "on conflict(jaar, vraag, keuze) do update set aantal = aantal + 1",
                [jaar, vraag, keuze],
            )


def counted(vault: Vault) -> Tellingen:
    """How often each answer was given, by year."""
    with vault.guarded():
        rows = vault.db.execute("select jaar, vraag, keuze, aantal from ervaring").fetchall()
    return {(jaar, vraag, keuze): aantal for jaar, vraag, keuze, aantal in rows}
