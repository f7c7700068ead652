"""Giving the plan, now or later; closing it; why there is a next version."""

from datetime import datetime
from functools import partial

from pytestqt.qtbot import QtBot

from intake_desktop.domain.nakijken import nog_te_geven
from intake_desktop.domain.noteren import ondertekening_of
from intake_desktop.domain.plan import Tekenkeuze, Tekenwijze
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.plannen import with_doel, with_ondertekening
from intake_desktop.domain.versies import with_closed
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.tekenen_page import TekenenPage
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekenvlak import Tekenveld
from intake_desktop.ui.widgets.tekst import Tekst
from tests.ui.gesprek import find, press, type_in
from tests.ui.pages.plan_tafel import at_the_table, touch
from tests.ui.plan_voorbeelden import a_kim_dossier, a_session


def _agreed(session: DossierSession) -> DossierSession:
    for wie in signers(session.dossier):
        agreed = partial(with_ondertekening, wie=wie, keuze=Tekenkeuze.AKKOORD)
        session.apply("Keuze", agreed)
    return session


def test_not_given_yet_stays_open_until_it_is_given(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    row = find(page, Keuzerij, "tekenen.gegeven")
    press(row.button("later"))
    type_in(page, "tekenen.geven_op", "1 december")
    told = find(page, Tekst, "tekenen.geven_stand")
    assert told.text().startswith("Nog te geven op 1 december 2026 door")
    press(row.button("gegeven"))
    assert told.text().startswith("Gegeven op")
    assert session.dossier.plan.geven.gegeven_op == session.today()


def test_the_card_to_write_over_has_goal_and_whom_to_call(qtbot: QtBot) -> None:
    page = at_the_table(qtbot, TekenenPage, a_session(a_kim_dossier()))
    touch(page, "tekenen.kaartje.vouw")
    lines = find(page, Tekst, "tekenen.kaartje.regels").text().splitlines()
    assert 1 <= len(lines) <= 10


def test_closing_waits_until_everyone_chose(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    assert not find(page, Knop, "tekenen.vastleggen").isEnabled()
    _agreed(session)
    page.show_dossier(session.dossier)
    asked: list[tuple[str, str]] = []
    page.asked.connect(lambda wens, value: asked.append((wens, value)))
    touch(page, "tekenen.vastleggen")
    assert asked == [("vastleggen", "")]


def test_closing_leaves_the_focus_where_people_look(qtbot: QtBot) -> None:
    session = _agreed(a_session(a_kim_dossier()))
    page = at_the_table(qtbot, TekenenPage, session)
    find(page, Knop, "tekenen.vastleggen").setFocus()
    session.apply("Vast", lambda d: with_closed(d, datetime(2026, 11, 24, 11), "a" * 64))
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "tekenen.versie.1"


def test_what_is_still_to_be_given_stands_in_the_closing_list(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    press(find(page, Keuzerij, "tekenen.gegeven").button("later"))
    type_in(page, "tekenen.geven_op", "1 december")
    touch(page, "tekenen.nakijken.meer")
    told = "Het plan is nog te geven op 1 december 2026 door …."
    assert any(told in label.text() for label in page.findChildren(Tekst))
    press(find(page, Keuzerij, "tekenen.gegeven").button("gegeven"))
    assert nog_te_geven(session.dossier) == ""


def test_a_next_version_asks_why_once_and_shows_the_one_before(qtbot: QtBot) -> None:
    session = _agreed(a_session(a_kim_dossier()))
    session.apply("Vast", lambda d: with_closed(d, datetime(2026, 11, 24, 11), "a" * 64))
    session.apply("Doel", lambda d: with_doel(d, "nieuw", tekst="Fietsen leren"))
    assert session.dossier.plan.versie == 2
    page = at_the_table(qtbot, TekenenPage, session)
    state = find(page, Tekst, "tekenen.vastleggen.stand")
    assert state.text() == "Schrijf eerst op waarom er een nieuwe versie is."
    type_in(page, "tekenen.reden", "het liep anders")
    assert state.text().startswith("Nog te kiezen")
    asked: list[tuple[str, str]] = []
    page.asked.connect(lambda wens, value: asked.append((wens, value)))
    touch(page, "tekenen.versie.1")
    assert asked == [("versie", "1")]


def test_someone_signs_on_paper_or_screen_and_chooses_anew_without_it(qtbot: QtBot) -> None:
    session = _agreed(a_session(a_kim_dossier()))
    page = at_the_table(qtbot, TekenenPage, session)
    way = find(page, Keuzerij, "tekenen.client.wijze")
    press(way.button(Tekenwijze.SCHERM.value))
    page.findChildren(Tekenveld)[0].signed.emit(((10, 10, 500, 200),))
    assert ondertekening_of(session.dossier, "client").strepen == ((10, 10, 500, 200),)
    press(way.button(Tekenwijze.PAPIER.value))
    type_in(page, "tekenen.client.papier_op", "vandaag")
    signing = ondertekening_of(session.dossier, "client")
    assert (signing.strepen, signing.papier_op) == ((), session.today())
    told = find(page, Tekst, "tekenen.client.papier_stand").text()
    assert told.startswith("Ondertekend op papier op")
    press(find(page, Keuzerij, "tekenen.client.keuze").button(Tekenkeuze.GEZIEN.value))
    anew = ondertekening_of(session.dossier, "client")
    assert (anew.keuze, anew.wijze, anew.papier_op) == (Tekenkeuze.GEZIEN, None, None)
    assert anew.kenmerk
