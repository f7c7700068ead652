"""Erik: answers in any order, kept without leaving the page; three conversations."""

from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import missing_on_paper, words_of

FACTS = (
    "Woont alleen",
    "Is gestopt op de sociale werkplaats. Sinds kort heeft hij daarom een uitkering",
    "Het viel zo tegen op de werkplaats",
    "Heeft een Wsw-indicatie",
    "Ruud Dam – klantmanager, P-team Voorbeeld",
    "een dichte kamer",
    "Het liefst doe ik iets met mijn handen",
    "Terug naar de sociale werkplaats",
    "16 uur per week",
    "Staat laat op en heeft nog geen vast ritme",
    "Versleten knieën, en er lijkt meer te zijn",
    "Opzoeken of er meer over zijn achtergrond bekend is",
    "Een zinvolle dag, tot er betaald werk is",
    "Ziet zelf niet wat hij overdag zou kunnen doen",
    "Thuis op de bank blijven is niet de bedoeling",
    "Werkplekken bellen waar meneer Bosch kan kijken",
    "Nog meer werkplekken bellen",
    "Een cv maken",
    "Een paar werkplekken bezoeken",
)


def test_the_three_conversations_are_played_to_their_end(erik: Gespeeld) -> None:
    assert (erik.code, erik.said) == (0, [])
    assert len(erik.dossiers[0].gesprekken) == 3
    assert erik.verslag["scores"] == len(erik.dossiers[0].scores)


def test_every_fact_of_the_case_is_on_the_paper(erik: Gespeeld) -> None:
    assert missing_on_paper(erik, FACTS) == []


def test_each_conversation_takes_fewer_than_80_actions(erik: Gespeeld) -> None:
    assert max(erik.verslag["handelingen_per_gesprek"]) < 80


def test_his_jumping_story_found_its_leefgebieden_from_one_page(erik: Gespeeld) -> None:
    (dossier,) = erik.dossiers
    first = dossier.gesprekken[0].id
    notes = [u for u in dossier.uitspraken if u.plek is Plek.NOTITIE and u.gesprek == first]
    assert len(notes) == 7
    assert {u.leefgebied for u in notes} == {
        "werk_en_opleiding", "huisvesting", "tijdsbesteding",
    }  # fmt: skip
    assert [u.spreker for u in notes].count("client") == 3


def test_no_plan_was_signed_so_the_paper_is_a_concept(erik: Gespeeld) -> None:
    assert "Dit is een concept" in words_of(erik.papers[-1])


def test_the_niveau_of_before_stands_beside_the_one_of_now(erik: Gespeeld) -> None:
    assert "nu 3 (lukt als iemand meekijkt), op 22 september was het 2" in words_of(erik.papers[-1])


def test_two_of_the_same_side_sit_at_his_table(erik: Gespeeld) -> None:
    gesprek = erik.dossiers[0].gesprek
    assert gesprek is not None
    assert [a.rol for a in gesprek.aanwezigen if a.naam] == [Rol.KLANTMANAGER] * 2
