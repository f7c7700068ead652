"""Gates 10, 20, 27 and 49: kill -9 in the middle of a migration, backup, change or import."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.dossier_file import write_zending
from intake_desktop.storage import driver, schema
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.restore import check_backup
from intake_desktop.storage.vault import Vault, derive_key, open_with_key
from intake_desktop.storage.vault_files import VaultFiles
from tests.exchange.zendingen import a_zending
from tests.factories import MOMENT, a_client, a_dossier
from tests.faults.damage import closed_vault, flipped
from tests.faults.gate import Outcome, Room
from tests.faults.marks import mark_of
from tests.faults.sound import problems
from tests.faults.worker import OTHER_PASSPHRASE
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, reopened, store_of

GOLDEN = Path("tests") / "golden"
IMPORTED = 40
Judge = Callable[[Path, bool], str]
"""What is wrong in this folder after the kill; it is told whether the work was done by then."""


def killed_in(work: str, home: Path, more: Sequence[str], after: float | None) -> tuple[float, int]:
    """Have a worker begin, kill it `after` seconds (None: when it is done).

    Returns how long it worked, and how many times it was done.
    """
    command = [sys.executable, "-m", "tests.faults.worker", work, str(home), *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        if worker.stdout.readline() != "begin\n":
            raise RuntimeError(f"{work} did not begin")
        begin = time.perf_counter()
        if after is None:
            worker.stdout.readline()
        else:
            time.sleep(after)
        seconds = time.perf_counter() - begin
        worker.kill()
        rest = worker.stdout.read()
    return seconds, rest.count("done")


def tried(
    room: Room, work: str, start: Path, more: Sequence[str], rounds: int, judge: Judge
) -> tuple[list[str], int]:
    """Kill so many times, each on a fresh copy; what was wrong, and how often it was done first."""
    copy = room.folder / f"{work}-kopie"
    chance = room.chance()
    wrong: list[str] = []
    done_before = 0
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(start, copy)
    whole, _ = killed_in(work, copy, more, None)
    for turn in range(rounds):
        shutil.rmtree(copy)
        shutil.copytree(start, copy)
        _, done = killed_in(work, copy, more, chance.uniform(0, whole * 1.2))
        done_before += bool(done)
        if told := judge(copy, bool(done)):
            wrong.append(f"kill {turn}: {told}")
            room.keep(copy, f"{work}-{turn}")
    return wrong, done_before


def migrations(room: Room) -> Mapping[int, Outcome]:
    """Gate 10: from every version there was; afterwards old or new, and as a fresh vault."""
    golden = sorted(GOLDEN.glob("kluis_*"))[0]
    newest, wrong, moved = schema.schema_version(), list[str](), 0
    between_seen = True
    versions = range(1, newest) if not room.small else (1,)
    rounds = room.count(100, 2)
    for version in versions:
        start = room.place(f"versie{version}") / "kluis"
        shutil.copytree(golden, start)
        key = derive_key(start, PASSPHRASE, floor=CHEAP_KDF)
        dossiers = _at_version(start, key, version)
        judge = _MigrationJudge(key, version, newest, dossiers)
        told, done = tried(room, "migrate", start, [key.hex()], rounds, judge)
        wrong, moved = wrong + told, moved + done
        between_seen &= bool(judge(_between(start, key), False))
    halfway = room.small or 0 < moved < rounds * len(versions)
    return {
        10: Outcome(
            not wrong and between_seen and halfway,
            f"{len(wrong)} of {rounds * len(versions)} kills in migrations from "
            f"{len(versions)} versions left something between {wrong[:2]}; {moved} were done first",
            f"a vault in which the triggers did not come back was "
            f"{'seen' if between_seen else 'NOT seen'} from every version",
        )
    }


def _between(home: Path, key: bytes) -> Path:
    """This vault brought up to date, but without the triggers of its search index."""
    open_with_key(home, key).close()
    with closing(driver.open_database(home / "kluis.db", key)) as db:
        names = db.execute(
            "select name from sqlite_master where type = 'trigger' and name like 'deel_zoek%'"
        ).fetchall()
        for (name,) in names:
            db.execute(f"drop trigger {name}")
    return home


def _at_version(home: Path, key: bytes, version: int) -> int:
    """Bring a golden vault to this version; how many dossiers it has."""
    db = driver.open_database(home / "kluis.db", key)
    with closing(db):
        schema.migrate(db, schema.STEPS[:version])
        (count,) = db.execute("select count(*) from dossier").fetchone()
    return int(count)


class _MigrationJudge:
    def __init__(self, key: bytes, old: int, newest: int, dossiers: int) -> None:
        self._key, self._versions, self._dossiers = key, range(old, newest + 1), dossiers

    def __call__(self, home: Path, _done: bool) -> str:
        with closing(driver.open_database(home / "kluis.db", self._key)) as db:
            (version,) = db.execute("pragma user_version").fetchone()
            named = len(db.execute("select * from _sqlite_migrations").fetchall())
        if version not in self._versions or named != version:
            return f"version {version} with {named} steps"
        vault = open_with_key(home, self._key)
        try:
            found = {line.id for line in store_of(vault).search("kim")}
            if len(found) != self._dossiers:
                return f"search finds {found}"
            return "; ".join(problems(vault))
        finally:
            vault.close()


def backups(room: Room) -> Mapping[int, Outcome]:
    """Gate 20: the newest copy that has its name can always be put back; nothing half is left."""
    start = room.folder / "kluis"
    closed_vault(start, 60)
    vault = reopened(start)
    vault.backup(MOMENT)
    vault.close()
    rounds = room.count(100, 2)
    wrong, done = tried(room, "backup", start, (), rounds, _backup_is_good)
    newest = backups_in(VaultFiles(start).copies)[0].path
    newest.write_bytes(flipped(newest.read_bytes(), room.chance()))
    seen = bool(_backup_is_good(start, done=False))
    return {
        20: Outcome(
            not wrong and seen,
            f"{len(wrong)} of {rounds} kills in a backup left no good copy {wrong[:2]}; in {done} "
            f"one more was made first",
            f"a copy with one bit the other way was {'seen' if seen else 'NOT seen'}",
        )
    }


def _backup_is_good(home: Path, done: bool) -> str:
    folder = VaultFiles(home).copies
    copies = backups_in(folder)
    if len(copies) < 1 + done:
        return "a copy that was made is gone"
    try:
        for copy in copies:
            check_backup(copy.path, PASSPHRASE, floor=CHEAP_KDF)
        vault = reopened(home)
        try:
            vault.backup(MOMENT)
            unsound = problems(vault)
        finally:
            vault.close()
    except ForeseenError as error:
        return str(error)
    left = [path.name for path in folder.iterdir() if path.name.endswith(".deel")]
    return "; ".join([*unsound, *left])


def passphrases(room: Room) -> Mapping[int, Outcome]:
    """Gate 27: the old or the new one opens, never neither; the database does not change a byte."""
    start = room.folder / "kluis"
    code = make_closed_vault(start)
    database = (start / "kluis.db").read_bytes()

    def judge(home: Path, _done: bool) -> str:
        if (home / "kluis.db").read_bytes() != database:
            return "the database was changed"
        opening = [secret for secret in (PASSPHRASE, OTHER_PASSPHRASE) if _opens(home, secret)]
        return "" if opening and _opens(home, code) else "neither opens"

    rounds = room.count(100, 3)
    wrong, _ = tried(room, "passphrase", start, (), rounds, judge)
    KeyRing(start, CHEAP_KDF).change_passphrase(PASSPHRASE, OTHER_PASSPHRASE)
    old, new = _opens(start, PASSPHRASE), _opens(start, OTHER_PASSPHRASE)
    same = (start / "kluis.db").read_bytes() == database
    for half in (start / "kluis.sleutel", start / "kluis.sleutel.bak"):
        half.write_bytes(half.read_bytes()[:100])
    seen = bool(judge(start, False))
    return {
        27: Outcome(
            not wrong and new and not old and same and seen,
            f"{len(wrong)} of {rounds} kills in a change left neither {wrong[:2]}; afterwards the "
            f"old one is {'STILL GOOD' if old else 'refused'}, the database "
            f"{'the same to the byte' if same else 'CHANGED'}",
            f"a key file and its copy cut off were {'seen' if seen else 'NOT seen'}",
        )
    }


def _opens(home: Path, secret: str) -> bool:
    try:
        derive_key(home, secret, floor=CHEAP_KDF)
    except ForeseenError:
        return False
    return True


def imports(room: Room) -> Mapping[int, Outcome]:
    """Gate 49: all dossiers of a file are there, or none."""
    start = room.folder / "kluis"
    before = closed_vault(start, 5)
    sent = [
        a_dossier(id=f"{number:032x}", client=a_client(naam=f"Kim {number}"))
        for number in range(IMPORTED)
    ]
    file = room.folder / "dossiers.json"
    file.write_bytes(write_zending(a_zending(*sent)))
    marks = {mark_of(dossier) for dossier in sent}

    def judge(home: Path, done: bool) -> str:
        vault = reopened(home)
        try:
            return _all_or_nothing(vault, before.id, marks, done)
        finally:
            vault.close()

    rounds = room.count(100, 2)
    wrong, done = tried(room, "take_in", start, [str(file)], rounds, judge)
    vault = reopened(start)
    for dossier in sent[: IMPORTED // 2]:
        store_of(vault).save(None, dossier, "Half", "klantmanager")
    seen = bool(_all_or_nothing(vault, before.id, marks, done=False))
    vault.close()
    return {
        49: Outcome(
            not wrong and seen,
            f"{len(wrong)} of {rounds} kills left a part of the {IMPORTED} dossiers {wrong[:2]}; "
            f"{done} times all were in",
            f"a vault with half of them was {'seen' if seen else 'NOT seen'}",
        )
    }


def _all_or_nothing(vault: Vault, before: str, marks: set[str], done: bool) -> str:
    store = store_of(vault)
    there = [store.load(line.id) for line in store.overview() if line.id != before]
    if not there and not done:
        return "; ".join(problems(vault))
    if {mark_of(dossier) for dossier in there} != marks:
        return f"{len(there)} dossiers"
    return "; ".join(problems(vault))
