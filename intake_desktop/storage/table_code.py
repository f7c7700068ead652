"""The table code, which lifts the cover during a gesprek; kept in the vault as a hash only."""

import hashlib
import hmac
import secrets

_ROUNDS, _SALT_BYTES = 60_000, 16


def hashed(code: str) -> str:
    """What is kept of a code: salt and hash."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}:{_hash(code, salt).hex()}"


def fits(code: str, kept: str) -> bool:
    """Whether this is the code that `hashed` made `kept` of."""
    salt, _, digest = kept.partition(":")
    try:
        expected = bytes.fromhex(digest)
        return hmac.compare_digest(_hash(code, bytes.fromhex(salt)), expected)
    except ValueError:
        return False


def _hash(code: str, salt: bytes) -> bytes:
    typed = code.strip().encode("utf-8", "surrogatepass")
    return hashlib.pbkdf2_hmac("sha256", typed, salt, _ROUNDS)
