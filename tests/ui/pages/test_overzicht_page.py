"""The overview."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.afspraken import Afspraak, AfspraakSoort
from intake_desktop.domain.agenda import Agendaregel
from intake_desktop.domain.klantprofiel import Klantprofiel
from intake_desktop.domain.overzicht import MEESTE, DossierRegel, Lijstkeuze, Volgorde
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.theme import apply_theme
from tests.factories import MOMENT
from tests.ui.gesprek import find, type_in
from tests.ui.pages.aan_tafel import click, press_enter, words
from tests.ui.pages.poorten import FakeKluis, FakeLijst

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


def a_page(
    qtbot: QtBot, *regels: DossierRegel, lijst: FakeLijst | None = None
) -> tuple[OverzichtPage, FakeKluis]:
    kluis = FakeKluis()
    page = OverzichtPage(kluis, lijst)
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


def a_line(plek: str = "plan", vooruit: int = 0) -> Agendaregel:
    afspraak = Afspraak(date(2026, 11, 24), AfspraakSoort.STAP, "Bel de woningbouw", "d1", plek)
    return Agendaregel(afspraak, "Kim de Wit", "vandaag", vooruit)


def open_line(page: OverzichtPage, row: int) -> None:
    lines = find(page, QListView, "overzicht.agenda.lijst")
    lines.setCurrentIndex(lines.model().index(row, 0))
    QTest.keyClick(lines, Qt.Key.Key_Return)


def test_what_has_a_day_stands_beside_the_dossiers_and_leads_to_its_place(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM, lijst=FakeLijst(a_line("tekenen", -3), a_line("over")))
    page.show_agenda()
    lines = find(page, QListView, "overzicht.agenda.lijst")
    spoken = lines.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "vandaag: Kim de Wit. Bel de woningbouw"
    assert "1 van eerder · 1 vandaag" in words(page)
    with qtbot.waitSignal(page.place_requested) as opened:
        open_line(page, 0)
    assert opened.args == ["d1", "tekenen"]
    with qtbot.waitSignal(page.about_requested) as asked:
        open_line(page, 1)
    assert asked.args == ["d1"]
    page.grab()


def test_an_empty_agenda_says_so_and_an_empty_vault_has_none(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM, lijst=FakeLijst())
    page.show_agenda()
    assert "De komende zes weken staat er niets." in words(page)
    page.show_regels(())
    assert "zes weken" not in words(page)


def test_a_row_tells_the_ladder_the_decision_and_the_label(qtbot: QtBot) -> None:
    kim = replace(KIM, trede_nu=2, trede_streef=4, traject="werk", klantprofiel="rust")
    labels = (Klantprofiel("rust", "Eerst rust"),)
    page, _ = a_page(qtbot, kim, BO, lijst=FakeLijst(profielen=labels))
    page.show_agenda()
    assert "Trede 2, streef 4 · Werk, ook met hulp · Eerst rust" in row_text(
        page, 0, Qt.ItemDataRole.AccessibleTextRole
    )
    page.grab()


def test_the_labels_come_and_the_row_that_is_ready_to_open_stays(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM, BO, lijst=FakeLijst(profielen=(Klantprofiel("rust", "Rust"),)))
    page.show_agenda()
    assert [index.row() for index in rows(page).selectedIndexes()] == [0]


def test_choosing_asks_the_vault_and_is_told_with_a_way_back(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot, KIM, lijst=FakeLijst())
    click(page, "overzicht.vlak.kiezen")
    click(page, "overzicht.keuze.trede.2")
    click(page, "overzicht.keuze.trede.niets")
    click(page, "overzicht.keuze.rust.rust")
    click(page, "overzicht.keuze.volgorde.naam")
    assert kluis.keuze == Lijstkeuze(Volgorde.NAAM, treden=(2, 0), rust=True)
    kluis.found(())
    assert "Kies iets anders, of toon alles" in words(page)
    click(page, "overzicht.gekozen.actie")
    assert kluis.keuze == Lijstkeuze(Volgorde.NAAM)
    assert "een deel van de dossiers" not in words(page)


def test_counts_are_kept_where_someone_says(qtbot: QtBot, tmp_path: Path) -> None:
    lijst = FakeLijst()
    page, _ = a_page(qtbot, KIM, lijst=lijst)
    page.count_to(tmp_path / "aantallen.ods")
    assert lijst.counted == [tmp_path / "aantallen.ods"]
    assert "aantallen.ods" in words(page)


def test_with_big_letters_one_part_shows_at_a_time(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot, KIM, lijst=FakeLijst(a_line()))
    page.show_agenda()
    page.resize(700, 768)
    lines = find(page, QListView, "overzicht.agenda.lijst")
    assert rows(page).isVisible()
    assert not lines.isVisible()
    click(page, "overzicht.vlak.agenda")
    assert lines.isVisible()
    assert not rows(page).isVisible()


def test_letters_that_grow_while_it_is_shown_keep_every_button_in_sight(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)
    page, _ = a_page(qtbot, KIM, lijst=FakeLijst(a_line()))
    for schaal in (100, 200):
        apply_theme(qapp, schaal=schaal)
        QApplication.processEvents()
        new = find(page, QWidget, "overzicht.nieuw")
        assert new.mapTo(page, new.rect().bottomRight()).x() < page.width(), schaal
    apply_theme(qapp)


def test_a_long_name_and_a_long_word_take_more_lines_and_are_not_cut_off(qtbot: QtBot) -> None:
    long = replace(KIM, naam="Wilhelmina van der Heijden-Oudshoorn-Schimmelpenninck van der Oye")
    heights = []
    for regel in (KIM, long):
        lijst = FakeLijst(replace(a_line("tekenen", 3), naam=regel.naam))
        page, _ = a_page(qtbot, regel, lijst=lijst)
        page.show_agenda()
        lines = find(page, QListView, "overzicht.agenda.lijst")
        heights.append(lines.sizeHintForRow(0))
    assert heights[1] > heights[0]
