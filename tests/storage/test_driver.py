import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3

from intake_desktop.errors import (
    AlreadyOpenError,
    DamagedFileError,
    DiskFullError,
    NoMemoryError,
    UnreachableFileError,
    UnsafeSettingError,
)
from intake_desktop.storage import driver

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "met ruimte & teken%.db"
    db = driver.open_database(path, KEY, create=True)
    db.execute("create table iets(tekst text)")
    db.execute("insert into iets values ('zichtbaar')")
    db.close()
    return path


def test_sqlite_utils_runs_on_sqlcipher(path: Path) -> None:
    db = driver.open_database(path, KEY)
    assert type(db).__module__ == "sqlite_utils.db"
    assert isinstance(db.conn, sqlcipher3.Connection)
    assert [row["tekst"] for row in db.query("select tekst from iets")] == ["zichtbaar"]
    db.close()


def test_the_substitution_comes_too_late_after_sqlite_utils() -> None:
    code = "import sqlite_utils, intake_desktop.storage.driver"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "sqlite_utils was imported before" in run.stderr


def test_every_setting_is_in_force(path: Path) -> None:
    db = driver.open_database(path, KEY)
    in_force = {name: db.execute(f"pragma {name}").fetchone()[0] for name, _, _ in driver.SETTINGS}
    db.close()
    assert in_force == {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "cell_size_check": 1,
        "journal_size_limit": 4194304,
        "cache_size": -2000,
    }


@pytest.mark.parametrize("setting", ["synchronous = normal", "foreign_keys = off"])
def test_a_setting_that_does_not_hold_is_refused(path: Path, setting: str) -> None:
    db = driver.open_database(path, KEY)
    db.execute(f"pragma {setting}")
    with pytest.raises(UnsafeSettingError):
        driver.enforce_settings(db.conn)
    db.close()


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(UnreachableFileError):
        driver.open_database(tmp_path / "niets.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_creating_never_takes_an_existing_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UnreachableFileError):
        driver.open_database(path, KEY, create=True)
    assert path.read_bytes() == before


def test_another_key_does_not_open_and_is_silent(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DamagedFileError):
        driver.open_database(path, bytes(32))
    assert capfd.readouterr() == ("", "")


def test_the_file_is_encrypted_and_a_plain_one_is_seen_through(path: Path) -> None:
    assert driver.is_encrypted(path)
    plain = path.with_name("plain.db")
    connection = sqlcipher3.connect(str(plain))
    connection.execute("create table iets(tekst)")
    connection.close()
    assert not driver.is_encrypted(plain)


def test_marks_are_read_without_touching_the_folder(path: Path) -> None:
    before = {p: p.read_bytes() for p in path.parent.iterdir()}
    assert driver.read_marks(path, KEY) == (0, 0)
    assert {p: p.read_bytes() for p in path.parent.iterdir()} == before


def test_a_computer_without_memory_is_told() -> None:
    with pytest.raises(NoMemoryError, match="geheugen"), driver.foreseen_errors():
        raise MemoryError


def test_a_full_disk_is_told_and_what_was_saved_stays(path: Path) -> None:
    db = driver.open_database(path, KEY)
    (pages,) = db.execute("pragma page_count").fetchone()
    db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(DiskFullError, match="schijf is vol"), driver.foreseen_errors():
        db.execute("insert into iets values (?)", ["x" * 100_000])
    db.execute("pragma max_page_count = 100000")
    db.execute("insert into iets values ('daarna')")
    assert [tuple(row) for row in db.execute("select * from iets")] == [
        ("zichtbaar",),
        ("daarna",),
    ]
    db.close()


def test_a_second_connection_hears_that_it_is_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_SECONDS", 0.01)
    db = driver.open_database(path, KEY)
    db.execute("insert into iets values ('bezig')")
    with pytest.raises(AlreadyOpenError, match="al geopend"):
        driver.open_database(path, KEY)
    db.close()


def test_a_mistake_of_the_program_passes_as_it_is(path: Path) -> None:
    db = driver.open_database(path, KEY)
    with pytest.raises(sqlcipher3.OperationalError), driver.foreseen_errors():
        db.execute("select * from bestaat_niet")
    db.close()


def test_the_command_line_of_sqlite_utils_is_not_loaded_and_stays_there_for_others() -> None:
    code = (
        "import sys, intake_desktop.storage.driver\n"
        "assert not {'click', 'dateutil'} & set(sys.modules)\n"
        "import click, dateutil.parser\n"
        "assert click.command and dateutil.parser.parse('2026-11-24')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
