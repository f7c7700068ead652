"""Ons plan as PDF: the same words, the same bytes, nothing about the client in its properties."""

import re
import subprocess
import sys
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from intake_desktop.documents.ons_plan import make_plan_pdf, plan_blocks
from intake_desktop.domain.uitspraak import without_quotes
from intake_desktop.huisstijl import Huisstijl
from tests.documents.kim import APART, DAY, LOS, formulier, kim
from tests.documents.lezen import page_texts, squeezed, text_of


@pytest.fixture(scope="module")
def plan() -> bytes:
    return make_plan_pdf(kim(), formulier(), day=DAY)


@pytest.fixture(scope="module")
def properties(plan: bytes) -> str:
    with pikepdf.open(BytesIO(plan)) as pdf:
        info = [str(v) for v in dict(pdf.trailer.Info).values()]
        return " ".join([*info, bytes(pdf.Root.Metadata.read_bytes()).decode()])


def test_the_same_dossier_gives_the_same_bytes(plan: bytes) -> None:
    assert make_plan_pdf(kim(), formulier(), day=DAY) == plan


def test_another_process_gives_the_same_bytes(plan: bytes) -> None:
    code = (
        "import hashlib; from tests.documents.kim import *; "
        "from intake_desktop.documents.ons_plan import make_plan_pdf; "
        "print(hashlib.sha256(make_plan_pdf(kim(), formulier(), day=DAY)).hexdigest())"
    )
    import hashlib

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == hashlib.sha256(plan).hexdigest()


def test_every_line_typed_at_the_table_is_in_the_text(plan: bytes) -> None:
    text = text_of(plan)
    for line in kim().uitspraken:
        assert (without_quotes(line.tekst) in text) is (line.tekst not in (APART, LOS)), line.tekst


def test_all_words_of_the_blocks_are_on_paper_in_that_order(plan: bytes) -> None:
    blocks = ET.fromstring(plan_blocks(kim(), formulier(), day=DAY))  # noqa: S314 - our own
    paper, at = squeezed(text_of(plan)), 0
    for block in blocks.iter():
        if block.tag in ("kop", "alinea", "citaat", "cel", "keuze", "waarde", "punt"):
            words = squeezed("".join(block.itertext()))
            assert words in paper, words
    for kop in blocks.iter("kop"):
        words = squeezed("".join(kop.itertext()))
        at = paper.find(words, at)
        assert at >= 0, words


def test_each_page_tells_which_it_is_and_who_sends_it(plan: bytes) -> None:
    pages = page_texts(plan)
    for number, text in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in text
        assert "Gemeente Voorbeeld" in text


def test_a_concept_says_so_on_each_page_and_the_plan_does_not(plan: bytes) -> None:
    concept = make_plan_pdf(kim(), formulier(), day=DAY, concept=True)
    assert all("concept" in text for text in page_texts(concept))
    assert "concept" not in text_of(plan)


def test_the_properties_hold_no_client(properties: str) -> None:
    for word in ("Kim", "Wit", "482913", "kim@voorbeeld.nl"):
        assert word not in properties


def test_the_properties_say_what_it_is_who_sends_it_and_how_long_to_keep_it(
    properties: str,
) -> None:
    for words in ("Plan van aanpak", "Gemeente Voorbeeld", "nl-NL", "2026-11-20", "Wmo 15 jaar"):
        assert words in properties


def test_the_house_style_of_a_municipality_is_used() -> None:
    style = Huisstijl("Gemeente Elders", "", "#7A3E9D")
    pdf = make_plan_pdf(kim(), formulier(), day=DAY, huisstijl=style)
    assert "Gemeente Elders" in text_of(pdf)
    assert "Gemeente Elders" in re.sub(r"\s+", " ", _xmp(pdf))


def test_no_text_is_smaller_than_eleven_points(plan: bytes) -> None:
    with pikepdf.open(BytesIO(plan)) as pdf:
        sizes = {
            float(step.operands[1])
            for page in pdf.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "Tf"
        }
    assert sizes
    assert min(sizes) >= 11


def test_importing_it_loads_nothing_heavy() -> None:
    code = (
        "import sys; import intake_desktop.documents.ons_plan; "
        "print([m for m in ('reportlab', 'pikepdf', 'jinja2', 'PIL') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def _xmp(plan: bytes) -> str:
    with pikepdf.open(BytesIO(plan)) as pdf:
        return bytes(pdf.Root.Metadata.read_bytes()).decode()
