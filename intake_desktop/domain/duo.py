"""Two professionals at one table, or one: who leads a leefgebied, and who is the other."""

from collections.abc import Iterable

from intake_desktop.domain.dossier import Aanwezige, Gesprek
from intake_desktop.domain.formulier import Leefgebied
from intake_desktop.domain.matrix import LeefgebiedStand
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import folded

STOELEN = (Rol.KLANTMANAGER, Rol.WIJKTEAM)
"""The seats of the professionals; whoever sits there may be of the other side (`Aanwezige.rol`)."""


def lead_of(leefgebied: Leefgebied, stand: LeefgebiedStand, gesprek: Gesprek) -> Rol:
    """Who leads: as was chosen, else as the form says, else who is there."""
    wanted = stand.lead or leefgebied.lead
    here = [seat for seat in STOELEN if gesprek.aanwezige(seat)]
    return wanted if wanted in here or not here else here[0]


def other_of(gesprek: Gesprek, seat: str) -> Rol | None:
    """The other professional; None when nobody sits there while this one does.

    While nobody is on the list yet, both seats count.
    """
    other = Rol.KLANTMANAGER if seat == Rol.WIJKTEAM else Rol.WIJKTEAM
    alone = any(gesprek.aanwezige(s) for s in STOELEN) and not gesprek.aanwezige(other)
    return None if alone else other


def collegas_of(gesprekken: Iterable[Gesprek]) -> tuple[Aanwezige, ...]:
    """The professionals who sat at these tables, each once per seat, as they were there first.

    Give the latest gesprek first: then phone and e-mail are the latest too.
    """
    met: dict[tuple[str, str], Aanwezige] = {}
    for gesprek in gesprekken:
        for person in gesprek.aanwezigen:
            if person.sleutel in STOELEN and person.naam.strip():
                met.setdefault((person.sleutel, folded(person.naam.strip())), person)
    return tuple(met.values())


def matching_collegas(
    collegas: Iterable[Aanwezige], seat: str, typed: str
) -> tuple[Aanwezige, ...]:
    """Who may be meant at this seat: the name, or a word of it, begins as was typed."""
    words = folded(typed.strip())
    return tuple(
        p
        for p in collegas
        if p.sleutel == seat
        and any(part.startswith(words) for part in (folded(p.naam), *folded(p.naam).split()))
    )
