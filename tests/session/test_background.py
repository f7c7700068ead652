"""Work beside the window goes in order; its results come back in the window's thread."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from intake_desktop.errors import ForeseenError
from intake_desktop.session.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background("test")
    yield made
    made.stop()


def test_results_come_back_in_the_thread_of_the_window(
    background: Background, qtbot: QtBot
) -> None:
    heard: list[tuple[str, str]] = []

    def work() -> str:
        return threading.current_thread().name

    def done(name: str) -> None:
        heard.append((name, threading.current_thread().name))

    background.run(work, done)
    qtbot.waitUntil(lambda: bool(heard))
    worked_in, came_back_in = heard[0]
    assert worked_in.startswith("test")
    assert came_back_in == threading.main_thread().name


def test_a_page_that_was_left_is_told_nothing(background: Background, qtbot: QtBot) -> None:
    heard: list[str] = []

    class Page(QObject):
        def show(self, found: str) -> None:
            heard.append(f"page {found}")

    page = Page()
    background.run(lambda: "x", page.show)
    background.run(lambda: "y", heard.append)
    shiboken6.delete(page)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["y"]


def test_a_foreseen_error_comes_back_as_its_sentence(background: Background, qtbot: QtBot) -> None:
    heard: list[str] = []

    def work() -> None:
        raise ForeseenError("De stick is weg.")

    background.run(work, None, heard.append)
    qtbot.waitUntil(lambda: heard == ["De stick is weg."])


def test_a_bug_is_raised_again_and_never_shown_as_a_sentence(
    background: Background, qtbot: QtBot
) -> None:
    heard: list[str] = []

    def work() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        background.run(work, None, heard.append)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert heard == []


def test_work_goes_in_the_order_in_which_it_was_asked(background: Background) -> None:
    order: list[int] = []
    for number in range(20):
        background.run(lambda n=number: order.append(n))  # type: ignore[misc]  # a bound default
    assert background.wait()
    assert order == list(range(20))


def test_what_work_held_is_let_go_of_in_the_thread_of_the_window(
    background: Background, qtbot: QtBot
) -> None:
    let_go: list[str] = []

    class Widget:
        def __del__(self) -> None:
            let_go.append(threading.current_thread().name)

    def run_with(widget: Widget) -> None:
        background.run(lambda: widget, lambda held: heard.append(type(held).__name__))

    heard: list[str] = []
    for turn in range(3):
        run_with(Widget())
        qtbot.waitUntil(lambda turn=turn: len(heard) > turn)  # type: ignore[misc]  # a bound default
    assert background.wait()
    assert let_go == [threading.main_thread().name] * 3


def test_after_stopping_nothing_is_run_or_told(background: Background) -> None:
    heard: list[str] = []
    background.run(lambda: "late", heard.append)
    background.stop()
    background.run(lambda: heard.append("never"))
    QCoreApplication.processEvents()
    assert heard == []
    assert background.wait()


def test_work_with_a_time_goes_where_long_work_pauses_and_the_rest_waits(
    background: Background,
) -> None:
    order: list[str] = []
    asked = threading.Event()

    def long_work() -> None:
        order.append("first half")
        asked.wait(5)
        background.pause()
        order.append("second half")

    background.run(long_work)
    background.run(lambda: order.append("can wait"))
    background.run(lambda: order.append("may not wait"), within=0.0)
    background.run(lambda: order.append("a minute is fine"), within=60.0)
    asked.set()
    assert background.wait()
    assert order == ["first half", "may not wait", "second half", "can wait"]
    background.stop()
    assert order[-1] == "a minute is fine", "at the end nothing is left undone"


def test_the_thread_counts_by_itself_while_the_window_is_busy(background: Background) -> None:
    reached = threading.Event()
    background.run(reached.set, within=0.01)
    assert reached.wait(5), "no turn of the event loop was needed"


ENDS_BADLY = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject
from intake_desktop.session.background import Background
application = QCoreApplication([])
background = Background("test")
for number in range(3):
    background.run(lambda number=number: Path(sys.argv[1], str(number)).touch())
raise SystemExit(7)
"""


def test_a_program_that_ends_by_a_mistake_finishes_its_work_and_does_not_hang(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", ENDS_BADLY, str(tmp_path)]
    done = subprocess.run(command, timeout=30, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (7, b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1", "2"]
