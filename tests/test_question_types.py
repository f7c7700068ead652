"""The list of question types is short and closed: each can be asked, kept and printed."""

import json
from typing import Any

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import PRINTED
from intake_desktop.domain.formulier import Formulier, Optie, Vraag, VraagType
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.ui.questions.registry import WIDGETS

ANSWERS: dict[VraagType, dict[str, Any]] = {
    VraagType.EIGEN_WOORDEN: {"tekst": "elke dag naar buiten"},
    VraagType.KEUZES: {"keuzes": ("ja",)},
    VraagType.SCHAAL: {"getal": 6, "toelichting": "het begin is er"},
    VraagType.REGELS: {"regels": ("koken", "fietsen")},
    VraagType.UREN: {"getal": 12, "keuzes": ("ma.ochtend",)},
    VraagType.LEEFGEBIEDEN: {"keuzes": ("financien",)},
    VraagType.RIJEN: {"rijen": (("bakker", "2010", "betaald"),)},
}


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier()


def _antwoord(kind: VraagType) -> Antwoord:
    return Antwoord("g1.proef", "g1", "proef", "Hoe gaat het?", **ANSWERS[kind])


@pytest.mark.parametrize("kind", VraagType)
def test_a_type_has_a_widget(kind: VraagType) -> None:
    assert kind in WIDGETS


@pytest.mark.parametrize("kind", VraagType)
def test_a_type_has_a_stored_form(kind: VraagType) -> None:
    antwoord = _antwoord(kind)
    assert from_plain(Antwoord, json.loads(json.dumps(to_plain(antwoord)))) == antwoord


@pytest.mark.parametrize("kind", VraagType)
def test_a_type_has_a_printed_form(kind: VraagType, formulier: Formulier) -> None:
    vraag = Vraag("proef", "Hoe gaat het?", kind, opties=(Optie("ja", "ja"),))
    assert PRINTED[kind](vraag, _antwoord(kind), formulier)
