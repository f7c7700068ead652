"""A mistake in a scenario file is told with file, step and key, before anything is played."""

from pathlib import Path

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.formulier import VraagType
from intake_desktop.domain.verborgen import all_vragen
from intake_desktop.errors import DefinitionError
from intake_desktop.paths import VOORBEELDEN
from intake_desktop.scenario.keuzes import KEUZES, codes_of
from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.stappen import SOORTEN

HEAD = """
naam = "Proef"
datum = 2026-11-24
[gebruiker]
naam = "S. Bakker"
rol = "klantmanager"
"""


CODES = codes_of(load_formulier())


def written(folder: Path, text: str) -> Path:
    path = folder / "proef.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ('[[stap]]\ndoe = "notere"', "stap 1: “doe = notere” bestaat niet. Bedoelde u “noteer”?"),
        (
            '[[stap]]\ndoe = "doel"\ntekst = "Werk"\nwarom = "rust"',
            "stap 1 (doel): “warom” hoort hier niet. Bedoelde u “waarom”?",
        ),
        ('[[stap]]\ndoe = "volgende"\n[[stap]]\ndoe = "doel"', "stap 2 (doel): “tekst” ontbreekt."),
        (
            '[[stap]]\ndoe = "score"\nleefgebied = "financien"\nsamen = "2"',
            "“samen” heeft een verkeerde waarde. Nodig is een getal zonder aanhalingstekens.",
        ),
        ('[[stap]]\ndoe = "doel\n', "dit is geen goede TOML"),
        (
            '[[stap]]\ndoe = "kies"\nleefgebied = "financien"\nkeuze = "bespreke"',
            "regel 7, stap 1 (kies): “keuze = bespreke” bestaat niet. Bedoelde u “bespreken”?",
        ),
        (
            '[[stap]]\ndoe = "noteer"\nleefgebied = "finacien"\nkolom = "wil"\ntekst = "x"',
            "“leefgebied = finacien” bestaat niet. Bedoelde u “financien”?",
        ),
        (
            '[[stap]]\ndoe = "score"\nleefgebied = "financien"\nhulp = ["formeel", "buren"]',
            "“hulp = buren” bestaat niet. Kies uit: formeel, informeel, geen.",
        ),
        ('[stap]\ndoe = "volgende"', "schrijf [[stap]], met dubbele haken."),
        ('[gebruikr]\nnaam = "x"', "“gebruikr” hoort hier niet. Bedoelde u “gebruiker”?"),
    ],
)
def test_a_mistake_names_step_and_key_and_says_what_was_meant(
    tmp_path: Path, steps: str, told: str
) -> None:
    with pytest.raises(DefinitionError) as error:
        read_scenario(written(tmp_path, HEAD + steps), SOORTEN, CODES)
    assert told in str(error.value)
    assert "proef.toml" in str(error.value)


def test_a_file_without_a_day_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="“datum” ontbreekt"):
        read_scenario(written(tmp_path, 'naam = "Proef"'), SOORTEN)


def test_a_day_between_quotation_marks_is_told(tmp_path: Path) -> None:
    text = HEAD.replace("2026-11-24", '"24 november"') + '[[stap]]\ndoe = "volgende"'
    with pytest.raises(DefinitionError, match="zonder aanhalingstekens"):
        read_scenario(written(tmp_path, text), SOORTEN)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "proef.toml"
    path.write_bytes(b"\xff\xfe\x00naam")
    with pytest.raises(DefinitionError, match="UTF-8"):
        read_scenario(path, SOORTEN)


def test_an_unknown_example_names_the_ones_there_are() -> None:
    with pytest.raises(DefinitionError, match="kim"):
        find_scenario("kimm")


@pytest.mark.parametrize("path", sorted(VOORBEELDEN.glob("*.toml")), ids=lambda p: p.stem)
def test_every_shipped_example_can_be_read(path: Path) -> None:
    assert read_scenario(path, SOORTEN, CODES).stappen


def test_the_readme_explains_every_verb_and_every_key() -> None:
    readme = (VOORBEELDEN / "README.md").read_text(encoding="utf-8")
    rows = {
        line.split("|")[1].strip().strip("`"): line
        for line in readme.splitlines()
        if line.startswith("| `")
    }
    for verb, soort in SOORTEN.items():
        for key in (*soort.moet, *soort.mag):
            assert f"`{key}`" in rows[verb], f"{verb}: {key}"


@pytest.mark.parametrize(
    ("user", "told"),
    [
        ('rol = "klantmanager"', "“naam” ontbreekt"),
        ('naam = "Jo"\nrol = "baas"', "zet bij “rol” “klantmanager” of “wijkteam”"),
        ('naam = "Jo"\nrol = "wijkteam"\nwachtzin = "kort"', "de wachtzin is te kort"),
        ('naam = "Jo"\nrol = "wijkteam"\nmail = "x"', "Bedoelde u “email”?"),
    ],
)
def test_a_mistake_about_whose_laptop_it_is_is_told(tmp_path: Path, user: str, told: str) -> None:
    text = f'naam = "Proef"\ndatum = 2026-11-24\n[gebruiker]\n{user}\n[[stap]]\ndoe = "volgende"'
    with pytest.raises(DefinitionError) as error:
        read_scenario(written(tmp_path, text), SOORTEN)
    assert told in str(error.value)


def test_only_keys_that_a_verb_takes_have_words_to_choose_from() -> None:
    for verb, choices in KEUZES.items():
        assert set(choices) <= {*SOORTEN[verb].moet, *SOORTEN[verb].mag}, verb


def test_the_readme_tells_of_every_question_how_many_choices_and_when_it_is_asked() -> None:
    readme = (VOORBEELDEN / "README.md").read_text(encoding="utf-8").splitlines()
    for vraag in all_vragen(load_formulier()):
        row = next(line for line in readme if line.startswith(f"| `{vraag.code}` |"))
        if vraag.type is VraagType.KEUZES:
            assert ("several" if vraag.meer else "keuzes, one") in row
        if vraag.toon_als is not None:
            assert f"asked when `{vraag.toon_als.vraag}`" in row


def test_the_readme_names_every_code_of_the_form() -> None:
    readme = (VOORBEELDEN / "README.md").read_text(encoding="utf-8")
    missing = {code for codes in CODES.values() for code in codes if f"`{code}`" not in readme}
    assert missing == set()
