"""What is looked over at reading aloud, and what the client may be asked."""

from intake_desktop.domain.delen import for_klantmanager, for_ons_plan, for_wijkteam
from intake_desktop.domain.grondslagen import with_line_grondslag
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.te_delen import te_delen, uitzonderingen
from intake_desktop.domain.uitspraak import Plek
from tests.factories import (
    a_deelantwoord,
    a_dossier,
    a_gesprek,
    a_score,
    a_stand,
    an_antwoord,
    an_argument,
    an_empty_dossier,
    an_uitspraak,
)
from tests.ui.formulier import a_formulier, a_leefgebied

PW, WMO, SAMEN = Grondslag.PARTICIPATIEWET, Grondslag.WMO, Grondslag.GEZAMENLIJK
FORM = a_formulier(
    a_leefgebied("geld", grondslag=SAMEN),
    a_leefgebied("werk", grondslag=PW, lead=Rol.KLANTMANAGER),
    a_leefgebied("psyche", grondslag=WMO, gesloten=True),
)
LINES = (
    an_uitspraak(id="samen", leefgebied="geld"),
    an_uitspraak(id="psyche", leefgebied="psyche"),
    an_uitspraak(id="apart", leefgebied="geld", grondslag=PW),
    an_uitspraak(id="werk", leefgebied="werk"),
    an_uitspraak(id="weer", leefgebied="psyche", grondslag=SAMEN),
    an_uitspraak(id="los", leefgebied="", plek=Plek.NOTITIE, grondslag=WMO),
    an_uitspraak(id="toen", gesprek="g0", leefgebied="werk"),
)


def test_only_lines_that_differ_or_would_be_read_under_both_laws_are_listed() -> None:
    found = uitzonderingen(FORM, a_dossier(uitspraken=LINES))
    assert [(u.regel.id, u.erft, u.gedeeld) for u in found] == [
        ("apart", SAMEN, False),
        ("werk", PW, True),
        ("psyche", WMO, True),
        ("weer", WMO, False),
    ]


def test_an_argument_with_a_basis_of_its_own_is_looked_over_after_the_lines() -> None:
    arguments = (
        an_argument(id="past", grondslag=None),
        an_argument(id="apart", grondslag=WMO),
        an_argument(id="toen", gesprek="g0", grondslag=PW),
    )
    found = uitzonderingen(FORM, a_dossier(uitspraken=LINES[:3], argumenten=arguments))
    assert [(u.regel.id, u.leefgebied) for u in found][-2:] == [("psyche", "psyche"), ("apart", "")]


def test_an_argument_under_one_law_lets_go_of_it_when_it_is_chosen_again() -> None:
    dossier = a_dossier(argumenten=(an_argument(id="a1"),))
    apart = with_line_grondslag(FORM, dossier, "a1", PW)
    assert apart.argumenten[0].grondslag is PW
    assert for_ons_plan(apart).argumenten == ()
    assert for_wijkteam(FORM, apart).argumenten == ()
    assert for_klantmanager(FORM, apart).argumenten == apart.argumenten
    assert with_line_grondslag(FORM, apart, "a1", PW) == dossier
    assert with_line_grondslag(FORM, apart, "a1", SAMEN) == dossier


def test_with_one_law_at_the_table_nothing_goes_across() -> None:
    alone = a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2])
    dossier = a_dossier(uitspraken=LINES, gesprekken=(alone,))
    assert [u.regel.id for u in uitzonderingen(FORM, dossier)] == ["apart", "weer"]


def test_what_is_not_talked_about_is_not_looked_over() -> None:
    stand = a_stand(leefgebied="werk", keuze=Keuze.WIL_NIET)
    dossier = a_dossier(uitspraken=LINES, standen=(stand,))
    assert "werk" not in [u.regel.id for u in uitzonderingen(FORM, dossier)]
    assert "werk" not in [t.leefgebied for t in te_delen(FORM, a_dossier(standen=(stand,)))]
    assert uitzonderingen(FORM, an_empty_dossier()) == ()


def test_what_may_be_asked_stands_per_side_and_leefgebied() -> None:
    yes = a_deelantwoord(leefgebied="werk")
    about_line = a_deelantwoord(id="e2", leefgebied="werk", zin="werk", mag=False)
    dossier = a_dossier(
        uitspraken=LINES,
        scores=(a_score(leefgebied="werk"), a_score(leefgebied="psyche")),
        antwoorden=(an_antwoord(id="w", vraag="werk.uren"),),
        deelantwoorden=(yes, about_line),
    )
    found = te_delen(FORM, dossier)
    assert [(t.naar, t.leefgebied, [r.id for r in t.regels], t.overig) for t in found] == [
        (Rol.WIJKTEAM, "geld", ["apart"], 0),
        (Rol.WIJKTEAM, "werk", ["werk", "toen"], 2),
        (Rol.KLANTMANAGER, "psyche", ["psyche"], 0),
    ]
    work = found[1]
    assert work.antwoord is yes
    assert (work.zin("werk"), work.zin("toen")) == (about_line, None)


def test_what_was_asked_stays_in_sight_when_its_lines_are_gone() -> None:
    dossier = a_dossier(uitspraken=(), scores=(), antwoorden=(), deelantwoorden=(a_deelantwoord(),))
    assert [(t.leefgebied, t.regels) for t in te_delen(FORM, dossier)] == [("financien", ())]
