"""Whose a part of the plan is when two clients sit at the table: of one of them, or of both."""

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.huishouden import partner_of
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.ui.language import tr

ALLEEN = "alleen"


def is_of_two(dossier: Dossier) -> bool:
    """Whether there is someone to share with."""
    return partner_of(dossier) is not None


def of_whom(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """The choice: this client alone, or both by name."""
    alone = naam_of(dossier, Rol.CLIENT)
    both = naam_of(dossier, HUISHOUDEN)
    return (
        (ALLEEN, tr("Alleen van {}").format(alone)),
        (HUISHOUDEN, tr("Van {}").format(both)),
    )
