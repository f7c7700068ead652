"""The one place where the open dossier changes, with a name a person can undo."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from intake_desktop.domain.dossier import Dossier

Change = Callable[[Dossier], Dossier]


class DossierSession(QObject):
    """Holds the open dossier. `changed(old, new, typing)` follows every change, undo and redo.

    `now` and `new_id` are the clock and the source of identifiers, handed in; `step` is the name
    of the step that made the dossier what it is, `steps` how many there were; typing on in one
    field is one of them, undoing is one more.
    """

    changed = Signal(object, object, bool)

    def __init__(
        self,
        dossier: Dossier,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self._typing = False
        self.step = ""
        self.steps = 0
        self.now = now
        self.new_id = new_id
        self.undo_stack = QUndoStack(self)

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self._dossier

    def today(self) -> date:
        """The day of the clock that was handed in."""
        return self.now().date()

    def apply(self, label: str, change: Change, *, merge_key: str = "") -> bool:
        """Change the dossier under a name ("Score bij Wonen"). Returns False when nothing changed.

        Typing gives a `merge_key` (one per field): consecutive changes with the same key are one
        undo step and are saved within a second; a change without one is saved at once.
        """
        before, after = self._dossier, change(self._dossier)
        if after is before or after == before:
            return False
        self._typing = bool(merge_key)
        at = self.undo_stack.index()
        self.steps += not merge_key  # counted first: a choice is saved while it is pushed
        self.undo_stack.push(_Step(self, label, before, after, merge_key))
        self.steps += bool(merge_key) and self.undo_stack.index() != at
        self._typing = False
        return True

    def end_typing(self) -> None:
        """Typing that follows becomes a step of its own, even in the same field."""
        count = self.undo_stack.count()
        if count and self.undo_stack.index() == count:
            step = self.undo_stack.command(count - 1)
            if isinstance(step, _Step):
                step.close()

    def undo(self) -> str:
        """Take the last step back; returns its name, empty when there is none."""
        label = self.undo_stack.undoText()
        self.steps += bool(label)
        self.undo_stack.undo()
        return label

    def redo(self) -> str:
        """Do the last undone step again; returns its name, empty when there is none."""
        label = self.undo_stack.redoText()
        self.steps += bool(label)
        self.undo_stack.redo()
        return label

    def _become(self, dossier: Dossier, step: str) -> None:
        self.step = step
        old, self._dossier = self._dossier, dossier
        self.changed.emit(old, dossier, self._typing)


class _Step(QUndoCommand):
    """One named step: the dossier before and after; typing in one field merges."""

    _MERGING = 1

    def __init__(
        self, session: DossierSession, label: str, before: Dossier, after: Dossier, merge_key: str
    ) -> None:
        super().__init__(label)
        self._session = session
        self._before, self._after = before, after
        self._merge_key = merge_key

    def id(self) -> int:
        """Steps that carry a merge key may merge."""
        return self._MERGING if self._merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the newer step's result when it types in the same field."""
        if not isinstance(other, _Step) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        return True

    def close(self) -> None:
        """Nothing merges into this step any more."""
        self._merge_key = self._merge_key and f"{self._merge_key} (klaar)"

    def undo(self) -> None:
        self._session._become(self._before, f"Terug: {self.text()}")

    def redo(self) -> None:
        self._session._become(self._after, self.text())
