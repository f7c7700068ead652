"""The first start."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.ui.pages.beeldmerk import Beeldmerk
from intake_desktop.ui.pages.setup_code import grouped
from intake_desktop.ui.pages.setup_page import SetupPage
from tests.ui.gesprek import find, type_in
from tests.ui.pages.aan_tafel import choose, click, press_enter, words
from tests.ui.pages.poorten import CODE, FakeKluis, FakePapier

ZIN = "boter kade lantaarn fluit"


def a_page(qtbot: QtBot) -> tuple[SetupPage, FakeKluis]:
    kluis = FakeKluis()
    page = SetupPage(kluis, FakePapier())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page, kluis


def text_of(page: SetupPage, name: str) -> str:
    return find(page, QLabel, name).text()


def fill_in_who(page: SetupPage) -> None:
    type_in(page, "setup.naam", "Marijke Jansen")
    choose(page, "setup.rol", "klantmanager")
    type_in(page, "setup.telefoon", "0612345678")
    click(page, "setup.verder")


def to_the_code(page: SetupPage, kluis: FakeKluis) -> None:
    fill_in_who(page)
    type_in(page, "setup.wachtzin", ZIN)
    type_in(page, "setup.nog_een_keer", ZIN)
    press_enter(page, "setup.nog_een_keer")
    kluis.done(CODE)


def test_the_vault_is_made_for_who_filled_in_name_and_role(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    to_the_code(page, kluis)
    made = Eigenaar("Marijke Jansen", Rol.KLANTMANAGER, telefoon="0612345678")
    assert kluis.asked == [(ZIN, made)]


def test_without_a_name_or_a_role_a_sentence_says_what_is_missing(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot)
    click(page, "setup.verder")
    assert find(page, QWidget, "setup.naam").isVisible()
    type_in(page, "setup.naam", "Marijke Jansen")
    click(page, "setup.verder")
    assert find(page, QWidget, "setup.rol").isVisible()


def test_other_words_are_suggested_when_asked(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot)
    fill_in_who(page)
    first = text_of(page, "setup.voorstel")
    click(page, "setup.andere_woorden")
    assert text_of(page, "setup.voorstel") not in ("", first)


def test_the_suggested_words_still_have_to_be_typed_once(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    fill_in_who(page)
    suggested = text_of(page, "setup.voorstel")
    click(page, "setup.nemen")
    click(page, "setup.maken")
    assert kluis.asked == []
    type_in(page, "setup.nog_een_keer", suggested)
    click(page, "setup.maken")
    assert [asked for asked, _ in kluis.asked] == [suggested]


def test_a_weak_passphrase_and_two_that_differ_make_no_vault(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    fill_in_who(page)
    type_in(page, "setup.wachtzin", "kort")
    type_in(page, "setup.nog_een_keer", "kort")
    click(page, "setup.maken")
    type_in(page, "setup.wachtzin", " maar nu lang genoeg")
    click(page, "setup.maken")
    assert kluis.asked == []


def test_a_vault_that_can_not_be_made_says_why_and_can_be_tried_again(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    fill_in_who(page)
    type_in(page, "setup.wachtzin", ZIN)
    type_in(page, "setup.nog_een_keer", ZIN)
    click(page, "setup.maken")
    kluis.failed("Er is geen ruimte op de schijf.")
    assert "Er is geen ruimte op de schijf." in words(page)
    click(page, "setup.maken")
    assert len(kluis.asked) == 2


def test_the_code_shows_in_groups(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    to_the_code(page, kluis)
    assert text_of(page, "setup.herstelcode").split() == CODE.split("-")
    assert grouped("A-B-C-D-E") == "A  B  C  D\nE"


def test_going_on_waits_until_the_code_is_kept(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    to_the_code(page, kluis)
    with qtbot.assertNotEmitted(page.ready):
        click(page, "setup.klaar")
    choose(page, "setup.bewaard", "ja")
    with qtbot.assertNotEmitted(page.code_chosen), qtbot.waitSignal(page.ready):
        click(page, "setup.klaar")
        click(page, "setup.tafelcode.overslaan")


def test_a_table_code_is_offered_and_has_four_characters(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    to_the_code(page, kluis)
    choose(page, "setup.bewaard", "ja")
    click(page, "setup.klaar")
    type_in(page, "setup.tafelcode", "123")
    with qtbot.assertNotEmitted(page.ready):
        click(page, "setup.tafelcode.bewaren")
    assert "Neem minstens vier tekens, of sla dit over." in words(page)
    type_in(page, "setup.tafelcode", "4")
    with qtbot.waitSignal(page.ready), qtbot.waitSignal(page.code_chosen) as told:
        click(page, "setup.tafelcode.bewaren")
    assert told.args == ["1234"]


def test_who_did_not_mean_to_make_a_vault_goes_back_to_the_lock(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    with qtbot.waitSignal(page.back):
        click(page, "setup.slot")
    assert kluis.asked == [("leave", "")]


def test_on_a_new_laptop_there_is_no_lock_to_go_back_to_but_a_backup_can_come(
    qtbot: QtBot,
) -> None:
    kluis = FakeKluis()
    kluis.vaults = ()
    page = SetupPage(kluis, FakePapier())
    qtbot.addWidget(page)
    assert page.findChild(QWidget, "setup.slot") is None
    with qtbot.waitSignal(page.restore_requested):
        click(page, "setup.terugzetten")


def test_printing_hands_over_the_sheet(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    to_the_code(page, kluis)
    with qtbot.waitSignal(page.print_requested) as asked:
        click(page, "setup.afdrukken")
    assert asked.args == [f"%PDF {CODE} Marijke Jansen".encode()]


def test_the_sheet_is_saved_where_the_user_points(qtbot: QtBot, tmp_path: Path) -> None:
    page, kluis = a_page(qtbot)
    to_the_code(page, kluis)
    click(page, "setup.bewaren")
    dialog = find(page, QFileDialog, "setup.bestand")
    dialog.fileSelected.emit(str(tmp_path / "code.pdf"))
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    dialog.fileSelected.emit(str(tmp_path / "nergens" / "code.pdf"))
    assert "Kies een andere plek." in words(page)
    dialog.close()


def test_the_sign_stands_above_the_steps_where_there_is_room(qtbot: QtBot) -> None:
    page = SetupPage(FakeKluis(), FakePapier())
    qtbot.addWidget(page)
    sign = page.findChildren(Beeldmerk)[0]
    page.show()
    for height, seen in ((768, True), (480, False), (1080, True)):
        page.resize(1366, height)
        QApplication.processEvents()
        assert sign.isVisible() is seen
