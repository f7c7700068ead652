"""The example to practise with: a window on a vault of its own, thrown away when it closes.

It runs in a process of its own, beside the real one. Its folder is another one and its key is drawn
anew each time and kept nowhere, so that nothing of it can come into a real vault, and nothing real
into this one: what takes in or hands over dossiers refuses here, and every paper says what it is.
"""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from intake_desktop.app.beheer import Beheer
from intake_desktop.app.daarna import Bundels
from intake_desktop.app.keukentafel import Keukentafel, clock, make_application
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.paths import VOORBEELDEN, example_home, own_folder
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.ui.pages.slot_page import SlotPage

if TYPE_CHECKING:
    from pathlib import Path

    from intake_desktop.ui.ports import Failed

REFUSED = (
    "Dit is het voorbeeld. Hier gaat niets in of uit, zodat niets door elkaar raakt met echte "
    "dossiers. In uw eigen kluis kan het wel."
)
WHO = Eigenaar("S. Bakker", Rol.KLANTMANAGER, "Voorbeeld, niet echt")
STYLE = 'naam = "Voorbeeld, niet echt"\n'
DOSSIER = VOORBEELDEN / "kim.dossier.json"
_CHEAP = KdfParameters(memory_kib=8, passes=1, lanes=1)  # the key is 256 bits drawn at random


class VoorbeeldBeheer(Beheer):
    """Nothing comes in from a file and nothing goes out in one."""

    def preview(self, path: Path, passphrase: str, done: Any, failed: Failed) -> None:
        """Refused."""
        failed(REFUSED)

    def export(self, uitgave: Any, done: Any, failed: Failed) -> None:
        """Refused."""
        failed(REFUSED)

    def inzage(self, dossier_id: str, folder: Path, done: Any, failed: Failed) -> None:
        """Refused."""
        failed(REFUSED)


class VoorbeeldBundels(Bundels):
    """Nobody takes anything along."""

    def maken(self, dossier_id: str, wens: Any, done: Any, failed: Failed) -> None:
        """Refused."""
        failed(REFUSED)


def start_example() -> None:
    """Open the example in a process of its own."""
    command = [sys.executable, "-m", "intake_desktop", "voorbeeld"]
    subprocess.Popen(command)  # noqa: S603 - this program, with a word of its own


def run_example(home: Path) -> int:
    """Show the example until its window closes; `home` is the folder of the real vault."""
    place = example_home(home)
    application = make_application(sys.argv[:1], home)
    throw_away(place)
    try:
        example = open_example(place, make_example(place))
        example.window.locked.connect(application.quit)
        example.window.show()
        return application.exec()
    finally:
        throw_away(place)


def make_example(place: Path) -> str:
    """A new vault with one dossier in it; returns what opens it, which is kept nowhere."""
    from intake_desktop.exchange.dossier_file import read_zending
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.vault import create_vault

    passphrase = secrets.token_hex(32)
    vault, _code = create_vault(place, passphrase, WHO, kdf=_CHEAP)
    try:
        store = DossierStore(vault, clock)
        for sent in read_zending(DOSSIER.read_bytes()).dossiers:
            store.save(None, sent.dossier, "Voorbeeld", str(WHO.rol))
    finally:
        vault.close()
    own_folder(place).mkdir()
    (own_folder(place) / "gemeente.toml").write_text(STYLE, encoding="utf-8")
    return passphrase


def open_example(place: Path, passphrase: str) -> Keukentafel:
    """The window on the example, unlocked and marked as what it is."""
    example = Keukentafel(place, papers_folder=place / "papieren", kdf=_CHEAP)
    window, kluis = example.window, example.kluis
    window.beheer = VoorbeeldBeheer(
        kluis, example.formulieren.load, clock, example.kopieen.forget_elsewhere
    )
    window.bundels = VoorbeeldBundels(kluis, example.papier, example.formulieren.load, clock)
    window.kopieen = None  # no backup of a real vault is put back here
    window.show_as_example()
    slot = window.screen_shown
    if isinstance(slot, SlotPage):
        kluis.unlock(passphrase, slot.opened.emit, slot.show_melding)
    return example


def throw_away(place: Path) -> None:
    """Everything of the example; what another window holds open goes the next time."""
    shutil.rmtree(place, ignore_errors=True)
