"""What every test gets: no screen, no network, its own user folder; it leaves nothing behind."""

import gc
import ipaddress
import logging
import os
import socket
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from intake_desktop.storage.keys import KdfParameters
    from tests.journeys.tafel import Tafel

os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"

_FAILED = pytest.StashKey[bool]()
_QT = {"qapp", "qtbot"}  # the fixtures of a test that can leave something of Qt behind


class NetworkUsedError(Exception):
    """A test, or the program under it, tried to reach beyond this machine."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The user's own folder during this test (KEUKENTAFEL_HOME); not made yet."""
    return tmp_path / "keukentafel"


@pytest.fixture(scope="session")
def cheap_kdf() -> "KdfParameters":
    """Key derivation that costs nothing: `kdf` when a vault is made, `floor` when it is opened."""
    from intake_desktop.storage.keys import KdfParameters

    return KdfParameters(memory_kib=8, passes=1, lanes=1)


@pytest.fixture
def open_program(
    qapp: "QApplication", home: Path, tmp_path: Path, cheap_kdf: "KdfParameters"
) -> "Iterator[Callable[..., Tafel]]":
    """Starts the program on a vault in `home`; every program is closed afterwards."""
    from tests.journeys.tafel import Tafel, make_home

    make_home(home, cheap_kdf)
    started: list[Tafel] = []

    def start(**choices: Any) -> Tafel:
        started.append(Tafel(home, cheap_kdf, tmp_path / "papieren", **choices))
        return started[-1]

    yield start
    for program in started:
        program.close()


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path) -> None:
    monkeypatch.setenv("KEUKENTAFEL_HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Nothing leaves this machine: only the loopback and local sockets connect."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _only_local(getattr(socket.socket, name)))
        yield


def _only_local(connect: Any) -> Any:
    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise NetworkUsedError(f"a connection to {address} was tried")
        return connect(self, address)

    return guarded


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure, so that what it left behind is not reported as a second one."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(autouse=True, scope="module")
def _what_stays() -> None:
    """What importing made stays: neither the collector nor the look for timers goes over it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _nothing_left_behind(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A thread, a running timer or a logged warning that outlives a test fails it.

    A test that expects a warning reads it with `caplog` and then calls `caplog.clear()`.
    """
    before = set(threading.enumerate())
    yield
    if request.node.stash.get(_FAILED, False):
        return
    left = [f"thread {t.name}" for t in _threads_since(before)]
    if _QT & set(request.fixturenames):
        left += _qt_left_behind()
    warned = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    left += [f"log {r.levelname} of {r.name}: {r.getMessage()}" for r in warned]
    assert not left, f"left behind: {', '.join(left)}"


def _threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    new = [t for t in threading.enumerate() if t not in before]
    for thread in new:
        thread.join(timeout=1)
    return [t for t in new if t.is_alive()]


def _qt_left_behind() -> list[str]:
    """Active timers and running Qt threads that Python made; none where no test loaded Qt."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if not _busy_qt_objects():
        return []
    gc.collect()  # what only a cycle kept alive is gone now; what is left has an owner
    return _busy_qt_objects()


def _busy_qt_objects() -> list[str]:
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    # the exact type is asked, once per object: there are half a million of them after every test
    found = [o for o in gc.get_objects() if type(o) is QTimer or type(o) is QThread]
    valid = [o for o in found if shiboken6.isValid(o)]
    busy = [f"timer of {o.parent()}" for o in valid if isinstance(o, QTimer) and o.isActive()]
    return busy + [f"{o}" for o in valid if isinstance(o, QThread) and o.isRunning()]


def pytest_configure() -> None:
    """Generated examples get no time limit: a busy machine is not a mistake in the program."""
    from hypothesis import settings

    settings.register_profile("keukentafel", deadline=None, database=None)
    settings.load_profile("keukentafel")
