"""Seals a file with a passphrase, in the format of age (age-encryption.org/v1, `scrypt`).

The library that opens these files chooses the work of one guess by how fast the computer happens
to be at that moment: between a quarter of a second and ten, and sometimes more than it would take
itself. Here the work is always the same, so that whoever gets the file can open it.
"""

import hashlib
import hmac
from base64 import b64encode
from collections.abc import Callable

WORK = 18
"""Doublings of what one guess costs: 256 MiB and about a second, as age itself takes."""

_BLOCK, _LANES = 8, 1
_LABEL = b"age-encryption.org/v1/scrypt"
_SALT, _FILE_KEY, _NONCE, _KEY = 16, 16, 16, 32
_CHUNK = 64 * 1024


def sealed_with(
    passphrase: str, content: bytes, random: Callable[[int], bytes], work: int = WORK
) -> bytes:
    """The content for who knows the passphrase; `random` gives so many random bytes."""
    salt, file_key, nonce = random(_SALT), random(_FILE_KEY), random(_NONCE)
    head = _header(passphrase, salt, file_key, work)
    mark = hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")
    stream = _stream(content, _derived(file_key, nonce, b"payload"))
    return b"%s %s\n%s%s" % (head, _text(mark), nonce, stream)


def _header(passphrase: str, salt: bytes, file_key: bytes, work: int) -> bytes:
    """The first lines: the key of the file, wrapped by what follows from the passphrase."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    wrapping = hashlib.scrypt(
        passphrase.encode(),
        salt=_LABEL + salt,
        n=1 << work,
        r=_BLOCK,
        p=_LANES,
        maxmem=(_BLOCK << work + 7) + (1 << 20),
        dklen=_KEY,
    )
    wrapped = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    lines = (b"age-encryption.org/v1", b"-> scrypt %s %d" % (_text(salt), work), _text(wrapped))
    return b"\n".join((*lines, b"---"))


def _derived(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    """HKDF-SHA-256, of which one block is enough."""
    first = hmac.digest(salt or bytes(_KEY), key, "sha256")
    return hmac.digest(first, purpose + b"\x01", "sha256")


def _stream(content: bytes, key: bytes) -> bytes:
    """The content in pieces, each numbered and the last one marked."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher, pieces = ChaCha20Poly1305(key), list[bytes]()
    for number, start in enumerate(range(0, len(content) or 1, _CHUNK)):
        last = start + _CHUNK >= len(content)
        place = number.to_bytes(11, "big") + bytes([last])
        pieces.append(cipher.encrypt(place, content[start : start + _CHUNK], None))
    return b"".join(pieces)


def _text(raw: bytes) -> bytes:
    return b64encode(raw).rstrip(b"=")
