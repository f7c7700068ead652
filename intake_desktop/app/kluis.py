"""The vault behind the window: hands storage and session over, call by call."""

# Long: every question of the window to the vault, a few lines each.

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from intake_desktop.session.background import Background, is_there

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from intake_desktop.domain.dossier import Aanwezige, Dossier
    from intake_desktop.domain.eigenaar import Eigenaar
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.logboek import Handeling
    from intake_desktop.domain.overzicht import DossierRegel, Lijstkeuze
    from intake_desktop.session.autosave import Autosave
    from intake_desktop.session.dossier_session import DossierSession
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.keys import KdfParameters
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed

T = TypeVar("T")

CHOSEN = "KEUKENTAFEL_KLUIS"
"""Names the folder of the vault, which tells nothing, to the program that starts after the lock."""

_CHECKPOINT_MS = 20_000


class Kluis(QObject):
    """The vault behind the window: every call runs on the one database thread."""

    saved = Signal()
    """Something was committed."""

    def __init__(
        self,
        home: Path,
        *,
        formulier: Callable[[], Formulier],
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        kdf: KdfParameters | None = None,
    ) -> None:
        super().__init__()
        self.root, self._formulier = home, formulier
        self.home = self._before = self._started_with() or home
        self._now, self._new_id, self._kdf = now, new_id, kdf
        self.thread_ = Background("kluis", self)
        self._vault: Vault | None = None
        self._eigenaar: Eigenaar | None = None
        self._searched = ""
        self._checkpoint = QTimer(self, interval=_CHECKPOINT_MS, singleShot=True)
        self._checkpoint.timeout.connect(self._bring_in)

    def kluizen(self) -> tuple[tuple[str, str, bool], ...]:
        """Everyone's vault on this laptop: its folder, how it is called, whether it is this one."""
        from intake_desktop.storage.vault_files import vaults_in

        return tuple((str(f), label, f == self.home) for f, label in vaults_in(self.root))

    def choose(self, folder: str) -> None:
        """Another person's vault, to be opened with their passphrase."""
        self.home = Path(folder)
        os.environ[CHOSEN] = self.home.name if self.home != self.root else ""

    def start_another(self) -> None:
        """A vault that is not there yet, for another person on this laptop."""
        import secrets

        self._before = self.home

        from intake_desktop.storage.vault_files import OTHERS

        self.choose(str(self.root / OTHERS / secrets.token_hex(8)))

    def leave_another(self) -> None:
        """No new vault after all: back to the one from before."""
        self.choose(str(self._before))

    def _started_with(self) -> Path | None:
        """The vault that was open before the lock, when the program starts anew."""
        name = os.environ.get(CHOSEN, "")
        if not name.isalnum():
            return None
        from intake_desktop.storage.vault_files import OTHERS

        folder = self.root / OTHERS / name
        return folder if folder.is_dir() else None

    def exists(self) -> bool:
        """Whether a vault was made here before (also when it is damaged now)."""
        from intake_desktop.storage.vault_files import vault_exists

        return vault_exists(self.home)

    def check_passphrase(self, passphrase: str) -> str:
        """Why this passphrase is too weak, as a sentence; empty when it is good."""
        from intake_desktop.storage.passphrase import passphrase_objection

        return passphrase_objection(passphrase)

    def suggest_passphrase(self) -> str:
        """Four Dutch words drawn at random."""
        import secrets

        from intake_desktop.storage.passphrase import suggest_passphrase

        return suggest_passphrase(secrets.choice)

    def create(
        self, passphrase: str, eigenaar: Eigenaar, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Make the vault and open it; `done(recovery_code)`."""

        def work() -> str:
            from intake_desktop.storage.unlocking import enter
            from intake_desktop.storage.vault import create_vault

            self._vault, code = create_vault(self.home, passphrase, eigenaar, kdf=self._cost())
            self._eigenaar = eigenaar
            _label(self.home, eigenaar)
            self._vault.pause = self.thread_.pause
            enter(self._vault, self.home, self._now())
            return code

        self.thread_.run(work, done, failed)

    def unlock(
        self, secret: str, done: Callable[[str], None], failed: Failed, second: str = ""
    ) -> None:
        """Open with passphrase or recovery code; `done(warning)`: a sentence, or empty.

        `second`: where the key file is, if that was chosen just now.
        """
        chosen = Path(second) if second else None

        def work() -> str:
            from intake_desktop.storage.unlocking import open_and_log

            self._vault = open_and_log(
                self.home, secret, self._now, floor=self._cost(), second=chosen
            )
            self._vault.pause = self.thread_.pause
            self._eigenaar = self._vault.eigenaar
            _label(self.home, self._eigenaar)
            return _about_missing(self._vault.missing_changes)

        self.thread_.run(work, done, failed)

    def asks_key_file(self) -> bool:
        """Whether a key file belongs to the passphrase."""
        from intake_desktop.storage.key_files import asks_second
        from intake_desktop.storage.vault_files import VaultFiles

        return asks_second(VaultFiles(self.home), self._cost())

    def eigenaar(self) -> Eigenaar:
        """Who unlocked."""
        if self._eigenaar is None:
            raise LookupError("nobody unlocked")
        return self._eigenaar

    def change_eigenaar(
        self, eigenaar: Eigenaar, done: Callable[[object], None], failed: Failed
    ) -> None:
        """Keep how the owner is called and reached from now on."""

        def work() -> None:
            if self._vault is not None:
                self._vault.change_eigenaar(eigenaar)
                self._eigenaar = eigenaar
                _label(self.home, eigenaar)

        self.thread_.run(work, done, failed)

    def overview(
        self,
        done: Callable[[tuple[DossierRegel, ...]], None],
        failed: Failed,
        vanaf: int = 0,
        keuze: Lijstkeuze | None = None,
    ) -> None:
        """The dossiers that are chosen, from that place on: as many as are asked at once."""
        from intake_desktop.domain.overzicht import ALLES, MEESTE

        self._searched = ""
        self.thread_.run(lambda: self.store().overview(MEESTE, vanaf, keuze or ALLES), done, failed)

    def search(
        self,
        text: str,
        done: Callable[[tuple[DossierRegel, ...]], None],
        failed: Failed,
        vanaf: int = 0,
        keuze: Lijstkeuze | None = None,
    ) -> None:
        """The dossiers that match what was typed; typing or looking on is one search in the log."""
        from intake_desktop.domain.overzicht import ALLES, MEESTE

        self.thread_.run(
            lambda: self.store().search(text, MEESTE, vanaf, keuze or ALLES), done, failed
        )
        if not (text.startswith(self._searched) and self._searched):
            from intake_desktop.domain.logboek import Handeling

            self.note(Handeling.GEZOCHT)
        self._searched = text

    def collegas(self, done: Callable[[tuple[Aanwezige, ...]], None], failed: Failed) -> None:
        """The professionals of the latest gesprekken of any dossier, latest first."""
        from intake_desktop.storage.collegas import known_collegas

        self.thread_.run(lambda: known_collegas(self.open_vault()), done, failed)

    def open_session(
        self, dossier_id: str, done: Callable[[DossierSession, Autosave], None], failed: Failed
    ) -> None:
        """Load a dossier and give the session that saves itself."""
        from intake_desktop.domain.logboek import Handeling

        def work() -> tuple[Dossier, ...]:
            self._formulier()  # a mistake in it is told like any other reason not to open
            return self.store().load_household(dossier_id)

        self.thread_.run(work, lambda dossiers: done(*self._session(dossiers, dossiers)), failed)
        self.note(Handeling.BEKEKEN, dossier_id)

    def note(self, handeling: Handeling, dossier_id: str = "", resultaat: str = "gelukt") -> None:
        """Enter in the log that this was done; written on the thread of the vault."""
        moment = self._now()

        def work() -> None:
            from intake_desktop.storage.logboek import log_line, note

            line = log_line(moment, self.eigenaar().rol, handeling, dossier_id, resultaat)
            note(self.open_vault(), line)

        self.thread_.run(work, None, lambda _sentence: None)

    def load(self, dossier_id: str, done: Callable[[Dossier], None], failed: Failed) -> None:
        """One dossier, to sit at a table that is open already."""
        from intake_desktop.domain.logboek import Handeling

        self.thread_.run(lambda: self.store().load(dossier_id), done, failed)
        self.note(Handeling.BEKEKEN, dossier_id)

    def new_session(self) -> tuple[DossierSession, Autosave]:
        """A new dossier with a gesprek of today; it reaches the vault with its first change."""
        from intake_desktop.domain.dossier import Dossier, Gesprek

        now, owner = self._now(), self.aanwezige()
        formulier = self._formulier()
        gesprek = Gesprek(
            self._new_id(),
            now,
            route=formulier.routes[0].code,
            editie=formulier.standaard or formulier.editie.code,
            aanwezigen=(owner,),
            schrijver=owner.rol,
            formulier_versie=formulier.hash,
        )
        dossier = Dossier(self._new_id(), now, gesprekken=(gesprek,))
        return self._session((dossier,), ())

    def aanwezige(self) -> Aanwezige:
        """Whoever unlocked, as they sit at a table."""
        from intake_desktop.domain.dossier import Aanwezige

        me = self.eigenaar()
        return Aanwezige(me.rol, me.naam, me.rol, me.organisatie, me.telefoon, me.email)

    def new_id(self) -> str:
        """An id that nothing has yet."""
        return self._new_id()

    def lock(self) -> None:
        """Close the vault after what is queued; the key is forgotten."""

        def work() -> None:
            vault, self._vault = self._vault, None
            if vault is not None:
                vault.close()

        self._checkpoint.stop()
        self.thread_.run(work, None, lambda _sentence: None)  # what is saved needs no clean close
        self.thread_.wait()
        self._eigenaar = None

    def use(
        self,
        work: Callable[[Vault], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do something with the open vault, on its thread; nothing where it was locked since."""

        def on_thread() -> tuple[T] | None:
            return None if self._vault is None else (work(self._vault),)

        def tell(found: tuple[T] | None) -> None:
            if found is None:
                return
            self._bring_in_soon()
            if done is not None and is_there(done):
                done(*found)

        self.thread_.run(on_thread, tell, failed)

    def open_vault(self) -> Vault:
        """The vault that is open; only on its own thread."""
        if self._vault is None:
            raise LookupError("the vault is not open")
        return self._vault

    def _session(
        self, dossiers: tuple[Dossier, ...], stored: tuple[Dossier, ...]
    ) -> tuple[DossierSession, Autosave]:
        from intake_desktop.app.bewaren import Bewaarder
        from intake_desktop.domain.delen import for_lezer, lezer_at_opening
        from intake_desktop.domain.voorbereid import begun
        from intake_desktop.session.autosave import Autosave
        from intake_desktop.session.dossier_session import DossierSession

        first, *others = (begun(dossier, self._now()) for dossier in dossiers)
        formulier = self._formulier()
        session = DossierSession(first, now=self._now, new_id=self._new_id, others=tuple(others))
        session.read_as(
            lezer_at_opening(first, self.eigenaar().rol, self._now().date()),
            lambda dossier, lezer: for_lezer(formulier, dossier, lezer),
        )
        keep = Bewaarder(self.store, lambda: self.eigenaar().rol, lambda: session.steps, stored)

        def save(newest: tuple[Dossier, ...], label: str) -> None:
            from intake_desktop.storage.room import with_reserve

            with_reserve(self.home, lambda: keep(newest, label))

        autosave = Autosave(session, save, self.thread_, session)
        autosave.saved.connect(self._bring_in_soon)
        autosave.saved.connect(self.saved)
        return session, autosave

    def store(self) -> DossierStore:
        """Its dossiers; only on its own thread."""
        from intake_desktop.storage.dossiers import DossierStore

        return DossierStore(self.open_vault(), self._now, self._readable)

    def _readable(self, dossier: Dossier) -> Dossier:
        """The dossier as the owner of this vault may read it when they are alone."""
        from intake_desktop.domain.delen import Lezer, for_lezer

        return for_lezer(self._formulier(), dossier, Lezer(self.eigenaar().rol))

    def _cost(self) -> KdfParameters:
        from intake_desktop.storage.keys import STANDARD_KDF

        return self._kdf or STANDARD_KDF

    def _bring_in_soon(self) -> None:
        """After the first change; those that follow do not put it off."""
        if not self._checkpoint.isActive():
            self._checkpoint.start()

    def _bring_in(self) -> None:
        if self._vault is not None:
            self.thread_.run(self._vault.checkpoint, None, lambda _sentence: None)


def _label(home: Path, eigenaar: Eigenaar) -> None:
    """How colleagues tell vaults apart on the lock page: a role and initials, no name."""
    from intake_desktop.domain.rollen import ROL_NAMEN
    from intake_desktop.storage.vault_files import label_vault

    initials = "".join(f"{word[0].upper()}." for word in eigenaar.naam.split() if word[0].isalpha())
    label_vault(home, f"{ROL_NAMEN[eigenaar.rol]} {initials}".strip())


def _about_missing(changes: int) -> str:
    if not changes:
        return ""
    return (
        f"Er ontbreken {changes} wijzigingen die wel waren bewaard. De rest is veilig. "
        "Kijk het laatste gesprek na en vul aan wat mist. Meld dit bij uw beheerder."
    )
