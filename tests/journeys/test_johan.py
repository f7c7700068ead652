"""Johan: three conversations, anger about his benefit, who decides, and a track that rests."""

from datetime import date

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.delen import for_wijkteam
from intake_desktop.domain.rollen import Rol
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import missing_on_paper, words_of

FACTS = (
    "Het gezin krijgt begeleiding van het wijkteam. De casemanager daar houdt de regie",
    "Heeft sinds 2008 een uitkering, met veel tijdelijke banen ertussen",
    "Vroeg zelf om hulp naar werk",
    "Een uitzendbureau heeft een opleiding met baangarantie",
    "Taxichauffeur",
    "Eigenlijk niet weer op de taxi",
    "We blijven intussen ook naar ander werk kijken",
    "Lichamelijke klachten maken werken moeilijk. Hij is onder behandeling in het ziekenhuis",
    "Er lijken ook psychische klachten te zijn",
    "De oude stukken opzoeken",
    "Een vroegere werkgever bellen",
    "Praten met de collega die over zijn uitkering beslist",
    "Een cv maken",
    "Is heel boos. Zijn uitkering is verlaagd",
    "dat duurde zo lang dat ik geen geld meer had",
    "We liepen samen naar de collega's die er meer van weten",
    "De klantmanager is er voor werk en beslist niet over de uitkering",
    "Het traject staat stil sinds 22 oktober 2026",
    "De klachten zijn te zwaar",
    "We kijken er weer naar op 21 januari 2027",
)


def test_the_three_conversations_are_played_to_their_end(johan: Gespeeld) -> None:
    assert (johan.code, johan.said) == (0, [])
    assert len(johan.dossiers[0].gesprekken) == 3
    assert johan.verslag["uitspraken"] == len(johan.dossiers[0].uitspraken)


def test_every_fact_of_the_case_is_on_the_papers(johan: Gespeeld) -> None:
    assert missing_on_paper(johan, FACTS) == []


def test_each_conversation_takes_fewer_than_80_actions(johan: Gespeeld) -> None:
    assert max(johan.verslag["handelingen_per_gesprek"]) < 80


def test_the_track_rests_until_an_agreed_day(johan: Gespeeld) -> None:
    pauze = johan.dossiers[0].plan.pauze
    assert (pauze.sinds, pauze.weer_kijken_op) == (date(2026, 10, 22), date(2027, 1, 21))


def test_what_was_signed_before_stays_signed_for_that_version(johan: Gespeeld) -> None:
    (dossier,) = johan.dossiers
    assert dossier.plan.versie == 3
    assert [o.versie for o in dossier.ondertekeningen] == [1, 1, 3, 3]


def test_a_question_that_waits_says_so_and_not_who_once_asked(johan: Gespeeld) -> None:
    words = words_of(johan.papers[-1])
    assert "Kan ik de opleiding tot buschauffeur doen?” Deze vraag bewaren we voor later." in words


def test_he_says_per_leefgebied_what_the_wijkteam_may_read(johan: Gespeeld) -> None:
    (dossier,) = johan.dossiers
    said = {a.leefgebied: a.mag for a in dossier.deelantwoorden if a.naar is Rol.WIJKTEAM}
    assert said == {"lichamelijke_gezondheid": True, "financien": False}
    seen = for_wijkteam(load_formulier(), dossier).uitspraken
    assert "De klachten zijn nu te zwaar voor een traject" in [u.tekst for u in seen]
    assert not [u for u in seen if u.leefgebied == "financien"]
