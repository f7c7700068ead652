"""One thread beside the window: work goes in order, results come back in the window's thread."""

import atexit
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, TypeVar

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
        # Qt queues by itself what another thread emits; naming that way of connecting loads the
        # whole `Qt` namespace, a tenth of the time to the first window.
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[str], None] | None = None,
        broke: Callable[[], None] | None = None,
    ) -> None:
        """Queue `work`; then the event loop calls `done(result)`, `failed(sentence)` or `broke()`.

        After `stop` nothing is run or told any more: the window is closed.
        """
        if self._stopped:
            return
        if self._thread is None:
            from queue import SimpleQueue

            self._tasks = SimpleQueue()
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
            atexit.register(self.stop)  # also when a mistake of ours ends the program
        self._tasks.put(_Task(work, done, failed, broke))

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

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            task.do()
            self._finished.emit(task)

    def _deliver(self, task: "_Task") -> None:
        done, failed, broke, result, error = task.emptied()
        told = not self._stopped
        if error is None:
            if told and done is not None:
                done(result)
        elif isinstance(error, ForeseenError) and failed is not None:
            if told:
                failed(str(error))
        else:
            if told and broke is not None:
                broke()
            raise error


class _Task:
    """One piece of work and who hears of it."""

    def __init__(
        self,
        work: Callable[[], Any],
        done: _Done | None,
        failed: _Failed | None,
        broke: _Broke | None,
    ) -> None:
        self.work, self.done, self.failed, self.broke = work, done, failed, broke
        self.result: Any = None
        self.error: BaseException | None = None

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
