"""Reading aloud and signing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.formulier import Controle
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.noteren import ondertekening_of
from intake_desktop.domain.plan import Actie, Tekenkeuze
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.ui.pages.tekenen_page import TekenenPage
from tests.ui.gesprek import find, type_in
from tests.ui.pages.aan_tafel import click
from tests.ui.pages.plan_tafel import at_the_table, names_of, touch
from tests.ui.plan_voorbeelden import (
    MOMENT,
    a_full_dossier,
    a_kim_dossier,
    a_plan_formulier,
    a_session,
    kim_at_the_table,
)


def state(page: QWidget) -> str:
    return find(page, QLabel, "tekenen.stand").text()


@pytest.mark.parametrize("dossier", [kim_at_the_table(), a_kim_dossier(), a_full_dossier()])
def test_reading_aloud_changes_nothing_until_someone_says_that_it_fits(
    qtbot: QtBot, dossier: Dossier
) -> None:
    session = a_session(dossier)
    page = at_the_table(qtbot, TekenenPage, session)
    assert session.undo_stack.count() == 0
    touch(page, "tekenen.deel.1.klopt")
    (noted,) = session.dossier.nagekeken
    assert noted.op == session.now()
    again = at_the_table(qtbot, TekenenPage, a_session(session.dossier))
    assert find(again, QAbstractButton, "tekenen.deel.1.klopt").isChecked()
    touch(page, "tekenen.deel.1.klopt")
    assert session.dossier.nagekeken == ()


def test_a_section_fits_until_its_words_change(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    named = {
        b.accessibleName(): b
        for b in page.findChildren(QAbstractButton)
        if b.accessibleName().startswith("Klopt: ")
    }
    button = named["Klopt: Doel 2: Werk met vaste uren dat past bij de zorg voor Noor"]
    button.click()
    assert button.isChecked()
    session.apply("Actie", lambda d: d.with_part(Actie("n", "Bellen", "client", doel="d2")))
    assert not button.isChecked()


def test_each_signer_chooses_and_the_moment_is_kept(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    touch(page, "tekenen.client.keuze.akkoord")
    chosen = ondertekening_of(session.dossier, "client")
    assert (chosen.keuze, chosen.gekozen_op) == (Tekenkeuze.AKKOORD, MOMENT)
    assert state(page) == (
        "Op het papier staat nog: concept. Nog te kiezen: S. Bakker en N. Yılmaz."
    )
    find(page, QAbstractButton, "tekenen.klantmanager.keuze.gezien").click()
    find(page, QAbstractButton, "tekenen.wijkteam.keuze.akkoord").click()
    assert state(page) == "Iedereen heeft gekozen. Het plan is klaar."


def test_not_agreed_keeps_why(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    assert "tekenen.client.want" not in names_of(page)
    touch(page, "tekenen.client.keuze.niet_akkoord")
    type_in(page, "tekenen.client.want", "het gaat te snel")
    assert ondertekening_of(session.dossier, "client").want == "het gaat te snel"
    assert session.undo() == "Keuze bij tekenen"
    assert ondertekening_of(session.dossier, "client").want == ""


def test_time_to_think_is_ordinary_and_has_a_day(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, TekenenPage, session)
    touch(page, "tekenen.client.keuze.bedenktijd")
    type_in(page, "tekenen.client.bedenktijd", "28 november")
    signing = ondertekening_of(session.dossier, "client")
    assert (signing.keuze, signing.bedenktijd_tot) == (
        Tekenkeuze.BEDENKTIJD, date(2026, 11, 28),
    )  # fmt: skip
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Bedenktijd is gewoon. Er verandert niets." in shown
    assert "mevrouw De Wit" in state(page)


def test_printing_and_keeping_are_asked_of_the_frame(qtbot: QtBot) -> None:
    page = at_the_table(qtbot, TekenenPage, a_session(a_kim_dossier()))
    asked: list[tuple[str, str]] = []
    page.asked.connect(lambda wens, value: asked.append((wens, value)))
    touch(page, "tekenen.afdrukken")
    touch(page, "tekenen.bewaren")
    touch(page, "tekenen.bekijken")
    assert asked == [("afdrukken", ""), ("bewaren", ""), ("bekijken", "")]


def test_only_who_is_there_signs(qtbot: QtBot) -> None:
    page = at_the_table(qtbot, TekenenPage, a_session(Dossier("d", MOMENT)))
    names = {n for n in names_of(page) if n.endswith(".keuze")}
    assert names == {"tekenen.client.keuze"}


def hints(page: QWidget) -> list[str]:
    shown = (n for n in names_of(page) if n.startswith("tekenen.nakijken."))
    names = sorted(n for n in shown if n[-1].isdigit())
    labels = [find(page, QWidget, name).findChild(QLabel) for name in names]
    return [label.text() for label in labels if label is not None]


def test_what_is_worth_a_look_comes_before_signing_and_may_stay(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, TekenenPage, session)
    fold = find(page, QAbstractButton, "tekenen.nakijken.vouw")
    assert fold.text() == "Kijk nog even na (5)"
    assert hints(page)[0] == "Er staat niet dat u over de twee petten heeft verteld."
    click(page, "tekenen.nakijken.1.laat_zo")
    assert fold.text() == "Kijk nog even na (4)"
    type_in(page, "tekenen.nakijken.1.reden", "al bekend")
    (seen,) = session.dossier.nagekeken
    assert seen.reden == "al bekend"
    click(page, "tekenen.nakijken.1.laat_zo")
    assert session.dossier.nagekeken == ()


def test_a_hint_jumps_to_its_place(qtbot: QtBot) -> None:
    page = at_the_table(qtbot, TekenenPage, a_session(kim_at_the_table()))
    with qtbot.waitSignal(page.jump) as asked:
        click(page, "tekenen.nakijken.1.ga")
    assert asked.args is not None
    assert asked.args[0].positie == Positie(Stap.BEGIN)


def test_a_hint_about_today_opens_it(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table().with_part(VandaagStap("n", "g1", naam="112")))
    page = at_the_table(qtbot, TekenenPage, session)
    number = next(
        i for i, text in enumerate(hints(page), start=1) if text.startswith("Iets voor vandaag")
    )
    with qtbot.waitSignal(page.danger):
        click(page, f"tekenen.nakijken.{number}.ga")


def test_the_list_is_folded_when_nothing_is_left(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, TekenenPage, session)
    click(page, "tekenen.nakijken.meer")
    for number in range(1, 6):
        click(page, f"tekenen.nakijken.{number}.laat_zo")
    fold = find(page, QAbstractButton, "tekenen.nakijken.vouw")
    assert fold.text() == "Kijk nog even na: niets meer"
    assert hints(page) == []


def test_what_the_form_blocks_keeps_the_plan_a_concept(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = TekenenPage(
        session,
        replace(a_plan_formulier(), controles=(Controle("petten_niet_verteld", Ernst.BLOKKEREN),)),
    )
    qtbot.addWidget(page)
    page.show_dossier(session.dossier)
    page.show()
    assert "Kijk eerst na wat er nog nodig is." in state(page)
    assert hints(page)[0].startswith("Eerst nodig: ")
    assert "tekenen.nakijken.1.laat_zo" not in names_of(page)
