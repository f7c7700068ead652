"""Saves the dossiers of one table: what differs from what the vault holds, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.storage.dossiers import DossierStore


class Bewaarder:
    """Knows what the vault holds of the dossiers of one session; called on the database thread."""

    def __init__(
        self,
        store: Callable[[], DossierStore],
        actor: Callable[[], str],
        steps: Callable[[], int],
        stored: tuple[Dossier, ...],
    ) -> None:
        self._store, self._actor, self._steps = store, actor, steps
        self._logged = 0
        self._committed: dict[str, Dossier] = {d.id: d for d in stored}
        self._of_before = frozenset(self._committed)

    def __call__(self, dossiers: tuple[Dossier, ...], label: str) -> None:
        """Commit these dossiers; one that was made here and undone goes out of the vault again.

        The log gets as many lines as there were steps since the save before.
        """
        steps = self._steps()
        pairs = [
            (self._committed.get(d.id), None if self._is_undone(d) else d)
            for d in dossiers
            if self._committed.get(d.id) is not d
        ]
        pairs = [pair for pair in pairs if any(pair)]
        if not pairs:
            return  # a step of which nothing is to be saved counts with the next
        self._store().save_all(pairs, label, self._actor(), actions=steps - self._logged)
        self._logged = steps
        for dossier in dossiers:
            if self._is_undone(dossier):
                self._committed.pop(dossier.id, None)
            else:
                self._committed[dossier.id] = dossier

    def _is_undone(self, dossier: Dossier) -> bool:
        """A dossier without even a gesprek is nobody's: a client who did not come after all."""
        return not dossier.gesprekken and dossier.id not in self._of_before
