"""Around a dossier: who saw it, what there is to choose, erasing with a report."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.opruimen import Wat
from intake_desktop.domain.over_dossier import Uitgave
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage
from tests.ui.gesprek import find
from tests.ui.pages.aan_tafel import click, words
from tests.ui.pages.beheer_poort import OVER, FakeBeheer


@pytest.fixture
def beheer() -> FakeBeheer:
    return FakeBeheer()


@pytest.fixture
def page(qtbot: QtBot, beheer: FakeBeheer, tmp_path: Path) -> OverDossierPage:
    page = OverDossierPage(beheer, "kim", tmp_path)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def test_who_did_what_reads_as_a_line_a_day(page: OverDossierPage) -> None:
    assert "20 november 2026 · Marijke: 12 keer iets gewijzigd" in words(page)


def test_both_versions_are_shown_and_one_click_chooses(
    page: OverDossierPage, beheer: FakeBeheer
) -> None:
    assert "Op deze laptop: tekst “Ik slaap slecht”" in words(page)
    assert "Bij Youssef: tekst “Het gaat beter”" in words(page)
    click(page, "over.versie.daar")
    assert beheer.asked == [(1, True)]
    assert "Op twee plekken veranderd" not in words(page)


def test_erasing_asks_once_more_and_shows_the_report(
    page: OverDossierPage, beheer: FakeBeheer
) -> None:
    click(page, "over.wis")
    assert beheer.asked == []
    click(page, "over.wis_zeker")
    assert beheer.asked == ["gewist"]
    assert "Het dossier is gewist." in words(page)
    assert not find(page, QWidget, "over.naam").isVisible()


def test_the_name_a_housemate_keeps_can_go(page: OverDossierPage, beheer: FakeBeheer) -> None:
    beheer.named = True
    click(page, "over.wis")
    click(page, "over.wis_zeker")
    click(page, "over.naam")
    assert beheer.asked == ["gewist", "naam"]
    assert "De naam is ook daar weggehaald." in words(page)


def test_what_fails_is_said_on_the_page(page: OverDossierPage) -> None:
    click(page, "over.inzage")
    assert "De schijf is vol." in words(page)


def test_the_suggested_passphrase_comes_in_the_field(
    page: OverDossierPage, beheer: FakeBeheer, tmp_path: Path
) -> None:
    click(page, "over.voorstel")
    click(page, "over.maak")
    assert beheer.asked == [Uitgave("kim", tmp_path, "", "zin")]


def test_what_is_not_mine_leaves_after_asking_once_more(qtbot: QtBot, tmp_path: Path) -> None:
    beheer = FakeBeheer()
    beheer.around = replace(OVER, weg=Wat(12, 1))
    page = OverDossierPage(beheer, "kim", tmp_path)
    qtbot.addWidget(page)
    page.show()
    assert "13 regels zijn niet van u." in words(page)
    click(page, "over.opruimen")
    assert beheer.asked == []
    click(page, "over.opruimen_zeker")
    assert beheer.asked == ["opgeruimd"]
    assert "Er is niets om op te ruimen." in words(page)
    click(page, "over.bewaar_opruimen")
    assert (tmp_path / "opruimverslag-kim.txt").read_text("utf-8").startswith("Het deel")


def test_nothing_leaves_before_the_others_have_their_part(qtbot: QtBot, tmp_path: Path) -> None:
    beheer = FakeBeheer()
    beheer.around = replace(OVER, weg=Wat(1), eerst="Geef eerst het deel van het wijkteam.")
    page = OverDossierPage(beheer, "kim", tmp_path)
    qtbot.addWidget(page)
    page.show()
    assert "Eén regel is niet van u. Geef eerst het deel van het wijkteam." in words(page)
    assert not find(page, QWidget, "over.opruimen").isVisible()
