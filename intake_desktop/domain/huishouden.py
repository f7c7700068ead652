"""Two clients at one table: each an own dossier, linked, with parts that belong to both.

`mirrored` carries what changed in one dossier over to the other, so that pages only ever change
the dossier they show. What is of both has the same id in both; the keys `client` and `medeclient`
change places on the way.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import Field, fields, replace
from typing import Any, TypeVar

from intake_desktop.domain.afweging import Argument, Beeld
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.apart import is_apart
from intake_desktop.domain.dossier import (
    Aanwezige,
    Dossier,
    Gesprek,
    Huisgenoot,
    Part,
    with_parts,
)
from intake_desktop.domain.matrix import LeefgebiedStand, Score
from intake_desktop.domain.noteren import naam_of, with_aanwezige
from intake_desktop.domain.plan import (
    Actie,
    Doel,
    Doelterugblik,
    Terugblik,
    Verplichting,
    Voorziening,
)
from intake_desktop.domain.plannen import agreed_score
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.domain.uitspraak import EigenVraag, Uitspraak
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg
from intake_desktop.domain.voorbereid import taken_along

Linked = EigenVraag | Uitspraak | Argument | Doel | Actie | Voorziening
LINKED: tuple[type[Linked], ...] = (EigenVraag, Uitspraak, Argument, Doel, Actie, Voorziening)
"""Parts that can be of both and stay so: a change in one dossier is a change in the other."""

SAID_OF_BOTH: tuple[type[Part], ...] = (LeefgebiedStand, Score, Antwoord, Beeld, Verplichting)
"""Parts of which there is one per subject: chosen for both at once, each dossier keeps its own."""

_PLAN_FIELDS = ("contact", "vervolg", "als_het_anders_loopt")
_KEYS = ("spreker", "door", "wie")
_SWAPPED = {str(Rol.CLIENT): str(Rol.MEDECLIENT), str(Rol.MEDECLIENT): str(Rol.CLIENT)}

P = TypeVar("P")


def partner_of(dossier: Dossier) -> Huisgenoot | None:
    """The other client at this table; None when there is one client."""
    gesprek = dossier.gesprek
    return dossier.part(Huisgenoot, gesprek.samen_met) if gesprek and gesprek.samen_met else None


def samen_met(dossier: Dossier, persoon: str) -> str:
    """The other client by name, where a part is of both; empty where it is of one."""
    return naam_of(dossier, Rol.MEDECLIENT) if persoon == HUISHOUDEN else ""


def with_medeclient(dossier: Dossier, other: Dossier, huishouden: str, relatie: str) -> Dossier:
    """The client of another dossier sits at this table; the two dossiers are one household."""
    gesprek = dossier.gesprek
    if gesprek is None or other.id == dossier.id:
        return dossier
    name = other.client
    dossier = with_parts(
        dossier,
        (
            Huisgenoot(other.id, huishouden, name.naam, name.aanspreken, relatie),
            replace(gesprek, samen_met=other.id),
        ),
    )
    return with_aanwezige(
        dossier, gesprek.id, Aanwezige(Rol.MEDECLIENT, name.naam, Rol.MEDECLIENT, relatie=relatie)
    )


def without_medeclient(dossier: Dossier) -> Dossier:
    """The second client leaves this gesprek; the household stays linked, and so does what is."""
    gesprek = dossier.gesprek
    if gesprek is None or not gesprek.samen_met:
        return dossier
    people = tuple(a for a in gesprek.aanwezigen if a.rol is not Rol.MEDECLIENT)
    return dossier.with_part(replace(gesprek, samen_met="", aanwezigen=people))


def of_both(before: Dossier, after: Dossier) -> Dossier:
    """What was added between these two belongs to both clients."""
    for kind in LINKED:
        if before.parts(kind) is not after.parts(kind):
            known = {p.id for p in before.parts(kind)}
            made = (p for p in after.parts(kind) if p.id not in known)
            after = with_parts(after, [replace(p, persoon=HUISHOUDEN) for p in made])
    return after


def mirrored(before: Dossier, after: Dossier, other: Dossier, *, samen: bool = False) -> Dossier:
    """The other dossier, after one became `after`: with what is of both, as it is now.

    `samen` says that what was chosen meanwhile was chosen for both. Nothing said apart is carried.
    Doing it twice is doing it once.
    """
    if not any(h.id == other.id for h in after.huisgenoten):
        return other
    other = _with_names(after, other)
    other = _with_gesprekken(before, after, other)
    for kind in LINKED:
        if before.parts(kind) is not after.parts(kind):
            other = _with_linked(kind, before, after, other)
    if (before.terugblikken, before.doelterugblikken) != (
        after.terugblikken,
        after.doelterugblikken,
    ):
        other = _with_terugblikken(before, after, other)
    return _said_of_both(before, after, other) if samen else other


def _with_names(after: Dossier, other: Dossier) -> Dossier:
    """Each dossier can name the other client, also when it is opened alone."""
    link = after.part(Huisgenoot, other.id)
    if link is None:
        return other
    client, known = after.client, other.part(Huisgenoot, after.id)
    relatie = known.relatie if known else _seen_from_the_other_side(link.relatie)
    other = other.with_part(
        Huisgenoot(after.id, link.huishouden, client.naam, client.aanspreken, relatie)
    )
    return with_parts(other, _gesprekken_naming(client.naam, after.id, other))


def _gesprekken_naming(naam: str, partner: str, dossier: Dossier) -> Iterator[Gesprek]:
    for gesprek in dossier.gesprekken:
        person = gesprek.aanwezige(Rol.MEDECLIENT)
        if gesprek.samen_met == partner and person and person.naam != naam:
            people = tuple(replace(a, naam=naam) if a is person else a for a in gesprek.aanwezigen)
            yield replace(gesprek, aanwezigen=people)


def _seen_from_the_other_side(relatie: str) -> str:
    """Partners are each other's; of any other relation the other side is not known."""
    return relatie if relatie in ("partner", "broer of zus", "huisgenoot") else ""


def _with_gesprekken(before: Dossier, after: Dossier, other: Dossier) -> Dossier:
    """A gesprek with both stands in both: when, where, along which route, who else was there."""
    for gesprek in after.gesprekken:
        was = before.part(Gesprek, gesprek.id)
        if gesprek is was:
            continue
        if gesprek.samen_met == other.id:
            other = _joined(gesprek, after, other)
        elif was and was.samen_met == other.id:
            other = _left(gesprek, other)
    return other


def _joined(gesprek: Gesprek, after: Dossier, other: Dossier) -> Dossier:
    present = other.part(Gesprek, gesprek.id)
    if present is None:
        other = taken_along(other, gesprek)
    if present is None and other.gesprekken:
        nieuw = Nieuw(
            gesprek.id, gesprek.begonnen, gesprek.route, gesprek.editie, gesprek.formulier_versie
        )
        other = start_vervolg(other, nieuw)
        present = other.part(Gesprek, gesprek.id)
    return other.with_part(
        replace(
            gesprek,
            samen_met=after.id,
            aanwezigen=tuple(_people(gesprek, after, other, present)),
            meegenomen=present.meegenomen if present else (),
            open_toen=present.open_toen if present else (),
        )
    )


def _people(
    gesprek: Gesprek, after: Dossier, other: Dossier, present: Gesprek | None
) -> Iterator[Aanwezige]:
    """Who is here, as the other client sees it; each client answers for themselves who may be."""
    for person in gesprek.aanwezigen:
        known = present.aanwezige(person.sleutel) if present else None
        if person.rol is Rol.MEDECLIENT:
            link = other.part(Huisgenoot, after.id)
            name, relatie = after.client.naam, link.relatie if link else ""
            yield known or Aanwezige(Rol.MEDECLIENT, name, Rol.MEDECLIENT, relatie=relatie)
        elif person.rol is not Rol.CLIENT:
            answer = (known.akkoord, known.akkoord_op) if known else (None, None)
            yield replace(person, akkoord=answer[0], akkoord_op=answer[1])


def _left(gesprek: Gesprek, other: Dossier) -> Dossier:
    """One of two went on alone: the other's gesprek goes too, unless something was said in it."""
    noted = [u.gesprek for u in other.uitspraken] + [v.gesprek for v in other.eigen_vragen]
    noted += [s.gesprek for s in other.scores] + [a.gesprek for a in other.antwoorden]
    if gesprek.id in noted:
        present = other.part(Gesprek, gesprek.id)
        return other.with_part(replace(present, samen_met="")) if present else other
    for stand in other.standen:
        if stand.gesprek == gesprek.id:
            other = other.without_part(LeefgebiedStand, stand.id)
    return other.without_part(Gesprek, gesprek.id)


def _with_linked(kind: type[Linked], before: Dossier, after: Dossier, other: Dossier) -> Dossier:
    was = {p.id: p for p in before.parts(kind)}
    for part in after.parts(kind):
        old = was.pop(part.id, None)
        if part is old or is_apart(part.id):
            continue
        if part.persoon == HUISHOUDEN:
            other = other.with_part(_with_own_niveau(_swapped(part), other))
        elif old and old.persoon == HUISHOUDEN and (theirs := other.part(kind, part.id)):
            other = other.with_part(replace(theirs, persoon=""))
    for old in was.values():
        if old.persoon == HUISHOUDEN:
            other = other.without_part(kind, old.id)
    return other


def _with_own_niveau(part: Linked, other: Dossier) -> Linked:
    """A goal of both begins for each at the niveau that was agreed for them."""
    gesprek = other.gesprek
    if not isinstance(part, Doel) or gesprek is None:
        return part
    theirs = other.part(Doel, part.id)
    if theirs and theirs.leefgebied == part.leefgebied:
        return replace(part, nu=theirs.nu)
    return replace(part, nu=agreed_score(other, gesprek, part.leefgebied))


def _with_terugblikken(before: Dossier, after: Dossier, other: Dossier) -> Dossier:
    """How an action of both went, and what became of a goal of both, is told to both."""
    shared = {a.id for a in after.acties if a.persoon == HUISHOUDEN}
    other = _carried(Terugblik, before, after, other, lambda part: part.actie in shared)
    return _carried(
        Doelterugblik, before, after, other, lambda part: part.doel.persoon == HUISHOUDEN
    )


def _said_of_both(before: Dossier, after: Dossier, other: Dossier) -> Dossier:
    for kind in SAID_OF_BOTH:
        if before.parts(kind) is not after.parts(kind):
            other = _carried(kind, before, after, other, _is_of_both)
    changes = _changed_fields(before.plan, after.plan, _PLAN_FIELDS)
    return other.with_plan(**changes) if changes else other


def _is_of_both(part: Any) -> bool:
    """A client's own view on a score stays their own."""
    return not (isinstance(part, Score) and part.door == Rol.CLIENT)


def _carried(
    kind: type[Any],
    before: Dossier,
    after: Dossier,
    other: Dossier,
    wanted: Callable[[Any], bool],
) -> Dossier:
    """What was added, changed or taken away, done in the other dossier too, field by field."""
    was = {p.id: p for p in before.parts(kind)}
    for part in after.parts(kind):
        old = was.pop(part.id, None)
        if part is old or is_apart(part.id) or not wanted(part):
            continue
        theirs = other.part(kind, part.id)
        changes = _changed_fields(old, part, [f.name for f in fields(kind)])
        other = other.with_part(replace(theirs, **changes) if theirs else part)
    for old in was.values():
        if not is_apart(old.id) and wanted(old):
            other = other.without_part(kind, old.id)
    return other


def _changed_fields(old: Any, new: Any, names: Iterable[str]) -> dict[str, Any]:
    """What differs between two versions; of a new part, what was filled in."""
    empty = {f.name: _default_of(f) for f in fields(new)}
    before = {name: getattr(old, name) if old else empty[name] for name in names}
    now = {name: getattr(new, name) for name in names}
    return {name: value for name, value in now.items() if value != before[name]}


def _default_of(field: "Field[Any]") -> Any:
    return field.default_factory() if callable(field.default_factory) else field.default


def _swapped(part: P) -> P:
    """The same part as the other client's dossier says it."""
    changes: dict[str, Any] = {
        name: _SWAPPED[value] for name in _KEYS if (value := getattr(part, name, "")) in _SWAPPED
    }
    return replace(part, **changes) if changes else part  # type: ignore[type-var]  # every part is a dataclass
