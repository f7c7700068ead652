"""What changed since the last gesprek, and whether the track rests, as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass

from intake_desktop.documents.gesprek_view import EerderView
from intake_desktop.documents.overdracht_view import OverdrachtView, view_overdrachten
from intake_desktop.documents.words import Regel, day_or_text, line_of, own_words
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import is_afgesloten, vergelijk_doelen
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import lines_of, naam_of
from intake_desktop.domain.plan import DOELSTAND_NAMEN
from intake_desktop.domain.plannen import agreed_score
from intake_desktop.domain.radar import agreed_niveau, niveau_naam
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.domain.vervolgen import (
    eerdere_gesprekken,
    is_nieuw,
    is_vervolg,
    last_scores,
    te_bekijken,
    terugblik_op,
)


@dataclass(frozen=True, slots=True)
class AfspraakView:
    """An action of before: `stand` is "klaar", "nog niet" or, when not looked at, empty."""

    tekst: Regel
    wie: str
    stand: str
    verloop: Regel | None


@dataclass(frozen=True, slots=True)
class VerschuivingView:
    """A leefgebied with a niveau now and before."""

    naam: str
    nu: str
    vorige: str
    dag: str


@dataclass(frozen=True, slots=True)
class DoelstandView:
    """What became of a goal of before; `nu` is how it reads now, None when that is the same."""

    tekst: Regel
    stand: str
    waarom: Regel | None
    nu: Regel | None


@dataclass(frozen=True, slots=True)
class AfsluitingView:
    """The end of the track; `nazorg` None: not talked about."""

    op: str
    reden: str
    toelichting: Regel | None
    nazorg: bool | None
    nazorg_wat: Regel | None
    nazorg_op: str


@dataclass(frozen=True, slots=True)
class SindsView:
    """What changed since the last gesprek; `eerdere` are the days of the earlier ones."""

    eerdere: tuple[str, ...]
    gelukt: tuple[Regel, ...]
    veranderd: tuple[Regel, ...]
    afspraken: tuple[AfspraakView, ...]
    niveaus: tuple[VerschuivingView, ...]
    nieuw: tuple[Regel, ...]
    eerder: tuple[EerderView, ...]
    doelen: tuple[DoelstandView, ...] = ()
    overdrachten: tuple[OverdrachtView, ...] = ()

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to tell but the days."""
        told = (self.gelukt, self.veranderd, self.afspraken, self.niveaus, self.nieuw, self.eerder)
        return not any((*told, self.doelen, self.overdrachten))


@dataclass(frozen=True, slots=True)
class PauzeView:
    """The track rests; `sinds` is empty when it goes on."""

    sinds: str
    reden: Regel
    weer_kijken: str


def view_sinds(dossier: Dossier, formulier: Formulier) -> SindsView:
    """What is different from the last time; all empty in a first gesprek, but for the lines."""
    gesprek = dossier.gesprek
    here = gesprek.id if gesprek else ""
    return SindsView(
        eerdere=tuple(short_date(g.begonnen.date()) for g in eerdere_gesprekken(dossier)),
        gelukt=_said(dossier, lines_of(dossier, here, Plek.GELUKT)),
        veranderd=_said(dossier, lines_of(dossier, here, Plek.VERANDERD)),
        afspraken=tuple(_appointments(dossier)),
        niveaus=tuple(_shifts(dossier, formulier)),
        nieuw=_new_goals(dossier),
        eerder=tuple(_told_before(dossier)),
        doelen=tuple(_goals_of_before(dossier)),
        overdrachten=view_overdrachten(
            (v for v in dossier.verwijzingen if v.gesprek != here), dossier
        ),
    )


def view_afsluiting(dossier: Dossier) -> AfsluitingView | None:
    """When and why the track ends, and what the client wants afterwards; None while it goes on."""
    if not is_afgesloten(dossier):
        return None
    end = dossier.plan.afsluiting
    return AfsluitingView(
        op=short_date(end.op) if end.op else "",
        reden=end.reden_tekst,
        toelichting=own_words(end.toelichting) if end.toelichting.strip() else None,
        nazorg=end.nazorg,
        nazorg_wat=own_words(end.nazorg_wat) if end.nazorg_wat.strip() else None,
        nazorg_op=day_or_text(end.nazorg_op, end.nazorg_tekst),
    )


def view_pauze(dossier: Dossier) -> PauzeView:
    """Since when and why the track rests, and when we look again."""
    pauze = dossier.plan.pauze
    return PauzeView(
        sinds=short_date(pauze.sinds) if pauze.sinds else "",
        reden=own_words(pauze.reden),
        weer_kijken=day_or_text(pauze.weer_kijken_op, pauze.weer_kijken_tekst),
    )


def _said(dossier: Dossier, lines: tuple[Uitspraak, ...]) -> tuple[Regel, ...]:
    return tuple(line_of(dossier, u) for u in lines if u.tekst.strip())


def _told_before(dossier: Dossier) -> Iterator[EerderView]:
    """What had gone well and changed when an earlier gesprek looked back."""
    for gesprek in eerdere_gesprekken(dossier):
        lines = (
            *lines_of(dossier, gesprek.id, Plek.GELUKT),
            *lines_of(dossier, gesprek.id, Plek.VERANDERD),
        )
        if said := _said(dossier, lines):
            yield EerderView(short_date(gesprek.begonnen.date()), said)


def _goals_of_before(dossier: Dossier) -> Iterator[DoelstandView]:
    for said, now in vergelijk_doelen(dossier):
        why = own_words(said.waarom) if said.waarom.strip() else None
        yield DoelstandView(
            own_words(said.doel.tekst),
            DOELSTAND_NAMEN[said.stand],
            why,
            own_words(now.tekst) if now else None,
        )


def _appointments(dossier: Dossier) -> Iterator[AfspraakView]:
    for actie in te_bekijken(dossier):
        told = terugblik_op(dossier, actie.id)
        how = own_words(told.tekst) if told and told.tekst.strip() else None
        stand = "" if told is None else "klaar" if told.klaar else "nog niet"
        yield AfspraakView(own_words(actie.tekst), naam_of(dossier, actie.wie), stand, how)


def _shifts(dossier: Dossier, formulier: Formulier) -> Iterator[VerschuivingView]:
    gesprek = dossier.gesprek
    if gesprek is None or not is_vervolg(dossier):
        return
    for leefgebied in formulier.alle_leefgebieden:
        now = agreed_score(dossier, gesprek, leefgebied.code)
        before = last_scores(dossier, leefgebied.code)
        past = agreed_niveau(before[1]) if before else None
        if before and now and past:
            names = (_niveau(formulier, now), _niveau(formulier, past))
            yield VerschuivingView(leefgebied.naam, *names, before[0])


def _niveau(formulier: Formulier, niveau: int) -> str:
    return f"{niveau} ({niveau_naam(formulier, niveau)})"


def _new_goals(dossier: Dossier) -> tuple[Regel, ...]:
    return tuple(
        own_words(d.tekst) for d in dossier.doelen if d.tekst.strip() and is_nieuw(dossier, d.id)
    )
