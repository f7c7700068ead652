"""How long until the unlock page can be typed in, and how much memory: over an empty Qt window."""

import statistics
import tempfile
import time
from pathlib import Path

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.vault import create_vault
from tests.benchmarks.figures import run_python

_ROUNDS = 11

# Both tell the time from the loop's first turn after the first paint of the window.
_EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    painted = False
    def paintEvent(self, event):
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.tell)
    def tell(self):
        print(time.monotonic(), flush=True)
        QApplication.exit(0)
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

# The command as the icon gives it, with a field for the passphrase that tells when it is painted.
_OURS = """
import sys, time
import intake_desktop.app.keukentafel
from intake_desktop.cli import main
from intake_desktop.ui.pages.geheimveld import Geheimveld
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
def paint(field, event):
    QWidget.paintEvent(field, event)
    if not hasattr(Geheimveld, "painted"):
        Geheimveld.painted = True
        QTimer.singleShot(0, tell)
def tell():
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    print(time.monotonic(), flush=True)
    QApplication.activeWindow().close()
Geheimveld.paintEvent = paint
sys.exit(main())
"""


def _seconds(script: str, folder: Path) -> float:
    """From the start of the process."""
    begin = time.monotonic()
    printed = run_python(folder, "-c", script, KEUKENTAFEL_HOME=str(folder / "home"))
    return float(printed.split()[-1]) - begin


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        vault, _code = create_vault(
            folder / "home", "kachel fiets aardbei molen", Eigenaar("S. Bakker", Rol.KLANTMANAGER)
        )
        vault.close()
        for script in (_EMPTY, _OURS):
            _seconds(script, folder)
        pairs = [(_seconds(_EMPTY, folder), _seconds(_OURS, folder)) for _ in range(_ROUNDS)]
    empty, ours = (statistics.median(side) for side in zip(*pairs, strict=True))
    return {
        "start_empty_ms": empty * 1000,
        "start_ms": ours * 1000,
        "start_ratio": statistics.median(ours / empty for empty, ours in pairs),
    }
