"""What the Deelblad tells: what goes to whom, on whose answer, and what stays; plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.kop_view import KopView, WetView, law_text, view_kop
from intake_desktop.documents.overdracht_view import OverdrachtView, view_overdrachten
from intake_desktop.documents.words import Regel, own_words
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.delen import Deelblad, Deelregel
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.huisstijl import Huisstijl


@dataclass(frozen=True, slots=True)
class AntwoordDeelView:
    """One answer: about what, yes or no, the words that pass, who asked and when.

    `mag` is None while it was asked and not answered: then nothing goes.
    """

    waarover: str
    een_zin: bool
    mag: bool | None
    woorden: tuple[Regel, ...]
    gevraagd_door: str
    gevraagd_op: str
    ingetrokken_op: str


@dataclass(frozen=True, slots=True)
class RichtingView:
    """One direction in which something can go; `naar` is the role that would read it."""

    naar: str
    basis: WetView | None
    antwoorden: tuple[AntwoordDeelView, ...]


@dataclass(frozen=True, slots=True)
class BlijftView:
    """What stays where: so many lines about a leefgebied, with whom."""

    waarover: str
    bij: str
    aantal: int


@dataclass(frozen=True, slots=True)
class DeelView:
    """Everything the template may print."""

    kop: KopView
    richtingen: tuple[RichtingView, ...]
    overdrachten: tuple[OverdrachtView, ...]
    blijft: tuple[BlijftView, ...]
    klantmanager: str
    wijkteam: str
    toestemming: WetView | None
    zwijgen: tuple[WetView, ...]


BASIS = {Rol.WIJKTEAM: "wmo.5.1.1.toestemming", Rol.KLANTMANAGER: "wmo.5.3.3"}
"""The law text that asks for an answer before something goes to this role."""

BIJ = {
    Grondslag.PARTICIPATIEWET: "werk en inkomen",
    Grondslag.WMO: "het wijkteam",
    Grondslag.CLIENT: "u zelf",
}


def deel_view(
    dossier: Dossier, blad: Deelblad, formulier: Formulier, *, day: date, huis: Huisstijl
) -> DeelView:
    """The values of the sheet: `blad` is what it may show (`delen.for_deelblad`).

    Of `dossier` only who sat at the table, and their names, are used.
    """
    silent = (law_text(formulier, code, day) for code in ("pw.65", "wmo.5.3.3"))
    return DeelView(
        kop=view_kop(dossier, day, huis),
        richtingen=tuple(_directions(dossier, blad, formulier, day)),
        overdrachten=view_overdrachten(blad.overdrachten, dossier),
        blijft=tuple(
            BlijftView(_name(b.leefgebied, formulier), BIJ.get(b.grondslag, ""), b.aantal)
            for b in blad.blijft
        ),
        klantmanager=_present(dossier, Rol.KLANTMANAGER),
        wijkteam=_present(dossier, Rol.WIJKTEAM),
        toestemming=law_text(formulier, "wmo.5.1.1.toestemming", day),
        zwijgen=tuple(text for text in silent if text),
    )


def _directions(
    dossier: Dossier, blad: Deelblad, formulier: Formulier, day: date
) -> Iterator[RichtingView]:
    """Each way something can go; where one of the two never sat there only what was asked."""
    both = all(_present(dossier, rol) for rol in BASIS)
    for naar, code in BASIS.items():
        asked = [r for r in blad.regels if r.antwoord.naar is naar]
        if both or asked:
            answers = tuple(_answer(r, dossier, formulier) for r in asked)
            yield RichtingView(naar, law_text(formulier, code, day), answers)


def _present(dossier: Dossier, rol: Rol) -> str:
    there = any(g.aanwezige(rol) for g in dossier.gesprekken)
    return naam_of(dossier, rol) if there else ""


def _answer(regel: Deelregel, dossier: Dossier, formulier: Formulier) -> AntwoordDeelView:
    antwoord: Deelantwoord = regel.antwoord
    taken_back = antwoord.ingetrokken_op
    return AntwoordDeelView(
        waarover=_name(antwoord.leefgebied, formulier),
        een_zin=bool(antwoord.zin),
        mag=antwoord.mag,
        woorden=tuple(own_words(t) for t in regel.teksten),
        gevraagd_door=naam_of(dossier, antwoord.gevraagd_door),
        gevraagd_op=short_date(antwoord.gevraagd_op.date()),
        ingetrokken_op=short_date(taken_back.date()) if taken_back else "",
    )


def _name(code: str, formulier: Formulier) -> str:
    leefgebied = formulier.leefgebied(code)
    return leefgebied.naam if leefgebied else code
