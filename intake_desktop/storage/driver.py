"""The one door to the database library: SQLCipher in the place of SQLite, opened safely.

sqlite-utils asks for `pysqlite3` before it takes the library of Python itself; under that name it
is given SQLCipher here. So all others take `Database`, `Migrations` and `dbapi2` (the exceptions)
from this module, never from their libraries. What it imports for its own command line, recipes and
plugins (`click`, `dateutil` and the SQLite of Python; 3 MB) is left out: none is used here.
"""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

from intake_desktop.errors import (
    AlreadyOpenError,
    DamagedFileError,
    DiskFullError,
    ForeseenError,
    IntakeError,
    NoMemoryError,
    UnreachableFileError,
    UnsafeSettingError,
)
from intake_desktop.storage import sentences
from intake_desktop.storage.private_files import create_empty, foreseen_os_errors

_UNUSED: dict[str, dict[str, Any]] = {
    "click": {"Group": object},
    "dateutil": {"parser": None},
    "sqlite3": {"Connection": dbapi2.Connection},
}
"""What of each is named while sqlite-utils is read."""


def _stand_ins() -> dict[str, ModuleType]:
    """Empty modules in the place of those that are not there yet."""
    made = {name: ModuleType(name) for name in _UNUSED if name not in sys.modules}
    for name, module in made.items():
        vars(module).update(_UNUSED[name])
    return made


sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2
_made = _stand_ins()
sys.modules.update(_made)

from sqlite_utils import Database, Migrations, utils  # noqa: E402 - after the substitution

for _name in _made:
    del sys.modules[_name]  # who asks for it later gets the real one

if vars(utils)["sqlite3"] is not sqlcipher3:
    raise IntakeError("sqlite_utils was imported before intake_desktop.storage.driver")

__all__ = [
    "SETTINGS",
    "Database",
    "Migrations",
    "dbapi2",
    "enforce_settings",
    "foreseen_errors",
    "is_encrypted",
    "marks",
    "open_database",
    "read_marks",
]

BUSY_SECONDS = 2.0
UNTOUCHED = "mode=ro&immutable=1"
PLAIN_HEADER = b"SQLite format 3\x00"

SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    ("locking_mode", "exclusive", "exclusive"),
    ("journal_mode", "wal", "wal"),
    ("synchronous", "full", 2),
    ("fullfsync", "on", 1),
    ("checkpoint_fullfsync", "on", 1),
    ("foreign_keys", "on", 1),
    ("secure_delete", "on", 1),
    ("trusted_schema", "off", 0),
    ("temp_store", "memory", 2),
    ("cell_size_check", "on", 1),
    ("journal_size_limit", "4194304", 4194304),
    ("cache_size", "-2000", -2000),  # KiB: four times as much was no faster with 20 000 dossiers
)
"""Each setting: its name, what is asked, and what must be read back."""

_FORESEEN: tuple[tuple[str, type[ForeseenError], str], ...] = (
    ("SQLITE_FULL", DiskFullError, sentences.DISK_FULL),
    ("SQLITE_IOERR_WRITE", DiskFullError, sentences.DISK_FULL),
    ("SQLITE_IOERR", UnreachableFileError, sentences.DISK_FAILS),
    ("SQLITE_BUSY", AlreadyOpenError, sentences.ALREADY_OPEN),
    ("SQLITE_CORRUPT", DamagedFileError, sentences.DAMAGED),
    ("SQLITE_NOTADB", DamagedFileError, sentences.DAMAGED),
    ("SQLITE_READONLY", UnreachableFileError, sentences.UNREACHABLE),
    ("SQLITE_CANTOPEN", UnreachableFileError, sentences.UNREACHABLE),
)


@contextmanager
def foreseen_errors() -> Iterator[None]:
    """What can happen to a careful user becomes a foreseen error; bugs pass as they are."""
    with foreseen_os_errors():
        try:
            yield
        except MemoryError as error:
            raise NoMemoryError(sentences.NO_MEMORY) from error
        except dbapi2.Error as error:
            name = getattr(error, "sqlite_errorname", "")
            for start, kind, sentence in _FORESEEN:
                if name.startswith(start):
                    raise kind(sentence) from error
            raise


def open_database(path: Path, key: bytes, *, create: bool = False) -> Database:
    """The database behind this key, with every setting of `SETTINGS` enforced.

    Without `create` the file must be there; with it, it must not. The connection belongs to the
    thread that calls this.
    """
    with foreseen_errors():
        if create:
            create_empty(path)
        connection = _connect(path, "mode=rw", key)
        try:
            for name, asked, _ in SETTINGS:
                connection.execute(f"pragma {name} = {asked}").fetchall()
            enforce_settings(connection)
        except BaseException:
            connection.close()
            raise
    return Database(connection, execute_plugins=False)


def enforce_settings(connection: Any) -> None:
    """Read every setting back; raises UnsafeSettingError when one did not take."""
    for name, _, expected in SETTINGS:
        (value,) = connection.execute(f"pragma {name}").fetchone()
        if value != expected:
            raise UnsafeSettingError(sentences.UNSAFE) from IntakeError(f"{name} is {value!r}")


def read_marks(path: Path, key: bytes) -> tuple[int, int]:
    """The application id and schema version in the file, read without changing file or log.

    What a crash left in the write-ahead log counts too; the index that SQLite makes beside it for
    a reader is taken away again. Nobody else may have the database open.
    """
    log = path.with_name(f"{path.name}-wal")
    with foreseen_errors():
        left = log.exists() and log.stat().st_size > 0
        try:
            with closing(_connect(path, "mode=ro" if left else UNTOUCHED, key)) as connection:
                return marks(connection)
        finally:
            path.with_name(f"{path.name}-shm").unlink(missing_ok=True)


def marks(connection: Any) -> tuple[int, int]:
    """The application id and schema version as this connection sees them."""
    (application_id,) = connection.execute("pragma application_id").fetchone()
    (version,) = connection.execute("pragma user_version").fetchone()
    return application_id, version


def is_encrypted(path: Path) -> bool:
    """Whether this file tells nothing to who has no key: no plain header, and no way in."""
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
            return False
    with closing(_connect(path, UNTOUCHED, None)) as connection:
        try:
            connection.execute("select count(*) from sqlite_master").fetchone()
        except dbapi2.DatabaseError:
            return True
    return False


def _connect(path: Path, options: str, key: bytes | None) -> Any:
    address = f"{path.absolute().as_uri()}?{options}"
    # Without an isolation level no statement opens a transaction by itself: `Vault` opens them.
    connection = dbapi2.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("pragma cipher_log = 'off'")
    if key is not None:
        connection.set_key(bytearray(f"x'{key.hex()}'".encode()))
    return connection
