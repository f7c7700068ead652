"""The cards about the vault on the page with settings, and the page that puts a copy back."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.domain.rusttijden import Rusttijden
from intake_desktop.domain.verder import Verder
from intake_desktop.ui.pages.kluis_kaarten import kluis_kaarten
from intake_desktop.ui.pages.terugzetten_page import TerugzettenPage
from intake_desktop.ui.ports import Done, Failed
from tests.ui.gesprek import find, press
from tests.ui.pages.poorten import CODE, FakeKluis

GOOD = "anker molen veter zomer"


class Sleutels:
    """Does everything at once, with the right passphrase, and remembers it."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def state(self, done: Callable[[tuple[bool, tuple[str, ...]]], None], failed: Failed) -> None:
        done((False, ("age1een", "age1twee")))

    def change_passphrase(self, secret: str, new: str, done: Done, failed: Failed) -> None:
        self.asked.append((secret, new))
        done() if secret == GOOD else failed("Deze wachtzin past niet.")

    def new_code(self, secret: str, done: Callable[[str], None], failed: Failed) -> None:
        done(CODE)

    def add_second(
        self, secret: str, folder: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        done(f"{folder}/bestand")

    def remove_second(self, secret: str, done: Done, failed: Failed) -> None:
        done()

    def set_leads(self, secret: str, keys: Sequence[str], done: Done, failed: Failed) -> None:
        self.asked.append(tuple(keys))
        done()


class Kopieen:
    """Two copies and a sound vault."""

    def __init__(self) -> None:
        self.place, self.restored = "", ("", "")
        self.stick = ""

    def make(self, done: Callable[[str], None], failed: Failed) -> None:
        done("De reservekopie is gemaakt.")

    def latest(self, done: Callable[[tuple[str, str]], None], failed: Failed) -> None:
        done(("20-11-2026 14:02", self.place))

    def choose_place(self, place: str, done: Done, failed: Failed) -> None:
        self.place = place
        done()

    def check(self, done: Callable[[tuple[str, ...]], None], failed: Failed) -> None:
        done(())

    def found(self, folder: str = "") -> tuple[tuple[str, str], ...]:
        return () if folder else (("nieuw", "20-11-2026 14:02"), ("oud", "19-11-2026 10:00"))

    def asks_key_file(self, copy: str) -> bool:
        return self.stick != ""

    def restore(
        self,
        copy: str,
        secret: str,
        done: Callable[[str], None],
        failed: Failed,
        second: str = "",
    ) -> None:
        if second != self.stick:
            failed("Bij deze kluis hoort ook een sleutelbestand.")
            return
        self.restored = (copy, secret)
        done("De reservekopie is teruggezet.")


class Slot:
    """Keeps what is set."""

    def __init__(self) -> None:
        self.times, self.code = Rusttijden(), ""

    def enter(self, done: Callable[[Verder], None]) -> None:
        raise NotImplementedError

    def keep_place(self, verder: Verder | None) -> None:
        raise NotImplementedError

    def rusttijden(self) -> Rusttijden:
        return self.times

    def change_rusttijden(self, times: Rusttijden, failed: Failed) -> None:
        self.times = times

    def has_code(self) -> bool:
        return bool(self.code)

    def fits_code(self, code: str) -> bool:
        return code == self.code

    def change_code(self, code: str, done: Done, failed: Failed) -> None:
        self.code = code
        done()


class Kaarten(QWidget):
    """All cards under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.sleutels, self.kopieen, self.slot = Sleutels(), Kopieen(), Slot()
        self.printed: list[str] = []
        column = QVBoxLayout(self)
        for kaart in kluis_kaarten(
            FakeKluis(), self.slot, self.sleutels, self.kopieen, self.printed.append
        ):
            kaart.vouw.set_open(True)
            column.addWidget(kaart)

    def type(self, name: str, text: str) -> None:
        field = find(self, QWidget, name)
        line = field if isinstance(field, QLineEdit) else field.findChildren(QLineEdit)[0]
        line.setText(text)
        line.textEdited.emit(text)

    def words(self) -> str:
        return " ".join(label.text() for label in self.findChildren(QLabel))


@pytest.fixture
def kaarten(qtbot: QtBot) -> Kaarten:
    made = Kaarten()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_passphrase_changes_when_it_is_good_and_typed_twice(kaarten: Kaarten) -> None:
    kaarten.type("kluis.wachtzin.nu", GOOD)
    kaarten.type("kluis.wachtzin.nieuw", "boter kade lantaarn fluit")
    kaarten.type("kluis.wachtzin.nog_een_keer", "boter kade lantaarn")
    press(find(kaarten, QPushButton, "kluis.wachtzin.wijzigen"))
    assert kaarten.sleutels.asked == []
    kaarten.type("kluis.wachtzin.nog_een_keer", "boter kade lantaarn fluit")
    press(find(kaarten, QPushButton, "kluis.wachtzin.wijzigen"))
    assert kaarten.sleutels.asked == [(GOOD, "boter kade lantaarn fluit")]
    assert "De oude werkt niet meer" in kaarten.words()


def test_a_wrong_passphrase_is_said(kaarten: Kaarten) -> None:
    for name in ("nieuw", "nog_een_keer"):
        kaarten.type(f"kluis.wachtzin.{name}", "boter kade lantaarn fluit")
    press(find(kaarten, QPushButton, "kluis.wachtzin.wijzigen"))
    assert "Deze wachtzin past niet." in kaarten.words()


def test_a_new_code_is_shown_and_can_be_printed(kaarten: Kaarten) -> None:
    press(find(kaarten, QPushButton, "kluis.code.maken"))
    press(find(kaarten, QPushButton, "kluis.code.afdrukken"))
    assert kaarten.printed == [CODE]


def test_the_leads_of_now_are_shown_and_can_go(kaarten: Kaarten) -> None:
    press(find(kaarten, QPushButton, "kluis.leiding.bewaren"))
    press(find(kaarten, QPushButton, "kluis.leiding.weg"))
    assert kaarten.sleutels.asked == [("age1een", "age1twee"), ()]


def test_the_table_code_has_at_least_four_signs(kaarten: Kaarten) -> None:
    for code, kept in (("123", ""), ("2468", "2468")):
        kaarten.type("kluis.slot.code", code)
        press(find(kaarten, QPushButton, "kluis.slot.bewaren"))
        assert kaarten.slot.code == kept
    press(find(kaarten, QPushButton, "kluis.slot.geen_code"))
    assert kaarten.slot.code == ""


def test_minutes_are_chosen_from_shorter_ones(kaarten: Kaarten) -> None:
    row = find(kaarten, QWidget, "kluis.slot.slot")
    row.chosen.emit("10")  # type: ignore[attr-defined]  # a Keuzerij
    assert kaarten.slot.times == Rusttijden(slot=10)


def test_copies_say_when_where_and_whether_all_is_well(kaarten: Kaarten) -> None:
    assert "20-11-2026 14:02" in kaarten.words()
    for name, said in (("maken", "is gemaakt"), ("controleren", "heel en versleuteld")):
        press(find(kaarten, QPushButton, f"kluis.kopieen.{name}"))
        assert said in kaarten.words()


@pytest.mark.usefixtures("qtbot")
def test_an_answer_that_comes_after_the_page_was_left_is_heard_by_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A check of a large vault takes a second, and people go on."""
    kaarten, asked = Kaarten(), list[tuple[Any, ...]]()
    monkeypatch.setattr(kaarten.kopieen, "check", lambda *given: asked.append(given))
    press(find(kaarten, QPushButton, "kluis.kopieen.controleren"))
    shiboken6.delete(kaarten)
    ((done, failed),) = asked
    done(())
    failed("Er is iets mis.")


def test_a_copy_is_chosen_and_put_back(qtbot: QtBot) -> None:
    kopieen = Kopieen()
    page = TerugzettenPage(kopieen)
    qtbot.addWidget(page)
    page.show()
    find(page, QLineEdit, "terugzetten.wachtzin.veld").setText(GOOD)
    press(find(page, QPushButton, "terugzetten.doen"))
    assert kopieen.restored == ("nieuw", GOOD)


def test_a_copy_whose_key_file_moved_asks_where_it_is(qtbot: QtBot) -> None:
    kopieen = Kopieen()
    kopieen.stick = "/stick/sleutel"
    page = TerugzettenPage(kopieen)
    qtbot.addWidget(page)
    page.show()
    find(page, QLineEdit, "terugzetten.wachtzin.veld").setText(GOOD)
    sleutel = find(page, QPushButton, "terugzetten.sleutelbestand")
    assert not sleutel.isVisible()
    press(find(page, QPushButton, "terugzetten.doen"))
    assert sleutel.isVisible()
    press(sleutel)
    find(page, QFileDialog, "terugzetten.bestand").fileSelected.emit(kopieen.stick)
    assert kopieen.restored == ("nieuw", GOOD)


def test_how_it_went_comes_in_sight_also_far_down_the_page(qtbot: QtBot) -> None:
    kaarten, area = Kaarten(), QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(kaarten)
    qtbot.addWidget(area)
    area.resize(600, 200)
    with qtbot.waitExposed(area):
        area.show()
    press(find(kaarten, QPushButton, "kluis.kopieen.controleren"))
    told = find(kaarten, QWidget, "kluis.kopieen.melding")
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect().height() == told.height())
