"""Reading papers back in tests: words as a PDF reader finds them, blocks in a readable form."""

import xml.etree.ElementTree as ET

import pypdfium2


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
