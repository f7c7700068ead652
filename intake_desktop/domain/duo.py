"""Two professionals at one table, or one: who leads a leefgebied, and who is the other."""

from intake_desktop.domain.dossier import Gesprek
from intake_desktop.domain.formulier import Leefgebied
from intake_desktop.domain.matrix import LeefgebiedStand
from intake_desktop.domain.rollen import Rol

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
