"""The real program on vaults of its own, made cheaply: what the places are shown on."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.app.keukentafel import Keukentafel
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gespreksverloop import Positie
from intake_desktop.paths import FORMS, own_folder
from intake_desktop.scenario.handen import Handen
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import create_vault
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.factories import an_eigenaar
from tests.storage.vaults import PASSPHRASE

MOMENT = datetime(2026, 11, 20, 11, 0)
CHEAP = KdfParameters(memory_kib=8, passes=1, lanes=1)
_ALL = 99
_LAID_OUT = 5  # a page that learns its width asks for another layout, and so do its parts


class Programma:
    """One program on one folder. Without dossiers and `vault=False` it starts at the set-up."""

    def __init__(
        self,
        home: Path,
        dossiers: Sequence[Dossier] = (),
        *,
        vault: bool = True,
        forms: Path = FORMS,
        moment: datetime = MOMENT,
    ) -> None:
        self.home = home
        self.most_leefgebieden = _ALL
        if vault:
            fill(home, dossiers)
        self.keukentafel = Keukentafel(
            home, now=lambda: moment, papers_folder=home / "papieren", kdf=CHEAP, forms=forms
        )
        self.window = self.keukentafel.window
        self.handen = Handen(self.window)
        self.window.show()
        self.settle()

    @property
    def frame(self) -> GesprekFrame:
        """The conversation that is in front."""
        screen = self.window.screen_shown
        assert isinstance(screen, GesprekFrame), type(screen).__name__
        return screen

    @property
    def screen(self) -> QWidget:
        """What is in front."""
        return self.window.screen_shown

    def unlock(self) -> None:
        """From the lock page to the overview."""
        self.handen.fill("slot.wachtzin", PASSPHRASE)
        self.handen.enter()
        self.handen.wait_for(lambda: isinstance(self.screen, OverzichtPage), "het overzicht")
        self.wait()

    def open(self, dossier_id: str) -> None:
        """From any screen into the conversation of this dossier."""
        self.window.show_overview()
        self.window.open_gesprek(dossier_id)
        self.handen.wait_for(lambda: isinstance(self.screen, GesprekFrame), "het gesprek")
        self.wait()

    def turn_to(self, positie: Positie) -> None:
        """To this place of the conversation."""
        self.frame.turn_to(positie)

    def wait(self) -> None:
        """Until the vault and the papers have answered."""
        for _turn in range(2):
            self.keukentafel.kluis.thread_.wait()
            self.keukentafel.papier.thread_.wait()
            self.settle()

    def settle(self) -> None:
        """Let every layout come to rest."""
        for _turn in range(_LAID_OUT):
            QApplication.processEvents()
            QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Close the window and end its threads."""
        self.window.close()
        self.window.deleteLater()
        self.settle()


def fill(home: Path, dossiers: Sequence[Dossier]) -> None:
    """A vault with these dossiers, closed."""
    vault, _code = create_vault(home, PASSPHRASE, an_eigenaar(), kdf=CHEAP)
    store = DossierStore(vault, lambda: MOMENT)
    if dossiers:
        store.save_all([(None, d) for d in dossiers], "Gemaakt", "klantmanager")
    vault.close()


def give_municipality(home: Path) -> Path:
    """A municipality of its own with a long name and a wide logo; the same folder."""
    own = own_folder(home)
    own.mkdir(parents=True)
    naam = "Samenwerkende gemeenten Veldrand, Oudshoorn en Schimmelpenninck aan de Oye"
    (own / "gemeente.toml").write_text(f'naam = "{naam}"\n', encoding="utf-8")
    logo = QImage(400, 80, QImage.Format.Format_RGB32)
    logo.fill(QColor("navy"))
    logo.save(str(own / "logo.png"))
    return home


def forms_with(folder: Path, name: str, old: str, new: str) -> Path:
    """A copy of the shipped forms in which one file has a mistake."""
    shutil.copytree(FORMS, folder)
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{name} is not as this mistake expects"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder
