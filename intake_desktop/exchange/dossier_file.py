"""A `Zending` as JSON by the published schema (`resources/schema/`), and back."""

import json
from datetime import datetime
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.overdracht import Afzender, Versies, Verzonden, Zending
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.errors import NewerFileError
from intake_desktop.exchange.checks import check_dossier, check_fits
from intake_desktop.exchange.limits import refused, strict_json

FORMAAT, VERSIE = "keukentafel-dossiers", 1
MAX_DOSSIERS = 2_000
NEWER = (
    "Dit bestand is gemaakt met een nieuwere versie van Keukentafel. In uw kluis is niets "
    "veranderd. Gebruik de nieuwe versie van het programma."
)
_HEAD = {"formaat", "versie", "gemaakt", "afzender", "dossiers"}
_MARK_LETTERS = frozenset("0123456789abcdef")
_MARK_LENGTH = 32


def write_zending(zending: Zending) -> bytes:
    """The file, not sealed yet."""
    plain = {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "gemaakt": zending.gemaakt.isoformat(),
        "afzender": to_plain(zending.afzender),
        "dossiers": [
            {
                "dossier": to_plain(sent.dossier),
                "versies": {key: sorted(marks) for key, marks in sorted(sent.versies.items())},
            }
            for sent in zending.dossiers
        ],
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def read_zending(raw: bytes) -> Zending:
    """What a file holds, checked to the letter.

    Raises RefusedFileError with what is wrong and where; NewerFileError for a later version.
    """
    plain = strict_json(raw)
    if not isinstance(plain, dict) or plain.get("formaat") != FORMAAT:
        raise refused("het is geen dossierbestand van Keukentafel.")
    version = plain.get("versie")
    if type(version) is int and version > VERSIE:
        raise NewerFileError(NEWER)
    if set(plain) != _HEAD or type(version) is not int or version != VERSIE:
        raise refused("het begin van het bestand klopt niet.")
    check_fits(datetime, plain["gemaakt"], ("gemaakt",))
    check_fits(Afzender, plain["afzender"], ("afzender",))
    sent = plain["dossiers"]
    if not isinstance(sent, list) or not 0 < len(sent) <= MAX_DOSSIERS:
        raise refused("er staat geen dossier in, of te veel.")
    dossiers = tuple(_read_one(one, number) for number, one in enumerate(sent, start=1))
    if len({one.dossier.id for one in dossiers}) != len(dossiers):
        raise refused("er staat een dossier dubbel in.")
    moment = datetime.fromisoformat(plain["gemaakt"])
    return Zending(from_plain(Afzender, plain["afzender"]), moment, dossiers)


def _read_one(plain: Any, number: int) -> Verzonden:
    place = ("dossier", str(number))
    if not isinstance(plain, dict) or set(plain) != {"dossier", "versies"}:
        raise refused(f"dossier {number} is niet heel.")
    check_fits(Dossier, plain["dossier"], place)
    try:
        dossier = from_plain(Dossier, plain["dossier"])
    except ValueError as error:
        raise refused(f"dossier {number} is niet heel.") from error
    check_dossier(dossier, place)
    return Verzonden(dossier, _read_versions(plain["versies"], number))


def _read_versions(plain: Any, number: int) -> Versies:
    if not isinstance(plain, dict) or not all(map(_are_marks, plain.values())):
        raise refused(f"de geschiedenis van dossier {number} klopt niet.")
    return {key: frozenset(marks) for key, marks in plain.items()}


def _are_marks(marks: Any) -> bool:
    return isinstance(marks, list) and all(
        isinstance(mark, str) and len(mark) in (0, _MARK_LENGTH) and _MARK_LETTERS.issuperset(mark)
        for mark in marks
    )
