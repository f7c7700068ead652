"""The page on which they choose what to talk about."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.matrix import Keuze, LeefgebiedStand
from intake_desktop.domain.noteren import stand_of, with_stand
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.leefgebieden_page import LeefgebiedenPage
from tests.factories import GESPREK
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_conversation, a_session, find, press, type_in
from tests.ui.pages.aan_tafel import follow, words

CLOSED = "geestelijke_gezondheid"


@pytest.fixture
def formulier() -> Formulier:
    return a_formulier()


@pytest.fixture
def session() -> DossierSession:
    return a_session()


@pytest.fixture
def page(qtbot: QtBot, session: DossierSession, formulier: Formulier) -> LeefgebiedenPage:
    return a_page(qtbot, session, formulier)


def a_page(qtbot: QtBot, session: DossierSession, formulier: Formulier) -> LeefgebiedenPage:
    page = LeefgebiedenPage(session, formulier)
    qtbot.addWidget(page)
    follow(session, page)
    page.resize(780, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def chip(page: QWidget, code: str, keuze: str) -> QAbstractButton:
    return find(page, QAbstractButton, f"leefgebieden.{code}.keuze.{keuze}")


def stand(session: DossierSession, code: str) -> LeefgebiedStand:
    return stand_of(session.dossier, GESPREK, code)


def test_all_leefgebieden_are_offered_and_none_is_chosen(page: LeefgebiedenPage) -> None:
    said = words(page)
    for naam in ("Geld en schulden", "Wonen", "Psychische gezondheid", "gesloten"):
        assert naam in said
    assert [b.objectName() for b in page.findChildren(QAbstractButton) if b.isChecked()] == []


def test_it_counts_nothing_that_is_missing(page: LeefgebiedenPage) -> None:
    assert page.findChildren(QProgressBar) == []
    assert not any(character.isdigit() for character in words(page))


@pytest.mark.parametrize("keuze", list(Keuze))
def test_a_choice_is_noted_and_let_go_again(
    page: LeefgebiedenPage, session: DossierSession, keuze: Keuze
) -> None:
    press(chip(page, "financien", keuze))
    assert stand(session, "financien").keuze is keuze
    press(chip(page, "financien", keuze))
    assert stand(session, "financien").keuze is None


def test_talking_about_it_notes_why_that_is_needed(
    page: LeefgebiedenPage, session: DossierSession
) -> None:
    press(chip(page, "financien", "bespreken"))
    assert stand(session, "financien").waarom_nodig.startswith("Inkomen en schulden")
    assert session.undo() == "Keuze bij Geld en schulden"


def test_a_closed_leefgebied_asks_a_reason_inline_first(
    page: LeefgebiedenPage, session: DossierSession
) -> None:
    assert not page.findChildren(QWidget, f"leefgebieden.{CLOSED}.reden")
    press(chip(page, CLOSED, "bespreken"))
    reden = find(page, QWidget, f"leefgebieden.{CLOSED}.reden")
    assert reden.isVisible()
    assert stand(session, CLOSED).keuze is None
    assert not chip(page, CLOSED, "bespreken").isChecked()
    press(find(page, QAbstractButton, f"leefgebieden.{CLOSED}.openen"))
    assert stand(session, CLOSED).keuze is None
    type_in(page, f"leefgebieden.{CLOSED}.reden", "Slaapt slecht", enter=True)
    assert stand(session, CLOSED).open_reden == "Slaapt slecht"
    assert stand(session, CLOSED).keuze is Keuze.BESPREKEN
    assert not reden.isVisible()


def test_a_closed_leefgebied_that_is_not_needed_asks_no_reason(
    page: LeefgebiedenPage, session: DossierSession
) -> None:
    press(chip(page, CLOSED, "bespreken"))
    press(chip(page, CLOSED, "niet_nodig"))
    assert stand(session, CLOSED).keuze is Keuze.NIET_NODIG
    assert not find(page, QWidget, f"leefgebieden.{CLOSED}.reden").isVisible()


def test_a_reason_that_was_begun_is_still_there(qtbot: QtBot, formulier: Formulier) -> None:
    dossier = with_stand(a_conversation(), GESPREK, CLOSED, open_reden="Slaapt sl")
    page = a_page(qtbot, a_session(dossier), formulier)
    assert find(page, QWidget, f"leefgebieden.{CLOSED}.reden").isVisible()


def test_open_goes_to_the_leefgebied(page: LeefgebiedenPage, session: DossierSession) -> None:
    went: list[object] = []
    page.go_to.connect(went.append)
    press(find(page, QAbstractButton, "leefgebieden.huisvesting.open"))
    assert went == [Positie(Stap.LEEFGEBIED, "huisvesting")]
    assert session.undo_stack.count() == 0


def test_it_follows_choices_made_elsewhere(page: LeefgebiedenPage, session: DossierSession) -> None:
    session.apply("x", lambda d: with_stand(d, GESPREK, "huisvesting", keuze=Keuze.WIL_NIET))
    assert chip(page, "huisvesting", "wil_niet").isChecked()
    session.undo()
    assert not chip(page, "huisvesting", "wil_niet").isChecked()


def test_another_gesprek_starts_without_choices(qtbot: QtBot, formulier: Formulier) -> None:
    dossier = with_stand(a_conversation(), GESPREK, "huisvesting", keuze=Keuze.WIL_NIET)
    session = a_session(dossier)
    page = a_page(qtbot, session, formulier)
    assert chip(page, "huisvesting", "wil_niet").isChecked()
    first = dossier.gesprek
    assert first is not None
    session.apply("Nieuw gesprek", lambda d: d.with_part(replace(first, id="g2")))
    assert not chip(page, "huisvesting", "wil_niet").isChecked()


def test_the_cursor_starts_at_the_first_choice(page: LeefgebiedenPage) -> None:
    page.activateWindow()
    page.focus_first()
    assert chip(page, "financien", "bespreken").hasFocus()
