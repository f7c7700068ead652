"""The lock page is there quickly; what it does not need comes while a passphrase is typed."""

import subprocess
import sys
from pathlib import Path

import pytest

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import create_vault

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {
    "argon2",
    "argparse",
    "cryptography",
    "dataclasses",
    "datetime",
    "intake_desktop.definitions",
    "intake_desktop.documents",
    "intake_desktop.domain.dossier",
    "intake_desktop.storage.vault",
    "intake_desktop.ui.gesprek_frame",
    "intake_desktop.ui.pages.setup_page",
    "intake_desktop.ui.widgets",
    "jinja2",
    "lxml",
    "pikepdf",
    "queue",
    "reportlab",
    "sqlcipher3",
    "sqlite_utils",
    "tomllib",
    "uuid",
}
PAINTED = """
import builtins, sys
pythons_own = builtins.__import__
import intake_desktop.plain_import, PySide6.QtWidgets
loaded_by_qt = set(sys.modules)
from pathlib import Path
from intake_desktop.cli import main
from intake_desktop.app.keukentafel import Keukentafel, make_application
application = make_application(["keukentafel"])
keukentafel = Keukentafel(Path(sys.argv[1]))
window = keukentafel.window
window.show()
application.processEvents()
window.repaint()
"""


@pytest.fixture
def home_with_vault(home: Path, cheap_kdf: KdfParameters) -> Path:
    owner = Eigenaar("S. Bakker", Rol.KLANTMANAGER)
    vault, _code = create_vault(home, "kachel fiets aardbei molen", owner, kdf=cheap_kdf)
    vault.close()
    return home


def _printed(home: Path, then: str) -> list[str]:
    """What a program prints that has painted its first page."""
    code = f"{PAINTED}\n{then}\nkeukentafel.stop()"
    done = subprocess.run(
        [sys.executable, "-c", code, str(home)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_lock_page_loads_nothing_heavy(home_with_vault: Path) -> None:
    page, *loaded = _printed(
        home_with_vault,
        "print(type(window.screen_shown).__name__, *set(sys.modules) - loaded_by_qt, sep='\\n')",
    )
    assert page == "SlotPage"
    assert HEAVY & set(loaded) == set()


def test_the_lock_page_does_without_the_great_namespace_of_qt(home_with_vault: Path) -> None:
    then = "import PySide6.QtCore; print('Qt' in vars(PySide6.QtCore))"
    assert _printed(home_with_vault, then) == ["False"]


def test_the_import_of_python_itself_is_left_in_its_place(home_with_vault: Path) -> None:
    then = "print(builtins.__import__ is pythons_own)"
    assert _printed(home_with_vault, then) == ["True"]


def test_the_screens_that_follow_are_loaded_meanwhile(home_with_vault: Path) -> None:
    then = """
keukentafel.preload()
wanted = {"intake_desktop.ui.gesprek_frame", "intake_desktop.ui.pages.overzicht_page",
    "sqlcipher3", "reportlab", "intake_desktop.domain.formulier"}
turns = 0
while not wanted <= set(sys.modules) or window.findChildren(Preloading):
    application.processEvents()
    application.sendPostedEvents(None, 52)
    turns += 1
print(turns > 50, type(window.screen_shown).__name__)
"""
    then = f"from intake_desktop.ui.preloading import Preloading\n{then}"
    assert _printed(home_with_vault, then) == ["True SlotPage"]
