"""The plan on a card: at most ten short lines, with what matters first."""

from datetime import date

from intake_desktop.domain.handkopie import MOST, first_step, hand_copy
from intake_desktop.domain.plan import Actie, Contactpersoon, Doel
from tests.documents.kim import kim
from tests.factories import an_empty_dossier


def test_goal_first_step_who_when_and_whom_to_call_are_there() -> None:
    lines = hand_copy(kim())
    starts = [line.partition(":")[0] for line in lines]
    assert {"Eerste stap", "Wie", "Wanneer", "Bellen met"} <= set(starts)
    assert starts[0] in ("Doel 1", "Mijn doel")
    assert len(lines) <= MOST
    assert max(map(len, lines)) <= 160


def test_a_plan_of_many_long_steps_still_fits_on_a_card() -> None:
    dossier = an_empty_dossier(
        doelen=tuple(Doel(f"d{n}", "woord " * 60) for n in range(5)),
        acties=tuple(Actie(f"a{n}", "stap " * 60, doel="d0") for n in range(30)),
    ).with_plan(contact=Contactpersoon("S. Bakker", "06 1234 5678"))
    lines = hand_copy(dossier)
    assert len(lines) == MOST
    assert "Bellen met: S. Bakker, 06 1234 5678" in lines
    assert all(line.endswith("…") for line in lines if line.startswith(("Doel", "Ook")))


def test_the_first_step_is_the_earliest_that_is_not_done() -> None:
    acties = (
        Actie("a", "later", wanneer=date(2026, 12, 9)),
        Actie("b", "klaar", wanneer=date(2026, 12, 1), klaar=True),
        Actie("c", "eerst", wanneer=date(2026, 12, 4)),
    )
    step = first_step(an_empty_dossier(acties=acties))
    assert step is not None
    assert step.id == "c"
    assert first_step(an_empty_dossier()) is None


def test_an_empty_plan_gives_no_lines() -> None:
    assert hand_copy(an_empty_dossier()) == ()
