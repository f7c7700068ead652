"""Where the words of the papers come from: the shipped folder, and before it the municipality's.

A municipality keeps its own words, name, colour and logo in a folder `eigen` of the user's data
folder. What is wrong there never stops a paper: it is told, and the shipped words are used.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from intake_desktop.documents.huisstijl import Huisstijl, load_huisstijl
from intake_desktop.errors import DefinitionError
from intake_desktop.paths import FORMS, THEMES

if TYPE_CHECKING:
    from intake_desktop.documents.logo import Logo

T = TypeVar("T")
TEMPLATES = FORMS / "documenten"
EIGEN_WOORDEN, EIGEN_STIJL = "documenten", "gemeente.toml"
LOGOS = ("logo.png", "logo.jpg", "logo.jpeg")


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

    @property
    def logo(self) -> Path | None:
        """The municipality's logo as PNG or JPEG, when it is there."""
        found = (self.eigen / name for name in LOGOS) if self.eigen else ()
        return next((path for path in found if path.is_file()), None)


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
    """The municipality's own theme file and logo, else the shipped one without a logo.

    Raises DefinitionError only when the shipped one is broken.
    """
    faults: list[str] = []
    own = sjablonen.eigen / EIGEN_STIJL if sjablonen.eigen else None
    huis = None
    if own is not None and own.is_file():
        huis = _tried(lambda: load_huisstijl(own), faults)
    logo = _tried(lambda: _load_logo(sjablonen.logo), faults)
    return Stijl(huis or load_huisstijl(THEMES / EIGEN_STIJL), logo, " ".join(faults))


def _tried(load: Callable[[], T], faults: list[str]) -> T | None:
    try:
        return load()
    except DefinitionError as error:
        faults.append(told(error))
        return None


def _load_logo(path: Path | None) -> "Logo | None":
    if path is None:
        return None
    from intake_desktop.documents.logo import load_logo

    return load_logo(path)


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


def told(error: DefinitionError) -> str:
    """The sentence for whoever made a paper while a file in `eigen` was broken."""
    return f"In de map eigen: {error} Nu is gebruikt wat bij het programma hoort."
