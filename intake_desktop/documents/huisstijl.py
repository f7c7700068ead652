"""The looks of one municipality on paper: its name, its team and one accent colour."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from intake_desktop.errors import DefinitionError
from intake_desktop.paths import THEMES

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
LEESBAAR_CONTRAST = 4.5
"""Smallest contrast of coloured text on white paper (WCAG 2.1 AA)."""


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """`naam` and `team` stand above each page; `accent` colours headings and rules.

    The others may be empty: `adres`, `telefoon` and `website` of the municipality, `ondersteuning`
    who gives free independent help and on which number, `bezwaar` and `klacht` where to write to.
    """

    naam: str = "Gemeente Voorbeeld"
    team: str = ""
    accent: str = "#0B5F66"
    adres: str = ""
    telefoon: str = ""
    website: str = ""
    ondersteuning: str = ""
    bezwaar: str = ""
    klacht: str = ""

    @property
    def afzender(self) -> str:
        """Name and team in one line."""
        return f"{self.naam} · {self.team}" if self.team else self.naam


def load_huisstijl(path: Path = THEMES / "gemeente.toml") -> Huisstijl:
    """The theme file of the municipality.

    Raises DefinitionError with file, key and remedy when it can not be used.
    """
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DefinitionError(
            f"{path.name} is niet te lezen: {error}. Uw gegevens zijn veilig. Zet het bestand "
            "terug zoals het was, of verbeter de genoemde plaats."
        ) from error
    known = [f.name for f in fields(Huisstijl)]
    for key, value in given.items():
        if key not in known:
            raise _mistake(path, key, f"deze sleutel bestaat niet. Kies uit: {', '.join(known)}")
        if not isinstance(value, str):
            raise _mistake(path, key, "hier hoort tekst tussen aanhalingstekens")
    style = Huisstijl(**given)
    if not style.naam.strip():
        raise _mistake(path, "naam", "vul de naam van de gemeente in")
    if not _COLOUR.fullmatch(style.accent):
        raise _mistake(path, "accent", 'schrijf de kleur als "#0B5F66"')
    if contrast_with_white(style.accent) < LEESBAAR_CONTRAST:
        raise _mistake(
            path, "accent", "deze kleur is te licht om te lezen. Kies een donkerder kleur"
        )
    return style


def contrast_with_white(colour: str) -> float:
    """The contrast of a "#RRGGBB" colour with white, 1 to 21 (WCAG relative luminance)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _mistake(path: Path, key: str, remedy: str) -> DefinitionError:
    return DefinitionError(f"{path.name}, sleutel “{key}”: {remedy}.")
