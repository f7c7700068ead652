"""The looks of one municipality: its name, its team, its accent colour and its logo.

Screen and paper read the same file here. The lock page waits for it, so a file of plain lines is
read without Python's reader of TOML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from intake_desktop.errors import DefinitionError
from intake_desktop.kleuren import LEESBAAR, grounds_of, least_contrast, readable
from intake_desktop.paths import THEMES

if TYPE_CHECKING:
    from pathlib import Path

BESTAND = "gemeente.toml"
LOGOS = ("logo.png", "logo.jpg", "logo.jpeg")
"""How a logo is called that the file does not name."""

MOST_BYTES = 2_000_000
"""How large a logo may be."""

_MOST_LETTERS = 80
_LICHT = "licht"
_KINDS = (".png", ".jpg", ".jpeg")
_BEGINS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_INSTEAD = "Nu is gebruikt wat bij het programma hoort."


class Huisstijl(NamedTuple):
    """`naam` and `team` stand above each page; `accent` colours headings, rules and buttons.

    The others may be empty: `adres`, `telefoon` and `website` of the municipality, `ondersteuning`
    who gives free independent help and on which number, `bezwaar` and `klacht` where to write to,
    `logo` the name of a PNG or JPEG beside the file.
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
    logo: str = ""

    @property
    def eigen_naam(self) -> str:
        """The name of the municipality; empty while nobody filled it in."""
        return "" if self.naam == Huisstijl().naam else self.naam

    @property
    def afzender(self) -> str:
        """Name and team in one line."""
        return f"{self.naam} · {self.team}" if self.team else self.naam


class Gevonden(NamedTuple):
    """The looks in use, the file of the logo, and what could not be used, as sentences."""

    huis: Huisstijl
    logo: Path | None = None
    fouten: tuple[str, ...] = ()


def find_huisstijl(eigen: Path | None = None) -> Gevonden:
    """The municipality's own file and logo in the folder `eigen`, else the shipped file.

    What is wrong never stops anything: it is told, and what is shipped is used.
    """
    faults: list[str] = []
    huis, folder = _first_good(eigen, faults)
    logo = None
    try:
        logo = _logo_of(huis, folder, eigen)
    except DefinitionError as error:
        faults.append(told(error) if folder == eigen else f"{error} {_INSTEAD}")
    return Gevonden(huis, logo, tuple(faults))


def load_huisstijl(path: Path = THEMES / BESTAND) -> Huisstijl:
    """The theme file of the municipality.

    Raises DefinitionError with file, key and remedy when it can not be used.
    """
    given = _read(path)
    for key, value in given.items():
        if key not in Huisstijl._fields:
            known = ", ".join(Huisstijl._fields)
            raise _mistake(path, key, f"deze sleutel bestaat niet. Kies uit: {known}")
        if not isinstance(value, str):
            raise _mistake(path, key, "hier hoort tekst tussen aanhalingstekens")
        if "<" in value or ">" in value:
            raise _mistake(path, key, "hier hoort gewone tekst. Haal de tekens < en > weg")
    style = Huisstijl(**given)
    if not style.naam.strip():
        raise _mistake(path, "naam", "vul de naam van de gemeente in")
    for key in ("naam", "team"):
        if len(given.get(key, "")) > _MOST_LETTERS:
            raise _mistake(path, key, f"dit is te lang. Gebruik hoogstens {_MOST_LETTERS} letters")
    if style.logo and (style.logo.strip("./\\") != style.logo or not _is_picture(style.logo)):
        raise _mistake(path, "logo", 'schrijf alleen de naam van het bestand, als "logo.png"')
    _check_accent(path, style.accent)
    return style


def read_logo(path: Path) -> bytes:
    """What is in the file of a logo: a PNG or JPEG of at most `MOST_BYTES`.

    Raises DefinitionError with the file and the remedy when it is something else.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            what = "is te groot. Kies een logo van hoogstens 2 MB"
            raise DefinitionError(f"Het logo {path.name} {what}.")
        content = path.read_bytes()
    except OSError as error:
        raise damaged_logo(path) from error
    if not content.startswith(_BEGINS):
        raise damaged_logo(path)
    return content


def damaged_logo(path: Path) -> DefinitionError:
    """For a logo that can not be read as a picture."""
    what = "is geen goed PNG- of JPEG-bestand. Zet er een ander logo neer"
    return DefinitionError(f"Het logo {path.name} {what}.")


def told(error: DefinitionError) -> str:
    """The sentence for whoever uses the program while a file in `eigen` is broken."""
    return f"In de map eigen: {error} {_INSTEAD}"


def _first_good(eigen: Path | None, faults: list[str]) -> tuple[Huisstijl, Path]:
    """The looks of the first file that can be used, and the folder it is in."""
    own = eigen / BESTAND if eigen else None
    if eigen is not None and own is not None and own.is_file():
        try:
            return load_huisstijl(own), eigen
        except DefinitionError as error:
            faults.append(told(error))
    try:
        return load_huisstijl(THEMES / BESTAND), THEMES
    except DefinitionError as error:
        faults.append(f"{error} {_INSTEAD}")
        return Huisstijl(), THEMES


def _logo_of(huis: Huisstijl, folder: Path, eigen: Path | None) -> Path | None:
    """The logo that the file names, or one with a known name in the own folder."""
    if huis.logo:
        named = folder / huis.logo
        if not named.is_file():
            remedy = f"het bestand “{huis.logo}” staat niet in dezelfde map. Zet het erbij"
            raise _mistake(folder / BESTAND, "logo", remedy)
        return named
    found = (eigen / name for name in LOGOS) if eigen else ()
    return next((path for path in found if path.is_file()), None)


def _is_picture(name: str) -> bool:
    return name.lower().endswith(_KINDS) and "/" not in name and "\\" not in name


def _check_accent(path: Path, accent: str) -> None:
    digits = accent[1:]
    if len(accent) != 7 or accent[0] != "#" or not digits.isascii() or not _is_hex(digits):
        raise _mistake(path, "accent", 'schrijf de kleur als "#0B5F66"')
    grounds = grounds_of(_LICHT)
    found = least_contrast(accent, grounds)
    if found < LEESBAAR:
        near = readable(accent, grounds)
        figures = f"het contrast is {found:.1f} en moet {LEESBAAR} zijn".replace(".", ",")
        raise _mistake(
            path,
            "accent",
            f"deze kleur is te licht om te lezen op papier en op het scherm: {figures}. "
            f'Kies een donkerder kleur, bijvoorbeeld "{near}"',
        )


def _is_hex(digits: str) -> bool:
    return all(digit in "0123456789abcdefABCDEF" for digit in digits)


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
        plain = _plain_lines(text)
        return plain if plain is not None else _toml(text)
    except (OSError, ValueError) as error:  # also words that are no UTF-8, and mistakes in the TOML
        raise DefinitionError(
            f"{path.name} is niet te lezen: {error}. Uw gegevens zijn veilig. Zet het bestand "
            "terug zoals het was, of verbeter de genoemde plaats."
        ) from error


def _plain_lines(text: str) -> dict[str, Any] | None:
    """What lines of `sleutel = "tekst"  # uitleg` say; None where there is anything else in it."""
    found: dict[str, Any] = {}
    for line in text.split("\n"):
        key, _, rest = (part.strip(" \t") for part in line.partition("="))
        if not line.strip(" \t") or (line.strip(" \t").startswith("#") and line.isprintable()):
            continue
        words, closed, after = rest[1:].partition('"')
        simple = key.isascii() and key.isalpha() and key not in found and line.isprintable()
        ends = not after.strip(" ") or after.strip(" ").startswith("#")
        if not (simple and rest.startswith('"') and closed and ends and "\\" not in words):
            return None
        found[key] = words
    return found


def _toml(text: str) -> dict[str, Any]:
    import tomllib  # 5 ms, and only a file with more than plain lines needs it

    return tomllib.loads(text)


def _mistake(path: Path, key: str, remedy: str) -> DefinitionError:
    return DefinitionError(f"{path.name}, sleutel “{key}”: {remedy}.")
