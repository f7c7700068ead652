"""Plays Kim's hour until it is killed, and writes down what was typed and what showed as saved.

Each line of the log: the moment, whether the header said *Bewaard*, the mark of the dossier.
`--normal` flushes less than the program does: a control that has to lose something.
"""

import argparse
import os
import time
from pathlib import Path

from PySide6.QtTest import QTest

from intake_desktop.app.keukentafel import make_application
from intake_desktop.domain.dossier import Dossier
from intake_desktop.scenario.begin import first_start, unlock
from intake_desktop.scenario.handen import Handen
from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.speler import Speler
from intake_desktop.scenario.stappen import SOORTEN, play_step
from intake_desktop.storage import driver
from intake_desktop.ui.pages.setup_page import SetupPage
from tests.faults.marks import Mark, mark_of
from tests.storage.vaults import CHEAP_KDF


class TragerTypen(Handen):
    """Hands that take their time for each letter, so that a kill comes in the middle of a line."""

    pause = 0

    def type(self, text: str) -> None:
        if not self.pause:
            super().type(text)
            return
        for letter in text:
            super().type(letter)
            QTest.qWait(self.pause)


class Getuige(Speler):
    """A player that writes down each dossier that is on the screen, before the next key."""

    log = -1

    def picture(self, name: str, suffix: str = "") -> None:
        """No pictures here: they take most of the hour."""

    def picture_place(self) -> None:
        """No pictures of a whole page either."""

    def start(self) -> None:
        super().start()
        self.handen.__class__ = TragerTypen
        self.keukentafel.window.gesprek_opened.connect(self._follow)

    def _follow(self) -> None:
        """A change is written down before the program can save it: nothing is stored unseen."""
        frame = self.frame
        self._note(frame.session.dossier)
        keeper = frame._autosave
        frame.session.changed.disconnect(keeper._changed)
        frame.session.changed.connect(lambda _old, new, _typing: self._note(new, new_words=True))
        frame.session.changed.connect(keeper._changed)
        keeper.saved.connect(lambda _when: self._note(frame.session.dossier))

    def _note(self, dossier: Dossier, *, new_words: bool = False) -> None:
        shown = not new_words and "Bewaard" in self.frame.saved_text
        mark = Mark(time.monotonic(), shown, dossier.id, mark_of(dossier))
        os.write(self.log, f"{mark.line()}\n".encode())


def main(options: argparse.Namespace) -> None:
    """Play to the end, which a killed program does not reach."""
    make_application(["keukentafel"])
    if options.normal:
        driver.SETTINGS = tuple(
            ("synchronous", "normal", 1) if name == "synchronous" else (name, asked, expected)
            for name, asked, expected in driver.SETTINGS
        )
    Getuige.log = os.open(options.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    TragerTypen.pause = options.pause
    scenario = read_scenario(find_scenario("kim"), SOORTEN)
    speler = Getuige(scenario, options.home, options.log.parent / "uit", CHEAP_KDF)
    if isinstance(speler.keukentafel.window.screen_shown, SetupPage):
        first_start(speler)
    else:
        unlock(speler)
    for stap in scenario.stappen[: options.steps]:
        play_step(speler, stap)
    speler.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("log", type=Path)
    parser.add_argument("--pause", type=int, default=0, help="milliseconds after each letter")
    parser.add_argument("--steps", type=int, help="of Kim's hour; without it all of them")
    parser.add_argument("--normal", action="store_true", help="flush less than the program does")
    return parser.parse_args()


if __name__ == "__main__":
    main(_options())
