"""A warm handover on the page: named, asked about, and a return with a reason."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from intake_desktop.domain.naderhand import Naderhand, Reden
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.daarna_verwijzing import VerwijzingDeel
from tests.factories import DAY, a_dossier, a_verwijzing
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, type_in
from tests.ui.pages.aan_tafel import choose, click, leave, words

REASONS = Naderhand(
    verwijzen=(Reden("kennis", "Weet er meer van"),),
    terug=(Reden("wachttijd", "De wachttijd is te lang"),),
    vraag_na_dagen=14,
)


@pytest.fixture
def session() -> DossierSession:
    return a_session(a_dossier(verwijzingen=()))


@pytest.fixture
def part(qtbot: QtBot, session: DossierSession) -> VerwijzingDeel:
    form = replace(a_formulier(), naderhand=REASONS)
    made = VerwijzingDeel(session, form, lambda: Rol.WIJKTEAM)
    session.setParent(made)
    session.changed.connect(lambda _o, new, _t: made.show_dossier(new))
    made.show_dossier(session.dossier)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.open_up()
    return made


def the_one(session: DossierSession) -> Verwijzing:
    (one,) = session.dossier.verwijzingen
    return one


def test_a_handover_is_made_with_a_name_a_reason_and_a_day_to_ask(
    part: VerwijzingDeel, session: DossierSession
) -> None:
    click(part, "daarna.overdracht.nieuw")
    type_in(part, "daarna.overdracht.1.wie", "Marja Smit")
    type_in(part, "daarna.overdracht.1.waarover", "de brieven")
    type_in(part, "daarna.overdracht.1.op", "1-12-2026")
    leave(part, "daarna.overdracht.1.op")
    choose(part, "daarna.overdracht.1.reden", "kennis")
    one = the_one(session)
    assert (one.wie, one.waarover, one.op) == ("Marja Smit", "de brieven", date(2026, 12, 1))
    assert (one.reden, one.reden_tekst) == ("kennis", "Weet er meer van")
    assert one.vraag_op == date(2026, 12, 15)
    assert one.grondslag is Grondslag.WMO
    choose(part, "daarna.overdracht.1.leest", "gezamenlijk")
    assert the_one(session).grondslag is Grondslag.GEZAMENLIJK


def test_arriving_is_asked_and_a_no_asks_again(
    part: VerwijzingDeel, session: DossierSession
) -> None:
    click(part, "daarna.overdracht.nieuw")
    choose(part, "daarna.overdracht.1.aangekomen", "nee")
    assert the_one(session).vraag_op == DAY + timedelta(days=14)
    choose(part, "daarna.overdracht.1.aangekomen", "ja")
    assert the_one(session).is_rond


def test_a_return_carries_a_reason_and_its_day(
    part: VerwijzingDeel, session: DossierSession
) -> None:
    session.apply("Overdracht", lambda d: d.with_part(a_verwijzing()))
    click(part, "daarna.overdracht.1.vouw")
    choose(part, "daarna.overdracht.1.terug", "wachttijd")
    one = the_one(session)
    assert (one.terug_reden, one.terug_op) == ("wachttijd", DAY)
    choose(part, "daarna.overdracht.1.terug", "wachttijd")
    assert (the_one(session).terug_reden, the_one(session).terug_op) == ("", None)


def test_a_reason_that_left_the_list_keeps_its_words(
    part: VerwijzingDeel, session: DossierSession
) -> None:
    old = a_verwijzing(reden="vroeger", reden_tekst="Zoals het vroeger heette")
    session.apply("Overdracht", lambda d: d.with_part(old))
    click(part, "daarna.overdracht.1.vouw")
    choose(part, "daarna.overdracht.1.reden", "kennis")
    assert the_one(session).reden == "kennis"


def test_it_can_be_taken_away_and_come_back(part: VerwijzingDeel, session: DossierSession) -> None:
    session.apply("Overdracht", lambda d: d.with_part(a_verwijzing()))
    click(part, "daarna.overdracht.1.vouw")
    click(part, "daarna.overdracht.1.weg")
    assert session.dossier.verwijzingen == ()
    assert "Marja" not in words(part)
    session.undo()
    assert the_one(session) == a_verwijzing()
