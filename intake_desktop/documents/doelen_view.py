"""The goals of a plan with who does what and when, and the provisions, as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.words import Regel, day_or_text, own_words
from intake_desktop.domain.datums import long_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Aanbod, Formulier
from intake_desktop.domain.huishouden import samen_met
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import (
    EERSTE_STAP_BINNEN,
    VOORZIENING_STATUS_NAMEN,
    Actie,
    Doel,
    Voorziening,
    VoorzieningStatus,
)
from intake_desktop.domain.plannen import acties_of, is_empty, niveau_nu
from intake_desktop.domain.radar import niveau_naam
from intake_desktop.domain.vervolgen import is_nieuw, verloop_van


@dataclass(frozen=True, slots=True)
class ActieView:
    """One step: `eerste` marks the first one within seven days, `nieuw` one of this gesprek.

    `verloop` is how it went so far.
    """

    tekst: Regel
    wie: str
    wanneer: str
    klaar: bool
    eerste: bool
    nieuw: bool = False
    verloop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoelView:
    """A goal with its steps; `nu` and `streef` are a figure with its name, or empty.

    `samen` names the other client who has this goal too, `erbij` why it came as a fourth.
    """

    tekst: Regel
    waarom: Regel | None
    leefgebied: str
    nu: str
    streef: str
    datum: str
    acties: tuple[ActieView, ...]
    samen: str = ""
    erbij: Regel | None = None


@dataclass(frozen=True, slots=True)
class VoorzieningView:
    """A provision that is asked for or looked into."""

    naam: str
    wie: str
    status: str
    contact: str
    toelichting: str
    doel: str


def goal_view(doel: Doel, dossier: Dossier, formulier: Formulier, day: date) -> DoelView:
    """A goal with its steps."""
    leefgebied = formulier.leefgebied(doel.leefgebied)
    return DoelView(
        tekst=own_words(doel.tekst),
        waarom=own_words(doel.waarom) if doel.waarom.strip() else None,
        erbij=own_words(doel.erbij) if doel.erbij.strip() else None,
        leefgebied=leefgebied.naam if leefgebied else doel.leefgebied,
        nu=_niveau(niveau_nu(dossier, doel), formulier),
        streef=_niveau(doel.streef, formulier),
        datum=day_or_text(doel.datum, doel.datum_tekst),
        acties=step_views(acties_of(dossier, doel.id), dossier, day),
        samen=samen_met(dossier, doel.persoon),
    )


def _niveau(niveau: int | None, formulier: Formulier) -> str:
    name = niveau_naam(formulier, niveau)
    return f"{niveau} ({name})" if name else str(niveau or "")


def step_views(acties: Iterable[Actie], dossier: Dossier, day: date) -> tuple[ActieView, ...]:
    """The steps of which anything was filled in, in order."""
    first = _first_step(dossier, day)
    return tuple(
        ActieView(
            tekst=own_words(a.tekst),
            wie=naam_of(dossier, a.wie),
            wanneer=long_date(a.wanneer) if a.wanneer else a.wanneer_tekst,
            klaar=a.klaar,
            eerste=a is first,
            nieuw=is_nieuw(dossier, a.id),
            verloop=verloop_van(dossier, a),
        )
        for a in acties
        if not is_empty(a)
    )


def _first_step(dossier: Dossier, day: date) -> Actie | None:
    """The earliest step that is still to be done within seven days."""
    soon = [
        (a.wanneer, i, a)
        for i, a in enumerate(dossier.acties)
        if a.wanneer and day <= a.wanneer <= day + EERSTE_STAP_BINNEN and not a.klaar
    ]
    return min(soon)[2] if soon else None


def provision_view(
    voorziening: Voorziening, dossier: Dossier, formulier: Formulier
) -> VoorzieningView:
    """A provision, with its contact as the menukaart gives it."""
    offers = (o for o in formulier.menukaart if o.code == voorziening.code)
    offer: Aanbod | None = next(offers, None)
    goal = dossier.part(Doel, voorziening.doel)
    declined = voorziening.status is VoorzieningStatus.WIL_NIET
    return VoorzieningView(
        naam=voorziening.naam,
        wie="–" if declined else naam_of(dossier, voorziening.wie),
        status=VOORZIENING_STATUS_NAMEN[voorziening.status],
        contact=offer.contact if offer else "",
        toelichting=voorziening.toelichting,
        doel=own_words(goal.tekst).tekst if goal else "",
    )
