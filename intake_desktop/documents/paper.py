"""One paper from its blocks: set, divided over pages, drawn, made accessible and archival."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from intake_desktop.documents.blocks import Block
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.logo import Logo
from intake_desktop.documents.pages import Frame, divide, draw_pages
from intake_desktop.documents.structure import Element, Heading
from intake_desktop.documents.styles import A4, BASE_SIZE, Look, colour
from intake_desktop.documents.typeset import Typesetter
from intake_desktop.domain.datums import short_date


class Imprint(NamedTuple):
    """Who sends the paper, in which colour, on which day; whether it is still a concept.

    `base` is the size of running text in points; 16 makes the large-print variant. `logo`
    stands above the first page.
    """

    afzender: str
    accent: str
    dag: date
    concept: bool = False
    base: float = BASE_SIZE
    logo: Logo | None = None


class Drawn(NamedTuple):
    """Pages as they look, and what a screen reader needs to know of them."""

    pdf: bytes
    root: Element
    headings: Sequence[Heading]


def draw_paper(blocks: Block, imprint: Imprint) -> Drawn:
    """The pages of these blocks, to look at: a PDF without its structure and what an archive asks.

    What makes a paper of them is loaded by the first paper, and takes ten times their memory.
    """
    look = Look(colour(imprint.accent), imprint.base)
    typesetter = Typesetter(look)
    pages = divide(typesetter.set_document(blocks))
    canvas = TaggedCanvas(A4)
    below = f"{blocks.attrib['titel']} · {short_date(imprint.dag)}"
    draw_pages(canvas, pages, Frame(imprint.afzender, below, imprint.concept, imprint.logo), look)
    return Drawn(canvas.finish(), typesetter.root, typesetter.headings)


def make_paper(blocks: Block, imprint: Imprint) -> bytes:
    """The PDF of these blocks; the same bytes for the same input."""
    from intake_desktop.documents.archive import Properties, finish

    drawn = draw_paper(blocks, imprint)
    properties = Properties(
        titel=blocks.attrib["titel"],
        afzender=imprint.afzender,
        soort=blocks.attrib["soort"],
        bewaren=blocks.get("bewaren", ""),
        dag=imprint.dag,
    )
    return finish(drawn.pdf, drawn.root, properties, drawn.headings)
