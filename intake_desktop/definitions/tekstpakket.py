"""Licensed texts of a municipality: read and checked from JSON or CSV, kept in the user's folder.

The format is told in `forms/README.md`. Nothing of a pack that is refused is used or kept.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from intake_desktop.definitions.fouten import suggestion
from intake_desktop.domain.editie import Editie, Tekstpakket
from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.errors import DefinitionError

MOST_BYTES = 2_000_000
_NOTHING_CHANGED = "Er is niets veranderd."
_WORDS = ("editie", "naam", "licentie", "geldig_van", "controlegetal")
_SOFT_CHECK = "0" * 64


def read_tekstpakket(file: Path, edities: Iterable[Editie], day: date) -> Tekstpakket:
    """The pack in this file, when it may be used on `day`.

    Raises:
        DefinitionError: it can not be read, is damaged, not complete or not valid; says which.
    """
    pakket = _read(file, tuple(edities))
    if pakket.controlegetal != checksum(pakket):
        raise _refusal(
            file,
            "het controlegetal klopt niet met de teksten. Het bestand is beschadigd of veranderd",
            "Vraag het opnieuw aan wie het u gaf",
        )
    if pakket.geldig_tot is not None and pakket.geldig_tot < day:
        ended = f"de teksten golden tot en met {pakket.geldig_tot:%d-%m-%Y}"
        raise _refusal(file, ended, "Vraag een nieuw tekstpakket")
    return pakket


def checksum_of(file: Path, edities: Iterable[Editie]) -> str:
    """The number that belongs in `controlegetal`, for whoever makes a pack."""
    return checksum(_read(file, tuple(edities), made=False))


def checksum(pakket: Tekstpakket) -> str:
    """SHA-256 over edition, licence, days and texts, one a line: the same for JSON and CSV."""
    ends = pakket.geldig_tot.isoformat() if pakket.geldig_tot else ""
    lines = [pakket.editie, pakket.naam, pakket.licentie, pakket.geldig_van.isoformat(), ends]
    for domein, texts in pakket.teksten:
        lines += [domein, *texts]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def keep_tekstpakket(pakket: Tekstpakket, folder: Path) -> None:
    """Keep the pack in the user's folder, in place of an earlier one of that edition.

    Raises:
        DefinitionError: the folder can not be written.
    """
    plain = {
        "editie": pakket.editie,
        "naam": pakket.naam,
        "licentie": pakket.licentie,
        "geldig_van": pakket.geldig_van.isoformat(),
        "geldig_tot": pakket.geldig_tot.isoformat() if pakket.geldig_tot else "",
        "controlegetal": pakket.controlegetal,
        "teksten": {domein: list(texts) for domein, texts in pakket.teksten},
    }
    file, fresh = folder / f"{pakket.editie}.json", folder / f"{pakket.editie}.nieuw"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(plain, ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        raise DefinitionError(
            f"Het tekstpakket kan niet worden bewaard in {folder}. {_NOTHING_CHANGED} "
            "Kijk of de schijf vol is, of of u daar mag schrijven."
        ) from error


def kept_tekstpakketten(
    folder: Path, edities: Iterable[Editie]
) -> tuple[tuple[Tekstpakket, ...], tuple[str, ...]]:
    """The packs that were kept and are still whole, and the names of files that are damaged.

    Our own ankers show in place of a damaged one; the window says so.
    """
    known = tuple(edities)
    found, damaged = [], []
    for file in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            pakket = _read(file, known)
        except DefinitionError:
            damaged.append(file.name)
            continue
        if pakket.controlegetal == checksum(pakket):
            found.append(pakket)
        else:
            damaged.append(file.name)
    return tuple(found), tuple(damaged)


def _read(file: Path, edities: tuple[Editie, ...], *, made: bool = True) -> Tekstpakket:
    raw = _raw(file)
    values = {name: _word(file, raw, name) for name in _WORDS if made or name != "controlegetal"}
    editie = next((e for e in edities if e.code == values["editie"]), None)
    if editie is None:
        unknown = f"de editie “{values['editie']}” kent het programma niet"
        raise _refusal(file, unknown, suggestion(values["editie"], [e.code for e in edities]))
    starts = _day(file, values["geldig_van"], "geldig_van")
    ends = _day(file, raw["geldig_tot"], "geldig_tot") if raw.get("geldig_tot") else None
    if ends is not None and ends < starts:
        wrong = "geldig_tot ligt voor geldig_van"
        raise _refusal(file, wrong, "Verbeter de dagen")
    return Tekstpakket(
        editie=editie.code,
        naam=values["naam"],
        licentie=values["licentie"],
        geldig_van=starts,
        geldig_tot=ends,
        controlegetal=values.get("controlegetal", _SOFT_CHECK).lower(),
        teksten=tuple(_texts(file, raw.get("teksten"), editie)),
    )


def _raw(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise _refusal(file, "het bestand is te groot voor een tekstpakket", "Kies een ander")
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise _refusal(
            file, "het bestand is niet te lezen", "Kijk of het er staat en of het UTF-8 is"
        ) from error
    if file.suffix.lower() == ".csv":
        return _from_csv(file, text)
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _refusal(
            file, "dit is geen JSON", "Gebruik een bestand dat op .json of .csv eindigt"
        ) from error
    if not isinstance(raw, dict):
        raise _refusal(file, "dit is geen tekstpakket", "Kies een ander bestand")
    return raw


def _from_csv(file: Path, text: str) -> dict[str, Any]:
    """Rows of two cells are a word and its value; rows of six are a domain and its five texts."""
    divider = ";" if text.count(";") >= text.count(",") else ","
    raw: dict[str, Any] = {"teksten": {}}
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=divider))
    except csv.Error as error:
        raise _refusal(file, "dit is geen CSV", "Kies een ander bestand") from error
    for row in rows:
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) == 2:
            raw[cells[0].lower()] = cells[1]
        elif len(cells) > 2 and cells[0].lower() != "domein":
            raw["teksten"][cells[0]] = cells[1:]
    return raw


def _word(file: Path, raw: dict[str, Any], name: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or not value.strip():
        missing = {
            "licentie": "er staat niet onder welke licentie de teksten mogen worden gebruikt",
            "controlegetal": "het controlegetal ontbreekt",
        }
        raise _refusal(file, missing.get(name, f"“{name}” ontbreekt"), f"Vul “{name}” in")
    return " ".join(value.split())


def _day(file: Path, value: Any, name: str) -> date:
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError as error:
        wrong = f"“{name}” is geen dag"
        raise _refusal(file, wrong, "Schrijf jaar-maand-dag, zoals 2027-01-01") from error


def _texts(file: Path, raw: Any, editie: Editie) -> Iterator[tuple[str, tuple[str, ...]]]:
    given = raw if isinstance(raw, dict) else {}
    names = [domein.naam for domein in editie.domeinen]
    for name in given:
        if name not in names:
            strange = f"“{name}” is geen domein van {editie.naam}"
            raise _refusal(file, strange, suggestion(str(name), names))
    for name in names:
        texts = given.get(name)
        if not isinstance(texts, list) or len(texts) != len(NIVEAUS) or not all(map(_says, texts)):
            lacking = f"bij “{name}” horen precies {len(NIVEAUS)} teksten"
            raise _refusal(file, lacking, "Vul ze aan, van niveau 1 tot en met 5")
        yield name, tuple(" ".join(text.split()) for text in texts)


def _says(text: Any) -> bool:
    return isinstance(text, str) and bool(text.strip())


def _refusal(file: Path, why: str, remedy: str) -> DefinitionError:
    ended = remedy if remedy.endswith((".", "?")) else f"{remedy}."
    return DefinitionError(
        f"Het tekstpakket {file.name} is niet geladen: {why}. {_NOTHING_CHANGED} {ended}"
    )
