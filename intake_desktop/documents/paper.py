"""One paper from its blocks: set, divided over pages, drawn, made accessible and archival."""

from datetime import date
from typing import NamedTuple

from intake_desktop.documents.archive import Properties, finish
from intake_desktop.documents.blocks import Block
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.logo import Logo
from intake_desktop.documents.pages import Frame, divide, draw_pages
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


def make_paper(blocks: Block, imprint: Imprint) -> bytes:
    """The PDF of these blocks; the same bytes for the same input."""
    look = Look(colour(imprint.accent), imprint.base)
    typesetter = Typesetter(look)
    pages = divide(typesetter.set_document(blocks))
    canvas = TaggedCanvas(A4)
    titel = blocks.attrib["titel"]
    below = f"{titel} · {short_date(imprint.dag)}"
    draw_pages(canvas, pages, Frame(imprint.afzender, below, imprint.concept, imprint.logo), look)
    properties = Properties(
        titel=titel,
        afzender=imprint.afzender,
        soort=blocks.attrib["soort"],
        bewaren=blocks.get("bewaren", ""),
        dag=imprint.dag,
    )
    return finish(canvas.finish(), typesetter.root, properties, typesetter.headings)
