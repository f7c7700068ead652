"""A warm handover on paper: on which papers, with which words, for whom."""

from datetime import date

import pytest

from intake_desktop.documents.ons_plan import plan_blocks
from intake_desktop.documents.overdracht_view import view_overdrachten
from intake_desktop.documents.papieren import Opdracht, paper_blocks
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.domain.voorlezen import secties
from tests.documents.kim import DAY, NOW, formulier, kim
from tests.factories import a_verwijzing

PW, WMO = Papiersoort.PARTICIPATIEWETBLAD, Papiersoort.WMO_VERSLAG
ALLE = (PW, WMO, Papiersoort.DEELBLAD)


def words_of(soort: Papiersoort, dossier: Dossier) -> str:
    return " ".join(paper_blocks(soort, dossier, formulier(), Opdracht(DAY)).split())


def kim_goes(**changes: object) -> Dossier:
    return kim().with_part(a_verwijzing(gesprek=kim().gesprekken[-1].id, **changes))


@pytest.mark.parametrize(
    ("law", "papers"),
    [
        (Grondslag.GEZAMENLIJK, ALLE),
        (Grondslag.PARTICIPATIEWET, (PW,)),
        (Grondslag.WMO, (WMO,)),
    ],
)
def test_a_handover_stands_on_the_papers_of_who_may_read_it(
    law: Grondslag, papers: tuple[Papiersoort, ...]
) -> None:
    dossier = kim_goes(grondslag=law)
    assert tuple(s for s in ALLE if "Marja Smit" in words_of(s, dossier)) == papers


def test_a_sheet_says_to_whom_about_what_why_who_goes_along_and_when() -> None:
    words = words_of(WMO, kim_goes())
    for part in (
        '<kop niveau="3">Marja Smit, schuldhulp</kop>',
        "<waarde>de brieven</waarde>",
        "<waarde>De ander weet hier meer van</waarde>",
        "<waarde>075-7654321</waarde>",
        "<naam>Wie gaat mee</naam> <waarde>N. Yılmaz</waarde>",
        "<naam>Wanneer</naam> <waarde>1 december 2026</waarde>",
        "Nog niet gevraagd. We vragen u of het is gelukt: 15 december 2026.",
    ):
        assert part in words, part


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"aangekomen": True, "aangekomen_op": DAY}, "Het contact is er. Dat hoorden we op"),
        ({"aangekomen": False}, "Het contact is er nog niet. We vragen u weer: 15 december 2026."),
        (
            {"terug_reden": "wachttijd", "terug_tekst": "De wachttijd is te lang"},
            "U kwam bij ons terug: De wachttijd is te lang.",
        ),
    ],
)
def test_it_says_whether_the_client_arrived(changes: dict[str, object], sentence: str) -> None:
    assert sentence in words_of(PW, kim_goes(**changes))


def test_one_without_a_word_is_on_no_paper() -> None:
    assert view_overdrachten([Verwijzing("w", "g", op=DAY)], Dossier("d", NOW)) == ()


def test_ons_plan_tells_in_a_next_gesprek_what_became_of_it_and_it_is_read_aloud() -> None:
    def plan(dossier: Dossier) -> str:
        return plan_blocks(dossier, formulier(), day=DAY)

    first = kim_goes(aangekomen=True)
    later = start_vervolg(
        first, Nieuw("g2", NOW.replace(year=NOW.year + 1), "vervolg", "2017", "hash")
    )
    assert "Marja Smit" not in plan(first)
    assert "Marja Smit" in plan(later)
    assert "Marja Smit" not in plan(later.with_part(a_verwijzing(grondslag=Grondslag.WMO)))
    aloud = [line for part in secties(formulier(), later) for line in part.regels]
    assert "Naar Marja Smit, schuldhulp, over de brieven – het contact is er" in aloud


def test_a_day_in_words_stays_in_words() -> None:
    (view,) = view_overdrachten(
        [a_verwijzing(op=None, op_tekst="na de kerst", vraag_op=date(2027, 1, 4))], kim()
    )
    assert (view.wanneer, view.vraag) == ("na de kerst", "4 januari 2027")
