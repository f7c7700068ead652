"""The vault of one person: made once, opened with a passphrase or recovery code, closed again.

Everything here runs in the caller's thread, and an open vault belongs to the thread that opened
it. What is heavy to import is imported inside functions: see `preload`.
"""

# Long: a vault that is made, opened or migrated goes through the same checks and holds the same.

import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from importlib import import_module
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING, cast

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.tekst import clean_text
from intake_desktop.errors import (
    DamagedFileError,
    DiskFullError,
    NewerFileError,
    UnreachableFileError,
    VaultExistsError,
    WeakPassphraseError,
)
from intake_desktop.storage import keys, recovery_code, sentences
from intake_desktop.storage.backups import Backup, backups_in, make_backup
from intake_desktop.storage.codec import decoded, encoded
from intake_desktop.storage.counter import Counter
from intake_desktop.storage.key_files import unwrap_data_key, write_key_file
from intake_desktop.storage.keys import STANDARD_KDF, KdfParameters, SlotKind
from intake_desktop.storage.passphrase import passphrase_objection
from intake_desktop.storage.private_files import (
    create_empty,
    foreseen_os_errors,
    make_private_folder,
    sync_folder,
)
from intake_desktop.storage.vault_files import VaultFiles, claim, vault_exists

if TYPE_CHECKING:
    from sqlite_utils import Database

    from intake_desktop.domain.logboek import LogRegel

_EIGENAAR = "eigenaar"
_HEAVY = (
    "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead",
    "filelock",
    "intake_desktop.storage.driver",
    "intake_desktop.storage.schema",
    "intake_desktop.storage.integrity",
)

Event = tuple[str, str, str, str, str, str, str | None, str | None]
"""A line of the log: tijd, actor, dossier, label, soort, deel, and what it was and became."""


class Vault:
    """An open vault: its database, its owner, and the number of its last committed change.

    `missing_changes` is how many changes were committed before but are not in the file any more,
    `unlogged` what waits for room to get into the log. A check and a copy call `pause` between
    their pieces: what is typed meanwhile can be committed there.
    """

    def __init__(
        self,
        db: "Database",
        counter: Counter,
        held: ExitStack,
        files: VaultFiles,
        file: BufferedIOBase,
    ) -> None:
        self.db = db
        self.files = files
        self._file = file
        self.last_seq = self._added_seq = 0
        self.missing_changes = 0
        self.unlogged: list[LogRegel] = []
        self.pause: Callable[[], None] = _go_on
        self._counter = counter
        self._held = held

    def compare_counter(self) -> None:
        """Find out whether changes are missing, by the number kept outside the database."""
        with self.guarded():
            (newest,) = self.db.execute("select coalesce(max(seq), 0) from gebeurtenis").fetchone()
        self.last_seq = int(newest)
        self.missing_changes = max(0, self._counter.read() - self.last_seq)

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Failures of the database become foreseen errors with a sentence."""
        from intake_desktop.storage.driver import foreseen_errors

        with foreseen_errors():
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: committed, flushed to disk and counted when the block ends well."""
        self._added_seq = self.last_seq
        with self.guarded():
            self.db.execute("begin immediate")
            try:
                yield
                self.db.execute("commit")
            except BaseException:
                if self.db.conn.in_transaction:
                    self.db.execute("rollback")
                raise
        self.last_seq = self._added_seq
        self._counter.write(self.last_seq)

    def add_event(self, event: Event) -> int:
        """Add a line to the log, inside a transaction; returns its number."""
        cursor = self.db.execute(
            "insert into gebeurtenis(tijd, actor, dossier, label, soort, deel, oud, nieuw) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            event,
        )
        self._added_seq = cast("int", cursor.lastrowid)
        return self._added_seq

    @property
    def eigenaar(self) -> Eigenaar:
        """Whose vault this is."""
        try:
            return decoded(Eigenaar, self.setting(_EIGENAAR))
        except ValueError as error:
            raise DamagedFileError(sentences.DAMAGED) from error

    def change_eigenaar(self, eigenaar: Eigenaar) -> None:
        """Keep how the owner is called and reached from now on."""
        self.change_setting(_EIGENAAR, encoded(eigenaar))

    def setting(self, sleutel: str, default: str = "") -> str:
        """What was kept under this name, or `default`."""
        with self.guarded():
            found = self.db.execute(
                "select waarde from instelling where sleutel = ?", [sleutel]
            ).fetchone()
        return str(found[0]) if found else default

    def change_setting(self, sleutel: str, waarde: str) -> None:
        """Keep a value under this name, in place of the one before."""
        with self.transaction():
            self.db.execute(
                "insert into instelling(sleutel, waarde) values (?, ?) "
                "on conflict(sleutel) do update set waarde = excluded.waarde",
                [sleutel, clean_text(waarde)],
            )

    def has_dossier(self, dossier_id: str) -> bool:
        """Whether this dossier was ever saved here."""
        with self.guarded():
            found = self.db.execute("select 1 from dossier where id = ?", [dossier_id]).fetchone()
        return found is not None

    def checkpoint(self) -> None:
        """Bring all committed changes into the main file; for quiet moments and before closing."""
        with self.guarded():
            self.db.execute("pragma wal_checkpoint(truncate)").fetchall()
        self._counter.flush()

    def check(self, *, thorough: bool = False) -> tuple[str, ...]:
        """What is wrong with the vault, one Dutch sentence each; empty when it is sound.

        `thorough` also reads every part of every dossier and takes a few times as long.
        """
        from intake_desktop.storage.integrity import findings

        self.checkpoint()
        with self.guarded():
            return findings(self.db, self.missing_changes, self.pause, thorough=thorough)

    def backup(self, moment: datetime) -> Backup:
        """Check the vault, then copy it; the copies of before are thinned.

        Raises DamagedFileError when the vault is not sound: then nothing is copied or thinned. A
        vault that misses changes is copied, and no older copy goes.
        """
        from intake_desktop.storage.integrity import findings

        self.checkpoint()
        with self.guarded():
            sound = not findings(self.db, 0, self.pause)
        return self._copy(moment, sound)

    def backup_old(self, moment: datetime) -> Backup:
        """Copy a vault of an older version, before its tables change: the pages are checked."""
        from intake_desktop.storage.integrity import pages_are_sound

        self.checkpoint()
        with self.guarded():
            sound = pages_are_sound(self.db)
        return self._copy(moment, sound)

    def _copy(self, moment: datetime, sound: bool) -> Backup:
        if not sound:
            raise DamagedFileError(sentences.NOT_SOUND)
        complete = not self.missing_changes
        with self._main_file_at_rest():
            return make_backup(
                self.files, self._file, moment, self.last_seq, self.pause, thinning=complete
            )

    @contextmanager
    def _main_file_at_rest(self) -> Iterator[None]:
        """Everything is in the main file; what is committed before the end stays in the log."""
        self.checkpoint()
        with self.guarded():
            (pages,) = self.db.execute("pragma wal_autocheckpoint").fetchone()
            self.db.execute("pragma wal_autocheckpoint = 0").fetchall()
        try:
            yield
        finally:
            with self.guarded():
                self.db.execute(f"pragma wal_autocheckpoint = {pages}").fetchall()

    @property
    def is_backed_up(self) -> bool:
        """Whether the newest copy beside the vault has all changes."""
        newest = backups_in(self.files.copies)[:1]
        return bool(newest) and newest[0].seq == self.last_seq

    def close(self) -> None:
        """Bring everything into the main file and let go of it. The vault can not be used after."""
        with self._held:
            self.checkpoint()


def preload() -> None:
    """Import what opening a vault needs, about a third of a second; while a passphrase is typed."""
    for name in _HEAVY:
        import_module(name)


def create_vault(
    home: Path, passphrase: str, owner: Eigenaar, *, kdf: KdfParameters = STANDARD_KDF
) -> tuple[Vault, str]:
    """A new vault, opened, and its recovery code, which is kept nowhere.

    Raises WeakPassphraseError with what to choose instead; VaultExistsError when anything of a
    vault is there already, and then touches nothing.
    """
    if objection := passphrase_objection(passphrase):
        raise WeakPassphraseError(objection)
    files = VaultFiles(home)
    make_private_folder(home)
    with _let_go_on_failure() as held:
        claim(files, held)
        if vault_exists(home):
            raise VaultExistsError(sentences.VAULT_EXISTS)
        data_key = secrets.token_bytes(keys.KEY_BYTES)
        code = recovery_code.make_recovery_code(secrets.token_bytes(recovery_code.RANDOM_BYTES))
        _make_database(files, data_key, owner)
        opened_by = {SlotKind.PASSPHRASE: passphrase, SlotKind.RECOVERY: code}
        write_key_file(files, keys.new_key_file(data_key, opened_by, kdf))
        return _opened(files, data_key, held), code


def derive_key(
    home: Path, secret: str, *, floor: KdfParameters = STANDARD_KDF, second: Path | None = None
) -> bytes:
    """The data key, with a passphrase or recovery code: slow on purpose, and releases the GIL.

    `second` is where the second factor is, when it was chosen just now. Raises
    WrongPassphraseError; KeyFileNeededError; DamagedFileError when key file and copy are both
    unusable or ask for a cheaper derivation than `floor`.
    """
    return unwrap_data_key(VaultFiles(home), secret, floor, second)


def open_with_key(home: Path, key: bytes) -> Vault:
    """The vault behind a data key. Changes nothing before every check has passed.

    Raises AlreadyOpenError, DamagedFileError, NewerFileError or UnreachableFileError.
    """
    files = VaultFiles(home)
    with _let_go_on_failure() as held:
        claim(files, held)
        return _opened(files, key, held)


def open_vault(
    home: Path, secret: str, *, floor: KdfParameters = STANDARD_KDF, second: Path | None = None
) -> Vault:
    """The vault, with a passphrase or recovery code: `derive_key`, then `open_with_key`."""
    return open_with_key(home, derive_key(home, secret, floor=floor, second=second))


def _go_on() -> None:
    """Nothing waits."""


def _make_database(files: VaultFiles, key: bytes, owner: Eigenaar) -> None:
    """The database under a name that does not count yet: a crash here leaves no vault."""
    from intake_desktop.storage import driver, schema

    with foreseen_os_errors():
        for leftover in files.home.glob(f"{files.unfinished.name}*"):
            leftover.unlink()
        files.counter.unlink(missing_ok=True)
    with _let_go_on_failure() as held:
        file = _held_open(files.unfinished, held, create=True)
        db = driver.open_database(files.unfinished, key)
        held.callback(db.close)
        with driver.foreseen_errors():
            schema.migrate(db)
            counter = held.enter_context(Counter(files.counter))
        vault = Vault(db, counter, held, files, file)
        vault.change_eigenaar(owner)
        vault.close()


@contextmanager
def _let_go_on_failure() -> Iterator[ExitStack]:
    """What an opened vault will hold; let go of when it does not come to that."""
    held = ExitStack()
    try:
        yield held
    except BaseException:
        held.close()
        raise


def _opened(files: VaultFiles, key: bytes, held: ExitStack) -> Vault:
    """Every check of the start, then the vault, which takes over what `held` holds."""
    from intake_desktop.storage import driver, schema

    with foreseen_os_errors():
        _finish_creation(files)
        if not files.database.exists() or not files.database.stat().st_size:
            raise DamagedFileError(sentences.DATABASE_MISSING)
        files.make_private()
        if not driver.is_encrypted(files.database):
            raise DamagedFileError(sentences.NOT_ENCRYPTED)
    _refuse_at_sight(files, key)
    file = _held_open(files.database, held)
    db = driver.open_database(files.database, key)
    held.callback(db.close)
    with driver.foreseen_errors():
        _refuse_others(*driver.marks(db.conn))
        counter = held.enter_context(Counter(files.counter))
    vault = Vault(db, counter, held, files, file)
    vault.compare_counter()
    with driver.foreseen_errors():
        migrated = schema.is_behind(db)
    if migrated:
        _copy_first(vault)
        with driver.foreseen_errors():
            schema.migrate(db)
        vault.checkpoint()
    return vault


def _finish_creation(files: VaultFiles) -> None:
    """Give a new database its name once its key file is on disk, also after a crash in between.

    So is a backup that was being put back: it was found sound before the old one went.
    """
    for waiting in (files.unfinished, files.restored):
        if not files.database.exists() and waiting.exists() and files.key.exists():
            waiting.replace(files.database)
            sync_folder(files.home)


def _held_open(path: Path, held: ExitStack, *, create: bool = False) -> BufferedIOBase:
    """The database as a plain file, for copying; open for as long as the database is.

    To close a file frees all locks that the program has on it: it may not be opened and closed
    while SQLite counts on its lock.
    """
    with foreseen_os_errors():
        if create:
            create_empty(path)
        return held.enter_context(path.open("rb"))


def _copy_first(vault: Vault) -> None:
    """A backup before a migration, under the moment at which the vault was written last."""
    with foreseen_os_errors():
        written = vault.files.database.stat().st_mtime
    vault.backup_old(datetime.fromtimestamp(written))


def _refuse_at_sight(files: VaultFiles, key: bytes) -> None:
    """Refuse a foreign, damaged or newer file before anything can touch it.

    A full disk or a folder that is read-only does not refuse here: the real opening judges.
    """
    from intake_desktop.storage import driver

    try:
        marks = driver.read_marks(files.database, key)
    except (DiskFullError, UnreachableFileError):
        return
    _refuse_others(*marks)


def _refuse_others(application_id: int, version: int) -> None:
    from intake_desktop.storage import schema

    if application_id != schema.APPLICATION_ID:
        raise DamagedFileError(sentences.DAMAGED)
    if version > schema.schema_version():
        raise NewerFileError(sentences.NEWER)
