"""The days from which terms are counted, typed or known, and what they say."""

from datetime import date

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.mijlpalen import (
    gaten_zin,
    is_typed,
    mijlpalen_van,
    standen_van,
    with_mijlpaal,
    with_termijn_gedaan,
)
from intake_desktop.domain.plan import Besluit
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.termijnen import Eenheid, Gebeurtenis, Mijlpaal, Termijnregel
from intake_desktop.domain.wmo_onderzoek import with_onderzoek
from tests.factories import GESPREK, MOMENT, a_gesprek

MELDING = Gebeurtenis("wmo_melding", "Melding voor hulp (Wmo)", Grondslag.WMO)
TUESDAY = date(2026, 11, 24)


def a_bare() -> Dossier:
    return Dossier("d", MOMENT, gesprekken=(a_gesprek(),))


def test_a_day_that_stands_elsewhere_is_not_asked_again() -> None:
    dossier = with_onderzoek(a_bare(), GESPREK, gemeld_op=TUESDAY)
    dossier = dossier.with_plan(besluit=Besluit("12", datum=TUESDAY))
    known = mijlpalen_van(dossier)
    assert [(m.soort, m.datum, m.grondslag) for m in known] == [
        ("wmo_melding", TUESDAY, Grondslag.WMO),
        ("besluit", TUESDAY, Grondslag.GEZAMENLIJK),
    ]
    assert not is_typed(dossier, known[0])


def test_the_same_day_typed_too_counts_once() -> None:
    dossier = with_onderzoek(a_bare(), GESPREK, gemeld_op=TUESDAY)
    dossier = with_mijlpaal(dossier, "m", MELDING, TUESDAY)
    (found,) = mijlpalen_van(dossier)
    assert is_typed(dossier, found)
    assert found.grondslag is Grondslag.WMO


def test_words_that_are_no_day_are_kept_and_start_no_term() -> None:
    formulier = load_formulier()
    dossier = with_mijlpaal(a_bare(), "m", MELDING, None, "voor de vakantie")
    (found,) = dossier.mijlpalen
    assert found.datum_tekst == "voor de vakantie"
    rules, events = formulier.termijnregels, formulier.gebeurtenissen
    assert standen_van(rules, events, mijlpalen_van(dossier), TUESDAY) == ()


def test_a_term_says_until_when_since_when_and_by_which_article() -> None:
    formulier = load_formulier()
    rules, events = formulier.termijnregels, formulier.gebeurtenissen
    own_plan, ready = standen_van(
        rules, events, [Mijlpaal("m", "wmo_melding", TUESDAY)], date(2027, 1, 2)
    )
    assert own_plan.dag == "was op 1 december"
    assert ready.regel == "Onderzoek klaar: uiterlijk dinsdag 5 januari 2027"
    assert ready.dag == "over 3 dagen"
    assert ready.bron == (
        "Geteld vanaf dinsdag 24 november 2026 (Melding voor hulp (Wmo)). "
        "Wmo 2015, artikel 2.3.2 lid 1."
    )


def test_a_term_is_met_and_its_known_event_is_kept_with_it() -> None:
    formulier = load_formulier()
    dossier = with_onderzoek(a_bare(), GESPREK, gemeld_op=TUESDAY)
    rules, events = formulier.termijnregels, formulier.gebeurtenissen
    first = standen_van(rules, events, mijlpalen_van(dossier), TUESDAY)[0].termijn
    done = with_termijn_gedaan(dossier, first, done=True)
    assert [s.termijn.gedaan for s in standen_van(rules, events, mijlpalen_van(done), TUESDAY)] == [
        True,
        False,
    ]
    again = with_termijn_gedaan(done, first, done=False)
    assert again.mijlpalen[0].gedaan == ()


def test_a_day_without_a_rule_gives_a_sentence_with_what_to_do() -> None:
    rule = Termijnregel(
        "t", "melding", "Onderzoek klaar", 6, Eenheid.WEKEN, date(2015, 1, 1), "x",
        geldig_tot=date(2026, 12, 31),
    )  # fmt: skip
    assert gaten_zin([rule], [Mijlpaal("m", "melding", TUESDAY)]) == ""
    for day in (date(2014, 12, 31), date(2027, 1, 1)):
        sentence = gaten_zin([rule], [Mijlpaal("m", "melding", day)])
        assert "Onderzoek klaar" in sentence
        assert "termijnen.toml" in sentence
