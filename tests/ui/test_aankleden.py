"""Other looks while the program runs: at once what is seen, soon after that the rest."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.aankleden import Aankleding
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


@pytest.fixture
def pages(qtbot: QtBot, qapp: QApplication) -> Iterator[QStackedWidget]:
    """Two pages that were both seen; the first is shown."""
    apply_theme(qapp)
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.resize(400, 200)
    for title in ("Een", "Twee"):
        card = Kaart(title)
        card.inhoud.addWidget(Tekst("Woorden", "stil"))
        button = Knop("Doe het", icoon="plus")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card.inhoud.addWidget(button)
        stack.addWidget(card)
    stack.show()
    for index in (1, 0):
        stack.setCurrentIndex(index)
    yield stack
    apply_theme(qapp)


def looks_of(stack: QStackedWidget, index: int) -> QImage:
    stack.setCurrentIndex(index)
    return stack.grab().toImage()


def in_one_go(stack: QStackedWidget, app: QApplication) -> list[QImage]:
    """How both pages look when everything is dressed at once."""
    apply_theme(app, "donker", 125)
    pictures = [looks_of(stack, index) for index in (0, 1)]
    apply_theme(app)
    stack.setCurrentIndex(0)
    return pictures


def test_what_is_shown_has_the_new_looks_at_once(pages: QStackedWidget, qapp: QApplication) -> None:
    wanted = in_one_go(pages, qapp)
    Aankleding(qapp, pages).dress("donker", 125)
    assert looks_of(pages, 0) == wanted[0]


def test_a_page_that_is_shown_before_its_turn_is_dressed_as_well(
    pages: QStackedWidget, qapp: QApplication
) -> None:
    wanted = in_one_go(pages, qapp)
    Aankleding(qapp, pages).dress("donker", 125)
    pages.setCurrentIndex(1)
    QApplication.sendPostedEvents()  # the new sizes are laid out
    assert looks_of(pages, 1) == wanted[1]


def test_the_rest_follows_by_itself(
    pages: QStackedWidget, qapp: QApplication, qtbot: QtBot
) -> None:
    wanted = in_one_go(pages, qapp)
    dressing = Aankleding(qapp, pages)
    dressing.dress("donker", 125)
    assert not dressing.is_done
    qtbot.wait_until(lambda: dressing.is_done)
    assert [looks_of(pages, index) for index in (0, 1)] == wanted
