"""A conversation that is played once and looked at by many tests."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from intake_desktop.domain.dossier import Dossier
from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.stappen import SOORTEN
from intake_desktop.scenario.verslag import stored_dossiers
from intake_desktop.storage.keys import KdfParameters
from tests.journeys.tafel import Tafel


@dataclass(frozen=True)
class Gespeeld:
    """What a played conversation left behind."""

    code: int
    said: list[str]
    out: Path
    home: Path
    dossiers: tuple[Dossier, ...]

    @property
    def verslag(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads((self.out / "verslag.json").read_text("utf-8"))
        return report

    @property
    def plan(self) -> Path:
        (path,) = self.papers
        return path

    @property
    def papers(self) -> list[Path]:
        """Every version of the plan that was saved, oldest first."""
        return sorted(self.out.glob("plan-van-aanpak-*-v[0-9].pdf"))


def played(
    name: str, folder: Path, kdf: KdfParameters, *, muis: bool = True, pictures: bool = False
) -> Gespeeld:
    """This conversation, played in this folder; pictures cost a quarter of the time."""
    scenario = read_scenario(find_scenario(name), SOORTEN)
    out, home, said = folder / "out", folder / "home", list[str]()
    code = play(name, out, home, kdf=kdf, muis=muis, say=said.append, pictures=pictures)
    dossiers = stored_dossiers(home, scenario.wachtzin, kdf) if code == 0 else ()
    return Gespeeld(code, said, out, home, dossiers)


def _case(name: str) -> Any:
    """The shipped conversation of this name, played once for all tests of this process."""

    @pytest.fixture(scope="session", name=name)
    def gespeeld(
        qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
    ) -> Gespeeld:
        return played(name, tmp_path_factory.mktemp(name), cheap_kdf, pictures=name == "kim")

    return gespeeld


kim, els, erik, johan = (_case(name) for name in ("kim", "els", "erik", "johan"))
ali, bo, bram = (_case(name) for name in ("ali", "bo", "bram"))


@pytest.fixture
def tafel(open_program: Callable[..., Tafel]) -> Tafel:
    """A new conversation, in front, at its first page."""
    program = open_program()
    program.unlock()
    program.start_gesprek()
    return program
