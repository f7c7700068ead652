"""What is still to be done after a gesprek: nothing disappears from it until it is done."""

from dataclasses import replace
from datetime import date

from intake_desktop.domain.bundel import (
    uitgereikt_op,
    with_aangekomen,
    with_hoeft_niet,
    with_uitgereikt,
    without_gegeven,
)
from intake_desktop.domain.daarna import (
    Stand,
    actie_zin,
    acties_per_persoon,
    nog_te_doen,
    punten,
)
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.plannen import with_geven
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg, with_terugblik
from tests.factories import DAY, MOMENT, a_dossier, a_gesprek, an_actie

LATER = date(2026, 12, 4)


def stands(dossier: Dossier) -> dict[str, Stand]:
    return {p.code: p.stand for p in punten(dossier, Rol.KLANTMANAGER)}


def test_everything_that_has_to_be_given_is_there_at_first() -> None:
    assert stands(a_dossier()) == dict.fromkeys(
        (
            "geven", "papier.participatiewetblad", "papier.wmo_verslag", "papier.deelblad",
            "bundel.client", "bundel.wijkteam",
        ),
        Stand.TE_DOEN,
    )  # fmt: skip
    assert nog_te_doen(a_dossier(), Rol.KLANTMANAGER) == 6


def test_a_sheet_of_a_law_that_never_sat_at_the_table_is_not_asked_for() -> None:
    alone = a_dossier().with_part(a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2]))
    alone = replace(alone, onderzoeken=(), deelantwoorden=(), verwijzingen=(), mijlpalen=())
    assert set(stands(alone)) == {"geven", "papier.participatiewetblad", "bundel.client"}


def test_the_part_of_a_colleague_is_done_when_it_arrived_not_when_it_left() -> None:
    left = with_uitgereikt(a_dossier(), Lezer.WIJKTEAM, DAY)
    assert stands(left)["bundel.wijkteam"] is Stand.TE_DOEN
    arrived = with_aangekomen(left, Lezer.WIJKTEAM, LATER)
    assert stands(arrived)["bundel.wijkteam"] is Stand.KLAAR
    assert with_aangekomen(arrived, Lezer.WIJKTEAM, None) == left
    assert with_aangekomen(a_dossier(), Lezer.WIJKTEAM, DAY) == a_dossier()


def test_a_paper_is_given_or_not_needed_and_that_can_be_taken_back() -> None:
    soort = Papiersoort.DEELBLAD
    given = with_uitgereikt(a_dossier(), Lezer.CLIENT, DAY, soort)
    assert stands(given)["papier.deelblad"] is Stand.KLAAR
    assert stands(given)["bundel.client"] is Stand.TE_DOEN
    refused = with_hoeft_niet(given, Lezer.CLIENT, LATER, soort)
    assert [p.zin for p in punten(refused, Rol.WIJKTEAM) if p.code == "papier.deelblad"] == [
        "Hoeft niet."
    ]
    assert without_gegeven(refused, Lezer.CLIENT, soort) == a_dossier()
    assert uitgereikt_op(with_hoeft_niet(a_dossier(), Lezer.CLIENT, DAY), Lezer.CLIENT) is None


def test_what_was_promised_stays_when_the_next_gesprek_begins() -> None:
    promised = with_geven(a_dossier(), later=True, op=LATER, door=Rol.KLANTMANAGER)
    new = Nieuw("g2", MOMENT, "vervolg", "2017", "")
    assert start_vervolg(promised, new).plan.geven == promised.plan.geven
    given = with_geven(promised, gegeven_op=LATER)
    after = start_vervolg(given, new)
    assert after.plan.geven.gegeven_op is None
    assert stands(after)["geven"] is Stand.TE_DOEN


def test_actions_stand_with_who_does_them_and_a_tick_says_by_whom_and_when() -> None:
    dossier = a_dossier(acties=(
        an_actie(id="a1", wie=Rol.CLIENT), an_actie(id="a2", wie=""),
        an_actie(id="a3", wie=Rol.CLIENT, wanneer=date(2026, 11, 21)),
    ))  # fmt: skip
    people = acties_per_persoon(dossier)
    assert [p.wie for p in people][-1] == "nog niet bekend wie"
    done = with_terugblik(dossier, "a3", True, door=Rol.WIJKTEAM, op=LATER)
    first = acties_per_persoon(done)[0]
    assert (first.open, [a.id for a in first.acties]) == (1, ["a1", "a3"])
    assert actie_zin(done, first.acties[1]).startswith("klaar op 4 december 2026, gezegd door ")
