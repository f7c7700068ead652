"""The decision the Participatiewetblad belongs to is written where that sheet is made."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.domain.delen import Lezer, for_lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.ui.pages.daarna_besluit import BesluitVouw
from tests.factories import MOMENT, a_gesprek, an_empty_dossier
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, press, type_in


class Kaartje:
    def __init__(self, dossier: Dossier | None = None) -> None:
        self.session = a_session(dossier)
        self.part = BesluitVouw(self.session)
        self.session.changed.connect(lambda _old, new, _typing: self.part.show_dossier(new))
        self.part.show_dossier(self.session.dossier)

    @property
    def words(self) -> str:
        return " ".join(label.text() for label in self.part.findChildren(QLabel))


@pytest.fixture
def kaart(qtbot: QtBot) -> Kaartje:
    made = Kaartje()
    qtbot.addWidget(made.part)
    made.part.show()
    made.part.activateWindow()
    press(find(made.part, QAbstractButton, "daarna.besluit.vouw"))
    return made


def test_what_is_written_stands_in_the_decision(kaart: Kaartje) -> None:
    type_in(kaart.part, "daarna.besluit.nummer", "2026-14")
    type_in(kaart.part, "daarna.besluit.datum", "2-11-2026")
    press(find(kaart.part, QAbstractButton, "daarna.besluit.evalueren.over_91"))
    press(find(kaart.part, QAbstractButton, "daarna.besluit.concreet.ja"))
    found = kaart.session.dossier.plan.besluit
    assert (found.nummer, found.datum, found.concreet) == ("2026-14", date(2026, 11, 2), True)
    assert found.evalueren_op == MOMENT.date() + timedelta(days=91)


def test_it_tells_what_the_sheet_is_and_whether_objection_is_named(kaart: Kaartje) -> None:
    assert "Zonder nummer is het blad een concept." in kaart.words
    assert "Nog niet beantwoord" in kaart.words
    type_in(kaart.part, "daarna.besluit.nummer", "7")
    press(find(kaart.part, QAbstractButton, "daarna.besluit.concreet.ja"))
    assert "Het blad is een bijlage bij dit besluit." in kaart.words
    assert "hoe de cliënt bezwaar kan maken" in kaart.words
    assert "Nog niet beantwoord" not in kaart.words


def test_letting_go_of_the_answer_makes_it_unanswered_again(kaart: Kaartje) -> None:
    for _press in range(2):
        press(find(kaart.part, QAbstractButton, "daarna.besluit.concreet.nee"))
    assert kaart.session.dossier.plan.besluit.concreet is None


def test_it_is_for_the_klantmanager_alone(qtbot: QtBot) -> None:
    made = Kaartje()
    qtbot.addWidget(made.part)
    assert not made.part.isHidden()
    form = a_formulier()
    made.session.read_as(Lezer.WIJKTEAM, lambda d, lezer: for_lezer(form, d, lezer))
    made.part.show_dossier(made.session.dossier.with_client(naam="x"))
    assert made.part.isHidden()


def test_without_klantmanager_at_the_table_there_is_no_decision(qtbot: QtBot) -> None:
    gesprek = a_gesprek()
    people = (gesprek.aanwezigen[0], gesprek.aanwezigen[2])
    made = Kaartje(an_empty_dossier().with_part(replace(gesprek, aanwezigen=people)))
    qtbot.addWidget(made.part)
    assert made.part.isHidden()
