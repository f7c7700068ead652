"""An answer that does not fit its question is told before anything is played."""

from pathlib import Path

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.errors import DefinitionError
from intake_desktop.paths import VOORBEELDEN
from intake_desktop.scenario.antwoorden import check_antwoorden
from intake_desktop.scenario.lezen import read_scenario
from intake_desktop.scenario.stappen import SOORTEN

FORM = load_formulier()
HEAD = 'naam = "Proef"\ndatum = 2026-11-24\n[gebruiker]\nnaam = "S. Bakker"\nrol = "wijkteam"\n'


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            'vraag = "kunnen.goed"\ntekst = "Koken"',
            "“tekst” past niet bij “kunnen.goed” (keuzes); neem keuzes of toelichting.",
        ),
        (
            'vraag = "kunnen.nodig"\nkeuzes = ["vervoor"]',
            "“keuzes = vervoor” bestaat niet. Bedoelde u “vervoer”?",
        ),
        (
            'vraag = "instrumentele_adl.taal"\nkeuzes = ["samen", "eenvoudig"]',
            "bij “instrumentele_adl.taal” past één keuze",
        ),
        ('vraag = "willen.hoe_graag"\ngetal = 12', "neem een getal van 0 tot en met 10."),
    ],
)
def test_what_does_not_fit_names_step_and_remedy(tmp_path: Path, answer: str, told: str) -> None:
    path = tmp_path / "proef.toml"
    path.write_text(f'{HEAD}[[stap]]\ndoe = "antwoord"\n{answer}', encoding="utf-8")
    with pytest.raises(DefinitionError) as error:
        check_antwoorden(read_scenario(path, SOORTEN), FORM)
    assert str(error.value).startswith("proef.toml, regel 6, stap 1 (antwoord): ")
    assert told in str(error.value)


def test_every_answer_of_the_shipped_examples_fits() -> None:
    for path in sorted(VOORBEELDEN.glob("*.toml")):
        check_antwoorden(read_scenario(path, SOORTEN), FORM)
