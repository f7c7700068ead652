"""At reading aloud: the exceptions are looked over once, and the client answers about sharing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.deelvraag import Deelvraag
from intake_desktop.domain.delen import for_participatiewetblad, for_wmo_verslag
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.tekenen_page import TekenenPage
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from tests.factories import DAY, MOMENT, a_deelantwoord, a_gesprek, an_uitspraak
from tests.ui.formulier import a_formulier, a_leefgebied
from tests.ui.gesprek import a_conversation, a_session, find, type_in
from tests.ui.pages.aan_tafel import choose, click, follow, words

PW, WMO, SAMEN = Grondslag.PARTICIPATIEWET, Grondslag.WMO, Grondslag.GEZAMENLIJK
LINES = (
    an_uitspraak(id="loon", leefgebied="werk", tekst="Loon van 900 euro", spreker="klantmanager"),
    an_uitspraak(id="ww", leefgebied="werk", tekst="Eerder een WW-uitkering"),
    an_uitspraak(id="slaap", leefgebied="psyche", tekst="“Ik slaap slecht”"),
    an_uitspraak(id="huur", leefgebied="geld", tekst="Huur is betaald"),
)


def the_form() -> Formulier:
    form = a_formulier(
        a_leefgebied("geld", "Geld", grondslag=SAMEN),
        a_leefgebied("werk", "Werk", grondslag=PW, lead=Rol.KLANTMANAGER),
        a_leefgebied("psyche", "Psychische gezondheid", grondslag=WMO, gesloten=True),
    )
    rest = ("Uitleg.", "Nee heeft geen gevolgen.", DAY - timedelta(days=100), "Wmo 5.1.1")
    ask = Deelvraag(Rol.WIJKTEAM, "Mag het wijkteam {leefgebied} lezen?", *rest)
    tell = Deelvraag(Rol.KLANTMANAGER, "Mag de klantmanager dit weten?", *rest)
    return replace(form, deelvragen=(ask, tell))


FORM = the_form()


@pytest.fixture
def session() -> DossierSession:
    return a_session(with_parts(a_conversation(), LINES))


@pytest.fixture
def page(qtbot: QtBot, session: DossierSession) -> TekenenPage:
    return a_page(qtbot, session)


def a_page(qtbot: QtBot, session: DossierSession) -> TekenenPage:
    page = TekenenPage(session, FORM)
    qtbot.addWidget(page)
    follow(session, page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    return page


def line(session: DossierSession, line_id: str) -> Grondslag | None:
    return next(u.grondslag for u in session.dossier.uitspraken if u.id == line_id)


def answers(dossier: Dossier) -> list[tuple[str, str, bool | None]]:
    return [(a.leefgebied, a.zin, a.mag) for a in dossier.deelantwoorden]


def test_the_list_holds_what_differs_and_what_both_laws_would_read(page: TekenenPage) -> None:
    shown = words(find(page, QWidget, "tekenen.uitzonderingen"))
    assert "Loon van 900 euro" in shown
    assert "“Ik slaap slecht”" in shown
    assert "Huur is betaald" not in shown


def test_a_line_is_set_apart_in_one_click_and_put_back(
    page: TekenenPage, session: DossierSession
) -> None:
    choose(page, "tekenen.uitzondering.1.kies", PW)
    assert line(session, "loon") is PW
    choose(page, "tekenen.uitzondering.1.kies", "in_plan")
    assert line(session, "loon") is None
    choose(page, "tekenen.uitzondering.3.kies", Grondslag.CLIENT)
    assert line(session, "slaap") is Grondslag.CLIENT
    assert session.undo() == "Wie een regel mag lezen"


def test_what_was_looked_over_folds_and_comes_back_with_another_list(
    page: TekenenPage, session: DossierSession
) -> None:
    click(page, "tekenen.uitzonderingen.bekeken")
    first = find(page, QWidget, "tekenen.uitzondering.1")
    assert not first.isVisible()
    session.apply("Regel", lambda d: d.with_part(an_uitspraak(id="nieuw", leefgebied="werk")))
    assert not find(page, QWidget, "tekenen.uitzonderingen.bekeken").property("checked")


def test_nothing_is_asked_until_someone_folds_it_open(page: TekenenPage) -> None:
    assert page.findChild(QWidget, "delen.wijkteam.werk") is None
    click(page, "delen.vouw")
    asked = words(find(page, QWidget, "delen.wijkteam.werk"))
    assert "Mag het wijkteam “Werk” lezen?" in asked
    assert "Nee heeft geen gevolgen." in asked


def test_no_comes_first_and_an_answer_is_recorded(
    page: TekenenPage, session: DossierSession
) -> None:
    click(page, "delen.vouw")
    chips = find(page, Keuzerij, "delen.wijkteam.werk.antwoord")
    no, yes = chips.button("nee"), chips.button("ja")
    assert no.x() < yes.x()
    assert (type(no), no.height()) == (type(yes), yes.height())
    choose(page, "delen.wijkteam.werk.antwoord", "nee")
    assert answers(session.dossier) == [("werk", "", False)]
    assert for_wmo_verslag(FORM, session.dossier).uitspraken[0].id == "slaap"
    choose(page, "delen.wijkteam.werk.antwoord", "ja")
    (answer,) = session.dossier.deelantwoorden
    assert (answer.gevraagd_door, answer.gevraagd_op) == (Rol.WIJKTEAM, MOMENT)
    assert answer.formulering == (DAY - timedelta(days=100)).isoformat()
    assert answer.vraagtekst == "Mag het wijkteam Werk lezen?"
    shown = [u.id for u in for_wmo_verslag(FORM, session.dossier).uitspraken]
    assert shown == ["loon", "ww", "slaap", "huur"]


def test_a_sentence_has_an_answer_of_its_own(page: TekenenPage, session: DossierSession) -> None:
    click(page, "delen.vouw")
    choose(page, "delen.wijkteam.werk.antwoord", "ja")
    click(page, "delen.wijkteam.werk.zinnen.vouw")
    choose(page, "delen.wijkteam.werk.zin.1.antwoord", "nee")
    assert answers(session.dossier) == [("werk", "", True), ("werk", "loon", False)]
    shown = [u.id for u in for_wmo_verslag(FORM, session.dossier).uitspraken]
    assert shown == ["ww", "slaap", "huur"]


def test_withdrawing_is_one_click_and_then_says_who_must_be_told(
    page: TekenenPage, session: DossierSession
) -> None:
    click(page, "delen.vouw")
    choose(page, "delen.wijkteam.werk.antwoord", "ja")
    click(page, "delen.wijkteam.werk.trek_in")
    assert session.dossier.deelantwoorden[0].ingetrokken_op == MOMENT
    assert "loon" not in [u.id for u in for_wmo_verslag(FORM, session.dossier).uitspraken]
    choose(page, "delen.wijkteam.werk.verteld", Rol.WIJKTEAM)
    assert session.dossier.deelantwoorden[0].verteld == (Rol.WIJKTEAM,)
    choose(page, "delen.wijkteam.werk.antwoord", "ja")
    assert [a.staat for a in session.dossier.deelantwoorden] == [False, True]


def test_no_to_what_was_allowed_before_withdraws_it(qtbot: QtBot) -> None:
    before = a_deelantwoord(gesprek="g0", leefgebied="werk")
    first = a_gesprek(id="g0")
    dossier = with_parts(a_conversation(), (*LINES, before))
    session = a_session(dossier.with_part(first).with_part_moved(type(first), "g0", "g1"))
    page = a_page(qtbot, session)
    click(page, "delen.vouw")
    choose(page, "delen.wijkteam.werk.antwoord", "nee")
    assert session.dossier.deelantwoorden[0].ingetrokken_op == MOMENT


def test_a_consequence_is_kept_while_typing_and_passes_only_after_yes(
    page: TekenenPage, session: DossierSession
) -> None:
    click(page, "delen.vouw")
    click(page, "delen.klantmanager.psyche.zinnen.vouw")
    name = "delen.klantmanager.psyche.zin.1"
    type_in(page, f"{name}.gevolg", "maximaal 16 uur")
    kept: Deelantwoord = session.dossier.deelantwoorden[0]
    assert (kept.gevolg, kept.mag) == ("maximaal 16 uur", None)
    assert "16 uur" not in repr(for_participatiewetblad(FORM, session.dossier))
    choose(page, f"{name}.antwoord", "ja")
    passed = for_participatiewetblad(FORM, session.dossier)
    assert "maximaal 16 uur" in [u.tekst for u in passed.uitspraken]
    assert "slaap" not in repr(passed.uitspraken).replace("slaap.gevolg", "")
