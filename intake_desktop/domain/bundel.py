"""A role's bundle: what each of the three takes along after a gesprek, and who may read it."""

from dataclasses import dataclass, replace
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
from intake_desktop.domain.papieren import ZONDER_DOSSIER, Papiersoort
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

BUNDEL_VAN = {
    Lezer.KLANTMANAGER: "de klantmanager",
    Lezer.WIJKTEAM: "het wijkteam",
    Lezer.CLIENT: "de cliënt",
}
"""The same within a sentence."""

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
"""The papers of each, where there are such (`papieren_van`)."""


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


def professionals(dossier: Dossier) -> tuple[Lezer, ...]:
    """The professionals who ever sat at this client's table, in the order of `BUNDELS`."""
    here = {str(a.rol) for g in dossier.gesprekken for a in g.aanwezigen}
    return tuple(lezer for lezer in BUNDEL_WET if str(lezer) in here)


def ontvangers(dossier: Dossier) -> tuple[Lezer, ...]:
    """The professionals who have a part of this dossier, in the order of `BUNDELS`.

    Who sat at the table; to whom the client lets something pass; and whose law a line stands under,
    also when they never sat there: it is for them, and may not be lost when it leaves this vault.
    """
    wanted = {str(a.naar) for a in dossier.deelantwoorden if a.staat}
    noted = (
        dossier.uitspraken, dossier.argumenten, dossier.doelen, dossier.acties,
        dossier.verwijzingen, dossier.mijlpalen,
    )  # fmt: skip
    laws = {part.grondslag for parts in noted for part in parts}
    laws |= {Grondslag.WMO} if dossier.onderzoeken else set()
    laws |= {Grondslag.PARTICIPATIEWET} if dossier.verplichtingen else set()
    wanted |= {str(lezer) for lezer, law in BUNDEL_WET.items() if law in laws}
    there = professionals(dossier)
    return tuple(lezer for lezer in BUNDEL_WET if lezer in there or str(lezer) in wanted)


def papieren_van(dossier: Dossier) -> tuple[Papiersoort, ...]:
    """The papers that these gesprekken can give, in the order of `Papiersoort`.

    A law whose professional never sat there, and of which nothing was noted, has no sheet: an empty
    report would say that there was an investigation. With one side, and nothing that goes to
    someone else, there is nothing to tell about sharing.
    """
    sides = professionals(dossier)
    passes = any(v.grondslag is Grondslag.GEZAMENLIJK for v in dossier.verwijzingen)
    there = {
        Papiersoort.PARTICIPATIEWETBLAD: Lezer.KLANTMANAGER in sides
        or bool(dossier.verplichtingen or dossier.ontheffingen),
        Papiersoort.WMO_VERSLAG: Lezer.WIJKTEAM in sides or bool(dossier.onderzoeken),
        Papiersoort.DEELBLAD: len(sides) > 1 or bool(dossier.deelantwoorden) or passes,
    }
    return tuple(soort for soort in Papiersoort if there.get(soort, True))


def papieren_voor(dossier: Dossier, lezer: Lezer) -> tuple[Papiersoort, ...]:
    """The papers that may be looked at and given while this reader reads.

    A professional alone has nothing to do with the sheet of the other law, and once that part left
    this vault the sheet would not be whole.
    """
    there = papieren_van(dossier)
    if lezer not in BUNDEL_PAPIEREN:
        return there
    own = {*BUNDEL_PAPIEREN[lezer], *ZONDER_DOSSIER}
    return tuple(soort for soort in there if soort in own)


def bundel_papieren(dossier: Dossier, lezer: Lezer) -> tuple[Papiersoort, ...]:
    """The papers of this reader that these gesprekken can give."""
    there = papieren_van(dossier)
    return tuple(soort for soort in BUNDEL_PAPIEREN[lezer] if soort in there)


def gegeven(dossier: Dossier, lezer: Lezer, soort: Papiersoort | None = None) -> Uitgereikt | None:
    """That this reader got a paper of the present version, or with None their bundle; the last."""
    plan, what = dossier.plan, str(soort) if soort else ""
    found = [
        u for u in plan.uitgereikt if (u.aan, u.wat, u.versie) == (str(lezer), what, plan.versie)
    ]
    return max(found, key=lambda u: u.op, default=None)


def bundel_van(dossier: Dossier, lezer: Lezer) -> Uitgereikt | None:
    """The bundle of the present version that this reader got last."""
    return gegeven(dossier, lezer)


def uitgereikt_op(dossier: Dossier, lezer: Lezer) -> date | None:
    """The day on which this reader got the bundle of the present version; None: not yet."""
    found = bundel_van(dossier, lezer)
    return None if found is None or found.hoeft_niet else found.op


def with_uitgereikt(
    dossier: Dossier, lezer: Lezer, day: date, soort: Papiersoort | None = None
) -> Dossier:
    """This reader got the present version on that day: a paper, or with None their bundle."""
    return _with_given(dossier, lezer, soort, Uitgereikt(str(lezer), day, dossier.plan.versie))


def with_hoeft_niet(
    dossier: Dossier, lezer: Lezer, day: date, soort: Papiersoort | None = None
) -> Dossier:
    """This reader does not need or want it, as was said on that day."""
    said = Uitgereikt(str(lezer), day, dossier.plan.versie, hoeft_niet=True)
    return _with_given(dossier, lezer, soort, said)


def with_aangekomen(dossier: Dossier, lezer: Lezer, day: date | None) -> Dossier:
    """This reader said on that day that they have their bundle; None takes that back."""
    found = bundel_van(dossier, lezer)
    if found is None or found.hoeft_niet:
        return dossier
    return _with_given(dossier, lezer, None, replace(found, aangekomen_op=day))


def without_gegeven(dossier: Dossier, lezer: Lezer, soort: Papiersoort | None = None) -> Dossier:
    """It was not given after all."""
    return _with_given(dossier, lezer, soort, None)


def _with_given(
    dossier: Dossier, lezer: Lezer, soort: Papiersoort | None, given: Uitgereikt | None
) -> Dossier:
    """In place of what was known of the present version."""
    plan, what = dossier.plan, str(soort) if soort else ""
    key = (str(lezer), what, plan.versie)
    rest = tuple(u for u in plan.uitgereikt if (u.aan, u.wat, u.versie) != key)
    made = rest if given is None else (*rest, replace(given, wat=what))
    return dossier if made == plan.uitgereikt else dossier.with_plan(uitgereikt=made)
