"""A process of its own: the overview of a full vault, by a key; figures as JSON.

After unlocking, by Esc from the settings, by Alt+O from a dossier, and while one searches.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import intake_desktop.plain_import  # noqa: F401 - first, as in the program

# isort: split
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from intake_desktop.app.keukentafel import Keukentafel, make_application
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.main_window import MainWindow
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.benchmarks.bench_overview import CLIENTS
from tests.benchmarks.window_child import first_unlock, preload, wait_for

_ROUNDS = 5


def main() -> None:
    """Measure on the home folder and the passphrase that are given."""
    home, wachtzin = Path(sys.argv[1]), sys.argv[2]
    make_application(["bench"])
    keukentafel = Keukentafel(home, papers_folder=home)
    window = keukentafel.window
    window.show()
    preload(keukentafel)
    figures = {
        "overview_500_unlock_ms": first_unlock(keukentafel, wachtzin, _until_filled),
        "overview_500_back_ms": _middle(lambda: _back(window)),
        "overview_500_leave_ms": _middle(lambda: _leave(window)),
        "overview_500_search_ms": _middle(lambda: _search(window)),
    }
    by_key = [ms for name, ms in figures.items() if "unlock" not in name]
    figures["overview_500_ms"] = max(by_key)
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def _middle(work: Callable[[], float]) -> float:
    return median(work() for _round in range(_ROUNDS))


def _back(window: MainWindow) -> float:
    """From another page by Esc."""
    window.show_settings()
    _settle(window)
    begin = time.perf_counter()
    QTest.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    _until_filled(window)
    return (time.perf_counter() - begin) * 1000


def _leave(window: MainWindow) -> float:
    """From a dossier with all its pages."""
    window.open_gesprek(f"dossier-{CLIENTS // 2}")
    wait_for(lambda: isinstance(window.screen_shown, GesprekFrame))
    QTest.qWait(1200)
    _paint(window)
    begin = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    wait_for(lambda: isinstance(window.screen_shown, OverzichtPage))
    _until_filled(window)
    return (time.perf_counter() - begin) * 1000


def _search(window: MainWindow) -> float:
    """A letter in the search field, until what it finds is painted."""
    place = window.screen_shown.findChild(QWidget, "overzicht.zoek")
    field = place.focusProxy() if place else None
    dossiers = window.screen_shown.findChild(QListView, "overzicht.dossiers")
    assert field is not None
    assert dossiers is not None
    filled = list[bool]()
    dossiers.model().modelReset.connect(lambda: filled.append(True))
    _settle(window)
    begin = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_K)
    wait_for(lambda: bool(filled))
    _paint(window)
    took = (time.perf_counter() - begin) * 1000
    filled.clear()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    wait_for(lambda: bool(filled))
    return took


def _until_filled(window: MainWindow) -> None:
    def is_filled(name: str) -> bool:
        found = window.screen_shown.findChild(QListView, name)
        return found is not None and found.model().rowCount() > 0

    wait_for(lambda: is_filled("overzicht.dossiers") and is_filled("overzicht.agenda.lijst"))
    _paint(window)


def _settle(window: MainWindow) -> None:
    QTest.qWait(150)
    _paint(window)


def _paint(window: QWidget) -> None:
    QApplication.sendPostedEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


if __name__ == "__main__":
    main()
