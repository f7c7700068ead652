"""Where the words of the papers come from: the shipped folder, and before it the municipality's.

A municipality keeps its own words, name, colour and logo in a folder `eigen` of the user's data
folder. What is wrong there never stops a paper: it is told, and the shipped words are used.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from intake_desktop.errors import DefinitionError
from intake_desktop.huisstijl import Huisstijl, find_huisstijl, told
from intake_desktop.paths import FORMS

if TYPE_CHECKING:
    from intake_desktop.documents.logo import Logo

TEMPLATES = FORMS / "documenten"
EIGEN_WOORDEN = "documenten"


@dataclass(frozen=True, slots=True)
class Sjablonen:
    """The shipped templates, and the municipality's own folder if there is one."""

    map: Path = TEMPLATES
    eigen: Path | None = None

    @property
    def eigen_woorden(self) -> Path | None:
        """The folder with the municipality's own templates, when it exists."""
        folder = self.eigen / EIGEN_WOORDEN if self.eigen else None
        return folder if folder and folder.is_dir() else None


class Gemaakt(NamedTuple):
    """A paper, and what has to be told about it: empty, or which own file could not be used."""

    pdf: bytes
    melding: str = ""


class Stijl(NamedTuple):
    """The looks of the municipality, its logo, and which own file could not be used, if any."""

    huis: Huisstijl
    logo: "Logo | None" = None
    melding: str = ""


def house_style(sjablonen: Sjablonen) -> Stijl:
    """The looks of the municipality with its logo; what can not be used is told, and left out."""
    huis, path, faults = find_huisstijl(sjablonen.eigen)
    logo, own = None, list(faults)
    if path is not None:
        from intake_desktop.documents.logo import load_logo

        try:
            logo = load_logo(path)
        except DefinitionError as error:
            own.append(told(error))
    return Stijl(huis, logo, " ".join(own))


def with_own_words(sjablonen: Sjablonen, make: Callable[[Path | None], bytes]) -> Gemaakt:
    """The paper as `make(own folder)` gives it; without that folder when something in it is wrong.

    Raises DefinitionError when a shipped template is broken.
    """
    own = sjablonen.eigen_woorden
    if own is None:
        return Gemaakt(make(None))
    try:
        return Gemaakt(make(own))
    except DefinitionError as error:
        return Gemaakt(make(None), told(error))
