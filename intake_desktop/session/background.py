"""One thread beside the window: work goes in order, results come back in the window's thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from intake_desktop.errors import ForeseenError

T = TypeVar("T")


class Background(QObject):
    """Runs functions one after another on one thread of its own.

    Only plain values cross. A ForeseenError reaches `failed` as its sentence; any other exception
    is a bug and is raised again in the window's thread, where the excepthook meets it.
    """

    _finished = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._last: Future[Any] | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Queue `work`; then the event loop calls `done(result)` or `failed(sentence)`."""
        self._last = self._pool.submit(work)
        self._last.add_done_callback(lambda future: self._finished.emit(future, done, failed))

    def wait(self, seconds: float = 30.0) -> bool:
        """Block until everything queued has run; False when that takes longer than `seconds`."""
        marker = self._pool.submit(lambda: None)
        try:
            marker.result(timeout=seconds)
        except TimeoutError:
            return False
        return True

    def stop(self) -> None:
        """Finish what is queued and end the thread."""
        self._pool.shutdown(wait=True)

    def _deliver(
        self,
        future: "Future[Any]",
        done: Callable[[Any], None] | None,
        failed: Callable[[str], None] | None,
    ) -> None:
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result())
        elif isinstance(error, ForeseenError) and failed is not None:
            failed(str(error))
        else:
            raise error
