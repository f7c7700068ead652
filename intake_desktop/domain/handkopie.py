"""The plan in ten short lines, to write on a card when there is no printer at the table."""

from collections.abc import Iterator

from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.plannen import acties_of
from intake_desktop.domain.voorlezen import vervolg_sentence
from intake_desktop.domain.zicht import for_own_paper

MOST = 10
_SHORT = 70


def hand_copy(dossier: Dossier) -> tuple[str, ...]:
    """Goal, first step, who, when, whom to call; never more than `MOST` lines."""
    shown = for_ons_plan(for_own_paper(dossier))
    return tuple(_lines(shown))[:MOST]


def first_step(dossier: Dossier) -> Actie | None:
    """The step that comes first: the earliest day that is not done; without days the first one."""
    left = [a for a in dossier.acties if not a.klaar and a.tekst.strip()]
    dated = [a for a in left if a.wanneer]
    if dated:
        return min(dated, key=lambda a: (a.wanneer is None, a.wanneer))
    return left[0] if left else None


def _lines(dossier: Dossier) -> Iterator[str]:
    doelen = [d for d in dossier.doelen if d.tekst.strip()][:3]
    step = first_step(dossier)
    for number, doel in enumerate(doelen, start=1):
        name = "Mijn doel" if len(doelen) == 1 else f"Doel {number}"
        yield f"{name}: {_cut(doel.tekst)}"
    if step is not None:
        yield f"Eerste stap: {_cut(step.tekst)}"
        yield f"Wie: {naam_of(dossier, step.wie) if step.wie else 'spreken we nog af'}"
        yield f"Wanneer: {day_or_words(step.wanneer, step.wanneer_tekst) or 'spreken we nog af'}"
    contact = dossier.plan.contact
    ways = [x.strip() for x in (contact.telefoon, contact.email) if x.strip()]
    if contact.naam.strip():
        yield f"Bellen met: {', '.join((contact.naam.strip(), *ways))}"
    if dossier.plan.vervolg.soort is not None:
        yield _cut(vervolg_sentence(dossier.plan.vervolg), 2 * _SHORT)
    for doel in doelen:
        mine = [a for a in acties_of(dossier, doel.id) if not a.klaar and a is not step]
        yield from (f"Ook: {_cut(a.tekst)}" for a in mine if a.tekst.strip())


def _cut(text: str, most: int = _SHORT) -> str:
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + " …"
