"""What goes to whom, each row with its reader, until it was given."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.bundel import bundel_van, gegeven, with_uitgereikt
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import with_afsluiting
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.daarna_geven import GeefKaart
from tests.factories import DAY, a_dossier
from tests.ui.gesprek import a_session, find
from tests.ui.pages.aan_tafel import choose, click, words


@pytest.fixture
def session() -> DossierSession:
    return a_session(with_afsluiting(a_dossier(), nazorg=True, nazorg_op=DAY + timedelta(90)))


@pytest.fixture
def card(qtbot: QtBot, session: DossierSession) -> GeefKaart:
    made = GeefKaart(session)
    session.setParent(made)
    session.changed.connect(lambda _o, new, _t: made.show_dossier(new, Rol.KLANTMANAGER))
    made.show_dossier(session.dossier, Rol.KLANTMANAGER)
    qtbot.addWidget(made)
    made.show()
    return made


def dossier(session: DossierSession) -> Dossier:
    return session.dossier


def test_every_thing_says_for_whom_and_that_it_waits(card: GeefKaart) -> None:
    said = words(card)
    assert "Nog te doen: 7." in said
    for what in ("☐ Ons plan", "☐ Wmo-verslag", "☐ Het deel van het wijkteam", "☐ Nazorg"):
        assert what in said


def test_a_paper_is_given_and_its_row_stays_until_then(
    card: GeefKaart, session: DossierSession
) -> None:
    choose(card, "daarna.geef.papier.deelblad.keuze", "gegeven")
    assert gegeven(dossier(session), Lezer.CLIENT, Papiersoort.DEELBLAD) is not None
    assert "☑ Deelblad" in words(card)
    choose(card, "daarna.geef.papier.deelblad.keuze", "gegeven")
    assert gegeven(dossier(session), Lezer.CLIENT, Papiersoort.DEELBLAD) is None
    choose(card, "daarna.geef.papier.deelblad.keuze", "hoeft_niet")
    assert "Hoeft niet." in words(card)


def test_the_part_of_the_colleague_arrives_only_after_it_was_given(
    card: GeefKaart, session: DossierSession
) -> None:
    row = find(card, QWidget, "daarna.geef.bundel.wijkteam")
    assert "Aangekomen" not in words(row)
    session.apply("Bundel", lambda d: with_uitgereikt(d, Lezer.WIJKTEAM, DAY))
    assert "Vraag of het is aangekomen." in words(card)
    choose(card, "daarna.geef.bundel.wijkteam.keuze", "aangekomen")
    assert "Aangekomen, gehoord op 20 november 2026." in words(card)
    choose(card, "daarna.geef.bundel.wijkteam.keuze", "aangekomen")
    found = bundel_van(dossier(session), Lezer.WIJKTEAM)
    assert found is not None
    assert found.aangekomen_op is None


def test_plan_and_aftercare_are_ticked_here_too(card: GeefKaart, session: DossierSession) -> None:
    choose(card, "daarna.geef.geven.keuze", "gegeven")
    choose(card, "daarna.geef.nazorg.keuze", "gedaan")
    assert dossier(session).plan.geven.gegeven_op == DAY
    assert dossier(session).plan.afsluiting.nazorg_gedaan


def test_its_buttons_lead_on(qtbot: QtBot, card: GeefKaart) -> None:
    with qtbot.waitSignal(card.go_to) as went:
        click(card, "daarna.geven.meegeven")
    assert went.args == [Positie(Stap.TEKENEN)]
    with qtbot.waitSignal(card.ask_client):
        click(card, "daarna.geven.vragen")
    with qtbot.waitSignal(card.about):
        click(card, "daarna.geven.opruimen")


def test_the_focus_begins_at_the_plan(card: GeefKaart) -> None:
    card.activateWindow()
    card.focus_first()
    row = find(card, QWidget, "daarna.geef.geven")
    focus = card.focusWidget()
    assert focus is not None
    assert row.isAncestorOf(focus)
