"""Remembers how a dossier was shown, so that what did not change stays the very same object."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier

Look = Callable[[Dossier], Dossier]
_LISTS = tuple(PART_FIELDS.values())


class Gezien:
    """One way of looking at a dossier; pages and rows compare by identity.

    With `across` what is shown of a list may hang on other lists too, so lists are compared.
    """

    def __init__(self, *, across: bool = False) -> None:
        self._across = across
        self._full: Dossier | None = None
        self._shown: Dossier | None = None

    def see(self, full: Dossier, look: Look) -> Dossier:
        """The dossier as `look` shows it; lists that show the same as before are the same."""
        before_full, before = self._full, self._shown
        if full is before_full and before is not None:
            return before
        if before is None or before_full is None or full.id != before_full.id:
            shown = look(full)
        elif self._across:
            shown = self._looked_across(full, look(full), before)
        else:
            shown = self._looked_anew(full, before_full, before, look)
        self._full, self._shown = full, shown
        return shown

    @staticmethod
    def _looked_across(full: Dossier, shown: Dossier, before: Dossier) -> Dossier:
        """What `look` gave, with the lists of before where they say the same."""
        if shown is full:
            return shown
        same = (n for n in _LISTS if getattr(shown, n) == getattr(before, n))
        return replace(shown, **{name: getattr(before, name) for name in same})

    @staticmethod
    def _looked_anew(full: Dossier, before_full: Dossier, before: Dossier, look: Look) -> Dossier:
        """A key changes one list of many: only what changed is looked at."""
        same = [n for n in _LISTS if getattr(full, n) is getattr(before_full, n)]
        left_out: dict[str, Any] = dict.fromkeys(same, ())
        changed = look(replace(full, **left_out))
        seen: dict[str, Any] = {n: getattr(before if n in same else changed, n) for n in _LISTS}
        differ = {n: parts for n, parts in seen.items() if parts is not getattr(full, n)}
        return replace(full, **differ) if differ else full
