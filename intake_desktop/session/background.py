"""One thread beside the window: work goes in order, results come back in the window's thread."""

import atexit
from collections import deque
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from intake_desktop.errors import ForeseenError

if TYPE_CHECKING:
    from queue import SimpleQueue

T = TypeVar("T")
_Done = Callable[[Any], None]
_Failed = Callable[[str], None]
_Broke = Callable[[], None]
_Heard = tuple[_Done | None, _Failed | None, _Broke | None, Any, BaseException | None]


class Background(QObject):
    """Runs functions one after another on one thread of its own, started with the first of them.

    Only plain values cross. A ForeseenError reaches `failed` as its sentence; any other exception
    is a bug: `broke` is called, and it is raised again in the window's thread, where the
    excepthook meets it.
    """

    _finished = Signal(object)
    _tasks: "SimpleQueue[_Task | None]"  # there is one as soon as there is a thread

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: Thread | None = None
        self._stopped = False
        self._waiting: deque[_Task | None] = deque()  # this and the next: only on the thread
        self._later: list[_Task] = []
        # Qt queues by itself what another thread emits; naming that way of connecting loads the
        # whole `Qt` namespace, a tenth of the time to the first window.
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[str], None] | None = None,
        broke: Callable[[], None] | None = None,
        *,
        within: float | None = None,
    ) -> None:
        """Queue `work`; then the event loop calls `done(result)`, `failed(sentence)` or `broke()`.

        Work with a time, `within` so many seconds, may wait that long, and no longer: it goes
        before what has none, also where long work pauses (`pause`). The thread itself counts, so
        that a window that is busy makes nothing late. After `stop` nothing is run or told any
        more: the window is closed.
        """
        if self._stopped:
            return
        if self._thread is None:
            from queue import SimpleQueue

            self._tasks = SimpleQueue()
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
            atexit.register(self.stop)  # also when a mistake of ours ends the program
        due = None if within is None else monotonic() + within
        self._tasks.put(_Task(work, done, failed, broke, due))

    def wait(self, seconds: float = 30.0) -> bool:
        """Block until everything queued has run; False when that takes longer than `seconds`."""
        reached = Event()
        self.run(reached.set)
        return self._stopped or reached.wait(seconds)

    def stop(self) -> None:
        """Finish what is queued and end the thread, for good."""
        self._stopped = True
        if self._thread is not None:
            atexit.unregister(self.stop)
            self._tasks.put(None)
            self._thread.join()
            self._thread = None

    def pause(self) -> None:
        """Called on the thread, by long work that can wait here: what may not wait goes first."""
        while not self._tasks.empty():
            self._take_in(self._tasks.get())
        while self._later and self._later[0].is_due():
            self._do(self._later.pop(0))

    def _work(self) -> None:
        while (task := self._next()) is not None:
            self._do(task)

    def _do(self, task: "_Task") -> None:
        task.do()
        self._finished.emit(task)

    def _next(self) -> "_Task | None":
        """What is to be done now, waiting for it; None when all is done and it may end."""
        from queue import Empty

        while True:
            if self._later and self._later[0].is_due():
                return self._later.pop(0)
            if self._waiting and self._waiting[0] is not None:
                return self._waiting.popleft()
            if self._waiting:
                return self._later.pop(0) if self._later else None
            try:
                self._take_in(
                    self._tasks.get(timeout=self._later[0].left() if self._later else None)
                )
            except Empty:
                continue

    def _take_in(self, task: "_Task | None") -> None:
        if task is None or task.due is None:
            self._waiting.append(task)
        else:
            self._later.append(task)
            self._later.sort(key=lambda waiting: waiting.due or 0.0)

    def _deliver(self, task: "_Task") -> None:
        done, failed, broke, result, error = task.emptied()
        told = not self._stopped
        if error is None:
            if told and done is not None and is_there(done):
                done(result)
        elif isinstance(error, ForeseenError) and failed is not None:
            if told and is_there(failed):
                failed(str(error))
        else:
            if told and broke is not None:
                broke()
            raise error


def is_there(told: Callable[..., object]) -> bool:
    """Whether what is told still exists: a page may be left before its answer comes."""
    owner = getattr(told, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


class _Task:
    """One piece of work and who hears of it."""

    def __init__(
        self,
        work: Callable[[], Any],
        done: _Done | None,
        failed: _Failed | None,
        broke: _Broke | None,
        due: float | None,
    ) -> None:
        self.work, self.done, self.failed, self.broke = work, done, failed, broke
        self.due = due
        self.result: Any = None
        self.error: BaseException | None = None

    def left(self) -> float:
        """How many seconds it can still wait."""
        return 0.0 if self.due is None else max(0.0, self.due - monotonic())

    def is_due(self) -> bool:
        """Whether it may wait no longer."""
        return not self.left()

    def do(self) -> None:
        """Run it; whatever is raised is kept for the window's thread."""
        try:
            self.result = self.work()
        except BaseException as error:  # raised again in the window's thread
            self.error = error

    def emptied(self) -> _Heard:
        """Who hears of what; the task itself lets go of all of it.

        The thread beside the window may be the last to hold the task, and widgets and timers that
        hang on it must end in the window's thread.
        """
        heard = (self.done, self.failed, self.broke, self.result, self.error)
        self.work, self.done, self.failed, self.broke = _nothing, None, None, None
        self.result = self.error = None
        return heard


def _nothing() -> None:
    """What an emptied task does."""
