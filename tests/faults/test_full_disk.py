"""The disk is full at any moment: what was acknowledged stays, and saving goes on afterwards."""

from pathlib import Path

import pytest

from intake_desktop.errors import DiskFullError
from intake_desktop.storage.vault import Vault
from tests.factories import a_dossier, an_uitspraak, changes_in
from tests.storage.vaults import make_vault, reopened, store_of

LONG = "een lange regel over thuis " * 200


def leave_room(vault: Vault, pages: int) -> None:
    """Let the database grow by so many pages and no further."""
    (present,) = vault.db.execute("pragma page_count").fetchone()
    vault.db.execute(f"pragma max_page_count = {present + pages}").fetchone()


@pytest.mark.parametrize("room", range(0, 12, 2))
def test_saving_goes_on_when_there_is_room_again(home: Path, room: int) -> None:
    vault, _ = make_vault(home)
    store, saved = store_of(vault), a_dossier()
    store.save(None, saved, "Nieuw", "klantmanager")
    leave_room(vault, room)
    newest, refused = saved, 0
    for number in range(8):
        newest = newest.with_part(an_uitspraak(id=f"n{number}", tekst=LONG))
        try:
            store.save(saved, newest, "Regel", "klantmanager")
            saved = newest
        except DiskFullError:
            refused += 1
            assert store.load("dossier-1") == saved
    assert refused
    leave_room(vault, 10_000)
    store.save(saved, newest, "Regel", "klantmanager")
    assert vault.check() == ()
    vault.close()
    again = reopened(home)
    assert again.missing_changes == 0
    assert store_of(again).load("dossier-1") == newest
    again.close()


def test_a_counter_that_can_not_be_written_does_not_undo_a_commit(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, _ = make_vault(home)
    store = store_of(vault)

    class FullFile:
        def seek(self, _: int) -> int:
            raise OSError(28, "full")

        def fileno(self) -> int:
            raise OSError(28, "full")

    with monkeypatch.context() as full:
        full.setattr(vault._counter, "_file", FullFile())
        saved = store.save(None, a_dossier(), "Nieuw", "klantmanager")
        assert saved == changes_in(a_dossier())
        vault.checkpoint()
    assert store.load("dossier-1") == a_dossier()
    vault.close()
