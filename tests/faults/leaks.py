"""Gates 34, 35, 37, 40 and 42: one whole run of the command, with every file and socket seen.

Each text of a conversation carries a marker. After the run, and after a crash, no marker may be
readable in anything that was written, except in the folder the user chose for the papers.
"""

import ipaddress
import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from intake_desktop.paths import VOORBEELDEN
from intake_desktop.storage.vault import open_vault
from tests.faults.gate import Outcome, Room, child_environment, needs
from tests.faults.kill import wachtzin

STEM = "qxvmerk"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
FEW_STEPS = 5
MARKERS = 200
WENT_WELL = "the whole hour went well"
OF_THE_SYSTEM = ("/dev/", "/proc/", "/sys/", "/memfd:")

_FREE = (
    "tekst|toelichting|want|reden|nodig|waarom|verschil|naam|aanspreken|bereikbaar|organisatie|"
    "relatie|anders|plaats"
)
_TEXT = re.compile(rf'^({_FREE}) = "((?![a-z_]+")[^"\n]+)"$', re.MULTILINE)
"""A line of a scenario with free text; one small word may be a code of the form."""
_OPENED = re.compile(r'(?:openat|open|creat)\((?:[^"]*, )?"([^"]+)"(.*)\) += \d+')
_ADDRESS = re.compile(r'(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"')


@dataclass(frozen=True)
class Traced:
    """What one run left: its exit code, what it wrote and where it went."""

    code: int
    words: str
    written: tuple[Path, ...]
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """The folders of a run: the user's own, the vault in it, and the papers the user chose."""

    folder: Path

    @property
    def own(self) -> Path:
        return self.folder / "eigen"

    @property
    def vault(self) -> Path:
        return self.own / "data" / "keukentafel"

    @property
    def papers(self) -> Path:
        return self.folder / "gekozen"


def run(room: Room) -> Mapping[int, Outcome]:
    """One traced run, then one that is killed in the middle, then what is left of both."""
    needs("strace")
    place = Place(room.place("huis"))
    markers = write_scenario(room.folder / "merken.toml", FEW_STEPS if room.small else None)
    traced = traced_run(place, room.folder / "merken.toml", room.folder / "strace.txt")
    if traced.code:
        raise RuntimeError(traced.words)
    typed = kept_markers(place.vault)
    copies = tuple(killed_runs(room, place, room.count(5, 1)))
    unsound = leftovers(place.own)
    found = [*hits(place.own), *(hit for copy in copies for hit in hits(copy))]
    found += [p.name for p in traced.written if not _is_below(p, place.folder)]
    for hit in found:
        room.keep(place.own, f"35-{hit}")
    went = beyond(traced.addresses)
    control = control_of_tracer(room.folder)
    wide = wide_open(place.vault)
    blocked = "" if room.small else blocked_run(room)
    seen = sees_a_leak(room.folder)
    whole = not traced.code and typed == markers
    return {
        34: Outcome(
            whole and not any(hits(copy) for copy in (place.vault, *copies)),
            f"{len(copies) + 1} copies of the folder, {markers} markers in the vault: 0 readable",
            f"with the passphrase {typed} of {markers} are found",
        ),
        35: Outcome(
            whole and not found and seen,
            f"{len(found)} files outside the papers with a marker or outside the user's folders "
            f"{found[:3]}; {len(traced.written)} files were written, exit code {traced.code}",
            f"a planted leak was {'seen' if seen else 'NOT seen'}",
        ),
        37: Outcome(
            not unsound and sees_a_leftover(room.folder),
            f"{len(unsound)} temporary files left {unsound[:3]}",
            "a paper that was left on purpose was seen",
        ),
        40: Outcome(
            whole and not went and bool(control) and blocked in ("", WENT_WELL),
            f"{len(went)} addresses beyond this machine {went[:3]}"
            + (f"; without any socket {blocked}" if blocked else ""),
            f"the tracer saw {', '.join(control) or 'NOTHING'}",
        ),
        42: Outcome(
            not wide and sees_wide_open(room.folder),
            f"{len(wide)} files or folders open to others {wide[:3]}",
            "a file that others may read was seen",
        ),
    }


def write_scenario(path: Path, steps: int | None) -> int:
    """Kim's hour with markers in every text, at least 200 in all of it; how many there are."""
    text = (VOORBEELDEN / "kim.toml").read_text("utf-8")
    head, *blocks = text.split("[[stap]]\n")
    body = "[[stap]]\n".join(["", *blocks[:steps]])
    each = 1 if steps else -(-MARKERS // len(_TEXT.findall(body)))
    numbers = count(1)

    def marked(found: re.Match[str]) -> str:
        markers = " ".join(f"{STEM}{number:03}" for number in islice(numbers, each))
        return f'{found[1]} = "{found[2]} {markers}"'

    body, texts = _TEXT.subn(marked, body)
    path.write_text(head + body, "utf-8")
    return each * texts


def command(place: Place, scenario: Path) -> list[str]:
    """The command as someone types it; the vault is in the user's own folder."""
    given = ["demo", str(scenario), "--out", str(place.papers), "--home", str(place.vault)]
    return [sys.executable, "-m", "intake_desktop", *given]


def traced_run(place: Place, scenario: Path, trace: Path, *more: str) -> Traced:
    """The command under strace. `more` are options of strace."""
    tracer = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096", "-e", "signal=none", *more]
    tracer += ["-o", str(trace), "-e", "trace=open,openat,creat,connect,sendto,sendmsg"]
    environment = child_environment(place.own, PYTHONDONTWRITEBYTECODE="1")
    done = subprocess.run(
        [*tracer, *command(place, scenario)], capture_output=True, text=True, env=environment
    )
    lines = trace.read_text("utf-8", "replace").splitlines()
    return Traced(done.returncode, done.stderr, tuple(_written(lines)), tuple(_addresses(lines)))


def _written(lines: Sequence[str]) -> Iterator[Path]:
    for line in lines:
        opened = _OPENED.search(line)
        writing = opened and re.search(r"O_WRONLY|O_RDWR|creat\(", line)
        if opened and writing and not opened[1].startswith(OF_THE_SYSTEM):
            yield Path(opened[1])


def _addresses(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from _ADDRESS.findall(line)


def beyond(addresses: Sequence[str]) -> list[str]:
    """The addresses that are not this machine."""
    return sorted({a for a in addresses if not ipaddress.ip_address(a).is_loopback})


def control_of_tracer(folder: Path) -> list[str]:
    """What the tracer says of a program that does go outside (no byte is sent)."""
    trace = folder / "controle.txt"
    outside = "import socket as s; s.socket(s.AF_INET, s.SOCK_DGRAM).connect(('192.0.2.1', 53))"
    watched = ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=connect,sendto,sendmsg"]
    subprocess.run([*watched, sys.executable, "-c", outside], check=False, capture_output=True)
    return beyond(tuple(_addresses(trace.read_text().splitlines())))


def blocked_run(room: Room) -> str:
    """Whether the whole hour goes well when the system refuses every socket."""
    place = Place(room.place("afgesloten"))
    trace = room.folder / "afgesloten.txt"
    refuse = ("-e", "inject=socket,connect:error=EACCES", "-e", "trace=socket")
    done = traced_run(place, VOORBEELDEN / "kim.toml", trace, *refuse)
    return WENT_WELL if not done.code else f"it FAILED: {done.words[-200:]}"


def killed_runs(room: Room, place: Place, rounds: int) -> Iterator[Path]:
    """Play on the same vault, copy all files while it runs, kill it, and look at the copies."""
    chance = room.chance()
    environment = child_environment(place.own)
    for turn in range(rounds):
        program = subprocess.Popen(
            command(place, room.folder / "merken.toml"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        time.sleep(chance.uniform(1.0, 1.5 if room.small else 8.0))
        copy = room.folder / f"kopie{turn}"
        shutil.copytree(place.own, copy, ignore_dangling_symlinks=True)
        program.kill()
        program.wait()
        yield copy


def kept_markers(vault_folder: Path) -> int:
    """How many markers the vault holds: proof that they were typed."""
    from intake_desktop.storage.keys import STANDARD_KDF

    vault = open_vault(vault_folder, wachtzin(), floor=STANDARD_KDF)
    try:
        rows = vault.db.execute("select inhoud from deel").fetchall()
    finally:
        vault.close()
    return len({found for (text,) in rows for found in re.findall(rf"{STEM}\d+", text)})


def hits(folder: Path, stem: str = STEM) -> list[str]:
    """The files below the folder in which a marker can be read."""
    wanted = [form.encode(e) for form in (stem, stem.upper()) for e in ENCODINGS]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [p.name for p in files if any(needle in p.read_bytes() for needle in wanted)]


def sees_a_leak(folder: Path) -> bool:
    """Whether `hits` finds a marker that was planted on purpose."""
    leak = folder / "lek"
    leak.mkdir()
    (leak / "lek.txt").write_text(f"hier staat {STEM}001", "utf-16-le")
    return hits(leak) == ["lek.txt"]


def leftovers(own: Path) -> list[str]:
    """Files in the temporary folder, and papers anywhere among the user's own files."""
    temporary = [path.name for path in (own / "tmp").rglob("*") if path.is_file()]
    return temporary + [path.name for path in own.rglob("*.pdf")]


def sees_a_leftover(folder: Path) -> bool:
    """Whether `leftovers` finds a paper and a temporary file that were left on purpose."""
    own = folder / "rommel"
    (own / "tmp").mkdir(parents=True)
    (own / "tmp" / "plan").touch()
    (own / "plan.pdf").touch()
    return sorted(leftovers(own)) == ["plan", "plan.pdf"]


def sees_wide_open(folder: Path) -> bool:
    """Whether `wide_open` finds a file that others may read."""
    own = folder / "open"
    own.mkdir(mode=0o700)
    (own / "kluis.db").touch()
    (own / "kluis.db").chmod(0o644)
    return wide_open(own) == ["kluis.db 644"]


def wide_open(vault: Path) -> list[str]:
    """Files of the vault that are not 0600, folders that are not 0700."""
    wrong = []
    for path in (vault, *vault.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            wrong.append(f"{path.name} {mode:o}")
    return wrong


def _is_below(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder) or not path.is_absolute()
