"""An edition of the self-reliance matrix: its domains, what compares, licensed texts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Vergelijk(StrEnum):
    """Whether the niveau of a domain may be put beside that of another edition."""

    GELIJK = "gelijk"
    ONGEVEER = "ongeveer"
    NIET = "niet"


@dataclass(frozen=True, slots=True)
class Domein:
    """A domain of an edition and the leefgebieden in which we talk about it.

    `verwant` are leefgebieden of other editions that hold the same subject, cut up differently.
    """

    naam: str
    leefgebieden: tuple[str, ...]
    vergelijk: Vergelijk = Vergelijk.GELIJK
    verwant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Editie:
    """An edition of the matrix: its domains in order and the names of the five niveaus.

    `niveaus` are our own plain names, to be read by the client ("Nu handelen"); `officieel` the
    exact names of the matrix, for files to other systems ("acute problematiek"). `bron` is the
    line that goes with every score, on screen and on paper.
    """

    code: str
    naam: str
    domeinen: tuple[Domein, ...]
    niveaus: tuple[str, ...]
    bron: str
    officieel: tuple[str, ...] = ()

    def domein_van(self, leefgebied: str) -> Domein | None:
        """The domain that covers this leefgebied; None when it is not of this edition."""
        return next((d for d in self.domeinen if leefgebied in d.leefgebieden), None)


@dataclass(frozen=True, slots=True)
class Tekstpakket:
    """Licensed texts of a municipality, shown instead of our own ankers while they are valid.

    `teksten` holds five texts, niveau 1 to 5, per name of a domain of `editie`; `licentie` is the
    statement that screen and paper show; `geldig_tot` is the last day, None when it has none.
    """

    editie: str
    naam: str
    licentie: str
    geldig_van: date
    geldig_tot: date | None
    controlegetal: str
    teksten: tuple[tuple[str, tuple[str, ...]], ...]

    def holds_on(self, day: date) -> bool:
        """Whether its texts may be shown on that day."""
        return self.geldig_van <= day and (self.geldig_tot is None or day <= self.geldig_tot)

    def texts_of(self, domein: str) -> tuple[str, ...]:
        """The five texts of a domain; none when the package does not hold it."""
        return next((texts for name, texts in self.teksten if name == domein), ())
