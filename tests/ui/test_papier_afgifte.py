"""Giving the papers of *Daarna*: whole files or none, one after the other, a sentence each time."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.ui.papier_afgifte import PapierAfgifte
from tests.factories import a_dossier
from tests.ui.gesprek import a_session
from tests.ui.raamwerk import Papieren

PDF = b"%PDF-1.7 een papier"


class Balie:
    """Someone who asks for papers, and hears how that went."""

    def __init__(self, folder: Path) -> None:
        self.window = QWidget()
        self.papieren = Papieren()
        self.heard: list[str] = []
        self.logged: list[object] = []
        session = a_session(a_dossier())
        session.setParent(self.window)
        self.afgifte = PapierAfgifte(session, self.papieren, folder, self.window)
        self.afgifte.said.connect(self.heard.append)
        self.afgifte.done.connect(self.logged.append)


@pytest.fixture
def balie(qtbot: QtBot, tmp_path: Path) -> Balie:
    made = Balie(tmp_path / "papieren")
    qtbot.addWidget(made.window)
    return made


def test_a_paper_is_kept_under_a_name_that_tells_nothing_of_who(
    balie: Balie, tmp_path: Path
) -> None:
    balie.afgifte.save(Papiersoort.WMO_VERSLAG, True)
    assert balie.papieren.papers == [(Papiersoort.WMO_VERSLAG, True)]
    balie.papieren.done(PDF)
    (path,) = (tmp_path / "papieren").iterdir()
    assert path.name == "wmo-verslag-2026-11-20-sier-1-v1-groot.pdf"
    assert path.read_bytes() == PDF
    assert balie.heard == [f"Het papier staat in {path.parent}."]
    assert balie.logged == [Handeling.BEWAARD]


def test_all_papers_are_kept_one_after_the_other(balie: Balie, tmp_path: Path) -> None:
    balie.afgifte.save_all(False)
    for number in range(1, len(Papiersoort) + 1):
        assert len(balie.papieren.papers) == number
        balie.papieren.done(PDF)
    assert len(list((tmp_path / "papieren").iterdir())) == len(Papiersoort)
    *going_on, told = balie.heard
    assert told == f"Er staan {len(Papiersoort)} papieren in {tmp_path / 'papieren'}."
    assert [words.split(":")[0] for words in going_on] == [
        f"Papier {number} wordt gemaakt" for number in range(1, len(Papiersoort) + 1)
    ]


def test_a_folder_that_can_not_be_made_ends_it_with_one_sentence(
    balie: Balie, tmp_path: Path
) -> None:
    (tmp_path / "papieren").write_text("een bestand waar de map zou komen")
    balie.afgifte.save_all(False)
    balie.papieren.done(PDF)
    assert len(balie.papieren.papers) == 1
    _going_on, told = balie.heard
    assert "Er is niets verloren" in told


def test_what_can_not_be_made_is_said(balie: Balie) -> None:
    balie.afgifte.save(Papiersoort.DEELBLAD, False)
    balie.papieren.failed("Het sjabloon deelblad.xml.j2, regel 3: …")
    assert balie.heard == ["Het sjabloon deelblad.xml.j2, regel 3: …"]
    assert balie.logged == []


def test_without_a_printer_the_paper_can_be_kept(
    balie: Balie, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    balie.afgifte.print(Papiersoort.INFORMATIEBLAD, False)
    balie.papieren.done(PDF)
    assert balie.heard[0].startswith("Er is geen printer gevonden.")
    assert "Kies Bewaren" in balie.heard[0]
    assert balie.logged == []
