"""The Wmo investigation of one gesprek: what article 2.3.2 lid 4 asks, and what came out of it.

How a page uses this: `onderzoek_of(dossier, gesprek)` to show, `with_onderzoek(dossier, gesprek,
uitkomst="…")` to change. What was said stands in uitspraken already; the seven subjects hold only
what the worker adds in a sentence. All of it is the wijkteam's: it stands in the Wmo-verslag alone.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from intake_desktop.domain.matrix import Hulp
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import geteld
from intake_desktop.domain.uitspraak import Plek

if TYPE_CHECKING:
    from intake_desktop.domain.dossier import Dossier


class Aanvraag(StrEnum):
    """Whether the client wants to ask for a provision after the investigation."""

    JA = "ja"
    NEE = "nee"
    LATER = "later"


AANVRAAG_NAMEN = {
    Aanvraag.JA: "ja",
    Aanvraag.NEE: "nee",
    Aanvraag.LATER: "later",
}

ONDERDELEN = (
    "behoeften",
    "eigen_kracht",
    "netwerk",
    "mantelzorger",
    "algemeen",
    "samenwerking",
    "bijdrage",
)
"""The fields of article 2.3.2 lid 4 in the order a to g."""


@dataclass(frozen=True, slots=True)
class WmoOnderzoek:
    """The investigation of one gesprek; `id` is that of the gesprek.

    `behoeften` needs, traits and preferences (a); `eigen_kracht` own strength and usual help (b);
    `netwerk` informal care and network (c); `mantelzorger` what the carer needs (d); `algemeen`
    general provisions and useful activities (e); `samenwerking` with others (f); `bijdrage` what
    the client pays (g). `persoonlijk_plan` None: not talked about. `gemeld_op` is the day of the
    melding, `gemeld_tekst` what was typed when that is no day.
    """

    id: str
    gemeld_op: date | None = None
    gemeld_tekst: str = ""
    persoonlijk_plan: bool | None = None
    behoeften: str = ""
    eigen_kracht: str = ""
    netwerk: str = ""
    mantelzorger: str = ""
    algemeen: str = ""
    samenwerking: str = ""
    bijdrage: str = ""
    uitkomst: str = ""
    aanvraag: Aanvraag | None = None


def onderzoek_of(dossier: "Dossier", gesprek: str) -> WmoOnderzoek:
    """The investigation of this gesprek; an empty one when nothing was noted."""
    return dossier.part(WmoOnderzoek, gesprek) or WmoOnderzoek(gesprek)


def with_onderzoek(dossier: "Dossier", gesprek: str, **changes: Any) -> "Dossier":
    """Fields of the investigation changed; an empty investigation is taken away.

    That of an earlier gesprek was given already and stays as it was: it goes on, with what it
    says, as the investigation of the present gesprek.
    """
    before, present = onderzoek_of(dossier, gesprek), dossier.gesprek
    known = [g.id for g in dossier.gesprekken]
    if present is not None and gesprek in known and gesprek != present.id:
        return dossier.with_part(replace(before, id=present.id, **changes))
    changed = replace(before, **changes)
    earlier = any(o.id != gesprek for o in dossier.onderzoeken)
    if changed == WmoOnderzoek(gesprek) and not earlier:
        return dossier.without_part(WmoOnderzoek, gesprek)
    return dossier.with_part(changed)


def latest_onderzoek(dossier: "Dossier") -> WmoOnderzoek:
    """The investigation of the latest gesprek that has one; an empty one when none has."""
    found = {o.id: o for o in dossier.onderzoeken}
    ids = [g.id for g in reversed(dossier.gesprekken)]
    latest = next((found[key] for key in ids if key in found), None)
    return latest or WmoOnderzoek(ids[0] if ids else "")


def said_about(dossier: "Dossier") -> dict[str, str]:
    """Per subject what the report says already, in a sentence; only where it says something.

    `dossier` is as the reader may see it. Nothing is concluded: it counts what was noted.
    """
    counts = Counter(u.plek for u in dossier.uitspraken if u.leefgebied)
    gesprek = dossier.gesprek
    people = gesprek.aanwezigen if gesprek else ()
    manager = next((a for a in people if a.rol is Rol.KLANTMANAGER), None)
    said = {
        "behoeften": _lines(counts[Plek.LASTIG] + counts[Plek.WIL]),
        "eigen_kracht": _lines(counts[Plek.GAAT_GOED]),
    }
    if any(Hulp.INFORMEEL in s.hulp for s in dossier.standen):
        said["netwerk"] = "In het verslag staat waarbij familie of een bekende helpt."
    if dossier.voorzieningen:
        said["algemeen"] = "In het verslag staat de hulp uit het plan."
    if manager:
        said["samenwerking"] = "In het verslag staat dat werk en inkomen aan tafel zat."
    return {name: words for name, words in said.items() if words}


def _lines(count: int) -> str:
    if not count:
        return ""
    return f"In het verslag staat al wat aan tafel is gezegd: {geteld(count, 'regel', 'regels')}."
