"""Under which law something stands: its own basis, or that of its leefgebied and who leads it.

Nobody tags sentences during the talk (product.md): a line inherits, and only what differs is said.
"""

from dataclasses import replace

from intake_desktop.domain.afweging import Argument
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import stand_of
from intake_desktop.domain.plan import Actie, Doel, Ontheffing, Verplichting, Voorziening
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.domain.wmo_onderzoek import WmoOnderzoek

WET_VAN: dict[Rol, Grondslag] = {
    Rol.KLANTMANAGER: Grondslag.PARTICIPATIEWET,
    Rol.WIJKTEAM: Grondslag.WMO,
}
"""The law each professional works under."""

APART: dict[Grondslag, str] = {
    Grondslag.PARTICIPATIEWET: "alleen Participatiewet",
    Grondslag.WMO: "alleen Wmo",
    Grondslag.GEZAMENLIJK: "gezamenlijk",
    Grondslag.CLIENT: "alleen in uw plan",
}
"""The small word after a line whose basis differs."""

VAN_EEN_WET = tuple(WET_VAN.values())
"""A line set apart for one law stands in the sheet of that law, not in the plan all three read."""


def wetten_at(gesprek: Gesprek | None) -> frozenset[Grondslag]:
    """The laws of the professionals who sat at this table."""
    people = gesprek.aanwezigen if gesprek else ()
    return frozenset(WET_VAN[a.rol] for a in people if a.rol in WET_VAN)


def inherited(
    formulier: Formulier, gesprek: Gesprek | None, leefgebied: str, lead: Rol | None = None
) -> Grondslag:
    """The basis of what is noted about a leefgebied ("" for none) in this gesprek.

    With professionals of one law at the table it is that law. Otherwise the form says it; where
    the form names one law and the other professional leads, it is the law of who leads, except
    where the form keeps a leefgebied closed (health, substance use, justice). What the form does
    not know is of the client alone.
    """
    laws = wetten_at(gesprek)
    if len(laws) == 1:
        return next(iter(laws))
    field = formulier.leefgebied(leefgebied)
    if field is None:
        known = not leefgebied or any(b.code == leefgebied for b in formulier.blokken)
        return Grondslag.GEZAMENLIJK if known else Grondslag.CLIENT
    if field.gesloten or field.grondslag not in VAN_EEN_WET or lead in (None, field.lead):
        return field.grondslag
    person = gesprek.aanwezige(lead) if gesprek and lead else None
    return WET_VAN.get(person.rol if person else lead or field.lead, field.grondslag)


class Grondslagen:
    """Answers under which law each part of one dossier stands.

    With `strikt` a goal and what belongs to it stand under the law of their leefgebied, as in the
    sheet of one law. Otherwise they stand in Ons plan, which all three read.
    """

    def __init__(self, formulier: Formulier, dossier: Dossier, *, strikt: bool = False) -> None:
        self._formulier, self._dossier, self._strikt = formulier, dossier, strikt
        self._gesprekken = {g.id: g for g in dossier.gesprekken}
        self._known: dict[tuple[str, str, Rol | None], Grondslag] = {}

    def of_leefgebied(self, gesprek: str, leefgebied: str) -> Grondslag:
        """Of niveaus, facts and decisions about a leefgebied in a gesprek."""
        return self._from(gesprek, leefgebied, self._lead(gesprek, leefgebied))

    def inherited_line(self, line: Uitspraak) -> Grondslag:
        """What a line stands under by itself. A loose note is of the law of who wrote it."""
        if line.plek is Plek.NOTITIE and not line.leefgebied:
            gesprek = self._gesprekken.get(line.gesprek)
            person = gesprek.aanwezige(line.spreker) if gesprek else None
            law = WET_VAN.get(person.rol) if person else None
            return law or self._from(line.gesprek, "", None)
        return self._from(line.gesprek, line.leefgebied, line.lead)

    def of_line(self, line: Uitspraak) -> Grondslag:
        """Of one uitspraak."""
        return line.grondslag or self.inherited_line(line)

    def of_argument(self, argument: Argument) -> Grondslag:
        """Of what someone brought in about work: of all at the table."""
        return argument.grondslag or self.inherited_argument(argument)

    def inherited_argument(self, argument: Argument) -> Grondslag:
        """What an argument stands under by itself."""
        return self._from(argument.gesprek, "", None)

    def of_doel(self, doel: Doel) -> Grondslag:
        """Of a goal."""
        if doel.grondslag:
            return doel.grondslag
        gesprek = self._dossier.gesprek
        if not self._strikt or gesprek is None:
            return Grondslag.GEZAMENLIJK
        return self.of_leefgebied(gesprek.id, doel.leefgebied)

    def of_actie(self, actie: Actie) -> Grondslag:
        """Of a step: as its goal."""
        goal = self._dossier.part(Doel, actie.doel)
        return actie.grondslag or (self.of_doel(goal) if goal else Grondslag.GEZAMENLIJK)

    def of_voorziening(self, voorziening: Voorziening) -> Grondslag:
        """Of a provision: as its goal, else as the leefgebieden the menukaart gives it."""
        goal = self._dossier.part(Doel, voorziening.doel)
        if goal:
            return self.of_doel(goal)
        gesprek = self._dossier.gesprek
        offer = next((a for a in self._formulier.menukaart if a.code == voorziening.code), None)
        if not self._strikt or gesprek is None or offer is None:
            return Grondslag.GEZAMENLIJK
        found = {self.of_leefgebied(gesprek.id, code) for code in offer.leefgebieden}
        return found.pop() if len(found) == 1 else Grondslag.GEZAMENLIJK

    def of_plicht(self, _plicht: Verplichting | Ontheffing) -> Grondslag:
        """Of an obligation and of an exemption: the Participatiewet's; the plan names them."""
        return Grondslag.PARTICIPATIEWET if self._strikt else Grondslag.GEZAMENLIJK

    def of_onderzoek(self, _onderzoek: WmoOnderzoek) -> Grondslag:
        """Of the investigation of the Wmo."""
        return Grondslag.WMO

    def of_vandaag(self, stap: VandaagStap) -> Grondslag:
        """Of what happens today: safety is of the wijkteam; who does it knows it too."""
        gesprek = self._gesprekken.get(stap.gesprek)
        laws = wetten_at(gesprek)
        if len(laws) == 1:
            return next(iter(laws))
        person = gesprek.aanwezige(stap.door) if gesprek else None
        mine = person is not None and person.rol is Rol.KLANTMANAGER
        return Grondslag.GEZAMENLIJK if mine else Grondslag.WMO

    def _lead(self, gesprek: str, leefgebied: str) -> Rol | None:
        return stand_of(self._dossier, gesprek, leefgebied).lead

    def _from(self, gesprek: str, leefgebied: str, lead: Rol | None) -> Grondslag:
        key = (gesprek, leefgebied, lead)
        if key not in self._known:
            table = self._gesprekken.get(gesprek)
            self._known[key] = inherited(self._formulier, table, leefgebied, lead)
        return self._known[key]


def is_uitzondering(grondslag: Grondslag | None, erft: Grondslag) -> bool:
    """Whether a basis says something else than what the line inherits.

    One law of its own always does: it keeps the line out of the plan that all three read.
    """
    return grondslag is not None and (grondslag is not erft or grondslag in VAN_EEN_WET)


def with_line_grondslag(
    formulier: Formulier, dossier: Dossier, line_id: str, grondslag: Grondslag | None
) -> Dossier:
    """A line, or an argument, under a basis of its own; choosing it again lets go of it.

    So does choosing what it inherits, except one law: that keeps it out of Ons plan.
    """
    line = dossier.part(Uitspraak, line_id) or dossier.part(Argument, line_id)
    if line is None:
        return dossier
    basis = Grondslagen(formulier, dossier)
    if isinstance(line, Argument):
        erft = basis.inherited_argument(line)
    else:
        erft = basis.inherited_line(line)
    chosen = grondslag if grondslag is not line.grondslag else None
    own = chosen if is_uitzondering(chosen, erft) else None
    return dossier.with_part(replace(line, grondslag=own))


def with_grondslag(
    dossier: Dossier,
    kind: type[Uitspraak | Doel | Actie | Argument],
    part_id: str,
    grondslag: Grondslag | None,
) -> Dossier:
    """A part under a basis of its own; None is as its leefgebied and lead."""
    part = dossier.part(kind, part_id)
    return dossier if part is None else dossier.with_part(replace(part, grondslag=grondslag))
