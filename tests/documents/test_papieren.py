"""The words and order of each paper, compared as blocks; and what may stand on which."""

import re
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.documents.papieren import Opdracht, make_paper_pdf, paper_blocks
from intake_desktop.domain.delen import closed_leefgebieden
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.papieren import ZONDER_DOSSIER, Papiersoort
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak, VraagStatus
from intake_desktop.domain.verplichting import with_besluit
from intake_desktop.domain.wmo_onderzoek import Aanvraag, with_onderzoek
from tests.documents.kim import APART, DAY, LOS, NOW, G, formulier, kim
from tests.documents.lezen import page_texts, pretty, text_of
from tests.documents.papieren_kim import SOORTEN, kim_compleet
from tests.ui.formulier import a_formulier

GOLDEN = Path(__file__).parents[1] / "golden"
PW, WMO = Papiersoort.PARTICIPATIEWETBLAD, Papiersoort.WMO_VERSLAG


def golden(soort: Papiersoort) -> Path:
    return GOLDEN / f"{soort.name.lower()}_kim.xml"


def blocks_of(soort: Papiersoort, dossier: Dossier, route: str = "") -> str:
    return paper_blocks(soort, dossier, formulier(), Opdracht(DAY, route=route))


KEPT = [s for s in SOORTEN if s is not Papiersoort.ONS_PLAN]


def kept_blocks(soort: Papiersoort) -> str:
    """What is compared. The blank form of a small form: a new question then changes nothing."""
    form = a_formulier() if soort is Papiersoort.GESPREKSBLAD else formulier()
    return pretty(paper_blocks(soort, kim_compleet(), form, Opdracht(DAY)))


def words_of(soort: Papiersoort, dossier: Dossier) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", blocks_of(soort, dossier)).split())


@pytest.mark.parametrize("soort", KEPT)
def test_each_paper_of_kim_reads_as_it_did(soort: Papiersoort) -> None:
    """After a change on purpose: `python -m tests.documents.test_papieren`."""
    assert kept_blocks(soort) == golden(soort).read_text(encoding="utf-8")


@pytest.mark.parametrize("soort", SOORTEN)
def test_an_empty_dossier_gives_every_paper_with_words_for_what_is_missing(
    soort: Papiersoort,
) -> None:
    blocks = blocks_of(soort, Dossier("d", NOW))
    assert "None" not in blocks
    assert not re.search(r"<waarde>\s*</waarde>", blocks)


@pytest.mark.parametrize("soort", sorted(ZONDER_DOSSIER))
def test_a_blank_paper_holds_nothing_of_a_client(soort: Papiersoort) -> None:
    assert blocks_of(soort, kim_compleet()) == blocks_of(soort, Dossier("d", NOW), route="breed")


def test_the_blank_form_is_short_until_all_of_it_is_asked_for() -> None:
    def blank(order: Opdracht) -> bytes:
        soort = Papiersoort.GESPREKSBLAD
        return make_paper_pdf(soort, Dossier("d", NOW), formulier(), order).pdf

    short, chosen = blank(Opdracht(DAY)), blank(Opdracht(DAY, leefgebieden=("financien",)))
    whole = blank(Opdracht(DAY, heel=True))
    question = "Waar komt uw geld vandaan?"
    assert len(page_texts(short)) <= 6
    assert "Leefgebied 2: …" in text_of(short)
    assert "Kunt u rondkomen van uw geld?" in text_of(chosen)
    assert "Leefgebied 1: …" not in text_of(chosen)
    assert (question in text_of(whole), question in text_of(chosen)) == (True, False)


def test_obligations_stand_with_article_and_each_consequence_once() -> None:
    words = words_of(PW, kim_compleet())
    assert "Werk zoeken en houden" in words
    assert "(Participatiewet, artikel 9 lid 1 onder a)" in words
    assert "Bij: Werk zoeken en houden, Meewerken aan het plan Komt u een plicht" in words
    assert words.count("Komt u een plicht voor werk niet na?") == 1
    assert "Iets terugdoen 1 juni 2027 zorg voor Noor" in words
    assert "We kijken weer op 20 februari 2027" in words


def test_the_objection_clause_comes_with_concrete_obligations_only() -> None:
    assert "binnen 6 weken bezwaar" in words_of(PW, kim_compleet())
    general = with_besluit(kim_compleet(), concreet=False)
    assert "binnen 6 weken bezwaar" not in words_of(PW, general)


def test_the_sheet_is_a_concept_until_there_is_a_decision() -> None:
    assert "Dit blad is een concept." in words_of(PW, kim_compleet())
    annex = with_besluit(kim_compleet(), nummer="2026-118", datum=date(2026, 12, 1))
    words = words_of(PW, annex)
    assert "een bijlage bij besluit nummer 2026-118 van 1 december 2026" in words
    assert "Namens het college" in words


@pytest.mark.parametrize(
    ("born", "annex"),
    [(date(2008, 11, 20), True), (date(2008, 11, 21), False), (date(1999, 11, 21), True),
     (date(1999, 11, 20), False)],
)  # fmt: skip
def test_from_18_to_27_the_sheet_is_headed_as_an_annex(born: date, annex: bool) -> None:
    words = words_of(PW, kim().with_client(geboortedatum=born))
    assert words.startswith("Bijlage bij het besluit over uw uitkering") is annex


def test_the_report_has_the_seven_subjects_and_says_what_was_not_discussed() -> None:
    blocks = blocks_of(WMO, kim_compleet())
    told = re.findall(r'<kop niveau="3">([a-g])\. ', blocks)
    (left,) = re.findall(r">Niet besproken: (.*)\.</alinea>", blocks)
    not_told = [part[0] for part in left.split("; ")]
    assert not_told
    assert sorted(told + not_told) == list("abcdefg")


@pytest.mark.parametrize("choice", list(Aanvraag))
def test_the_report_ticks_whether_someone_wants_to_ask(choice: Aanvraag) -> None:
    blocks = blocks_of(WMO, with_onderzoek(kim(), G, aanvraag=choice))
    assert re.findall(r'gevinkt="ja">(\w+)<', blocks) == [str(choice)]


def test_the_report_tells_of_support_and_of_an_own_plan() -> None:
    words = words_of(WMO, with_onderzoek(kim(), G, persoonlijk_plan=True))
    assert "verteld op 20 november 2026" in words
    assert "ja, u gaf een eigen plan" in words


def test_the_sharing_sheet_tells_every_answer_and_no_words_that_stay() -> None:
    words = words_of(Papiersoort.DEELBLAD, kim_compleet())
    assert "Werk en opleiding" in words
    assert "Politie en justitie" in words
    assert APART not in words_of(Papiersoort.DEELBLAD, kim())


def test_loose_notes_are_on_no_paper() -> None:
    assert [s for s in SOORTEN if LOS in words_of(s, kim_compleet())] == []


def test_obligations_and_decisions_stay_out_of_the_report_and_the_plan() -> None:
    dossier = with_besluit(kim_compleet(), nummer="2026-118")
    for soort in (WMO, Papiersoort.ONS_PLAN, Papiersoort.DEELBLAD):
        words = words_of(soort, dossier)
        assert "sollicitatie" not in words
        assert "2026-118" not in words
        assert "verlagen" not in words


def test_the_investigation_stays_out_of_every_other_paper() -> None:
    for soort in (PW, Papiersoort.ONS_PLAN, Papiersoort.DEELBLAD):
        assert "Hulp bij de post" not in words_of(soort, kim_compleet())


LEESBAAR = {
    PW: {Grondslag.PARTICIPATIEWET, Grondslag.GEZAMENLIJK},
    WMO: {Grondslag.WMO, Grondslag.GEZAMENLIJK},
    Papiersoort.DEELBLAD: set(),
    Papiersoort.ONS_PLAN: {Grondslag.GEZAMENLIJK, Grondslag.CLIENT},
}


@st.composite
def gezegd(draw: st.DrawFn) -> tuple[Dossier, dict[str, Grondslag]]:
    """Kim's conversation with lines under every basis, each with a word of its own."""
    closed = closed_leefgebieden(kim(), G)
    codes = [x.code for x in formulier().leefgebieden if x.code not in closed]
    lines, basis = [], {}
    for number in range(draw(st.integers(1, 8))):
        word = f"zin{number}woord"
        basis[word] = draw(st.sampled_from(list(Grondslag)))
        lines.append(
            Uitspraak(
                f"x{number}", G, draw(st.sampled_from([Plek.GAAT_GOED, Plek.LASTIG, Plek.WIL])),
                word, draw(st.sampled_from([Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM])),
                NOW, draw(st.sampled_from(codes)), basis[word],
            )
        )  # fmt: skip
    return with_parts(kim(), lines), basis


@settings(max_examples=12, deadline=None)
@given(gezegd())
def test_each_sheet_holds_nothing_outside_its_basis(
    case: tuple[Dossier, dict[str, Grondslag]],
) -> None:
    dossier, basis = case
    for soort, readable in LEESBAAR.items():
        text = text_of(make_paper_pdf(soort, dossier, formulier(), Opdracht(DAY)).pdf)
        found = {word for word in basis if word in text}
        assert {basis[word] for word in found} <= readable
    plan = text_of(make_paper_pdf(Papiersoort.ONS_PLAN, dossier, formulier(), Opdracht(DAY)).pdf)
    shared = {word for word, law in basis.items() if law is Grondslag.GEZAMENLIJK}
    assert {word for word in shared if word not in plan} == set()


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(list(VraagStatus)), max_size=5), st.booleans())
def test_ons_plan_holds_every_own_question_with_its_answer(
    statussen: list[VraagStatus], antwoord: bool
) -> None:
    asked = [
        EigenVraag(f"q{n}", G, f"vraag{n}woord", status, f"antwoord{n}woord" if antwoord else "")
        for n, status in enumerate(statussen)
    ]
    dossier = with_parts(kim(), asked)
    plan = text_of(make_paper_pdf(Papiersoort.ONS_PLAN, dossier, formulier(), Opdracht(DAY)).pdf)
    for vraag in asked:
        assert vraag.tekst in plan
        assert vraag.antwoord in plan


@pytest.mark.parametrize("soort", SOORTEN)
def test_the_same_words_stand_in_large_print(soort: Papiersoort) -> None:
    normal, large = (
        make_paper_pdf(soort, kim_compleet(), formulier(), Opdracht(DAY, groot=g))
        for g in (False, True)
    )
    strip = re.compile(r"Pagina \d+ van \d+|\s")
    heads = re.compile(r"GemeenteVoorbeeld·WijkteamNoord|[\w-]+·20november2026")
    count = [len(heads.sub("", strip.sub("", text_of(m.pdf)))) for m in (normal, large)]
    assert count[0] > 500
    assert abs(count[0] - count[1]) < 0.2 * count[0]


if __name__ == "__main__":
    for paper in KEPT:
        golden(paper).write_text(kept_blocks(paper), encoding="utf-8")


def test_the_pages_to_look_at_are_those_of_the_paper() -> None:
    def pages(*, proef: bool) -> list[bytes]:
        made = make_paper_pdf(
            Papiersoort.ONS_PLAN, kim_compleet(), formulier(), Opdracht(DAY, proef=proef)
        )
        with pypdfium2.PdfDocument(made.pdf) as document:
            return [bytes(page.render(scale=0.5).buffer) for page in document]

    paper = pages(proef=False)
    assert len(paper) > 1
    assert pages(proef=True) == paper
