"""The theme file of a municipality: used as it stands, or told what is wrong with it."""

from pathlib import Path

import pytest

from intake_desktop.documents.huisstijl import Huisstijl, contrast_with_white, load_huisstijl
from intake_desktop.errors import DefinitionError


def test_the_shipped_theme_is_readable_on_white() -> None:
    style = load_huisstijl()
    assert style.afzender == "Gemeente Voorbeeld · Wijkteam Noord"
    assert contrast_with_white(style.accent) >= 4.5


def test_without_a_team_only_the_name_is_the_sender() -> None:
    assert Huisstijl("Gemeente Elders").afzender == "Gemeente Elders"


def test_black_and_white_are_the_ends_of_contrast() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#FFFFFF") == pytest.approx(1)


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (
            'naam = "X"\nkleur = "#000000"',
            "deze sleutel bestaat niet. Kies uit: naam, team, accent",
        ),
        ("naam = 3", "hier hoort tekst"),
        ('naam = " "', "vul de naam van de gemeente in"),
        ('accent = "groen"', 'schrijf de kleur als "#0B5F66"'),
        ('accent = "#FFEE00"', "te licht om te lezen"),
        ("naam =", "is niet te lezen"),
        ('naam = "\x01"', "is niet te lezen"),
    ],
)
def test_a_mistake_names_file_and_remedy(tmp_path: Path, words: str, remedy: str) -> None:
    file = tmp_path / "gemeente.toml"
    file.write_text(words, encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"gemeente\.toml") as raised:
        load_huisstijl(file)
    assert remedy in str(raised.value)


def test_a_theme_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="is niet te lezen"):
        load_huisstijl(tmp_path / "gemeente.toml")
