"""The papers one conversation can give: what they are called and for whom they are."""

from datetime import date
from enum import StrEnum

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.nakijken import blokkades
from intake_desktop.domain.plan_stand import is_concept
from intake_desktop.domain.verplichting import is_annex


class Papiersoort(StrEnum):
    """A paper. The value is also its place in file names."""

    ONS_PLAN = "plan-van-aanpak"
    PARTICIPATIEWETBLAD = "participatiewetblad"
    WMO_VERSLAG = "wmo-verslag"
    DEELBLAD = "deelblad"
    GESPREKSBLAD = "gespreksblad"
    INFORMATIEBLAD = "informatieblad"


PAPIER_NAMEN = {
    Papiersoort.ONS_PLAN: "Ons plan",
    Papiersoort.PARTICIPATIEWETBLAD: "Participatiewetblad",
    Papiersoort.WMO_VERSLAG: "Wmo-verslag",
    Papiersoort.DEELBLAD: "Deelblad",
    Papiersoort.GESPREKSBLAD: "Gespreksblad",
    Papiersoort.INFORMATIEBLAD: "Informatieblad",
}

PAPIER_VOOR = {
    Papiersoort.ONS_PLAN: "Voor de cliënt, de klantmanager en het wijkteam.",
    Papiersoort.PARTICIPATIEWETBLAD: "Voor de klantmanager en de cliënt.",
    Papiersoort.WMO_VERSLAG: "Voor het wijkteam en de cliënt.",
    Papiersoort.DEELBLAD: "Voor alle drie: wat wordt gedeeld, en wat blijft waar.",
    Papiersoort.GESPREKSBLAD: "Leeg, om met de hand op te schrijven.",
    Papiersoort.INFORMATIEBLAD: "Voor de cliënt: wat dit gesprek is en wat uw rechten zijn.",
}

ZONDER_DOSSIER = frozenset((Papiersoort.GESPREKSBLAD, Papiersoort.INFORMATIEBLAD))
"""These hold nothing of a client: they can be made before anyone has spoken."""


def file_name(soort: Papiersoort, dossier: Dossier, day: date, *, groot: bool = False) -> str:
    """A name that says what it is and when, and nothing about who."""
    size = "-groot" if groot else ""
    if soort in ZONDER_DOSSIER:
        return f"{soort}-{day.isoformat()}{size}.pdf"
    version = dossier.plan.versie
    return f"{soort}-{day.isoformat()}-{dossier.id[-6:]}-v{version}{size}.pdf"


def is_draft(soort: Papiersoort, formulier: Formulier, dossier: Dossier, day: date) -> bool:
    """Whether the paper says *concept* on each page."""
    if soort is Papiersoort.ONS_PLAN:
        return is_concept(dossier) or bool(blokkades(formulier, dossier, day))
    return soort is Papiersoort.PARTICIPATIEWETBLAD and not is_annex(dossier.plan.besluit)
