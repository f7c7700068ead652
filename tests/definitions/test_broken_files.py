"""Files that can not be read, are missing or left over: told in Dutch, and never loaded."""

from pathlib import Path

import pytest

from intake_desktop.definitions.loader import check_forms, load_formulier
from intake_desktop.errors import DefinitionError
from tests.definitions.conftest import Spoil

OPZET = "intake/formulier.toml"
GELD = "intake/leefgebieden/financien.toml"
BLOKKEN = "intake/willen_kunnen_balans.toml"
LADDER = "intake/participatieladder.toml"
ANKERS = "matrix/eigen_ankers.toml"
WET = "wet/participatiewet.toml"

SYNTAX = {
    "text without quotes": ('naam = "Geld en schulden"', "naam = Geld", "Deze waarde klopt niet."),
    "quote not closed": (
        'naam = "Geld en schulden"', 'naam = "Geld en schulden',
        "Een tekst is niet afgesloten op deze regel.",
    ),
    "no equals sign": ('naam = "Geld en schulden"', "naam", "mist het teken ="),
    "key twice": (
        'naam = "Geld en schulden"', 'naam = "a"\nnaam = "b"', "Deze sleutel staat er twee keer.",
    ),
    "list without comma": ('"geld", "schulden"', '"geld" "schulden"', "lijst is niet afgesloten"),
    "heading not closed": ("[[feiten]]", "[[feiten]", "Een kopje is niet afgesloten."),
    "backslash": ('naam = "Geld en schulden"', 'naam = "Geld \\ schuld"', "Er staat een \\"),
    "two values": ('naam = "Geld en schulden"', 'naam = "Geld" "x"', "iets te veel"),
    "plain words": ('naam = "Geld en schulden"', "# goed\n!! let op", "Deze regel klopt niet."),
}  # fmt: skip


@pytest.mark.parametrize("case", SYNTAX.values(), ids=SYNTAX.keys())
def test_a_toml_mistake_names_its_line_in_dutch(
    case: tuple[str, str, str], forms: Path, spoil: Spoil
) -> None:
    old, new, wat = case
    text = (forms / GELD).read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 1
    spoil(GELD, old, new)
    faults = check_forms(forms)
    assert [f.bestand for f in faults] == [GELD]
    assert wat in faults[0].wat
    assert faults[0].regel is not None
    assert line <= faults[0].regel <= line + 1


@pytest.mark.parametrize(
    ("raw", "wat", "line"),
    [
        (b'naam = "caf\xe9"\n', "een letter die niet als UTF-8", 1),
        ('naam = "x"'.encode("utf-16"), "opgeslagen als UTF-16", None),
        (b'# regel\nnaam = "\xff"\n', "een letter die niet als UTF-8", 2),
    ],
)
def test_a_wrong_encoding_is_told(forms: Path, raw: bytes, wat: str, line: int | None) -> None:
    (forms / GELD).write_bytes(raw)
    (fault,) = check_forms(forms)
    assert fault.bestand == GELD
    assert wat in fault.wat
    assert "UTF-8" in fault.doe
    assert fault.regel == line


def test_a_byte_order_mark_and_windows_line_endings_are_welcome(forms: Path) -> None:
    before = load_formulier(forms)
    file = forms / WET
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_formulier(forms).hash == before.hash
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load_formulier(forms).wetteksten == before.wetteksten


@pytest.mark.parametrize("name", [OPZET, BLOKKEN, LADDER, ANKERS])
def test_a_missing_file_is_told(forms: Path, name: str) -> None:
    (forms / name).unlink()
    (fault,) = check_forms(forms)
    assert fault.bestand == name
    assert fault.wat == "Dit bestand is er niet."


def test_a_missing_folder_inside_is_told(forms: Path) -> None:
    for file in (forms / "menukaart").iterdir():
        file.unlink()
    (forms / "menukaart").rmdir()
    (fault,) = check_forms(forms)
    assert fault.bestand == "menukaart/….toml"


def test_a_missing_package_is_one_mistake(tmp_path: Path) -> None:
    (fault,) = check_forms(tmp_path / "weg")
    assert fault.wat == "Deze map is er niet."
    assert str(tmp_path / "weg") in fault.doe


def test_an_empty_package_names_what_is_missing(tmp_path: Path) -> None:
    assert len(check_forms(tmp_path)) == 12


def test_a_file_in_a_wrong_place_is_told(forms: Path) -> None:
    (forms / "intake" / "leefgebied").mkdir()
    (forms / "intake" / "leefgebied" / "vervoer.toml").write_text('code = "vervoer"\n', "utf-8")
    (fault,) = check_forms(forms)
    assert "wordt niet gelezen" in fault.wat
    assert fault.doe == "Bedoelde u “intake/leefgebieden/vervoer.toml”?"


def test_files_that_are_no_form_are_left_alone(forms: Path) -> None:
    (forms / "intake" / "notities.txt").write_text("x", "utf-8")
    (forms / "intake" / ".financien.toml").write_text("geen toml", "utf-8")
    assert check_forms(forms) == ()


def test_loading_stops_with_the_first_mistakes_and_says_what_is_safe(
    forms: Path, spoil: Spoil
) -> None:
    for name in ("naam", "kop", "lead", "grondslag"):
        spoil(GELD, f"\n{name} =", f"\nx{name} =")
    with pytest.raises(DefinitionError) as caught:
        load_formulier(forms)
    message = str(caught.value)
    assert "er zitten 4 fouten in." in message
    assert "Uw dossiers zijn veilig." in message
    assert "De sleutel “xnaam” bestaat hier niet. Bedoelde u “naam”?" in message
    assert "Dit zijn de eerste 3." in message
    assert "intake-desktop forms check" in message


def test_loading_names_a_single_mistake_as_one(forms: Path, spoil: Spoil) -> None:
    spoil(GELD, 'kop = "', "kop = 1 # ")
    with pytest.raises(DefinitionError, match="er zit één fout in"):
        load_formulier(forms)


def test_an_unknown_edition_is_refused(forms: Path) -> None:
    with pytest.raises(DefinitionError, match="De editie “2018” is er niet"):
        load_formulier(forms, editie="2018")
