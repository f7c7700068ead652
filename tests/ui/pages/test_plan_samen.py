"""On the page of the plan: who arranges what."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plannen import with_actie
from intake_desktop.ui.pages.plan_samen import WieDoetWatKaart
from tests.ui.gesprek import find
from tests.ui.plan_voorbeelden import a_kim_dossier, kim_at_the_table

NAME = "plan.wie_doet_wat"


def test_it_shows_both_sides_and_follows_the_plan(qtbot: QtBot) -> None:
    card = WieDoetWatKaart()
    qtbot.addWidget(card)
    card.show_dossier(kim_at_the_table())
    assert card.isHidden()
    dossier = a_kim_dossier()
    card.show_dossier(dossier)
    assert not card.isHidden()
    own = find(card, QLabel, f"{NAME}.zelf")
    assert own.text().startswith("• Brieven en rekeningen in een map – 28 november 2026")
    assert "Schuldhulp aanvragen – N. Yılmaz" in find(card, QLabel, f"{NAME}.anderen").text()
    assert find(card, QWidget, f"{NAME}.niemand").isHidden()
    card.show_dossier(with_actie(dossier, "s1", wie=""))
    assert "Brieven" not in own.text()
    assert find(card, QLabel, f"{NAME}.niemand").text() == (
        "Nog te verdelen: Brieven en rekeningen in een map"
    )
