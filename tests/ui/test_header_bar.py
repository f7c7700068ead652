"""The bar at the top: nothing in it is cut off, and nothing jumps when something is saved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.ui.header_bar import HeaderBar
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.een_regel import EenRegel
from tests.factories import a_dossier
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import find

NAAM = "Van der Heijden-Oudshoorn-Schimmelpenninck van der Oye tot Nijeveld"
NOON = datetime(2026, 11, 20, 12, 8)


@pytest.fixture(params=[100, 200])
def bar(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[HeaderBar]:
    apply_theme(qapp, schaal=request.param)
    made = HeaderBar(a_formulier())
    qtbot.addWidget(made)
    made.resize(1366, made.sizeHint().height())
    made.show_dossier(a_dossier(), NOON)
    made.show()
    QApplication.processEvents()
    yield made
    apply_theme(qapp)


def saved(bar: HeaderBar) -> QLabel:
    return find(bar, QLabel, "kop.bewaard")


def test_a_longer_word_about_saving_has_its_room_before_the_next_layout(bar: HeaderBar) -> None:
    bar.show_saving()
    QApplication.processEvents()
    bar.show_saved(NOON)
    assert saved(bar).width() >= saved(bar).sizeHint().width()
    bar.show_not_saved()
    assert saved(bar).width() >= saved(bar).sizeHint().width()


def test_nothing_moves_when_something_is_saved(bar: HeaderBar) -> None:
    bar.show_saving()
    QApplication.processEvents()
    place = saved(bar).geometry()
    bar.show_saved(NOON)
    QApplication.processEvents()
    assert saved(bar).geometry() == place
    bar.show_not_saved()
    QApplication.processEvents()
    assert saved(bar).geometry() == place


def test_a_title_that_is_too_long_for_the_bar_goes_on_below(bar: HeaderBar) -> None:
    naam = f"meneer El-Khattabi ben Abdessalam en mevrouw {NAAM}"
    dossier = a_dossier()
    bar.resize(700, bar.height())
    bar.show_dossier(replace(dossier, client=replace(dossier.client, aanspreken=naam)), NOON)
    QApplication.processEvents()
    (title,) = (label for label in bar.findChildren(EenRegel) if naam in label.accessibleName())
    assert QLabel.text(title).replace("\u200b", "") == f"Gesprek met {naam}"
    assert title.wordWrap()
    layout = bar.layout()
    assert layout is not None
    assert layout.heightForWidth(700) > bar.sizeHint().height()
    bar.resize(3000, bar.height())
    assert not title.wordWrap()
