"""A broken template tells its author file, line and remedy; no Python is within its reach."""

import shutil
from pathlib import Path

import pytest

from intake_desktop.documents.ons_plan import TEMPLATE, TEMPLATES, plan_blocks
from intake_desktop.documents.templates import render, warm
from intake_desktop.errors import DefinitionError
from tests.documents.kim import DAY, formulier, kim


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATES, tmp_path / "documenten"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new, 1), encoding="utf-8")


def mistake(folder: Path) -> str:
    with pytest.raises(DefinitionError) as raised:
        plan_blocks(kim(), formulier(), day=DAY, templates=folder)
    return str(raised.value)


def line_with(folder: Path, name: str, words: str) -> int:
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, start=1) if words in line)


def test_an_unknown_value_is_told_with_file_and_line(folder: Path) -> None:
    change(
        folder,
        "_wie.xml.j2",
        '{{ feit("Cliëntnummer", view.clientnummer)',
        '{{ feit("C", view.clientnumer)',
    )
    line = line_with(folder, "_wie.xml.j2", "view.clientnumer")
    said = mistake(folder)
    assert f"_wie.xml.j2, regel {line}" in said
    assert "“clientnumer” bestaat niet, bedoelde u “clientnummer”?" in said


def test_a_mistake_in_the_braces_is_told_with_file_and_line(folder: Path) -> None:
    change(folder, "_contact.xml.j2", "{% if v.toelichting %}", "{% als v.toelichting %}")
    line = line_with(folder, "_contact.xml.j2", "{% als")
    said = mistake(folder)
    assert f"_contact.xml.j2, regel {line}:" in said
    assert "Uw gegevens zijn veilig." in said


def test_a_missing_partial_is_told(folder: Path) -> None:
    (folder / "_tekenen.xml.j2").unlink()
    assert "_tekenen.xml.j2" in mistake(folder)


def test_an_unknown_block_is_told_with_line_and_the_one_that_was_meant(folder: Path) -> None:
    change(folder, "_tekenen.xml.j2", '<alinea bij_volgende="ja">', "<alinia>")
    change(folder, "_tekenen.xml.j2", "</alinea>", "</alinia>")
    line = line_with(folder, "_tekenen.xml.j2", "<alinia>")
    said = mistake(folder)
    assert f"_tekenen.xml.j2, regel {line}:" in said
    assert "Bedoelde u <alinea>?" in said


def test_a_block_that_does_not_end_is_told_with_file_and_line(folder: Path) -> None:
    change(folder, "_belangrijk.xml.j2", "</citaat>", "</citat>")
    line = line_with(folder, "_belangrijk.xml.j2", "</citat>")
    assert f"_belangrijk.xml.j2, regel {line}:" in mistake(folder)


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("<deel>", '<deel samen="soms">', "Kies uit: ja, nee"),
        ("<deel>", '<deel kleur="rood">', "Haal dat weg"),
        ('<kop niveau="2">Tekenen', "<kop>Tekenen", "mist niveau"),
        ("<handtekeningen>", "<handtekeningen>losse woorden", "losse tekst"),
        ("<deel>", '<deel samen="ja"><rij></rij>', "mag niet in <deel> staan"),
    ],
)
def test_a_wrong_block_is_told_with_its_remedy(
    folder: Path, old: str, new: str, remedy: str
) -> None:
    change(folder, "_tekenen.xml.j2", old, new)
    said = mistake(folder)
    assert "_tekenen.xml.j2, regel " in said
    assert remedy in said


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ('breedtes="36 20 24 32"', 'breedtes="30 20"', "2 keer <cel>"),
        ('breedtes="36 20 24 32"', 'breedtes="breed smal"', "hoort getallen"),
        ("<koprij>", "<rij><cel/><cel/><cel/><cel/></rij><koprij>", "begint met één <koprij>"),
    ],
)
def test_a_wrong_table_is_told_with_its_remedy(
    folder: Path, old: str, new: str, remedy: str
) -> None:
    change(folder, "_voorzieningen_tabel.xml.j2", old, new)
    assert remedy in mistake(folder)


def test_a_template_that_is_no_document_is_refused(folder: Path) -> None:
    (folder / TEMPLATE).write_text("<papier/>", encoding="utf-8")
    assert "Begin met <document>" in mistake(folder)


def test_a_figure_with_words_for_numbers_is_refused(folder: Path) -> None:
    change(folder, "_radar.xml.j2", 'x="{{ a.top.x }}"', 'x="links"')
    assert "is geen getal" in mistake(folder)


def test_a_template_reaches_no_python(folder: Path) -> None:
    (folder / TEMPLATE).write_text(
        '<document soort="x" titel="x"><alinea>{{ view.__class__.__mro__ }}</alinea></document>',
        encoding="utf-8",
    )
    assert f"{TEMPLATE}, regel 1:" in mistake(folder)


def test_a_changed_word_is_used_without_any_change_in_python(folder: Path) -> None:
    change(folder, "_tekenen.xml.j2", "Tekenen</kop>", "Akkoord</kop>")
    blocks = plan_blocks(kim(), formulier(), day=DAY, templates=folder)
    assert "Akkoord</kop>" in blocks


def test_typed_markup_stays_text(folder: Path) -> None:
    (folder / "t.xml.j2").write_text(
        '<document soort="x" titel="x"><alinea>{{ view }}</alinea></document>', encoding="utf-8"
    )
    _, root = render(folder, "t.xml.j2", "<b>x</b>\r\n\x00&")
    alinea = root[0]
    assert alinea.text == "<b>x</b>"
    assert [child.tag for child in alinea] == ["einde"]
    assert alinea[0].tail == "□&"


def test_warming_a_broken_template_waits_with_the_mistake(folder: Path) -> None:
    (folder / TEMPLATE).write_text("{% if %}", encoding="utf-8")
    warm(folder, TEMPLATE)
    assert f"{TEMPLATE}, regel 1:" in mistake(folder)
