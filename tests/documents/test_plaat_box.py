"""The pictures on paper, beside the radar; their tags are looked at with the structure tree."""

from io import BytesIO

import pypdfium2

from intake_desktop.documents.blocks import parse_blocks
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.fonts import Measure, load_fonts
from intake_desktop.documents.plaat_box import PlaatBox
from intake_desktop.documents.structure import Element
from intake_desktop.documents.styles import A4, Look
from tests.documents.lezen import text_of

PLAAT = """<document soort="p" titel="t"><plaat hoog="3"><alt>Een plaat</alt>
<blok x="0.1" y="0" breed="0.2" hoog="1" soort="{box}"/><stip x="0.5" y="1.5" soort="{mark}"/>
<streep x1="0" y1="1" x2="1" y2="1" soort="rust"/><woord x="0.1" y="2">In woorden</woord>
</plaat></document>"""


def drawn(box: str = "rust", mark: str = "nu") -> bytes:
    load_fonts()
    (block,) = parse_blocks(PLAAT.format(box=box, mark=mark))
    canvas = TaggedCanvas(A4)
    plaat = PlaatBox(block, Element("Figure"), Look((0.0, 0.4, 0.4)), Measure())
    plaat.layout(400.0)
    plaat.draw(canvas, 60.0, 700.0)
    canvas.next_page()
    return canvas.finish()


def grey(pdf: bytes) -> bytes:
    page = pypdfium2.PdfDocument(BytesIO(pdf))[0]
    return bytes(page.render(scale=1, grayscale=True).buffer)


def test_its_words_are_text_on_the_paper() -> None:
    assert "In woorden" in text_of(drawn())


def test_every_meaning_has_a_form_of_its_own_on_a_grey_printer() -> None:
    marks = {grey(drawn(mark=mark)) for mark in ("nu", "vroeger", "wens")}
    assert len(marks) == 3
    assert grey(drawn(box="nu")) != grey(drawn(box="rust"))
