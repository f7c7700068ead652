"""The picture together."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.afweging import Besluit, Kant, Klopt
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.noteren import beeld_of, with_beeld
from intake_desktop.domain.plannen import besproken_leefgebieden
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.charts.plaatveld import Plaatveld
from intake_desktop.ui.pages.beeld_page import BeeldPage
from tests.factories import a_gesprek, an_empty_dossier
from tests.ui.gesprek import find, innermost, type_in
from tests.ui.pages.plan_tafel import at_the_table, key, names_of, touch
from tests.ui.plan_voorbeelden import (
    GESPREK,
    a_full_dossier,
    a_kim_dossier,
    a_session,
    kim_at_the_table,
)


def arguments(session: DossierSession, kant: Kant) -> list[tuple[str, str, int]]:
    return [(a.tekst, a.door, a.gewicht) for a in session.dossier.argumenten if a.kant is kant]


def eerst(session: DossierSession) -> tuple[str, ...]:
    return beeld_of(session.dossier, GESPREK).eerst


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("dossier", [kim_at_the_table(), a_kim_dossier(), a_full_dossier()])
def test_showing_the_picture_changes_nothing(qtbot: QtBot, dossier: object) -> None:
    session = a_session(dossier)  # type: ignore[arg-type]  # parametrize passes objects
    at_the_table(qtbot, BeeldPage, session)
    assert session.undo_stack.count() == 0


def test_an_argument_is_typed_and_ended_with_enter(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, BeeldPage, session)
    type_in(page, "beeld.helpt.nieuw", "Wil graag vaste uren", enter=True)
    type_in(page, "beeld.hindert.nieuw", '"Geen oppas"', enter=True)
    assert arguments(session, Kant.HELPT) == [("Wil graag vaste uren", "klantmanager", 2)]
    assert arguments(session, Kant.HINDERT) == [('"Geen oppas"', "client", 2)]
    assert session.undo() == "Argument"
    assert arguments(session, Kant.HINDERT) == []


def test_a_half_typed_argument_is_kept_and_shown_once(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, BeeldPage, session)
    type_in(page, "beeld.helpt.nieuw", "Wil gra")
    assert arguments(session, Kant.HELPT) == [("Wil gra", "klantmanager", 2)]
    assert "beeld.helpt.1" not in names_of(page)


def test_who_says_it_and_how_heavy_go_on_with_each_click(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, BeeldPage, session)
    touch(page, "beeld.helpt.1.wie")
    touch(page, "beeld.helpt.1.gewicht")
    touch(page, "beeld.helpt.2.gewicht")
    found = arguments(session, Kant.HELPT)
    assert found[0] == ("Wil graag vaste uren", "klantmanager", 1)
    assert found[1][2] == 3
    weight = find(page, QAbstractButton, "beeld.helpt.2.gewicht")
    assert weight.text() == "●●●"
    assert weight.accessibleName() == "Weegt zwaar. Verander het gewicht"


def test_the_words_of_an_argument_are_changed_where_they_stand(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, BeeldPage, session)
    touch(page, "beeld.hindert.2.tekst")
    type_in(page, "beeld.hindert.2.tekst.veld", "!", enter=True)
    assert "Inkomen wisselt" in arguments(session, Kant.HINDERT)[1][0]
    assert arguments(session, Kant.HINDERT)[1][0] != "Inkomen wisselt"
    touch(page, "beeld.hindert.1.weg")
    assert len(arguments(session, Kant.HINDERT)) == 1


def test_who_may_read_an_argument_is_chosen_by_key_and_shows_only_where_it_differs(
    qtbot: QtBot,
) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, BeeldPage, session)
    first = find(page, QWidget, "beeld.helpt.1.tekst")
    first.setFocus()
    key(page, "beeld.helpt.1.tekst", Qt.Key.Key_W, alt=True)
    type_in(page, "beeld.hindert.nieuw", "Heeft een boete")
    key(page, "beeld.hindert.nieuw", Qt.Key.Key_P, alt=True)
    type_in(page, "beeld.hindert.nieuw", " te betalen", enter=True)
    basis = {a.tekst: a.grondslag for a in session.dossier.argumenten if a.grondslag}
    assert list(basis.values()) == [Grondslag.WMO, Grondslag.PARTICIPATIEWET]
    assert "alleen Wmo" in texts(page)
    assert "alleen Participatiewet" in texts(page)
    first.setFocus()
    key(page, "beeld.helpt.1.tekst", Qt.Key.Key_W, alt=True)
    assert "alleen Wmo" not in texts(page)


def test_what_must_not_count_is_named_by_someone_and_set_aside(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, BeeldPage, session)
    type_in(page, "beeld.telt_niet_mee.nieuw", '"Ik ben te oud', enter=True)
    ((text, who, _weight),) = arguments(session, Kant.TELT_NIET_MEE)
    assert (text, who) == ('"Ik ben te oud', "client")
    touch(page, "beeld.telt_niet_mee.1.gewicht")
    assert arguments(session, Kant.TELT_NIET_MEE)[0][2] == 3


def test_the_three_decide_and_the_program_only_reminds(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, BeeldPage, session)
    touch(page, "beeld.besluit.eerst_anders")
    assert beeld_of(session.dossier, GESPREK).besluit is Besluit.EERST_ANDERS
    reminder = (
        "Dit mag nooit meetellen: leeftijd, zwangerschap, wat werkgevers zouden willen. "
        "Het programma rekent niets uit."
    )
    assert reminder in texts(page)
    touch(page, "beeld.besluit.eerst_anders")
    assert beeld_of(session.dossier, GESPREK).besluit is None


def test_the_questions_of_the_ladder_go_from_the_top_until_yes(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, BeeldPage, session)
    assert "beeld.trede_nu" not in names_of(page)
    touch(page, "beeld.ladder")
    touch(page, "beeld.trede_nu.stap_voor_stap")
    touch(page, "beeld.trede_nu.nee")
    touch(page, "beeld.trede_nu.ja")
    find(page, QAbstractButton, "beeld.trede_wens.6").click()
    ladder = beeld_of(session.dossier, GESPREK).ladder
    assert (ladder.nu, ladder.streef) == (5, 6)
    drawn = find(page, Plaatveld, "beeld.ladder.beeld.plaat").accessibleName()
    assert "Nu: trede 5, Betaald werk met ondersteuning." in drawn


def test_what_first_is_typed_chosen_and_put_in_order(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, BeeldPage, session)
    type_in(page, "beeld.eerst.nieuw", "De energierekening", enter=True)
    find(page, QAbstractButton, "beeld.eerst.leefgebied.huisvesting").click()
    assert eerst(session)[3:] == ("De energierekening", "Wonen")
    touch(page, "beeld.eerst.2.omhoog")
    assert eerst(session)[:2] == ("Oppas voor Noor", "Geld en schulden: rust in de brieven")
    find(page, QWidget, "beeld.eerst.1.tekst").setFocus()
    key(page, "beeld.eerst.1.tekst", Qt.Key.Key_Down, alt=True)
    assert eerst(session)[1] == "Oppas voor Noor"
    touch(page, "beeld.eerst.5.weg")
    assert len(eerst(session)) == 4


def test_a_leefgebied_that_is_a_line_already_is_no_longer_offered(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, BeeldPage, session)
    shown = names_of(page)
    assert "beeld.eerst.leefgebied.financien" not in shown
    assert "beeld.eerst.leefgebied.justitie" in shown


def test_why_the_picture_does_not_fit_is_asked_only_then(qtbot: QtBot) -> None:
    session = a_session(kim_at_the_table())
    page = at_the_table(qtbot, BeeldPage, session)
    touch(page, "beeld.klopt.ja")
    assert "beeld.klopt_want" not in names_of(page)
    find(page, QAbstractButton, "beeld.klopt.deels").click()
    type_in(page, "beeld.klopt_want", "het geld gaat beter")
    beeld = beeld_of(session.dossier, GESPREK)
    assert (beeld.klopt, beeld.klopt_want) == (Klopt.DEELS, "het geld gaat beter")
    assert innermost(find(page, QWidget, "beeld.klopt_want")).accessibleName() == "Want"


def test_the_niveaus_are_drawn_and_written(qtbot: QtBot) -> None:
    page = at_the_table(qtbot, BeeldPage, a_session(a_kim_dossier()))
    shown = texts(page)
    assert "Mensen om u heen" in shown
    assert "beeld.radar" in names_of(page)
    empty = at_the_table(qtbot, BeeldPage, a_session(kim_at_the_table()))
    assert "Er is nog geen niveau gekozen. Dat hoeft ook niet voor een plan." in texts(empty)
    assert "beeld.radar" not in names_of(empty)


def test_money_stress_is_hinted_first_once_money_was_talked_about(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    money = besproken_leefgebieden(load_formulier(), session.dossier)[0]
    for about, hinted in ((money, True), ("dagbesteding", False)):
        form = replace(load_formulier(), eerst_leefgebied=about, eerst_hint="Eerst rust.")
        page = BeeldPage(session, form)
        qtbot.addWidget(page)
        page.show_dossier(session.dossier)
        assert find(page, QWidget, "beeld.eerst.hint").isHidden() is not hinted


@pytest.mark.parametrize(
    ("code", "place"),
    [("klopt_niet_zonder_want", "beeld.klopt_want"), ("trede_lager", "beeld.ladder")],
)
def test_a_hint_leads_to_the_card_it_is_about(qtbot: QtBot, code: str, place: str) -> None:
    session = a_session(an_empty_dossier().with_part(a_gesprek()))
    page = at_the_table(qtbot, BeeldPage, session)
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    session.apply("Klopt", lambda d: with_beeld(d, gesprek.id, klopt=Klopt.DEELS))
    page.activateWindow()
    page.show_onderdeel(Melding(code, Ernst.TIP, "", Positie(Stap.BEELD)))
    qtbot.waitUntil(lambda: innermost(find(page, QWidget, place)).hasFocus())
