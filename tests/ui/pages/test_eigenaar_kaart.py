"""Who I am can be changed; a name is needed."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from intake_desktop.ui.pages.eigenaar_kaart import EigenaarKaart
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.veld import Regelveld
from tests.ui.gesprek import find, press
from tests.ui.pages.poorten import FakeKluis


def test_phone_is_kept_and_an_empty_name_is_not(qtbot: QtBot) -> None:
    kluis = FakeKluis()
    kaart = EigenaarKaart(kluis)
    qtbot.addWidget(kaart)
    kaart.vouw.set_open(True)
    kaart.show()
    find(kaart, Regelveld, "instellingen.wie.telefoon").set_value("06 1111 2222")
    press(find(kaart, QPushButton, "instellingen.wie.bewaren"))
    assert ("eigenaar", "06 1111 2222") in kluis.asked
    assert find(kaart, Meldingsbalk, "instellingen.wie.melding").text().startswith("Bewaard")
    asked = list(kluis.asked)
    find(kaart, Regelveld, "instellingen.wie.naam").set_value("  ")
    press(find(kaart, QPushButton, "instellingen.wie.bewaren"))
    assert kluis.asked == asked
