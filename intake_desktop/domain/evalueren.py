"""Looking at how it goes, together: what became of actions and goals, and the end of a track.

A goal that is reached or let go leaves the plan; what was said about it keeps it whole, so that it
can come back and the paper can tell. Its actions that are still to be done stay in the plan: people
take away what is not needed any more.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import (
    Actie,
    Afsluiting,
    Doel,
    Doelstand,
    Doelterugblik,
    terugblik_id,
)
from intake_desktop.domain.vervolgen import is_vervolg, terugblikken_op

UIT_HET_PLAN = (Doelstand.BEREIKT, Doelstand.LOSGELATEN)
"""With these a goal is in the plan no more."""


def doelen_te_bekijken(dossier: Dossier) -> tuple[Doel, ...]:
    """The goals that stood in the plan when this gesprek began, in order; none in a first one."""
    gesprek = dossier.gesprek
    if gesprek is None or not is_vervolg(dossier):
        return ()
    here = {t.doel.id: t.doel for t in dossier.doelterugblikken if t.gesprek == gesprek.id}
    here |= {d.id: d for d in dossier.doelen}
    return tuple(here[key] for key in gesprek.meegenomen if key in here and here[key].tekst.strip())


def doelterugblik_op(dossier: Dossier, doel_id: str) -> Doelterugblik | None:
    """What was said of this goal in the present gesprek."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return None
    return dossier.part(Doelterugblik, terugblik_id(gesprek.id, doel_id))


def with_doelstand(dossier: Dossier, doel_id: str, stand: Doelstand | None) -> Dossier:
    """What became of a goal; None takes back what was said, and the goal returns to the plan."""
    gesprek = dossier.gesprek
    said = doelterugblik_op(dossier, doel_id)
    doel = dossier.part(Doel, doel_id) or (said.doel if said else None)
    if gesprek is None or doel is None:
        return dossier
    key = terugblik_id(gesprek.id, doel_id)
    if stand is None:
        return dossier.without_part(Doelterugblik, key).with_part(doel)
    waarom = said.waarom if said else ""
    was = said.doel if said else doel
    told = dossier.with_part(Doelterugblik(key, gesprek.id, was, stand, waarom))
    if stand in UIT_HET_PLAN:
        return told.without_part(Doel, doel_id)
    return told.with_part(doel)


def with_doel_waarom(dossier: Dossier, doel_id: str, words: str) -> Dossier:
    """Why a goal was reached, changed or let go."""
    said = doelterugblik_op(dossier, doel_id)
    return dossier if said is None else dossier.with_part(replace(said, waarom=words))


def doel_nu(dossier: Dossier, said: Doelterugblik) -> Doel | None:
    """The goal as it stands in the plan now, when it was changed since; None when it is the same.

    `said` is about a goal that is still in the plan.
    """
    now = dossier.part(Doel, said.doel.id)
    return now if now is not None and now.tekst.strip() != said.doel.tekst.strip() else None


def gedaan_door(dossier: Dossier, actie: Actie) -> tuple[str, date | None]:
    """Who ticked an action that is done (a key, "" when it is not known), and when."""
    ticks = [t for t in terugblikken_op(dossier, actie.id) if t.klaar]
    if not actie.klaar or not ticks:
        return "", None
    return ticks[-1].door, ticks[-1].op


def with_afsluiting(dossier: Dossier, **changes: object) -> Dossier:
    """Fields of the end of the track changed."""
    present = dossier.plan.afsluiting
    return dossier.with_plan(afsluiting=replace(present, **changes))  # type: ignore[arg-type]  # fields of Afsluiting


def is_afgesloten(dossier: Dossier) -> bool:
    """Whether the track was ended: on a day, or with a reason."""
    end: Afsluiting = dossier.plan.afsluiting
    return end.op is not None or bool(end.reden)


def vergelijk_doelen(dossier: Dossier) -> Iterator[tuple[Doelterugblik, Doel | None]]:
    """What was said of each goal in the present gesprek, with how it stands now if it changed."""
    gesprek = dossier.gesprek if is_vervolg(dossier) else None
    for said in dossier.doelterugblikken:
        if gesprek is not None and said.gesprek == gesprek.id:
            yield said, doel_nu(dossier, said)
