"""The sheet with the recovery code of a vault, to print and lock away."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from intake_desktop.documents.ons_plan import TEMPLATES
from intake_desktop.domain.datums import short_date
from intake_desktop.huisstijl import Huisstijl, load_huisstijl

TEMPLATE = "herstelcode.xml.j2"


@dataclass(frozen=True, slots=True)
class HerstelView:
    """What the template may print."""

    code: str
    naam: str
    dag: str


def make_recovery_pdf(
    code: str,
    naam: str,
    *,
    day: date,
    huisstijl: Huisstijl | None = None,
    templates: Path = TEMPLATES,
) -> bytes:
    """One page with the recovery code; the code stands in no property of the file.

    Raises DefinitionError with file, line and remedy when the template or theme file is broken.
    """
    from intake_desktop.documents.paper import Imprint, make_paper
    from intake_desktop.documents.templates import render

    style = huisstijl or load_huisstijl()
    blocks = render(templates, TEMPLATE, HerstelView(code, naam, short_date(day)))[1]
    return make_paper(blocks, Imprint(style.afzender, style.accent, day))
