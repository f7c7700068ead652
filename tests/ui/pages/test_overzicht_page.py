"""The overview."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.overzicht import MEESTE, DossierRegel
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.factories import MOMENT
from tests.ui.gesprek import find, type_in
from tests.ui.pages.aan_tafel import click, press_enter, words
from tests.ui.pages.poorten import FakeKluis

KIM = DossierRegel(
    "d1",
    "Kim de Wit",
    "mevrouw De Wit",
    date(1994, 3, 12),
    "482913",
    date(2026, 11, 20),
    date(2026, 12, 18),
    MOMENT,
)
BO = DossierRegel("d2", "<b>Bo</b>", "", None, "", None, None, MOMENT)


def a_page(qtbot: QtBot, *regels: DossierRegel) -> tuple[OverzichtPage, FakeKluis]:
    kluis = FakeKluis()
    page = OverzichtPage(kluis)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.show_regels(regels)
    return page, kluis


def rows(page: OverzichtPage) -> QListView:
    return find(page, QListView, "overzicht.dossiers")


def row_text(page: OverzichtPage, row: int, role: Qt.ItemDataRole) -> str:
    return str(rows(page).model().index(row, 0).data(role))


def test_an_empty_vault_says_what_to_do(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot)
    assert "Nieuw gesprek" in words(page)
    assert not rows(page).isVisible()
    assert not find(page, QWidget, "overzicht.zoek").isVisible()


def test_the_big_button_starts_a_conversation(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot)
    with qtbot.waitSignal(page.new_requested):
        click(page, "overzicht.nieuw")


def test_a_row_tells_who_it_is_and_when(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM)
    assert row_text(page, 0, Qt.ItemDataRole.AccessibleTextRole) == (
        "Kim de Wit, geboren 12 maart 1994 · cliëntnummer 482913, "
        "Laatste gesprek 20 november 2026, Weer contact 18 december 2026"
    )


def test_markup_in_a_name_is_shown_as_typed(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, BO)
    assert row_text(page, 0, Qt.ItemDataRole.DisplayRole) == "<b>Bo</b>"
    page.grab()


def test_one_click_opens_a_dossier(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM, BO)
    view = rows(page)
    second = view.visualRect(view.model().index(1, 0, QModelIndex()))
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(second.left() + 90, second.center().y()),
        )
    assert opened.args == ["d2"]


def test_arrows_and_enter_open_a_dossier(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM, BO)
    QTest.keyClick(rows(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.keyClick(rows(page), Qt.Key.Key_Return)
    assert opened.args == ["d2"]


def test_searching_asks_the_vault_at_every_key(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot, KIM, BO)
    type_in(page, "overzicht.zoek", "ki")
    assert kluis.asked == [("search", "k"), ("search", "ki")]
    kluis.found((KIM,))
    with qtbot.waitSignal(page.open_requested) as opened:
        press_enter(page, "overzicht.zoek")
    assert opened.args == ["d1"]


def test_nothing_found_says_how_to_search_and_keeps_the_field(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot, KIM)
    type_in(page, "overzicht.zoek", "x")
    kluis.found(())
    assert "“x”" in words(page)
    assert find(page, QWidget, "overzicht.zoek").isVisible()


def test_an_answer_to_what_was_typed_before_is_not_shown(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot, KIM, BO)
    type_in(page, "overzicht.zoek", "k")
    late = kluis.found
    type_in(page, "overzicht.zoek", "i")
    late((BO,))
    assert row_text(page, 0, Qt.ItemDataRole.DisplayRole) == "Kim de Wit"


def test_an_answer_after_the_page_was_left_is_let_go(qapp: QApplication) -> None:
    page = OverzichtPage(FakeKluis())
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    page.show_regels((KIM,))


def many(first: int, count: int) -> tuple[DossierRegel, ...]:
    return tuple(replace(KIM, id=f"d{n}", naam=f"Kim {n}") for n in range(first, first + count))


def test_the_end_of_the_list_asks_for_the_next_by_key_and_by_wheel(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot, *many(0, MEESTE))
    QTest.keyClick(rows(page), Qt.Key.Key_End)
    assert kluis.asked == [("overview", MEESTE)]
    kluis.found(many(MEESTE - 1, MEESTE))  # one moved down meanwhile
    assert rows(page).model().rowCount() == 2 * MEESTE - 1
    assert row_text(page, MEESTE, Qt.ItemDataRole.DisplayRole) == f"Kim {MEESTE}"
    assert rows(page).currentIndex().row() == MEESTE - 1, "who reads stays where they were"
    bar = rows(page).verticalScrollBar()
    was = bar.maximum()
    qtbot.waitUntil(lambda: bar.maximum() > was)
    bar.setValue(bar.maximum())
    assert kluis.asked[1:] == [("overview", 2 * MEESTE - 1)]
    kluis.found(many(500, 1))
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert len(kluis.asked) == 2, "there is no more"


def test_what_was_searched_goes_on_at_the_end_too(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot, KIM)
    type_in(page, "overzicht.zoek", "k")
    kluis.found(many(0, MEESTE))
    QTest.keyClick(rows(page), Qt.Key.Key_End)
    assert kluis.asked[1:] == [("search", ("k", MEESTE))]
