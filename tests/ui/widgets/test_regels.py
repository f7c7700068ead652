"""The card with lines: what was said so far, and the line that is being typed."""

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QFocusEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.domain.rollen import Grondslag
from intake_desktop.ui.models.regels_model import RegelsModel
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.invoer import Invoervlak
from intake_desktop.ui.widgets.regels import LONGEST_LINE, Regel, Regelkaart
from intake_desktop.ui.widgets.regels_lijst import RegelsLijst
from tests.ui.muis import a_turn_of_the_wheel

KASBOEK = Regel("k", "K", "klantmanager", "Houdt zelf een kasboekje bij", "klantmanager")
HUUR = Regel("h", "W", "wijkteam", "Huur is altijd betaald", "wijkteam")
ZELF = Regel("z", "J", "client", '"Ik wil het zelf blijven doen"', "cliënt")
THREE = (KASBOEK, HUUR, ZELF)


class Table:
    """A card, the lines its page keeps, and everything it told."""

    def __init__(self, card: Regelkaart, page: QScrollArea) -> None:
        self.card, self.page = card, page
        self.regels: tuple[Regel, ...] = ()
        self.told: list[tuple[object, ...]] = []
        card.edited.connect(self._write)
        card.ended.connect(lambda line: self.told.append(("ended", line)))
        card.removed.connect(self._remove)
        card.speaker_clicked.connect(lambda line: self.told.append(("speaker", line)))
        card.moved.connect(lambda line, before: self.told.append(("moved", line, before)))
        self.reopened: list[str] = []
        card.reopened.connect(self.reopened.append)
        card.basis_chosen.connect(lambda line, basis: self.told.append(("basis", line, basis)))

    @property
    def lines(self) -> RegelsLijst:
        """The list in the card."""
        found = self.card.findChild(RegelsLijst)
        assert found is not None
        return found

    @property
    def editor(self) -> Invoervlak:
        """Where a line is changed in place."""
        found = self.lines.findChild(Invoervlak)
        assert found is not None
        return found

    def show(self, *regels: Regel) -> None:
        """What the page does after every change."""
        self.regels = regels
        self.card.set_regels(regels)

    def _write(self, line_id: str, text: str) -> None:
        self.told.append(("edited", line_id, text))
        rol = "client" if text.startswith('"') else "klantmanager"
        new = Regel(line_id, rol[0].upper(), rol, text, rol)
        if line_id in {r.id for r in self.regels}:
            self.show(*(replace(r, tekst=text) if r.id == line_id else r for r in self.regels))
        else:
            self.show(*self.regels, new)

    def _remove(self, line_id: str) -> None:
        self.told.append(("removed", line_id))
        self.show(*(r for r in self.regels if r.id != line_id))


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication) -> Table:
    apply_theme(qapp)
    numbers = count(1)
    card = Regelkaart("Wat gaat goed", "Typ wat u hoort", lambda: f"n{next(numbers)}")
    card.setObjectName("leefgebied.gaat_goed")
    area = QScrollArea()
    page = QWidget()
    QVBoxLayout(page).addWidget(card)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(320, 500)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitExposed(area)
    card.setFocus()
    return Table(card, area)


def middle(table: Table, row: int) -> QPoint:
    QApplication.processEvents()
    return table.lines.visualRect(table.lines.model().index(row, 0)).center()


def click_words(table: Table, row: int) -> None:
    QTest.mouseClick(table.lines.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, row))


def words_shown(table: Table) -> list[str]:
    model = table.lines.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_first_letter_starts_a_line_and_every_letter_is_told(table: Table) -> None:
    QTest.keyClicks(table.card.input, "Ja")
    assert table.told == [("edited", "n1", "J"), ("edited", "n1", "Ja")]


def test_a_space_starts_no_line(table: Table) -> None:
    QTest.keyClicks(table.card.input, "  ")
    assert table.told == []


def test_the_line_being_typed_is_not_shown_twice(table: Table) -> None:
    table.show(HUUR)
    QTest.keyClicks(table.card.input, "Ja")
    assert table.card.line_ids() == ["h"]
    QTest.keyClick(table.card.input, Qt.Key.Key_Return)
    assert table.told[-1] == ("ended", "n1")
    assert table.card.line_ids() == ["h", "n1"]
    assert table.card.input.words() == ""


def test_leaving_the_input_ends_the_line(table: Table) -> None:
    QTest.keyClicks(table.card.input, "Ja")
    QApplication.sendEvent(table.card.input, QFocusEvent(QFocusEvent.Type.FocusOut))
    assert table.told[-1] == ("ended", "n1")


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason]
)
def test_a_menu_or_another_window_does_not_end_the_line(
    table: Table, reason: Qt.FocusReason
) -> None:
    QTest.keyClicks(table.card.input, "Ja")
    QApplication.sendEvent(table.card.input, QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    assert table.card.input.words() == "Ja"


def test_enter_on_an_empty_line_goes_on(table: Table) -> None:
    QTest.keyClick(table.card.input, Qt.Key.Key_Return)
    assert table.told == []


def test_a_line_that_wraps_is_in_sight_at_that_key(qtbot: QtBot) -> None:
    card = Regelkaart("Lastig")
    sheet = Blad(card)
    qtbot.addWidget(sheet)
    sheet.resize(300, 130)
    sheet.show()
    low: list[int] = []
    for letter in "woord " * 14:
        QTest.keyClicks(card.input, letter)
        end = card.input.mapTo(sheet.viewport(), card.input.cursorRect().bottomLeft())
        low.append(end.y())
    assert max(low) <= sheet.viewport().height()
    assert sheet.verticalScrollBar().maximum() > 0


def test_other_lines_are_painted_once(table: Table) -> None:
    table.show(*THREE)
    QTest.qWait(1)
    paints: list[str] = []

    class Looker(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                paints.append(watched.objectName())
            return False

    looker = Looker()
    table.lines.viewport().installEventFilter(looker)
    table.show(HUUR)
    QApplication.sendPostedEvents()
    QTest.qWait(1)
    assert len(paints) == 1


def test_showing_lines_tells_nothing(table: Table) -> None:
    table.show(*THREE)
    table.show(ZELF, KASBOEK)
    table.show()
    assert table.told == []


def test_the_cursor_stays_while_the_dossier_is_shown(table: Table) -> None:
    QTest.keyClicks(table.card.input, "Geld")
    QTest.keyClick(table.card.input, Qt.Key.Key_Left)
    QTest.keyClicks(table.card.input, "x")
    assert table.card.input.words() == "Gelxd"
    assert table.card.input.textCursor().position() == 4
    assert table.card.input.hasFocus()


def test_undo_of_the_line_being_typed_empties_the_input(table: Table) -> None:
    table.show(HUUR)
    QTest.keyClicks(table.card.input, "Ja")
    table.show(HUUR)
    assert table.card.input.words() == ""
    QTest.keyClicks(table.card.input, "Nee")
    assert table.told[-1] == ("edited", "n2", "Nee")


def test_undo_of_part_of_the_line_shows_what_is_left(table: Table) -> None:
    QTest.keyClicks(table.card.input, "Ja hoor")
    table.show(Regel("n1", "K", "klantmanager", "Ja", "klantmanager"))
    assert table.card.input.words() == "Ja"


def test_a_trailing_space_is_not_swallowed(table: Table) -> None:
    QTest.keyClicks(table.card.input, "Ja ")
    table.show(Regel("n1", "K", "klantmanager", "Ja", "klantmanager"))
    QTest.keyClicks(table.card.input, "hoor")
    assert table.card.input.words() == "Ja hoor"


def test_the_clients_words_stand_between_quotation_marks(table: Table) -> None:
    table.show(*THREE)
    assert words_shown(table)[2] == "“Ik wil het zelf blijven doen”"


def test_what_the_client_says_has_the_clients_colour_while_it_is_typed(table: Table) -> None:
    QTest.keyClicks(table.card.input, '"Rust')
    assert table.card.input.property("wie") == "client"


def test_a_screen_reader_hears_who_said_what(table: Table) -> None:
    table.show(*THREE)
    heard = QAccessible.queryAccessibleInterface(table.lines)
    assert heard.role() == QAccessible.Role.List
    names = [heard.child(i).text(QAccessible.Text.Name) for i in range(heard.childCount())]
    assert names == [
        "klantmanager: Houdt zelf een kasboekje bij",
        "wijkteam: Huur is altijd betaald",
        'cliënt: "Ik wil het zelf blijven doen"',
    ]
    assert table.lines.accessibleName() == "Wat gaat goed: wat er staat"
    assert table.card.input.accessibleName() == "Wat gaat goed"


def test_a_click_changes_a_line_where_it_stands(table: Table) -> None:
    table.show(*THREE)
    click_words(table, 1)
    assert table.editor.isVisible()
    assert table.editor.words() == HUUR.tekst
    QTest.keyClicks(table.editor, "!")
    assert table.told == [("edited", "h", "Huur is altijd betaald!")]
    assert words_shown(table)[1] == "Huur is altijd betaald!"
    QTest.keyClick(table.editor, Qt.Key.Key_Return)
    assert table.told[-1] == ("ended", "h")
    assert not table.editor.isVisible()
    assert table.card.input.hasFocus()


def test_a_line_that_was_emptied_goes_when_it_is_left(table: Table) -> None:
    table.show(*THREE)
    click_words(table, 1)
    table.editor.selectAll()
    QTest.keyClick(table.editor, Qt.Key.Key_Backspace)
    assert table.told == []
    QTest.keyClick(table.editor, Qt.Key.Key_Return)
    assert table.told == [("removed", "h")]


def test_undo_reaches_a_line_that_is_open(table: Table) -> None:
    table.show(*THREE)
    click_words(table, 1)
    QTest.keyClicks(table.editor, "!")
    table.show(*THREE)
    assert table.editor.words() == HUUR.tekst
    table.show(KASBOEK)
    assert not table.editor.isVisible()


def test_escape_stops_changing_a_line(table: Table) -> None:
    table.show(*THREE)
    click_words(table, 0)
    QTest.keyClick(table.editor, Qt.Key.Key_Escape)
    assert table.told == [("ended", "k")]
    assert table.lines.hasFocus()


def test_a_click_on_the_letter_gives_the_line_to_someone_else(table: Table) -> None:
    table.show(*THREE)
    at = middle(table, 1)
    at.setX(8)
    QTest.mouseClick(table.lines.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.told == [("speaker", "h")]


def test_up_walks_from_the_input_into_the_lines_and_down_comes_back(table: Table) -> None:
    table.show(*THREE)
    QTest.keyClick(table.card.input, Qt.Key.Key_Up)
    assert table.lines.hasFocus()
    assert table.lines.currentIndex().row() == 2
    QTest.keyClick(table.lines, Qt.Key.Key_Up)
    assert table.lines.currentIndex().row() == 1
    QTest.keyClick(table.lines, Qt.Key.Key_Down)
    QTest.keyClick(table.lines, Qt.Key.Key_Down)
    assert table.card.input.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_and_f2_open_the_line_with_the_focus(table: Table, key: Qt.Key) -> None:
    table.show(*THREE)
    QTest.keyClick(table.card.input, Qt.Key.Key_Up)
    QTest.keyClick(table.lines, key)
    assert table.editor.words() == ZELF.tekst
    assert table.editor.hasFocus()


def test_delete_takes_a_line_away_and_the_focus_goes_to_the_next(table: Table) -> None:
    table.show(*THREE)
    QTest.keyClick(table.card.input, Qt.Key.Key_Up)
    for _ in THREE:
        QTest.keyClick(table.lines, Qt.Key.Key_Delete)
    assert table.told == [("removed", "z"), ("removed", "h"), ("removed", "k")]
    assert table.card.input.hasFocus()
    assert not table.lines.isVisible()


def test_alt_with_an_arrow_moves_a_line(table: Table) -> None:
    table.show(*THREE)
    alt = Qt.KeyboardModifier.AltModifier
    table.lines.focus_line("h")
    QTest.keyClick(table.lines, Qt.Key.Key_Up, alt)
    QTest.keyClick(table.lines, Qt.Key.Key_Down, alt)
    table.lines.focus_line("k")
    QTest.keyClick(table.lines, Qt.Key.Key_Down, alt)
    QTest.keyClick(table.lines, Qt.Key.Key_Up, alt)
    assert table.told == [("moved", "h", "k"), ("moved", "h", None), ("moved", "k", "z")]


def test_several_pasted_lines_are_several_lines(table: Table) -> None:
    paste(table, "een\r\n\n  \ntwee\ndrie")
    said = [t[1:] for t in table.told if t[0] == "edited"]
    assert said == [("n1", "een"), ("n2", "twee"), ("n3", "drie")]
    assert [t[1] for t in table.told if t[0] == "ended"] == ["n1", "n2", "n3"]
    assert table.card.input.words() == ""


def test_a_very_long_paste_is_cut_at_word_ends_and_loses_nothing(table: Table) -> None:
    text = "woord " * 8_333 + "einde"
    paste(table, text)
    said = [str(t[2]) for t in table.told if t[0] == "edited"]
    assert "".join(said) == text
    assert max(map(len, said)) <= LONGEST_LINE
    assert all(piece.endswith(("woord ", "einde")) for piece in said)


def test_a_paste_without_any_word_end_is_kept(table: Table) -> None:
    paste(table, "x" * 50_000)
    said = [str(t[2]) for t in table.told if t[0] == "edited"]
    assert "".join(said) == "x" * 50_000
    QApplication.processEvents()
    assert table.card.width() <= 320


def test_what_no_screen_can_show_becomes_a_sign(table: Table) -> None:
    paste(table, "a\0b\x1bc")
    assert table.told[-1] == ("edited", "n1", "a□b□c")


def paste(table: Table, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    table.card.input.insertFromMimeData(data)


def test_the_list_is_as_high_as_its_lines(table: Table, qtbot: QtBot) -> None:
    table.show(*THREE)
    QApplication.processEvents()
    before = table.lines.height()
    last = table.lines.visualRect(table.lines.model().index(2, 0))
    assert last.bottom() + 1 == before
    long = replace(HUUR, tekst="Huur is altijd betaald " * 8)
    table.show(KASBOEK, long, ZELF)
    QApplication.processEvents()
    assert table.lines.height() > before


def test_one_changed_line_touches_one_row(table: Table) -> None:
    many = [Regel(f"r{i}", "K", "klantmanager", f"Regel {i}", "") for i in range(200)]
    model = RegelsModel()
    assert len(model.show_regels(many)) == 200
    many[100] = replace(many[100], tekst="anders")
    assert model.show_regels(many) == [100]
    assert model.show_regels([*many[:50], *many[60:]]) == []
    assert [r.id for r in model.regels] == [r.id for r in (*many[:50], *many[60:])]
    assert model.rowCount() == 190


def test_a_card_lights_up_where_the_cursor_is(table: Table) -> None:
    assert table.card.property("actief") is True
    table.card.input.clearFocus()
    assert table.card.property("actief") is False


def test_undo_goes_to_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    card = Regelkaart("Wat gaat goed", "", lambda: "n1")
    window.setCentralWidget(card)
    undone = []
    undo = QAction(window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: undone.append(True))
    window.addAction(undo)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    card.setFocus()
    QTest.keyClicks(card.input, "Ja")
    QTest.keyClick(card.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert card.input.words() == "Ja"


def test_the_wheel_scrolls_the_page(table: Table) -> None:
    table.show(*THREE)
    event = a_turn_of_the_wheel()
    table.lines.wheelEvent(event)
    assert not event.isAccepted()


def test_a_menu_offers_what_the_keys_do(table: Table) -> None:
    table.show(*THREE)
    menu = table.lines._menu_of(0)
    assert isinstance(menu, QMenu)
    offered = {a.text(): a for a in menu.actions() if a.text()}
    assert list(offered) == ["Verander", "Iemand anders zei dit", "Omhoog", "Omlaag", "Haal weg"]
    assert not offered["Omhoog"].isEnabled()
    offered["Haal weg"].trigger()
    assert table.told == [("removed", "k")]


def test_a_click_on_the_card_goes_to_the_input(table: Table) -> None:
    table.card.input.clearFocus()
    QTest.mousePress(table.card, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert table.card.input.hasFocus()


def test_turning_the_page_lets_go_of_the_line(table: Table) -> None:
    QTest.keyClicks(table.card.input, "Ja")
    told = list(table.told)
    table.card.stop_typing()
    assert table.card.input.words() == ""
    assert table.told == told


def test_parts_are_named_after_the_card(table: Table) -> None:
    assert table.lines.objectName() == "leefgebied.gaat_goed.lijst"
    table.show(HUUR)
    table.lines.edit_line(HUUR.id)
    assert table.editor.objectName() == "leefgebied.gaat_goed.lijst.wijzig"
    assert table.card.input.objectName() == "leefgebied.gaat_goed.invoer"
    assert table.card.focusProxy() is table.card.input


def test_larger_letters_make_the_list_higher(table: Table, qapp: QApplication) -> None:
    table.show(*THREE)
    QApplication.processEvents()
    before = table.lines.height()
    apply_theme(qapp, schaal=200)
    QApplication.processEvents()
    assert table.lines.height() > 1.5 * before
    apply_theme(qapp)


def test_a_line_with_the_focus_gets_a_basis_with_one_key(table: Table) -> None:
    table.card.offer_basis()
    table.show(*THREE)
    table.lines.focus_last()
    QTest.keyClick(table.lines, Qt.Key.Key_W)
    assert table.told == [("basis", "z", Grondslag.WMO)]


def test_the_line_being_typed_gets_a_basis_with_alt_and_a_key(table: Table) -> None:
    table.card.offer_basis()
    table.card.input.setFocus()
    QTest.keyClicks(table.card.input, "Loon")
    QTest.keyClick(table.card.input, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert table.told[-1] == ("basis", table.card._typing, Grondslag.PARTICIPATIEWET)
    assert table.card.input.words() == "Loon"


def test_lines_that_are_answers_have_no_basis(table: Table) -> None:
    table.show(*THREE)
    table.lines.focus_last()
    QTest.keyClick(table.lines, Qt.Key.Key_W)
    QTest.keyClick(table.lines, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert table.told == []


def test_the_menu_says_who_may_read_a_line_and_what_it_said_before(table: Table) -> None:
    table.card.offer_basis()
    table.show(replace(HUUR, apart="alleen Wmo", eerder=("was eerder: Huur (14:02)",)))
    texts = {a.text().split("\t")[0]: a for a in table.lines._menu_of(0).actions()}
    assert texts["Alleen Wmo"].isChecked()
    assert not texts["Zoals dit leefgebied"].isChecked()
    assert "was eerder: Huur (14:02)" in texts
    texts["Zoals dit leefgebied"].trigger()
    assert table.told == [("basis", "h", None)]


def test_a_small_word_after_a_line_says_that_its_basis_differs(table: Table) -> None:
    table.show(HUUR)
    plain = table.lines.grab().toImage()
    table.show(replace(HUUR, apart="alleen Wmo"))
    assert table.lines.grab().toImage() != plain
    assert table.lines.regels()[0].gesproken.endswith("alleen Wmo")


def test_an_ended_line_tells_once_that_it_is_going_to_change(table: Table) -> None:
    table.show(*THREE)
    table.card.edit_line("h")
    QTest.keyClicks(table.editor, " nu")
    assert table.reopened == ["h"]
