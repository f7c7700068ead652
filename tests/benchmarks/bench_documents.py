"""What Ons plan costs, over the same words in bare untagged ReportLab, in one run."""

import gc
from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import perf_counter
from xml.etree import ElementTree as ET

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from intake_desktop.documents.fonts import REGULAR, load_fonts
from intake_desktop.documents.ons_plan import make_plan_pdf, plan_blocks, preload
from tests.documents.kim import DAY, formulier, kim

LEAVES = (
    "kop", "alinea", "citaat", "punt", "naam", "rol", "waarde", "cel", "merk", "as", "keuze", "vak",
)  # fmt: skip
ROUNDS = 15


def measure() -> dict[str, float]:
    """`plan_pdf_ratio` and `plan_pdf_ms` (milliseconds) for Kim's plan, second time and later.

    The two are made in turn, so that whatever else the machine does hits both alike.
    """
    preload()
    load_fonts()
    dossier, form = kim(), formulier()
    words = plan_words(plan_blocks(dossier, form, day=DAY))
    plan, bare = [], []
    make_plan_pdf(dossier, form, day=DAY)
    bare_pdf(words)
    for _ in range(ROUNDS):
        plan.append(_timed(lambda: make_plan_pdf(dossier, form, day=DAY)))
        bare.append(_timed(lambda: bare_pdf(words)))
    return {
        "plan_pdf_ratio": round(median(plan) / median(bare), 2),
        "plan_pdf_ms": round(median(plan) * 1000, 1),
    }


def plan_words(blocks: str) -> list[str]:
    """The words of each block of the plan, in order."""
    root = ET.fromstring(blocks)  # noqa: S314 - our own output
    found = (" ".join("".join(b.itertext()).split()) for b in root.iter() if b.tag in LEAVES)
    return [words for words in found if words]


def bare_pdf(words: list[str]) -> bytes:
    """The same words as ReportLab prints them by itself: no tags, no tables, no metadata."""
    style = ParagraphStyle("plain", fontName=REGULAR, fontSize=11.5, leading=16, spaceAfter=4)
    buffer = BytesIO()
    story = [Paragraph(w.replace("&", "&amp;").replace("<", "&lt;"), style) for w in words]
    SimpleDocTemplate(buffer, invariant=1).build(story)
    return buffer.getvalue()


def _timed(make: Callable[[], bytes]) -> float:
    gc.collect()
    start = perf_counter()
    make()
    return perf_counter() - start
