"""The dated words in which sharing is asked."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.domain.rollen import Rol


@dataclass(frozen=True, slots=True)
class Deelvraag:
    """What the client is asked before something goes to `naar`; `gerust` says that no is fine.

    `{leefgebied}` in `vraag` stands for its name. `geldig_van` is the version that is kept with
    each answer; `geldig_tot` the last day.
    """

    naar: Rol
    vraag: str
    uitleg: str
    gerust: str
    geldig_van: date
    bron: str
    geldig_tot: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is asked in these words on that day."""
        return self.geldig_van <= day and (self.geldig_tot is None or day <= self.geldig_tot)

    def about(self, leefgebied: str) -> str:
        """The question about the leefgebied with this name."""
        return self.vraag.replace("{leefgebied}", leefgebied)
