"""How niveaus and trede went over the years, as a picture and a table, described once.

A line joins two moments of one edition only. Where another edition begins the line breaks, with a
dashed upright and the words *andere editie*: those figures do not stand beside each other. Nothing
is added up, averaged or called better or worse.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import closed_leefgebieden
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.domain.noteren import beeld_of, scores_of
from intake_desktop.domain.plaat import Halte, Letters, Plaat, Soort, Stip, Streep, Woord
from intake_desktop.domain.radar import agreed_niveau

_LEFT, _RIGHT, _NAME_TO = 0.36, 0.95, 0.33
_HEAD, _BAND, _STEP = 2.2, 3.6, 0.42
_ABOVE = 0.85


@dataclass(frozen=True, slots=True)
class Meting:
    """A figure on a day, in an edition ("" for the ladder, which has none)."""

    dag: date
    waarde: int
    editie: str = ""


@dataclass(frozen=True, slots=True)
class Reeks:
    """The figures of one leefgebied, or of the ladder, oldest first; `hoogste` is the top."""

    naam: str
    metingen: tuple[Meting, ...]
    hoogste: int

    @property
    def tekst(self) -> str:
        """All figures in words: "3 mei 2024: 2; andere editie; 6 juni 2026: 3"."""
        said: list[str] = []
        for number, meting in enumerate(self.metingen):
            if number and meting.editie != self.metingen[number - 1].editie:
                said.append("andere editie")
            said.append(f"{short_date(meting.dag)}: {meting.waarde}")
        return "; ".join(said)


def reeksen(formulier: Formulier, dossier: Dossier) -> tuple[Reeks, ...]:
    """Everything that was measured at least twice, also across editions; the ladder comes first.

    A leefgebied that was cut up anew stands under each of its names.
    """
    found: dict[str, list[Meting]] = {}
    treden: list[Meting] = []
    for gesprek in dossier.gesprekken:
        day = gesprek.begonnen.date()
        for code, niveau in _niveaus(formulier, dossier, gesprek):
            found.setdefault(code, []).append(Meting(day, niveau, gesprek.editie))
        if trede := beeld_of(dossier, gesprek.id).ladder.nu:
            treden.append(Meting(day, trede))
    made = [Reeks("Participatieladder", tuple(treden), max(len(formulier.treden), 1))]
    for leefgebied in formulier.alle_leefgebieden:
        own = found.get(leefgebied.code, [])
        related = any(found.get(code) for code in formulier.verwant(leefgebied.code))
        if len(own) > 1 or (own and related):
            made.append(Reeks(leefgebied.naam, tuple(own), NIVEAUS[-1]))
    return tuple(r for r in made if len(r.metingen) > 1 or r is not made[0])


def trend_plaat(formulier: Formulier, dossier: Dossier) -> Plaat | None:
    """The picture; None while nothing was measured twice."""
    rows = reeksen(formulier, dossier)
    if not rows:
        return None
    days = sorted({m.dag for r in rows for m in r.metingen})
    breaks = tuple(_breaks(dossier))
    strepen: list[Streep] = []
    stippen: list[Stip] = []
    woorden = [
        Woord(_LEFT, 0.5, short_date(days[0]), Letters.STIL),
        Woord(0.86, 0.5, short_date(days[-1]), Letters.STIL, midden=True),
    ]
    haltes: list[Halte] = []
    bottom = _HEAD + _BAND * len(rows)
    for day in breaks:
        x = _at(day, days)
        strepen.append(Streep(x, 2.0, x, bottom, Soort.VROEGER))
        woorden.append(Woord(x, 1.5, "andere editie", Letters.STIL, midden=True))
    for number, reeks in enumerate(rows):
        _draw(reeks, _HEAD + _BAND * number, days, (strepen, stippen, woorden, haltes))
    return Plaat(
        titel="Hoe het ging in de tijd",
        alt="Lijnen met de cijfers in de tijd. " + " ".join(f"{r.naam}: {r.tekst}." for r in rows),
        hoog=bottom,
        strepen=tuple(strepen),
        stippen=tuple(stippen),
        woorden=tuple(woorden),
        haltes=tuple(haltes),
        koppen=("Wat", "Cijfers"),
        rijen=tuple((r.naam, r.tekst) for r in rows),
    )


def _draw(
    reeks: Reeks,
    top: float,
    days: list[date],
    onto: tuple[list[Streep], list[Stip], list[Woord], list[Halte]],
) -> None:
    """One band of the picture: its name, its figures, and lines within an edition."""
    strepen, stippen, woorden, haltes = onto
    woorden.append(Woord(0.0, top + _BAND / 2, reeks.naam, Letters.GEWOON, tot=_NAME_TO))
    points = [(m, _at(m.dag, days), _height(m.waarde, reeks, top)) for m in reeks.metingen]
    for (one, x1, y1), (other, x2, y2) in pairwise(points):
        if one.editie == other.editie:
            strepen.append(Streep(x1, y1, x2, y2, Soort.NU))
    for at, (meting, x, y) in enumerate(points):
        last = at == len(points) - 1
        stippen.append(Stip(x, y, Soort.NU if last else Soort.VROEGER))
        letters = Letters.STERK if last else Letters.STIL
        woorden.append(Woord(x, y - _ABOVE, str(meting.waarde), letters, midden=True))
        haltes.append(Halte(x, y, f"{reeks.naam}, {short_date(meting.dag)}: {meting.waarde}."))


def _niveaus(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> Iterator[tuple[str, int]]:
    closed = closed_leefgebieden(dossier, gesprek.id)
    for leefgebied in formulier.alle_leefgebieden:
        if leefgebied.code not in closed:
            niveau = agreed_niveau(scores_of(dossier, gesprek, leefgebied.code))
            if niveau is not None:
                yield leefgebied.code, niveau


def _breaks(dossier: Dossier) -> Iterator[date]:
    """Halfway between two gesprekken of different editions."""
    for one, other in pairwise(dossier.gesprekken):
        if one.editie != other.editie:
            yield one.begonnen.date() + (other.begonnen.date() - one.begonnen.date()) / 2


def _at(day: date, days: list[date]) -> float:
    span = (days[-1] - days[0]).days or 1
    return round(_LEFT + (_RIGHT - _LEFT) * (day - days[0]).days / span, 4)


def _height(waarde: int, reeks: Reeks, top: float) -> float:
    """The highest figure stands at the top of the band."""
    step = _STEP * (NIVEAUS[-1] - 1) / max(reeks.hoogste - 1, 1)
    return top + _BAND / 2 + step * ((reeks.hoogste - 1) / 2 - (waarde - 1))
