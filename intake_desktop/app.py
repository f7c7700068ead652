"""Builds everything, once; the only module that sees all packages.

What the lock page does not need is imported when it is needed: the page has to be there quickly.
"""

# Long: whatever joins two packages stands here, because no other module may see both.

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import intake_desktop.plain_import  # noqa: F401 - before what imports Qt

# isort: split
from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from intake_desktop.errors import log_bug
from intake_desktop.paths import FORMS, bug_log
from intake_desktop.session.background import Background
from intake_desktop.ui.main_window import MainWindow
from intake_desktop.ui.theme import apply_theme

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.eigenaar import Eigenaar
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.overzicht import DossierRegel
    from intake_desktop.session.autosave import Autosave
    from intake_desktop.session.dossier_session import DossierSession
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.keys import KdfParameters
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed

_PRELOAD_AFTER_MS = 30
_CHECKPOINT_MS = 20_000


class Kluis(QObject):
    """The vault behind the window: every call runs on the one database thread."""

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
        self._home, self._formulier = home, formulier
        self._now, self._new_id, self._kdf = now, new_id, kdf
        self.thread_ = Background("kluis", self)
        self._vault: Vault | None = None
        self._eigenaar: Eigenaar | None = None
        self._checkpoint = QTimer(self, interval=_CHECKPOINT_MS, singleShot=True)
        self._checkpoint.timeout.connect(self._bring_in)

    def exists(self) -> bool:
        """Whether a vault was made here before (also when it is damaged now)."""
        from intake_desktop.storage.vault_files import vault_exists

        return vault_exists(self._home)

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
            from intake_desktop.storage.vault import create_vault

            self._vault, code = create_vault(self._home, passphrase, eigenaar, kdf=self._cost())
            self._eigenaar = eigenaar
            return code

        self.thread_.run(work, done, failed)

    def unlock(self, secret: str, done: Callable[[str], None], failed: Failed) -> None:
        """Open with passphrase or recovery code; `done(warning)`: a sentence, or empty."""

        def work() -> str:
            from intake_desktop.storage.vault import open_vault

            self._vault = open_vault(self._home, secret, floor=self._cost())
            self._eigenaar = self._vault.eigenaar
            return _about_missing(self._vault.missing_changes)

        self.thread_.run(work, done, failed)

    def eigenaar(self) -> Eigenaar:
        """Who unlocked."""
        if self._eigenaar is None:
            raise LookupError("nobody unlocked")
        return self._eigenaar

    def overview(self, done: Callable[[tuple[DossierRegel, ...]], None], failed: Failed) -> None:
        """All dossiers, newest first."""
        self.thread_.run(lambda: self._store().overview(), done, failed)

    def search(
        self, text: str, done: Callable[[tuple[DossierRegel, ...]], None], failed: Failed
    ) -> None:
        """The dossiers that match what was typed."""
        self.thread_.run(lambda: self._store().search(text), done, failed)

    def open_session(
        self, dossier_id: str, done: Callable[[DossierSession, Autosave], None], failed: Failed
    ) -> None:
        """Load a dossier and give the session that saves itself."""
        self.thread_.run(
            lambda: self._store().load(dossier_id),
            lambda dossier: done(*self._session(dossier, dossier)),
            failed,
        )

    def new_session(self) -> tuple[DossierSession, Autosave]:
        """A new dossier with a gesprek of today; it reaches the vault with its first change."""
        from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek

        now, me = self._now(), self.eigenaar()
        formulier = self._formulier()
        owner = Aanwezige(me.rol, me.naam, me.rol, me.organisatie, me.telefoon, me.email)
        gesprek = Gesprek(
            self._new_id(),
            now,
            route=formulier.routes[0].code,
            editie=formulier.editie.code,
            aanwezigen=(owner,),
            schrijver=me.rol,
            formulier_versie=formulier.hash,
        )
        dossier = Dossier(self._new_id(), now, gesprekken=(gesprek,))
        return self._session(dossier, None)

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

    def _open(self) -> Vault:
        if self._vault is None:
            raise LookupError("the vault is not open")
        return self._vault

    def _session(self, dossier: Dossier, stored: Dossier | None) -> tuple[DossierSession, Autosave]:
        from intake_desktop.session.autosave import Autosave
        from intake_desktop.session.dossier_session import DossierSession

        session = DossierSession(dossier, now=self._now, new_id=self._new_id)
        committed: list[Dossier | None] = [stored]

        def save(newest: Dossier, label: str) -> None:
            self._store().save(committed[0], newest, label, self.eigenaar().rol)
            committed[0] = newest

        autosave = Autosave(session, save, self.thread_, session)
        autosave.saved.connect(self._checkpoint.start)
        return session, autosave

    def _store(self) -> DossierStore:
        from intake_desktop.storage.dossiers import DossierStore

        return DossierStore(self._open(), self._now)

    def _cost(self) -> KdfParameters:
        from intake_desktop.storage.keys import STANDARD_KDF

        return self._kdf or STANDARD_KDF

    def _bring_in(self) -> None:
        if self._vault is not None:
            self.thread_.run(self._vault.checkpoint, None, lambda _sentence: None)


class Papier(QObject):
    """The papers behind the window, made on a thread of their own."""

    def __init__(
        self, formulier: Callable[[], Formulier], templates: Path, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._formulier, self._templates, self._now = formulier, templates, now
        self.thread_ = Background("papier", self)

    def ons_plan(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """Ons plan as PDF bytes."""
        day = self._now().date()

        def work() -> bytes:
            from intake_desktop.documents.ons_plan import make_plan_pdf
            from intake_desktop.domain.nakijken import blokkades

            form = self._formulier()
            draft = concept or bool(blokkades(form, dossier, day))
            return make_plan_pdf(dossier, form, day=day, concept=draft, templates=self._templates)

        self.thread_.run(work, done, failed)

    def recovery_sheet(
        self, code: str, naam: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """One page with the recovery code, to print and keep."""
        day = self._now().date()

        def work() -> bytes:
            from intake_desktop.documents.herstelblad import make_recovery_pdf

            return make_recovery_pdf(code, naam, day=day, templates=self._templates)

        self.thread_.run(work, done, failed)


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


class Keukentafel:
    """The program: the window and everything behind it, built once."""

    def __init__(  # noqa: PLR0913 - a folder, and what tests and scenarios hand in instead
        self,
        home: Path,
        *,
        now: Callable[[], datetime] | None = None,
        new_id: Callable[[], str] | None = None,
        papers_folder: Path | None = None,
        kdf: KdfParameters | None = None,
        forms: Path = FORMS,
    ) -> None:
        now = now or _clock
        papers = papers_folder or Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self.papier = Papier(self._load_formulier, forms / "documenten", now)
        self.formulieren = Formulieren(forms)
        self.kluis = Kluis(
            home, formulier=self._load_formulier, now=now, new_id=new_id or _random_id, kdf=kdf
        )
        self.window = MainWindow(self.kluis, self.papier, self._load_formulier, papers)
        for behind in (self.kluis, self.papier):
            behind.setParent(self.window)  # they end with it, in its thread
        self.window.closed.connect(self.stop)

    def preload(self) -> None:
        """Load what is heavy while the passphrase is typed."""
        from intake_desktop.ui.preloading import Preloading

        self.kluis.thread_.run(_load_vault)
        self.papier.thread_.run(self._load_formulier, None, lambda _sentence: None)
        self.papier.thread_.run(_load_papers)
        Preloading(self.window).start()

    def stop(self) -> None:
        """End the threads, after what is queued."""
        self.kluis.thread_.stop()
        self.papier.thread_.stop()

    def _load_formulier(self) -> Formulier:
        return self.formulieren.load()


def _load_vault() -> None:
    from intake_desktop.storage import vault

    vault.preload()


def _load_papers() -> None:
    from intake_desktop.documents import ons_plan

    ons_plan.preload()


def _clock() -> datetime:
    from datetime import datetime

    return datetime.now()


def catch_bugs(window: MainWindow, log: Path) -> None:
    """A mistake of ours anywhere in the window: logged without names or answers, calmly told."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        where = f"Waar het misging staat in {log}."
        try:
            log_bug(error, log, _clock().astimezone())
        except OSError:
            where = "Het lukte niet om op te schrijven waar het misging."
        window.tell_bug(
            "Er ging iets mis in het programma zelf. Wat u typte is niet weg. "
            f"{where} Sluit Keukentafel, start opnieuw en vertel het uw beheerder."
        )

    sys.excepthook = tell


def _random_id() -> str:
    import uuid

    return uuid.uuid4().hex


def _about_missing(changes: int) -> str:
    if not changes:
        return ""
    return (
        f"Er ontbreken {changes} wijzigingen die wel waren bewaard. De rest is veilig. "
        "Kijk het laatste gesprek na en vul aan wat mist. Meld dit bij uw beheerder."
    )


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application with our looks and language."""
    from intake_desktop.ui.language import speak_dutch

    application = QApplication(arguments)
    application.setApplicationName("Keukentafel")
    application.setQuitOnLastWindowClosed(True)
    speak_dutch(application)
    apply_theme(application, bold=False)
    return application


def run(home: Path) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    application = make_application(sys.argv[:1])
    keukentafel = Keukentafel(home)
    catch_bugs(keukentafel.window, bug_log(home))
    keukentafel.window.show()
    QTimer.singleShot(_PRELOAD_AFTER_MS, keukentafel.preload)
    return application.exec()
