import json
import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from intake_desktop.domain.rollen import Rol
from intake_desktop.errors import (
    AlreadyOpenError,
    DamagedFileError,
    NewerFileError,
    UnreachableFileError,
    VaultExistsError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from intake_desktop.storage import driver, vault_files
from intake_desktop.storage.vault import Vault, create_vault, derive_key, open_vault, open_with_key
from intake_desktop.storage.vault_files import VaultFiles, vault_exists, vault_in_use
from tests.factories import a_dossier, an_eigenaar
from tests.storage.vaults import (
    CHEAP_KDF,
    PASSPHRASE,
    contents,
    make_closed_vault,
    make_vault,
    reopened,
    store_of,
)


def key_of(home: Path) -> bytes:
    return derive_key(home, PASSPHRASE, floor=CHEAP_KDF)


def with_raw_database(home: Path, *statements: str) -> None:
    """Change the database as no part of the program does."""
    db = driver.open_database(VaultFiles(home).database, key_of(home))
    for statement in statements:
        db.execute(statement)
    db.close()


# Making one ---------------------------------------------------------------------------------


def test_a_new_vault_is_open_and_knows_its_owner(vault: Vault, home: Path) -> None:
    assert vault_exists(home)
    assert vault.eigenaar == an_eigenaar()
    assert vault.check() == ()


def test_the_folder_and_every_file_are_for_the_owner_only(vault: Vault, home: Path) -> None:
    store_of(vault).save(None, a_dossier(), "Nieuw", Rol.KLANTMANAGER)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in home.iterdir()}
    assert set(modes) == {
        "kluis.bezet",
        "kluis.db",
        "kluis.db-wal",
        "kluis.sleutel",
        "kluis.sleutel.bak",
        "kluis.teller",
    }
    assert set(modes.values()) == {0o600}


def test_files_that_others_could_read_are_closed_at_the_start(home: Path) -> None:
    make_closed_vault(home)
    for path in home.iterdir():
        path.chmod(0o644)
    reopened(home).close()
    assert {stat.S_IMODE(p.stat().st_mode) for p in home.iterdir()} == {0o600}


def test_a_weak_passphrase_makes_no_vault(home: Path) -> None:
    with pytest.raises(WeakPassphraseError, match="12 tekens"):
        create_vault(home, "te kort", an_eigenaar(), kdf=CHEAP_KDF)
    assert not home.exists()


@pytest.mark.parametrize("name", ["kluis.db", "kluis.sleutel", "kluis.sleutel.bak"])
@pytest.mark.parametrize("content", [b"", b"iets anders"])
def test_a_vault_is_never_made_over_what_is_there(home: Path, name: str, content: bytes) -> None:
    home.mkdir()
    (home / name).write_bytes(content)
    with pytest.raises(VaultExistsError, match="al een kluis"):
        make_vault(home)
    assert contents(home) == {name: content}


def test_a_crash_while_making_a_vault_leaves_none_and_the_next_one_is_made(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as crashing:
        crashing.setattr("intake_desktop.storage.vault.write_key_file", crash)
        with pytest.raises(KeyboardInterrupt):
            make_vault(home)
    assert (home / "kluis.db.nieuw").exists()
    assert not vault_exists(home)
    make_closed_vault(home)
    reopened(home).close()


def test_a_crash_after_the_key_file_was_written_is_finished_at_the_next_start(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as crashing:
        crashing.setattr("intake_desktop.storage.vault._opened", crash)
        with pytest.raises(KeyboardInterrupt):
            make_vault(home)
    assert vault_exists(home)
    assert not (home / "kluis.db").exists()
    reopened(home).close()


# Opening it ---------------------------------------------------------------------------------


def test_passphrase_and_recovery_code_open_the_same_vault(home: Path) -> None:
    vault, code = make_vault(home)
    store_of(vault).save(None, a_dossier(), "Nieuw", Rol.KLANTMANAGER)
    vault.close()
    for secret in (PASSPHRASE, code, code.lower().replace("-", " ")):
        again = reopened(home, secret)
        assert store_of(again).load("dossier-1") == a_dossier()
        again.close()


def test_every_wrong_secret_gets_the_same_sentence_and_changes_nothing(
    home: Path, tmp_path: Path
) -> None:
    make_closed_vault(home)
    other_code = make_closed_vault(tmp_path / "ander")
    before = contents(home)
    told = set()
    for secret in ("", PASSPHRASE.upper(), PASSPHRASE[:-1], f"{PASSPHRASE}.", other_code):
        with pytest.raises(WrongPassphraseError) as refused:
            reopened(home, secret)
        told.add(str(refused.value))
    assert len(told) == 1
    assert contents(home) == before


def test_the_program_itself_never_accepts_a_cheap_key_derivation(home: Path) -> None:
    make_closed_vault(home)
    with pytest.raises(DamagedFileError, match="sleutelbestand"):
        open_vault(home, PASSPHRASE)


def test_nothing_is_made_where_there_is_no_vault(home: Path) -> None:
    assert not vault_exists(home)
    assert not vault_in_use(home)
    with pytest.raises(DamagedFileError, match="sleutelbestand"):
        reopened(home)
    assert not home.exists()


def test_a_vault_works_where_the_counter_was_lost(home: Path) -> None:
    make_closed_vault(home)
    (home / "kluis.teller").unlink()
    vault = reopened(home)
    assert vault.missing_changes == 0
    vault.close()


def test_a_path_with_signs_in_it_is_just_a_path(tmp_path: Path) -> None:
    home = tmp_path / "Kim's map #1?mode=memory & 100%"
    make_closed_vault(home)
    reopened(home).close()


# What is not our vault ----------------------------------------------------------------------


def plain_database() -> bytes:
    connection = sqlcipher3.connect(":memory:")
    connection.execute("create table iets(tekst)")
    raw = driver.PLAIN_HEADER + bytes(4080)
    connection.close()
    return raw


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "ontbreekt of is leeg"),
        (b"Beste Kim, dit is een brief. " * 200, "beschadigd, of het is geen bestand"),
        (plain_database(), "geen versleutelde kluis"),
        (os.urandom(8192), "beschadigd, of het is geen bestand"),
        (b"x", "geen versleutelde kluis"),
    ],
)
def test_another_file_in_its_place_is_refused_and_untouched(
    home: Path, content: bytes, sentence: str
) -> None:
    make_closed_vault(home)
    (home / "kluis.db").write_bytes(content)
    before = contents(home)
    with pytest.raises(DamagedFileError, match=sentence):
        reopened(home)
    assert contents(home) == before


def test_a_missing_database_is_not_made_anew(home: Path) -> None:
    make_closed_vault(home)
    (home / "kluis.db").unlink()
    with pytest.raises(DamagedFileError, match="geen nieuwe kluis gemaakt"):
        reopened(home)
    assert not (home / "kluis.db").exists()


def test_the_database_of_another_vault_is_refused(home: Path, tmp_path: Path) -> None:
    make_closed_vault(home)
    make_closed_vault(tmp_path / "ander")
    foreign = (tmp_path / "ander" / "kluis.db").read_bytes()
    (home / "kluis.db").write_bytes(foreign)
    with pytest.raises(DamagedFileError):
        reopened(home)
    assert (home / "kluis.db").read_bytes() == foreign


def test_a_database_of_another_program_is_refused(home: Path) -> None:
    make_closed_vault(home)
    with_raw_database(home, "pragma application_id = 7")
    with pytest.raises(DamagedFileError, match="geen bestand van Keukentafel"):
        reopened(home)


def test_a_vault_of_a_newer_program_is_refused_and_untouched(home: Path) -> None:
    make_closed_vault(home)
    with_raw_database(home, "create table later(iets)", "pragma user_version = 99")
    before = contents(home)
    with pytest.raises(NewerFileError, match="nieuwere versie"):
        reopened(home)
    assert contents(home) == before


def test_a_newer_key_file_is_refused_and_untouched(home: Path) -> None:
    make_closed_vault(home)
    from intake_desktop.storage import keys

    plain = json.loads((home / "kluis.sleutel").read_bytes())
    plain["versie"] = keys.VERSION + 1
    del plain["controle"]
    plain["controle"] = keys._checksum(plain)
    (home / "kluis.sleutel").write_text(json.dumps(plain))
    before = contents(home)
    with pytest.raises(NewerFileError):
        reopened(home)
    assert contents(home) == before


def test_files_out_of_reach_are_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_closed_vault(home)

    def refuse(*_: Any) -> None:
        raise PermissionError(13, "refused")

    with monkeypatch.context() as locked:
        locked.setattr(Path, "open", refuse)
        with pytest.raises(UnreachableFileError, match="niet lezen"):
            reopened(home)
    reopened(home).close()


def test_a_folder_in_the_place_of_the_database_is_told(home: Path) -> None:
    make_closed_vault(home)
    (home / "kluis.db").unlink()
    (home / "kluis.db").mkdir()
    with pytest.raises(UnreachableFileError):
        reopened(home)


# The key file and its copy ------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: None,
        lambda raw: b"",
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[:-1],
        lambda raw: raw.replace(b"a", b"b"),
        lambda raw: b"{}",
        lambda raw: raw.replace(b'"geheugen_kib": 16', b'"geheugen_kib": 8'),
        lambda raw: bytes(len(raw)),
        lambda raw: b"Beste Kim",
    ],
)
@pytest.mark.parametrize("by_code", [False, True])
def test_a_damaged_key_file_is_restored_from_its_copy(
    home: Path, damage: Any, by_code: bool
) -> None:
    code = make_closed_vault(home)
    key_file = home / "kluis.sleutel"
    raw = key_file.read_bytes()
    damaged = damage(raw)
    if damaged is None:
        key_file.unlink()
    else:
        key_file.write_bytes(damaged)
    reopened(home, code if by_code else PASSPHRASE).close()
    assert key_file.read_bytes() == raw


def test_a_damaged_copy_does_not_matter(home: Path) -> None:
    make_closed_vault(home)
    (home / "kluis.sleutel.bak").write_bytes(b"")
    reopened(home).close()


def test_a_wrong_passphrase_restores_nothing(home: Path) -> None:
    make_closed_vault(home)
    (home / "kluis.sleutel").write_bytes(b"kapot")
    with pytest.raises(WrongPassphraseError):
        reopened(home, "iets heel anders hier")
    assert (home / "kluis.sleutel").read_bytes() == b"kapot"


def test_without_key_file_and_copy_there_is_a_sentence(home: Path) -> None:
    make_closed_vault(home)
    (home / "kluis.sleutel").unlink()
    (home / "kluis.sleutel.bak").write_bytes(b"kapot")
    before = contents(home)
    with pytest.raises(DamagedFileError, match="sleutelbestand"):
        reopened(home)
    assert contents(home) == before


# One program at a time ----------------------------------------------------------------------


def test_a_second_program_is_refused_until_the_first_closes(home: Path) -> None:
    vault, _ = make_vault(home)
    key = key_of(home)
    before = contents(home)
    code = f"""
        from pathlib import Path
        from intake_desktop.errors import AlreadyOpenError
        from intake_desktop.storage.vault import open_with_key
        from intake_desktop.storage.vault_files import vault_in_use
        home = Path({str(home)!r})
        print(vault_in_use(home))
        try:
            open_with_key(home, bytes.fromhex({key.hex()!r}))
        except AlreadyOpenError as error:
            print(error)
    """
    second = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True
    )
    assert second.stdout.splitlines()[0] == "True"
    assert second.stdout.splitlines()[1].startswith("Keukentafel is al geopend")
    assert contents(home) == before
    vault.close()
    assert not vault_in_use(home)
    open_with_key(home, key).close()


def test_a_refused_opening_lets_go_of_the_vault(home: Path) -> None:
    make_closed_vault(home)
    with pytest.raises(DamagedFileError):
        open_with_key(home, bytes(32))
    assert not vault_in_use(home)
    reopened(home).close()


def test_the_same_program_does_not_open_a_vault_twice(vault: Vault, home: Path) -> None:
    with pytest.raises(AlreadyOpenError):
        reopened(home)
    assert vault.check() == ()


# Small things -------------------------------------------------------------------------------


def test_settings_are_kept_and_cleaned(home: Path) -> None:
    vault, _ = make_vault(home)
    assert vault.setting("thema", "licht") == "licht"
    vault.change_setting("thema", "donker")
    vault.change_setting("thema", "hoog\x00contrast \ud800")
    vault.change_eigenaar(an_eigenaar(naam="Marijke de Boer"))
    vault.close()
    again = reopened(home)
    assert again.setting("thema") == "hoog□contrast □"
    assert again.eigenaar.naam == "Marijke de Boer"
    again.close()


def test_a_checkpoint_empties_the_log_into_the_main_file(vault: Vault, home: Path) -> None:
    store_of(vault).save(None, a_dossier(), "Nieuw", Rol.KLANTMANAGER)
    assert (home / "kluis.db-wal").stat().st_size > 0
    vault.checkpoint()
    assert (home / "kluis.db-wal").stat().st_size == 0


def test_closing_leaves_no_log_behind(home: Path) -> None:
    make_closed_vault(home)
    assert not (home / "kluis.db-wal").exists()
    assert not (home / "kluis.db-shm").exists()


def test_a_failed_transaction_leaves_nothing(vault: Vault) -> None:
    def half_the_work() -> None:
        with vault.transaction():
            vault.db.execute("insert into instelling values ('half', 'werk')")
            raise KeyError

    with pytest.raises(KeyError):
        half_the_work()
    assert vault.setting("half") == ""
    vault.change_setting("heel", "werk")


def test_looking_for_a_vault_loads_nothing_heavy() -> None:
    code = """
        import sys
        import intake_desktop.storage.vault, intake_desktop.storage.dossiers
        from intake_desktop.storage.vault_files import vault_exists
        heavy = {"sqlite_utils", "sqlcipher3", "argon2", "cryptography", "filelock", "PySide6"}
        print(sorted(heavy & set(sys.modules)))
        intake_desktop.storage.vault.preload()
        print(sorted(heavy - set(sys.modules)))
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == ["[]", "['PySide6']"]


def test_the_files_of_a_vault_are_named_in_one_place(home: Path) -> None:
    make_closed_vault(home)
    named = {path for path in vars(VaultFiles(home)).values() if path != home}
    assert {p for p in home.iterdir() if p.suffix != ".bezet"} <= named
    assert vault_files.VaultFiles(home).lock in named
