"""The program: the window and everything behind it, built once; and how it starts."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import intake_desktop.plain_import  # noqa: F401 - before what imports Qt

# isort: split
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from intake_desktop.app.beheer import Beheer
from intake_desktop.app.bugs import catch_bugs
from intake_desktop.app.daarna import Bundels
from intake_desktop.app.ervaringen import Ervaringen
from intake_desktop.app.formulieren import Formulieren
from intake_desktop.app.halve_papieren import sweep_papers
from intake_desktop.app.huisbeeld import accent_of, load_huisbeeld
from intake_desktop.app.kluis import Kluis
from intake_desktop.app.kopieen import Kopieen
from intake_desktop.app.lijst import Lijst
from intake_desktop.app.papier import Papier
from intake_desktop.app.sleutels import Sleutels
from intake_desktop.app.slot import Slot
from intake_desktop.app.vastleggen import Vastleggen
from intake_desktop.app.voorkeuren import Voorkeurenbestand
from intake_desktop.paths import FORMS, bug_log, own_folder, packs_folder, seal_folder
from intake_desktop.ui.main_window import MainWindow
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.voorkeuren import Voorkeuren

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.storage.keys import KdfParameters

_PRELOAD_AFTER_MS = 30


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
        now = now or clock
        papers = papers_folder or Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self.papier = Papier(self._load_formulier, forms / "documenten", own_folder(home), now)
        self.formulieren = Formulieren(forms, packs_folder(home), now)
        self.kluis = Kluis(
            home, formulier=self._load_formulier, now=now, new_id=new_id or _random_id, kdf=kdf
        )
        self.window = MainWindow(
            self.kluis,
            self.papier,
            self._load_formulier,
            papers,
            Voorkeurenbestand(home),
            load_huisbeeld(home),
        )
        self.kopieen = Kopieen(self.kluis, now, kdf)
        self.window.beheer = Beheer(
            self.kluis, self._load_formulier, now, self.kopieen.forget_elsewhere
        )
        self.window.lijst = Lijst(self.kluis, self._load_formulier, now)
        self.window.import_pack = self.formulieren.import_pack
        self.window.slot = Slot(self.kluis)
        self.papier.told.connect(self.window.tell)
        hulp = self.window.hulp
        hulp.told.connect(self.window.tell)
        hulp.print_requested.connect(lambda: self.papier.handleiding(hulp.print_pdf, hulp.tell))
        self.vastleggen = Vastleggen(self.kluis, self.papier, seal_folder(home), now)
        self.window.ervaringen = Ervaringen(self.kluis, self._load_formulier, now)
        self.window.bundels = Bundels(self.kluis, self.papier, self._load_formulier, now)
        self.window.vastleggen, self.window.agenda = self.vastleggen, _calendar
        for behind in (self.kluis, self.papier, self.vastleggen):
            behind.setParent(self.window)  # they end with it, in its thread
        self._sweep = partial(sweep_papers, papers)
        for moment in (self.window.locked, self.window.closed):
            moment.connect(self._sweep)
        self.window.closed.connect(self.stop)
        self.sleutels = Sleutels(self.kluis, kdf)
        self.window.sleutels, self.window.kopieen = self.sleutels, self.kopieen
        self._copy_by_itself()

    def _copy_by_itself(self) -> None:
        self.window.unlocked.connect(self.kopieen.opened)
        self.window.locked.connect(self.kopieen.locked)
        self.window.closing.connect(self.kopieen.closing)
        self.kluis.saved.connect(self.kopieen.changed)
        self.kopieen.told.connect(self.window.tell_bug)

    def preload(self) -> None:
        """Load what is heavy while the passphrase is typed."""
        from intake_desktop.ui.preloading import Preloading

        self.kluis.thread_.run(_load_vault)
        self.papier.thread_.run(self._load_formulier, None, lambda _sentence: None)
        self.papier.thread_.run(self._sweep)
        self.papier.thread_.run(_load_papers)
        Preloading(self.window).start()

    def stop(self) -> None:
        """End the threads, after what is queued."""
        self.kluis.thread_.stop()
        self.papier.thread_.stop()

    def _load_formulier(self) -> Formulier:
        return self.formulieren.load()


def make_application(arguments: list[str], home: Path | None = None) -> QApplication:
    """The Qt application with our language, and the looks someone chose in `home`."""
    from intake_desktop.ui.language import speak_dutch
    from intake_desktop.ui.toegang import be_accessible

    application = QApplication(arguments)
    application.setApplicationName("Keukentafel")
    application.setQuitOnLastWindowClosed(True)
    speak_dutch(application)
    be_accessible(application)
    likes = Voorkeurenbestand(home).load() if home else Voorkeuren()
    accent = accent_of(home) if home else ""
    apply_theme(application, likes.thema, likes.schaal, bold=False, accent=accent)
    return application


def run(home: Path) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    application = make_application(sys.argv[:1], home)
    keukentafel = Keukentafel(home)
    catch_bugs(keukentafel.window, bug_log(home))
    _guard(keukentafel)
    keukentafel.window.example_requested.connect(_start_example)
    keukentafel.window.unlocked.connect(partial(_watch_spelling, application, keukentafel, home))
    keukentafel.window.show()
    QTimer.singleShot(_PRELOAD_AFTER_MS, keukentafel.preload)
    return application.exec()


def _watch_spelling(application: QApplication, keukentafel: Keukentafel, home: Path) -> None:
    """From now on, where this computer has a Dutch word list."""
    from intake_desktop.session.spelling import Spelling, load_hunspell
    from intake_desktop.ui.spelling import Spellingmeester

    spelling = Spelling(partial(load_hunspell, home / "woordenboek"), keukentafel.window)
    for over in (keukentafel.window.locked, keukentafel.window.closed):
        over.connect(spelling.forget)
    Spellingmeester(application, spelling)


def _start_example() -> None:
    from intake_desktop.app.voorbeeld import start_example

    start_example()


def _calendar(dossier: Dossier, now: datetime) -> bytes | None:
    from intake_desktop.exchange.agenda import calendar_file

    return calendar_file(dossier, now)


def _guard(keukentafel: Keukentafel) -> None:
    """Lock when the laptop sleeps or changes hands; end the process when it is locked."""

    def listen() -> None:
        from intake_desktop.session.screen_lock import ScreenLock

        screen = ScreenLock(keukentafel.window)
        screen.left.connect(keukentafel.window.lock)
        screen.start(keukentafel.window.winId())

    def end() -> None:
        from intake_desktop.app.herstart import start_anew

        start_anew()

    keukentafel.window.unlocked.connect(listen)
    keukentafel.window.locked.connect(end)


def _load_vault() -> None:
    from intake_desktop.storage import private_memory, vault

    private_memory.hide_memory()
    vault.preload()


def _load_papers() -> None:
    from intake_desktop.documents import ons_plan

    ons_plan.preload()


def clock() -> datetime:
    """The time of this machine, without a zone."""
    from datetime import datetime

    return datetime.now()


def _random_id() -> str:
    import uuid

    return uuid.uuid4().hex
