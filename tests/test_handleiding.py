"""The shipped manual: a chapter for every page, every picture there, short and plain sentences."""

import re

import pytest

from intake_desktop.documents.handleiding import load_handleiding, make_handleiding_pdf
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.handleiding import Hoofdstuk, Soort, about, matching
from intake_desktop.paths import HANDLEIDING
from tests.documents.lezen import text_of, told_of_figures
from tests.factories import DAY
from tests.screens.handleiding import PLATEN
from tests.test_leesbaarheid import EASY_ENOUGH, flesch_douma

MOST_WORDS = 15
MOST_BYTES = 1_500_000
ALONE = (
    "slot", "setup", "overzicht", "instellingen", "over", "ophalen", "terugzetten", "reden",
    "vandaag", "client", "papiervenster", "afdekking",
)  # fmt: skip
"""The screens beside the steps of a conversation."""


@pytest.fixture(scope="module")
def hoofdstukken() -> tuple[Hoofdstuk, ...]:
    return load_handleiding()


@pytest.mark.parametrize("plek", [*Stap, *ALONE])
def test_every_page_has_one_chapter(hoofdstukken: tuple[Hoofdstuk, ...], plek: str) -> None:
    assert len([h for h in hoofdstukken if plek in h.plekken]) == 1


@pytest.mark.parametrize("plek", [*Stap, *ALONE])
def test_in_a_chapter_about_more_pages_each_has_its_piece(
    hoofdstukken: tuple[Hoofdstuk, ...], plek: str
) -> None:
    chapter = hoofdstukken[about(hoofdstukken, plek)]
    own = [r.tekst for r in chapter.regels if plek in r.plekken]
    assert len(own) == 1 or chapter.plekken == (plek,)
    assert {p for r in chapter.regels for p in r.plekken} <= set(chapter.plekken)


def test_every_picture_is_there_and_made_by_make_screens(
    hoofdstukken: tuple[Hoofdstuk, ...],
) -> None:
    named = {r.plaat for h in hoofdstukken for r in h.regels if r.soort is Soort.PLAAT}
    shipped = {file.name for file in HANDLEIDING.glob("*.png")}
    assert named == shipped == set(PLATEN.values())
    assert sum(file.stat().st_size for file in HANDLEIDING.glob("*.png")) < MOST_BYTES


def test_sentences_are_short_and_calm(hoofdstukken: tuple[Hoofdstuk, ...]) -> None:
    words = [r.tekst for h in hoofdstukken for r in h.regels]
    sentences = [s for text in words for s in re.split(r"(?<=[.?:])\s+", text)]
    assert [s for s in sentences if len(s.split()) > MOST_WORDS] == []
    assert [s for s in sentences if "!" in s.replace("![", "") or "u dient" in s.lower()] == []


def test_every_chapter_is_easy_to_read(hoofdstukken: tuple[Hoofdstuk, ...]) -> None:
    """Flesch-Douma, as for what a client reads; see tests/test_leesbaarheid.py."""
    scores = {h.titel: flesch_douma("\n".join(r.tekst for r in h.regels)) for h in hoofdstukken}
    assert {titel: score for titel, score in scores.items() if score < EASY_ENOUGH} == {}


def test_what_people_look_for_is_found(hoofdstukken: tuple[Hoofdstuk, ...]) -> None:
    for asked in ("herstelcode", "F9", "printer", "bedenktijd", "stick", "apart"):
        assert list(matching(hoofdstukken, asked)), asked


def test_the_manual_is_a_paper_with_all_chapters_and_pictures(
    hoofdstukken: tuple[Hoofdstuk, ...],
) -> None:
    pdf = make_handleiding_pdf(day=DAY)
    words = text_of(pdf)
    assert all(h.titel in words for h in hoofdstukken)
    told = {r.tekst for h in hoofdstukken for r in h.regels if r.soort is Soort.PLAAT}
    assert told_of_figures(pdf) == told
