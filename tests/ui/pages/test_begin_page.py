"""Getting acquainted."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Aanwezige, Bijstand
from intake_desktop.domain.formulier import Openingstekst, Route
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.begin_gesprek import join_plaats, split_plaats
from intake_desktop.ui.pages.begin_page import BeginPage
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld
from tests.factories import DAY, a_gesprek, an_empty_dossier
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, innermost, type_in
from tests.ui.pages.aan_tafel import choose, click, follow, leave, the_gesprek


def a_page(qtbot: QtBot, session: DossierSession) -> BeginPage:
    form = a_formulier()
    werk = Route("werkgericht", "Gesprek over werk", "Kort, over werk.", 45, ("begin",), ())
    opening = Openingstekst(Rol.WIJKTEAM, "Het wijkteam zegt", ("Ik kom voor hulp.",))
    form = replace(form, routes=(*form.routes, werk), openingsteksten=(opening,))
    page = BeginPage(session, form)
    qtbot.addWidget(page)
    follow(session, page)
    page.show()
    return page


def an_empty_session() -> DossierSession:
    return a_session(an_empty_dossier().with_part(a_gesprek(aanwezigen=(), plaats="")))


def value(page: QWidget, name: str) -> str:
    return find(page, Regelveld, name).value()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("naam", "Kim de Wit"),
        ("aanspreken", "mevrouw De Wit"),
        ("telefoon", "06-11223344"),
        ("email", "<kim@voorbeeld.nl>"),
        ("bereikbaar", "appen, na 3 uur"),
        ("clientnummer", "482913"),
    ],
)
def test_what_is_typed_about_the_client_is_one_step(qtbot: QtBot, field: str, typed: str) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    type_in(page, f"begin.{field}", typed)
    assert getattr(session.dossier.client, field) == typed
    session.undo()
    assert getattr(session.dossier.client, field) == ""
    assert value(page, f"begin.{field}") == ""


def test_a_benefit_and_who_is_not_here_are_noted_and_taken_back(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    click(page, "begin.bijstand.geen")
    assert session.dossier.client.bijstand is Bijstand.GEEN
    type_in(page, "begin.niet_erbij", "De partner")
    assert the_gesprek(session).niet_erbij == "De partner"
    session.undo()
    session.undo()
    assert session.dossier.client.bijstand is None
    assert value(page, "begin.niet_erbij") == ""


def test_enter_goes_on_to_the_next_field(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_empty_session())
    page.activateWindow()
    type_in(page, "begin.naam", "Kim", enter=True)
    qtbot.waitUntil(lambda: innermost(find(page, QWidget, "begin.aanspreken")).hasFocus())


def test_filling_the_page_changes_nothing(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    assert value(page, "begin.naam") == "Jet de Wit"
    assert value(page, "begin.wijkteam.naam") == "Youssef Amrani"
    assert session.undo_stack.count() == 0


def test_a_birth_date_is_understood_in_words(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    type_in(page, "begin.geboortedatum", "12 maart 1994")
    assert session.dossier.client.geboortedatum == date(1994, 3, 12)
    assert session.dossier.client.geboortedatum_tekst == ""


def test_an_impossible_birth_date_keeps_the_text_and_says_so(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    type_in(page, "begin.geboortedatum", "31 februari 1990")
    leave(page, "begin.geboortedatum")
    assert session.dossier.client.geboortedatum is None
    assert session.dossier.client.geboortedatum_tekst == "31 februari 1990"
    field = find(page, Datumveld, "begin.geboortedatum")
    said = " ".join(label.text() for label in field.findChildren(QLabel))
    assert "bestaat niet" in said


def test_markup_in_a_name_is_kept_and_shown_as_typed(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    type_in(page, "begin.naam", "<b>Kim</b>")
    assert session.dossier.client.naam == "<b>Kim</b>"
    assert value(page, "begin.naam") == "<b>Kim</b>"


def test_a_professional_comes_and_goes_with_what_is_typed(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    type_in(page, "begin.wijkteam.naam", "N")
    type_in(page, "begin.wijkteam.organisatie", "Wijkteam Noord")
    person = the_gesprek(session).aanwezige(Rol.WIJKTEAM)
    assert person is not None
    assert (person.naam, person.organisatie, person.rol) == ("N", "Wijkteam Noord", Rol.WIJKTEAM)
    session.undo()
    session.undo()
    assert the_gesprek(session).aanwezigen == ()


def test_someone_the_client_brought_is_added_named_and_taken_off(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    choose(page, "begin.erbij", "tolk")
    type_in(page, "begin.ander.1.naam", "Samira")
    (person,) = the_gesprek(session).aanwezigen
    assert (person.naam, person.relatie, person.rol) == ("Samira", "tolk", Rol.ANDER)
    click(page, "begin.ander.1.weg")
    assert the_gesprek(session).aanwezigen == ()
    assert not find(page, QWidget, "begin.ander.1.naam").isVisible()


def test_the_place_is_a_chip_with_words_beside_it(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    choose(page, "begin.plaats", "wijkteam")
    type_in(page, "begin.plaats_tekst", "kamer 2")
    assert the_gesprek(session).plaats == "bij het wijkteam, kamer 2"
    choose(page, "begin.plaats", "anders")
    assert the_gesprek(session).plaats == "kamer 2"
    session.undo()
    assert the_gesprek(session).plaats == "bij het wijkteam, kamer 2"
    assert value(page, "begin.plaats_tekst") == "kamer 2"


@pytest.mark.parametrize("plaats", ["", "thuis", "thuis, Dorpsstraat 3", "in de bibliotheek"])
def test_a_place_survives_being_split(plaats: str) -> None:
    assert join_plaats(*split_plaats(plaats)) == plaats


def test_the_route_can_change_and_tells_what_it_is(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    choose(page, "begin.route", "werkgericht")
    assert the_gesprek(session).route == "werkgericht"
    assert "Kort, over werk." in [label.text() for label in page.findChildren(QLabel)]
    choose(page, "begin.route", "werkgericht")
    assert the_gesprek(session).route == "werkgericht"


def test_who_types_is_chosen(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    choose(page, "begin.schrijver", "wijkteam")
    assert the_gesprek(session).schrijver == Rol.WIJKTEAM


def test_what_was_told_is_kept_with_its_day(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    choose(page, "begin.petten", "verteld")
    choose(page, "begin.ondersteuning", "verteld")
    assert the_gesprek(session).petten_verteld == DAY
    assert the_gesprek(session).ondersteuning_verteld == DAY
    choose(page, "begin.petten", "verteld")
    assert the_gesprek(session).petten_verteld is None


def test_a_colleague_of_another_dossier_is_filled_in_with_enter(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    known = Aanwezige(
        Rol.WIJKTEAM, "F. de Jong", Rol.WIJKTEAM, "Wijkteam Oost", "06 1", "f@wijk.example"
    )
    page.hide()
    page.set_collegas(lambda done: done((known,)))
    page.show()
    assert find(page, QWidget, "begin.wijkteam.bekend").isVisible()
    type_in(page, "begin.wijkteam.naam", "jong", enter=True)
    assert session.dossier.gesprek is not None
    assert session.dossier.gesprek.aanwezige(Rol.WIJKTEAM) == known
    assert not find(page, QWidget, "begin.wijkteam.bekend").isVisible()


def test_both_seats_stand_at_the_same_height_whoever_is_not_there_yet(qtbot: QtBot) -> None:
    session = an_empty_session()
    page = a_page(qtbot, session)
    page.resize(1200, 900)
    type_in(page, f"begin.{Rol.KLANTMANAGER}.naam", "S. Bakker")
    heights = {
        find(page, Regelveld, f"begin.{rol}.organisatie").mapTo(page, QPoint(0, 0)).y()
        for rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM)
    }
    assert len(heights) == 1
