"""The theme file of a municipality: used as it stands, or told what is wrong with it."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.errors import DefinitionError
from intake_desktop.huisstijl import (
    Huisstijl,
    _plain_lines,
    find_huisstijl,
    load_huisstijl,
    read_logo,
)
from intake_desktop.kleuren import GRONDEN, contrast, read_colours
from intake_desktop.paths import THEMES

PNG = b"\x89PNG\r\n\x1a\n"


def test_the_shipped_theme_can_be_read_and_names_nobody() -> None:
    style = load_huisstijl()
    assert style.afzender == "Gemeente Voorbeeld · Wijkteam Noord"
    assert style.accent == read_colours("licht")["accent"]
    assert style.eigen_naam == ""
    assert find_huisstijl() == (style, None, ())


def test_without_a_team_only_the_name_is_the_sender() -> None:
    assert Huisstijl("Gemeente Elders").afzender == "Gemeente Elders"
    assert Huisstijl("Gemeente Elders").eigen_naam == "Gemeente Elders"


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (
            'naam = "X"\nkleur = "#000000"',
            "sleutel “kleur”: deze sleutel bestaat niet. Kies uit: naam, team, accent",
        ),
        ("naam = 3", "hier hoort tekst"),
        ('naam = " "', "vul de naam van de gemeente in"),
        ('naam = "Gemeente <b>Zee</b>"', "sleutel “naam”: hier hoort gewone tekst"),
        (f'naam = "{"Zee" * 30}"', "dit is te lang"),
        ('accent = "groen"', 'schrijf de kleur als "#0B5F66"'),
        ('accent = "#12345"', 'schrijf de kleur als "#0B5F66"'),
        ('accent = "#FFEE00"', "te licht om te lezen op papier en op het scherm: het contrast is"),
        ('logo = "../logo.png"', "alleen de naam van het bestand"),
        ('logo = "logo.svg"', "alleen de naam van het bestand"),
        ("naam =", "is niet te lezen"),
        ('naam = "\x01"', "is niet te lezen"),
        ('naam = "A"\nnaam = "B"', "is niet te lezen"),
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


def test_a_colour_too_light_for_the_side_of_the_screen_is_refused_with_one_that_fits(
    tmp_path: Path,
) -> None:
    file = tmp_path / "gemeente.toml"
    almost = "#757575"  # 4.6:1 on white paper, 3.9:1 on the side of the screen
    assert contrast(almost, "#FFFFFF") > 4.5
    file.write_text(f'accent = "{almost}"\n', encoding="utf-8")
    with pytest.raises(DefinitionError, match="te licht") as raised:
        load_huisstijl(file)
    offered = str(raised.value).split('"')[1]
    file.write_text(f'accent = "{offered}"\n', encoding="utf-8")
    assert load_huisstijl(file).accent == offered
    assert all(contrast(offered, read_colours("licht")[role]) >= 4.5 for role in GRONDEN)


_LINES = st.lists(
    st.one_of(
        st.builds(
            "{}{}{}".format,
            st.sampled_from(["naam", "team ", " accent", "a.b", '"naam"', "", "# naam"]),
            st.sampled_from([" = ", "=", " =\t", ""]),
            st.sampled_from(
                ['"Zee"', '"Zee"  # ja', '"a # b = c"', '"a\\nb"', '""', '"""x"""', "'Zee'", "3",
                 '"Zee" "x"', '"Zee', '"é\u2028"', '"\x0b"', "# x", '"Zee" #\x01', '"Zee",']
            ),
        ),
        st.sampled_from(["", "  ", "# uitleg", "[tabel]", "#\x01"]),
    ),
    max_size=4,
)  # fmt: skip


@given(_LINES)
def test_plain_lines_say_what_any_reader_of_toml_reads_in_them(lines: list[str]) -> None:
    text = "\n".join(lines)
    plain = _plain_lines(text)
    if plain is not None:
        assert plain == tomllib.loads(text)


def test_the_shipped_file_is_read_without_the_reader_of_toml() -> None:
    text = (THEMES / "gemeente.toml").read_text(encoding="utf-8")
    assert _plain_lines(text) == tomllib.loads(text)


def test_more_than_plain_lines_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "gemeente.toml"
    file.write_text('naam = """\\\n  Gemeente Zee"""\n', encoding="utf-8")
    assert load_huisstijl(file).naam == "Gemeente Zee"


def test_the_logo_that_the_file_names_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "gemeente.toml").write_text('naam = "Zee"\nlogo = "wapen.png"\n', encoding="utf-8")
    (missing,) = find_huisstijl(tmp_path).fouten
    assert missing.startswith("In de map eigen: gemeente.toml, sleutel “logo”: het bestand “wapen")
    (tmp_path / "wapen.png").write_bytes(PNG)
    assert find_huisstijl(tmp_path)[1:] == (tmp_path / "wapen.png", ())


def test_a_logo_with_a_known_name_needs_no_file(tmp_path: Path) -> None:
    (tmp_path / "logo.jpg").write_bytes(b"\xff\xd8\xff")
    assert find_huisstijl(tmp_path) == (load_huisstijl(), tmp_path / "logo.jpg", ())


def test_a_broken_file_leaves_what_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "gemeente.toml").write_text('accent = "#FFFF00"\n', encoding="utf-8")
    huis, _logo, (fault,) = find_huisstijl(tmp_path)
    assert huis == load_huisstijl()
    assert fault.startswith("In de map eigen: gemeente.toml, sleutel “accent”: ")
    assert fault.endswith("Nu is gebruikt wat bij het programma hoort.")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg/>", "is geen goed PNG- of JPEG-bestand"),
        (PNG + bytes(2_000_000), "is te groot. Kies een logo van hoogstens 2 MB"),
    ],
)
def test_a_file_that_is_no_logo_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(content)
    with pytest.raises(DefinitionError, match=rf"logo\.png {said}"):
        read_logo(file)


def test_a_logo_that_is_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="is geen goed"):
        read_logo(tmp_path)
