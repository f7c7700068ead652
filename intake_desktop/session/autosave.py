"""Saves the open dossier by itself: choices at once, typing within a second."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from intake_desktop.domain.dossier import Dossier
from intake_desktop.session.background import Background
from intake_desktop.session.dossier_session import DossierSession

TYPING_MS = 500
RETRY_MS = 2000

Save = Callable[[Dossier, str], None]


class Autosave(QObject):
    """Listens to a session and hands each new dossier to `save` on the database thread.

    `save(dossier, label)` compares with what it saved last, so a failed save is caught up by the
    next. `saved(when)` follows the commit, `failed(sentence)` a save that did not succeed; then
    the newest dossier is tried again every two seconds.
    """

    saved = Signal(datetime)
    failed = Signal(str)

    def __init__(
        self,
        session: DossierSession,
        save: Save,
        thread: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._save, self._thread = session, save, thread
        self._queued = session.dossier
        self._committed = session.dossier
        self._in_vault = session.dossier  # set beside the window, so ahead of `_committed`
        self._typing = self._timer(TYPING_MS)
        self._retry = self._timer(RETRY_MS)
        session.changed.connect(self._changed)

    @property
    def is_behind(self) -> bool:
        """Whether something is not in the vault yet."""
        return self._session.dossier is not self._committed

    def flush(self) -> None:
        """Queue the dossier as it is now, if it is newer than what was queued."""
        self._typing.stop()
        dossier = self._session.dossier
        if dossier is self._queued:
            return
        self._queue(dossier)

    def flush_and_wait(self, seconds: float = 30.0) -> bool:
        """Queue what is left and wait for it: for closing and locking.

        False when it took longer, or could not be saved; then the session must stay.
        """
        self.flush()
        return self._thread.wait(seconds) and self._in_vault is self._session.dossier

    def _queue(self, dossier: Dossier) -> None:
        self._queued = dossier
        label = self._session.step

        def work() -> None:
            self._save(dossier, label)
            self._in_vault = dossier

        self._thread.run(
            work,
            lambda _: self._became_safe(dossier),
            self._stayed_behind,
        )

    def _changed(self, _old: Dossier, _new: Dossier, typing: bool) -> None:
        if not typing:
            self.flush()
        elif not self._typing.isActive():
            self._typing.start()

    def _became_safe(self, dossier: Dossier) -> None:
        self._committed = dossier
        self._retry.stop()
        self.saved.emit(self._session.now())

    def _stayed_behind(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self._queued = self._committed
        self._retry.start()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer
