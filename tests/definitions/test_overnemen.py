"""The fields of a case system as a municipality lists them, and mistakes in them."""

import pytest

from intake_desktop.definitions.bestanden import Bestand, parse
from intake_desktop.definitions.overnemen import NAAM, read_overnemen
from intake_desktop.definitions.schema import Melder
from intake_desktop.domain.naderhand import Systeemveld
from intake_desktop.domain.rollen import Rol
from tests.documents.kim import formulier

VELD = '[[velden]]\ncode = "a"\nvoor = "wijkteam"\nnaam = "Hulpvraag"\ninhoud = ["vragen"]\n'


def read(text: str) -> tuple[list[Systeemveld], int]:
    """The fields, and how many mistakes were told."""
    bestand = parse(NAAM, text.encode())
    assert isinstance(bestand, Bestand)
    melder = Melder(bestand)
    return [v.waarde for v in read_overnemen(bestand, melder)], len(melder.fouten)


def test_the_shipped_file_has_fields_for_both_laws() -> None:
    fields = formulier().overneemvelden
    assert {v.voor for v in fields} == {Rol.KLANTMANAGER, Rol.WIJKTEAM}


def test_a_field_is_read() -> None:
    fields, faults = read(VELD + "maximum = 400\n")
    assert fields == [Systeemveld("a", Rol.WIJKTEAM, "Hulpvraag", ("vragen",), 400)]
    assert faults == 0


@pytest.mark.parametrize(
    "text",
    [
        VELD + VELD,
        VELD.replace("vragen", "vraagjes"),
        VELD.replace('["vragen"]', "[]"),
        VELD.replace("wijkteam", "cliënt"),
        VELD + "maximum = 0\n",
        VELD.replace("velden", "veld"),
    ],
)
def test_a_mistake_is_told(text: str) -> None:
    assert read(text)[1] >= 1
