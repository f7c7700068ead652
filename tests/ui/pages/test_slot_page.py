"""The lock screen."""

import subprocess
import sys

from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.pages.slot_page import SlotPage
from tests.ui.gesprek import find, innermost, type_in
from tests.ui.pages.aan_tafel import click, press_enter
from tests.ui.pages.poorten import FakeKluis

WRONG = "Deze wachtzin past niet."


def a_page(qtbot: QtBot) -> tuple[SlotPage, FakeKluis]:
    kluis = FakeKluis()
    page = SlotPage(kluis)
    qtbot.addWidget(page)
    page.show()
    return page, kluis


def field(page: SlotPage) -> QLineEdit:
    inner = innermost(find(page, QWidget, "slot.wachtzin"))
    assert isinstance(inner, QLineEdit)
    return inner


def button(page: SlotPage) -> QPushButton:
    return find(page, QPushButton, "slot.openen")


def test_enter_opens_the_vault_with_what_was_typed(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    type_in(page, "slot.wachtzin", "anker molen veter zomer")
    press_enter(page, "slot.wachtzin")
    assert kluis.asked == [("unlock", "anker molen veter zomer")]


def test_while_the_key_is_made_the_button_says_so_and_nothing_is_asked_twice(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    type_in(page, "slot.wachtzin", "anker")
    press_enter(page, "slot.wachtzin")
    press_enter(page, "slot.wachtzin")
    assert button(page).text() == "Kluis openen …"
    assert len(kluis.asked) == 1


def test_a_wrong_passphrase_stays_selected_with_a_sentence(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    type_in(page, "slot.wachtzin", "verkeerd")
    press_enter(page, "slot.wachtzin")
    kluis.failed(WRONG)
    assert field(page).selectionLength() == len("verkeerd")
    assert field(page).text() == "verkeerd"
    assert field(page).accessibleDescription() == WRONG
    assert button(page).text() == "Openen"
    assert button(page).isEnabled()


def test_opening_forgets_the_passphrase_and_passes_the_warning_on(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    type_in(page, "slot.wachtzin", "anker molen veter zomer")
    press_enter(page, "slot.wachtzin")
    with qtbot.waitSignal(page.opened) as opened:
        kluis.done("Er is een week geen kopie gemaakt.")
    assert opened.args == ["Er is een week geen kopie gemaakt."]
    assert field(page).text() == ""


def test_a_key_file_is_chosen_only_where_the_vault_asks_one(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    sleutel = find(page, QPushButton, "slot.sleutelbestand")
    type_in(page, "slot.wachtzin", "anker")
    for asks in (False, True):
        kluis.with_key_file = asks
        press_enter(page, "slot.wachtzin")
        kluis.failed("Bij deze kluis hoort ook een sleutelbestand.")
        assert sleutel.isVisible() is asks
    click(page, "slot.sleutelbestand")
    dialog = find(page, QFileDialog, "slot.sleutelbestand.kiezen")
    dialog.fileSelected.emit("/stick/sleutel")
    assert kluis.asked[-1] == ("unlock", "anker /stick/sleutel")
    dialog.close()


def test_nothing_typed_asks_for_the_passphrase_and_leaves_the_vault_alone(qtbot: QtBot) -> None:
    page, kluis = a_page(qtbot)
    button(page).click()
    assert kluis.asked == []
    assert "wachtzin" in field(page).accessibleDescription()


def test_the_letters_show_when_asked(qtbot: QtBot) -> None:
    page, _ = a_page(qtbot)
    assert field(page).echoMode() is QLineEdit.EchoMode.Password
    click(page, "slot.wachtzin.tonen")
    assert field(page).echoMode() is QLineEdit.EchoMode.Normal
    page.clear()
    assert field(page).echoMode() is QLineEdit.EchoMode.Password


def test_the_lock_screen_loads_no_other_page_and_no_dossier() -> None:
    code = (
        "import sys, intake_desktop.ui.pages.slot_page\n"
        "print(*sorted(m for m in sys.modules if m.startswith('intake_desktop')))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == [
        "intake_desktop",
        "intake_desktop.kleuren",
        "intake_desktop.paths",
        "intake_desktop.ui",
        "intake_desktop.ui.pages",
        "intake_desktop.ui.pages.beeldmerk",
        "intake_desktop.ui.pages.geheimveld",
        "intake_desktop.ui.pages.slot_page",
        "intake_desktop.ui.theme",
    ]


def test_while_a_passphrase_is_tried_no_other_vault_is_chosen(qtbot: QtBot) -> None:
    kluis = FakeKluis()
    kluis.vaults = (("een", "klantmanager S.B.", True), ("twee", "wijkteam J.D.", False))
    page = SlotPage(kluis)
    qtbot.addWidget(page)
    type_in(page, "slot.wachtzin", "anker molen veter zomer")
    press_enter(page, "slot.wachtzin")
    for name in ("slot.kluis_2", "slot.nieuwe_kluis", "slot.terugzetten"):
        find(page, QPushButton, name).click()
    assert kluis.asked == [("unlock", "anker molen veter zomer")]


def test_people_who_share_a_laptop_choose_their_own_vault(qtbot: QtBot) -> None:
    kluis = FakeKluis()
    kluis.vaults = (("een", "klantmanager S.B.", True), ("twee", "wijkteam J.D.", False))
    page = SlotPage(kluis)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.other_chosen):
        page.findChildren(QPushButton, "slot.kluis_2")[0].click()
    with qtbot.waitSignal(page.other_chosen):
        page.findChildren(QPushButton, "slot.nieuwe_kluis")[0].click()
    assert kluis.asked == [("choose", "twee"), ("another", "")]
    assert "Kluis van klantmanager S.B." in [x.text() for x in page.findChildren(QLabel)]
