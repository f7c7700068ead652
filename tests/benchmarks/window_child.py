"""A process of its own: unlock, open Kim, turn every page, score; prints figures as JSON."""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import psutil
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from intake_desktop.app import Keukentafel, make_application
from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.storage import vault
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.benchmarks.figures import p95

_ROUNDS = 5
_SCORES = 40


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(30_000)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


def main() -> None:
    home, wachtzin = Path(sys.argv[1]), sys.argv[2]
    make_application(["bench"])
    keukentafel = Keukentafel(home, now=datetime.now, papers_folder=home)
    window = keukentafel.window
    window.show()
    keukentafel.preload()
    keukentafel.kluis.thread_.wait()
    keukentafel.papier.thread_.wait()
    figures = {"unlock_ms": _unlock(keukentafel, wachtzin)}
    frame = _open_newest(keukentafel)
    figures["page_turn_p95_ms"] = _page_turns(frame)
    figures["bewaard_p95_ms"] = _choices(frame)
    figures["memory_mb"] = psutil.Process().memory_info().rss / 2**20
    window.close()
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def _unlock(keukentafel: Keukentafel, wachtzin: str) -> float:
    """Enter to the overview painted, less the key derivation."""
    derived: list[float] = []
    original = vault.derive_key

    def timed(*given: object, **named: object) -> bytes:
        begin = time.perf_counter()
        key = original(*given, **named)  # type: ignore[arg-type]  # handed on as they came
        derived.append(time.perf_counter() - begin)
        return key

    vault.derive_key = timed
    window = keukentafel.window
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setText(wachtzin)
    begin = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_for(lambda: isinstance(window.screen_shown, OverzichtPage))
    keukentafel.kluis.thread_.wait()
    QApplication.processEvents()
    window.repaint()
    total = time.perf_counter() - begin
    vault.derive_key = original
    return (total - sum(derived)) * 1000


def _open_newest(keukentafel: Keukentafel) -> GesprekFrame:
    window = keukentafel.window
    page = window.screen_shown
    assert isinstance(page, OverzichtPage)
    found: list[str] = []
    keukentafel.kluis.overview(lambda lines: found.append(lines[0].id), print)
    wait_for(lambda: bool(found))
    page.open_requested.emit(found[0])
    wait_for(lambda: isinstance(window.screen_shown, GesprekFrame))
    frame = window.screen_shown
    assert isinstance(frame, GesprekFrame)
    for place in posities(frame.formulier, frame.session.dossier):
        frame.turn_to(place)
        QTest.qWait(1)
    QTest.qWait(1500)
    return frame


def _page_turns(frame: GesprekFrame) -> float:
    times = []
    window = frame.window()
    for _round in range(_ROUNDS):
        for place in posities(frame.formulier, frame.session.dossier):
            begin = time.perf_counter()
            frame.turn_to(place)
            window.repaint()
            times.append((time.perf_counter() - begin) * 1000)
            QTest.qWait(5)
    return p95(times)


def _choices(frame: GesprekFrame) -> float:
    frame.turn_to(Positie(Stap.LEEFGEBIED, "financien"))
    QTest.qWait(50)
    times = []
    for turn in range(_SCORES):
        button = frame.page.findChild(QAbstractButton, f"leefgebied.niveau.{1 + turn % 5}")
        assert button is not None
        begin = time.perf_counter()
        button.click()
        wait_for(lambda: "Bewaard" in frame.saved_text)
        times.append((time.perf_counter() - begin) * 1000)
        QTest.qWait(5)
    return p95(times)


main()
