"""The picture of the niveaus, described once in plain values; screen and paper each draw it.

Coordinates are units: the centre is (0, 0), niveau 5 lies at distance 1, x grows to the right and
y grows **upward**. The first leefgebied points straight up, the next ones follow clockwise. Nothing
is added up or averaged, and a leefgebied without a score is a gap in the line, never a low point.
"""

# Long: the values of the picture stand beside what fills them.

from dataclasses import dataclass, replace
from datetime import date
from math import cos, pi, sin

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import closed_leefgebieden
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.editie import Vergelijk
from intake_desktop.domain.formulier import Formulier, Leefgebied
from intake_desktop.domain.matrix import (
    HULP_NAMEN,
    NIVEAUS,
    SAMEN,
    Keuze,
    LeefgebiedStand,
    stand_id,
)
from intake_desktop.domain.rollen import Rol

SCORERS = (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM)


@dataclass(frozen=True, slots=True)
class Punt:
    """A point in unit coordinates."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Lijn:
    """A straight piece between two neighbouring leefgebieden that both have a niveau."""

    van: Punt
    naar: Punt


@dataclass(frozen=True, slots=True)
class RadarAs:
    """One axis. `top` is its outer end; a point is None where there is no niveau to show."""

    code: str
    label: str
    top: Punt
    niveau: int | None
    punt: Punt | None
    vorige: int | None
    vorige_punt: Punt | None
    streef: int | None = None
    streef_punt: Punt | None = None

    @property
    def zin(self) -> str:
        """What is said of it: now, before, hoped for."""
        told = [f"nu {self.niveau}" if self.niveau else "geen niveau"]
        told += [f"vorige keer {self.vorige}"] if self.vorige else []
        told += [f"de wens is {self.streef}"] if self.streef else []
        return f"{self.label}: {', '.join(told)}."

    @property
    def plaats(self) -> Punt:
        """Where one looks for it: the point of now, else another of its points, else its end."""
        return self.punt or self.streef_punt or self.vorige_punt or self.top


@dataclass(frozen=True, slots=True)
class RadarRij:
    """The same data as a table row; `niveau` is the agreed one, the others are each one's view.

    `vorige_tekst` is the earlier one as it is read out; it says so when it is of another edition.
    """

    code: str
    label: str
    niveau: int | None
    niveau_naam: str
    hulp: tuple[str, ...]
    client: int | None
    klantmanager: int | None
    wijkteam: int | None
    vorige: int | None
    verschil: str
    vorige_tekst: str = ""
    streef: int | None = None

    @property
    def heeft_niveau(self) -> bool:
        """Whether anyone gave a niveau, now or the earlier time."""
        views = (self.niveau, self.client, self.klantmanager, self.wijkteam, self.vorige)
        return any(n is not None for n in views)

    @property
    def in_beeld(self) -> bool:
        """Whether there is a niveau to tell: given, of before, or to aim at."""
        return self.heeft_niveau or self.streef is not None

    @property
    def verschilt(self) -> bool:
        """Whether the views that were given are not all the same as each other and as agreed."""
        given = {n for n in (self.client, self.klantmanager, self.wijkteam, self.niveau) if n}
        return len(given) > 1


@dataclass(frozen=True, slots=True)
class RadarBeeld:
    """The whole picture: axes in the order of the form, lines, alternative text and table.

    `vorige_dag` is the day of the earlier gesprek whose niveaus are shown beside the present ones;
    `andere_editie` says that there is an earlier one which can not be compared. When the niveaus
    that are shown are of another edition, `vorige_editie` names it and there is no line between
    them: the break is to be seen.
    """

    assen: tuple[RadarAs, ...]
    lijnen: tuple[Lijn, ...]
    vorige_lijnen: tuple[Lijn, ...]
    vorige_dag: date | None
    andere_editie: bool
    alt: str
    rijen: tuple[RadarRij, ...]
    vorige_editie: str = ""

    @property
    def aantal(self) -> int:
        """How many leefgebieden have a point to draw; 0 when the picture is empty."""
        return sum(1 for a in self.assen if a.punt or a.vorige_punt or a.streef_punt)

    @property
    def heeft_wens(self) -> bool:
        """Whether a niveau to aim at is drawn."""
        return any(a.streef_punt for a in self.assen)


def agreed_niveau(given: dict[str, int]) -> int | None:
    """The niveau of *samen*; without one, the niveau on which two or more scorers agree fully."""
    if SAMEN in given:
        return given[SAMEN]
    views = [given[door] for door in SCORERS if door in given]
    return views[0] if len(views) > 1 and len(set(views)) == 1 else None


def describe_radar(formulier: Formulier, dossier: Dossier, gesprek_id: str) -> RadarBeeld:
    """The picture of one gesprek, with the latest earlier one that has niveaus beside it."""
    gesprek = dossier.part(Gesprek, gesprek_id)
    if gesprek is not None:
        formulier = formulier.in_editie(gesprek.editie, gesprek.begonnen.date())
    now = _scores(dossier, gesprek)
    before, other_edition = _previous(dossier, gesprek)
    earlier = _scores(dossier, before)
    anders = _other_name(formulier, before)
    texts = _earlier_texts(formulier, earlier, before)
    if anders:
        earlier = {code: given for code, given in earlier.items() if _may_stand(texts.get(code))}
        before, anders = (before, anders) if earlier else (None, "")
    aims = _aims(dossier, gesprek)
    assen = tuple(
        _with_aim(
            _axis(x, i / len(formulier.leefgebieden), now.get(x.code, {}), earlier.get(x.code, {})),
            aims.get(x.code),
        )
        for i, x in enumerate(formulier.leefgebieden)
    )
    return RadarBeeld(
        assen=assen,
        lijnen=_lines(tuple(a.punt for a in assen)),
        vorige_lijnen=() if anders else _lines(tuple(a.vorige_punt for a in assen)),
        vorige_dag=before.begonnen.date() if before else None,
        andere_editie=other_edition,
        alt=_alternative(formulier, assen, gesprek, before),
        rijen=_rows(formulier, dossier, gesprek, (assen, texts), now),
        vorige_editie=anders,
    )


def niveau_naam(formulier: Formulier, niveau: int | None) -> str:
    """The name of a niveau inside a sentence; empty when there is none."""
    names = formulier.editie.niveaus
    name = names[niveau - 1] if niveau and 0 < niveau <= len(names) else ""
    return name[:1].lower() + name[1:]


def _scores(dossier: Dossier, gesprek: Gesprek | None) -> dict[str, dict[str, int]]:
    """Per leefgebied what each scorer gave, in the edition of the gesprek, closed ones left out."""
    found: dict[str, dict[str, int]] = {}
    if gesprek is None:
        return found
    closed = closed_leefgebieden(dossier, gesprek.id)
    for s in dossier.scores:
        here = s.gesprek == gesprek.id and s.editie == gesprek.editie and s.niveau in NIVEAUS
        if here and s.leefgebied not in closed:
            found.setdefault(s.leefgebied, {})[s.door] = s.niveau
    return found


def _previous(dossier: Dossier, gesprek: Gesprek | None) -> tuple[Gesprek | None, bool]:
    """The latest earlier gesprek with niveaus, of the same edition if there is one.

    And whether there is one of another edition, later than that.
    """
    if gesprek is None:
        return None, False
    other: Gesprek | None = None
    for earlier in reversed(dossier.gesprekken[: dossier.gesprekken.index(gesprek)]):
        if any(agreed_niveau(given) for given in _scores(dossier, earlier).values()):
            if earlier.editie == gesprek.editie:
                return earlier, other is not None
            other = other or earlier
    return other, other is not None


_ANDERS = "andere editie, niet te vergelijken"


def _other_name(formulier: Formulier, before: Gesprek | None) -> str:
    """The name of the edition of the earlier gesprek when it is another one."""
    if before is None or before.editie == formulier.editie.code:
        return ""
    return next((e.naam for e in formulier.edities if e.code == before.editie), before.editie)


def _earlier_texts(
    formulier: Formulier, earlier: dict[str, dict[str, int]], before: Gesprek | None
) -> dict[str, str]:
    """Per leefgebied the earlier niveau as it is read out; a break where it is cut up anew."""
    if before is None:
        return {}
    texts = {}
    for code, given in earlier.items():
        if (niveau := agreed_niveau(given)) is None:
            continue
        kind = formulier.vergelijk(code, before.editie)
        if before.editie == formulier.editie.code:
            texts[code] = str(niveau)
        elif kind is not Vergelijk.NIET:
            about = "ongeveer " if kind is Vergelijk.ONGEVEER else ""
            texts[code] = f"{about}{niveau}, andere editie"
        for other in formulier.verwant(code) if kind is Vergelijk.NIET else ():
            texts.setdefault(other, _ANDERS)
    return texts


def _may_stand(text: str | None) -> bool:
    return text is not None and text != _ANDERS


def _axis(
    leefgebied: Leefgebied, turn: float, now: dict[str, int], earlier: dict[str, int]
) -> RadarAs:
    top = Punt(round(sin(2 * pi * turn), 6), round(cos(2 * pi * turn), 6))
    niveau, vorige = agreed_niveau(now), agreed_niveau(earlier)
    return RadarAs(
        code=leefgebied.code,
        label=leefgebied.naam,
        top=top,
        niveau=niveau,
        punt=_at(top, niveau),
        vorige=vorige,
        vorige_punt=_at(top, vorige),
    )


def _aims(dossier: Dossier, gesprek: Gesprek | None) -> dict[str, int]:
    """Per leefgebied the niveau that is hoped for, closed ones left out."""
    if gesprek is None:
        return {}
    closed = closed_leefgebieden(dossier, gesprek.id)
    return {
        s.leefgebied: s.streef
        for s in dossier.standen
        if s.gesprek == gesprek.id and s.streef in NIVEAUS and s.leefgebied not in closed
    }


def _with_aim(axis: RadarAs, streef: int | None) -> RadarAs:
    return replace(axis, streef=streef, streef_punt=_at(axis.top, streef))


def _at(top: Punt, niveau: int | None) -> Punt | None:
    if niveau is None:
        return None
    part = niveau / NIVEAUS[-1]
    return Punt(round(top.x * part, 6), round(top.y * part, 6))


def _lines(points: tuple[Punt | None, ...]) -> tuple[Lijn, ...]:
    """Pieces between neighbours in the circle; a closed figure only when all have a point."""
    if len(points) < 3:  # two axes would draw the same piece twice
        points = (*points, None)
    pairs = zip(points, (*points[1:], *points[:1]), strict=True)
    return tuple(Lijn(a, b) for a, b in pairs if a is not None and b is not None)


def _alternative(
    formulier: Formulier,
    assen: tuple[RadarAs, ...],
    gesprek: Gesprek | None,
    before: Gesprek | None,
) -> str:
    lowest, highest = niveau_naam(formulier, NIVEAUS[0]), niveau_naam(formulier, NIVEAUS[-1])
    scored = [
        f"{a.label} {a.niveau} ({niveau_naam(formulier, a.niveau)})" for a in assen if a.niveau
    ]
    day = f" op {short_date(gesprek.begonnen.date())}" if gesprek else ""
    said = f"Figuur met per leefgebied het niveau{day}, van 1 ({lowest}) tot 5 ({highest})."
    said += f" {', '.join(scored)}." if scored else " Er is nog geen niveau afgesproken."
    if scored and len(scored) < len(assen):
        said += " De andere leefgebieden hebben geen niveau."
    if aims := [f"{a.label} {a.streef}" for a in assen if a.streef]:
        said += f" De wens: {', '.join(aims)}."
    if before:
        other = _other_name(formulier, before)
        if other:
            said += f" De cijfers van de vorige keer zijn van een andere editie ({other})."
        past = [f"{a.label} {a.vorige}" for a in assen if a.vorige]
        said += f" Vorige keer, op {short_date(before.begonnen.date())}: {', '.join(past)}."
    return said


def _rows(
    formulier: Formulier,
    dossier: Dossier,
    gesprek: Gesprek | None,
    shown: tuple[tuple[RadarAs, ...], dict[str, str]],
    scores: dict[str, dict[str, int]],
) -> tuple[RadarRij, ...]:
    """A row per leefgebied that was talked about, in the order of the form."""
    if gesprek is None:
        return ()
    assen, texts = shown
    closed = closed_leefgebieden(dossier, gesprek.id)
    rows = []
    for axis in assen:
        stand = dossier.part(LeefgebiedStand, stand_id(gesprek.id, axis.code))
        given = scores.get(axis.code, {})
        chosen = stand is not None and stand.keuze is Keuze.BESPREKEN
        if axis.code not in closed and (
            given or chosen or (stand and (stand.hulp or stand.streef))
        ):
            row = _row(formulier, axis, stand, given)
            rows.append(replace(row, vorige_tekst=texts.get(axis.code, "")))
    return tuple(rows)


def _row(
    formulier: Formulier, axis: RadarAs, stand: LeefgebiedStand | None, given: dict[str, int]
) -> RadarRij:
    return RadarRij(
        code=axis.code,
        label=axis.label,
        niveau=axis.niveau,
        niveau_naam=niveau_naam(formulier, axis.niveau),
        hulp=tuple(HULP_NAMEN[h] for h in stand.hulp) if stand else (),
        client=given.get(Rol.CLIENT),
        klantmanager=given.get(Rol.KLANTMANAGER),
        wijkteam=given.get(Rol.WIJKTEAM),
        vorige=axis.vorige,
        streef=axis.streef,
        verschil=stand.verschil if stand else "",
    )
