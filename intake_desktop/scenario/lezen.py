"""Reads a scenario file: TOML, checked; a mistake names file, step, key and remedy."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from intake_desktop.errors import DefinitionError
from intake_desktop.paths import VOORBEELDEN
from intake_desktop.scenario.keuzes import Code, Codes

_KEYS = ("naam", "datum", "tijd", "verzonnen", "gebruiker", "stap")
_USER = ("naam", "rol", "organisatie", "telefoon", "email", "wachtzin")
_ROLES = ("klantmanager", "wijkteam")
_WACHTZIN = "kachel fiets aardbei molen"
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Soort:
    """What a kind of step takes: keys it needs and keys it may have, each with its type(s).

    `keuzes` are the keys behind which only some words fit.
    """

    moet: dict[str, type | tuple[type, ...]]
    mag: dict[str, type | tuple[type, ...]]
    keuzes: Mapping[str, tuple[str, ...] | Code] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScenarioStap:
    """One step as written: its number (from 1), its verb and its values.

    `regel` is the line of the file where it begins; 0 when that is not known.
    """

    nummer: int
    doe: str
    waarden: dict[str, Any]
    regel: int = 0

    def __str__(self) -> str:
        """Say which step this is: "regel 80, stap 12 (noteer)"."""
        return f"{_place(self.nummer, self.regel)} ({self.doe})"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A conversation file: the moment it begins, who unlocks, and what happens in order."""

    naam: str
    begin: datetime
    gebruiker: dict[str, str]
    wachtzin: str
    stappen: tuple[ScenarioStap, ...]
    bestand: Path


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


def read_scenario(path: Path, soorten: dict[str, Soort], codes: Codes | None = None) -> Scenario:
    """Read and check a scenario; without `codes` those of the form are not checked.

    Raises:
        DefinitionError: the file holds a mistake.
    """
    plain = _parse(path)
    for key in plain:
        if key not in _KEYS:
            raise DefinitionError(f"{path.name}: “{key}” hoort hier niet. {remedy(key, _KEYS)}")
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
    user = _user(path, plain["gebruiker"])
    controle = _Controle(path, soorten, codes or {})
    if not isinstance(plain["stap"], list):
        raise DefinitionError(f"{path.name}: schrijf [[stap]], met dubbele haken.")
    steps = tuple(controle.step(n, written) for n, written in enumerate(plain["stap"], start=1))
    return Scenario(
        plain["naam"],
        datetime.combine(day, moment),
        {key: str(value) for key, value in user.items() if key != "wachtzin"},
        str(user.get("wachtzin", _WACHTZIN)),
        steps,
        path,
    )


def _user(path: Path, user: object) -> dict[str, Any]:
    """Whose laptop it is."""
    if not isinstance(user, dict):
        raise DefinitionError(f"{path.name}: schrijf [gebruiker] op een eigen regel.")
    for key in user:
        if key not in _USER:
            raise DefinitionError(
                f"{path.name}, [gebruiker]: “{key}” hoort hier niet. {remedy(key, _USER)}"
            )
    if not str(user.get("naam", "")).strip():
        raise DefinitionError(f"{path.name}, [gebruiker]: “naam” ontbreekt.")
    if user.get("rol") not in _ROLES:
        raise DefinitionError(
            f"{path.name}, [gebruiker]: zet bij “rol” “klantmanager” of “wijkteam”."
        )
    if len(str(user.get("wachtzin", _WACHTZIN))) < _SHORTEST:
        raise DefinitionError(
            f"{path.name}, [gebruiker]: de wachtzin is te kort; neem {_SHORTEST} letters of meer."
        )
    return user


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


class _Controle:
    """Checks the steps of one file, and tells a mistake with step, line, key and remedy."""

    def __init__(self, path: Path, soorten: dict[str, Soort], codes: Codes) -> None:
        self._path, self._soorten, self._codes = path, soorten, codes
        lines = path.read_text(encoding="utf-8").splitlines()
        self._lines = [n for n, line in enumerate(lines, start=1) if _HEAD.match(line)]

    def step(self, number: int, written: object) -> ScenarioStap:
        """One step. Raises DefinitionError."""
        line = self._lines[number - 1] if number <= len(self._lines) else 0
        where = f"{self._path.name}, {_place(number, line)}"
        if not isinstance(written, dict):
            raise DefinitionError(f"{where}: een stap begint met [[stap]] op een eigen regel.")
        values = dict(written)
        doe = values.pop("doe", "")
        if doe not in self._soorten:
            raise DefinitionError(
                f"{where}: “doe = {doe}” bestaat niet. {remedy(str(doe), self._soorten)}"
            )
        soort = self._soorten[doe]
        known = {**soort.moet, **soort.mag}
        for key, value in values.items():
            if key not in known:
                raise DefinitionError(
                    f"{where} ({doe}): “{key}” hoort hier niet. {remedy(key, known)}"
                )
            if not isinstance(value, known[key]) or (isinstance(value, bool) and known[key] is int):
                raise DefinitionError(
                    f"{where} ({doe}): “{key}” heeft een verkeerde waarde. "
                    f"Nodig is {_TYPES.get(known[key], 'een andere vorm')}."
                )
            self._check_choice(f"{where} ({doe})", key, value, soort)
        for key in soort.moet:
            if key not in values:
                raise DefinitionError(f"{where} ({doe}): “{key}” ontbreekt.")
        return ScenarioStap(number, doe, values, line)

    def _check_choice(self, where: str, key: str, value: object, soort: Soort) -> None:
        """Where only some words fit, it is one of these."""
        options = soort.keuzes.get(key)
        if isinstance(options, Code):
            options = self._codes.get(options)
        if options is None:
            return
        for word in value if isinstance(value, list) else [value]:
            if word not in options:
                raise DefinitionError(
                    f"{where}: “{key} = {word}” bestaat niet. {remedy(str(word), options)}"
                )


def _place(number: int, line: int) -> str:
    return f"regel {line}, stap {number}" if line else f"stap {number}"


def remedy(word: str, known: Iterable[str]) -> str:
    """What was probably meant, else everything that fits."""
    options = [str(option) for option in known]
    meant = get_close_matches(word, options, n=1)
    return f"Bedoelde u “{meant[0]}”?" if meant else f"Kies uit: {', '.join(options)}."


_HEAD = re.compile(r"\s*\[\[\s*stap\s*\]\]")
_TYPES: dict[Any, str] = {
    str: "een tekst tussen aanhalingstekens",
    int: "een getal zonder aanhalingstekens",
    bool: "true of false",
    date: "een dag zonder aanhalingstekens, zoals 2026-11-24",
    time: "een tijd zonder aanhalingstekens, zoals 10:00:00",
    list: "een lijst tussen vierkante haken",
}
