"""Willen, kunnen, balans: one block at a time, all of it optional."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.noteren import antwoord_of
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.willen_kunnen_balans_page import WillenKunnenBalansPage
from tests.factories import GESPREK
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, innermost, press, type_in
from tests.ui.pages.aan_tafel import follow, words


@pytest.fixture
def session() -> DossierSession:
    return a_session()


@pytest.fixture
def page(qtbot: QtBot, session: DossierSession) -> WillenKunnenBalansPage:
    page = WillenKunnenBalansPage(session, a_formulier())
    qtbot.addWidget(page)
    follow(session, page)
    page.resize(780, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def turn_to(page: QWidget, blok: str) -> None:
    press(find(page, QAbstractButton, f"wkb.blok.{blok}"))


def visible(page: QWidget, name: str) -> bool:
    found = page.findChild(QWidget, name)
    return found is not None and found.isVisible()


def test_one_block_is_in_sight(page: WillenKunnenBalansPage) -> None:
    assert visible(page, "vraag.willen.liefst")
    assert not visible(page, "vraag.kunnen.uren")
    turn_to(page, "kunnen")
    assert visible(page, "vraag.kunnen.uren")
    assert not visible(page, "vraag.willen.liefst")
    assert "Wat kunt u, en wat is er nodig?" in words(page)


def test_the_chosen_block_can_not_be_let_go(page: WillenKunnenBalansPage) -> None:
    turn_to(page, "balans")
    turn_to(page, "balans")
    assert visible(page, "vraag.balans.eerst")
    assert find(page, QAbstractButton, "wkb.blok.balans").isChecked()


def test_looking_changes_nothing(page: WillenKunnenBalansPage, session: DossierSession) -> None:
    for blok in ("kunnen", "balans", "willen"):
        turn_to(page, blok)
    assert session.undo_stack.count() == 0


def test_an_answer_is_kept_with_its_question_as_one_step(
    page: WillenKunnenBalansPage, session: DossierSession
) -> None:
    type_in(page, "vraag.willen.liefst.tekst", "In een winkel")
    antwoord = antwoord_of(session.dossier, GESPREK, "willen.liefst")
    assert (antwoord.tekst, antwoord.vraagtekst) == ("In een winkel", "Wat zou u het liefst doen?")
    assert session.undo() == "Antwoord op “Wat zou u het liefst doen?”"
    assert session.dossier.antwoorden == ()
    assert innermost(find(page, QWidget, "vraag.willen.liefst.tekst")).property("plainText") == ""


def test_an_answer_that_is_emptied_is_not_discussed_again(
    page: WillenKunnenBalansPage, session: DossierSession
) -> None:
    press(find(page, QAbstractButton, "vraag.willen.hoe_graag.schaal.7"))
    assert antwoord_of(session.dossier, GESPREK, "willen.hoe_graag").getal == 7
    press(find(page, QAbstractButton, "vraag.willen.hoe_graag.schaal.7"))
    assert session.dossier.antwoorden == ()


def test_a_question_shows_when_it_applies_and_keeps_its_answer_when_it_does_not(
    page: WillenKunnenBalansPage, session: DossierSession
) -> None:
    turn_to(page, "kunnen")
    assert not visible(page, "vraag.kunnen.oppas_wanneer")
    oppas = find(page, QAbstractButton, "vraag.kunnen.nodig.keuzes.oppas")
    press(oppas)
    assert visible(page, "vraag.kunnen.oppas_wanneer")
    type_in(page, "vraag.kunnen.oppas_wanneer.tekst", "dinsdag")
    press(oppas)
    assert not visible(page, "vraag.kunnen.oppas_wanneer")
    assert antwoord_of(session.dossier, GESPREK, "kunnen.oppas_wanneer").tekst == "dinsdag"


def test_leaving_a_field_ends_its_step(
    page: WillenKunnenBalansPage, session: DossierSession
) -> None:
    page.activateWindow()
    type_in(page, "vraag.willen.liefst.tekst", "winkel")
    press(find(page, QAbstractButton, "vraag.willen.hoe_graag.schaal.3"))
    type_in(page, "vraag.willen.liefst.tekst", " of zorg")
    assert session.undo_stack.count() == 3


def test_the_cursor_starts_in_the_first_question(page: WillenKunnenBalansPage) -> None:
    page.activateWindow()
    page.focus_first()
    assert innermost(find(page, QWidget, "vraag.willen.liefst")).hasFocus()
