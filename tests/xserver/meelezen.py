"""Assistive technology beside the person: what it meets on the real bus, where there is AT-SPI.

The suite asks Qt itself what a control says; only on the bus one sees what arrives. `hulpmiddel.py`
reads there, with the Python of the system.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

OWN_PYTHON = "/usr/bin/python3"  # the system's, which has gi
HEARS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/python3/dist-packages/pyatspi")
WORKED = ("push button", "radio button", "check box", "text", "password text")
READ = ("list", "list item", "image", "document frame", "table", "table cell")


class Meelezer:
    """Assistive technology beside the person; hears nothing where there is none."""

    def __init__(self, listening: "subprocess.Popen[str] | None") -> None:
        self._listening = listening
        if listening is not None and listening.stdout is not None:
            listening.stdout.readline()

    def check(self, page: str) -> list[list[str]]:
        """What can be worked on this page: all of it has a role and a name. AssertionError."""
        found = self._ask("controls")
        for role, name, _chosen, group in found:
            assert role in WORKED + READ, f"{page}: {role} “{name}” in “{group}”"
            assert name, f"{page}: a {role} without a name in “{group}”"
        if self._listening is not None:
            assert found, f"{page}: nothing on the bus"
            print(f"✓ {page}: {len(found)} keer rol en naam")
        return found

    def wait_heard(self, wait: Callable[[str, Callable[[], bool]], None], *wanted: str) -> None:
        """Until all this was told, or got the focus."""
        heard: list[str] = []

        def all_heard() -> bool:
            heard.extend(words for _kind, words in self._ask("heard"))
            return all(any(want in words for words in heard) for want in wanted)

        if self._listening is not None:
            wait(f"gehoord: {', '.join(wanted)}", all_heard)

    def _ask(self, question: str) -> list[list[str]]:
        pipe = self._listening
        if pipe is None or pipe.stdin is None or pipe.stdout is None:
            return []
        pipe.stdin.write(question + "\n")
        pipe.stdin.flush()
        answer: list[list[str]] = json.loads(pipe.stdout.readline())
        return answer


@contextmanager
def bus(folder: Path) -> Iterator[dict[str, str]]:
    """A session bus of its own, over which AT-SPI comes up by itself; what finds it."""
    if not hears():
        print("Niet meegelezen: AT-SPI ontbreekt.")
        yield {}
        return
    runtime = folder / "bus"
    runtime.mkdir(mode=0o700)
    env = {"XDG_RUNTIME_DIR": str(runtime), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        address = daemon.stdout.readline().strip() if daemon.stdout else ""
        yield {**env, "DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        daemon.terminate()
        daemon.wait()


@contextmanager
def meelezer(env: dict[str, str]) -> "Iterator[subprocess.Popen[str] | None]":
    """What reads along on that bus, if there is one."""
    if not env:
        yield None
        return
    command = (OWN_PYTHON, str(Path(__file__).with_name("hulpmiddel.py")))
    with spoken_with(command, env) as running:
        yield running


@contextmanager
def spoken_with(command: Sequence[str], env: dict[str, str]) -> "Iterator[subprocess.Popen[str]]":
    """A process that answers line by line, with this in its environment; it is ended afterwards."""
    running = subprocess.Popen(
        command,
        env={**os.environ, **env},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield running
    finally:
        running.terminate()
        running.wait()


def hears() -> bool:
    """Whether assistive technology can be tried here."""
    return bool(shutil.which("dbus-daemon")) and all(Path(part).exists() for part in HEARS)
