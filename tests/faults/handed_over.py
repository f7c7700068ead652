"""Gates 39, 41 and 43: files that leave, a stick that is pulled out, a dossier that is erased."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.bewaren import kopieen_tot
from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.dossier_file import read_zending
from intake_desktop.exchange.envelope import is_sealed, new_keys, opened
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.erase import erase
from intake_desktop.storage.keys import STANDARD_KDF
from intake_desktop.storage.kopietermijn import forget_due
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.vault import Vault, create_vault, open_vault
from tests.factories import MOMENT, a_client, a_dossier, an_eigenaar, an_uitspraak
from tests.faults.failing_disk import FailingDisk
from tests.faults.gate import Outcome, Room, child_environment
from tests.faults.sound import problems
from tests.storage.vaults import PASSPHRASE, make_vault, store_of

MARKER = "vuurtorenwachter"
NAME = "dossiers.age"
MARKERS = 20
_WARNING = "niet versleuteld"
ERASED_IN_SECONDS = 60.0


def sticks(room: Room) -> Mapping[int, Outcome]:
    """Gates 39 and 41, with the command itself."""
    place, stick = room.place("export"), room.place("stick")
    home = place / "kluis"
    vault, _ = create_vault(home, PASSPHRASE, an_eigenaar(), kdf=STANDARD_KDF)
    store_of(vault).save(None, a_dossier(client=a_client(naam=MARKER)), "Nieuw", "klantmanager")
    vault.close()
    (place / "wachtzin").write_text(PASSPHRASE)
    secret, public = new_keys()
    with FailingDisk(place, stick) as disk:
        disk.arm(0)
        first = _export(place, stick / NAME, ["--ontvanger", public], disk.environment)
        calls, content = disk.calls, (stick / NAME).read_bytes()
        whole = _holds(stick / NAME, secret)
        tried, chance = room.count(50, 2), room.chance()
        pulled = [
            _pulled_out(room, place, stick, disk, (chance.randint(1, calls), public, secret))
            for _ in range(tried)
        ]
        careless = _careless(stick, disk, content, secret)
    unsound, logged_before = _what_vault_says(home)
    plain = _export(place, place / "leesbaar.json", ["--leesbaar"], {})
    more_unsound, logged = _what_vault_says(home)
    readable = (place / "leesbaar.json").read_bytes()
    sealed = is_sealed(content) and MARKER.encode() not in content
    seen = not is_sealed(readable) and MARKER.encode() in readable
    warned = _WARNING in plain.stderr and _WARNING not in first.stderr
    half, refused, failed = (sum(one) for one in zip(*pulled, strict=True))
    unsound += more_unsound
    return {
        39: Outcome(
            not first.returncode and whole and sealed and warned and seen
            and (logged_before, logged) == (0, 1),
            f"exported {'sealed' if sealed else 'IN THE CLEAR'}; readable only after the warning "
            f"“{plain.stderr.strip()[:60]}”, in the log {logged} time",
            f"in the readable one the name is {'there' if seen else 'not there'}; before it the "
            f"log told of {logged_before}, and a sealed one warns "
            f"{'not' if warned else 'TOO, or neither does'}",
        ),
        41: Outcome(
            not half and not unsound and whole and careless > 0 and failed == tried and refused > 0,
            f"{half} of {tried} sticks pulled out hold half a file under its name, {refused} times "
            f"the command said no {unsound}",
            f"{failed} of {tried} times one of {calls} calls on the stick did fail, and all after "
            f"it; who writes under the name itself left half a file {careless} of {len(_AT)} times",
        ),
    }  # fmt: skip


def _pulled_out(
    room: Room, place: Path, stick: Path, disk: FailingDisk, given: tuple[int, str, str]
) -> tuple[bool, bool, bool]:
    """Whether a stick that is gone from the n-th call on holds half a file, whether the command
    said no, and whether a call did fail."""
    nth, public, secret = given
    shutil.rmtree(stick)
    stick.mkdir(mode=0o700)
    disk.arm(nth, for_good=True)
    done = _export(place, stick / NAME, ["--ontvanger", public], disk.environment)
    failed = disk.failed > 0
    disk.disarm()
    half = (stick / NAME).exists() and not _holds(stick / NAME, secret)
    if half:
        room.keep(stick, "41-stick")
    return half, done.returncode != 0, failed


def _what_vault_says(home: Path) -> tuple[list[str], int]:
    """What is unsound, and how many readable exports the log tells of."""
    vault = open_vault(home, PASSPHRASE)
    try:
        return problems(vault), sum(line.resultaat == "leesbaar" for line in lines_of(vault))
    finally:
        vault.close()


_AT = (2, 3, 4, 5)
"""At which call the stick is pulled out of who writes without care: open, then piece by piece."""

_WITHOUT_CARE = """
import sys
content = sys.stdin.buffer.read()
file = open(sys.argv[1], 'wb', 0)
for start in range(0, len(content), 99):
    file.write(content[start:start + 99])
"""


def _careless(stick: Path, disk: FailingDisk, content: bytes, secret: str) -> int:
    """How often who writes the same file under its own name leaves half of it."""
    surroundings = {**child_environment(stick.parent / "slordig"), **disk.environment}
    out, half = stick / NAME, 0
    for nth in _AT:
        out.unlink(missing_ok=True)
        disk.arm(nth, for_good=True)
        command = [sys.executable, "-c", _WITHOUT_CARE, str(out)]
        subprocess.run(command, input=content, capture_output=True, env=surroundings)
        disk.disarm()
        half += out.exists() and not _holds(out, secret)
    return half


def _export(
    place: Path, out: Path, more: Sequence[str], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "intake_desktop", "export", "--out", str(out), *more]
    command += ["--home", str(place / "kluis"), "--wachtzin-bestand", str(place / "wachtzin")]
    surroundings = {**child_environment(place / "eigen"), **environment}
    return subprocess.run(command, capture_output=True, text=True, env=surroundings)


def _holds(file: Path, secret: str) -> bool:
    """Whether this file is a whole one."""
    try:
        return len(read_zending(opened(file.read_bytes(), secret)).dossiers) == 1
    except (ForeseenError, OSError):
        return False


def erased(room: Room) -> Mapping[int, Outcome]:
    """Gate 43: nothing of an erased dossier is left, not even in clear text without encryption."""
    home = room.folder / "kluis"
    vault, _ = make_vault(home)
    store = store_of(vault)
    words = [f"merk{number:02}woord" for number in range(MARKERS)]
    dossier = a_dossier(
        id="weg",
        client=a_client(naam=words[0]),
        uitspraken=tuple(an_uitspraak(id=f"u{n}", tekst=w) for n, w in enumerate(words)),
    )
    store.save(None, dossier, words[1], "klantmanager")
    store.save(dossier, dossier.without_part(type(dossier.uitspraken[2]), "u2"), "Weg", "x")
    store.save(None, a_dossier(id="blijft"), "Nieuw", "klantmanager")
    vault.backup(MOMENT)
    before = _readable(vault, room.folder / "voor.db", words)
    last = kopieen_tot(load_formulier().termijnregels, MOMENT.date())
    assert last is not None
    begin = time.monotonic()
    erase(vault, "weg", MOMENT, "klantmanager", last)
    seconds = time.monotonic() - begin
    early = len(backups_in(vault.files.copies))
    forget_due(vault, vault.files.copies, last)
    kept = len(backups_in(vault.files.copies))
    forget_due(vault, vault.files.copies, last + timedelta(days=1))
    after = _readable(vault, room.folder / "na.db", words)
    told = [line for line in lines_of(vault) if line.object == "weg"]
    older = len(backups_in(vault.files.copies))
    unsound = problems(vault)
    there = [line.id for line in store.overview()]
    vault.close()
    return {
        43: Outcome(
            not after
            and seconds <= ERASED_IN_SECONDS
            and bool(told)
            and (early, kept, older) == (2, 2, 1)
            and there == ["blijft"]
            and not unsound
            and before == words,
            f"{len(after)} of {MARKERS} markers in the decrypted vault after {seconds:.1f} s "
            f"{after[:3]}; the day after {last} {older} copy is left, made afterwards; the log "
            f"keeps that it was {unsound}",
            f"before it {len(before)} of {MARKERS} were there, and on its last day the older copy "
            f"{'still was' if kept == early else 'was GONE'}",
        )
    }


def _readable(vault: Vault, plain: Path, words: Sequence[str]) -> list[str]:
    """The words that can be read in the whole database, index and all, without its encryption."""
    vault.checkpoint()
    vault.db.execute(f"attach database '{plain}' as helder key ''")
    vault.db.execute("select sqlcipher_export('helder')")
    vault.db.execute("detach database helder")
    raw = plain.read_bytes()
    plain.unlink()
    index = b" ".join(row[0] for row in vault.db.execute("select block from zoek_data"))
    found = raw + index
    return [w for w in words if re.search(re.escape(w.encode()), found, re.IGNORECASE)]
