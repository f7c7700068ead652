"""The real program without a screen, worked from another process: a line in, a line out.

Each line on standard input is a call, `["handen.fill", "begin.naam", "Kim"]`; each line on standard
output its answer. Between calls the program goes on as it does for a person.
"""

import json
import os
import resource
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import intake_desktop.plain_import  # noqa: F401 - first, as in the program

# isort: split
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake_desktop.app.bugs import catch_bugs
from intake_desktop.app.herstart import start_anew
from intake_desktop.app.keukentafel import make_application
from intake_desktop.cli import keep_private
from intake_desktop.paths import bug_log
from intake_desktop.storage.driver import dbapi2
from intake_desktop.storage.keys import STANDARD_KDF
from intake_desktop.storage.private_memory import hide_memory
from tests.faults.marks import mark_of
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF


def _value(words: str) -> None:
    raise ValueError(words)


def _key(words: str) -> None:
    dict[str, str]()[words]


def _chained(words: str) -> None:
    try:
        _value(words)
    except ValueError as error:
        raise RuntimeError(f"{words} again") from error


def _noted(words: str) -> None:
    error = TypeError(words)
    error.add_note(words)
    raise error


def _query(words: str) -> None:
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.execute("select 1 from nergens where naam = ?", [words])


def _grouped(words: str) -> None:
    raise ExceptionGroup(words, [ValueError(words)])


_BUGS = (_value, _key, _chained, _noted, _query, _grouped)


class Bestuurd(Tafel):
    """A table that another process sits at."""

    def mark(self) -> str:
        """The dossier on the screen, in short words."""
        return mark_of(self.frame.session.dossier)

    def saved_text(self) -> str:
        return self.frame.saved_text

    def wait(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds)

    def screen(self) -> str:
        return type(self.window.screen_shown).__name__

    def settings(self, names: list[str]) -> dict[str, Any]:
        """Read back from the connection that the program itself uses."""
        kluis, read = self.keukentafel.kluis, dict[str, Any]()

        def work() -> None:
            db = kluis.open_vault().db
            read.update({name: db.execute(f"pragma {name}").fetchone()[0] for name in names})

        kluis.thread_.run(work)
        kluis.thread_.wait()
        return read

    def plant_bug(self, number: int, words: str) -> None:
        """A mistake of ours with words of a client in it, in one of the places where it can be."""
        work = _BUGS[number % len(_BUGS)]
        kluis, papier = self.keukentafel.kluis, self.keukentafel.papier
        where = (None, kluis.thread_, papier.thread_)[number % 3]
        if where is None:
            QTimer.singleShot(0, lambda: work(words))
        else:
            where.run(lambda: work(words))
            where.wait()

    def fail_memory(self, nth: int) -> None:
        """The n-th statement from now on finds no memory, once."""
        db = self.keukentafel.kluis.open_vault().db
        execute, left = type(db).execute, [nth]
        self._memory_failed = False

        def failing(*given: Any) -> Any:
            left[0] -= 1
            if not left[0]:
                self._memory_failed = True
                raise MemoryError
            return execute(db, *given)

        vars(db)["execute"] = failing

    def memory_failed(self) -> bool:
        return self._memory_failed

    def hold(self, key: str, secret: str) -> None:
        """Keep these in memory on purpose, as a mistake of ours would."""
        self._held = (bytes.fromhex(key), key, secret)

    def limits(self) -> list[int]:
        return list(resource.getrlimit(resource.RLIMIT_CORE))


def main(home: Path, papers: Path, kdf: str) -> None:
    keep_private()
    application = make_application(["keukentafel"])
    cost = CHEAP_KDF if kdf.startswith("cheap") else STANDARD_KDF
    tafel = Bestuurd(home, cost, papers, now=datetime.now)
    catch_bugs(tafel.window, bug_log(home))
    if kdf.endswith("anew"):
        tafel.window.locked.connect(start_anew)
        hide_memory()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    calls = QSocketNotifier(0, QSocketNotifier.Type.Read)
    typed = bytearray()

    def hear() -> None:
        calls.setEnabled(False)
        heard = os.read(0, 1 << 20)
        if not heard:
            QApplication.exit(0)
            return
        typed.extend(heard)
        while b"\n" in typed:
            line, _, rest = bytes(typed).partition(b"\n")
            typed[:] = rest
            answers.write(json.dumps(_answer(tafel, json.loads(line))) + "\n")
            answers.flush()
        calls.setEnabled(True)

    calls.activated.connect(hear)
    answers.write('"ready"\n')
    answers.flush()
    application.exec()


def _answer(tafel: Bestuurd, call: list[Any]) -> dict[str, Any]:
    name, *given = call
    found: Any = tafel
    for part in name.split("."):
        found = getattr(found, part)
    try:
        value = found(*given) if callable(found) else found
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {"value": value if isinstance(value, str | int | bool | list | dict) else None}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
