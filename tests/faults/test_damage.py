"""Damage to the files of a vault is noticed and told; nothing is made over what is left."""

import shutil
from pathlib import Path

import pytest

from intake_desktop.errors import DamagedFileError, NewerFileError
from intake_desktop.storage.vault import derive_key, open_with_key
from tests.factories import a_dossier, changes_in
from tests.faults.damage import closed_vault, crashed_vault, is_noticed
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, contents, make_vault, reopened, store_of


@pytest.fixture
def closed(home: Path) -> Path:
    """A vault with a dossier of some pages, closed."""
    closed_vault(home)
    return home


def test_a_sound_vault_is_not_called_damaged(closed: Path) -> None:
    assert not is_noticed(closed)


# A crash leaves the newest changes in the write-ahead log -----------------------------------


@pytest.fixture
def crashed(home: Path, tmp_path: Path) -> Path:
    """What is on disk when the program dies with changes that only the log holds."""
    copy = tmp_path / "na de crash"
    assert crashed_vault(home, copy) == CHANGES_IN_LOG
    return copy


CHANGES_IN_LOG = changes_in(a_dossier())


def test_after_a_crash_nothing_is_missing(crashed: Path) -> None:
    vault = reopened(crashed)
    assert vault.missing_changes == 0
    assert store_of(vault).load("nieuw") == a_dossier(id="nieuw")
    assert vault.check() == ()
    vault.close()


def test_a_deleted_log_is_noticed_with_the_number_of_changes(crashed: Path) -> None:
    (crashed / "kluis.db-wal").unlink()
    vault = reopened(crashed)
    assert vault.missing_changes == CHANGES_IN_LOG
    assert any(str(CHANGES_IN_LOG) in line for line in vault.check())
    vault.close()


def test_without_the_counter_a_deleted_log_would_go_unseen(crashed: Path) -> None:
    (crashed / "kluis.db-wal").unlink()
    (crashed / "kluis.teller").unlink()
    vault = reopened(crashed)
    assert (vault.missing_changes, vault.check()) == (0, ())
    vault.close()


@pytest.mark.parametrize("damage", ["first frame", "middle", "cut off"])
def test_a_damaged_log_is_noticed(crashed: Path, damage: str) -> None:
    log = crashed / "kluis.db-wal"
    raw = bytearray(log.read_bytes())
    if damage == "cut off":
        raw = raw[: len(raw) // 3]
    else:
        raw[100 if damage == "first frame" else len(raw) // 2] ^= 1
    log.write_bytes(raw)
    vault = reopened(crashed)
    assert 0 < vault.missing_changes <= CHANGES_IN_LOG
    vault.close()


def test_a_page_torn_by_a_power_cut_is_mended_from_the_log(crashed: Path) -> None:
    path = crashed / "kluis.db"
    raw = path.read_bytes()
    path.write_bytes(raw[:512] + bytes(1024) + raw[1536:])
    vault = reopened(crashed)
    assert (vault.missing_changes, vault.check()) == (0, ())
    vault.close()


@pytest.mark.parametrize("salt", [b"Beste Kim, lees ", bytes(16)])
def test_another_file_beside_a_log_is_refused_and_untouched(crashed: Path, salt: bytes) -> None:
    path = crashed / "kluis.db"
    path.write_bytes(salt + path.read_bytes()[16:])
    before = contents(crashed)
    with pytest.raises(DamagedFileError):
        reopened(crashed)
    assert contents(crashed) == before


def test_a_newer_vault_that_crashed_is_refused_and_untouched(home: Path, tmp_path: Path) -> None:
    vault, _ = make_vault(home)
    vault.db.execute("pragma user_version = 99")
    shutil.copytree(home, tmp_path / "na de crash")
    vault.close()
    before = contents(tmp_path / "na de crash")
    assert before["kluis.db-wal"]
    with pytest.raises(NewerFileError):
        reopened(tmp_path / "na de crash")
    assert contents(tmp_path / "na de crash") == before


def test_an_older_copy_of_the_database_is_noticed(closed: Path) -> None:
    older = (closed / "kluis.db").read_bytes()
    vault = reopened(closed)
    before = store_of(vault).load("dossier-1")
    store_of(vault).save(before, before.with_client(naam="Sam"), "Naam", "klantmanager")
    vault.close()
    (closed / "kluis.db").write_bytes(older)
    vault = reopened(closed)
    assert vault.missing_changes == 1
    vault.close()


def test_leftovers_of_half_written_files_do_not_matter(closed: Path) -> None:
    for name in ("kluis.sleutel.deel", "kluis.sleutel.bak.deel"):
        (closed / name).write_bytes(b"half")
    key = derive_key(closed, PASSPHRASE, floor=CHEAP_KDF)
    open_with_key(closed, key).close()
