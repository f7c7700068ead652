"""What the papers cost: Kim's five, against WeasyPrint on the same words, and up to 40 pages."""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from html import escape
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

from intake_desktop.app.bundels import bundel_papers, write_bundel
from intake_desktop.documents.fonts import FILES, REGULAR, SEMIBOLD
from intake_desktop.documents.ons_plan import preload
from intake_desktop.documents.papieren import Opdracht, make_paper_pdf, paper_blocks
from intake_desktop.documents.sjablonen import Sjablonen
from intake_desktop.domain.bundel import Bundelwens
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.exchange.envelope import new_keys
from intake_desktop.paths import FONTS
from tests.documents.kim import DAY, NOW, G, formulier
from tests.documents.papieren_kim import kim_compleet
from tests.exchange.zendingen import a_zending

FIVE = tuple(s for s in Papiersoort if s is not Papiersoort.INFORMATIEBLAD)
ROUNDS = 5
SHORT, LONG = 250, 1000
"""Lines in a plan of about ten pages, and in one of about forty."""


def measure() -> dict[str, float]:
    """`five_papers_ms`, `bundle_ms`, `weasyprint_ratio` where it can run, `forty_pages_ratio`.

    The last is what a page of a plan of forty pages costs over one of a plan of ten; linear is 1.
    """
    preload()
    dossier = kim_compleet()
    figures = {"five_papers_ms": round(_timed(lambda: _make_five(dossier)) * 1000, 1)}
    figures["bundle_ms"] = round(_timed(lambda: _make_bundle(dossier)) * 1000, 1)
    figures |= _against_weasyprint(dossier)
    short, long = (_cost_per_page(dossier, lines) for lines in (SHORT, LONG))
    return figures | {"forty_pages_ratio": round(long / short, 2)}


def _make_bundle(dossier: Dossier) -> None:
    """The klantmanager's bundle, sealed to their key, written on disk."""
    with TemporaryDirectory() as folder:
        wens = Bundelwens(Lezer.KLANTMANAGER, Path(folder), sleutel=new_keys()[1])
        papers = bundel_papers(wens.lezer, dossier, formulier(), Sjablonen(), NOW)
        write_bundel(wens, a_zending(dossier), papers, formulier(), NOW)


def _make_five(dossier: Dossier) -> None:
    for soort in FIVE:
        make_paper_pdf(soort, dossier, formulier(), Opdracht(DAY))


def _cost_per_page(dossier: Dossier, count: int) -> float:
    lines = tuple(
        Uitspraak(
            f"b{n}", G, Plek.LASTIG, f"Zin {n} van een lang gesprek, met nog wat woorden erachter.",
            Rol.CLIENT, NOW + timedelta(seconds=n), "financien",
        )
        for n in range(count)
    )  # fmt: skip
    long = replace(dossier, uitspraken=dossier.uitspraken + lines)
    order = Opdracht(DAY)
    made = make_paper_pdf(Papiersoort.ONS_PLAN, long, formulier(), order).pdf
    with pikepdf.open(BytesIO(made)) as pdf:
        pages = len(pdf.pages)
    cost = _timed(lambda: make_paper_pdf(Papiersoort.ONS_PLAN, long, formulier(), order))
    return cost / pages


def _against_weasyprint(dossier: Dossier) -> dict[str, float]:
    """Ons plan in both, in turn and both warm; nothing where WeasyPrint can not run."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as error:
        reason = str(error).splitlines()[0]
        print(f"weasyprint_ratio overgeslagen: {reason}", file=sys.stderr)
        return {}
    order = Opdracht(DAY)
    page = as_html(paper_blocks(Papiersoort.ONS_PLAN, dossier, formulier(), order))

    fonts = FontConfiguration()
    style = CSS(string=f"{_FACES} {LOOKS}", font_config=fonts)

    def theirs() -> None:
        # Whole fonts: what fontTools needs to make them smaller is not what is compared.
        HTML(string=page).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", full_fonts=True
        )

    def ours() -> None:
        make_paper_pdf(Papiersoort.ONS_PLAN, dossier, formulier(), order)

    times: dict[Callable[[], None], list[float]] = {ours: [], theirs: []}
    for make in times:
        make()
    for _ in range(ROUNDS):
        for make, taken in times.items():
            taken.append(_once(make))
    return {"weasyprint_ratio": round(median(times[ours]) / median(times[theirs]), 2)}


TAGS = {
    "document": "main", "deel": "section", "alinea": "p", "citaat": "blockquote", "lijst": "ul",
    "punt": "li", "feiten": "dl", "feit": "div", "naam": "dt", "waarde": "dd", "tabel": "table",
    "koprij": "tr", "rij": "tr", "doel": "section", "merk": "p", "handtekeningen": "section",
    "handtekening": "section", "rol": "p", "keuze": "p", "vak": "p", "nadruk": "strong",
    "stil": "span", "einde": "br", "figuur": "div", "as": "span", "alt": "p", "lijn": "i",
}  # fmt: skip
"""Each block as the HTML that says the same."""


def as_html(blocks: str) -> str:
    """The blocks of a paper as a page for WeasyPrint: the same words in the same structure."""
    root = ET.fromstring(blocks)  # noqa: S314 - our own output
    head = f"<title>{escape(root.attrib['titel'])}</title>"
    return f'<!doctype html><html lang="nl"><head>{head}</head><body>{_html(root)}</body></html>'


_FACES = "".join(
    f"@font-face{{font-family:S;font-weight:{weight};src:url({(FONTS / FILES[name]).as_uri()})}}"
    for name, weight in ((REGULAR, 400), (SEMIBOLD, 600))
)
LOOKS = """
@page { size: A4; margin: 27mm 21mm;
  @top-left { content: "Gemeente Voorbeeld"; font: 9pt S }
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 9pt S } }
body { font: 11.5pt/1.4 S } h1, h2, h3, dt, th { font-weight: 600; break-after: avoid }
dl > div { display: flex } dt { width: 30mm } dd { margin: 0; flex: 1 }
table { width: 100%; border-collapse: collapse } th, td { text-align: left; vertical-align: top;
  border-bottom: 0.5pt solid #444; padding: 2mm } tr, section section { break-inside: avoid }
blockquote { border-left: 2pt solid #0b5f66; margin: 0; padding-left: 4mm }
"""
"""What a paper of this kind asks of any program: two weights, columns, lines, page numbers."""


def _html(block: Any) -> str:
    tag = TAGS.get(block.tag, "div")
    if block.tag == "kop":
        tag = f"h{block.get('niveau')}"
    if block.tag == "cel":
        tag = "th" if block.get("kop") == "ja" else "td"
    inside = escape(block.text or "") + "".join(
        _html(child) + escape(child.tail or "") for child in block
    )
    if tag == "br":
        return "<br>"
    return f"<{tag}>{inside}</{tag}>"


def _timed(make: Callable[[], object]) -> float:
    make()
    return median(_once(make) for _ in range(ROUNDS))


def _once(make: Callable[[], object]) -> float:
    gc.collect()
    start = perf_counter()
    make()
    return perf_counter() - start
