"""Why someone opens a dossier that a colleague handed over."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.ui.pages.reden_page import RedenPage
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from tests.ui.gesprek import find, type_in
from tests.ui.pages.aan_tafel import click, words


def test_a_reason_is_chosen_before_it_opens(qtbot: QtBot) -> None:
    page = RedenPage("Youssef Amrani")
    qtbot.addWidget(page)
    page.show()
    assert "Dit dossier komt van Youssef Amrani" in words(page)
    assert not find(page, QWidget, "reden.verder").isEnabled()
    find(page, Keuzerij, "reden.keuze").button("vervanging").click()
    type_in(page, "reden.woorden", "ziek ")
    with qtbot.waitSignal(page.given) as given:
        click(page, "reden.verder")
    assert given.args == ["vervanging", "ziek"]
