"""Backups behind the window: made by themselves, checked, and sent to a second place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from intake_desktop.errors import ForeseenError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.domain.wissen import Elders
    from intake_desktop.storage.keys import KdfParameters
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Done, Failed

_PLACE = "tweede_plek"
_ERASED = "tweede_plek.vanaf"
_EVERY_MS = 30 * 60_000
_AFTER_START_MS = 5_000
_STALE_SECONDS = 30 * 60.0


class Kopieen(QObject):
    """Half an hour after a change, at closing, and whenever someone asks.

    Never of a vault that is not sound. `told` is a sentence that someone has to see.
    """

    told = Signal(str)

    def __init__(
        self, kluis: Kluis, now: Callable[[], datetime], floor: KdfParameters | None
    ) -> None:
        super().__init__(kluis)
        self._kluis, self._now, self._floor = kluis, now, floor
        self._due = QTimer(self, interval=_EVERY_MS, singleShot=True)
        self._due.timeout.connect(self._make_quietly)
        self._soon = QTimer(self, interval=_AFTER_START_MS, singleShot=True)
        self._soon.timeout.connect(self.look)

    def opened(self) -> None:
        """The vault was opened: look at it when the overview stands."""
        self._soon.start()

    def changed(self) -> None:
        """Something was saved: half an hour later there is a copy of it."""
        if not self._due.isActive():
            self._due.start()

    def locked(self) -> None:
        """The vault is closed: there is nothing to look at or to copy."""
        self._due.stop()
        self._soon.stop()

    def closing(self) -> None:
        """A last copy, when there is none of what was changed; queued before the vault closes."""
        self.locked()

        def work(vault: Vault) -> None:
            if not vault.is_backed_up:
                self._copy(vault)

        self._kluis.use(work, None, lambda _sentence: None)  # the page of the copies tells

    def look(self) -> None:
        """The whole check of the vault, room on the disk, and a copy when the last one is old."""

        def work(vault: Vault) -> str:
            from intake_desktop.storage.room import Room

            if findings := vault.check():
                return " ".join(findings)
            room = Room(self._kluis.home)
            room.lay_in()
            if self._is_stale(vault):
                self._copy(vault)
            else:
                self._forget_due(vault, vault.files.copies)
            return _LOW.format(room.free() >> 20) if room.is_low() else ""

        self._kluis.use(work, self._tell, self.told.emit)

    def make(self, done: Callable[[str], None], failed: Failed) -> None:
        """A copy now; `done` gets the sentence about where it is."""

        def said(sentence: str) -> None:
            self._due.stop()
            done(sentence)

        self._kluis.use(self._copy, said, failed)

    def latest(self, done: Callable[[tuple[str, str]], None], failed: Failed) -> None:
        """When the newest copy was made, in words, and the second place; empty where none is."""

        def work(vault: Vault) -> tuple[str, str]:
            from intake_desktop.storage.backups import backups_in

            newest = backups_in(vault.files.copies)[:1]
            moment = _when(newest[0].moment) if newest else ""
            return moment, vault.setting(_PLACE)

        self._kluis.use(work, done, failed)

    def choose_place(self, place: str, done: Done, failed: Failed) -> None:
        """Send every copy to this folder or stick too; empty: to no second place."""
        self._kluis.use(lambda vault: vault.change_setting(_PLACE, place), lambda _: done(), failed)

    def check(self, done: Callable[[tuple[str, ...]], None], failed: Failed) -> None:
        """What is wrong with the vault; nothing when it is sound."""
        self._kluis.use(lambda vault: vault.check(), done, failed)

    def found(self, folder: str = "") -> tuple[tuple[str, str], ...]:
        """The copies in a folder, or beside the vault: where each is, and when it was made."""
        from intake_desktop.storage.backups import backups_in
        from intake_desktop.storage.vault_files import VaultFiles

        place = Path(folder) if folder else VaultFiles(self._kluis.home).copies
        return tuple((str(b.path), _when(b.moment)) for b in backups_in(place))

    def asks_key_file(self, copy: str) -> bool:
        """Whether a key file belongs to the passphrase that opens this copy."""
        from intake_desktop.storage.key_files import asks_second
        from intake_desktop.storage.keys import STANDARD_KDF
        from intake_desktop.storage.vault_files import VaultFiles

        folders = self._kluis.home, Path(copy).parent
        return any(asks_second(VaultFiles(f), self._floor or STANDARD_KDF) for f in folders)

    def restore(
        self,
        copy: str,
        secret: str,
        done: Callable[[str], None],
        failed: Failed,
        second: str = "",
    ) -> None:
        """Put a copy back; the vault must be closed. `done` gets a sentence about what is back."""
        moment, chosen = self._now(), Path(second) if second else None

        def work() -> str:
            from intake_desktop.storage.keys import STANDARD_KDF
            from intake_desktop.storage.restore import restore

            floor = self._floor or STANDARD_KDF
            back = restore(self._kluis.home, Path(copy), secret, moment, floor=floor, second=chosen)
            again = _AGAIN.format(_dossiers(back.opnieuw_gewist)) if back.opnieuw_gewist else ""
            return f"{_RESTORED.format(_dossiers(back.dossiers))}{again}"

        self._kluis.thread_.run(work, done, failed)

    def _make_quietly(self) -> None:
        self._kluis.use(self._copy, None, self.told.emit)

    def _copy(self, vault: Vault) -> str:
        """Copy the vault, and send the copy on; how that went, as a sentence.

        Raises ForeseenError also when only the second place refuses; its sentence says so.
        """
        from intake_desktop.storage.backups import folder_in, forget_before, send_backup
        from intake_desktop.storage.key_files import vault_id
        from intake_desktop.storage.keys import STANDARD_KDF

        vault.backup(self._now())
        self._forget_due(vault, vault.files.copies)
        place = vault.setting(_PLACE)
        if not place:
            return _MADE
        whose = vault_id(vault.files, self._floor or STANDARD_KDF)
        try:
            sent = send_backup(vault.files, Path(place), whose, vault.pause) is not None
        except ForeseenError as error:
            raise ForeseenError(_REFUSED_THERE) from error
        if sent and (erased := vault.setting(_ERASED)):
            forget_before(folder_in(Path(place), whose), int(erased))
        if sent:
            self._forget_due(vault, folder_in(Path(place), whose))
        return _MADE_TWICE if sent else _NOT_THERE

    def _forget_due(self, vault: Vault, folder: Path) -> None:
        """Older copies in which something erased still stands go when their day is over."""
        from intake_desktop.storage.kopietermijn import forget_due

        forget_due(vault, folder, self._now().date())

    def forget_elsewhere(self, vault: Vault, first_without: int) -> Elders | None:
        """After erasing: the copies of before go from the second place too; None without one.

        `first_without` is the number of the first copy without what was erased. When the place is
        not there now, they go when the next copy is sent there.
        """
        from intake_desktop.domain.wissen import Elders
        from intake_desktop.storage.backups import folder_in, forget_before, send_backup
        from intake_desktop.storage.key_files import vault_id
        from intake_desktop.storage.keys import STANDARD_KDF

        place = vault.setting(_PLACE)
        if not place or not first_without:
            return None
        vault.change_setting(_ERASED, str(first_without))
        whose = vault_id(vault.files, self._floor or STANDARD_KDF)
        try:
            sent = send_backup(vault.files, Path(place), whose, vault.pause)
        except ForeseenError:
            sent = None
        if sent is None:
            return Elders(bereikt=False)
        return Elders(True, *forget_before(folder_in(Path(place), whose), first_without))

    def _is_stale(self, vault: Vault) -> bool:
        from intake_desktop.storage.backups import backups_in

        if vault.is_backed_up or not vault.last_seq:
            return False
        newest = backups_in(vault.files.copies)[:1]
        age = (self._now() - newest[0].moment).total_seconds() if newest else _STALE_SECONDS
        return not 0 <= age < _STALE_SECONDS  # a clock that was set back makes one too

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)


def _dossiers(count: int) -> str:
    from intake_desktop.domain.tekst import geteld

    return geteld(count, "dossier", "dossiers")


def _when(moment: datetime) -> str:
    """As people say it: "vrijdag 4 december 2026, 14:02"."""
    from intake_desktop.domain.datums import long_date

    return f"{long_date(moment.date())}, {moment:%H:%M}"


_LOW = (
    "Er is nog maar {} MB vrij op de schijf. Wat u typt wordt nog bewaard. "
    "Maak ruimte vrij, of vraag uw beheerder."
)
_MADE = "De reservekopie is gemaakt en nagekeken."
_MADE_TWICE = "De reservekopie is gemaakt en nagekeken. Zij staat ook op de tweede plek."
_NOT_THERE = (
    "De reservekopie is gemaakt en nagekeken. De tweede plek is er nu niet; de volgende kopie "
    "gaat daar weer heen als zij er is."
)
_REFUSED_THERE = (
    "De reservekopie is gemaakt en nagekeken. Op de tweede plek kan nu niet worden geschreven. "
    "Kijk of daar ruimte is, of kies bij Instellingen een andere plek."
)
_RESTORED = "De reservekopie is teruggezet, met {}. Open nu de kluis."
_AGAIN = " Opnieuw gewist, want het was al gewist na die kopie: {}."
