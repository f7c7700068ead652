"""The plan of goals and actions."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.nakijken import nagekeken_of, with_nagekeken
from intake_desktop.domain.plan import Actie, ContactSoort, Doel, VoorzieningStatus
from intake_desktop.domain.plannen import acties_of
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_meldingen import LAGE_SCORE, NogTeDoen
from intake_desktop.ui.pages.plan_page import PlanPage
from tests.factories import a_doel, a_dossier
from tests.ui.gesprek import find, innermost, type_in
from tests.ui.pages.plan_tafel import at_the_table, key, names_of, touch
from tests.ui.plan_voorbeelden import (
    a_full_dossier,
    a_kim_dossier,
    a_session,
    kim_at_the_table,
)


def a_page(qtbot: QtBot, session: DossierSession, width: int = 1100) -> PlanPage:
    return at_the_table(qtbot, PlanPage, session, width)


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("dossier", [kim_at_the_table(), a_kim_dossier(), a_full_dossier()])
def test_showing_the_plan_changes_nothing(qtbot: QtBot, dossier: Dossier) -> None:
    session = a_session(dossier)
    a_page(qtbot, session)
    assert session.undo_stack.count() == 0


def test_a_goal_is_made_with_its_first_letter_and_takes_its_niveaus_from_the_score(
    qtbot: QtBot,
) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    before = session.dossier
    touch(page, "plan.nieuw_doel")
    assert session.dossier is before
    type_in(page, "plan.doel.3.tekst", "Iemand die op Noor past")
    touch(page, "plan.doel.3.leefgebied.sociaal_netwerk")
    touch(page, "plan.doel.3.streef.4")
    type_in(page, "plan.doel.3.waarom", "Dan kan ik werken")
    type_in(page, "plan.doel.3.datum", "1 maart")
    doel = session.dossier.doelen[-1]
    assert doel == Doel(
        doel.id, "Iemand die op Noor past", "Dan kan ik werken",
        "sociaal_netwerk", 2, 4, date(2027, 3, 1),
    )  # fmt: skip
    touch(page, "plan.doel.3.gereed")
    assert "3. Iemand die op Noor past" in texts(page)


def test_enter_after_a_day_goes_on_to_the_next_action(qtbot: QtBot) -> None:
    page = a_page(qtbot, a_session(a_kim_dossier()))
    touch(page, "plan.nieuw_doel")
    type_in(page, "plan.doel.3.tekst", "Oppas")
    type_in(page, "plan.doel.3.datum", "1 maart")
    key(page, "plan.doel.3.datum", Qt.Key.Key_Return)
    add = find(page, QAbstractButton, "plan.doel.3.nieuwe_actie")
    assert page.window().focusWidget() is add
    add.click()
    type_in(page, "plan.doel.3.actie.1.tekst", "Bellen")
    type_in(page, "plan.doel.3.actie.1.wanneer", "morgen")
    key(page, "plan.doel.3.actie.1.wanneer", Qt.Key.Key_Return)
    assert page.window().focusWidget() is add


def test_a_new_goal_that_stays_empty_leaves_nothing_behind(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.nieuw_doel")
    key(page, "plan.doel.3.tekst", Qt.Key.Key_Escape)
    assert session.undo_stack.count() == 0
    assert "plan.doel.3.wijzig" not in names_of(page)


def test_a_goal_that_is_emptied_again_goes_in_the_same_step(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = a_page(qtbot, session)
    touch(page, "plan.nieuw_doel")
    type_in(page, "plan.doel.1.tekst", "x")
    key(page, "plan.doel.1.tekst", Qt.Key.Key_Backspace)
    touch(page, "plan.doel.1.gereed")
    assert session.dossier.doelen == ()
    assert session.undo_stack.count() == 1


def test_a_fourth_goal_is_asked_about_and_not_refused(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier().with_part(Doel("d3", "Oppas")))
    page = a_page(qtbot, session)
    touch(page, "plan.nieuw_doel")
    assert "plan.doel.4.tekst" not in names_of(page)
    touch(page, "plan.vierde_doel.actie")
    type_in(page, "plan.doel.4.tekst", "Sporten")
    assert len(session.dossier.doelen) == 4
    assert "plan.vierde_doel" not in names_of(page)


def test_what_the_client_wants_becomes_a_goal_with_one_click(qtbot: QtBot) -> None:
    dossier = a_kim_dossier().without_part(Doel, "d1").without_part(Doel, "d2")
    session = a_session(dossier)
    page = a_page(qtbot, session)
    touch(page, "plan.wens.2")
    doel = session.dossier.doelen[0]
    assert (doel.tekst, doel.leefgebied, doel.nu) == (
        "Vaste uren die passen bij Noor", "werk_en_opleiding", 3,
    )  # fmt: skip


def test_an_action_is_typed_with_who_and_when(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.nieuwe_actie")
    type_in(page, "plan.doel.1.actie.4.tekst", "Post openen", enter=True)
    touch(page, "plan.doel.1.actie.4.wie.keuze.client")
    type_in(page, "plan.doel.1.actie.4.wanneer", "morgen")
    touch(page, "plan.doel.1.actie.4.gereed")
    made = acties_of(session.dossier, "d1")[3]
    assert made == Actie(made.id, "Post openen", "client", date(2026, 11, 22), doel="d1")
    row = find(page, QWidget, "plan.doel.1.actie.4")
    assert row.accessibleName() == "Actie: Post openen, mevrouw De Wit, 22 november"
    assert QApplication.focusWidget() is row


def test_words_that_are_no_day_and_a_free_name_are_kept(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.2.actie.1")
    touch(page, "plan.doel.2.actie.1.wie.keuze.iemand_anders")
    type_in(page, "plan.doel.2.actie.1.wie_anders", "mijn moeder")
    field = innermost(find(page, QWidget, "plan.doel.2.actie.1.wanneer"))
    field.clear()  # type: ignore[attr-defined]  # a line edit
    type_in(page, "plan.doel.2.actie.1.wanneer", "elke week")
    actie = session.dossier.part(Actie, "s4")
    assert actie is not None
    assert (actie.wie, actie.wanneer, actie.wanneer_tekst) == ("mijn moeder", None, "elke week")


def test_typing_in_a_row_is_one_step_and_undo_names_it(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.actie.2")
    type_in(page, "plan.doel.1.actie.2.tekst", " en terug")
    assert session.undo_stack.count() == 1
    assert session.undo() == "Actie"
    assert innermost(find(page, QWidget, "plan.doel.1.actie.2.tekst")).hasFocus()


def test_an_idea_of_the_leefgebied_fills_the_words(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.nieuwe_actie")
    touch(page, "plan.doel.1.actie.4.idee.1")
    assert acties_of(session.dossier, "d1")[3].tekst == "Afspraak maken over de schulden"
    assert "plan.doel.1.actie.4.idee" not in names_of(page)


def test_rows_and_goals_move_with_alt_and_the_arrows(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    find(page, QWidget, "plan.doel.1.actie.1").setFocus()
    key(page, "plan.doel.1.actie.1", Qt.Key.Key_Down, alt=True)
    assert [a.id for a in acties_of(session.dossier, "d1")] == ["s2", "s1", "s3"]
    assert find(page, QWidget, "plan.doel.1.actie.2").hasFocus()
    touch(page, "plan.doel.2.wijzig")
    key(page, "plan.doel.2.tekst", Qt.Key.Key_Up, alt=True)
    assert [d.id for d in session.dossier.doelen] == ["d2", "d1"]
    assert "plan.doel.1.tekst" in names_of(page)


def test_an_action_goes_to_another_goal_with_its_cursor(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.actie.3")
    touch(page, "plan.doel.1.actie.3.hoort_bij.d2")
    assert "s3" in [a.id for a in acties_of(session.dossier, "d2")]
    shown = names_of(page)
    assert any(n.startswith("plan.doel.2.actie.") and n.endswith(".tekst") for n in shown)


def test_a_goal_that_is_taken_away_leaves_its_actions_in_sight(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.wijzig")
    touch(page, "plan.doel.1.weg")
    assert [d.id for d in session.dossier.doelen] == ["d2"]
    assert {"plan.los.actie.1", "plan.los.actie.3"} <= names_of(page)
    assert session.undo() == "Doel weghalen"
    assert "plan.los.actie.1" not in names_of(page)


def test_a_row_is_done_or_taken_away_from_the_keyboard(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.actie.1.klaar")
    done = session.dossier.part(Actie, "s1")
    assert done is not None
    assert done.klaar
    find(page, QWidget, "plan.doel.1.actie.2").setFocus()
    key(page, "plan.doel.1.actie.2", Qt.Key.Key_Delete)
    assert [a.id for a in acties_of(session.dossier, "d1")] == ["s1", "s3"]


def test_a_provision_is_found_chosen_and_asked_for(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.menukaart")
    shown = names_of(page)
    assert "menukaart.schuldhulp.kies" in shown
    assert "menukaart.werkervaringsplek.kies" not in shown
    type_in(page, "menukaart.zoek", "post vrijwilliger")
    assert "menukaart.schuldhulp.kies" not in names_of(page)
    touch(page, "menukaart.maatje.kies")
    made = session.dossier.voorzieningen[-1]
    assert (made.code, made.wie, made.status) == (
        "maatje", "wijkteam", VoorzieningStatus.WORDT_AANGEVRAAGD,
    )  # fmt: skip
    touch(page, "plan.doel.1.voorziening.2.status.uitzoeken")
    touch(page, "plan.doel.1.voorziening.2.wie.keuze.client")
    made = session.dossier.voorzieningen[-1]
    assert (made.wie, made.status) == ("client", VoorzieningStatus.UITZOEKEN)


def test_contact_by_mail_until_a_day_and_a_person_to_call(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = a_page(qtbot, session)
    touch(page, "plan.vervolg.soort.email")
    type_in(page, "plan.vervolg.tot", "15-1-2027")
    touch(page, "plan.contact.wie.klantmanager")
    type_in(page, "plan.anders", "Dan bellen we.")
    plan = session.dossier.plan
    assert (plan.vervolg.soort, plan.vervolg.tot) == (ContactSoort.EMAIL, date(2027, 1, 15))
    assert (plan.contact.naam, plan.contact.telefoon, plan.contact.email) == (
        "S. Bakker", "06 12 34 56 78", "s@v.nl",
    )  # fmt: skip
    assert plan.als_het_anders_loopt == "Dan bellen we."


def test_a_time_is_read_and_other_words_are_kept(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = a_page(qtbot, session)
    touch(page, "plan.vervolg.soort.afspraak")
    type_in(page, "plan.vervolg.tijd", "10.30")
    tijd = session.dossier.plan.vervolg.tijd
    assert tijd is not None
    assert (tijd.hour, tijd.minute) == (10, 30)
    type_in(page, "plan.vervolg.tijd", " of later")
    vervolg = session.dossier.plan.vervolg
    assert (vervolg.tijd, vervolg.tijd_tekst) == (None, "10.30 of later")


def test_what_is_to_do_is_said_calmly_and_jumps_to_where_it_is_put_right(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    with qtbot.waitSignal(page.go_to) as jumped:
        touch(page, "plan.nog_te_doen.actie")
    assert jumped.args == [Positie(Stap.EIGEN_VRAGEN)]
    touch(page, "plan.nog_te_doen.tweede")
    bar = find(page, QWidget, "plan.nog_te_doen")
    assert bar.accessibleName().startswith("Nog te doen (2 van 2): Past er ook een doel bij")


def test_hints_follow_when_typing_pauses(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = a_page(qtbot, session)
    bar = find(page, QWidget, "plan.nog_te_doen")
    session.apply("Doel", lambda d: d.with_part(Doel("d1", "Rust")))
    assert "geen doel" in bar.accessibleName()
    qtbot.waitUntil(lambda: "Bij doel 1 staat nog geen actie" in bar.accessibleName())
    touch(page, "plan.nog_te_doen.actie")
    assert "plan.doel.1.actie.1.tekst" in names_of(page)


def test_undo_of_what_is_open_leaves_the_page_whole(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = a_page(qtbot, session)
    touch(page, "plan.doel.1.menukaart")
    touch(page, "menukaart.maatje.kies")
    session.undo()
    assert "plan.doel.1.voorziening.2.status" not in names_of(page)
    assert find(page, QAbstractButton, "plan.doel.1.menukaart").isVisible()


def test_a_low_score_without_a_goal_may_be_left_without_one_for_a_reason(qtbot: QtBot) -> None:
    session = a_session(a_dossier(doelen=(a_doel(leefgebied=""),)))
    bar = NogTeDoen()
    qtbot.addWidget(bar)
    heard: list[tuple[object, str]] = []
    bar.let_be.connect(lambda melding, reden: heard.append((melding, reden)))
    tip = Melding(LAGE_SCORE, Ernst.TIP, "Past er ook een doel bij Geld?", Positie(Stap.PLAN), "x")
    bar.show_meldingen([tip])
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    type_in(bar, "plan.bewust_geen_doel", "dat komt na de zomer", enter=True)
    assert heard == [(tip, "dat komt na de zomer")]
    assert session.dossier.gesprek is not None
    changed = with_nagekeken(session.dossier, session.dossier.gesprek.id, tip, heard[0][1])
    kept = nagekeken_of(changed, session.dossier.gesprek.id, tip)
    assert kept is not None
    assert kept.reden == "dat komt na de zomer"
