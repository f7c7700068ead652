"""A municipality's own words, name, colour and logo; what is wrong there never stops a paper."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from intake_desktop.documents.eigen_nakijken import check_own
from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
from intake_desktop.documents.sjablonen import Gemaakt, Sjablonen, house_style
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from tests.documents.kim import DAY, NOW, formulier
from tests.documents.lezen import text_of

CONTACT = "_bellen.xml.j2"


@pytest.fixture
def eigen(tmp_path: Path) -> Sjablonen:
    (tmp_path / "eigen" / "documenten").mkdir(parents=True)
    return replace(Sjablonen(), eigen=tmp_path / "eigen")


def write(eigen: Sjablonen, name: str, text: str) -> None:
    assert eigen.eigen is not None
    (eigen.eigen / name).write_text(text, encoding="utf-8")


def made(eigen: Sjablonen, soort: Papiersoort = Papiersoort.DEELBLAD) -> Gemaakt:
    order = Opdracht(DAY, sjablonen=eigen)
    return make_paper_pdf(soort, Dossier("d", NOW), formulier(), order)


def test_an_own_part_replaces_the_shipped_one(eigen: Sjablonen) -> None:
    write(eigen, f"documenten/{CONTACT}", "<alinea>Bel ons op 14 0123.</alinea>\n")
    paper = made(eigen)
    assert "Bel ons op 14 0123." in text_of(paper.pdf)
    assert paper.melding == ""


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("<alinea>goed</alinea>\n<alinea>{{ view.naamm }}</alinea>\n", "regel 2"),
        ("<alinea>goed</alinea>\n<alinia>x</alinia>\n", "Bedoelde u <alinea>?"),
        ("{% if %}\n", "regel 1"),
        ("<alinea>open\n", "sluiten niet goed"),
    ],
)
def test_a_broken_own_part_is_told_and_the_shipped_one_is_used(
    eigen: Sjablonen, broken: str, said: str
) -> None:
    whole = made(Sjablonen()).pdf
    write(eigen, f"documenten/{CONTACT}", broken)
    paper = made(eigen)
    assert paper.pdf == whole
    assert paper.melding.startswith("In de map eigen: ")
    assert CONTACT in paper.melding
    assert said in paper.melding
    findings = check_own(eigen, formulier(), DAY)
    assert [f for f in findings if CONTACT in f and said in f]


def test_name_and_contact_come_from_the_own_theme_file(eigen: Sjablonen) -> None:
    write(eigen, "gemeente.toml", 'naam = "Gemeente Zee"\ntelefoon = "14 0123"\n')
    paper = made(eigen, Papiersoort.INFORMATIEBLAD)
    assert "Gemeente Zee" in text_of(paper.pdf)
    assert "14 0123" in text_of(paper.pdf)


def test_a_broken_own_theme_file_is_told_and_the_shipped_one_is_used(eigen: Sjablonen) -> None:
    write(eigen, "gemeente.toml", 'accent = "#FFFF00"\n')
    paper = made(eigen)
    assert "Gemeente Voorbeeld" in text_of(paper.pdf)
    assert "te licht" in paper.melding
    assert check_own(eigen, formulier(), DAY) == [paper.melding]


def test_a_logo_stands_above_the_first_page_as_decoration(eigen: Sjablonen) -> None:
    assert eigen.eigen is not None
    Image.new("RGBA", (300, 100), (0, 90, 60, 128)).save(eigen.eigen / "logo.png")
    paper = made(eigen, Papiersoort.GESPREKSBLAD)
    assert paper.melding == ""
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        pictures: list[Any] = [page.resources.get("/XObject", {}) for page in pdf.pages]
        assert [len(found) for found in pictures][:2] == [1, 0]
        assert all("/SMask" not in found for found in pictures[0].values())
    assert made(eigen, Papiersoort.GESPREKSBLAD).pdf == paper.pdf


def test_a_logo_that_is_no_picture_is_told_and_left_out(eigen: Sjablonen) -> None:
    write(eigen, "logo.png", "<svg onload='alert(1)'/>")
    paper = made(eigen)
    assert "Het logo logo.png is geen goed PNG- of JPEG-bestand." in paper.melding
    assert house_style(eigen).logo is None


def test_files_that_nothing_reads_are_named(eigen: Sjablonen) -> None:
    write(eigen, "gemeent.toml", "")
    write(eigen, "documenten/deelblat.xml.j2", "")
    findings = check_own(eigen, formulier(), DAY)
    assert [f for f in findings if "eigen/gemeent.toml" in f and "“gemeente.toml”" in f]
    assert [f for f in findings if "deelblat" in f and "“deelblad.xml.j2”" in f]


def test_an_own_folder_without_mistakes_gives_no_findings(eigen: Sjablonen) -> None:
    write(eigen, f"documenten/{CONTACT}", "<alinea>Bel ons.</alinea>\n")
    assert check_own(eigen, formulier(), DAY) == []
