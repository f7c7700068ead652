"""Saves the open dossiers by itself: choices at once, typing within a second."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from intake_desktop.domain.dossier import Dossier
from intake_desktop.session.background import Background
from intake_desktop.session.dossier_session import DossierSession

TYPING_MS = 500
RETRY_MS = 2000
BROKEN_RETRY_MS = 30_000
"""After a mistake of ours, which the next attempt most likely meets again."""

NOT_SAVED = (
    "Uw laatste wijzigingen zijn nog niet bewaard. Zij staan nog op het scherm en worden vanzelf "
    "opnieuw bewaard. Wat eerder bewaard was, is veilig. Vertel dit uw beheerder."
)

Save = Callable[[tuple[Dossier, ...], str], None]


class Autosave(QObject):
    """Listens to a session and hands its dossiers, one or two, to `save` on the database thread.

    `save(dossiers, label)` compares with what it saved last, so a failed save is caught up by the
    next. `saved(when)` follows the commit, `failed(sentence)` a save that did not succeed; then
    the newest dossiers are tried again: every two seconds, after a mistake of ours every thirty,
    and with the next change, at locking and at closing.
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
        self._queued = session.dossiers
        self._committed = session.dossiers
        self._in_vault = session.dossiers  # set beside the window, so ahead of `_committed`
        self._typing = self._timer(self.flush)
        self._retry = self._timer(self._try_again)
        session.changed.connect(self._changed)

    @property
    def is_behind(self) -> bool:
        """Whether something is not in the vault yet."""
        return not _same(self._session.dossiers, self._committed)

    def flush(self) -> None:
        """Queue the dossiers as they are now, if they are newer than what was queued."""
        self._typing.stop()
        dossiers = self._session.dossiers
        if not _same(dossiers, self._queued):
            self._queue(dossiers)

    def flush_and_wait(self, seconds: float = 30.0) -> bool:
        """Queue what is left and wait for it: for closing and locking.

        False when it took longer, or could not be saved; then the session must stay.
        """
        if self._retry.isActive():
            self._try_again()
        self.flush()
        return self._thread.wait(seconds) and _same(self._in_vault, self._session.dossiers)

    def _queue(self, dossiers: tuple[Dossier, ...]) -> None:
        self._queued = dossiers
        label = self._session.step

        def work() -> None:
            self._save(dossiers, label)
            self._in_vault = dossiers

        self._thread.run(
            work,
            lambda _: self._became_safe(dossiers),
            lambda sentence: self._stayed_behind(sentence, RETRY_MS),
            lambda: self._stayed_behind(NOT_SAVED, BROKEN_RETRY_MS),
        )

    def _changed(self, _old: Dossier, _new: Dossier, typing: bool) -> None:
        if not typing:
            self.flush()
        elif not self._typing.isActive():
            self._typing.start(TYPING_MS)

    def _became_safe(self, dossiers: tuple[Dossier, ...]) -> None:
        self._committed = dossiers
        self._retry.stop()
        self.saved.emit(self._session.now())

    def _stayed_behind(self, sentence: str, milliseconds: int) -> None:
        self.failed.emit(sentence)
        self._retry.start(milliseconds)

    def _try_again(self) -> None:
        """Queue what was refused once more, also when nothing changed since."""
        self._queued = self._committed
        self.flush()

    def _timer(self, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(work)
        return timer


def _same(one: tuple[Dossier, ...], other: tuple[Dossier, ...]) -> bool:
    """Whether these are the very same dossiers; one that was only looked at adds nothing."""
    were = {d.id: d for d in other}
    return all(were.get(d.id, d) is d for d in one)
