"""What the window shows of the municipality, and where."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.ui.aankleden import Aankleding
from intake_desktop.ui.huisbeeld import Huisbeeld
from intake_desktop.ui.pages.huismerk import Huismerk
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.slot_page import SlotPage
from intake_desktop.ui.theme import apply_theme, color
from tests.ui.pages.poorten import FakeKluis


@pytest.fixture
def huis() -> Huisbeeld:
    logo = QImage(80, 40, QImage.Format.Format_RGB32)
    logo.fill(QColor("navy"))
    return Huisbeeld("Gemeente Veldrand", logo)


def test_name_and_logo_stand_at_the_foot_of_the_lock(qtbot: QtBot, huis: Huisbeeld) -> None:
    page = SlotPage(FakeKluis(), huis)
    qtbot.addWidget(page)
    assert [b.text() for b in page.findChildren(QLabel)][-1] == "Gemeente Veldrand"
    assert len(page.findChildren(Huismerk)) == 1


def test_name_and_logo_stand_above_the_overview(qtbot: QtBot, huis: Huisbeeld) -> None:
    page = OverzichtPage(FakeKluis(), huis=huis)
    qtbot.addWidget(page)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert [t for t in texts if t.endswith(" · Gemeente Veldrand")]
    assert len(page.findChildren(Huismerk)) == 1


def test_in_large_letters_the_title_of_the_overview_takes_the_room_of_the_logo(
    qtbot: QtBot, huis: Huisbeeld
) -> None:
    page = OverzichtPage(FakeKluis(), huis=huis)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    assert page.findChildren(Huismerk)[0].isVisible()
    page.resize(600, 768)
    assert not page.findChildren(Huismerk)[0].isVisible()


def test_a_name_that_is_also_the_organisation_is_said_once(qtbot: QtBot) -> None:
    kluis = FakeKluis()
    page = OverzichtPage(kluis, huis=Huisbeeld(kluis.eigenaar().organisatie))
    qtbot.addWidget(page)
    texts = " ".join(label.text() for label in page.findChildren(QLabel))
    assert texts.count(kluis.eigenaar().organisatie) == 1


def test_the_accent_stays_when_other_looks_are_put_on(qapp: QApplication) -> None:
    apply_theme(qapp, accent="#8B1A1A")
    assert color("accent") == QColor("#8B1A1A")
    dressing = Aankleding(qapp, qapp)
    dressing.dress("donker", 125)
    assert color("accent").hue() == QColor("#8B1A1A").hue()
    dressing.dress("licht", 100)
    assert color("accent") == QColor("#8B1A1A")
    apply_theme(qapp)
    assert color("accent") == QColor("#0B5F66")
