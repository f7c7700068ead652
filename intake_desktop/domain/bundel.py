"""A role's bundle: what each of the three takes along after a gesprek, and who may read it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from intake_desktop.domain.delen import (
    Lezer,
    for_client,
    for_klantmanager,
    for_participatiewetblad,
    for_wijkteam,
    for_wmo_verslag,
)
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.plan import Uitgereikt
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.zicht import at_table, for_own_paper

BUNDELS = (Lezer.KLANTMANAGER, Lezer.WIJKTEAM, Lezer.CLIENT)
"""For whom a bundle is made, in the order of the page."""

BUNDEL_NAMEN = {
    Lezer.KLANTMANAGER: "klantmanager",
    Lezer.WIJKTEAM: "wijkteam",
    Lezer.CLIENT: "cliënt",
}

BUNDEL_WET = {
    Lezer.KLANTMANAGER: Grondslag.PARTICIPATIEWET,
    Lezer.WIJKTEAM: Grondslag.WMO,
}
"""The law a professional's bundle is for; the client's is of no law."""

BUNDEL_PAPIEREN = {
    Lezer.KLANTMANAGER: (
        Papiersoort.ONS_PLAN,
        Papiersoort.PARTICIPATIEWETBLAD,
        Papiersoort.DEELBLAD,
    ),
    Lezer.WIJKTEAM: (Papiersoort.ONS_PLAN, Papiersoort.WMO_VERSLAG, Papiersoort.DEELBLAD),
    Lezer.CLIENT: (
        Papiersoort.ONS_PLAN,
        Papiersoort.PARTICIPATIEWETBLAD,
        Papiersoort.WMO_VERSLAG,
        Papiersoort.DEELBLAD,
    ),
}
"""The papers of each; who may read a paper stands in `papieren`."""


def for_bundel(formulier: Formulier, dossier: Dossier, lezer: Lezer) -> Dossier:
    """The dossier as this reader's bundle holds it.

    As they may read it by themselves, and nothing that was said apart: a bundle leaves the room.
    The client's own holds of that what they chose for their plan.
    """
    if lezer is Lezer.CLIENT:
        return for_client(for_own_paper(dossier))
    known = at_table(dossier)
    if lezer is Lezer.KLANTMANAGER:
        return for_klantmanager(formulier, known)
    return for_wijkteam(formulier, known)


def for_zaak(formulier: Formulier, dossier: Dossier, lezer: Lezer) -> Dossier:
    """What goes into the case system of this professional's law: as the sheet of that law."""
    known = at_table(dossier)
    if lezer is Lezer.KLANTMANAGER:
        return for_participatiewetblad(formulier, known)
    return for_wmo_verslag(formulier, known)


def for_bundelpapier(dossier: Dossier, soort: Papiersoort) -> Dossier:
    """The dossier from which a paper in a bundle is made.

    Ons plan leaves out by itself what was said apart, but for what the client chose.
    """
    return dossier if soort is Papiersoort.ONS_PLAN else at_table(dossier)


@dataclass(frozen=True, slots=True)
class Bundelwens:
    """What someone asked for: whose bundle, where it goes, and what seals it.

    Either `sleutel`, the public key of who receives it, or `wachtzin`.
    """

    lezer: Lezer
    map: Path
    sleutel: str = ""
    wachtzin: str = ""


def bundel_name(dossier: Dossier, lezer: Lezer) -> str:
    """A name that says what it is and for which side, and nothing about who it is about."""
    return f"bundel-{dossier.id[-6:]}-v{dossier.plan.versie}-{lezer}.zip.age"


def uitgereikt_op(dossier: Dossier, lezer: Lezer) -> date | None:
    """The day on which this reader got the present version last; None: still to be given."""
    plan = dossier.plan
    days = [u.op for u in plan.uitgereikt if u.aan == lezer and u.versie == plan.versie]
    return max(days, default=None)


def with_uitgereikt(dossier: Dossier, lezer: Lezer, day: date) -> Dossier:
    """This reader got the present version on that day."""
    plan = dossier.plan
    given = Uitgereikt(str(lezer), day, plan.versie)
    if given in plan.uitgereikt:
        return dossier
    return dossier.with_plan(uitgereikt=(*plan.uitgereikt, given))
