"""One reading of a dossier: each part is kept when all who read it may see it (see `delen`)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from intake_desktop.domain.afweging import Beeld
from intake_desktop.domain.deelantwoord import (
    Deelantwoord,
    latest_answers,
    passed_line,
    passes_leefgebied,
)
from intake_desktop.domain.dossier import Dossier, Part
from intake_desktop.domain.ernst import Nagekeken
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import Grondslagen
from intake_desktop.domain.matrix import LeefgebiedStand
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Uitspraak, without_quotes
from intake_desktop.domain.vandaag import VANDAAG
from intake_desktop.domain.wmo_onderzoek import WmoOnderzoek

LEEST: dict[Rol, frozenset[Grondslag]] = {
    Rol.CLIENT: frozenset(Grondslag),
    Rol.KLANTMANAGER: frozenset((Grondslag.PARTICIPATIEWET, Grondslag.GEZAMENLIJK)),
    Rol.WIJKTEAM: frozenset((Grondslag.WMO, Grondslag.GEZAMENLIJK)),
    Rol.MEDECLIENT: frozenset((Grondslag.GEZAMENLIJK,)),
    Rol.ANDER: frozenset((Grondslag.GEZAMENLIJK,)),
}
"""What each may read by themselves. What is of the client alone stands in their plan only."""

Readers = Callable[[str], tuple[Rol, ...]]
"""The roles that must each be allowed to see a part of this gesprek ("" for no gesprek)."""

P = TypeVar("P", bound=Part)


def new_at_table(dossier: Dossier) -> Readers:
    """Per gesprek those who sit at the table now and did not sit there; the client always knows."""
    now = dossier.gesprek
    people = {(a.sleutel, a.naam): a.rol for a in now.aanwezigen} if now else {}
    there = {g.id: {(a.sleutel, a.naam) for a in g.aanwezigen} for g in dossier.gesprekken}
    known: dict[str, tuple[Rol, ...]] = {}

    def roles(gesprek: str) -> tuple[Rol, ...]:
        if gesprek not in known:
            was = set(people) if now and gesprek == now.id else there.get(gesprek, set())
            new = (rol for key, rol in people.items() if key not in was and rol is not Rol.CLIENT)
            known[gesprek] = tuple(dict.fromkeys(new))
        return known[gesprek]

    return roles


def newcomers(dossier: Dossier) -> tuple[str, ...]:
    """The names of those who sit here for the first time, after others spoke with the client.

    What was noted before for others only is not on the screen while they are here.
    """
    now, before = dossier.gesprek, dossier.gesprekken[:-1]
    if now is None or not before:
        return ()
    known = {(a.sleutel, a.naam) for g in before for a in g.aanwezigen}
    here = (a for a in now.aanwezigen if a.rol not in (Rol.CLIENT, Rol.MEDECLIENT))
    return tuple(a.naam for a in here if a.naam.strip() and (a.sleutel, a.naam) not in known)


def about(vraag: str) -> str:
    """The leefgebied, or the block, that a question code is about ("financien.schulden")."""
    return vraag.partition(".")[0]


class Lezing:
    """Reads one dossier for these readers; `strikt` as in `Grondslagen`."""

    def __init__(
        self, formulier: Formulier, dossier: Dossier, readers: Readers, *, strikt: bool = False
    ) -> None:
        self._formulier, self._dossier, self._readers = formulier, dossier, readers
        self._basis = Grondslagen(formulier, dossier, strikt=strikt)
        self._answers = latest_answers(dossier.deelantwoorden)
        self._hidden: set[str] = set()

    def whole(self) -> Dossier:
        """Everything these readers may see."""
        d = self._dossier
        lines = self._lines()
        shown: dict[str, Any] = {
            "uitspraken": lines,
            "standen": self._standen(lines),
            "scores": _kept(d.scores, self._where(lambda s: (s.gesprek, s.leefgebied))),
            "antwoorden": _kept(d.antwoorden, self._where(lambda a: (a.gesprek, about(a.vraag)))),
            "argumenten": _kept(d.argumenten, self._part(self._basis.of_argument)),
            "doelen": _kept(d.doelen, self._part(self._basis.of_doel)),
            "acties": _kept(d.acties, self._part(self._basis.of_actie)),
            "voorzieningen": _kept(d.voorzieningen, self._part(self._basis.of_voorziening)),
            "verplichtingen": _kept(d.verplichtingen, self._part(self._basis.of_plicht)),
            "ontheffingen": _kept(d.ontheffingen, self._part(self._basis.of_plicht)),
            "onderzoeken": _kept(d.onderzoeken, self._part(self._basis.of_onderzoek)),
            "vandaag": _kept(d.vandaag, self._part(self._basis.of_vandaag)),
            "mijlpalen": _kept(d.mijlpalen, self._part(lambda m: m.grondslag)),
            "verwijzingen": _kept(d.verwijzingen, self._part(lambda v: v.grondslag)),
            "doelterugblikken": _kept(
                d.doelterugblikken, self._part(lambda t: self._basis.of_doel(t.doel))
            ),
            "deelantwoorden": _kept(d.deelantwoorden, self._deelantwoord),
        }
        # These follow what was left out above.
        hidden = self._hidden
        shown["terugblikken"] = _kept(d.terugblikken, lambda t: None if t.actie in hidden else t)
        shown["nagekeken"] = _kept(d.nagekeken, self._nagekeken)
        shown["beelden"] = _kept(d.beelden, self._beeld)
        changed = {name: parts for name, parts in shown.items() if parts is not getattr(d, name)}
        return replace(d, **changed) if changed else d

    def _may(self, gesprek: str, basis: Grondslag) -> bool:
        return all(basis in LEEST[rol] for rol in self._readers(gesprek))

    def _may_leefgebied(self, gesprek: str, leefgebied: str) -> bool:
        roles = self._readers(gesprek)
        if not roles:
            return True
        basis = self._basis.of_leefgebied(gesprek, leefgebied)
        law = basis is Grondslag.PARTICIPATIEWET
        return all(
            basis in LEEST[rol]
            or (
                rol is Rol.WIJKTEAM
                and law
                and passes_leefgebied(self._dossier, self._answers, leefgebied, gesprek)
            )
            for rol in roles
        )

    def _lines(self) -> tuple[Uitspraak, ...]:
        """At every key: where nobody new sits at the table, hundreds of lines stay as they are."""
        lines = self._dossier.uitspraken
        if any(self._readers(gesprek) for gesprek in {line.gesprek for line in lines}):
            return _kept(lines, self._line)
        return lines

    def _line(self, line: Uitspraak) -> Uitspraak | None:
        roles = self._readers(line.gesprek)
        if not roles:
            return line
        basis = self._basis.of_line(line)
        shown: Uitspraak | None = line
        for rol in roles:
            if shown is not None and basis not in LEEST[rol]:
                shown = passed_line(self._answers, shown, basis, rol)
        if shown is None:
            self._hidden.add(line.id)
        return shown

    def _where(self, place: Callable[[P], tuple[str, str]]) -> Callable[[P], P | None]:
        return lambda part: part if self._may_leefgebied(*place(part)) else None

    def _part(self, basis: Callable[[P], Grondslag]) -> Callable[[P], P | None]:
        def keep(part: P) -> P | None:
            if self._may(self._gesprek_of(part), basis(part)):
                return part
            self._hidden.add(part.id)
            return None

        return keep

    def _gesprek_of(self, part: Part) -> str:
        """The gesprek a part is of; what stood in the plan before this gesprek is of none."""
        gesprek = part.id if isinstance(part, WmoOnderzoek) else getattr(part, "gesprek", None)
        if gesprek is not None:
            return str(gesprek)
        now = self._dossier.gesprek
        made_now = now is not None and part.id not in now.meegenomen
        return now.id if now and made_now else ""

    def _standen(self, lines: Iterable[Uitspraak]) -> tuple[LeefgebiedStand, ...]:
        """Where only a line may be seen, that it is talked about and who leads, and no more."""
        shown = {(u.gesprek, u.leefgebied) for u in lines}

        def keep(stand: LeefgebiedStand) -> LeefgebiedStand | None:
            place = (stand.gesprek, stand.leefgebied)
            if self._may_leefgebied(*place):
                return stand
            bare = LeefgebiedStand(stand.id, *place, keuze=stand.keuze, lead=stand.lead)
            return bare if place in shown else None

        return _kept(self._dossier.standen, keep)

    def _deelantwoord(self, answer: Deelantwoord) -> Deelantwoord:
        """The consequence is for whom the client let it pass to, and for who wrote it."""
        counts = self._answers.get((answer.naar, answer.leefgebied, answer.zin)) is answer
        for rol in self._readers(answer.gesprek):
            knows = answer.staat and counts if rol is answer.naar else rol is Rol.WIJKTEAM
            if not knows and answer.gevolg:
                return replace(answer, gevolg="")
        return answer

    def _nagekeken(self, seen: Nagekeken) -> Nagekeken:
        """That a hint was let be stays; why is left out where it is about what is left out."""
        onderdeel = seen.id.removeprefix(f"{seen.gesprek}.").partition(".")[2]
        code = about(onderdeel)
        field = self._formulier.leefgebied(code)
        basis = Grondslag.WMO if onderdeel == VANDAAG else Grondslag.GEZAMENLIJK
        may = self._may(seen.gesprek, basis) and onderdeel not in self._hidden
        if field is not None:
            may = may and self._may_leefgebied(seen.gesprek, code)
        return seen if may or not seen.reden else replace(seen, reden="")

    def _beeld(self, beeld: Beeld) -> Beeld:
        """What comes first may repeat a line word for word."""
        if not self._hidden or not beeld.eerst:
            return beeld
        words = {without_quotes(u.tekst) for u in self._dossier.uitspraken if u.id in self._hidden}
        eerst = tuple(line for line in beeld.eerst if without_quotes(line) not in words)
        return beeld if eerst == beeld.eerst else replace(beeld, eerst=eerst)


def _kept(parts: tuple[P, ...], keep: Callable[[P], P | None]) -> tuple[P, ...]:
    """The parts as `keep` gives them, without None; the same tuple when nothing differs."""
    shown = [keep(part) for part in parts]
    if all(now is was for now, was in zip(shown, parts, strict=True)):
        return parts
    return tuple(part for part in shown if part is not None)
