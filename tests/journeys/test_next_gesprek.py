"""A dossier opens again on a later day: on with the same gesprek, or a new one beside it."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.factories import MOMENT
from tests.journeys.tafel import NAME, Tafel, make_home

Start = Callable[..., Tafel]


class Clock:
    """A clock that stands still until days pass."""

    def __init__(self) -> None:
        self.now = MOMENT

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def last_week(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Path:
    """The folder of a program that was closed after a gesprek with one goal and one action."""
    home = tmp_path_factory.mktemp("vorige week") / "keukentafel"
    make_home(home, cheap_kdf)
    tafel = Tafel(home, cheap_kdf, home.parent / "papieren")
    tafel.unlock()
    tafel.start_gesprek()
    tafel.handen.fill(NAME, "Erik Bosch")
    tafel.go_to("werk_en_opleiding")
    tafel.handen.put_cursor("leefgebied.lastig")
    tafel.handen.type("Heeft nog geen cv\n")
    tafel.handen.click("leefgebied.niveau.2")
    tafel.go_to("plan")
    tafel.handen.click("plan.nieuw_doel")
    tafel.handen.fill("plan.doel.1.tekst", "Een zinvolle dag")
    tafel.handen.click("plan.doel.1.nieuwe_actie")
    tafel.handen.fill("plan.doel.1.actie.1.tekst", "Een cv maken")
    tafel.close()
    return home


@pytest.fixture
def later(open_program: Start, clock: Clock, last_week: Path, home: Path) -> Tafel:
    """In front: that dossier, opened again a week later."""
    shutil.rmtree(home)
    shutil.copytree(last_week, home)
    clock.now = MOMENT + timedelta(days=7)
    tafel = open_program(now=clock)
    tafel.unlock()
    tafel.open_first()
    return tafel


def reopen(tafel: Tafel) -> None:
    if not tafel.shows(OverzichtPage):
        tafel.handen.click("kop.overzicht")
        tafel.wait_for(OverzichtPage)
    tafel.open_first()


def test_it_says_what_was_done_and_opens_where_it_stopped(later: Tafel) -> None:
    assert later.frame.positie == Positie(Stap.PLAN)
    words = later.words()
    assert "Het laatste gesprek was op vrijdag 20 november 2026." in words
    assert "Besproken: werk en opleiding. In het plan: 1 doel en 1 actie." in words


def test_on_with_that_gesprek_changes_nothing(later: Tafel) -> None:
    before = later.frame.session.dossier
    later.handen.click("hervat.tweede")
    assert not later.handen.has("hervat")
    assert later.frame.session.dossier is before


def test_the_same_day_goes_on_without_a_question(later: Tafel, clock: Clock) -> None:
    clock.now = MOMENT
    reopen(later)
    assert not later.handen.has("hervat")
    assert "U gaat verder waar u was. Besproken: werk en opleiding." in later.words()


def test_a_new_gesprek_shows_quietly_what_was_said_and_scored_before(later: Tafel) -> None:
    later.handen.click("hervat.actie")
    assert later.frame.positie == Positie(Stap.BEGIN)
    later.go_to("werk_en_opleiding")
    words = later.words()
    assert "Vorige keer (20 november):" in words
    assert "K: Heeft nog geen cv" in words
    assert "Vorige keer (20 november): 2" in words
    later.handen.put_cursor("leefgebied.lastig")
    later.handen.type("Het cv is half af\n")
    lines = [(u.tekst, u.gesprek) for u in later.frame.session.dossier.uitspraken]
    assert [text for text, _ in lines] == ["Heeft nog geen cv", "Het cv is half af"]
    assert lines[0][1] != lines[1][1]


def test_looking_back_asks_what_became_of_the_steps(later: Tafel) -> None:
    later.handen.click("hervat.actie")
    later.go_to("terugblik")
    later.handen.click("terugblik.actie.1.keuze.nog_niet")
    later.handen.fill("terugblik.actie.1.tekst", "De printer was stuk")
    later.handen.put_cursor("terugblik.gelukt")
    later.handen.type("Staat eerder op\n")
    later.go_to("plan")
    assert "27 november, nog niet: De printer was stuk" in later.words()
    later.handen.click("plan.doel.1.nieuwe_actie")
    later.handen.fill("plan.doel.1.actie.2.tekst", "Bellen met een werkplek")
    later.handen.press("Escape")
    assert "nieuw" in later.words().split()


def test_undoing_its_beginning_brings_the_earlier_gesprek_back(later: Tafel) -> None:
    later.handen.click("hervat.actie")
    later.go_to("terugblik")
    later.handen.press("Ctrl+Z")
    assert len(later.frame.session.dossier.gesprekken) == 1
    assert later.frame.positie == Positie(Stap.PLAN)
    assert not later.handen.has("stap.terugblik")


def test_a_track_that_rests_says_so_in_the_plan_and_in_the_overview(later: Tafel) -> None:
    later.handen.click("hervat.actie")
    later.go_to("plan")
    later.handen.click("plan.pauze")
    later.handen.click("plan.pauze.begin")
    later.handen.fill("plan.pauze.reden", "Eerst de operatie")
    later.handen.fill("plan.pauze.weer_kijken", "8 januari")
    fold = later.handen.find("plan.pauze").focusProxy()
    assert fold is not None
    assert fold.accessibleName() == "Het traject staat stil sinds 27 november 2026, open"
    later.wait_saved()
    later.handen.click("kop.overzicht")
    later.wait_for(OverzichtPage)
    later.handen.wait_for(lambda: later.handen.has_rows("overzicht.dossiers"), "de gesprekken")
    found = later.handen.find("overzicht.dossiers")
    assert isinstance(found, QListView)
    told = found.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Rust sinds 27 november 2026, Weer kijken 8 januari 2027" in told
    reopen(later)
    later.go_to("plan")
    later.handen.click("plan.pauze.einde")
    assert later.frame.session.dossier.plan.pauze.sinds is None


def test_who_came_along_before_is_one_click_away(later: Tafel) -> None:
    later.handen.click("hervat.tweede")
    later.go_to("begin")
    later.handen.click("begin.erbij.moeder")
    later.handen.fill("begin.ander.1.naam", "Marja")
    reopen(later)
    later.handen.click("hervat.actie")
    mother = later.frame.session.dossier.gesprekken[0].aanwezigen[-1]
    later.handen.click(f"begin.erbij.{mother.sleutel}")
    gesprek = later.frame.session.dossier.gesprek
    assert gesprek is not None
    assert gesprek.aanwezigen[-1] == mother
    later.go_to("werk_en_opleiding")
    later.handen.put_cursor("leefgebied.gaat_goed")
    later.handen.type("M: hij helpt mij thuis\n")
    said = later.frame.session.dossier.uitspraken[-1]
    assert (said.spreker, said.tekst) == (mother.sleutel, "hij helpt mij thuis")
