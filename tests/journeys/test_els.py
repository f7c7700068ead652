"""Els: which provision fits, and which one asks too much."""

from intake_desktop.domain.plan import VoorzieningStatus
from intake_desktop.domain.plan_stand import undecided
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import missing_on_paper, words_of

FACTS = (
    "Ik wil een vaste baan, als ik maar voor mijn kind kan zorgen",
    "Had een onrustige jeugd. Daarna bleven er psychische klachten",
    "zorgklant",
    "Heeft nog geen werkervaring",
    "Zei eerder al dat ze graag wil werken. Daarom zit het Werkbedrijf er vandaag bij",
    "collega van het Werkbedrijf",
    "Die vragen ten minste 16 uur per week",
    "Zestien uur per week is nu misschien te veel",
    "Participatieplaats",
    "Traject naar werk",
    "een goede manier om te leren hoe werken gaat",
    "Op de school waar ik graag werk vragen of er een plek is",
    "Collega's bellen die misschien een passende plek hebben",
    "De collega's vragen die over de participatieplaats gaan",
)


def test_the_hour_is_played_to_its_end(els: Gespeeld) -> None:
    assert (els.code, els.said) == (0, [])
    assert els.verslag["voorzieningen"] == len(els.dossiers[0].voorzieningen) == 2


def test_who_agreed_still_agrees_when_the_dossier_is_opened_again(els: Gespeeld) -> None:
    assert undecided(els.dossiers[0]) == ()


def test_every_fact_of_the_case_is_on_the_paper(els: Gespeeld) -> None:
    assert missing_on_paper(els, FACTS) == []


def test_the_hour_takes_fewer_than_80_actions_other_than_typing(els: Gespeeld) -> None:
    assert 0 < els.verslag["handelingen_zonder_typen"] < 80


def test_the_colleague_who_came_along_keeps_her_name_with_her_words(els: Gespeeld) -> None:
    assert "ten minste 16 uur per week – Hanna Smeets" in words_of(els.plan)


def test_what_asks_too_much_was_talked_about_and_is_not_asked_for(els: Gespeeld) -> None:
    status = {v.code: v.status for v in els.dossiers[0].voorzieningen}
    assert status == {
        "participatieplaats": VoorzieningStatus.UITZOEKEN,
        "traject_naar_werk": VoorzieningStatus.BESPROKEN,
    }
