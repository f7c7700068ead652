"""Restore: a backup comes back, on this machine or on a clean one, or nothing changes."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from intake_desktop.errors import (
    AlreadyOpenError,
    DamagedFileError,
    ForeseenError,
    NewerFileError,
    WrongPassphraseError,
)
from intake_desktop.storage import schema
from intake_desktop.storage.backups import Backup, backups_in
from intake_desktop.storage.erase import erase
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.kopietermijn import termijnen
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.restore import Restored, check_backup, restore
from tests.factories import MOMENT, a_client, a_dossier
from tests.storage.vaults import (
    CHEAP_KDF,
    PASSPHRASE,
    make_closed_vault,
    make_vault,
    reopened,
    store_of,
)

LATER = a_dossier(client=a_client(naam="Kim van Later"))


@pytest.fixture
def backup(home: Path) -> Backup:
    """A copy of a vault with one dossier; the dossier changed after it."""
    vault, _code = make_vault(home)
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    made = vault.backup(MOMENT)
    store_of(vault).save(a_dossier(), LATER, "Naam", "klantmanager")
    vault.close()
    return made


def put_back(home: Path, copy: Path, secret: str = PASSPHRASE) -> Restored:
    return restore(home, copy, secret, MOMENT, floor=CHEAP_KDF)


def loaded(home: Path, secret: str = PASSPHRASE) -> Any:
    vault = reopened(home, secret)
    try:
        assert vault.check() == ()
        return store_of(vault).load("dossier-1")
    finally:
        vault.close()


def test_the_restore_drill(home: Path, backup: Backup, tmp_path: Path) -> None:
    """The yearly drill (BIO 8.13.04): the laptop is gone, a stick and a passphrase are left."""
    stick = tmp_path / "stick"
    shutil.copytree(home / "kopieen", stick)
    shutil.rmtree(home)
    clean = tmp_path / "nieuwe laptop" / "keukentafel"
    restored = put_back(clean, backups_in(stick)[0].path)
    assert (restored.seq, restored.dossiers) == (backup.seq, 1)
    assert loaded(clean) == a_dossier()


def test_what_was_erased_since_is_erased_again_and_the_terms_of_copies_come_along(
    home: Path, backup: Backup
) -> None:
    vault = reopened(home)
    erase(vault, "dossier-1", MOMENT, "klantmanager", MOMENT.date())
    vault.close()
    restored = put_back(home, backup.path)
    assert (restored.opnieuw_gewist, restored.dossiers) == (1, 0)
    vault = reopened(home)
    assert (store_of(vault).overview(), vault.check()) == ((), ())
    assert [line.actor.split("-")[0] for line in lines_of(vault, "dossier-1")][-1] == "terugzetten"
    assert [day for _number, day in termijnen(vault)] == [MOMENT.date().isoformat()]
    vault.close()


def test_a_copy_that_is_not_there_is_told_as_such_and_nothing_is_made(tmp_path: Path) -> None:
    nowhere = tmp_path / "nieuw"
    for gone in (tmp_path / "weg.db", tmp_path):
        with pytest.raises(ForeseenError, match="kopie"):
            put_back(nowhere, gone)
        with pytest.raises(ForeseenError, match="kopie"):
            check_backup(gone, PASSPHRASE, floor=CHEAP_KDF)
    assert not nowhere.exists()


def test_a_copy_comes_back_and_the_vault_of_before_is_kept_as_a_copy(
    home: Path, backup: Backup
) -> None:
    put_back(home, backup.path)
    assert loaded(home) == a_dossier()
    newest = backups_in(home / "kopieen")[0]
    assert newest.number == 2
    put_back(home, newest.path)
    assert loaded(home) == LATER


def test_a_restored_vault_misses_nothing(home: Path, backup: Backup) -> None:
    put_back(home, backup.path)
    vault = reopened(home)
    assert vault.missing_changes == 0
    vault.close()


@pytest.mark.parametrize("damage", [b"", b"rommel" * 900])
def test_a_damaged_vault_is_put_aside_whole(home: Path, backup: Backup, damage: bytes) -> None:
    (home / "kluis.db").write_bytes(damage)
    put_back(home, backup.path)
    assert loaded(home) == a_dossier()
    (aside,) = (home / "kopieen").glob("apart-*.db")
    assert aside.read_bytes() == damage


def test_a_vault_without_its_database_or_key_file_comes_back(home: Path, backup: Backup) -> None:
    for name in ("kluis.db", "kluis.sleutel", "kluis.sleutel.bak", "kluis.teller"):
        (home / name).unlink()
    put_back(home, backup.path)
    assert loaded(home) == a_dossier()


def test_a_passphrase_of_after_the_copy_opens_it(home: Path, backup: Backup) -> None:
    KeyRing(home, CHEAP_KDF).change_passphrase(PASSPHRASE, "citroen dak viool sneeuw")
    with pytest.raises(WrongPassphraseError):
        put_back(home, backup.path)
    put_back(home, backup.path, "citroen dak viool sneeuw")
    assert loaded(home, "citroen dak viool sneeuw") == a_dossier()


def cut(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def flip(raw: bytes) -> bytes:
    return raw[:5000] + bytes([raw[5000] ^ 1]) + raw[5001:]


@pytest.mark.parametrize("damage", [cut, flip, lambda _raw: b"", lambda _raw: b"geen kluis" * 999])
def test_a_damaged_copy_changes_nothing(
    home: Path, backup: Backup, damage: Callable[[bytes], bytes]
) -> None:
    backup.path.write_bytes(damage(backup.path.read_bytes()))
    before = contents_of(home)
    with pytest.raises(DamagedFileError):
        put_back(home, backup.path)
    assert contents_of(home) == before
    assert loaded(home) == LATER


def contents_of(home: Path) -> dict[str, bytes]:
    return {name: raw for name, raw in contents_files(home).items() if name != "kluis.teller"}


def contents_files(home: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in home.iterdir() if p.is_file() and p.suffix != ".bezet"}


def test_a_copy_of_a_newer_program_changes_nothing(
    home: Path, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema.schema_version, "__defaults__", ((),))
    with pytest.raises(NewerFileError):
        put_back(home, backup.path)


def test_a_copy_of_another_vault_is_refused(home: Path, backup: Backup, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    make_closed_vault(other)
    with pytest.raises(ForeseenError, match="andere kluis"):
        put_back(other, backup.path)


def test_a_copy_that_is_gone_is_told(home: Path, backup: Backup) -> None:
    backup.path.unlink()
    with pytest.raises(ForeseenError, match="niet meer"):
        put_back(home, backup.path)


def test_an_open_vault_is_not_replaced(home: Path, backup: Backup) -> None:
    vault = reopened(home)
    try:
        with pytest.raises(AlreadyOpenError):
            put_back(home, backup.path)
    finally:
        vault.close()
    assert loaded(home) == LATER


def test_a_restore_that_is_cut_off_is_finished_at_the_next_start(
    home: Path, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "kluis.db").write_bytes(b"rommel" * 900)
    real = Path.replace

    def replace(path: Path, to: Path) -> Path:
        if to.name == "kluis.db":
            raise KeyboardInterrupt
        return real(path, to)

    with monkeypatch.context() as cutting:
        cutting.setattr(Path, "replace", replace)
        with pytest.raises(KeyboardInterrupt):
            put_back(home, backup.path)
    assert loaded(home) == a_dossier()


def test_a_copy_can_be_checked_without_putting_it_back(home: Path, backup: Backup) -> None:
    before = contents_of(home)
    assert check_backup(backup.path, PASSPHRASE, floor=CHEAP_KDF).dossiers == 1
    assert contents_of(home) == before
    assert {p.name for p in (home / "kopieen").iterdir()} == {
        backup.path.name, "kluis.sleutel", "kluis.sleutel.bak"
    }  # fmt: skip
    backup.path.write_bytes(flip(backup.path.read_bytes()))
    with pytest.raises(DamagedFileError, match="niet heel"):
        check_backup(backup.path, PASSPHRASE, floor=CHEAP_KDF)
