"""What clients thought of the gesprek, behind the window: counted on the thread of the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.domain.ervaring import Ervaringsblok, Tellingen
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed


class Ervaringen(QObject):
    """Takes answers without a name, and shows counts from which nobody can be known."""

    def __init__(
        self, kluis: Kluis, formulier: Callable[[], Formulier], now: Callable[[], datetime]
    ) -> None:
        super().__init__(kluis)
        self._kluis, self._formulier, self._now = kluis, formulier, now

    def count(self, answers: Mapping[str, str], failed: Failed) -> None:
        """One more for each answer, in this year."""
        year = self._now().year

        def work(vault: Vault) -> None:
            from intake_desktop.storage.ervaring import count_answers

            count_answers(vault, year, answers)

        self._kluis.use(work, None, failed)

    def tellingen(self, done: Callable[[tuple[Ervaringsblok, ...]], None], failed: Failed) -> None:
        """What may be shown, newest year first; groups that are too small are left out."""

        def work(vault: Vault) -> Tellingen:
            from intake_desktop.storage.ervaring import counted

            return counted(vault)

        def show(found: Tellingen) -> None:
            from intake_desktop.domain.ervaring import shown_counts

            done(shown_counts(self._formulier().naderhand.ervaring, found))

        self._kluis.use(work, show, failed)
