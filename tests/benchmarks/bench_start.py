"""How long until the unlock page can be typed in, and how much memory: over an empty Qt window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.vault import create_vault

_ROUNDS = 9

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

_OURS = """
import sys, time
from pathlib import Path
import intake_desktop.cli
from intake_desktop.app import Keukentafel, make_application
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
class FirstPaint(QObject):
    painted = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        assert QApplication.focusWidget() is not None
        print(time.monotonic(), flush=True)
        QApplication.exit(0)
application = make_application(sys.argv[:1])
keukentafel = Keukentafel(Path(sys.argv[1]))
first = FirstPaint()
keukentafel.window.screen_shown.installEventFilter(first)
keukentafel.window.show()
application.exec()
keukentafel.stop()
"""


def _seconds(script: str, home: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script, home],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    return float(done.stdout.split()[-1]) - begin


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        vault, _code = create_vault(
            home, "kachel fiets aardbei molen", Eigenaar("S. Bakker", Rol.KLANTMANAGER)
        )
        vault.close()
        for script in (_EMPTY, _OURS):
            _seconds(script, str(home))
        pairs = [(_seconds(_EMPTY, str(home)), _seconds(_OURS, str(home))) for _ in range(_ROUNDS)]
    empty, ours = (statistics.median(side) for side in zip(*pairs, strict=True))
    return {
        "start_empty_ms": empty * 1000,
        "start_ms": ours * 1000,
        "start_ratio": ours / empty,
    }
