"""Who it is about now at a table for one or two clients, and who of them is in the room."""

from dataclasses import dataclass
from enum import StrEnum

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.zicht import has_company


class Kamer(StrEnum):
    """Who is in the room: everyone, one client without the others, or no client at all."""

    IEDEREEN = "iedereen"
    APART = "apart"
    ZONDER_CLIENT = "zonder_client"


@dataclass(frozen=True, slots=True)
class Aandacht:
    """The dossier that is shown. With `samen`, what is noted belongs to both clients."""

    dossier: str
    samen: bool = False
    kamer: Kamer = Kamer.IEDEREEN

    @property
    def notes_apart(self) -> bool:
        """Whether what is noted now is kept apart."""
        return self.kamer is Kamer.APART

    def is_private(self, dossier: Dossier) -> bool:
        """Whether what was said apart may be on the screen now."""
        return self.kamer is not Kamer.IEDEREEN or not has_company(dossier)
