"""Gates 39, 41 and 43: files that leave, a stick that is pulled out, a dossier that is erased."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.dossier_file import read_zending
from intake_desktop.exchange.envelope import is_sealed, new_keys, opened
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.erase import erase
from intake_desktop.storage.keys import STANDARD_KDF
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
        calls, whole = disk.calls, _holds(stick / NAME, secret)
        sealed = is_sealed((stick / NAME).read_bytes())
        rounds, chance = room.count(50, 2), room.chance()
        half = 0
        careless = _careless(stick / "slordig", disk)
        for _ in range(rounds):
            shutil.rmtree(stick)
            stick.mkdir(mode=0o700)
            disk.arm(chance.randint(1, calls), for_good=True)
            _export(place, stick / NAME, ["--ontvanger", public], disk.environment)
            disk.disarm()
            if (stick / NAME).exists() and not _holds(stick / NAME, secret):
                half += 1
                room.keep(stick, "41-stick")
    plain = _export(place, place / "leesbaar.json", ["--leesbaar"], {})
    vault = open_vault(home, PASSPHRASE)
    unsound = problems(vault)
    logged = any(line.resultaat == "leesbaar" for line in lines_of(vault))
    vault.close()
    leaks = MARKER.encode() in (place / "leesbaar.json").read_bytes()
    return {
        39: Outcome(
            not first.returncode and whole and sealed and logged and bool(plain.stderr) and leaks,
            f"exported {'sealed' if sealed else 'IN THE CLEAR'}; readable only after the warning "
            f"“{plain.stderr.strip()[:60]}”, {'logged' if logged else 'NOT LOGGED'}",
            f"in the readable one the name is {'there' if leaks else 'not there'}",
        ),
        41: Outcome(
            not half and not unsound and whole and careless,
            f"{half} of {rounds} sticks pulled out hold half a file under its name {unsound}",
            f"of {calls} calls on the stick one failed each time; a program that writes under the "
            f"name itself {'left half a file' if careless else 'left NO half file'}",
        ),
    }


def _careless(out: Path, disk: FailingDisk) -> bool:
    """Whether the stick that is pulled out leaves half a file of who writes without care."""
    disk.arm(3, for_good=True)
    write = (
        "import sys; f = open(sys.argv[1], 'wb', 0); f.write(b'x'); f.write(b'x'); f.write(b'x')"
    )
    surroundings = {**child_environment(out.parent.parent / "slordig"), **disk.environment}
    subprocess.run([sys.executable, "-c", write, str(out)], capture_output=True, env=surroundings)
    disk.disarm()
    return out.exists() and 0 < out.stat().st_size < 3


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
    begin = time.monotonic()
    erase(vault, "weg", MOMENT, "klantmanager")
    seconds = time.monotonic() - begin
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
            and older == 1
            and there == ["blijft"]
            and not unsound
            and before == words,
            f"{len(after)} of {MARKERS} markers in the decrypted vault after {seconds:.1f} s "
            f"{after[:3]}, {older} copy, made afterwards; the log keeps that it was {unsound}",
            f"before it {len(before)} of {MARKERS} were there",
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
