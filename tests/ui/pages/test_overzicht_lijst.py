"""The rows of the list of dossiers: equally high, until a name is too long for its line."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.ui.models.dossiers import DossierModel
from intake_desktop.ui.pages.overzicht_lijst import EDGE, GAP, DossierLijst, words_of
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.rijenlijst import wrapped_height
from tests.factories import MOMENT

KIM = DossierRegel(
    "d1", "Kim de Wit", "", date(1994, 3, 12), "482913", date(2026, 11, 20), None, MOMENT
)
NAAM = "Wilhelmina Adriana van der Heijden-Oudshoorn-Schimmelpenninck van der Oye"
LONG = replace(KIM, id="d2", naam=NAAM)
COUPLE = replace(KIM, id="d3", samen_met=f"Muhammad-Abdulrahman ben {NAAM}")
ONE_WORD = replace(
    KIM, id="d4", naam="Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerker" * 3
)


@pytest.fixture(autouse=True)
def letters_as_they_were(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp)
    yield
    apply_theme(qapp)


def a_list(qtbot: QtBot, *regels: DossierRegel, width: int = 700) -> DossierLijst:
    model = DossierModel()
    lijst = DossierLijst(model)
    model.setParent(lijst)
    qtbot.addWidget(lijst)
    lijst.resize(width, 600)
    lijst.show()
    model.show_regels(regels)
    return lijst


def heights(lijst: DossierLijst) -> list[int]:
    return [lijst.sizeHintForRow(row) for row in range(lijst.model().rowCount())]


def test_rows_that_fit_are_equally_high(qtbot: QtBot) -> None:
    lijst = a_list(qtbot, KIM, replace(KIM, id="d9", naam="Bo"))
    assert lijst.uniformItemSizes()
    assert len(set(heights(lijst))) == 1


def test_only_the_row_that_is_too_long_is_higher(qtbot: QtBot) -> None:
    lijst = a_list(qtbot, KIM, LONG, COUPLE, ONE_WORD)
    plain, *longer = heights(lijst)
    assert plain == heights(a_list(qtbot, KIM))[0]
    assert all(height > plain for height in longer)


@pytest.mark.parametrize("schaal", [100, 200])
@pytest.mark.parametrize("width", [500, 700, 1200])
def test_every_word_has_its_room_in_the_row(
    qtbot: QtBot, qapp: QApplication, width: int, schaal: int
) -> None:
    apply_theme(qapp, schaal=schaal)
    lijst = a_list(qtbot, KIM, LONG, COUPLE, ONE_WORD, width=width)
    lijst.grab()
    model = lijst.model()
    assert isinstance(model, DossierModel)
    for row, height in enumerate(heights(lijst)):
        rij = words_of(model, model.index(row))
        room = lijst.maat.room(lijst.maat.breedte(rij).dagen)
        lines = [(words, font) for words, font, _ in lijst.maat.lines(rij)]
        assert sum(wrapped_height(font, words, room) for words, font in lines) <= height - GAP
        assert room > 3 * QFontMetrics(lijst.font()).averageCharWidth()


def test_rows_do_not_lie_over_each_other(qtbot: QtBot) -> None:
    lijst = a_list(qtbot, KIM, LONG, COUPLE, KIM)
    places = [lijst.visualRect(lijst.model().index(row, 0)) for row in range(4)]
    assert all(above.bottom() < below.top() for above, below in pairwise(places))


def test_a_long_name_that_comes_later_is_seen_too(qtbot: QtBot) -> None:
    lijst = a_list(qtbot, KIM)
    model = lijst.model()
    assert isinstance(model, DossierModel)
    model.add_regels((LONG,))
    assert not lijst.uniformItemSizes()
    model.show_regels((KIM,))
    assert lijst.uniformItemSizes()


def test_a_wider_list_has_room_for_the_name_again(qtbot: QtBot) -> None:
    lijst = a_list(qtbot, LONG)
    assert not lijst.uniformItemSizes()
    lijst.resize(1400, 600)
    assert lijst.uniformItemSizes()
    assert heights(lijst)[0] >= 2 * EDGE


def test_larger_letters_are_measured_anew(qtbot: QtBot, qapp: QApplication) -> None:
    lijst = a_list(qtbot, LONG, width=1000)
    assert lijst.uniformItemSizes()
    small = heights(lijst)[0]
    apply_theme(qapp, schaal=200)
    assert heights(lijst)[0] > small
    assert not lijst.uniformItemSizes()
