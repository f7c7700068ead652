"""The structure tree of Ons plan: everything on the pages is in it, and it says what it is."""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.documents.structure import Attributes, Element, Mark
from tests.documents.kim import DAY, formulier, kim


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(make_plan_pdf(kim(), formulier(), day=DAY))) as opened:
        yield opened


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    found: list[Any] = []

    def visit(element: Any) -> None:
        found.append(element)
        for kid in kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                visit(kid)

    for top in pdf.Root.StructTreeRoot.K:
        visit(top)
    return found


def kids(element: Any) -> list[Any]:
    if "/K" not in element:
        return []
    return list(element.K) if isinstance(element.K, pikepdf.Array) else [element.K]


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(e.S) for e in elements(pdf)]


def test_each_marked_piece_of_each_page_is_in_the_parent_tree(pdf: pikepdf.Pdf) -> None:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    by_page = dict(zip([int(n) for n in numbers[::2]], numbers[1::2], strict=True))
    for page in pdf.pages:
        parents = list(by_page[int(page.obj.StructParents)])
        mcids = [
            int(step.operands[1].MCID)
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "BDC" and "/MCID" in step.operands[1]
        ]
        assert mcids == list(range(len(parents)))
        assert all("/S" in parent for parent in parents)


def test_everything_drawn_is_content_or_artifact(pdf: pikepdf.Pdf) -> None:
    drawing = {"Tj", "TJ", "S", "f", "f*", "B", "b", "s"}
    for page in pdf.pages:
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            assert depth in (0, 1)
            assert not (operator in drawing and depth == 0)


def test_every_figure_has_alternative_text_and_a_place(pdf: pikepdf.Pdf) -> None:
    figures = [e for e in elements(pdf) if str(e.S) == "/Figure"]
    radar, ladder, week = (str(figure.Alt) for figure in figures)
    assert "Geld en schulden 2 (lukt niet, geen hulp)" in radar
    assert "Nu: trede 5, Betaald werk met ondersteuning." in ladder
    assert "maandag: ochtend en middag; dinsdag: ochtend" in week
    assert all(len(list(figure.A.BBox)) == 4 for figure in figures)


def test_the_data_of_the_figure_stand_in_a_table_too(pdf: pikepdf.Pdf) -> None:
    order = tags(pdf)
    assert order.index("/Table") > order.index("/Figure")


def test_every_header_cell_says_what_it_heads(pdf: pikepdf.Pdf) -> None:
    heads = [e for e in elements(pdf) if str(e.S) == "/TH"]
    assert {str(e.A.Scope) for e in heads} == {"/Column", "/Row"}


def test_headings_never_skip_a_level(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[2]) for tag in tags(pdf) if tag[1] == "H" and tag[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_list_items_have_a_label_and_a_body(pdf: pikepdf.Pdf) -> None:
    for item in (e for e in elements(pdf) if str(e.S) == "/LI"):
        assert [str(k.S) for k in kids(item)] == ["/Lbl", "/LBody"]


def test_the_document_says_its_language_and_shows_its_title(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "nl-NL"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)


def test_only_embedded_fonts_are_used(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for font in dict(page.obj.Resources.Font).values():
            assert "/FontFile2" in font.FontDescriptor
            assert "SourceSans" in str(font.BaseFont)


def test_nothing_in_it_links_runs_or_opens(pdf: pikepdf.Pdf) -> None:
    assert "/OpenAction" not in pdf.Root
    assert "/Names" not in pdf.Root
    assert not any("/Annots" in page.obj for page in pdf.pages)


def test_pruning_takes_out_what_holds_nothing_but_keeps_cells() -> None:
    root = Element("Document")
    root.add("Sect").add("P")
    row = root.add("Table").add("TR")
    row.add("TD", attributes=Attributes("Table", {}))
    row.add("TD").kids.append(Mark(0, 0))
    assert root.prune()
    assert [e.tag for e in root.walk()] == ["Document", "Table", "TR", "TD", "TD"]
