"""The labels a municipality orders its list by, and mistakes in them."""

import pytest

from intake_desktop.definitions.bestanden import Bestand, parse
from intake_desktop.definitions.klantprofielen import NAAM, read_klantprofielen
from intake_desktop.definitions.schema import Melder
from intake_desktop.domain.klantprofiel import Klantprofiel, profiel_naam
from tests.documents.kim import formulier

PROFIEL = '[[profielen]]\ncode = "rust"\nnaam = "Eerst rust"\n'


def read(text: str) -> tuple[tuple[Klantprofiel, ...], int]:
    """What the file holds, and how many mistakes were told."""
    bestand = parse(NAAM, text.encode())
    assert isinstance(bestand, Bestand)
    melder = Melder(bestand)
    return read_klantprofielen(bestand, melder), len(melder.fouten)


def test_the_shipped_labels_are_read_and_say_for_whom_they_are() -> None:
    assert all(p.naam and p.uitleg for p in formulier().klantprofielen)


def test_a_file_without_labels_is_fine() -> None:
    assert read("") == ((), 0)


@pytest.mark.parametrize("text", [PROFIEL + PROFIEL, PROFIEL + "kleur = 3\n", "[[profielen]]\n"])
def test_a_mistake_is_told(text: str) -> None:
    assert read(text)[1] > 0


def test_a_label_that_is_gone_is_called_by_its_code() -> None:
    (profiel,), _faults = read(PROFIEL)
    assert profiel_naam([profiel], "rust") == "Eerst rust"
    assert profiel_naam([profiel], "oud") == "oud"
