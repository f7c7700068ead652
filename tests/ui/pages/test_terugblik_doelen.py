"""Goals of before: reached, changed or let go together, with why."""

from datetime import datetime

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plan import Doel, Doelstand, Doelterugblik
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg
from intake_desktop.ui.pages.terugblik_doelen import DoelenKaart
from tests.factories import a_doel, a_dossier
from tests.ui.gesprek import a_session, type_in
from tests.ui.pages.aan_tafel import choose


def test_a_goal_leaves_the_plan_with_why_and_returns(qtbot: QtBot) -> None:
    first = a_dossier(doelen=(a_doel(id="d1"),), doelterugblikken=())
    new = Nieuw("g2", datetime(2027, 2, 23), "vervolg", "2017", "")
    session = a_session(start_vervolg(first, new))
    card = DoelenKaart(session)
    session.setParent(card)
    session.changed.connect(lambda _o, new, _t: card.show_dossier(new))
    qtbot.addWidget(card)
    card.show_dossier(session.dossier)
    card.show()
    card.activateWindow()
    choose(card, "terugblik.doel.1.stand", "bereikt")
    type_in(card, "terugblik.doel.1.waarom", "de wekker hielp")
    (told,) = session.dossier.parts(Doelterugblik)
    assert (told.stand, told.waarom) == (Doelstand.BEREIKT, "de wekker hielp")
    assert not session.dossier.doelen
    choose(card, "terugblik.doel.1.stand", "bereikt")
    back: list[Doel] = list(session.dossier.doelen)
    assert [d.id for d in back] == ["d1"]


def test_a_goal_that_changed_shows_what_it_was_and_is(qtbot: QtBot) -> None:
    first = a_dossier(doelen=(a_doel(id="d1"),), doelterugblikken=())
    session = a_session(start_vervolg(first, Nieuw("g2", datetime(2027, 2, 23), "v", "2017", "")))
    card = DoelenKaart(session)
    session.setParent(card)
    session.changed.connect(lambda _o, new, _t: card.show_dossier(new))
    qtbot.addWidget(card)
    card.show_dossier(session.dossier)
    card.show()
    choose(card, "terugblik.doel.1.stand", "veranderd")
    session.apply("Doel", lambda d: d.with_part(a_doel(id="d1", tekst="Elke maand rondkomen")))
    said = [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]
    assert a_doel().tekst in said
    assert "Nu: Elke maand rondkomen" in said


def test_a_first_gesprek_shows_no_goals_of_before(qtbot: QtBot) -> None:
    session = a_session(a_dossier())
    card = DoelenKaart(session)
    session.setParent(card)
    qtbot.addWidget(card)
    card.show_dossier(session.dossier)
    assert card.isHidden()
    assert card.findChildren(QLabel)
