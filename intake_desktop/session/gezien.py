"""Remembers how a dossier was shown, so that what did not change stays the very same object."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier


class Gezien:
    """One way of looking at a dossier; pages and rows compare by identity.

    With `across` what is shown of a list may hang on other lists too, so lists are compared.
    """

    def __init__(self, *, across: bool = False) -> None:
        self._across = across
        self._full: Dossier | None = None
        self._shown: Dossier | None = None

    def see(self, full: Dossier, look: Callable[[Dossier], Dossier]) -> Dossier:
        """The dossier as `look` shows it; lists that show the same as before are the same."""
        before_full, before = self._full, self._shown
        if full is before_full and before is not None:
            return before
        shown = look(full)
        if shown is not full and before is not None and before_full is not None:
            changes: dict[str, Any] = {
                name: getattr(before, name)
                for name in PART_FIELDS.values()
                if full.id == before_full.id and self._same(name, full, before_full, shown, before)
            }
            shown = replace(shown, **changes)
        self._full, self._shown = full, shown
        return shown

    def _same(
        self, name: str, full: Dossier, before_full: Dossier, shown: Dossier, before: Dossier
    ) -> bool:
        if self._across:
            return bool(getattr(shown, name) == getattr(before, name))
        return getattr(full, name) is getattr(before_full, name)
