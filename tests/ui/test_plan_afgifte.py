"""Giving the plan away: a whole file or none, a sentence each time, no name in its name."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.ui.plan_afgifte import PlanAfgifte
from intake_desktop.ui.widgets.melding import Meldingsbalk
from tests.documents.kim import DAY, formulier, kim
from tests.factories import a_dossier
from tests.ui.gesprek import a_session, find, press
from tests.ui.raamwerk import Papieren

PDF = b"%PDF-1.7 een plan"


class Balie:
    """Someone who asks for the plan, and hears how that went."""

    def __init__(self, folder: Path) -> None:
        self.window = QWidget()
        self.papieren, self.heard = Papieren(), list[str]()
        session = a_session(a_dossier())
        session.setParent(self.window)
        self.afgifte = PlanAfgifte(session, self.papieren, folder, self.window)
        self.afgifte.said.connect(self.heard.append)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Documenten" / "Keukentafel"


@pytest.fixture
def balie(qtbot: QtBot, folder: Path) -> Balie:
    made = Balie(folder)
    qtbot.addWidget(made.window)
    return made


def test_the_plan_is_written_whole_and_its_place_is_said(balie: Balie, folder: Path) -> None:
    balie.afgifte.save()
    balie.papieren.done(PDF)
    (path,) = folder.iterdir()
    assert path.read_bytes() == PDF
    assert balie.heard == [f"Het plan staat in {folder}, als {path.name}."]


def test_the_name_says_what_and_when_but_not_who(balie: Balie) -> None:
    assert balie.afgifte.file_name() == "plan-van-aanpak-2026-11-20-sier-1-v1.pdf"


def test_a_folder_that_can_not_be_made_is_said_and_leaves_nothing(
    balie: Balie, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "Documenten").write_text("een bestand waar de map zou komen")
    balie.afgifte.save()
    balie.papieren.done(PDF)
    assert balie.heard[0].startswith(f"Het plan kan niet in {folder} worden gezet.")
    assert "Er is niets verloren" in balie.heard[0]


def test_a_place_that_is_taken_is_said_and_leaves_nothing_half(balie: Balie, folder: Path) -> None:
    (folder / balie.afgifte.file_name()).mkdir(parents=True)
    balie.afgifte.save()
    balie.papieren.done(PDF)
    assert balie.heard[0].startswith("Het plan kan niet in")
    assert [path.is_dir() for path in folder.iterdir()] == [True]


def test_a_broken_template_is_said_and_writes_nothing(balie: Balie, folder: Path) -> None:
    balie.afgifte.save()
    balie.papieren.failed("Het sjabloon is stuk.")
    assert balie.heard == ["Het sjabloon is stuk."]
    assert not folder.exists()


def test_a_plan_asked_for_just_before_leaving_is_still_written(
    balie: Balie, folder: Path, qtbot: QtBot
) -> None:
    balie.afgifte.save()
    with qtbot.waitSignal(balie.afgifte.destroyed):
        balie.afgifte.deleteLater()
    balie.papieren.done(PDF)
    assert [path.read_bytes() for path in folder.iterdir()] == [PDF]
    assert balie.heard == []


def test_printing_just_before_leaving_is_let_go(balie: Balie, qtbot: QtBot) -> None:
    balie.afgifte.print()
    with qtbot.waitSignal(balie.afgifte.destroyed):
        balie.afgifte.deleteLater()
    balie.papieren.done(PDF)
    balie.papieren.failed("te laat")
    assert balie.heard == []


def test_without_a_printer_it_is_said_on_top_of_the_paper_that_is_shown(
    balie: Balie, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    balie.window.show()
    balie.afgifte.do("bekijken", "")
    balie.papieren.done(make_plan_pdf(kim(), formulier(), day=DAY))
    press(find(balie.window, QPushButton, "papiervenster.afdrukken"))
    told = find(balie.window, Meldingsbalk, "papiervenster.melding")
    assert told.isVisible()
    assert told.text().startswith("Er is geen printer gevonden.")
    assert balie.heard == []
