"""What Ons plan may show of a dossier."""

from intake_desktop.domain.delen import closed_leefgebieden, for_ons_plan
from intake_desktop.domain.dossier import with_parts
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.uitspraak import Plek
from tests.factories import (
    GESPREK,
    a_dossier,
    a_score,
    a_stand,
    an_antwoord,
    an_empty_dossier,
    an_uitspraak,
)


def shown_lines(**changes: object) -> int:
    dossier = a_dossier(uitspraken=(an_uitspraak(**changes),))
    return len(for_ons_plan(dossier).uitspraken)


def test_a_line_without_a_basis_of_its_own_is_shown() -> None:
    assert shown_lines() == 1


def test_a_line_of_one_law_stays_out() -> None:
    assert shown_lines(grondslag=Grondslag.PARTICIPATIEWET) == 0
    assert shown_lines(grondslag=Grondslag.WMO) == 0


def test_a_shared_line_and_one_of_the_client_are_shown() -> None:
    assert shown_lines(grondslag=Grondslag.GEZAMENLIJK) == 1
    assert shown_lines(grondslag=Grondslag.CLIENT) == 1


def test_a_loose_note_is_shown_only_when_it_found_its_leefgebied() -> None:
    assert shown_lines(plek=Plek.NOTITIE, leefgebied="") == 0
    assert shown_lines(plek=Plek.NOTITIE, leefgebied="huisvesting") == 1


def test_nothing_of_a_closed_leefgebied_is_shown() -> None:
    for keuze in (Keuze.WIL_NIET, Keuze.NIET_NODIG):
        closed = a_stand(keuze=keuze, verschil="niet eens", open_reden="moest")
        dossier = with_parts(a_dossier(), [closed, a_score()])
        answer = an_antwoord(id="g1.huisvesting.huur", vraag="huisvesting.huur")
        shown = for_ons_plan(dossier.with_part(answer))
        assert closed_leefgebieden(dossier, GESPREK) == {"huisvesting"}
        assert shown.uitspraken == ()
        assert shown.scores == ()
        assert [a.vraag for a in shown.antwoorden] == ["willen.zin"]
        assert (shown.standen[0].hulp, shown.standen[0].verschil) == ((), "")


def test_a_leefgebied_closed_in_another_gesprek_is_shown_here() -> None:
    elsewhere = a_stand(id="g0.huisvesting", gesprek="g0", keuze=Keuze.WIL_NIET)
    assert for_ons_plan(a_dossier().with_part(elsewhere)).uitspraken == a_dossier().uitspraken


def test_why_a_leefgebied_was_opened_is_not_shown() -> None:
    dossier = a_dossier().with_part(a_stand(open_reden="geldt voor de uitkering"))
    assert for_ons_plan(dossier).standen[0].open_reden == ""


def test_own_questions_and_the_plan_are_untouched() -> None:
    dossier = a_dossier()
    shown = for_ons_plan(dossier)
    assert shown.eigen_vragen is dossier.eigen_vragen
    assert shown.plan is dossier.plan
    assert for_ons_plan(an_empty_dossier()) == an_empty_dossier()
