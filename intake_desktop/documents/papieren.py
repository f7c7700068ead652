"""Every paper, made in one way: filtered for its readers, its words in blocks, the blocks as PDF.

Importing this module is cheap; what is heavy is loaded by the first paper.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from intake_desktop.documents.sjablonen import Gemaakt, Sjablonen, house_style, with_own_words
from intake_desktop.domain.delen import (
    for_deelblad,
    for_ons_plan,
    for_participatiewetblad,
    for_wmo_verslag,
)
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.huisstijl import Huisstijl

if TYPE_CHECKING:
    from intake_desktop.documents.blocks import Block

GROTE_LETTER = 16.0
"""Points of running text in the large-print variant."""

TEMPLATE = {
    Papiersoort.ONS_PLAN: "plan_van_aanpak.xml.j2",
    Papiersoort.PARTICIPATIEWETBLAD: "participatiewetblad.xml.j2",
    Papiersoort.WMO_VERSLAG: "wmo_verslag.xml.j2",
    Papiersoort.DEELBLAD: "deelblad.xml.j2",
    Papiersoort.GESPREKSBLAD: "gespreksblad.xml.j2",
    Papiersoort.INFORMATIEBLAD: "informatieblad.xml.j2",
}


@dataclass(frozen=True, slots=True)
class Opdracht:
    """How a paper is made: of which day, still a concept, in large print, with whose words.

    `route` is the code of the route a Gespreksblad is for; empty: that of the gesprek.
    `heel` puts every question on it, `leefgebieden` (codes) those that have a place of their own.
    `verzegeld`: a seal follows, and Ons plan says what it proves. `proef`: only to look at on the
    screen, without what makes a paper accessible and archival.
    """

    dag: date
    concept: bool = False
    groot: bool = False
    route: str = ""
    sjablonen: Sjablonen = field(default_factory=Sjablonen)
    verzegeld: bool = False
    proef: bool = False
    heel: bool = False
    leefgebieden: tuple[str, ...] = ()


def make_paper_pdf(
    soort: Papiersoort, dossier: Dossier, formulier: Formulier, opdracht: Opdracht
) -> Gemaakt:
    """The paper as PDF/UA-1 and PDF/A-2a; the same bytes for the same input. A `proef` is neither.

    `dossier` is the whole one: what its readers may not see is left out here. A mistake in the
    municipality's own folder is told in `melding`. Raises DefinitionError with file, line and
    remedy when a shipped file is broken.
    """
    from intake_desktop.documents.paper import Imprint, draw_paper, make_paper
    from intake_desktop.documents.styles import BASE_SIZE

    huis, logo, told = house_style(opdracht.sjablonen)
    view = VIEWS[soort](dossier, formulier, opdracht, huis)
    base = GROTE_LETTER if opdracht.groot else BASE_SIZE
    imprint = Imprint(
        huis.afzender, huis.accent, opdracht.dag, opdracht.concept, base, logo
    )  # fmt: skip

    def make(own: Path | None) -> bytes:
        blocks = _blocks(soort, view, opdracht, own)[1]
        return draw_paper(blocks, imprint).pdf if opdracht.proef else make_paper(blocks, imprint)

    made = with_own_words(opdracht.sjablonen, make)
    return Gemaakt(made.pdf, " ".join(part for part in (told, made.melding) if part))


def paper_blocks(
    soort: Papiersoort, dossier: Dossier, formulier: Formulier, opdracht: Opdracht
) -> str:
    """The same paper as block XML: its words and order, without looks. Raises as the PDF does."""
    huis = house_style(opdracht.sjablonen).huis
    view = VIEWS[soort](dossier, formulier, opdracht, huis)
    return _blocks(soort, view, opdracht, opdracht.sjablonen.eigen_woorden)[0]


def _blocks(
    soort: Papiersoort, view: object, opdracht: Opdracht, own: Path | None
) -> "tuple[str, Block]":
    from intake_desktop.documents.templates import render

    return render(opdracht.sjablonen.map, TEMPLATE[soort], view, eigen=own)


def _shown(formulier: Formulier, dossier: Dossier) -> Formulier:
    """The form as the edition of the latest gesprek shows it."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return formulier
    return formulier.in_editie(gesprek.editie, gesprek.begonnen.date())


def _ons_plan(
    dossier: Dossier, formulier: Formulier, opdracht: Opdracht, huis: Huisstijl
) -> object:
    from intake_desktop.documents.plan_view import plan_view

    view = plan_view(
        for_ons_plan(dossier),
        formulier,
        day=opdracht.dag,
        concept=opdracht.concept,
        afzender=huis.afzender,
    )
    return replace(view, verzegeld=opdracht.verzegeld)


def _participatiewetblad(
    dossier: Dossier, formulier: Formulier, opdracht: Opdracht, huis: Huisstijl
) -> object:
    from intake_desktop.documents.participatie_view import participatie_view

    seen = for_participatiewetblad(formulier, dossier)
    return participatie_view(seen, _shown(formulier, dossier), day=opdracht.dag, huis=huis)


def _wmo_verslag(
    dossier: Dossier, formulier: Formulier, opdracht: Opdracht, huis: Huisstijl
) -> object:
    from intake_desktop.documents.wmo_view import wmo_view

    seen = for_wmo_verslag(formulier, dossier)
    return wmo_view(seen, _shown(formulier, dossier), day=opdracht.dag, huis=huis)


def _deelblad(
    dossier: Dossier, formulier: Formulier, opdracht: Opdracht, huis: Huisstijl
) -> object:
    from intake_desktop.documents.deel_view import deel_view

    seen = for_deelblad(formulier, dossier)
    return deel_view(dossier, seen, _shown(formulier, dossier), day=opdracht.dag, huis=huis)


def _gespreksblad(
    dossier: Dossier, formulier: Formulier, opdracht: Opdracht, huis: Huisstijl
) -> object:
    from intake_desktop.documents.gespreksblad_view import gespreksblad_view

    code = opdracht.route or (dossier.gesprek.route if dossier.gesprek else "")
    form = _shown(formulier, dossier)
    return gespreksblad_view(
        form,
        form.route(code),
        day=opdracht.dag,
        huis=huis,
        heel=opdracht.heel,
        gekozen=opdracht.leefgebieden,
    )


def _informatieblad(
    _dossier: Dossier, formulier: Formulier, opdracht: Opdracht, huis: Huisstijl
) -> object:
    from intake_desktop.documents.informatie_view import informatie_view

    return informatie_view(formulier, day=opdracht.dag, huis=huis)


VIEWS: dict[Papiersoort, Callable[[Dossier, Formulier, Opdracht, Huisstijl], object]] = {
    Papiersoort.ONS_PLAN: _ons_plan,
    Papiersoort.PARTICIPATIEWETBLAD: _participatiewetblad,
    Papiersoort.WMO_VERSLAG: _wmo_verslag,
    Papiersoort.DEELBLAD: _deelblad,
    Papiersoort.GESPREKSBLAD: _gespreksblad,
    Papiersoort.INFORMATIEBLAD: _informatieblad,
}
"""What each paper tells, filtered for who reads it."""
