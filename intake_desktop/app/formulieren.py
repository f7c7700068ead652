"""The form package behind the window: read once, on whichever thread asks first.

The licensed texts of the municipality, kept in the user's folder, come with it.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.domain.formulier import Formulier


class Formulieren:
    """The form package: loaded once, beside the window, waited for when it is needed.

    `folder` is that of the forms, `packs` where licensed texts are kept.
    """

    def __init__(self, folder: Path, packs: Path, now: Callable[[], datetime]) -> None:
        self._folder, self._packs, self._now = folder, packs, now
        self._loaded: Formulier | None = None
        self._loading = Lock()

    def load(self) -> Formulier:
        """Read the form package, unless that was done. Raises DefinitionError."""
        with self._loading:
            if self._loaded is None:
                from intake_desktop.definitions.loader import load_formulier

                self._loaded = self._with_packs(load_formulier(self._folder))
            return self._loaded

    def import_pack(self, file: Path) -> str:
        """Keep the licensed texts in this file and show them from now on; says from when.

        Raises:
            DefinitionError: they are refused; nothing changed.
        """
        from intake_desktop.definitions.tekstpakket import keep_tekstpakket, read_tekstpakket

        formulier = self.load()
        pakket = read_tekstpakket(file, formulier.edities, self._now().date())
        keep_tekstpakket(pakket, self._packs)
        with self._loading:
            self._loaded = self._with_packs(formulier)
        starts = f"{pakket.geldig_van:%d-%m-%Y}"
        return f"Geladen: {pakket.naam}. De teksten gelden vanaf {starts}."

    def _with_packs(self, formulier: Formulier) -> Formulier:
        if not self._packs.is_dir():
            return formulier
        from dataclasses import replace

        from intake_desktop.definitions.tekstpakket import kept_tekstpakketten

        packs, damaged = kept_tekstpakketten(self._packs, formulier.edities)
        return replace(formulier, tekstpakketten=packs, beschadigd=damaged)
