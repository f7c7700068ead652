"""Bram: his mother speaks, second thoughts change the plan, over three conversations."""

from intake_desktop.domain.vervolgen import terugblikken_op
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import missing_on_paper, words_of

FACTS = (
    "Rondt de praktijkschool af",
    "indicatie voor de banenafspraak",
    "valt niet onder de Participatiewet",
    "Weg bij mijn bijbaan",
    "stageplek",
    "Werken in het groen",
    "Een week nadenken over werk in het groen, en er met moeder over praten",
    "lang staan is zwaar voor mij",
    "Vragen of er meer uren kunnen in de bijbaan",
    "Werkervaringsplek",
    "Uitzoeken wat er kan",
    "Naar de huisarts over het slapen",
    "Met zijn broer praten over meewerken",
    "Vertelt uit zichzelf meer. Er werd ook gelachen",
    "Nam zelf het woord",
)


def test_the_three_conversations_are_played_to_their_end(bram: Gespeeld) -> None:
    assert (bram.code, bram.said) == (0, [])
    (dossier,) = bram.dossiers
    assert [g.route for g in dossier.gesprekken] == ["werkgericht", "vervolg", "vervolg"]
    assert bram.verslag["uitspraken"] == len(dossier.uitspraken)


def test_every_fact_of_the_case_is_on_the_papers(bram: Gespeeld) -> None:
    assert missing_on_paper(bram, FACTS) == []


def test_each_conversation_takes_fewer_than_80_actions(bram: Gespeeld) -> None:
    assert len(bram.verslag["handelingen_per_gesprek"]) == 3
    assert max(bram.verslag["handelingen_per_gesprek"]) < 80


def test_what_his_mother_said_is_hers_and_keeps_her_name_on_paper(bram: Gespeeld) -> None:
    (dossier,) = bram.dossiers
    mother = next(a for a in dossier.gesprekken[0].aanwezigen if a.relatie == "moeder")
    said = [u.tekst for u in dossier.uitspraken if u.spreker == mother.sleutel]
    assert said == [
        "Dat hij ergens komt waar ze geduld hebben",
        "Heeft een bijbaan en kent zijn stageplek goed",
    ]
    assert "waar ze geduld hebben – Marja Otten" in words_of(bram.papers[0])


def test_she_is_not_put_at_the_table_where_she_did_not_sit(bram: Gespeeld) -> None:
    (dossier,) = bram.dossiers
    assert [len(g.aanwezigen) for g in dossier.gesprekken] == [2, 1, 1]


def test_the_last_plan_says_which_version_it_is_and_how_the_steps_went(bram: Gespeeld) -> None:
    (dossier,) = bram.dossiers
    words = words_of(bram.papers[-1])
    assert "Dit is versie 3 van het plan" in words
    assert "15 september 2026, 22 september 2026" in words
    asked = next(a for a in dossier.acties if a.tekst.startswith("Bij de stageplek"))
    assert [t.klaar for t in terugblikken_op(dossier, asked.id)] == [False, True]
    assert "22 september, nog niet: De stagebegeleider was er niet" in words
    assert "6 oktober, klaar: Op de stageplek is nu geen werk" in words
    assert "Uitzoeken wat er kan, ook met een werkervaringsplek (nieuw)" in words
