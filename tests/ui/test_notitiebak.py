"""The inbox for loose notes; typing and dragging are tried with the panel it stands in."""

from pytestqt.qtbot import QtBot

from intake_desktop.domain.uitspraak import Plek
from intake_desktop.ui.notitiebak import Notitiebak
from tests.factories import an_uitspraak
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_conversation, a_session


def test_a_note_waits_until_it_has_a_place(qtbot: QtBot) -> None:
    waiting = an_uitspraak(id="n", plek=Plek.NOTITIE, leefgebied="")
    session = a_session(a_conversation().with_part(waiting))
    inbox = Notitiebak(session, a_formulier())
    qtbot.addWidget(inbox)
    inbox.show_dossier(session.dossier)
    assert inbox.place_button("n") is not None
    assert inbox.place_button("") is None
    inbox.place("n", "huisvesting")
    assert session.dossier.uitspraken[0].leefgebied == "huisvesting"
