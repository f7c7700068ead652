"""The papers of every shipped case: their words in order, and what must hold of each of them."""

import re

import pytest

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import without_quotes
from tests.documents.gevallen import CASES, FOLDER, blocks_of, dossier_of, kept, papers_of

PAIRS = [(name, soort) for name in kept() for soort in papers_of(name)]
LINES = {
    Papiersoort.PARTICIPATIEWETBLAD: Grondslag.WMO,
    Papiersoort.WMO_VERSLAG: Grondslag.PARTICIPATIEWET,
}
"""The law whose own lines a sheet of the other law never holds."""


def words_of(name: str, soort: Papiersoort) -> str:
    """The words of a paper, as one line."""
    text = re.sub(r"<[^>]*>", " ", blocks_of(name, soort))
    for mark, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(mark, letter)
    return " ".join(text.split())


def test_every_shipped_case_is_here() -> None:
    assert sorted({name.partition("-")[0] for name in kept()}) == CASES


@pytest.mark.parametrize(("name", "soort"), PAIRS)
def test_the_papers_of_each_case_read_as_they_did(name: str, soort: Papiersoort) -> None:
    """After a change on purpose: `python -m tests.documents.test_gevallen`."""
    golden = FOLDER / f"{name}-{soort}.xml"
    assert blocks_of(name, soort) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", kept())
def test_ons_plan_holds_every_own_question_with_its_answer_and_every_wish(name: str) -> None:
    dossier, plan = dossier_of(name), words_of(name, Papiersoort.ONS_PLAN)
    for vraag in (v for v in dossier.eigen_vragen if v.apart is Apart.NEE):
        assert " ".join(without_quotes(vraag.tekst).split()) in plan
        assert " ".join(without_quotes(vraag.antwoord).split()) in plan
    now = dossier.gesprek
    for line in dossier.uitspraken:
        shared = line.grondslag in (None, Grondslag.GEZAMENLIJK, Grondslag.CLIENT)
        if now and line.gesprek == now.id and line.plek == "wil" and shared:
            assert " ".join(without_quotes(line.tekst).split()) in plan


@pytest.mark.parametrize(("name", "soort"), PAIRS)
def test_what_was_said_apart_or_under_the_other_law_is_in_no_sheet(
    name: str, soort: Papiersoort
) -> None:
    words, dossier = words_of(name, soort), dossier_of(name)
    yes = {a.leefgebied for a in dossier.deelantwoorden if a.staat and a.naar is Rol.WIJKTEAM}
    for line in dossier.uitspraken:
        elsewhere = soort in LINES and line.grondslag is LINES[soort]
        if soort is Papiersoort.WMO_VERSLAG and line.leefgebied in yes:
            elsewhere = False  # the client said that it may go there
        if line.apart is Apart.JA or elsewhere:
            assert " ".join(without_quotes(line.tekst).split()) not in words


@pytest.mark.parametrize(("name", "soort"), PAIRS)
def test_a_paper_says_once_what_was_not_talked_about(name: str, soort: Papiersoort) -> None:
    alone = re.findall(r"<alinea soort=\"stil\">\s*niet besproken", blocks_of(name, soort))
    assert alone == []


if __name__ == "__main__":
    for case, paper in PAIRS:
        (FOLDER / f"{case}-{paper}.xml").write_text(blocks_of(case, paper), encoding="utf-8")
