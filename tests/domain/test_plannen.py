from datetime import date

from intake_desktop.domain.afweging import Kant
from intake_desktop.domain.matrix import Score, score_id
from intake_desktop.domain.noteren import beeld_of
from intake_desktop.domain.plan import Actie, Doel, VoorzieningStatus
from intake_desktop.domain.plannen import (
    acties_of,
    agreed_score,
    argumenten_of,
    besproken_leefgebieden,
    chosen_voorziening,
    doel_ideas,
    voorzieningen_of,
    with_argument,
    with_doel_leefgebied,
    with_eerst_line,
    with_eerst_shift,
    with_shift,
    without_doel,
)
from tests.ui.plan_voorbeelden import (
    DOELEN,
    GESPREK,
    a_kim_dossier,
    a_plan_formulier,
    kim_at_the_table,
    menukaart,
)

FORMULIER = a_plan_formulier()


def test_a_goal_that_is_taken_out_leaves_its_actions_and_provisions_in_the_plan() -> None:
    dossier = without_doel(a_kim_dossier(), "d1")
    assert [d.id for d in dossier.doelen] == ["d2"]
    assert [a.id for a in acties_of(dossier, "")] == ["s1", "s2", "s3"]
    assert [v.id for v in voorzieningen_of(dossier, "")] == ["p1"]
    assert len(dossier.acties) == 6


def test_an_action_whose_goal_is_unknown_is_shown_without_a_goal() -> None:
    dossier = a_kim_dossier().with_part(Actie("los", "Bellen", doel="verdwenen"))
    assert [a.id for a in acties_of(dossier, "")] == ["los"]


def test_a_row_moves_among_the_rows_that_are_shown_with_it() -> None:
    dossier = a_kim_dossier()
    shown = acties_of(dossier, "d2")
    up = with_shift(dossier, shown, "s6", -1)
    assert [a.id for a in acties_of(up, "d2")] == ["s4", "s6", "s5"]
    down = with_shift(dossier, shown, "s4", 1)
    assert [a.id for a in acties_of(down, "d2")] == ["s5", "s4", "s6"]
    assert [a.id for a in acties_of(down, "d1")] == ["s1", "s2", "s3"]


def test_the_first_row_stays_where_it_is_when_it_is_moved_up() -> None:
    dossier = a_kim_dossier()
    assert with_shift(dossier, acties_of(dossier, "d1"), "s1", -1) is dossier
    assert with_shift(dossier, acties_of(dossier, "d1"), "s3", 1) is dossier


def test_an_argument_that_opens_with_a_quotation_mark_is_the_clients() -> None:
    dossier = kim_at_the_table()
    gesprek = dossier.gesprek
    assert gesprek is not None
    dossier = with_argument(dossier, gesprek, "n1", Kant.HELPT, "“Ik wil graag”")
    dossier = with_argument(dossier, gesprek, "n2", Kant.HELPT, "Heeft kaswerk gedaan")
    assert [a.door for a in argumenten_of(dossier, GESPREK, Kant.HELPT)] == [
        "client",
        "klantmanager",
    ]
    emptied = with_argument(dossier, gesprek, "n1", Kant.HELPT, "  ")
    assert [a.id for a in emptied.argumenten] == ["n2"]


def test_lines_of_what_first_change_move_and_go() -> None:
    dossier = with_eerst_line(kim_at_the_table(), GESPREK, 0, "Oppas")
    dossier = with_eerst_line(dossier, GESPREK, 1, "Geld")
    dossier = with_eerst_shift(dossier, GESPREK, 1, -1)
    assert beeld_of(dossier, GESPREK).eerst == ("Geld", "Oppas")
    assert with_eerst_shift(dossier, GESPREK, 0, -1) is dossier
    assert beeld_of(with_eerst_line(dossier, GESPREK, 0, ""), GESPREK).eerst == ("Oppas",)


def test_a_goal_takes_nu_from_the_agreed_score_and_leaves_the_streef_to_people() -> None:
    dossier = with_doel_leefgebied(a_kim_dossier(), "nieuw", "sociaal_netwerk")
    doel = dossier.part(Doel, "nieuw")
    assert doel is not None
    assert (doel.nu, doel.streef) == (2, None)
    best = with_doel_leefgebied(dossier, "nieuw", "basale_adl").part(Doel, "nieuw")
    assert best is not None
    assert (best.nu, best.streef) == (5, None)


def test_views_that_differ_are_no_agreed_score() -> None:
    dossier = kim_at_the_table()
    gesprek = dossier.gesprek
    assert gesprek is not None
    for door, niveau in (("client", 3), ("wijkteam", 2)):
        key = score_id(GESPREK, "financien", "2017", door)
        score = Score(key, GESPREK, "financien", "2017", door, niveau, date(2026, 11, 21))
        dossier = dossier.with_part(score)
    assert agreed_score(dossier, gesprek, "financien") is None


def test_a_leefgebied_that_was_not_chosen_but_scored_was_discussed() -> None:
    codes = besproken_leefgebieden(FORMULIER, a_kim_dossier())
    assert len(codes) == 13
    assert besproken_leefgebieden(FORMULIER, kim_at_the_table()) == ()


def test_ideas_for_a_goal_start_with_the_clients_own_wishes() -> None:
    dossier = a_kim_dossier()
    ideas = doel_ideas(FORMULIER, dossier, "financien")
    assert ideas == ("Elke maand een vast bedrag", "Rust in de brieven", DOELEN[1])
    everywhere = doel_ideas(FORMULIER, dossier, "")
    assert everywhere[-1] == "Vaste uren die passen bij Noor"
    taken = dossier.with_part(Doel("d9", "Rust in de brieven"))
    assert "Rust in de brieven" not in doel_ideas(FORMULIER, taken, "financien")


def test_a_chosen_provision_is_asked_for_by_the_lead_and_never_granted() -> None:
    dossier = a_kim_dossier()
    made = chosen_voorziening(FORMULIER, dossier, menukaart()[0], "p9", "d1")
    assert made.wie == "wijkteam"
    assert made.status is VoorzieningStatus.WORDT_AANGEVRAAGD
    alone = chosen_voorziening(FORMULIER, dossier, menukaart()[1], "p9", "")
    assert alone.wie == "klantmanager"
