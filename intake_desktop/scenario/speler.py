"""Plays a scenario: starts the program on an empty folder, does every step, leaves proof behind."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake_desktop.app.keukentafel import Keukentafel, make_application
from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.errors import ForeseenError, ScenarioStepError
from intake_desktop.scenario.antwoorden import check_antwoorden
from intake_desktop.scenario.handen import Handen
from intake_desktop.scenario.keuzes import codes_of
from intake_desktop.scenario.lezen import Scenario, ScenarioStap, find_scenario, read_scenario
from intake_desktop.scenario.stappen import SOORTEN, play_step
from intake_desktop.scenario.toetsen import Toetsenhanden
from intake_desktop.scenario.verslag import stored_counts
from intake_desktop.storage.vault_files import vault_exists
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.setup_page import SetupPage
from intake_desktop.ui.widgets.papier import PapierBeeld

if TYPE_CHECKING:
    from intake_desktop.storage.keys import KdfParameters

SIZE = (1366, 768)
_OVERLAP = 60
_STILL_MS = 40  # a layout asks for the next one; then nothing moves any more


class ScenarioClock:
    """The clock of a scenario: starts at its moment and goes on one second at every look."""

    def __init__(self, begin: datetime) -> None:
        self._now = begin

    def __call__(self) -> datetime:
        """The moment, one second later than at the look before."""
        self._now += timedelta(seconds=1)
        return self._now

    def jump(self, moment: datetime) -> None:
        """Days pass, until this moment. Raises ScenarioStepError when it has been."""
        if moment <= self._now:
            raise ScenarioStepError(f"{moment:%d-%m-%Y %H.%M} is al geweest")
        self._now = moment


class Ids:
    """Identifiers in order, so that a scenario leaves the same dossier each time.

    `after` is where they begin: what is played on a vault that holds something gives no id twice.
    """

    def __init__(self, after: int = 0) -> None:
        self._count = after

    def __call__(self) -> str:
        """The next identifier: 32 hexadecimal digits."""
        self._count += 1
        return f"{self._count:032x}"


@dataclass
class Speler:
    """A program that is being played: its window, its hands and where the proof goes.

    Without `pictures` only the papers and the report are left.
    """

    scenario: Scenario
    home: Path
    out: Path
    kdf: "KdfParameters | None" = None
    muis: bool = True
    herstelcode: str = ""
    pictures: bool = True
    keukentafel: Keukentafel = field(init=False)
    handen: Handen = field(init=False)

    def __post_init__(self) -> None:
        """Start the program on this folder."""
        begin = self.scenario.begin
        used = int(f"{begin:%Y%m%d%H%M}0000") if vault_exists(self.home) else 0
        self._clock, self._ids = ScenarioClock(begin), Ids(used)
        self._order: list[str] = []
        self.gesprek_nummer = 1
        self._begun: list[int] = []
        self._after: list[int] = []
        self._work_before = (0, 0)
        self.out.mkdir(parents=True, exist_ok=True)
        self.start()

    @property
    def frame(self) -> GesprekFrame:
        """The open conversation."""
        screen = self.keukentafel.window.screen_shown
        if not isinstance(screen, GesprekFrame):
            raise ScenarioStepError("er is geen gesprek geopend")
        return screen

    def let_days_pass(self, day: date, moment: time | None) -> None:
        """Until this day; without a time at the hour at which the first gesprek began."""
        self._clock.jump(datetime.combine(day, moment or self.scenario.begin.time()))

    def start(self) -> None:
        """Open the program, as the icon does."""
        self.keukentafel = Keukentafel(
            self.home,
            now=self._clock,
            new_id=self._ids,
            papers_folder=self.out,
            kdf=self.kdf,
        )
        window = self.keukentafel.window
        window.resize(*SIZE)
        window.show()
        geteld = self.handen.geteld if hasattr(self, "handen") else None
        self.handen = Handen(window) if self.muis else Toetsenhanden(window)
        if geteld is not None:
            self.handen.geteld = geteld
        self.handen.settle()

    def stop(self) -> None:
        """Close the window, as the cross does."""
        self.keukentafel.window.close()
        self.keukentafel.window.deleteLater()
        self.handen.settle()

    def wait_saved(self) -> None:
        """Until the header says *Bewaard*."""
        self.handen.wait_for(lambda: "Bewaard" in self.frame.saved_text, "Bewaard")

    def picture(self, name: str, suffix: str = "") -> None:
        """Leave a picture of the window; a place visited again replaces its picture."""
        if not self.pictures:
            return
        if self.gesprek_nummer > 1:
            name = f"gesprek{self.gesprek_nummer}-{name}"
        if name not in self._order:
            self._order.append(name)
        number = self._order.index(name) + 1
        QTest.qWait(_STILL_MS)
        self.keukentafel.window.grab().save(str(self.out / f"{number:02d}-{name}{suffix}.png"))

    def picture_place(self) -> None:
        """Pictures of the place where we are: from the top, and further down when it is long."""
        if not self.pictures:
            return
        place = self.frame.positie
        if self.frame.session.undo_stack.count():
            self.wait_saved()
        if place.stap is Stap.PLAN:
            self.handen.wait_for(self._paper_is_there, "het papier naast het plan")
        name = f"leefgebied-{place.leefgebied}" if place.leefgebied else str(place.stap)
        bar = self.frame.scroll_bar
        before, part = bar.value(), 1
        bar.setValue(0)
        self.picture(name)
        while bar.value() < bar.maximum():
            part += 1
            bar.setValue(bar.value() + bar.pageStep() - _OVERLAP)
            self.picture(name, f"-{part}")
        bar.setValue(before)

    def _paper_is_there(self) -> bool:
        papers = self.frame.page.findChildren(PapierBeeld)
        return all(paper.page_count for paper in papers if paper.isVisible())

    def start_counting(self) -> None:
        """The hour begins: what was done before (set-up) is not counted."""
        geteld = self.handen.geteld
        self._work_before = (geteld.handelingen, geteld.toetsen)
        self._begun, self._after = [geteld.handelingen], [0]

    def start_next_gesprek(self) -> None:
        """From here on the work counts for the next gesprek."""
        self.gesprek_nummer += 1
        self._begun.append(self.handen.geteld.handelingen)
        self._after.append(0)

    def play_stap(self, stap: ScenarioStap) -> None:
        """One step. What is done on the page Daarna is after the table: counted apart."""
        before = self.handen.geteld.handelingen
        play_step(self, stap)
        screen = self.keukentafel.window.screen_shown
        at_daarna = isinstance(screen, GesprekFrame) and screen.positie.stap is Stap.DAARNA
        if at_daarna and self._after:  # a dossier that was opened, not begun, counts for no gesprek
            self._after[-1] += self.handen.geteld.handelingen - before

    @property
    def work_after(self) -> int:
        """Actions other than typing on the page Daarna, of all conversations."""
        return sum(self._after)

    @property
    def work_per_gesprek(self) -> list[int]:
        """Actions other than typing of each gesprek, at the table; none where none began."""
        ends = [*self._begun[1:], self.handen.geteld.handelingen][: len(self._begun)]
        return [
            end - begun - after
            for begun, end, after in zip(self._begun, ends, self._after, strict=True)
        ]

    @property
    def work(self) -> tuple[int, int]:
        """Actions other than typing at the table, and keys typed, since the hour began."""
        geteld = self.handen.geteld
        return (
            geteld.handelingen - self._work_before[0] - self.work_after,
            geteld.toetsen - self._work_before[1],
        )


def play(  # noqa: PLR0913 - what tests hand in stands by name
    given: str,
    out: Path,
    home: Path | None = None,
    *,
    kdf: "KdfParameters | None" = None,
    muis: bool = True,
    say: Callable[[str], None] = lambda _sentence: None,
    pictures: bool = True,
) -> int:
    """Play a scenario file or a shipped example by name; returns the exit code.

    Without `muis` it is played with the keyboard alone.

    Leaves one picture per page (where `pictures` are wanted), the papers and `verslag.json` in
    `out`. A step that the window can not do ends it: `say` gets a sentence that names the step, and
    the exit code is 1.
    """
    formulier = load_formulier()
    scenario = read_scenario(find_scenario(given), SOORTEN, codes_of(formulier))
    check_antwoorden(scenario, formulier)
    QApplication.instance() or make_application(["keukentafel"])
    with tempfile.TemporaryDirectory(prefix="keukentafel-") as empty:
        speler = Speler(scenario, home or Path(empty), out, kdf, muis, pictures=pictures)
        played = 0
        try:
            try:
                _first_start(speler)
                for stap in scenario.stappen:
                    speler.play_stap(stap)
                    played += 1
            except ForeseenError as error:
                speler.picture("gestrand")
                where = scenario.stappen[played] if played < len(scenario.stappen) else "het einde"
                raise ScenarioStepError(f"{scenario.bestand.name}, {where}: {error}") from error
            finally:
                speler.stop()
        except ScenarioStepError as error:
            say(str(error))
            return 1
        _report(speler, played)
    return 0


def _first_start(speler: Speler) -> None:
    from intake_desktop.scenario.begin import first_start, unlock

    if isinstance(speler.keukentafel.window.screen_shown, SetupPage):
        first_start(speler)
    else:
        unlock(speler)


def _report(speler: Speler, played: int) -> None:
    actions, keys = speler.work
    report = {
        "scenario": speler.scenario.naam,
        "stappen_gespeeld": played,
        "handelingen_zonder_typen": actions,
        "handelingen_per_gesprek": speler.work_per_gesprek,
        "handelingen_daarna": speler.work_after,
        "toetsen_getypt": keys,
        **stored_counts(speler.home, speler.scenario.wachtzin, speler.kdf),
    }
    text = json.dumps(report, ensure_ascii=False, indent=2)
    (speler.out / "verslag.json").write_text(text + "\n", encoding="utf-8")
