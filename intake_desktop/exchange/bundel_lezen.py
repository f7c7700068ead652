"""A bundle of a stranger, read under limits that a real one never meets."""

import hashlib
import re
import zlib
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from intake_desktop.domain.bundel import BUNDELS
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.overdracht import Zending
from intake_desktop.errors import NewerFileError
from intake_desktop.exchange.bundel import DOSSIER, FORMAAT, MANIFEST, VERSIE
from intake_desktop.exchange.dossier_file import NEWER, read_zending
from intake_desktop.exchange.limits import refused, strict_json

ZIP_START = b"PK\x03\x04"
MAX_FILES = 5_000
MAX_UNPACKED = 64 * 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9_-]+(\.[a-z]+)?(/[A-Za-z0-9_-]+\.[a-z]{2,4})?")
_NOT_WHOLE = "het is afgebroken of beschadigd."


@dataclass(frozen=True, slots=True)
class Bundel:
    """An opened bundle: for whom, the dossier in it, and each file by its name in the bundle."""

    voor: Lezer
    gemaakt: datetime
    zending: Zending
    bestanden: dict[str, bytes]


def is_bundel(raw: bytes) -> bool:
    """Whether this, out of its envelope, can be a bundle."""
    return raw.startswith(ZIP_START)


def read_bundel(raw: bytes) -> Bundel:
    """What a bundle holds, each file compared with the manifest.

    Raises RefusedFileError with what is wrong; NewerFileError for a later version.
    """
    files = _unpacked(raw)
    if MANIFEST not in files or DOSSIER not in files:
        raise refused("het is geen bundel van Keukentafel.")
    told = strict_json(files[MANIFEST])
    if not isinstance(told, dict) or told.get("formaat") != FORMAAT:
        raise refused("het is geen bundel van Keukentafel.")
    version = told.get("versie")
    if type(version) is int and version > VERSIE:
        raise NewerFileError(NEWER)
    if type(version) is not int or version < VERSIE:
        raise refused("de bundel is van een oude soort die niet meer wordt gelezen.")
    _compare(told.get("bestanden"), files)
    voor, gemaakt = told.get("voor"), told.get("gemaakt")
    if voor not in [str(one) for one in BUNDELS] or not isinstance(gemaakt, str):
        raise refused("het begin van de bundel klopt niet.")
    try:
        moment = datetime.fromisoformat(gemaakt)
    except ValueError as error:
        raise refused("het begin van de bundel klopt niet.") from error
    return Bundel(Lezer(voor), moment, read_zending(files[DOSSIER]), files)


def _unpacked(raw: bytes) -> dict[str, bytes]:
    try:
        with ZipFile(BytesIO(raw)) as packed:
            entries = packed.infolist()
            _check_entries(entries)
            return {entry.filename: packed.read(entry) for entry in entries}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise refused(_NOT_WHOLE) from error
    except ValueError as error:
        raise refused(_NOT_WHOLE) from error


def _check_entries(entries: list[ZipInfo]) -> None:
    """Raises RefusedFileError before anything is unpacked; no file unpacks to more than it says."""
    names = [entry.filename for entry in entries]
    if len(names) > MAX_FILES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise refused("er zit te veel in.")
    if len(set(names)) != len(names) or not all(_NAME.fullmatch(name) for name in names):
        raise refused("er zit een bestand in met een naam die niet kan.")


def _compare(listed: Any, files: dict[str, bytes]) -> None:
    """Every file is listed, nothing more, and each is as it was made."""
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise refused("het begin van de bundel klopt niet.")
    hashes = {one.get("naam"): one.get("sha256") for one in listed}
    if set(hashes) != files.keys() - {MANIFEST}:
        raise refused("er ontbreekt een bestand, of er is er een bij gekomen.")
    for name, said in hashes.items():
        if hashlib.sha256(files[name]).hexdigest() != said:
            raise refused("een bestand erin is veranderd.")
