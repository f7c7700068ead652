"""The frame of a part of Daarna: made when first opened, filled while it is open."""

from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel, JaNee
from intake_desktop.ui.widgets.kaart import Kaart
from tests.ui.gesprek import a_session


class Deel(DaarnaDeel):
    built = 0
    filled = 0

    def build(self, kaart: Kaart) -> None:
        self.built += 1

    def fill(self, dossier: Dossier) -> None:
        self.filled += 1


def test_nothing_is_made_before_it_is_opened_and_then_once(qtbot: QtBot) -> None:
    session = a_session()
    part = Deel(session, "deel", "Een deel")
    session.setParent(part)
    qtbot.addWidget(part)
    part.show_dossier(session.dossier)
    assert (part.built, part.filled) == (0, 0)
    part.open_up()
    part.show_dossier(session.dossier.with_client(naam="x"))
    part.show_dossier(part.dossier)
    assert (part.built, part.filled) == (1, 2)


def test_yes_no_and_letting_go(qtbot: QtBot) -> None:
    row = JaNee(("ja", "nog niet"), "Aangekomen?")
    qtbot.addWidget(row)
    heard: list[bool | None] = []
    row.listen(heard.append)
    for code in ("ja", "nee", "nee"):
        row.button(code).click()
    assert heard == [True, False, None]
    row.show_answer(True)
    assert row.button("ja").isChecked()
