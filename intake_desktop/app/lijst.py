"""What the overview tells of all dossiers together: what asks for attention, and counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.domain.agenda import Agendablad
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.storage.lijst import Volglijst
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed

AT_ONCE = 50
"""So many dossiers of an older vault are looked at before anyone else may use the vault."""


class Lijst(QObject):
    """Every call runs on the one thread of the vault."""

    def __init__(
        self, kluis: Kluis, formulier: Callable[[], Formulier], now: Callable[[], datetime]
    ) -> None:
        super().__init__(kluis)
        self._kluis, self._formulier, self._now = kluis, formulier, now
        self._read: WeakKeyDictionary[Vault, Volglijst] = WeakKeyDictionary()  # goes with the vault

    def agenda(self, done: Callable[[Agendablad], None], failed: Failed) -> None:
        """Everything that asks for attention, by day, and the labels of the forms.

        Dossiers of an older vault are looked at first, a few at a time.
        """

        def show(found: Agendablad | None) -> None:
            if found is None:
                self.agenda(done, failed)
            else:
                done(found)

        self._kluis.use(self._agenda, show, failed)

    def tel(self, path: Path, done: Callable[[str], None], failed: Failed) -> None:
        """Write the counts of all dossiers to this CSV or ODS file; `done(path)`."""
        self._kluis.use(partial(self._tel, path), done, failed)

    def _agenda(self, vault: Vault) -> Agendablad | None:
        from intake_desktop.domain.agenda import Agendablad, Weg, agenda_van
        from intake_desktop.storage.lijst import Volglijst
        from intake_desktop.storage.overdracht import Overdracht

        store = self._kluis.store()
        if store.look_again(AT_ONCE):
            return None
        form = self._formulier()
        known = Overdracht(vault, store, self._now)
        away = Weg(known.all_sent(), known.all_cleared())
        today, rol = self._now().date(), self._kluis.eigenaar().rol
        followed = store.gevolgd(self._read.setdefault(vault, Volglijst()))
        lines = agenda_van(form.termijnregels, followed, away, today, rol)
        return Agendablad(lines, form.klantprofielen)

    def _tel(self, path: Path, _vault: Vault) -> str:
        from intake_desktop.domain.aantallen import aantallen_van
        from intake_desktop.domain.lezing import LEEST
        from intake_desktop.exchange.rekenblad import write_tables
        from intake_desktop.storage.private_files import foreseen_os_errors, write_whole

        store, mine = self._kluis.store(), LEEST[self._kluis.eigenaar().rol]
        counted = aantallen_van(self._formulier(), store.overview(), store.handovers(mine))
        content = write_tables(counted, path.suffix)
        with foreseen_os_errors():
            write_whole(path, content)
        return str(path)
