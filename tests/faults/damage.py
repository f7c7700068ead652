"""Gates 16 to 18: bits that flip, files that are cut, a log that is gone: noticed and told."""

import contextlib
import random
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from intake_desktop.domain.dossier import Dossier
from intake_desktop.errors import DamagedFileError, ForeseenError
from intake_desktop.storage.schema import schema_version
from intake_desktop.storage.vault import Vault
from intake_desktop.ui.pages.setup_page import SetupPage
from intake_desktop.ui.pages.slot_page import SlotPage
from tests.factories import a_dossier, an_uitspraak, changes_in
from tests.faults.gate import Outcome, Room
from tests.faults.window import application
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_vault, reopened, store_of

DATABASE, LOG, COUNTER = "kluis.db", "kluis.db-wal", "kluis.teller"
DOSSIER = "dossier-1"
NEW = "nieuw"

Cut = Callable[[bytes], bytes]

CUTS: dict[str, Cut] = {
    "a byte": lambda raw: raw[:-1],
    "a page": lambda raw: raw[:-4096],
    "half": lambda raw: raw[: len(raw) // 2],
    "all but 100 bytes": lambda raw: raw[:100],
    "all": lambda raw: b"",
    "a page wiped": lambda raw: raw[:4096] + bytes(4096) + raw[8192:],
    "a page doubled": lambda raw: raw[:8192] + raw[4096:8192] + raw[12288:],
    "a letter instead": lambda raw: b"Beste Kim, " * 900,
    "a plain database": lambda raw: b"SQLite format 3\x00" + raw[16:],
    "longer": lambda raw: raw + bytes(4096),
}


def closed_vault(home: Path, lines: int = 150) -> Dossier:
    """A vault with a dossier of some pages, closed."""
    vault, _ = make_vault(home)
    dossier = fill(vault, lines)
    vault.close()
    return dossier


def fill(vault: Vault, lines: int) -> Dossier:
    """Save a dossier line after line."""
    store, dossier = store_of(vault), a_dossier()
    store.save(None, dossier, "Nieuw", "klantmanager")
    for number in range(lines):
        more = dossier.with_part(an_uitspraak(id=f"n{number}", tekst=f"regel {number} " * 20))
        store.save(dossier, more, "Regel", "klantmanager")
        dossier = more
    return dossier


def crashed_vault(home: Path, copy: Path) -> int:
    """What is on disk when the program dies with changes that only the log holds: how many."""
    vault, _ = make_vault(home)
    fill(vault, 20)
    vault.checkpoint()
    vault.db.execute(f"pragma user_version = {schema_version()}")  # the first page, too
    store_of(vault).save(None, a_dossier(id=NEW), "Nieuw", "klantmanager")
    shutil.copytree(home, copy)
    vault.close()
    return changes_in(a_dossier())


def is_noticed(home: Path) -> bool:
    """Whether opening refuses, or the check that follows finds something."""
    try:
        vault = reopened(home)
    except DamagedFileError:
        return True
    try:
        return vault.missing_changes > 0 or vault.check() != ()
    except DamagedFileError:
        return True
    finally:
        with contextlib.suppress(DamagedFileError):
            vault.close()


def shows_other_words(home: Path, dossier: Dossier) -> bool:
    """Whether the dossier can be read and is not what was saved."""
    try:
        vault = reopened(home)
    except DamagedFileError:
        return False
    try:
        return store_of(vault).load(dossier.id) != dossier
    except DamagedFileError:
        return False
    finally:
        with contextlib.suppress(DamagedFileError):
            vault.close()


def flipped(raw: bytes, chance: random.Random) -> bytes:
    """The same bytes with one bit the other way."""
    at = chance.randrange(len(raw))
    return b"".join((raw[:at], bytes([raw[at] ^ 1 << chance.randrange(8)]), raw[at + 1 :]))


def flips(room: Room) -> Mapping[int, Outcome]:
    """Gate 16."""
    chance, rounds = room.chance(), room.count(1000, 40)
    home = room.folder / "kluis"
    dossier = closed_vault(home)
    raw = (home / DATABASE).read_bytes()
    noticed = wrong = 0
    for turn in range(rounds):
        copy = room.folder / f"kopie{turn}"
        shutil.copytree(home, copy)
        (copy / DATABASE).write_bytes(flipped(raw, chance))
        shown = shows_other_words(copy, dossier)
        seen = is_noticed(copy)
        noticed, wrong = noticed + seen, wrong + shown
        if shown or not seen:
            room.keep(copy, f"16-bit{turn}")
        shutil.rmtree(copy)
    sound = not is_noticed(home)
    return {
        16: Outcome(
            noticed == rounds and not wrong and sound,
            f"{noticed} of {rounds} bit flips noticed, {wrong} times other words shown",
            f"a vault without damage was {'not ' if sound else ''}called damaged",
        )
    }


def cuts(room: Room) -> Mapping[int, Outcome]:
    """Gate 17: each kind of damage to the file, met on the lock page."""
    application()
    answers: dict[str, str] = {}
    broken: list[str] = []
    chosen = list(CUTS.items())[:: 1 if not room.small else 3]
    for kind, cut in chosen:
        home = room.folder / kind.replace(" ", "-") / "kluis"
        home.parent.mkdir()
        closed_vault(home, 30)
        path = home / DATABASE
        path.write_bytes(cut(path.read_bytes()))
        before = path.read_bytes()
        said, kept = _met_on_the_lock_page(home, room.folder)
        answers[kind] = said
        if not said or not kept or (said != CHECKED and path.read_bytes() != before):
            broken.append(kind)
            room.keep(home, f"17-{kind}")
    sentences = len(set(answers.values()) - {"", CHECKED})
    whole = room.folder / "heel" / "kluis"
    whole.parent.mkdir()
    closed_vault(whole, 30)
    sound = _met_on_the_lock_page(whole, room.folder) == ("", True)
    return {
        17: Outcome(
            not broken and sentences >= room.count(3, 1) and sound,
            f"{len(chosen) - len(broken)} of {len(chosen)} kinds told, none changed or replaced "
            f"the file, {sentences} different sentences {broken}",
            f"of a file without damage {'nothing' if sound else 'SOMETHING'} was said",
        )
    }


CHECKED = "found by the check"


def _met_on_the_lock_page(home: Path, papers: Path) -> tuple[str, bool]:
    """What the program says, or that its check finds it; and that no new vault was offered."""
    tafel = Tafel(home, CHEAP_KDF, papers)
    try:
        if tafel.shows(SetupPage):
            return "", False
        tafel.try_secret(PASSPHRASE)
        if tafel.shows(SlotPage):
            return tafel.said("slot.wachtzin"), True
    finally:
        tafel.close()
    return (CHECKED if is_noticed(home) else ""), True


def logs(room: Room) -> Mapping[int, Outcome]:
    """Gate 18: the write-ahead log is deleted, cut or flipped after a crash."""
    chance, rounds = room.chance(), room.count(200, 20)
    home = room.folder / "crash"
    in_log = crashed_vault(room.folder / "kluis", home)
    told = exact = unseen = 0
    for turn in range(rounds):
        copy = room.folder / f"kopie{turn}"
        shutil.copytree(home, copy)
        _harm_log(copy / LOG, turn, chance)
        missing, whole = _missing(copy)
        right = 0 < missing <= in_log or (missing == 0 and whole)  # a bit that nobody reads
        told, exact = told + right, exact + (missing == in_log)
        if not right:
            room.keep(copy, f"18-log{turn}")
        shutil.rmtree(copy)
        blind = room.folder / "blind"
        shutil.copytree(home, blind)
        _harm_log(blind / LOG, 0, chance)
        (blind / COUNTER).unlink()
        unseen += not is_noticed(blind)
        shutil.rmtree(blind)
    return {
        18: Outcome(
            told == rounds and unseen == rounds and exact > 0,
            f"{told} of {rounds} damaged logs told with the number of changes that miss",
            f"without the number kept outside {unseen} of {rounds} went unseen",
        )
    }


def _harm_log(log: Path, turn: int, chance: random.Random) -> None:
    if turn % 4 == 0:
        log.unlink()
    elif turn % 4 == 1:
        log.write_bytes(log.read_bytes()[: chance.randrange(log.stat().st_size)])
    else:
        log.write_bytes(flipped(log.read_bytes(), chance))


def _missing(home: Path) -> tuple[int, bool]:
    """How many changes the program says are missing, and whether the newest dossier is there."""
    try:
        vault = reopened(home)
    except ForeseenError:
        return -1, False
    try:
        there = {line.id for line in store_of(vault).overview()}
        return vault.missing_changes, NEW in there and store_of(vault).load(NEW) == a_dossier(
            id=NEW
        )
    finally:
        vault.close()
