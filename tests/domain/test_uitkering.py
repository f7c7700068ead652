"""Whether there is a benefit, and what the law then says."""

from dataclasses import replace
from datetime import date

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Bijstand, Dossier
from intake_desktop.domain.formulier import Formulier, Uitkering
from intake_desktop.domain.uitkering import INKOMEN, has_none, uitkering_of, wettekst_voor
from intake_desktop.paths import FORMS
from tests.factories import a_dossier

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier(FORMS)


def with_benefit(bijstand: Bijstand | None) -> Dossier:
    dossier = a_dossier()
    return dossier.with_client(bijstand=bijstand)


@pytest.mark.parametrize("bijstand", [None, Bijstand.HEEFT, Bijstand.VRAAGT_AAN])
def test_the_plan_of_the_law_is_for_who_has_asks_or_did_not_say(
    formulier: Formulier, bijstand: Bijstand | None
) -> None:
    text = wettekst_voor(formulier, with_benefit(bijstand), "pw.44a", DAY)
    assert text is not None
    assert text.code == "pw.44a"


def test_who_has_no_benefit_reads_that_help_can_be_asked_and_nothing_of_duties(
    formulier: Formulier,
) -> None:
    without = with_benefit(Bijstand.GEEN)
    text = wettekst_voor(formulier, without, "pw.44a", DAY)
    assert text is not None
    assert text.code == "pw.10"
    assert "plicht" not in text.tekst
    assert wettekst_voor(formulier, without, "pw.44a.evalueren", DAY) is None
    assert has_none(without)


def test_what_was_said_at_the_start_goes_before_the_answer_about_income(
    formulier: Formulier,
) -> None:
    dossier = with_benefit(None)
    assert dossier.gesprek is not None
    here = dossier.gesprek.id
    answer = Antwoord(antwoord_id(here, INKOMEN), here, INKOMEN, "", keuzes=("partner",))
    answered = replace(dossier, antwoorden=()).with_part(answer)
    assert uitkering_of(formulier, replace(dossier, antwoorden=())) is None
    assert uitkering_of(formulier, answered) is Uitkering.ZONDER
    asks = answered.with_client(bijstand=Bijstand.VRAAGT_AAN)
    assert uitkering_of(formulier, asks) is Uitkering.MET
