"""Ons plan: the one text for the client and both professionals, as block XML and as PDF.

Importing this module is cheap; what is heavy is loaded by `preload` or by the first plan.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.huisstijl import Huisstijl, load_huisstijl
from intake_desktop.paths import FORMS

if TYPE_CHECKING:
    from intake_desktop.documents.plan_view import PlanView

TEMPLATE = "plan_van_aanpak.xml.j2"
TEMPLATES = FORMS / "documenten"


def preload() -> None:
    """Load what is heavy, so that the first plan is as fast as the next; safe in any thread."""
    from intake_desktop.documents import paper, plan_view, templates
    from intake_desktop.documents.fonts import load_fonts

    load_fonts()
    templates.warm(TEMPLATES, TEMPLATE)
    _ = paper, plan_view


def plan_blocks(  # noqa: PLR0913 - what is printed, and named choices with a default
    dossier: Dossier,
    formulier: Formulier,
    *,
    day: date,
    concept: bool = False,
    sealed: bool = False,
    huisstijl: Huisstijl | None = None,
    templates: Path = TEMPLATES,
) -> str:
    """Ons plan as block XML: its words and order, without looks.

    Raises DefinitionError with file, line and remedy when the template is broken.
    """
    from intake_desktop.documents.templates import render

    style = huisstijl or load_huisstijl()
    view = _view(dossier, formulier, day, concept, style, sealed=sealed)
    return render(templates, TEMPLATE, view)[0]


def make_plan_pdf(  # noqa: PLR0913 - what is printed, and named choices with a default
    dossier: Dossier,
    formulier: Formulier,
    *,
    day: date,
    concept: bool = False,
    sealed: bool = False,
    huisstijl: Huisstijl | None = None,
    templates: Path = TEMPLATES,
) -> bytes:
    """Ons plan as PDF/UA-1 and PDF/A-2a; the same bytes for the same input.

    `day` is the day of the plan, `concept` prints that word on each page, `sealed` what the
    seal that follows proves. Raises DefinitionError
    with file, line and remedy when the template or the theme file is broken.
    """
    from intake_desktop.documents.paper import Imprint, make_paper
    from intake_desktop.documents.templates import render

    style = huisstijl or load_huisstijl()
    view = _view(dossier, formulier, day, concept, style, sealed=sealed)
    blocks = render(templates, TEMPLATE, view)[1]
    return make_paper(blocks, Imprint(style.afzender, style.accent, day, concept))


def _view(  # noqa: PLR0913 - the same as what is printed
    dossier: Dossier,
    formulier: Formulier,
    day: date,
    concept: bool,
    style: Huisstijl,
    *,
    sealed: bool,
) -> "PlanView":
    from intake_desktop.documents.plan_view import plan_view

    shared = for_ons_plan(dossier)
    view = plan_view(shared, formulier, day=day, concept=concept, afzender=style.afzender)
    return replace(view, verzegeld=sealed)
