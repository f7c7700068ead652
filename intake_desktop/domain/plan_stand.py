"""Where the plan stands: who signs it, and whether it is still a concept."""

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import ondertekening_of
from intake_desktop.domain.plan import Tekenkeuze
from intake_desktop.domain.rollen import Rol

_PROFESSIONALS = (Rol.KLANTMANAGER, Rol.WIJKTEAM)


def signers(dossier: Dossier) -> tuple[str, ...]:
    """The keys of who signs, in order: the client always, the professionals when present."""
    gesprek = dossier.gesprek
    present = tuple(str(r) for r in _PROFESSIONALS if gesprek and gesprek.aanwezige(r))
    return (str(Rol.CLIENT), *present)


def undecided(dossier: Dossier) -> tuple[str, ...]:
    """Who of the signers has not chosen yet, or takes time to think."""
    open_choices = (None, Tekenkeuze.BEDENKTIJD)
    return tuple(w for w in signers(dossier) if ondertekening_of(dossier, w).keuze in open_choices)


def is_concept(dossier: Dossier) -> bool:
    """Whether the plan is printed as concept: until all signers chose something else than time."""
    return bool(undecided(dossier))
