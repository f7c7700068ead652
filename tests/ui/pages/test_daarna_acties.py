"""Who does what: ticked by whom and when, and what got in the way."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plan import Actie, Terugblik
from intake_desktop.domain.rollen import Rol
from intake_desktop.ui.pages.daarna_acties import ActiesDeel
from tests.factories import DAY, a_dossier, an_actie
from tests.ui.gesprek import a_session, find, type_in
from tests.ui.pages.aan_tafel import choose, words


def test_actions_stand_by_person_and_are_ticked(qtbot: QtBot) -> None:
    session = a_session(a_dossier(
        acties=(
            an_actie(id="a1", tekst="Bellen", wie=Rol.CLIENT),
            an_actie(id="a2", tekst="Mailen", wie="de buurvrouw"),
        ),
        terugblikken=(),
    ))  # fmt: skip
    part = ActiesDeel(session)
    session.setParent(part)
    qtbot.addWidget(part)
    session.changed.connect(lambda _o, new, _t: part.show_dossier(new))
    part.show_dossier(session.dossier)
    part.show()
    fold = find(part, QAbstractButton, "daarna.acties.vouw")
    assert fold.text() == "Wie doet wat: 2 van 2 nog te doen"
    part.open_up()
    said = words(part)
    assert said.count("De buurvrouw") == 1, "her name stands above her actions"
    assert said.index("Bellen") < said.index("De buurvrouw") < said.index("Mailen")
    choose(part, "daarna.actie.1.keuze", "nog_niet")
    type_in(part, "daarna.actie.1.tekst", "geen gehoor")
    told = session.dossier.part(Terugblik, "g1.a1")
    assert told is not None
    assert (told.klaar, told.tekst, told.door, told.op) == (
        False, "geen gehoor", Rol.KLANTMANAGER, DAY
    )  # fmt: skip
    choose(part, "daarna.actie.2.keuze", "klaar")
    done = session.dossier.part(Actie, "a2")
    assert done is not None
    assert done.klaar
    assert "klaar op 20 november 2026" in words(part)
    assert fold.text() == "Wie doet wat: 1 van 2 nog te doen"


def test_a_row_that_is_ticked_stays_under_the_hand(qtbot: QtBot) -> None:
    both = (an_actie(id="a1", tekst="Bellen"), an_actie(id="a2", tekst="Mailen"))
    session = a_session(a_dossier(acties=both, terugblikken=()))
    part = ActiesDeel(session)
    session.setParent(part)
    qtbot.addWidget(part)
    session.changed.connect(lambda _o, new, _t: part.show_dossier(new))
    part.show_dossier(session.dossier)
    part.show()
    part.open_up()
    choose(part, "daarna.actie.1.keuze", "klaar")
    choose(part, "daarna.actie.1.keuze", "nog_niet")
    told = session.dossier.part(Terugblik, "g1.a1")
    assert told is not None
    assert not told.klaar
    assert session.dossier.part(Terugblik, "g1.a2") is None
    assert words(part).index("Bellen") < words(part).index("Mailen")
