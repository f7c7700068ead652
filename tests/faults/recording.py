"""What a program asked of its disk, in order, as strace saw it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.gate import child_environment, needs
from tests.faults.marks import Mark, as_mark

_CALLS = (
    "open,openat,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,truncate,rename,"
    "renameat,renameat2,unlink,unlinkat,lseek,fallocate,link,linkat"
)
_LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+)")
_RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2}|[^>])*)>")

BALLAST = "kluis.ballast"
"""Holds room and no data: what a power cut leaves of it does not matter."""


@dataclass(frozen=True)
class Write:
    """Bytes at a place in a file."""

    file: str
    at: int
    content: bytes


@dataclass(frozen=True)
class Cut:
    """A file got this length."""

    file: str
    length: int


@dataclass(frozen=True)
class Flush:
    """What was written to this file, or to the names of the folder (`file` empty), is on disk."""

    file: str


@dataclass(frozen=True)
class Name:
    """A name in the folder: made (`before` empty), gone (`after` empty) or changed."""

    before: str
    after: str


@dataclass(frozen=True)
class Told:
    """What the window showed at this moment; not of the disk."""

    mark: Mark


Asked = Write | Cut | Flush | Name | Told


def record(folder: Path, *, steps: int | None = None, normal: bool = False) -> list[Asked]:
    """Play Kim's hour, or its first steps, on an empty vault under strace.

    Raises NotHereError without strace.
    """
    needs("strace")
    home, log, trace = folder / "thuis", folder / "logboek", folder / "strace.txt"
    command = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-xx",
        "-s",
        "10000000",
        "-e",
        "signal=none",
    ]
    command += ["-o", str(trace), "-e", f"trace={_CALLS}"]
    command += [sys.executable, "-m", "tests.faults.demo_child", str(home), str(log)]
    command += ["--normal"] if normal else []
    command += ["--steps", str(steps)] if steps else []
    own = child_environment(folder / "eigen")
    done = subprocess.run(command, env=own, capture_output=True, timeout=300)
    if done.returncode:
        raise RuntimeError(
            f"the hour was not played: {done.stderr[-800:].decode(errors='replace')}"
        )
    return list(_asked(trace, home, log))


def _asked(trace: Path, home: Path, log: Path) -> Iterator[Asked]:
    positions: dict[str, int] = {}
    for call, given, result in _whole_calls(trace):
        found = _DESCRIPTOR.match(given)
        if found:
            number, path = found[1], Path(_plain(found[2]))
            yield from _on_file(call, given, result, positions, number, path, home, log)
        else:
            yield from _on_names(call, given, result, positions, home)


def _whole_calls(trace: Path) -> Iterator[tuple[str, str, int]]:
    """Each call that went well, when it was done: its name, what was given, what came back."""
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if "<unfinished ...>" in line:
                begun[line.split()[0]] = line.partition("<unfinished ...>")[0].rstrip()
                continue
            if resumed := _RESUMED.match(line):
                line = begun.pop(resumed[1], "") + resumed[3]
            whole = _LINE.match(line)
            if whole and (result := int(whole[4], 0)) >= 0:
                yield whole[2], whole[3], result


def _on_file(
    call: str, given: str, result: int, positions: dict[str, int],
    number: str, path: Path, home: Path, log: Path,
) -> Iterator[Asked]:  # fmt: skip
    if call == "lseek":
        positions[number] = result
    elif path == log and call == "write":
        for line in _texts(given)[0].decode().splitlines():
            yield Told(as_mark(line))
    elif call in ("fsync", "fdatasync") and path == home:
        yield Flush("")
    elif path.parent == home and path.name != BALLAST:
        if call == "write":
            at = positions.get(number, 0)
            positions[number] = at + result
            yield Write(path.name, at, _texts(given)[0][:result])
        yield from _in_file(call, given, result, path.name)


def _in_file(call: str, given: str, result: int, name: str) -> Iterator[Asked]:
    if call == "pwrite64":
        yield Write(name, int(given.rpartition(",")[2]), _texts(given)[0][:result])
    elif call == "ftruncate":
        yield Cut(name, int(given.rpartition(",")[2], 0))
    elif call in ("fsync", "fdatasync"):
        yield Flush(name)
    elif call in ("writev", "pwritev", "fallocate"):
        raise NotImplementedError(f"{call} on {name}")


def _on_names(
    call: str, given: str, result: int, positions: dict[str, int], home: Path
) -> Iterator[Asked]:
    paths = [Path(text.decode(errors="replace")) for text in _texts(given)]
    names = [path.name if path.parent == home else "" for path in paths]
    if call in ("open", "openat", "creat"):
        positions[str(result)] = 0
        if names and names[0] and "O_CREAT" in given:
            yield Name("", names[0])
        if names and names[0] and "O_TRUNC" in given:
            yield Cut(names[0], 0)
    elif call.startswith("unlink") and names[0]:
        yield Name(names[0], "")
    elif call.startswith("rename") and any(names):
        yield Name(names[0], names[-1])


def _texts(given: str) -> list[bytes]:
    """Everything between quotation marks."""
    return [_raw(text) for text in _TEXT.findall(given)]


def _raw(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _plain(text: str) -> str:
    return _raw(text).decode(errors="replace") if text.startswith("\\x") else text
