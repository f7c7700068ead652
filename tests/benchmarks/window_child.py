"""A process of its own: unlock, turn Kim's pages, score, type, change looks; prints JSON."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median

import intake_desktop.plain_import  # noqa: F401 - first, as in the program

# isort: split
import psutil
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from intake_desktop.app.keukentafel import Keukentafel, make_application
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_stand
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.storage import vault
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.main_window import MainWindow
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.benchmarks.figures import p95

_ROUNDS = 5
_SCORES = 40
_UITSPRAKEN = 500
_WIDE, _HIGH = 1920, 1080
_THEMES = ("donker", "hoog_contrast", "licht")
_SENTENCE = "Zij heeft sinds de zomer een regeling met de woningbouw en betaalt elke maand."
_COLUMNS = (Plek.GAAT_GOED, Plek.LASTIG, Plek.WIL)


def main() -> None:
    """Measure on the home folder and the passphrase that are given.

    With a third word nothing is measured: it loads and compiles what the others will need.
    """
    home, wachtzin = Path(sys.argv[1]), sys.argv[2]
    make_application(["bench"])
    keukentafel = Keukentafel(home, papers_folder=home)
    keukentafel.window.show()
    preload(keukentafel)
    if sys.argv[3:]:
        os._exit(0)
    figures = {"unlock_ms": first_unlock(keukentafel, wachtzin, _paint)}
    frame = _open_newest(keukentafel)
    figures["memory_mb"] = psutil.Process().memory_info().rss / 2**20
    keukentafel.window.resize(_WIDE, _HIGH)
    figures["page_turn_p95_ms"] = p95(_page_turns(frame))
    figures["bewaard_p95_ms"] = _choices(frame)
    figures["keystroke_p95_ms"] = _keystrokes(frame)
    figures["theme_switch_ms"], figures["letter_step_ms"] = _other_looks(keukentafel, frame)
    leefgebieden = [leefgebied.code for leefgebied in frame.formulier.leefgebieden]
    frame.session.apply("Veel regels", lambda dossier: _with_many_lines(dossier, leefgebieden))
    QTest.qWait(500)
    figures["page_turn_500_p95_ms"] = p95(_page_turns(frame))
    figures["keystroke_500_p95_ms"] = _keystrokes(frame)
    figures["save_blocks_ms"] = max(_blocked_by_saves(frame))
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def wait_for(condition: Callable[[], bool]) -> None:
    """Let the program work until this holds; it sleeps while there is nothing to do.

    With a time of its own `processEvents` would not sleep, and take turns from the other threads.
    """
    deadline, tick = QDeadlineTimer(30_000), QTimer(interval=1000)
    tick.start()
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    tick.stop()


def preload(keukentafel: Keukentafel) -> None:
    """What happens while a passphrase is typed, to its end."""
    keukentafel.preload()
    QTest.qWait(1500)
    keukentafel.kluis.thread_.wait()
    keukentafel.papier.thread_.wait()
    QTest.qWait(100)


def first_unlock(
    keukentafel: Keukentafel, wachtzin: str, painted: Callable[[MainWindow], None]
) -> float:
    """From Enter to the overview painted, less the key derivation, in ms: once in each process.

    The lock ends the process, so every unlocking that a person waits for is a first one.
    """
    derived: list[float] = []
    original = vault.derive_key

    def timed(*given: object, **named: object) -> bytes:
        begin = time.perf_counter()
        key = original(*given, **named)  # type: ignore[arg-type]  # handed on as they came
        derived.append(time.perf_counter() - begin)
        return key

    vault.derive_key = timed
    took = _unlock(keukentafel, wachtzin, painted)
    vault.derive_key = original
    (derivation,) = derived
    return (took - derivation) * 1000


def _unlock(
    keukentafel: Keukentafel, wachtzin: str, painted: Callable[[MainWindow], None]
) -> float:
    window = keukentafel.window
    field = window.screen_shown.findChild(QLineEdit)
    assert field is not None
    field.setText(wachtzin)
    begin = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_for(lambda: isinstance(window.screen_shown, OverzichtPage))
    keukentafel.kluis.thread_.wait()  # the list of dossiers
    QApplication.processEvents()
    painted(window)
    return time.perf_counter() - begin


def _open_newest(keukentafel: Keukentafel) -> GesprekFrame:
    """Kim's conversation, with every page visited once and what follows on that done."""
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


def _page_turns(frame: GesprekFrame) -> list[float]:
    """The middle one of some turns to each page, until it is laid out and painted."""
    places = posities(frame.formulier, frame.session.dossier)
    times: dict[Positie, list[float]] = {place: [] for place in places}
    for _round in range(_ROUNDS):
        for place in places:
            begin = time.perf_counter()
            frame.turn_to(place)
            _paint(frame.window())
            times[place].append((time.perf_counter() - begin) * 1000)
            QTest.qWait(5)
    for place, turns in times.items():
        print(f"{place.leefgebied or place.stap:32}{median(turns):6.1f}", file=sys.stderr)
    return [median(turns) for turns in times.values()]


def _choices(frame: GesprekFrame) -> float:
    """From a click on a niveau to *Bewaard*."""
    frame.turn_to(Positie(Stap.LEEFGEBIED, "financien"))
    QTest.qWait(50)
    times = []
    for turn in range(_SCORES):
        button = frame.page.findChild(QAbstractButton, f"leefgebied.niveau.{1 + turn % 5}")
        assert button is not None
        begin = time.perf_counter()
        button.click()
        assert "Bewaard" not in frame.saved_text
        wait_for(lambda: "Bewaard" in frame.saved_text)
        times.append((time.perf_counter() - begin) * 1000)
        QTest.qWait(5)
    return p95(times)


def _blocked_by_saves(frame: GesprekFrame) -> Iterator[float]:
    """Per save of a choice the longest time in which the window could not turn to anything else."""
    for turn in range(_SCORES):
        button = frame.page.findChild(QAbstractButton, f"leefgebied.niveau.{1 + turn % 5}")
        assert button is not None
        button.click()
        _paint(frame.window())
        longest, last = 0.0, time.perf_counter()
        while "Bewaard" not in frame.saved_text:
            QApplication.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
        yield longest * 1000
        QTest.qWait(5)


def _keystrokes(frame: GesprekFrame) -> float:
    """From a key to its letter painted: in a column, a question and a step; the slowest of them."""
    frame.turn_to(Positie(Stap.EIGEN_VRAGEN))
    question = _typed(frame, "eigen_vragen.nieuw")
    frame.turn_to(Positie(Stap.PLAN))
    row = next(b for b in frame.page.findChildren(QAbstractButton) if b.text() == "Actie")
    row.click()
    step = _typed(frame, "tekst")
    frame.turn_to(Positie(Stap.LEEFGEBIED, "financien"))
    return max(question, step, _typed(frame, "leefgebied.lastig.invoer"))


def _typed(frame: GesprekFrame, ending: str) -> float:
    """The shown field with a name that ends so; what is typed there stays."""
    QTest.qWait(50)
    found = (f for f in frame.page.findChildren(QWidget) if f.objectName().endswith(ending))
    named = next(f for f in found if f.isVisible())
    field = named.focusProxy() or named
    field.setFocus()
    QTest.qWait(50)
    times = []
    for letter in _SENTENCE * 2:
        begin = time.perf_counter()
        QTest.keyClicks(field, letter)
        _paint(frame.window())
        times.append((time.perf_counter() - begin) * 1000)
        QTest.qWait(2)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.qWait(50)
    print(f"{ending:32}{p95(times):6.1f}", file=sys.stderr)
    return p95(times)


def _paint(window: QWidget) -> None:
    """All that is due before the next picture of the window, and what is new in that picture."""
    QApplication.sendPostedEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def _other_looks(keukentafel: Keukentafel, frame: GesprekFrame) -> tuple[float, float]:
    """From choosing other colours, and other letters, to the page painted in them."""
    aanzien = keukentafel.window.aanzien

    def timed(choose: Callable[[], None]) -> float:
        frame.turn_to(Positie(Stap.LEEFGEBIED, "financien"))
        QTest.qWait(50)
        begin = time.perf_counter()
        choose()
        _paint(frame.window())
        took = (time.perf_counter() - begin) * 1000
        wait_for(lambda: aanzien.is_dressed)
        return took

    themes = [timed(partial(aanzien.set_thema, code)) for code in (*_THEMES, *_THEMES)]
    letters = [timed(partial(aanzien.set_schaal, schaal)) for schaal in (125, 150, 125, 100)]
    return median(themes), median(letters)


def _with_many_lines(dossier: Dossier, leefgebieden: list[str]) -> Dossier:
    """Everything is talked about, in 500 lines more, spread over all columns."""
    gesprek = dossier.gesprek
    assert gesprek is not None
    for code in leefgebieden:
        dossier = with_stand(dossier, gesprek.id, code, keuze=Keuze.BESPREKEN)
    places = cycle(product(leefgebieden, _COLUMNS))
    for number, (code, plek) in enumerate(islice(places, _UITSPRAKEN)):
        line = Uitspraak(
            f"veel-{number}", gesprek.id, plek, f"{_SENTENCE} {number}", gesprek.schrijver,
            gesprek.begonnen, code,
        )  # fmt: skip
        dossier = dossier.with_part(line)
    return dossier


if __name__ == "__main__":
    main()
