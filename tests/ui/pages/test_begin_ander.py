"""Someone else at the table: language, and whether the client wants them there."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Aanwezige, Akkoord
from intake_desktop.domain.noteren import with_aanwezige
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.begin_ander import Ander
from tests.factories import DAY, GESPREK
from tests.ui.gesprek import a_session, find, press, type_in


class Stoel:
    def __init__(self, relatie: str) -> None:
        self.session: DossierSession = a_session()
        person = Aanwezige("o", "Aylin", Rol.ANDER, relatie=relatie)
        self.session.apply("Erbij", lambda d: with_aanwezige(d, GESPREK, person))
        self.row = Ander(self.session, 1)
        self.session.changed.connect(lambda *_: self.show())
        self.show()

    @property
    def person(self) -> Aanwezige:
        gesprek = self.session.dossier.gesprek
        person = gesprek.aanwezige("o") if gesprek else None
        assert person
        return person

    def show(self) -> None:
        self.row.show_person(self.person, self.session.dossier)


@pytest.fixture
def stoel(request: pytest.FixtureRequest, qtbot: QtBot) -> Stoel:
    stoel = Stoel(request.param)
    qtbot.addWidget(stoel.row)
    with qtbot.waitExposed(stoel.row):
        stoel.row.show()
    stoel.row.activateWindow()
    return stoel


@pytest.mark.parametrize("stoel", ["onderzoeker"], indirect=True)
def test_the_client_s_answer_is_kept_with_its_day_and_may_be_taken_back(stoel: Stoel) -> None:
    press(find(stoel.row, QAbstractButton, "begin.ander.1.akkoord.nee"))
    assert (stoel.person.akkoord, stoel.person.akkoord_op) == (Akkoord.NEE, DAY)
    press(find(stoel.row, QAbstractButton, "begin.ander.1.akkoord.nee"))
    assert (stoel.person.akkoord, stoel.person.akkoord_op) == (None, None)


@pytest.mark.parametrize("stoel", ["tolk"], indirect=True)
def test_of_an_interpreter_the_language_is_noted(stoel: Stoel) -> None:
    type_in(stoel.row, "begin.ander.1.taal", "Turks")
    assert stoel.person.taal == "Turks"


@pytest.mark.parametrize("stoel", ["kind"], indirect=True)
def test_no_language_is_asked_of_a_child(stoel: Stoel) -> None:
    assert not find(stoel.row, QWidget, "begin.ander.1.taal").isVisible()
