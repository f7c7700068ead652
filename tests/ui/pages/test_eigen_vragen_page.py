"""The client's own questions."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import EigenVraag, VraagStatus
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.eigen_vragen_page import EigenVragenPage
from intake_desktop.ui.widgets.veld import Regelveld, Tekstveld
from tests.factories import a_client, a_gesprek, an_eigen_vraag, an_empty_dossier
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, type_in
from tests.ui.pages.aan_tafel import choose, click, follow, leave, press_enter


def a_page(qtbot: QtBot, session: DossierSession) -> EigenVragenPage:
    page = EigenVragenPage(session, a_formulier())
    qtbot.addWidget(page)
    follow(session, page)
    page.show()
    return page


def with_a_question(**changes: object) -> DossierSession:
    dossier = an_empty_dossier(client=a_client()).with_part(a_gesprek())
    return a_session(dossier.with_part(an_eigen_vraag(**changes)))


def the_question(session: DossierSession) -> EigenVraag:
    (vraag,) = session.dossier.eigen_vragen
    return vraag


def test_a_question_exists_from_its_first_letter_and_enter_starts_the_next(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    type_in(page, "eigen_vragen.nieuw", "Mag")
    assert the_question(session).tekst == "Mag"
    press_enter(page, "eigen_vragen.nieuw")
    type_in(page, "eigen_vragen.nieuw", "<b>Wanneer?")
    press_enter(page, "eigen_vragen.nieuw")
    assert [v.tekst for v in session.dossier.eigen_vragen] == ["Mag", "<b>Wanneer?"]
    second = find(page, Tekstveld, "eigen_vragen.2.tekst")
    assert second.value() == "<b>Wanneer?"


def test_undo_while_typing_empties_the_field(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    type_in(page, "eigen_vragen.nieuw", "Mag ik")
    session.undo()
    field = find(page, Regelveld, "eigen_vragen.nieuw")
    assert field.value() == ""
    type_in(page, "eigen_vragen.nieuw", "Hoe")
    assert the_question(session).tekst == "Hoe"


def test_filling_the_page_changes_nothing(qtbot: QtBot) -> None:
    session = with_a_question(status=VraagStatus.UITZOEKEN, door=Rol.WIJKTEAM)
    a_page(qtbot, session)
    assert session.undo_stack.count() == 0


def test_a_question_is_answered_in_its_own_card(qtbot: QtBot) -> None:
    session = with_a_question()
    page = a_page(qtbot, session)
    choose(page, "eigen_vragen.1.status", "beantwoord")
    type_in(page, "eigen_vragen.1.antwoord", "Ja, tot 200 euro.")
    assert the_question(session).status is VraagStatus.BEANTWOORD
    assert the_question(session).antwoord == "Ja, tot 200 euro."


def test_the_answer_stays_when_the_status_changes_and_comes_back(qtbot: QtBot) -> None:
    session = with_a_question(status=VraagStatus.BEANTWOORD, antwoord="Ja.")
    page = a_page(qtbot, session)
    choose(page, "eigen_vragen.1.status", "geparkeerd")
    assert not find(page, QWidget, "eigen_vragen.1.antwoord").isVisible()
    assert the_question(session).antwoord == "Ja."


def test_someone_finds_out_before_a_day(qtbot: QtBot) -> None:
    session = with_a_question()
    page = a_page(qtbot, session)
    choose(page, "eigen_vragen.1.status", "uitzoeken")
    choose(page, "eigen_vragen.1.door", "wijkteam")
    type_in(page, "eigen_vragen.1.voor", "4 december")
    vraag = the_question(session)
    assert vraag.door == Rol.WIJKTEAM
    assert vraag.voor is not None
    assert (vraag.voor.day, vraag.voor.month) == (4, 12)


def test_words_that_are_no_day_are_kept(qtbot: QtBot) -> None:
    session = with_a_question(status=VraagStatus.UITZOEKEN)
    page = a_page(qtbot, session)
    type_in(page, "eigen_vragen.1.voor", "na de vakantie")
    assert the_question(session).voor is None
    assert the_question(session).voor_tekst == "na de vakantie"


def test_a_question_that_is_emptied_goes_away_when_left(qtbot: QtBot) -> None:
    session = with_a_question(tekst="x")
    page = a_page(qtbot, session)
    field = find(page, Tekstveld, "eigen_vragen.1.tekst")
    field.edited.emit("")
    assert session.dossier.eigen_vragen != ()
    leave(page, "eigen_vragen.1.tekst")
    assert session.dossier.eigen_vragen == ()


def test_a_question_is_taken_away_and_undo_brings_it_back(qtbot: QtBot) -> None:
    session = with_a_question()
    page = a_page(qtbot, session)
    click(page, "eigen_vragen.1.weg")
    assert session.dossier.eigen_vragen == ()
    assert session.undo() == "Eigen vraag weghalen"
    assert the_question(session).tekst == "Mag ik bijverdienen?"
