"""What is still to be done after a gesprek: who gets what, what waits, and on which day.

Nothing disappears from it until it is done, or until someone said that it is not needed. What was
promised for an earlier version and not given stays, as the version that holds now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake_desktop.domain.bundel import (
    BUNDEL_VAN,
    bundel_van,
    gegeven,
    ontvangers,
    papieren_van,
)
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import gedaan_door
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.papieren import PAPIER_NAMEN, ZONDER_DOSSIER, Papiersoort
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.plannen import acties_of
from intake_desktop.domain.rollen import Rol


class Stand(StrEnum):
    """Whether something is done."""

    KLAAR = "klaar"
    TE_DOEN = "te_doen"


@dataclass(frozen=True, slots=True)
class Punt:
    """One thing on the page: for whom, what, and where it stands in a sentence.

    `code` names it for the page: "geven", "papier.deelblad", "bundel.wijkteam". `dag` is the day
    on which it was promised, None for no day.
    """

    code: str
    aan: Lezer
    wat: str
    stand: Stand
    zin: str
    dag: date | None = None


def punten(dossier: Dossier, rol: Rol) -> tuple[Punt, ...]:
    """What goes to whom, first the client's; `rol` is the owner of the vault."""
    return (*_client(dossier), *_others(dossier, rol))


def nog_te_doen(dossier: Dossier, rol: Rol) -> int:
    """How many things still have to be given."""
    return sum(p.stand is Stand.TE_DOEN for p in punten(dossier, rol))


def papieren_voor_client(dossier: Dossier) -> tuple[Papiersoort, ...]:
    """The papers, beside Ons plan, that are for this client too."""
    own = {Papiersoort.ONS_PLAN, *ZONDER_DOSSIER}
    return tuple(soort for soort in papieren_van(dossier) if soort not in own)


def _client(dossier: Dossier) -> Iterator[Punt]:
    geven, plan = dossier.plan.geven, PAPIER_NAMEN[Papiersoort.ONS_PLAN]
    if geven.gegeven_op is not None:
        said, stand = f"Gegeven op {short_date(geven.gegeven_op)}.", Stand.KLAAR
    else:
        said, stand = _promise(dossier), Stand.TE_DOEN
    yield Punt("geven", Lezer.CLIENT, plan, stand, said, geven.op if geven.later else None)
    for soort in papieren_voor_client(dossier):
        yield _given(dossier, Lezer.CLIENT, soort)
    yield _given(dossier, Lezer.CLIENT, None)
    end = dossier.plan.afsluiting
    if end.nazorg:
        when = day_or_words(end.nazorg_op, end.nazorg_tekst)
        stand = Stand.KLAAR if end.nazorg_gedaan else Stand.TE_DOEN
        said = "Gedaan." if end.nazorg_gedaan else f"Nog te doen{f' op {when}' if when else ''}."
        yield Punt("nazorg", Lezer.CLIENT, "Nazorg", stand, said, end.nazorg_op)


def _promise(dossier: Dossier) -> str:
    geven = dossier.plan.geven
    if not geven.later:
        return "Nog te geven."
    day = day_or_words(geven.op, geven.op_tekst)
    who = f" door {naam_of(dossier, geven.door)}" if geven.door else ""
    return f"Nog te geven{f' op {day}' if day else ''}{who}."


def _given(dossier: Dossier, lezer: Lezer, soort: Papiersoort | None) -> Punt:
    """A paper, or with `soort` None their own copy, that they got, need not have, or wait for."""
    found = gegeven(dossier, lezer, soort)
    code = f"papier.{soort.name.lower()}" if soort else f"bundel.{lezer}"
    name = PAPIER_NAMEN[soort] if soort else "Een eigen kopie op een stick"
    if found is None:
        return Punt(code, lezer, name, Stand.TE_DOEN, "Nog te geven.")
    if found.hoeft_niet:
        return Punt(code, lezer, name, Stand.KLAAR, "Hoeft niet.")
    return Punt(code, lezer, name, Stand.KLAAR, f"Gegeven op {short_date(found.op)}.")


def _others(dossier: Dossier, rol: Rol) -> Iterator[Punt]:
    """The part of the colleague; one's own stands in this vault already."""
    for lezer in ontvangers(dossier):
        if str(lezer) == str(rol):
            continue
        found, name = bundel_van(dossier, lezer), f"Het deel van {BUNDEL_VAN[lezer]}"
        code = f"bundel.{lezer}"
        if found is None:
            yield Punt(code, lezer, name, Stand.TE_DOEN, "Nog te geven.")
        elif found.hoeft_niet:
            yield Punt(code, lezer, name, Stand.KLAAR, "Hoeft niet.")
        elif found.aangekomen_op is None:
            said = f"Gegeven op {short_date(found.op)}. Vraag of het is aangekomen."
            yield Punt(code, lezer, name, Stand.TE_DOEN, said)
        else:
            said = f"Aangekomen, gehoord op {short_date(found.aangekomen_op)}."
            yield Punt(code, lezer, name, Stand.KLAAR, said)


@dataclass(frozen=True, slots=True)
class Persoonsacties:
    """The actions of one person (`wie` as it is shown): to be done first, in order of their day."""

    wie: str
    acties: tuple[Actie, ...]

    @property
    def open(self) -> int:
        """How many are still to be done."""
        return sum(not a.klaar for a in self.acties)


def acties_per_persoon(dossier: Dossier) -> tuple[Persoonsacties, ...]:
    """Who does what, in the order in which people come in the plan; no name comes last."""
    in_plan = [a for d in dossier.doelen for a in acties_of(dossier, d.id)]
    in_plan += acties_of(dossier, "")
    found: dict[str, list[Actie]] = {}
    for actie in in_plan:
        if actie.tekst.strip():
            found.setdefault(naam_of(dossier, actie.wie) if actie.wie else "", []).append(actie)
    nobody = found.pop("", [])
    if nobody:
        found[""] = nobody
    return tuple(
        Persoonsacties(
            wie or "nog niet bekend wie",
            tuple(sorted(acties, key=lambda a: (a.klaar, a.wanneer or date.max))),
        )
        for wie, acties in found.items()
    )


def actie_zin(dossier: Dossier, actie: Actie) -> str:
    """When an action is due, or by whom and when it was ticked."""
    if not actie.klaar:
        return day_or_words(actie.wanneer, actie.wanneer_tekst)
    door, op = gedaan_door(dossier, actie)
    by = f", gezegd door {naam_of(dossier, door)}" if door else ""
    return f"klaar{f' op {short_date(op)}' if op else ''}{by}"
