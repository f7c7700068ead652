import dataclasses

from intake_desktop.domain.dossier import with_parts
from intake_desktop.domain.wmo_onderzoek import (
    AANVRAAG_NAMEN,
    ONDERDELEN,
    Aanvraag,
    WmoOnderzoek,
    latest_onderzoek,
    onderzoek_of,
    said_about,
    with_onderzoek,
)
from tests.factories import GESPREK, a_dossier, a_gesprek, an_empty_dossier, an_uitspraak


def test_the_seven_subjects_of_the_law_each_have_a_field() -> None:
    assert len(ONDERDELEN) == len("abcdefg")
    assert set(ONDERDELEN) <= {f.name for f in dataclasses.fields(WmoOnderzoek)}
    assert set(AANVRAAG_NAMEN) == set(Aanvraag)


def test_what_is_noted_is_kept_per_gesprek() -> None:
    dossier = with_onderzoek(an_empty_dossier(), GESPREK, uitkomst="Hulp bij de post.")
    assert onderzoek_of(dossier, GESPREK).uitkomst == "Hulp bij de post."
    assert onderzoek_of(dossier, "ander") == WmoOnderzoek("ander")


def test_an_emptied_investigation_is_taken_away() -> None:
    dossier = with_onderzoek(an_empty_dossier(), GESPREK, aanvraag=Aanvraag.LATER)
    assert with_onderzoek(dossier, GESPREK, aanvraag=None).onderzoeken == ()


def test_the_latest_gesprek_with_an_investigation_counts() -> None:
    dossier = an_empty_dossier().with_part(a_gesprek(id="g1")).with_part(a_gesprek(id="g2"))
    assert latest_onderzoek(dossier) == WmoOnderzoek("g2")
    dossier = with_onderzoek(dossier, "g1", bijdrage="21 euro in de maand")
    assert latest_onderzoek(dossier).bijdrage == "21 euro in de maand"
    assert latest_onderzoek(an_empty_dossier()) == WmoOnderzoek("")


def test_per_subject_it_counts_what_the_report_says_already_and_concludes_nothing() -> None:
    empty = an_empty_dossier().with_part(a_gesprek(aanwezigen=()))
    assert said_about(empty) == {}
    said = said_about(with_parts(empty, (an_uitspraak(), an_uitspraak(id="u2"))))
    assert said == {"behoeften": "In het verslag staat al wat aan tafel is gezegd: 2 regels."}
    assert set(said_about(a_dossier())) <= set(ONDERDELEN)


def test_in_a_next_gesprek_the_investigation_goes_on_and_the_one_that_was_given_stays() -> None:
    dossier = an_empty_dossier().with_part(a_gesprek(id="g1"))
    dossier = with_onderzoek(dossier, "g1", uitkomst="Hulp bij de post.", bijdrage="niets")
    given = onderzoek_of(dossier, "g1")
    dossier = dossier.with_part(a_gesprek(id="g2"))
    changed = with_onderzoek(dossier, latest_onderzoek(dossier).id, uitkomst="Ook een maatje.")
    assert onderzoek_of(changed, "g1") == given
    assert latest_onderzoek(changed) == dataclasses.replace(
        given, id="g2", uitkomst="Ook een maatje."
    )
    emptied = with_onderzoek(changed, "g2", uitkomst="", bijdrage="")
    assert latest_onderzoek(emptied) == WmoOnderzoek("g2")
