"""The sealed envelope around a file: age, to a colleague's key or with a passphrase."""

import re
import secrets
from collections.abc import Sequence
from pathlib import Path

from intake_desktop.errors import UnreachableFileError, WrongPassphraseError
from intake_desktop.exchange.envelope_zin import WORK, sealed_with
from intake_desktop.exchange.limits import MAX_BYTES, refused

MAGIC = b"age-encryption.org/v1\n"
SECRET_START = "AGE-SECRET-KEY-"  # noqa: S105 - how a secret key begins, not one itself
MAX_WORK = WORK
"""A file that asks for more than any of ours wants to hurt."""

_MAX_HEADER, _OVERHEAD = 16 * 1024, 1024 * 1024
_SCRYPT = re.compile(rb"^-> scrypt [A-Za-z0-9+/]{22} (\d{1,9})$", re.MULTILINE)
WRONG = (
    "Deze wachtzin past niet op het bestand, of het bestand is beschadigd. In uw kluis is niets "
    "veranderd. Vraag de afzender om de wachtzin, of om het bestand opnieuw."
)
OTHER_KEY = (
    "Dit bestand is niet voor uw sleutel gemaakt, of het is beschadigd. In uw kluis is niets "
    "veranderd. Geef de afzender uw sleutel en vraag om het bestand opnieuw."
)
ASKS_WORDS = (
    "Dit bestand heeft een wachtzin. In uw kluis is niets veranderd. Vraag de afzender om de "
    "wachtzin en vul die in. Op de opdrachtregel: --bestand-wachtzin BESTAND."
)
UNREADABLE = (
    "Dit bestand is niet te lezen. In uw kluis is niets veranderd. "
    "Kijk of het er nog staat en kies het opnieuw."
)


def new_keys() -> tuple[str, str]:
    """A secret key and the public key that belongs to it."""
    from pyrage import x25519

    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def public_key(secret: str) -> str:
    """The public key of a secret one."""
    from pyrage import x25519

    return str(x25519.Identity.from_str(secret).to_public())


def is_public_key(text: str) -> bool:
    """Whether something can be sealed to this key."""
    from pyrage import RecipientError, x25519

    try:
        x25519.Recipient.from_str(text.strip())
    except RecipientError:
        return False
    return True


def sealed(content: bytes, *, recipients: Sequence[str] = (), passphrase: str = "") -> bytes:
    """The content for who holds one of these keys, or else for who knows the passphrase."""
    if not recipients:
        return sealed_with(passphrase, content, secrets.token_bytes)
    from pyrage import encrypt, x25519

    return bytes(encrypt(content, [x25519.Recipient.from_str(r.strip()) for r in recipients]))


def is_sealed(raw: bytes) -> bool:
    """Whether this is an age file."""
    return raw.startswith(MAGIC)


def wants_passphrase(raw: bytes) -> bool:
    """Whether it was sealed with a passphrase and not to a key."""
    return b"\n-> scrypt " in raw[:_MAX_HEADER]


def opened(raw: bytes, secret: str) -> bytes:
    """The content, with a passphrase or a secret key.

    Raises WrongPassphraseError; RefusedFileError when it asks for more work than any of ours.
    """
    from pyrage import DecryptError, IdentityError, decrypt, x25519
    from pyrage import passphrase as with_passphrase

    _refuse_much_work(raw)
    asks = wants_passphrase(raw)
    if asks and not secret:
        raise WrongPassphraseError(ASKS_WORDS)
    try:
        if asks:
            return bytes(with_passphrase.decrypt(raw, secret))
        return bytes(decrypt(raw, [x25519.Identity.from_str(secret)]))
    except (DecryptError, IdentityError) as error:
        raise WrongPassphraseError(WRONG if asks else OTHER_KEY) from error


def _refuse_much_work(raw: bytes) -> None:
    head = raw[:_MAX_HEADER]
    asked = [int(found) for found in _SCRYPT.findall(head)]
    if (
        head.count(b"\n-> scrypt ") != len(asked)
        or len(asked) > 1
        or max(asked, default=0) > MAX_WORK
    ):
        raise refused("de beveiliging ervan vraagt te veel van deze computer.")
    if head.find(b"\n--- ") < 0:
        raise refused("het begin van het bestand klopt niet.")


def read_limited(path: Path) -> bytes:
    """The bytes of an ordinary file, not more than a file of ours can be.

    Raises UnreachableFileError, RefusedFileError.
    """
    try:
        if not path.is_file():
            raise UnreachableFileError(UNREADABLE)
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + _OVERHEAD + 1)
    except OSError as error:
        raise UnreachableFileError(UNREADABLE) from error
    if len(raw) > MAX_BYTES + _OVERHEAD:
        raise refused("het is te groot.")
    return raw
