"""Looked over once, at reading aloud: lines whose basis differs, and what may be passed on."""

from dataclasses import dataclass

from intake_desktop.domain.afweging import Argument
from intake_desktop.domain.deelantwoord import Deelantwoord, latest_answers
from intake_desktop.domain.delen import closed_leefgebieden
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import (
    VAN_EEN_WET,
    Grondslagen,
    is_uitzondering,
    wetten_at,
)
from intake_desktop.domain.lezing import about
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak

NAAR: dict[Grondslag, Rol] = {
    Grondslag.PARTICIPATIEWET: Rol.WIJKTEAM,
    Grondslag.WMO: Rol.KLANTMANAGER,
}
"""Who is on the other side of each law."""


@dataclass(frozen=True, slots=True)
class Uitzondering:
    """A line or argument to look at: its basis differs, or both laws would read it in Ons plan.

    `erft` is what it inherits. `gedeeld` says that it stands under one law and is in Ons plan,
    which the professional of the other law reads too.
    """

    regel: Uitspraak | Argument
    erft: Grondslag
    gedeeld: bool

    @property
    def leefgebied(self) -> str:
        """What it is about; "" for an argument and where it is about none."""
        return "" if isinstance(self.regel, Argument) else self.regel.leefgebied


def uitzonderingen(formulier: Formulier, dossier: Dossier) -> tuple[Uitzondering, ...]:
    """The lines of this gesprek to look over, in the order of the form; then the arguments."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return ()
    basis, both = Grondslagen(formulier, dossier), len(wetten_at(gesprek)) > 1
    closed = closed_leefgebieden(dossier, gesprek.id)
    found = []
    for line in dossier.uitspraken:
        loose = line.plek is Plek.NOTITIE and not line.leefgebied
        if line.gesprek != gesprek.id or line.leefgebied in closed or loose:
            continue
        erft = basis.inherited_line(line)
        gedeeld = both and line.grondslag is None and erft in VAN_EEN_WET
        if gedeeld or is_uitzondering(line.grondslag, erft):
            found.append(Uitzondering(line, erft, gedeeld))
    found.sort(key=lambda u: _place(formulier, u.leefgebied))
    for argument in dossier.argumenten:
        erft = basis.inherited_argument(argument)
        if argument.gesprek == gesprek.id and is_uitzondering(argument.grondslag, erft):
            found.append(Uitzondering(argument, erft, gedeeld=False))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class TeDelen:
    """What stands about one leefgebied ("" for none) under the law of the other side of `naar`.

    `overig` counts niveaus and answers; they go only with the whole leefgebied. `antwoord` is the
    answer that counts for the leefgebied, `zinnen` those for a sentence by its id.
    """

    naar: Rol
    leefgebied: str
    regels: tuple[Uitspraak, ...] = ()
    overig: int = 0
    antwoord: Deelantwoord | None = None
    zinnen: tuple[tuple[str, Deelantwoord], ...] = ()

    def zin(self, line_id: str) -> Deelantwoord | None:
        """The answer that counts for this sentence, if it was asked."""
        return dict(self.zinnen).get(line_id)


def te_delen(formulier: Formulier, dossier: Dossier) -> tuple[TeDelen, ...]:
    """Everything that could be asked: to the wijkteam first, in the order of the form."""
    basis, answers = Grondslagen(formulier, dossier), latest_answers(dossier.deelantwoorden)
    closed = {(g.id, c) for g in dossier.gesprekken for c in closed_leefgebieden(dossier, g.id)}
    lines: dict[tuple[Rol, str], list[Uitspraak]] = {}
    others: dict[tuple[Rol, str], int] = {}
    for line in dossier.uitspraken:
        naar = NAAR.get(basis.of_line(line))
        loose = line.plek is Plek.NOTITIE and not line.leefgebied
        if naar and not loose and (line.gesprek, line.leefgebied) not in closed:
            lines.setdefault((naar, line.leefgebied), []).append(line)
    places = [(s.gesprek, s.leefgebied) for s in dossier.scores]
    places += [(a.gesprek, about(a.vraag)) for a in dossier.antwoorden]
    for place in places:
        naar = NAAR.get(basis.of_leefgebied(*place))
        if naar is Rol.WIJKTEAM and place not in closed:
            others[(naar, place[1])] = others.get((naar, place[1]), 0) + 1
    asked = {(a.naar, a.leefgebied) for a in dossier.deelantwoorden}
    found = (
        TeDelen(
            naar,
            code,
            tuple(lines.get((naar, code), ())),
            others.get((naar, code), 0),
            answers.get((naar, code, "")),
            tuple(
                (zin, a) for (to, c, zin), a in answers.items() if zin and (to, c) == (naar, code)
            ),
        )
        for naar, code in {**lines, **others, **dict.fromkeys(asked)}
    )
    order = (Rol.WIJKTEAM, Rol.KLANTMANAGER)
    return tuple(
        sorted(found, key=lambda t: (order.index(t.naar), _place(formulier, t.leefgebied)))
    )


def _place(formulier: Formulier, code: str) -> int:
    codes = [x.code for x in formulier.leefgebieden]
    return codes.index(code) if code in codes else len(codes)
