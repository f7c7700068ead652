"""Reading papers back in tests: words as a PDF reader finds them, blocks in a readable form."""

import xml.etree.ElementTree as ET
from io import BytesIO

import pikepdf
import pypdfium2

from intake_desktop.documents.glyphs import printable
from intake_desktop.domain.tekst import clean_text


def text_of(pdf: bytes) -> str:
    """All words of the PDF in reading order, with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(p.get_textpage().get_text_bounded().split()) for p in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Text without any white space: a broken line does not count as a change."""
    return "".join(text.split())


def pretty(blocks: str) -> str:
    """Block XML with one block a line, so that a change shows as a line."""
    root = ET.fromstring(blocks)  # noqa: S314 - our own output
    for block in root.iter():
        block.text = " ".join((block.text or "").split()) or None
        block.tail = f" {' '.join((block.tail or '').split())} ".strip(" ") or None
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"


def on_paper(text: str) -> str:
    """The text after the documented cleaning, without white space."""
    return squeezed(printable(clean_text(text).replace("\u2028", "\n").replace("\u2029", "\n")))


def body_of(pdf: bytes, titel: str = "Plan van aanpak") -> str:
    """The words of all pages without white space, and without what stands above and below each."""
    pages = page_texts(pdf)
    words = []
    for number, text in enumerate(pages, start=1):
        text = text.replace(f"{titel} · 20 november 2026 Pagina {number} van {len(pages)}", "")
        words.append(text.replace("Gemeente Voorbeeld · Wijkteam Noord", "", 1))
    return squeezed(" ".join(words))


def told_of_figures(pdf: bytes) -> set[str]:
    """What a screen reader says of each picture."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        dictionaries = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary)]
        return {str(o.Alt) for o in dictionaries if o.get("/S") == "/Figure"}


def active_parts(pdf: bytes) -> set[str]:
    """What a paper must never hold: links, scripts, files, forms, pictures from elsewhere."""
    found: set[str] = set()
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
                keys = {str(key) for key in thing.keys()}  # noqa: SIM118 - a PDF object
                kind = {str(thing.get("/S", "")), str(thing.get("/Subtype", ""))}
                found |= (keys | kind) & ACTIVE
    return found


ACTIVE = frozenset(
    ("/JS", "/JavaScript", "/URI", "/Launch", "/EmbeddedFile", "/EF", "/GoToR", "/OpenAction",
     "/AA", "/Image", "/AcroForm", "/Annots", "/Link", "/RichMedia", "/SubmitForm")
)  # fmt: skip
