"""Wat doen we vandaag? A warning first, then who is called, by whom, what was done."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.vandaag import Belpunt, Meldcodestap, VandaagKaart, VandaagStap
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.leefgebied_page import LeefgebiedPage
from intake_desktop.ui.pages.vandaag_page import VandaagPage
from intake_desktop.ui.vandaag import Vandaag
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.stapel import Stapel
from tests.factories import MOMENT, a_gesprek, a_score, a_vandaag_stap
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_conversation, a_session, find, type_in
from tests.ui.pages.aan_tafel import click, follow, words
from tests.ui.pages.plan_tafel import names_of

KAART = VandaagKaart(
    (
        Belpunt("alarm", "112", "Er is nu gevaar.", "112", "dag en nacht", landelijk=True),
        Belpunt("wijkteam", "Wijkteam", "Vandaag hulp.", "000 – 000", voorbeeld=True),
        Belpunt("huisarts", "De eigen huisarts", "Iemand is ziek."),
    ),
    tuple(Meldcodestap(f"Stap {n}", f"Doe {n}.") for n in range(1, 6)),
    "Bij een vermoeden.",
)


def the_form() -> Formulier:
    return replace(a_formulier(), vandaag=KAART)


def with_partner() -> Dossier:
    partner = Aanwezige("p", "Ron", Rol.ANDER, relatie="partner")
    people = (*a_gesprek().aanwezigen, partner)
    return a_conversation().with_part(a_gesprek(aanwezigen=people, schrijver=Rol.KLANTMANAGER))


@pytest.fixture
def session() -> DossierSession:
    return a_session()


def opened(qtbot: QtBot, session: DossierSession) -> VandaagPage:
    page = VandaagPage(session, the_form())
    qtbot.addWidget(page)
    follow(session, page)
    page.resize(760, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open()
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_says_whom_to_call_and_which_number_is_invented(
    qtbot: QtBot, session: DossierSession
) -> None:
    page = opened(qtbot, session)
    assert "112 · dag en nacht" in words(page)
    assert words(page).count("Dit nummer is een voorbeeld.") == 1
    assert session.undo_stack.count() == 0


def test_with_someone_else_at_the_table_only_the_warning_is_seen(qtbot: QtBot) -> None:
    page = opened(qtbot, a_session(with_partner()))
    assert "Er zit iemand bij. Praat hier liever apart over." in words(page)
    assert "112" not in words(page)
    assert not any(name.startswith("vandaag.bel") for name in names_of(page))
    click(page, "vandaag.niet_alleen.actie")
    assert "112 · dag en nacht" in words(page)
    page.open()
    assert "112" not in words(page)


def test_a_call_knows_who_what_and_when_it_was_done(qtbot: QtBot, session: DossierSession) -> None:
    page = opened(qtbot, session)
    click(page, "vandaag.bel.alarm")
    click(page, "vandaag.stap.1.door.keuze.wijkteam")
    type_in(page, "vandaag.stap.1.tekst", "ze komen")
    click(page, "vandaag.stap.1.gedaan")
    (stap,) = session.dossier.vandaag
    assert stap == VandaagStap(
        stap.id, "g1", "alarm", "112", "112", Rol.WIJKTEAM, True, MOMENT, "ze komen"
    )
    assert find(page, QAbstractButton, "vandaag.stap.1.gedaan").text() == "Gedaan om 14:02"
    click(page, "vandaag.stap.1.gedaan")
    assert session.dossier.vandaag[0].gedaan_op is None


def test_anything_else_can_happen_today(qtbot: QtBot, session: DossierSession) -> None:
    page = opened(qtbot, session)
    type_in(page, "vandaag.anders", "Samen naar de winkel", enter=True)
    (stap,) = session.dossier.vandaag
    assert (stap.naam, stap.wie_bellen) == ("Samen naar de winkel", "")
    assert session.undo() == "Vandaag doen"
    assert session.dossier.vandaag == ()


def test_only_what_someone_makes_an_action_of_reaches_the_plan(
    qtbot: QtBot, session: DossierSession
) -> None:
    page = opened(qtbot, session)
    click(page, "vandaag.bel.huisarts")
    click(page, "vandaag.stap.1.door.keuze.client")
    assert not session.dossier.acties
    click(page, "vandaag.stap.1.plan")
    (actie,) = session.dossier.acties
    assert actie == Actie(actie.id, "De eigen huisarts bellen", "client", MOMENT.date())


def test_a_step_can_be_taken_away(qtbot: QtBot) -> None:
    session = a_session(a_conversation().with_part(a_vandaag_stap()))
    page = opened(qtbot, session)
    click(page, "vandaag.stap.1.weg")
    assert session.dossier.vandaag == ()
    assert "vandaag.stap.1" not in names_of(page)


def test_everything_on_it_has_a_name_for_who_does_not_see_it(
    qtbot: QtBot, session: DossierSession
) -> None:
    page = opened(qtbot, session)
    click(page, "vandaag.bel.alarm")
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    assert [b.objectName() for b in buttons if not b.accessibleName()] == []
    names = [b.accessibleName() for b in buttons if b.objectName().startswith("vandaag.bel")]
    assert names == ["112 bellen", "Wijkteam bellen", "De eigen huisarts bellen"]


def test_escape_goes_back(qtbot: QtBot, session: DossierSession) -> None:
    page = opened(qtbot, session)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)


def test_f7_opens_it_over_the_page_and_goes_back_to_the_cursor(
    qtbot: QtBot, session: DossierSession
) -> None:
    window, stack = QWidget(), Stapel()
    page = LeefgebiedPage(session, the_form())
    stack.add(page)
    stack.show_page(page)
    QVBoxLayout(window).addWidget(stack)
    today = Vandaag(window, stack, session, the_form())
    qtbot.addWidget(window)
    page.show_dossier(session.dossier)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.focus_first()
    before = focused()
    QTest.keyClick(before, Qt.Key.Key_F7)
    assert today.is_open
    assert session.undo_stack.count() == 0
    QTest.keyClick(focused(), Qt.Key.Key_F7)
    assert not today.is_open
    assert QApplication.focusWidget() is before


def scored(niveau: int, door: str = "samen") -> DossierSession:
    score = a_score(leefgebied="financien", niveau=niveau, door=door)
    return a_session(a_conversation().with_part(replace(score, datum=date(2026, 11, 20))))


@pytest.mark.parametrize("door", ["samen", "client", "klantmanager", "wijkteam"])
def test_niveau_1_of_anyone_offers_to_look_at_today(qtbot: QtBot, door: str) -> None:
    session = scored(1, door)
    page = LeefgebiedPage(session, the_form())
    qtbot.addWidget(page)
    follow(session, page)
    page.show()
    assert "Zullen we kijken wat er vandaag kan?" in words(page)
    with qtbot.waitSignal(page.danger):
        click(page, "leefgebied.vandaag.actie")


def test_the_offer_can_be_let_go_and_never_forces(qtbot: QtBot) -> None:
    session = scored(1)
    page = LeefgebiedPage(session, the_form())
    qtbot.addWidget(page)
    follow(session, page)
    page.show()
    click(page, "leefgebied.vandaag.tweede")
    assert "vandaag kan" not in words(page)
    session.apply("Iets", lambda d: d.with_client(telefoon="06"))
    assert "vandaag kan" not in words(page)


def test_the_offer_comes_into_sight_when_the_figure_is_given_not_when_one_turns_there(
    qtbot: QtBot,
) -> None:
    for niveau, sees in ((1, False), (2, True)):
        session = scored(niveau)
        page = LeefgebiedPage(session, the_form())
        sheet = Blad(page)
        qtbot.addWidget(sheet)
        sheet.resize(600, 300)
        follow(session, page)
        sheet.show()
        QApplication.processEvents()
        low = replace(session.dossier.scores[0], niveau=1)
        session.apply("Cijfer", partial(Dossier.with_part, part=low))
        QApplication.processEvents()
        assert bool(sheet.verticalScrollBar().value()) == sees


def test_without_niveau_1_or_with_something_agreed_nothing_is_offered(qtbot: QtBot) -> None:
    for session in (scored(2), a_session(scored(1).dossier.with_part(a_vandaag_stap()))):
        page = LeefgebiedPage(session, the_form())
        qtbot.addWidget(page)
        follow(session, page)
        page.show()
        assert "vandaag kan" not in words(page)
