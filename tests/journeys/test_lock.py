"""The lock in the real program: everything saved, nothing told, back to the same place."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.klembord import copy_secretly
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.setup_page import SetupPage
from intake_desktop.ui.pages.slot_page import SlotPage
from tests.journeys.tafel import NAME, Tafel, make_home
from tests.storage.vaults import PASSPHRASE


@pytest.fixture
def tafel(open_program: Callable[..., Tafel]) -> Tafel:
    program = open_program()
    program.unlock()
    return program


def test_after_the_lock_the_page_and_the_cursor_are_where_they_were(tafel: Tafel) -> None:
    tafel.start_gesprek()
    tafel.handen.fill(NAME, "Kim de Wit")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.setCursorPosition(3)
    before = focus.objectName()
    tafel.window.lock()
    assert tafel.shows(SlotPage)
    assert "Kim" not in tafel.words()
    assert tafel.window.windowTitle() == "Keukentafel"
    tafel.try_secret(PASSPHRASE)
    tafel.wait_for(GesprekFrame)
    tafel.handen.settle()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert (focus.objectName(), focus.text(), focus.cursorPosition()) == (before, "Kim de Wit", 3)


def test_the_cover_closes_what_asks_for_a_file(tafel: Tafel) -> None:
    """It stands in front of the window and shows the names of files and folders."""
    tafel.handen.click("overzicht.instellingen")
    tafel.handen.click("kluis.kopieen")
    tafel.handen.click("kluis.kopieen.plek")
    dialog = tafel.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    tafel.window.cover()
    assert tafel.window.is_covered
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [tafel.window]


def test_another_step_comes_back_too_and_only_once(tafel: Tafel) -> None:
    tafel.start_gesprek()
    tafel.handen.fill(NAME, "Kim de Wit")
    tafel.go_to("eigen_vragen")
    place = tafel.frame.positie
    tafel.window.lock()
    tafel.try_secret(PASSPHRASE)
    tafel.wait_for(GesprekFrame)
    assert tafel.frame.positie == place
    tafel.window.show_overview()
    tafel.window.lock()
    tafel.unlock()


def test_a_conversation_in_which_nothing_was_typed_is_no_place_to_return_to(tafel: Tafel) -> None:
    tafel.start_gesprek()
    tafel.window.lock()
    tafel.unlock()
    assert tafel.shows(OverzichtPage)


def test_two_people_on_one_laptop_each_have_a_vault_of_their_own(
    tafel: Tafel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEUKENTAFEL_KLUIS", "")
    kluis = tafel.keukentafel.kluis
    tafel.window.lock()
    first = kluis.home
    tafel.handen.click("slot.nieuwe_kluis")
    tafel.handen.click("setup.slot")
    assert tafel.shows(SlotPage)
    assert kluis.home == first, "nothing was made for who did not mean it"
    tafel.handen.click("slot.nieuwe_kluis")
    assert tafel.shows(SetupPage)
    done: list[str] = []
    colleague = Eigenaar("Jan de Dam", Rol.WIJKTEAM)
    kluis.create("boter kade lantaarn fluit", colleague, done.append, done.append)
    tafel.handen.wait_for(lambda: bool(done), "een kluis")
    kluis.lock()
    tafel.window.show_start()
    assert [label for _f, label, _c in kluis.kluizen()] == ["klantmanager M.J.", "wijkteam J.D.D."]
    tafel.try_secret(PASSPHRASE)
    assert tafel.shows(SlotPage), "the passphrase of the one does not open the vault of the other"
    tafel.handen.click("slot.kluis_1")
    assert kluis.home == first
    tafel.unlock()


REAL = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from intake_desktop.app import keukentafel
from intake_desktop.storage.keys import KdfParameters

home, secret = Path(sys.argv[1]), sys.argv[2]
again = os.environ.get("AGAIN")
os.environ["AGAIN"] = "yes"
build = keukentafel.Keukentafel.__init__

def remember(self, home, **rest):
    build(self, home, kdf=KdfParameters(8, 1, 1))
    self.window.unlocked.connect(lambda: QTimer.singleShot(0, self.window.lock))
    QTimer.singleShot(100, lambda: go(self.window))

def go(window):
    print(os.getpid(), type(window.screen_shown).__name__, flush=True)
    if again:
        window.close()
    else:
        window.kluis.unlock(secret, window._unlocked, print)

keukentafel.Keukentafel.__init__ = remember
sys.exit(keukentafel.run(home))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a new process takes over")
def test_locking_ends_the_program_and_starts_it_anew_at_the_lock_page(
    home: Path, cheap_kdf: KdfParameters
) -> None:
    make_home(home, cheap_kdf)
    done = subprocess.run(
        [sys.executable, "-c", REAL, str(home), PASSPHRASE],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first == second, "the same process, at the lock page again"
    assert second.endswith("SlotPage")


def test_closing_the_program_leaves_nothing_of_it_on_the_clipboard(tafel: Tafel) -> None:
    tafel.start_gesprek()
    copy_secretly("Kim de Wit")
    assert QApplication.clipboard().text() == "Kim de Wit"
    tafel.close()
    assert QApplication.clipboard().text() == ""
