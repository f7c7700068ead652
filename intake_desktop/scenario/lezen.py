"""Reads a scenario file: TOML, checked; a mistake names file, step, key and remedy."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from intake_desktop.errors import DefinitionError
from intake_desktop.paths import VOORBEELDEN


@dataclass(frozen=True, slots=True)
class Soort:
    """What a kind of step takes: keys it needs and keys it may have, each with its type(s)."""

    moet: dict[str, type | tuple[type, ...]]
    mag: dict[str, type | tuple[type, ...]]


@dataclass(frozen=True, slots=True)
class ScenarioStap:
    """One step as written: its number (from 1), its verb and its values."""

    nummer: int
    doe: str
    waarden: dict[str, Any]

    def __str__(self) -> str:
        """Say which step this is: "stap 12 (noteer)"."""
        return f"stap {self.nummer} ({self.doe})"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A conversation file: the moment it begins, who unlocks, and what happens in order."""

    naam: str
    begin: datetime
    gebruiker: dict[str, str]
    wachtzin: str
    stappen: tuple[ScenarioStap, ...]


def find_scenario(given: str) -> Path:
    """The file meant by a path or by the name of a shipped example."""
    path = Path(given)
    if path.suffix == ".toml" or path.exists():
        return path
    shipped = VOORBEELDEN / f"{given}.toml"
    if not shipped.exists():
        names = sorted(p.stem for p in VOORBEELDEN.glob("*.toml"))
        raise DefinitionError(
            f"Er is geen voorbeeld “{given}”. Kies uit: {', '.join(names)}, "
            "of geef een bestand dat eindigt op .toml."
        )
    return shipped


def read_scenario(path: Path, soorten: dict[str, Soort]) -> Scenario:
    """Read and check a scenario. Raises DefinitionError."""
    plain = _parse(path)
    for key in ("naam", "datum", "gebruiker", "stap"):
        if key not in plain:
            raise DefinitionError(
                f"{path.name}: “{key}” ontbreekt. Zie resources/voorbeelden/README.md."
            )
    day, moment = plain["datum"], plain.get("tijd", time(10, 0))
    if not isinstance(day, date) or isinstance(day, datetime) or not isinstance(moment, time):
        raise DefinitionError(
            f"{path.name}: datum moet een dag zijn zonder aanhalingstekens, zoals 2026-11-24, "
            "en tijd zoals 10:00:00."
        )
    steps = tuple(
        _step(path, number, dict(written), soorten)
        for number, written in enumerate(plain["stap"], start=1)
    )
    user = plain["gebruiker"]
    return Scenario(
        plain["naam"],
        datetime.combine(day, moment),
        {key: str(value) for key, value in user.items() if key != "wachtzin"},
        str(user.get("wachtzin", "kachel fiets aardbei molen")),
        steps,
    )


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DefinitionError(f"Het bestand {path} bestaat niet.") from error
    except UnicodeDecodeError as error:
        raise DefinitionError(
            f"{path.name}: dit is geen tekst in UTF-8. Bewaar het bestand als UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise DefinitionError(
            f"{path.name}: dit is geen goede TOML ({error}). Vaak ontbreekt een aanhalingsteken."
        ) from error
    except OSError as error:
        raise DefinitionError(f"Het bestand {path} kan niet worden gelezen.") from error


def _step(
    path: Path, number: int, written: dict[str, Any], soorten: dict[str, Soort]
) -> ScenarioStap:
    doe = written.pop("doe", "")
    where = f"{path.name}, stap {number}"
    if doe not in soorten:
        meant = get_close_matches(str(doe), soorten, n=1)
        remedy = f"Bedoelde u “{meant[0]}”?" if meant else f"Kies uit: {', '.join(soorten)}."
        raise DefinitionError(f"{where}: “doe = {doe}” bestaat niet. {remedy}")
    soort = soorten[doe]
    known = {**soort.moet, **soort.mag}
    for key, value in written.items():
        if key not in known:
            meant = get_close_matches(key, known, n=1)
            remedy = f"Bedoelde u “{meant[0]}”?" if meant else f"Kies uit: {', '.join(known)}."
            raise DefinitionError(f"{where} ({doe}): “{key}” hoort hier niet. {remedy}")
        if not isinstance(value, known[key]) or (isinstance(value, bool) and known[key] is int):
            raise DefinitionError(
                f"{where} ({doe}): “{key}” heeft een verkeerde waarde. "
                f"Nodig is {_TYPES.get(known[key], 'een andere vorm')}."
            )
    for key in soort.moet:
        if key not in written:
            raise DefinitionError(f"{where} ({doe}): “{key}” ontbreekt.")
    return ScenarioStap(number, doe, written)


_TYPES: dict[Any, str] = {
    str: "een tekst tussen aanhalingstekens",
    int: "een getal zonder aanhalingstekens",
    bool: "true of false",
    date: "een dag zonder aanhalingstekens, zoals 2026-11-24",
    time: "een tijd zonder aanhalingstekens, zoals 10:00:00",
    list: "een lijst tussen vierkante haken",
}
