"""The reasons and questions a municipality sets, and mistakes in them."""

import pytest

from intake_desktop.definitions.bestanden import Bestand, parse
from intake_desktop.definitions.naderhand import NAAM, read_naderhand
from intake_desktop.definitions.schema import Melder
from intake_desktop.domain.naderhand import Naderhand, words_of
from tests.documents.kim import formulier

REDEN = '[[terug]]\ncode = "wachttijd"\ntekst = "De wachttijd is te lang"\n'
VRAAG = (
    '[[ervaring]]\ncode = "gehoord"\ntekst = "Voelde u zich gehoord?"\n'
    'keuzes = [{ code = "ja", tekst = "Ja" }, { code = "nee", tekst = "Nee" }]\n'
)


def read(text: str) -> tuple[Naderhand, int]:
    """What the file holds, and how many mistakes were told."""
    bestand = parse(NAAM, text.encode())
    assert isinstance(bestand, Bestand)
    melder = Melder(bestand)
    return read_naderhand(bestand, melder), len(melder.fouten)


def test_the_shipped_file_has_concrete_reasons_and_three_questions() -> None:
    found = formulier().naderhand
    assert [v.code for v in found.ervaring] == ["gehoord", "duidelijk", "geholpen"]
    assert min(len(found.verwijzen), len(found.terug), len(found.afsluiten)) >= 5
    assert words_of(found.terug, "wachttijd") == "De wachttijd is te lang"
    assert words_of(found.terug, "van_vroeger") == ""


def test_what_is_left_out_is_empty() -> None:
    assert read("") == (Naderhand(), 0)
    found, faults = read("vraag_na_dagen = 7\n" + REDEN)
    assert (found.vraag_na_dagen, found.terug[0].code, faults) == (7, "wachttijd", 0)


@pytest.mark.parametrize(
    "text",
    [
        "vraag_na_dagen = 0\n",
        REDEN + REDEN,
        REDEN.replace("terug", "terugkomst"),
        VRAAG.replace(', { code = "nee", tekst = "Nee" }', ""),
        VRAAG.replace('"nee", tekst', '"ja", tekst'),
        "".join(VRAAG.replace("gehoord", f"v{n}", 1) for n in range(4)),
    ],
)
def test_a_mistake_is_told(text: str) -> None:
    assert read(text)[1] == 1
