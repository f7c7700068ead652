"""Other looks while the program runs: at once what is seen, soon after that the rest."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QVBoxLayout
from pytestqt.qtbot import QtBot

from intake_desktop.ui.aankleden import Aankleding
from intake_desktop.ui.theme import apply_theme, dress, hold_parts
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


@pytest.fixture
def pages(qtbot: QtBot, qapp: QApplication) -> Iterator[QStackedWidget]:
    """Two pages that were both seen; the first is shown."""
    apply_theme(qapp)
    stack = QStackedWidget()
    hold_parts(stack)
    qtbot.addWidget(stack)
    stack.resize(400, 200)
    for title in ("Een", "Twee"):
        stack.addWidget(a_card(title))
    stack.show()
    for index in (1, 0):
        stack.setCurrentIndex(index)
    yield stack
    apply_theme(qapp)


def a_card(title: str) -> Kaart:
    card = Kaart(title)
    card.inhoud.addWidget(Tekst("Woorden", "stil"))
    button = Knop("Doe het", icoon="plus")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    card.inhoud.addWidget(button)
    return card


def looks_of(stack: QStackedWidget, index: int) -> QImage:
    stack.setCurrentIndex(index)
    QApplication.sendPostedEvents()  # other sizes are laid out
    return stack.grab().toImage()


def in_one_go(stack: QStackedWidget, app: QApplication, schaal: int = 125) -> list[QImage]:
    """How both pages look when everything is dressed at once."""
    apply_theme(app, "donker", schaal)
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
    dressing = Aankleding(qapp, pages)
    dressing.dress("donker", 125)
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


def test_looks_that_follow_on_each_other_end_in_the_last(
    pages: QStackedWidget, qapp: QApplication, qtbot: QtBot
) -> None:
    wanted = in_one_go(pages, qapp)
    dressing = Aankleding(qapp, pages)
    for naam, schaal in (("hoog_contrast", 200), ("licht", 100), ("donker", 125)):
        dressing.dress(naam, schaal)
    qtbot.wait_until(lambda: dressing.is_done)
    assert [looks_of(pages, index) for index in (0, 1)] == wanted


@pytest.mark.parametrize("beforehand", [True, False])
def test_a_page_that_comes_later_has_the_looks_in_use(
    pages: QStackedWidget, qapp: QApplication, qtbot: QtBot, beforehand: bool
) -> None:
    wanted = in_one_go(pages, qapp, 100)
    dressing = Aankleding(qapp, pages)
    dressing.dress("donker", 100)
    qtbot.wait_until(lambda: dressing.is_done)
    card, before = a_card("Twee"), pages.widget(1)
    assert before is not None
    if beforehand:
        dress(card)
    pages.addWidget(card)
    pages.removeWidget(before)
    assert looks_of(pages, 1) == wanted[1]


def test_a_window_of_qt_over_ours_has_the_looks_in_use(
    pages: QStackedWidget, qapp: QApplication, qtbot: QtBot
) -> None:
    def shown() -> QImage:
        dialog = QDialog(pages)
        column = QVBoxLayout(dialog)
        column.addWidget(Knop("Openen"))
        dialog.resize(200, 100)
        dialog.show()
        picture = dialog.grab().toImage()
        dialog.deleteLater()
        return picture

    apply_theme(qapp, "donker")
    wanted = shown()
    apply_theme(qapp)
    dressing = Aankleding(qapp, pages)
    dressing.dress("donker", 100)
    assert shown() == wanted
    qtbot.wait_until(lambda: dressing.is_done)
