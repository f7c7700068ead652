"""Saves the open dossiers by itself: choices at once, typing within a second."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from intake_desktop.domain.dossier import Dossier
from intake_desktop.session.background import Background
from intake_desktop.session.dossier_session import DossierSession

TYPING_SECONDS = 0.4
"""After the first letter that is not saved; letters that follow do not put it off."""

RETRY_MS = 2000
BROKEN_RETRY_MS = 30_000
"""After a mistake of ours, which the next attempt most likely meets again."""

NOT_SAVED = (
    "Uw laatste wijzigingen zijn nog niet bewaard. Zij staan nog op het scherm en worden vanzelf "
    "opnieuw bewaard. Wat eerder bewaard was, is veilig. Vertel dit uw beheerder."
)

Save = Callable[[tuple[Dossier, ...], str], None]


class _State(NamedTuple):
    """The dossiers after so many changes, and the name of the last one."""

    number: int
    dossiers: tuple[Dossier, ...]
    label: str


class Autosave(QObject):
    """Listens to a session and hands its dossiers, one or two, to `save` on the database thread.

    The wait for typing is counted on that thread, which takes what is newest then: a window that
    is busy, or a key after each key, does not put it off.

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
        self._newest = _State(0, session.dossiers, "")
        self._in_vault = self._newest  # set beside the window, so ahead of `_committed`
        self._counting = False  # whether the thread counts down for typing
        self._given_up = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._try_again)
        session.changed.connect(self._changed)

    @property
    def is_behind(self) -> bool:
        """Whether something is not in the vault yet."""
        return not _same(self._session.dossiers, self._committed)

    def flush(self) -> None:
        """Queue the dossiers as they are now, if they are newer than what was queued."""
        dossiers = self._session.dossiers
        if not _same(dossiers, self._queued):
            self._queued = dossiers
            state = self._newest
            self._hand_over(lambda: state, within=0.0)

    def flush_and_wait(self, seconds: float = 30.0) -> bool:
        """Queue what is left and wait for it: for closing and locking.

        False when it took longer, or could not be saved; then the session must stay.
        """
        if self._retry.isActive():
            self._try_again()
        self.flush()
        return self._thread.wait(seconds) and _same(self._session.dossiers, self._in_vault.dossiers)

    def give_up(self) -> None:
        """Save nothing more: someone closes all the same, and the vault with it."""
        self._given_up = True
        self._retry.stop()

    def _changed(self, _old: Dossier, _new: Dossier, typing: bool) -> None:
        self._newest = _State(self._newest.number + 1, self._session.dossiers, self._session.step)
        if not typing:
            self.flush()
        elif not self._counting:
            self._counting = True
            self._hand_over(self._typed, TYPING_SECONDS)

    def _typed(self) -> _State:
        """What is newest when the wait for typing is over; called on the database thread."""
        self._counting = False
        state = self._newest
        self._queued = state.dossiers
        return state

    def _hand_over(self, given: Callable[[], _State], within: float) -> None:
        """Have the thread save what is `given` there, unless it has that, or newer, already."""

        def work() -> tuple[Dossier, ...] | None:
            state = given()
            if self._given_up or state.number <= self._in_vault.number:
                return None
            if not _same(state.dossiers, self._in_vault.dossiers):
                self._save(state.dossiers, state.label)
            self._in_vault = state
            return state.dossiers

        self._thread.run(
            work,
            self._became_safe,
            lambda sentence: self._stayed_behind(sentence, RETRY_MS),
            lambda: self._stayed_behind(NOT_SAVED, BROKEN_RETRY_MS),
            within=within,
        )

    def _became_safe(self, dossiers: tuple[Dossier, ...] | None) -> None:
        if dossiers is not None:
            self._committed = dossiers
            self._retry.stop()
            self.saved.emit(self._session.now())

    def _stayed_behind(self, sentence: str, milliseconds: int) -> None:
        if not self._given_up:
            self.failed.emit(sentence)
            self._retry.start(milliseconds)

    def _try_again(self) -> None:
        """Queue what was refused once more, also when nothing changed since."""
        self._queued = self._committed
        self.flush()


def _same(one: tuple[Dossier, ...], other: tuple[Dossier, ...]) -> bool:
    """Whether these are the very same dossiers; one that was only looked at adds nothing."""
    were = {d.id: d for d in other}
    return all(were.get(d.id, d) is d for d in one)
