"""The one place where the open dossiers change, with a name a person can undo."""

import weakref
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from intake_desktop.domain.aandacht import Aandacht, Kamer
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.heel import made_whole
from intake_desktop.domain.huishouden import mirrored, of_both
from intake_desktop.domain.versies import next_version
from intake_desktop.domain.zicht import alone, at_table, for_own_paper, kept
from intake_desktop.session.gezien import Gezien

Change = Callable[[Dossier], Dossier]
Dossiers = tuple[Dossier, ...]
Read = Callable[[Dossier, Lezer], Dossier]


class DossierSession(QObject):
    """Holds the dossiers of one table, one or two, of which one is shown.

    `dossier` is what the people in the room may see of it: `changed(old, new, typing)` follows
    every change, undo and redo of that. Whoever shows something asks for `dossier`; papers are
    made of `own_paper`; only who saves asks for `dossiers`, which hold all that was said.
    `now` and `new_id` are the clock and the source of identifiers, handed in; `step` is the name
    of the step that made the dossier what it is, `steps` how many there were; typing on in one
    field is one of them, undoing is one more.
    """

    changed = Signal(object, object, bool)
    turned = Signal(object)  # an Aandacht: about whom it is now, and who is in the room

    def __init__(
        self,
        dossier: Dossier,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        others: Dossiers = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dossiers: Dossiers = (dossier, *others)
        self._aandacht = Aandacht(dossier.id)
        self._typing = False
        self.step = ""
        self.steps = 0
        self.now = now
        self.new_id = new_id
        self.undo_stack = QUndoStack()
        # emptied before the collector takes it apart: Qt would delete its steps a second time
        weakref.finalize(self, _empty, self.undo_stack)
        self._at_table, self._alone, self._on_paper = Gezien(), Gezien(), Gezien()
        self._read: Read | None = None
        self._lezer, self._as_reader = Lezer.TAFEL, Gezien(across=True)
        self._shown = self._view()

    @property
    def dossier(self) -> Dossier:
        """The dossier it is about now, as the people in the room may see it."""
        return self._shown

    @property
    def is_typing(self) -> bool:
        """Whether the change that is told of now was typed: another follows with the next key."""
        return self._typing

    @property
    def own_paper(self) -> Dossier:
        """The dossier it is about now, as the client's own paper may show it."""
        return self._on_paper.see(self._full(self._aandacht.dossier), for_own_paper)

    @property
    def paper_on_screen(self) -> Dossier:
        """The paper as it may be looked at and read aloud here: before others nothing apart."""
        full = self._full(self._aandacht.dossier)
        return self.own_paper if self._aandacht.is_private(full) else self._shown

    @property
    def dossiers(self) -> Dossiers:
        """Everything of every dossier that was opened here: for saving, for nothing else."""
        return self._dossiers

    @property
    def aandacht(self) -> Aandacht:
        """About whom it is now, and who is in the room."""
        return self._aandacht

    @property
    def partner(self) -> Dossier | None:
        """The dossier of the other client at this table, as the table may see it."""
        other = self._partner_of(self._full(self._aandacht.dossier))
        return at_table(other) if other else None

    @property
    def lezer(self) -> Lezer:
        """Who reads the screen: the table, or whoever unlocked."""
        return self._lezer

    def read_as(self, lezer: Lezer, read: Read) -> None:
        """From now on this reader reads, as `read` shows it to them (`delen.for_lezer`)."""
        self._read, self._lezer, self._as_reader = read, lezer, Gezien(across=True)
        self._show()

    def sit_down(self) -> None:
        """A gesprek goes on, or begins: from now on the table reads."""
        if self._lezer is not Lezer.TAFEL:
            self.end_typing()
            self._lezer, self._as_reader = Lezer.TAFEL, Gezien(across=True)
            self._show()

    def today(self) -> date:
        """The day of the clock that was handed in."""
        return self.now().date()

    def bring(self, dossier: Dossier) -> None:
        """Have another dossier at hand, to be linked with `apply`; one that is here stays."""
        if all(d.id != dossier.id for d in self._dossiers):
            self._dossiers = (*self._dossiers, dossier)

    def turn_to(self, aandacht: Aandacht) -> None:
        """It is about this client now, or about both; or someone left the room or came back.

        When everyone is here again, what was done apart can no longer be undone: its name would
        tell. While one client is alone here, only their own dossier can be shown.
        """
        current = self._aandacht
        if current.notes_apart and aandacht.notes_apart:
            aandacht = current
        if aandacht.kamer is not Kamer.IEDEREEN:
            aandacht = replace(aandacht, samen=False)
        if aandacht == current:
            return
        self.end_typing()
        if current.kamer is not Kamer.IEDEREEN and aandacht.kamer is Kamer.IEDEREEN:
            self.undo_stack.clear()
        self._aandacht = aandacht
        self._show()
        self.turned.emit(aandacht)

    def apply(self, label: str, change: Change, *, merge_key: str = "") -> bool:
        """Change the dossier under a name ("Score bij Wonen"). Returns False when nothing changed.

        Typing gives a `merge_key` (one per field): consecutive changes with the same key are one
        undo step and are saved within a second; a change without one is saved at once. What
        belongs to both clients changes in both dossiers, in the same step; what changes a closed
        plan makes it the next version.
        """
        before = self._shown
        after = change(before)
        if not self._aandacht.notes_apart:  # what is said apart is no other version of the plan
            after = next_version(before, after)
        if after is before or after == before:
            return False
        made = tuple(self._made(before, after))
        old = tuple(self._full(d.id) for d in made)
        self._typing = bool(merge_key)
        at = self.undo_stack.index()
        self.steps += not merge_key  # counted first: a choice is saved while it is pushed
        self.undo_stack.push(_Step(self, label, old, made, merge_key))
        self.steps += bool(merge_key) and self.undo_stack.index() != at
        self._typing = False
        return True

    def apply_for_good(self, label: str, change: Change) -> None:
        """Change the dossier in a way that is never undone, nor is anything before it."""
        self.apply(label, change)
        self.undo_stack.clear()

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

    def _made(self, before: Dossier, after: Dossier) -> Iterable[Dossier]:
        """The dossiers that this change of what is shown makes anew: the shown one first."""
        about = self._aandacht
        full = self._full(about.dossier)
        if about.samen:
            after = of_both(before, after)
        private = about.is_private(full)
        after = made_whole(self._in_room(), self._shown, after)
        whole = kept(full, after, private=private, noting=about.notes_apart)
        yield whole
        for other in self._dossiers:
            if other.id != full.id:
                new = mirrored(full, whole, other, samen=about.samen)
                if new is not other and new != other:
                    yield next_version(other, new)

    def _become(self, dossiers: Dossiers, step: str) -> None:
        self.step = step
        newest = {d.id: d for d in dossiers}
        self._dossiers = tuple(newest.get(d.id, d) for d in self._dossiers)
        about = self._aandacht
        if about.dossier not in newest and about.kamer is Kamer.IEDEREEN:
            about = replace(about, dossier=dossiers[0].id)
        if about.samen and self._partner_of(self._full(about.dossier)) is None:
            about = replace(about, samen=False)
        turned, self._aandacht = about != self._aandacht, about
        self._show()
        if turned:
            self.turned.emit(about)

    def _show(self) -> None:
        old, self._shown = self._shown, self._view()
        self.changed.emit(old, self._shown, self._typing)

    def _view(self) -> Dossier:
        shown = self._in_room()
        if self._read is None:
            return shown
        read, lezer = self._read, self._lezer
        return self._as_reader.see(shown, lambda dossier: read(dossier, lezer))

    def _in_room(self) -> Dossier:
        """What was not said apart, or what this client alone knows."""
        full = self._full(self._aandacht.dossier)
        if self._aandacht.is_private(full):
            return self._alone.see(full, alone)
        return self._at_table.see(full, at_table)

    def _full(self, dossier_id: str) -> Dossier:
        return next(d for d in self._dossiers if d.id == dossier_id)

    def _partner_of(self, full: Dossier) -> Dossier | None:
        other = full.gesprek.samen_met if full.gesprek else ""
        return next((d for d in self._dossiers if d.id == other), None)


class _Step(QUndoCommand):
    """One named step: the dossiers it changed, before and after; typing in one field merges."""

    _MERGING = 1

    def __init__(
        self,
        session: DossierSession,
        label: str,
        before: Dossiers,
        after: Dossiers,
        merge_key: str,
    ) -> None:
        super().__init__(label)
        self._session = weakref.proxy(session)
        self._before, self._after = before, after
        self._merge_key = merge_key

    def id(self) -> int:
        """Steps that carry a merge key may merge."""
        return self._MERGING if self._merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the newer step's result when it types in the same field of the same dossier."""
        if not isinstance(other, _Step) or other._merge_key != self._merge_key:
            return False
        if other._after[0].id != self._after[0].id:
            return False
        self._before = _together(other._before, self._before)
        self._after = _together(self._after, other._after)
        return True

    def close(self) -> None:
        """Nothing merges into this step any more."""
        self._merge_key = self._merge_key and f"{self._merge_key} (klaar)"

    def undo(self) -> None:
        self._session._become(self._before, f"Terug: {self.text()}")

    def redo(self) -> None:
        self._session._become(self._after, self.text())


def _together(dossiers: Dossiers, over: Dossiers) -> Dossiers:
    """The dossiers of both, those of `over` in place of the ones with the same id."""
    return tuple(({d.id: d for d in dossiers} | {d.id: d for d in over}).values())


def _empty(stack: QUndoStack) -> None:
    """When the program ends Qt may have been here first."""
    if shiboken6.isValid(stack):
        stack.clear()
