"""A program on a vault of its own: the real window, worked by hand as a person would."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from intake_desktop.app.keukentafel import Keukentafel
from intake_desktop.paths import FORMS
from intake_desktop.scenario.handen import Handen
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import create_vault
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.slot_page import SlotPage
from tests.factories import MOMENT, an_eigenaar
from tests.storage.vaults import PASSPHRASE

SIZE = (1366, 768)
NAME = "begin.naam"


class Tafel:
    """One running program, from its lock page on. `folder` holds its papers."""

    def __init__(
        self,
        home: Path,
        kdf: KdfParameters,
        folder: Path,
        *,
        now: Callable[[], datetime] = lambda: MOMENT,
        forms: Path = FORMS,
    ) -> None:
        self.home, self.folder = home, folder
        self.keukentafel = Keukentafel(home, now=now, papers_folder=folder, kdf=kdf, forms=forms)
        self.window = self.keukentafel.window
        self.window.resize(*SIZE)
        self.window.show()
        self.handen = Handen(self.window)
        self._closed = False
        self.handen.settle()

    @property
    def frame(self) -> GesprekFrame:
        """The conversation that is in front."""
        screen = self.window.screen_shown
        assert isinstance(screen, GesprekFrame), f"{screen.objectName()} is in front"
        return screen

    def shows(self, screen: type[QWidget]) -> bool:
        """Whether this screen is in front."""
        return isinstance(self.window.screen_shown, screen)

    def wait_for(self, screen: type[QWidget]) -> None:
        """Until this screen is in front."""
        self.handen.wait_for(lambda: self.shows(screen), screen.__name__)
        self.handen.settle()

    def try_secret(self, secret: str) -> None:
        """Type this on the lock page, press Enter and wait for the answer."""
        self.window.activateWindow()
        self.handen.settle()
        self.handen.fill("slot.wachtzin", secret)
        self.handen.enter()
        self.handen.wait_for(
            lambda: not self.shows(SlotPage) or bool(self.said("slot.wachtzin")),
            "een antwoord van de kluis",
        )
        self.handen.settle()

    def unlock(self) -> None:
        """From the lock page to the overview."""
        self.try_secret(PASSPHRASE)
        self.wait_for(OverzichtPage)

    def start_gesprek(self) -> None:
        """From the overview into a new conversation."""
        self.handen.click("overzicht.nieuw")
        self.wait_for(GesprekFrame)

    def open_first(self) -> None:
        """From the overview into the newest conversation."""
        self.handen.wait_for(lambda: self.handen.has_rows("overzicht.dossiers"), "de gesprekken")
        self.handen.click_row("overzicht.dossiers", 0)
        self.wait_for(GesprekFrame)

    def has_dossiers(self) -> bool:
        """Whether the overview, once filled, shows any conversation."""
        self.keukentafel.kluis.thread_.wait()
        self.handen.settle()
        return self.handen.has_rows("overzicht.dossiers")

    def go_to(self, place: str) -> None:
        """To a step or leefgebied, through the list at the left."""
        self.handen.click(f"stap.{place}")

    def paste(self, name: str, text: str) -> None:
        """Put the cursor in a field and paste."""
        self.handen.put_cursor(name)
        QApplication.clipboard().setText(text)
        self.handen.press("Ctrl+V")

    def wait_saved(self) -> None:
        """Until everything is in the vault and the header says so."""
        self.handen.wait_for(lambda: self.frame.saved_text.startswith("✓ Bewaard"), "Bewaard")

    def said(self, under: str) -> str:
        """All that the labels below this control say now."""
        labels = self.handen.find(under).findChildren(QLabel)
        return " ".join(
            label.text() for label in labels if label.isVisible() and _is_melding(label)
        )

    def words(self) -> str:
        """All that the labels of the window say now."""
        labels = self.window.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible())

    def close(self) -> None:
        """Close the window, as the cross does, and let go of it; once is enough."""
        if self._closed:
            return
        self._closed = True
        self.window.close()
        self.window.deleteLater()
        self.handen.settle()


def _is_melding(label: QLabel) -> bool:
    is_name = label.buddy() is not None  # of a field
    return label.property("rol") in ("fout", "stil") and bool(label.text()) and not is_name


def make_home(home: Path, kdf: KdfParameters) -> str:
    """A vault as set-up leaves it, closed; the recovery code."""
    vault, code = create_vault(home, PASSPHRASE, an_eigenaar(), kdf=kdf)
    vault.close()
    return code
