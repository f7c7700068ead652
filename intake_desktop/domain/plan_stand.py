"""Where the plan stands: who signs it, and whether it is still a concept."""

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.kenmerk import outdated
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
    """Who of the signers has not chosen yet, takes time to think, or chose for other words."""
    open_choices = (None, Tekenkeuze.BEDENKTIJD)
    signings = {wie: ondertekening_of(dossier, wie) for wie in signers(dossier)}
    left = {wie for wie, signing in signings.items() if signing.keuze in open_choices}
    if len(left) < len(signings):
        left |= outdated(dossier, signings.values())
    return tuple(wie for wie in signings if wie in left)


def is_concept(dossier: Dossier) -> bool:
    """Whether the plan is printed as concept: until all signers chose something else than time."""
    return bool(undecided(dossier))
