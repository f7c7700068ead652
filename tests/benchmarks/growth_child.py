"""A process of its own: unlock to the overview, search, open dossiers; prints figures as JSON."""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import intake_desktop.plain_import  # noqa: F401 - first, as in the program

# isort: split
import psutil

from intake_desktop.app.keukentafel import Keukentafel, make_application
from intake_desktop.app.kluis import Kluis
from intake_desktop.storage import vault
from intake_desktop.storage.keys import KdfParameters
from tests.benchmarks.figures import p95
from tests.benchmarks.window_child import wait_for

Done = Callable[[object], None]

_UNLOCKS = 15
_QUERIES = ("kim", "k", "yilmaz", "jansen hu", "slapen", "buurvrouw geld", "100017", "zorg moe")


def main() -> None:
    """Measure on the home folder and the passphrase that are given; the key costs nothing here."""
    home, wachtzin = Path(sys.argv[1]), sys.argv[2]
    make_application(["bench"])
    keukentafel = Keukentafel(home, papers_folder=home, kdf=KdfParameters(8, 1, 1))
    keukentafel.window.show()
    vault.preload()
    keukentafel.kluis.thread_.run(lambda: keukentafel.formulieren.load())
    keukentafel.kluis.thread_.wait()
    kluis = keukentafel.kluis
    opened = []
    for _ in range(_UNLOCKS):
        opened.append(_timed(lambda done: _unlock_to_overview(keukentafel, wachtzin, done)))
        if len(opened) < _UNLOCKS:
            kluis.lock()
    searches = [_timed(partial(_search, kluis, query)) for query in _QUERIES for _ in range(6)]
    loads = [_timed(partial(_load, kluis, f"dossier-{number}")) for number in range(20)]
    figures = {
        "open_ms": median(opened[1:]),
        "search_ms": p95(searches),
        "dossier_ms": p95(loads),
        "memory_mb": psutil.Process().memory_info().rss / 2**20,
    }
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def _search(kluis: Kluis, query: str, done: Done) -> None:
    kluis.search(query, done, print)


def _load(kluis: Kluis, dossier_id: str, done: Done) -> None:
    kluis.load(dossier_id, done, print)


def _unlock_to_overview(
    keukentafel: Keukentafel, wachtzin: str, done: Callable[[object], None]
) -> None:
    from intake_desktop.ui.pages.overzicht_page import OverzichtPage

    def show(_warning: str) -> None:
        page = OverzichtPage(keukentafel.kluis)
        page.resize(1366, 768)

        def fill(regels: tuple[object, ...]) -> None:
            page.show_regels(regels)  # type: ignore[arg-type]  # as the port gives them
            page.grab()
            page.deleteLater()
            done(regels)

        keukentafel.kluis.overview(fill, print)

    keukentafel.kluis.unlock(wachtzin, show, print)


def _timed(work: Callable[[Callable[[object], None]], None]) -> float:
    answers: list[object] = []
    begin = time.perf_counter()
    work(answers.append)
    wait_for(lambda: bool(answers))
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()
