"""The one Qt application of a gate that works the window in its own process."""

import os

import intake_desktop.plain_import  # noqa: F401 - first, as in the program

# isort: split
from PySide6.QtWidgets import QApplication

from intake_desktop.app.keukentafel import make_application


def application() -> QApplication:
    """The application that runs, or a new one without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application(["keukentafel"])
