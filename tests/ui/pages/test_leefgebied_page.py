"""The page of one leefgebied, used as three people at a table use it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.matrix import Hulp, Keuze
from intake_desktop.domain.noteren import lines_of, scores_of, stand_of, with_scores, with_stand
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.leefgebied_page import LeefgebiedPage
from intake_desktop.ui.widgets.niveaus import Niveaukeuze
from intake_desktop.ui.widgets.regels import Regelkaart
from intake_desktop.ui.widgets.veld import Regelveld
from tests.factories import DAY, GESPREK, MOMENT
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_conversation, a_session, find, innermost, press, type_in
from tests.ui.pages.aan_tafel import follow, the_gesprek, words

GELD, WONEN, PSYCHE = (
    Positie(Stap.LEEFGEBIED, code)
    for code in ("financien", "huisvesting", "geestelijke_gezondheid")
)


@pytest.fixture
def session() -> DossierSession:
    return a_session()


@pytest.fixture
def page(qtbot: QtBot, session: DossierSession) -> LeefgebiedPage:
    return a_page(qtbot, session)


def a_page(qtbot: QtBot, session: DossierSession, positie: Positie = GELD) -> LeefgebiedPage:
    page = LeefgebiedPage(session, a_formulier())
    qtbot.addWidget(page)
    follow(session, page)
    page.show_positie(positie)
    page.resize(780, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def texts(session: DossierSession, plek: Plek, code: str = "financien") -> list[str]:
    return [u.tekst for u in lines_of(session.dossier, GESPREK, plek, code)]


def scores(session: DossierSession, code: str = "financien") -> dict[str, int]:
    return scores_of(session.dossier, the_gesprek(session), code)


def keuze(session: DossierSession, code: str = "financien") -> Keuze | None:
    return stand_of(session.dossier, GESPREK, code).keuze


def shown(page: QWidget, name: str) -> bool:
    return find(page, QWidget, name).isVisible()


def test_it_shows_the_words_of_the_form(page: LeefgebiedPage) -> None:
    said = words(page)
    for sentence in (
        "Leefgebied 1 van 3",
        "Hoe staat het met uw geld?",
        "“Kunt u rondkomen van uw geld?”",
        "Doorvragen als het past: Komt u rond?",
        "Financiën · afgelopen 30 dagen",
        "Lukt als iemand meekijkt",
        "geen geld voor eten, huur of stroom deze week",
        "eigen",
    ):
        assert sentence in said


def test_why_we_ask_folds_out(page: LeefgebiedPage) -> None:
    assert "Zorgen over geld" not in words(page)
    press(find(page, QAbstractButton, "leefgebied.waarom"))
    assert "Zorgen over geld kosten veel aandacht." in words(page)


def test_opening_and_filling_the_page_changes_nothing(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    for positie in (WONEN, PSYCHE, GELD):
        page.show_positie(positie)
    assert session.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("plek", "spreker"),
    [
        (Plek.GAAT_GOED, Rol.KLANTMANAGER),
        (Plek.LASTIG, Rol.KLANTMANAGER),
        (Plek.WIL, Rol.CLIENT),
    ],
)
def test_a_typed_line_is_kept_with_its_place_and_speaker(
    page: LeefgebiedPage, session: DossierSession, plek: Plek, spreker: str
) -> None:
    type_in(page, f"leefgebied.{plek}", "Huur is betaald", enter=True)
    type_in(page, f"leefgebied.{plek}", "Elke maand")
    first, second = lines_of(session.dossier, GESPREK, plek, "financien")
    assert (first.tekst, first.spreker) == ("Huur is betaald", spreker)
    assert (second.tekst, second.tijd) == ("Elke maand", MOMENT)


def test_a_line_between_quotation_marks_is_the_clients(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.lastig", '"Ik durf de post niet open te maken"', enter=True)
    (line,) = lines_of(session.dossier, GESPREK, Plek.LASTIG, "financien")
    assert line.spreker == Rol.CLIENT


def test_writing_is_choosing_to_talk_about_it_in_one_step(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.lastig", "Schulden", enter=True)
    stand = stand_of(session.dossier, GESPREK, "financien")
    assert stand.keuze is Keuze.BESPREKEN
    assert stand.waarom_nodig.startswith("Inkomen en schulden")
    assert session.undo() == "Regel bij Geld en schulden"
    assert session.dossier.uitspraken == ()
    assert keuze(session) is None


def test_undo_while_typing_takes_the_words_off_the_screen(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.lastig", "Schulden")
    session.undo()
    type_in(page, "leefgebied.lastig", "Post")
    assert texts(session, Plek.LASTIG) == ["Post"]


def test_a_scored_leefgebied_is_talked_about(page: LeefgebiedPage, session: DossierSession) -> None:
    press(find(page, Niveaukeuze, "leefgebied.niveau").button(4))
    assert scores(session) == {"samen": 4}
    assert keuze(session) is Keuze.BESPREKEN
    session.undo()
    assert scores(session) == {}
    assert keuze(session) is None


def test_letting_go_of_the_agreed_niveau_takes_it_away(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    for _ in range(2):
        press(find(page, Niveaukeuze, "leefgebied.niveau").button(2))
    assert scores(session) == {}


def test_three_digits_go_in_one_go_and_are_one_step(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.scores", "k3 w2 c3", enter=True)
    assert scores(session) == {"klantmanager": 3, "wijkteam": 2, "client": 3}
    assert session.undo_stack.count() == 1
    assert find(page, Regelveld, "leefgebied.scores").value() == ""


def test_a_lone_digit_is_the_agreed_niveau(page: LeefgebiedPage, session: DossierSession) -> None:
    type_in(page, "leefgebied.scores", "3", enter=True)
    assert scores(session) == {"samen": 3}


def test_scores_are_kept_before_enter(page: LeefgebiedPage, session: DossierSession) -> None:
    type_in(page, "leefgebied.scores", "k3 j")
    assert scores(session) == {"klantmanager": 3}
    type_in(page, "leefgebied.scores", "2")
    assert scores(session) == {"klantmanager": 3, "client": 2}


def test_a_digit_that_gets_a_letter_after_all_is_not_agreed(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.scores", "3")
    field = innermost(find(page, QWidget, "leefgebied.scores"))
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClicks(field, "k")
    assert scores(session) == {"klantmanager": 3}


def test_scores_that_were_there_stay_when_others_are_typed(
    qtbot: QtBot, session: DossierSession
) -> None:
    gesprek = the_gesprek(session)
    dossier = with_scores(session.dossier, gesprek, "financien", {"client": 2, "samen": 2}, DAY)
    session = a_session(dossier)
    page = a_page(qtbot, session)
    type_in(page, "leefgebied.scores", "c3 s0", enter=True)
    assert scores(session) == {"client": 3}


def test_what_is_no_score_is_said_and_stays(page: LeefgebiedPage, session: DossierSession) -> None:
    type_in(page, "leefgebied.scores", "k7", enter=True)
    assert "Dit lees ik niet als cijfers" in words(page)
    assert find(page, Regelveld, "leefgebied.scores").value() == "k7"
    assert scores(session) == {}
    said: list[str] = []
    page.said.connect(said.append)
    page.show_positie(WONEN)
    assert said == ["“k7” bij Geld en schulden lees ik niet als cijfers. Het is niet opgeschreven."]
    assert find(page, Regelveld, "leefgebied.scores").value() == ""


def test_a_difference_is_asked_only_where_the_three_differ(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.scores", "k3 w3 c3", enter=True)
    assert not shown(page, "leefgebied.verschil")
    type_in(page, "leefgebied.scores", "w2", enter=True)
    assert shown(page, "leefgebied.verschil")
    type_in(page, "leefgebied.verschil", "de regeling loopt pas net")
    stand = stand_of(session.dossier, GESPREK, "financien")
    assert stand.verschil == "de regeling loopt pas net"
    type_in(page, "leefgebied.scores", "w3", enter=True)
    assert not shown(page, "leefgebied.verschil")
    assert stand_of(session.dossier, GESPREK, "financien").verschil == "de regeling loopt pas net"


def test_no_help_and_help_exclude_each_other(page: LeefgebiedPage, session: DossierSession) -> None:
    def help_after(code: str) -> tuple[Hulp, ...]:
        press(find(page, QAbstractButton, f"leefgebied.hulp.{code}"))
        return stand_of(session.dossier, GESPREK, "financien").hulp

    assert help_after("formeel") == (Hulp.FORMEEL,)
    assert help_after("informeel") == (Hulp.FORMEEL, Hulp.INFORMEEL)
    assert help_after("geen") == (Hulp.GEEN,)
    assert help_after("informeel") == (Hulp.INFORMEEL,)
    assert help_after("informeel") == ()
    assert keuze(session) is Keuze.BESPREKEN


def test_the_lead_swaps_with_a_click_and_with_alt_l(
    qtbot: QtBot, page: LeefgebiedPage, session: DossierSession
) -> None:
    def lead() -> Rol | None:
        return stand_of(session.dossier, GESPREK, "financien").lead

    assert (
        find(page, QAbstractButton, "leefgebied.lead").text()
        == "Youssef Amrani leidt dit onderdeel"
    )
    press(find(page, QAbstractButton, "leefgebied.lead"))
    assert lead() is Rol.KLANTMANAGER
    assert (
        find(page, QAbstractButton, "leefgebied.lead").text()
        == "Marijke Jansen leidt dit onderdeel"
    )
    page.activateWindow()
    page.focus_first()
    QTest.keyClick(
        innermost(find(page, QWidget, "leefgebied.gaat_goed")),
        Qt.Key.Key_L,
        Qt.KeyboardModifier.AltModifier,
    )
    assert lead() is Rol.WIJKTEAM
    assert keuze(session) is None


def test_not_needed_folds_the_page_away_and_keeps_what_stands_there(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.lastig", "Schulden", enter=True)
    press(find(page, QAbstractButton, "leefgebied.keuze.wil_niet"))
    assert keuze(session) is Keuze.WIL_NIET
    assert not shown(page, "leefgebied.lastig")
    assert "U wilt hier niet over praten. Dat is goed." in words(page)
    assert texts(session, Plek.LASTIG) == ["Schulden"]
    press(find(page, QAbstractButton, "leefgebied.keuze.wil_niet"))
    assert keuze(session) is None
    assert shown(page, "leefgebied.lastig")


def test_a_closed_leefgebied_opens_only_with_a_reason(
    qtbot: QtBot, session: DossierSession
) -> None:
    page = a_page(qtbot, session, PSYCHE)
    assert not shown(page, "leefgebied.lastig")
    assert "Doorvragen" not in words(page)
    press(find(page, QAbstractButton, "leefgebied.keuze.bespreken"))
    assert keuze(session, "geestelijke_gezondheid") is None
    assert not find(page, QAbstractButton, "leefgebied.keuze.bespreken").isChecked()
    assert "Schrijf eerst in een paar woorden waarom dit nodig is." in words(page)
    type_in(page, "leefgebied.reden", "Slaapt slecht")
    assert (
        stand_of(session.dossier, GESPREK, "geestelijke_gezondheid").open_reden == "Slaapt slecht"
    )
    assert not shown(page, "leefgebied.lastig")
    press(find(page, QAbstractButton, "leefgebied.openen"))
    stand = stand_of(session.dossier, GESPREK, "geestelijke_gezondheid")
    assert (stand.keuze, bool(stand.waarom_nodig)) == (Keuze.BESPREKEN, True)
    assert shown(page, "leefgebied.lastig")
    assert not shown(page, "leefgebied.reden")


def test_enter_in_the_reason_opens_too(qtbot: QtBot, session: DossierSession) -> None:
    page = a_page(qtbot, session, PSYCHE)
    field = innermost(find(page, QWidget, "leefgebied.reden"))
    assert field.property("placeholderText") == "Schrijf gevolgen, geen diagnoses"
    type_in(page, "leefgebied.reden", "Slaapt slecht", enter=True)
    assert keuze(session, "geestelijke_gezondheid") is Keuze.BESPREKEN


def test_turning_the_page_lets_go_of_the_line_that_was_typed(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.lastig", "Schulden")
    page.show_positie(WONEN)
    assert innermost(find(page, Regelkaart, "leefgebied.lastig")).property("plainText") == ""
    type_in(page, "leefgebied.lastig", "Lekkage")
    assert texts(session, Plek.LASTIG) == ["Schulden"]
    assert texts(session, Plek.LASTIG, "huisvesting") == ["Lekkage"]


def test_a_line_can_be_given_to_someone_else_moved_and_taken_away(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    for text in ("een", "twee"):
        type_in(page, "leefgebied.gaat_goed", text, enter=True)
    card = find(page, Regelkaart, "leefgebied.gaat_goed")
    first, second = (u.id for u in lines_of(session.dossier, GESPREK, Plek.GAAT_GOED, "financien"))
    card.speaker_clicked.emit(first)
    assert lines_of(session.dossier, GESPREK, Plek.GAAT_GOED, "financien")[0].spreker == "wijkteam"
    card.moved.emit(second, first)
    assert texts(session, Plek.GAAT_GOED) == ["twee", "een"]
    card.removed.emit(second)
    assert texts(session, Plek.GAAT_GOED) == ["een"]
    assert session.undo() == "Regel weg bij Geld en schulden"
    assert session.undo() == "Regel verplaatst bij Geld en schulden"
    assert session.undo() == "Wie iets zei bij Geld en schulden"


def a_note(dossier: Dossier) -> Dossier:
    note = Uitspraak(
        "n1", GESPREK, Plek.NOTITIE, "lekkage in de keuken", "klantmanager", MOMENT, "huisvesting"
    )
    return dossier.with_part(note)


def test_a_loose_note_of_this_leefgebied_can_be_placed(qtbot: QtBot) -> None:
    session = a_session(a_note(a_conversation()))
    page = a_page(qtbot, session)
    assert "lekkage" not in words(page)
    page.show_positie(WONEN)
    assert "lekkage in de keuken" in words(page)
    press(find(page, QAbstractButton, "leefgebied.notitie.1.lastig"))
    assert texts(session, Plek.LASTIG, "huisvesting") == ["lekkage in de keuken"]
    assert keuze(session, "huisvesting") is Keuze.BESPREKEN
    assert "Losse notities" not in words(page)


def test_a_key_goes_to_the_facts_and_folds_them_open(qtbot: QtBot, page: LeefgebiedPage) -> None:
    page.activateWindow()
    page.focus_first()
    line = innermost(find(page, QWidget, "leefgebied.gaat_goed"))
    QTest.keyClick(line, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(page, "vraag.financien.schulden"))
    first = find(page, QWidget, "vraag.financien.vaste_lasten")
    qtbot.waitUntil(lambda: innermost(first).hasFocus())


def test_facts_fold_out_and_a_hidden_answer_is_kept(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    press(innermost_button(page, "leefgebied.feiten"))
    assert not shown(page, "vraag.financien.richting")
    press(find(page, QAbstractButton, "vraag.financien.schulden.keuzes.ja"))
    assert shown(page, "vraag.financien.richting")
    type_in(page, "vraag.financien.richting.tekst", "het wordt minder")
    press(find(page, QAbstractButton, "vraag.financien.schulden.keuzes.nee"))
    assert not shown(page, "vraag.financien.richting")
    kept = {a.vraag: a.tekst for a in session.dossier.antwoorden}
    assert kept["financien.richting"] == "het wordt minder"
    assert keuze(session) is Keuze.BESPREKEN


def innermost_button(page: QWidget, name: str) -> QAbstractButton:
    button = innermost(find(page, QWidget, name))
    assert isinstance(button, QAbstractButton)
    return button


def test_facts_of_another_leefgebied_do_not_stay(page: LeefgebiedPage) -> None:
    press(innermost_button(page, "leefgebied.feiten"))
    page.show_positie(WONEN)
    assert not shown(page, "leefgebied.feiten")
    page.show_positie(GELD)
    assert shown(page, "leefgebied.feiten")
    assert not shown(page, "vraag.financien.schulden")


def test_markup_in_words_is_shown_as_it_was_typed(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.wil", "<b>rust</b> <jan@voorbeeld.nl>", enter=True)
    assert "<b>rust</b> <jan@voorbeeld.nl>" in words(page)


def test_the_cursor_starts_in_the_first_column(page: LeefgebiedPage) -> None:
    page.activateWindow()
    page.focus_first()
    assert innermost(find(page, QWidget, "leefgebied.gaat_goed")).hasFocus()


def test_typing_keeps_focus_and_cursor_when_the_dossier_is_shown(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    page.activateWindow()
    type_in(page, "leefgebied.lastig", "Shulden")
    field = innermost(find(page, QWidget, "leefgebied.lastig"))
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Right)
    QTest.keyClicks(field, "c")
    assert texts(session, Plek.LASTIG) == ["Schulden"]
    assert field.hasFocus()


def test_every_input_has_a_name_for_who_does_not_see_it(page: LeefgebiedPage) -> None:
    named = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    silent = [
        w.objectName() or type(w).__name__
        for w in named
        if not innermost(w).accessibleName() and not isinstance(w.parent(), QAbstractButton)
    ]
    assert silent == []


def test_the_page_shows_what_a_dossier_holds(qtbot: QtBot) -> None:
    dossier = a_conversation()
    dossier = with_stand(dossier, GESPREK, "financien", keuze=Keuze.BESPREKEN, hulp=(Hulp.GEEN,))
    gesprek = dossier.gesprek
    assert gesprek is not None
    given = {"klantmanager": 3, "wijkteam": 2, "client": 4, "samen": 3}
    dossier = with_scores(dossier, replace(gesprek), "financien", given, DAY)
    page = a_page(qtbot, a_session(dossier))
    assert find(page, QAbstractButton, "leefgebied.keuze.bespreken").isChecked()
    assert find(page, QAbstractButton, "leefgebied.hulp.geen").isChecked()
    assert find(page, Niveaukeuze, "leefgebied.niveau").button(3).isChecked()
    assert "3 2 4 Samen: 3" in words(page)


def test_why_it_is_needed_is_filled_in_and_can_be_changed(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    press(find(page, QAbstractButton, "leefgebied.waarom"))
    assert not shown(page, "leefgebied.waarom_nodig")
    press(find(page, QAbstractButton, "leefgebied.keuze.bespreken"))
    field = find(page, Regelveld, "leefgebied.waarom_nodig")
    assert field.isVisible()
    assert field.value() == "Inkomen en schulden bepalen welke stappen nu haalbaar zijn."
    type_in(page, "leefgebied.waarom_nodig", "Nu de huur. ")
    noted = stand_of(session.dossier, GESPREK, "financien").waarom_nodig
    assert noted.startswith("Nu de huur. Inkomen en schulden")
    assert session.undo() == "Waarom nodig bij Geld en schulden"


def test_a_closed_leefgebied_says_how_to_write_once_it_is_open(
    qtbot: QtBot, session: DossierSession
) -> None:
    open_, _house, closed = a_formulier().leefgebieden
    hinted = replace(closed, schrijfhint="Schrijf gevolgen, geen diagnoses.")
    page = LeefgebiedPage(session, a_formulier(open_, hinted))
    qtbot.addWidget(page)
    follow(session, page)
    page.show_positie(PSYCHE)
    page.show()
    assert "Schrijf gevolgen" not in words(page)
    session.apply(
        "Openen",
        lambda d: with_stand(d, GESPREK, PSYCHE.leefgebied, keuze=Keuze.BESPREKEN, open_reden="x"),
    )
    assert "Schrijf gevolgen, geen diagnoses." in words(page)
    page.show_positie(GELD)
    assert "Schrijf gevolgen" not in words(page)


def a_line(page: LeefgebiedPage, session: DossierSession, text: str) -> Uitspraak:
    type_in(page, "leefgebied.gaat_goed.invoer", text, enter=True)
    return session.dossier.uitspraken[-1]


def test_a_line_gets_a_basis_of_its_own_and_loses_it_with_the_same_key(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    a_line(page, session, "Loon van 900 euro")
    field = innermost(find(page, QWidget, "leefgebied.gaat_goed.invoer"))
    for basis in (Grondslag.PARTICIPATIEWET, None):
        QTest.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
        assert session.dossier.uitspraken[0].grondslag is basis
    assert session.undo() == "Wie een regel mag lezen"
    assert session.dossier.uitspraken[0].grondslag is Grondslag.PARTICIPATIEWET


def test_correcting_an_ended_line_keeps_what_it_said_in_one_step(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    line = a_line(page, session, "Loon van 900 euro")
    card = find(page, Regelkaart, "leefgebied.gaat_goed")
    card.edit_line(line.id)
    type_in(page, "leefgebied.gaat_goed.lijst.wijzig", " netto", enter=True)
    corrected = session.dossier.uitspraken[0]
    assert corrected.tekst == "Loon van 900 euro netto"
    assert [(e.tekst, e.tijd, e.door) for e in corrected.eerder] == [
        ("Loon van 900 euro", MOMENT, Rol.KLANTMANAGER)
    ]
    assert session.undo() == "Regel verbeterd"
    assert session.dossier.uitspraken == (line,)


def test_typing_on_in_a_line_that_was_not_ended_is_no_correction(
    page: LeefgebiedPage, session: DossierSession
) -> None:
    type_in(page, "leefgebied.gaat_goed.invoer", "Loon")
    find(page, Regelkaart, "leefgebied.gaat_goed").speaker_clicked.emit(
        session.dossier.uitspraken[0].id
    )
    type_in(page, "leefgebied.gaat_goed.invoer", " van 900", enter=True)
    assert session.dossier.uitspraken[0].eerder == ()


def test_the_niveau_that_is_hoped_for_has_a_day(page: LeefgebiedPage) -> None:
    find(page, QAbstractButton, "leefgebied.streef.4").click()
    type_in(page, "leefgebied.streef_datum", "1 maart 2027")
    stand = stand_of(
        page.session.dossier, page.gesprek.id, page.session.dossier.standen[-1].leefgebied
    )
    assert (stand.streef, stand.streef_datum) == (4, date(2027, 3, 1))
    assert stand.keuze is Keuze.BESPREKEN


def test_swapping_the_lead_says_who_leads_now(page: LeefgebiedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said) as said:
        press(find(page, QAbstractButton, "leefgebied.lead"))
    assert said.args == ["Nu leidt Marijke Jansen."]


def test_with_one_professional_the_lead_stays_with_whoever_is_there(qtbot: QtBot) -> None:
    dossier = a_conversation()
    gesprek = dossier.gesprekken[0]
    alone = replace(gesprek, aanwezigen=gesprek.aanwezigen[:2])
    session = a_session(dossier.with_part(alone))
    page = a_page(qtbot, session)
    lead = find(page, QAbstractButton, "leefgebied.lead")
    assert lead.text() == "Marijke Jansen leidt dit onderdeel"
    assert "Vraag van" not in words(page)
    with qtbot.waitSignal(page.said) as said:
        press(lead)
    assert said.args == ["Er zit geen collega aan tafel om dit te leiden."]
    assert session.undo_stack.count() == 0


def test_the_colleague_is_prompted_by_name(page: LeefgebiedPage) -> None:
    assert "Vraag van Marijke Jansen: Zijn er toeslagen" in words(page)
