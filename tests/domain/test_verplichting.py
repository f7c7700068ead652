from dataclasses import replace
from datetime import date

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.plan import Verplichting
from intake_desktop.domain.verplichting import (
    has_concrete,
    is_annex,
    ontheffing_from,
    pickable,
    verplichting_from,
    with_besluit,
)
from intake_desktop.paths import FORMS
from tests.factories import a_verplichting, an_empty_dossier

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier(FORMS)


def test_obligations_are_picked_from_the_texts_of_that_day(formulier: Formulier) -> None:
    now = {w.code: w.titel for w in pickable(formulier, DAY)}
    later = {w.code: w.titel for w in pickable(formulier, date(2027, 1, 2))}
    always = {"pw.9.werk", "pw.9.meewerken", "pw.9.partners", "pw.17", "pw.18b"}
    assert set(now) == {*always, "pw.9.tegenprestatie"}
    assert now["pw.9.tegenprestatie"] == "Iets terugdoen"
    assert "pw.9.tegenprestatie" not in later  # its consequence is not known yet


def test_a_picked_obligation_keeps_its_words_article_and_consequence(formulier: Formulier) -> None:
    text = formulier.wettekst("pw.9.werk", DAY)
    assert text is not None
    picked = verplichting_from("v1", text, formulier, DAY, "elke week een sollicitatie")
    assert (picked.artikel, picked.gevolg_artikel) == ("9 lid 1 onder a", "18 lid 4 tot en met 12")
    assert picked.tekst == text.tekst
    assert picked.gevolg.startswith("Komt u een plicht voor werk niet na?")
    assert picked.afspraak == "elke week een sollicitatie"


def test_an_exemption_names_its_article(formulier: Formulier) -> None:
    made = ontheffing_from("o1", "pw.9.werk", formulier, DAY)
    assert (made.verplichting, made.artikel, made.tot) == ("pw.9.werk", "9 lid 2", None)


def test_something_concrete_asks_for_the_objection_clause() -> None:
    dossier = an_empty_dossier()
    assert not has_concrete(dossier)
    general = dossier.with_part(a_verplichting(afspraak=" "))
    assert not has_concrete(general)
    assert has_concrete(dossier.with_part(a_verplichting()))


def test_what_people_answered_about_concrete_obligations_counts() -> None:
    dossier = an_empty_dossier().with_part(a_verplichting())
    assert not has_concrete(with_besluit(dossier, concreet=False))
    assert has_concrete(with_besluit(an_empty_dossier(), concreet=True))


def test_a_sheet_with_a_number_belongs_to_a_decision() -> None:
    besluit = an_empty_dossier().plan.besluit
    assert not is_annex(besluit)
    assert is_annex(replace(besluit, nummer="2026-118"))


def test_an_obligation_is_a_part_of_the_dossier() -> None:
    dossier = an_empty_dossier().with_part(a_verplichting())
    assert dossier.without_part(Verplichting, "v1") == an_empty_dossier()
