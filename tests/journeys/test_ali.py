"""Mr and Mrs Ali: one conversation, two clients, health first, a letter at the end."""

from datetime import date

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import words_of

OF_BOTH = (
    "Ze kwamen via een collega. De klantmanager wil iedereen leren kennen",
    "Het Nederlands lukt, maar niet vloeiend",
    "We werken allebei. Het is te weinig om zonder bijstand te leven.",
    "Werkt, maar te weinig om uit de bijstand te komen",
    "Eerst de gezondheid, dan kijken welk werk kan",
    "Een bedrijfsarts vragen als de klachten van meneer Ali dan nog niet duidelijk zijn",
    "Wat betekent de brief van de gemeente?",
    "We spreken elkaar weer op donderdag 25 februari 2027",
)
OF_HIM = ("Veel lichamelijke klachten", "Na het werk kan ik de trap niet op", "Eerst minder pijn")
OF_HER = ("Heeft ook klachten, minder dan haar man", "Een paar uur meer, als het met mijn lijf kan")


def plans(ali: Gespeeld) -> dict[str, str]:
    """The words of each plan, by whose it is."""
    words = [words_of(paper) for paper in ali.papers]
    whose = ("mevrouw Ali", "meneer Ali")
    return {who: next(w for w in words if f"het plan van {who}" in w) for who in whose}


def dossier_of(ali: Gespeeld, naam: str) -> Dossier:
    return next(d for d in ali.dossiers if d.client.naam == naam)


def test_the_conversation_of_two_is_played_to_its_end_in_fewer_than_120_actions(
    ali: Gespeeld,
) -> None:
    assert (ali.code, ali.said) == (0, [])
    assert ali.verslag["dossiers"] == len(ali.papers) == 2
    assert ali.verslag["handelingen_zonder_typen"] < 120


def test_what_is_of_both_is_in_both_plans_and_what_is_of_one_in_one(ali: Gespeeld) -> None:
    hers, his = plans(ali)["mevrouw Ali"], plans(ali)["meneer Ali"]
    assert [fact for fact in OF_BOTH if fact not in hers or fact not in his] == []
    assert [fact for fact in OF_HIM if fact not in his or fact in hers] == []
    assert [fact for fact in OF_HER if fact not in hers or fact in his] == []


def test_each_plan_names_the_other_and_the_goal_they_share(ali: Gespeeld) -> None:
    assert "meneer Ali – partner" in plans(ali)["mevrouw Ali"]
    assert "Samen met meneer Ali" in plans(ali)["mevrouw Ali"]
    assert "Samen met mevrouw Ali" in plans(ali)["meneer Ali"]


def test_each_begins_at_their_own_niveau(ali: Gespeeld) -> None:
    found = {d.client.naam: [goal.nu for goal in d.doelen] for d in ali.dossiers}
    assert found == {"Fatma Ali": [3], "Mehmet Ali": [2]}


def test_the_two_dossiers_are_one_household_and_hold_the_same_conversation(ali: Gespeeld) -> None:
    hers, his = dossier_of(ali, "Fatma Ali"), dossier_of(ali, "Mehmet Ali")
    assert hers.huishouden == his.huishouden
    assert hers.gesprek
    assert his.gesprek
    assert hers.gesprek.id == his.gesprek.id
    assert [d.persoon for d in his.doelen] == [HUISHOUDEN]
    assert his.plan.vervolg.datum == hers.plan.vervolg.datum == date(2027, 2, 25)


def test_the_words_of_one_about_the_other_keep_their_speaker(ali: Gespeeld) -> None:
    (line,) = [
        u for u in dossier_of(ali, "Mehmet Ali").uitspraken if "slaapt bijna niet" in u.tekst
    ]
    assert line.spreker == Rol.MEDECLIENT
