"""At reading aloud the words are put right on the spot; the paper and the rest follow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.uitspraak import EigenVraag, Uitspraak
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.tekenen_page import TekenenPage
from tests.ui.gesprek import find, innermost, type_in
from tests.ui.pages.plan_tafel import at_the_table, key, names_of, touch
from tests.ui.plan_voorbeelden import a_kim_dossier, a_session

GELD = "tekenen.deel.3"


@pytest.fixture
def session() -> DossierSession:
    return a_session(a_kim_dossier())


@pytest.fixture
def page(qtbot: QtBot, session: DossierSession) -> TekenenPage:
    return at_the_table(qtbot, TekenenPage, session)


def retype(page: QWidget, name: str, text: str) -> None:
    field = innermost(find(page, QWidget, name))
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    type_in(page, name, text)


def read(page: QWidget, card: str) -> list[str]:
    labels = find(page, QWidget, card).findChildren(QLabel)
    return [line for x in labels if x.isVisible() for line in x.text().splitlines()]


def number_of(page: TekenenPage, title: str) -> str:
    """The name of the section with this title."""
    button = next(
        b for b in page.findChildren(QAbstractButton)
        if b.accessibleName().startswith(f"Verbeter: {title}")
    )  # fmt: skip
    return button.objectName().removesuffix(".verbeter")


def test_a_line_is_put_right_in_place_and_read_as_it_is_now(
    session: DossierSession, page: TekenenPage
) -> None:
    touch(page, f"{GELD}.klopt")
    touch(page, f"{GELD}.verbeter")
    assert QApplication.focusWidget() is innermost(find(page, QWidget, f"{GELD}.woorden.1"))
    retype(page, f"{GELD}.woorden.1", "De huur is bijna altijd betaald")
    line = session.dossier.part(Uitspraak, "u2")
    assert line is not None
    assert line.tekst == "De huur is bijna altijd betaald"
    assert not find(page, QAbstractButton, f"{GELD}.klopt").isChecked()
    touch(page, f"{GELD}.verbeter")
    assert "Gaat goed: De huur is bijna altijd betaald – N. Yılmaz" in read(page, GELD)
    assert f"{GELD}.woorden.1" not in names_of(page)
    assert session.undo() == "Verbeterd bij het voorlezen"
    assert "Gaat goed: Huur is altijd betaald – N. Yılmaz" in read(page, GELD)


def test_goals_steps_days_and_answers_are_put_right_in_place(
    session: DossierSession, page: TekenenPage
) -> None:
    doel = number_of(page, "Doel 1")
    touch(page, f"{doel}.verbeter")
    retype(page, f"{doel}.woorden.1", "Rondkomen")
    retype(page, f"{doel}.woorden.4", "Brieven in een map")
    type_day(page, f"{doel}.woorden.5", "5 december")
    step = session.dossier.part(Actie, "s1")
    assert step is not None
    assert (step.tekst, str(step.wanneer)) == ("Brieven in een map", "2026-12-05")
    assert session.dossier.doelen[0].tekst == "Rondkomen"
    vragen = number_of(page, "Mijn vragen")
    touch(page, f"{vragen}.verbeter")
    assert f"{doel}.woorden.1" not in names_of(page)
    retype(page, f"{vragen}.woorden.4", "Voor vrijdag")
    vraag = session.dossier.part(EigenVraag, "v2")
    assert vraag is not None
    assert vraag.antwoord == "Voor vrijdag"


def type_day(page: QWidget, name: str, text: str) -> None:
    field = innermost(find(page, QWidget, name))
    assert isinstance(field, QLineEdit)
    field.selectAll()
    type_in(page, name, text)


def test_an_emptied_line_goes_when_the_field_is_left(
    session: DossierSession, page: TekenenPage
) -> None:
    touch(page, f"{GELD}.verbeter")
    field = innermost(find(page, QWidget, f"{GELD}.woorden.2"))
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    key(page, f"{GELD}.woorden.2", Qt.Key.Key_Delete)
    assert session.dossier.part(Uitspraak, "u3") is not None
    find(page, QWidget, f"{GELD}.woorden.1").setFocus()
    assert session.dossier.part(Uitspraak, "u3") is None
    assert f"{GELD}.woorden.4" not in names_of(page)


def test_enter_goes_on_and_after_the_last_words_to_whether_it_fits(page: TekenenPage) -> None:
    belangrijk = "tekenen.deel.2"
    touch(page, f"{belangrijk}.verbeter")
    key(page, f"{belangrijk}.woorden.1", Qt.Key.Key_Return)
    assert QApplication.focusWidget() is find(page, QWidget, f"{belangrijk}.klopt")
    assert f"{belangrijk}.woorden.1" not in names_of(page)


def test_saying_that_it_fits_ends_putting_right(session: DossierSession, page: TekenenPage) -> None:
    touch(page, f"{GELD}.verbeter")
    retype(page, f"{GELD}.woorden.2", "Het inkomen wisselt")
    touch(page, f"{GELD}.klopt")
    assert find(page, QAbstractButton, f"{GELD}.klopt").isChecked()
    assert "Is lastig: Het inkomen wisselt – S. Bakker" in read(page, GELD)
    assert len(session.dossier.nagekeken) == 1


def test_a_hint_stands_beside_the_words_but_the_clients_own_are_not_made_simpler(
    page: TekenenPage,
) -> None:
    touch(page, f"{GELD}.verbeter")
    long = "Fatima belt elke week met Fatima over de brieven die nog bij haar thuis op tafel liggen"
    retype(page, f"{GELD}.woorden.1", long)
    retype(page, f"{GELD}.woorden.3", f'"{long}"')
    said = read(page, GELD)
    assert sum("“Fatima”" in x for x in said) == 2
    assert sum("Kan het in twee korte zinnen?" in x for x in said) == 1


def test_what_is_no_words_is_changed_on_its_own_page(qtbot: QtBot, page: TekenenPage) -> None:
    touch(page, f"{GELD}.verbeter")
    with qtbot.waitSignal(page.go_to) as asked:
        touch(page, f"{GELD}.ga")
    assert asked.args == [Positie(Stap.LEEFGEBIED, "financien")]
    with qtbot.waitSignal(page.go_to) as asked:
        touch(page, "tekenen.deel.1.verbeter")
    assert asked.args == [Positie(Stap.BEGIN)]
