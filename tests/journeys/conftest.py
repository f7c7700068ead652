"""A conversation that is played once and looked at by many tests."""

import json
from collections.abc import Callable, Iterator
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
from tests.journeys.tafel import Tafel, make_home


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


def played(name: str, folder: Path, kdf: KdfParameters) -> Gespeeld:
    scenario = read_scenario(find_scenario(name), SOORTEN)
    out, home, said = folder / "out", folder / "home", list[str]()
    code = play(name, out, home, kdf=kdf, say=said.append)
    dossiers = stored_dossiers(home, scenario.wachtzin, kdf) if code == 0 else ()
    return Gespeeld(code, said, out, home, dossiers)


@pytest.fixture(scope="session")
def kim(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("kim", tmp_path_factory.mktemp("kim"), cheap_kdf)


@pytest.fixture(scope="session")
def els(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("els", tmp_path_factory.mktemp("els"), cheap_kdf)


@pytest.fixture(scope="session")
def erik(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("erik", tmp_path_factory.mktemp("erik"), cheap_kdf)


@pytest.fixture(scope="session")
def johan(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("johan", tmp_path_factory.mktemp("johan"), cheap_kdf)


@pytest.fixture(scope="session")
def ali(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("ali", tmp_path_factory.mktemp("ali"), cheap_kdf)


@pytest.fixture(scope="session")
def bo(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("bo", tmp_path_factory.mktemp("bo"), cheap_kdf)


@pytest.fixture(scope="session")
def bram(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    return played("bram", tmp_path_factory.mktemp("bram"), cheap_kdf)


@pytest.fixture
def open_program(
    qapp: QApplication, home: Path, tmp_path: Path, cheap_kdf: KdfParameters
) -> Iterator[Callable[..., Tafel]]:
    """Starts the program on the vault in `home`; every program is closed afterwards."""
    make_home(home, cheap_kdf)
    started: list[Tafel] = []

    def start(**choices: Any) -> Tafel:
        started.append(Tafel(home, cheap_kdf, tmp_path / "papieren", **choices))
        return started[-1]

    yield start
    for program in started:
        program.close()


@pytest.fixture
def tafel(open_program: Callable[..., Tafel]) -> Tafel:
    """A new conversation, in front, at its first page."""
    program = open_program()
    program.unlock()
    program.start_gesprek()
    return program
