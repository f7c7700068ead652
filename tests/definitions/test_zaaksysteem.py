"""What a municipality fills in for its own systems, and mistakes in it."""

import pytest

from intake_desktop.definitions.bestanden import Bestand, parse
from intake_desktop.definitions.schema import Melder
from intake_desktop.definitions.zaaksysteem import NAAM, read_zaaksysteem
from intake_desktop.domain.zaaksysteem import Zaaksysteem
from tests.documents.kim import formulier

START = 'rsin = "123456782"\nvertrouwelijkheid = "intern"\n'
ADRES = '[[adressen]]\ncode = "zaaktype.wmo"\nadres = "https://zaken.voorbeeld.nl/wmo"\n'


def read(text: str) -> tuple[Zaaksysteem, int]:
    """What the file holds, and how many mistakes were told."""
    bestand = parse(NAAM, text.encode())
    assert isinstance(bestand, Bestand)
    melder = Melder(bestand)
    return read_zaaksysteem(bestand, melder), len(melder.fouten)


def test_the_shipped_file_leaves_everything_to_be_filled_in() -> None:
    assert formulier().zaaksysteem == Zaaksysteem()


def test_a_number_and_addresses_are_read() -> None:
    found, faults = read(START + ADRES)
    assert (found.rsin, found.vertrouwelijkheid, faults) == ("123456782", "intern", 0)
    assert found.adres("zaaktype.wmo") == "https://zaken.voorbeeld.nl/wmo"


@pytest.mark.parametrize(
    "text",
    [
        START.replace("123456782", "12345"),
        START.replace("intern", "stiekem"),
        START + ADRES.replace("https:", "ftp:"),
        START + ADRES + ADRES,
        START + "kleur = 3\n",
        'vertrouwelijkheid = "intern"\n',
    ],
)
def test_a_mistake_is_told(text: str) -> None:
    assert read(text)[1] >= 1
