"""The investigation of the Wmo is written where its report is made, by and for the wijkteam."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from intake_desktop.domain.delen import Lezer, for_lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.wmo_onderzoek import Aanvraag
from intake_desktop.ui.pages.daarna_wmo import WmoVouw
from tests.factories import a_gesprek, an_empty_dossier, an_uitspraak
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, press, type_in


class Kaartje:
    def __init__(self, dossier: Dossier | None = None) -> None:
        self.session = a_session(dossier)
        self.part = WmoVouw(self.session)
        self.session.changed.connect(lambda _old, new, _typing: self.part.show_dossier(new))
        self.part.show_dossier(self.session.dossier)


@pytest.fixture
def kaart(qtbot: QtBot) -> Kaartje:
    made = Kaartje(an_empty_dossier().with_part(a_gesprek()).with_part(an_uitspraak()))
    qtbot.addWidget(made.part)
    made.part.show()
    made.part.activateWindow()
    press(find(made.part, QAbstractButton, "daarna.wmo.vouw"))
    return made


def test_what_is_written_stands_in_the_investigation(kaart: Kaartje) -> None:
    type_in(kaart.part, "daarna.wmo.gemeld", "2-11-2026")
    type_in(kaart.part, "daarna.wmo.netwerk", "Haar zus past op.")
    type_in(kaart.part, "daarna.wmo.uitkomst", "Hulp bij de post.")
    press(find(kaart.part, QAbstractButton, "daarna.wmo.persoonlijk_plan.nee"))
    press(find(kaart.part, QAbstractButton, "daarna.wmo.aanvraag.later"))
    (found,) = kaart.session.dossier.onderzoeken
    assert (found.gemeld_op, found.netwerk, found.uitkomst) == (
        date(2026, 11, 2),
        "Haar zus past op.",
        "Hulp bij de post.",
    )
    assert (found.persoonlijk_plan, found.aanvraag) == (False, Aanvraag.LATER)


def test_choosing_again_lets_go_and_an_empty_investigation_is_gone(kaart: Kaartje) -> None:
    for _press in range(2):
        press(find(kaart.part, QAbstractButton, "daarna.wmo.aanvraag.ja"))
    assert kaart.session.dossier.onderzoeken == ()


def test_it_tells_what_the_report_says_already(kaart: Kaartje) -> None:
    words = {label.text() for label in kaart.part.findChildren(type(kaart.part._said["behoeften"]))}
    assert "In het verslag staat al wat aan tafel is gezegd: 1 regel." in words
    assert kaart.part._said["bijdrage"].isHidden()


def test_it_is_for_the_wijkteam_and_a_table_with_the_wijkteam_alone(qtbot: QtBot) -> None:
    made = Kaartje()
    qtbot.addWidget(made.part)
    assert not made.part.isHidden()
    form = a_formulier()
    made.session.read_as(Lezer.KLANTMANAGER, lambda d, lezer: for_lezer(form, d, lezer))
    made.part.show_dossier(made.session.dossier.with_client(naam="x"))
    assert made.part.isHidden()


def test_without_wijkteam_at_the_table_there_is_nothing_to_investigate(qtbot: QtBot) -> None:
    gesprek = a_gesprek()
    made = Kaartje(
        an_empty_dossier().with_part(replace(gesprek, aanwezigen=gesprek.aanwezigen[:2]))
    )
    qtbot.addWidget(made.part)
    assert made.part.isHidden()
