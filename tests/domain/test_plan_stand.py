from dataclasses import replace

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Tekenkeuze
from intake_desktop.domain.plan_stand import is_concept, signers, undecided
from intake_desktop.domain.plannen import with_ondertekening
from tests.ui.plan_voorbeelden import kim_at_the_table


def signed(keuze: Tekenkeuze) -> Dossier:
    dossier = kim_at_the_table()
    for wie in signers(dossier):
        dossier = with_ondertekening(dossier, wie, keuze=keuze)
    return dossier


def test_the_client_signs_first_and_then_the_professionals_who_are_there() -> None:
    dossier = kim_at_the_table()
    assert signers(dossier) == ("client", "klantmanager", "wijkteam")
    gesprek = dossier.gesprek
    assert gesprek is not None
    alone = dossier.with_part(replace(gesprek, aanwezigen=gesprek.aanwezigen[:2]))
    assert signers(alone) == ("client", "klantmanager")


def test_a_plan_is_a_concept_until_all_chose() -> None:
    dossier = kim_at_the_table()
    assert is_concept(dossier)
    dossier = with_ondertekening(dossier, "client", keuze=Tekenkeuze.AKKOORD)
    assert undecided(dossier) == ("klantmanager", "wijkteam")


def test_seen_or_not_agreed_is_a_choice_too_but_time_to_think_keeps_a_concept() -> None:
    assert not is_concept(signed(Tekenkeuze.GEZIEN))
    assert not is_concept(signed(Tekenkeuze.NIET_AKKOORD))
    assert is_concept(signed(Tekenkeuze.BEDENKTIJD))


def test_a_new_version_of_the_plan_asks_for_new_choices() -> None:
    assert is_concept(signed(Tekenkeuze.AKKOORD).with_plan(versie=2))
