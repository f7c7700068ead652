"""Mr and Mrs Bo: the third conversation, two own tracks, duties, a rejected business plan."""

from datetime import date

from intake_desktop.domain.plan import Doelstand
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import words_of

OF_BOTH = (
    "Werkplein Zeist, een grote open ruimte",
    "Ieder heeft nog geen traject",
    "We spreken elkaar weer op dinsdag 23 februari 2027",
    "We volgen hoe het gaat, en onderweg mag het plan anders",
    "Dan sluiten we af met een gesprek. Wilt u daarna nog hulp, dan kan dat",
    "Wat de wet van mij vraagt",
    "Dan kan de gemeente uw uitkering verlagen",
)
OF_HER = (
    "Heeft net haar taalexamen gehaald",
    "Doet vrijwilligerswerk",
    "Ik gebruik de hulp graag",
    "Vragen of ik meer uren vrijwilligerswerk kan doen",
    "Mevrouw Bo aanmelden voor de sollicitatietraining",
)
OF_HIM = (
    "Een eigen bedrijf. Iets anders wil ik niet.",
    "zijn plan was niet goed genoeg. Niemand kan zeggen waarom",
    "Waarom is mijn ondernemingsplan afgewezen?",
    "Uitzoeken hoe de afwijzing van het plan ging",
    "Solliciteren, om te werken tot het bedrijf begint",
    "Doet u dat niet, dan stopt de uitkering",
)


def plan_of(bo: Gespeeld, who: str) -> str:
    return next(w for paper in bo.papers if f"het plan van {who}" in (w := words_of(paper)))


def test_three_conversations_of_two_in_fewer_than_120_actions_each(bo: Gespeeld) -> None:
    assert (bo.code, bo.said) == (0, [])
    assert max(bo.verslag["handelingen_per_gesprek"]) < 120
    assert [len(d.gesprekken) for d in bo.dossiers] == [3, 3]
    (hers, his) = ([g.id for g in d.gesprekken] for d in bo.dossiers)
    assert hers == his


def test_each_has_an_own_track_on_an_own_paper(bo: Gespeeld) -> None:
    hers, his = plan_of(bo, "mevrouw Bo"), plan_of(bo, "meneer Bo")
    assert [fact for fact in OF_BOTH if fact not in hers or fact not in his] == []
    assert [fact for fact in OF_HER if fact not in hers or fact in his] == []
    assert [fact for fact in OF_HIM if fact not in his or fact in hers] == []


def test_the_duty_of_one_is_not_the_duty_of_the_other(bo: Gespeeld) -> None:
    duties = {d.client.naam: [v.code for v in d.verplichtingen] for d in bo.dossiers}
    assert duties == {"Hanna Bo": ["pw.9.meewerken"], "Dawit Bo": ["pw.9.werk"]}


def test_client_and_professional_signed_each_plan(bo: Gespeeld) -> None:
    assert [len(d.ondertekeningen) for d in bo.dossiers] == [2, 2]
    assert {d.plan.vervolg.datum for d in bo.dossiers} == {date(2027, 2, 23)}


def test_what_became_of_each_goal_is_said_together_and_stands_on_paper(bo: Gespeeld) -> None:
    told = {d.client.naam: [t.stand for t in d.doelterugblikken] for d in bo.dossiers}
    assert told == {"Hanna Bo": [Doelstand.BEREIKT], "Dawit Bo": [Doelstand.LOSGELATEN]}
    assert "Mijn taalexamen halen bereikt Elke week naar les" in plan_of(bo, "mevrouw Bo")
    assert "De begeleiding gaat niet door" in plan_of(bo, "meneer Bo")
    assert [[doel.tekst for doel in d.doelen] for d in bo.dossiers] == [
        ["Stap voor stap naar werk"], ["Een eigen bedrijf"],
    ]  # fmt: skip
