"""The pictures of the manual, made of the same places: `python -m tests.screens.handleiding`.

They stand in `resources/handleiding`: wide enough for paper, less wide than the window.
"""

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from intake_desktop.app.keukentafel import make_application
from intake_desktop.paths import HANDLEIDING
from intake_desktop.ui.gesprek_frame import GesprekFrame
from tests.screens.plekken import TONELEN

SIZE, WIDTH = (1366, 768), 960
PLATEN = {
    ("eerste-start", "wie"): "wie.png",
    ("kim-rondom", "overzicht"): "overzicht.png",
    ("kim-rondom", "instellingen"): "instellingen.png",
    ("kim", "begin"): "begin.png",
    ("kim", "leefgebied-financien"): "leefgebied.png",
    ("kim", "beeld"): "beeld.png",
    ("kim", "plan"): "plan.png",
    ("kim", "tekenen"): "tekenen.png",
    ("kim", "daarna"): "daarna.png",
}
"""Of which place, in which state, each picture is."""
_HINT = "plan.nog_te_doen"


def main(out: Path) -> None:
    """Make them all anew."""
    make_application(["handleiding"])
    for toneel in TONELEN:
        if toneel.naam not in {state for state, _place in PLATEN}:
            continue
        with tempfile.TemporaryDirectory(prefix="keukentafel-") as folder:
            program = toneel.begin(Path(folder))
            program.window.resize(*SIZE)
            for place in toneel.walk(program):
                if isinstance(program.screen, GesprekFrame):
                    program.frame.say("")  # what is told for a moment is of no page
                if place == "plan":  # what is still missing is looked for a moment later
                    program.handen.wait_for(partial(program.handen.has, _HINT), "wat nog mist")
                program.settle()
                if name := PLATEN.get((toneel.naam, place)):
                    _save(program.window, out / name)
            program.close()


def _save(window: QWidget, file: Path) -> None:
    small = window.grab().toImage().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    small.convertToFormat(QImage.Format.Format_RGB888).save(str(file))


if __name__ == "__main__":
    main(HANDLEIDING)
