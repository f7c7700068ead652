"""Role bundles behind the window: read on the vault's thread, made on that of the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.app.papier import Papier
    from intake_desktop.domain.bundel import Bundelwens
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.overdracht import Zending
    from intake_desktop.storage.overdracht import Overdracht
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed


class Bundels(QObject):
    """Makes bundles; saving goes on while the papers are made."""

    def __init__(
        self,
        kluis: Kluis,
        papier: Papier,
        formulier: Callable[[], Formulier],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(kluis)
        self._kluis, self._papier = kluis, papier
        self._formulier, self._now = formulier, now

    def suggest(self) -> str:
        """A passphrase of four words."""
        return self._kluis.suggest_passphrase()

    def maken(
        self, dossier_id: str, wens: Bundelwens, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Write the bundle that was asked for; `done(path)` when it is whole in its folder."""

        def read(vault: Vault) -> tuple[Zending, bytes | None]:
            from intake_desktop.app.bundels import closed_plan

            zending = self._overdracht(vault).zending([dossier_id])
            return zending, closed_plan(vault, zending.dossiers[0].dossier, self._now)

        def make(read: tuple[Zending, bytes | None]) -> None:
            self._papier.thread_.run(lambda: self._write(wens, *read), written, failed)

        def written(path: Path) -> None:
            self._kluis.use(note, lambda _none: done(str(path)), failed)

        def note(vault: Vault) -> None:
            from intake_desktop.app.overdragen import DICHT

            to, me = str(wens.lezer), vault.eigenaar.rol
            self._overdracht(vault).note_sent([dossier_id], to, me, DICHT)

        self._kluis.use(read, make, failed)

    def _write(self, wens: Bundelwens, zending: Zending, plan: bytes | None) -> Path:
        from intake_desktop.app.bundels import bundel_papers, write_bundel
        from intake_desktop.app.overdragen import check_receiver

        check_receiver([wens.sleutel] if wens.sleutel else [], wens.wachtzin)
        form, now, dossier = self._formulier(), self._now(), zending.dossiers[0].dossier
        words = self._papier.words()
        papers = bundel_papers(wens.lezer, dossier, form, words, now, plan)
        return write_bundel(wens, zending, papers, form, now)

    def _overdracht(self, vault: Vault) -> Overdracht:
        from intake_desktop.storage.overdracht import Overdracht

        return Overdracht(vault, self._kluis.store(), self._now)
