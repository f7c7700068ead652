"""The form package behind the window: read once, on whichever thread asks first."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from intake_desktop.domain.formulier import Formulier


class Formulieren:
    """The form package: loaded once, beside the window, waited for when it is needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: Formulier | None = None
        self._loading = Lock()

    def load(self) -> Formulier:
        """Read the form package, unless that was done. Raises DefinitionError."""
        with self._loading:
            if self._loaded is None:
                from intake_desktop.definitions.loader import load_formulier

                self._loaded = load_formulier(self._folder)
            return self._loaded
