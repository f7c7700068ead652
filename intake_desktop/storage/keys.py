"""The key file: the vault's random data key, wrapped once for each secret that may open it.

A slot holds the data key under AES-GCM with a key that Argon2id makes of one secret. Changing a
secret changes its slot, never the database. Everything that a slot says is bound to it as
additional data, so that lowered figures or a slot from elsewhere do not open. Next to the slots the
leads of the owner may have one of their own: see `lead_slot`.
"""

import base64
import hashlib
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from intake_desktop.errors import KeyFileNeededError, NewerFileError, WrongPassphraseError
from intake_desktop.storage import recovery_code, sentences
from intake_desktop.storage.lead_slot import LeadSlot

FORMAT = "keukentafel-sleutel"
VERSION = 2
"""What this program reads. Version 2 has leads or a second factor; without those it writes 1."""

KEY_BYTES = 32
MOST_SLOTS = 8

_SALT_BYTES, _NONCE_BYTES, _ID_BYTES = 16, 12, 16
_BOUND_VERSION = 1  # how a slot is bound to what it says did not change since


class UnreadableKeyFileError(ValueError):
    """A key file is damaged, or asks for a key derivation outside the bounds."""


class SlotKind(StrEnum):
    """Which secret opens a slot."""

    PASSPHRASE = "wachtzin"  # noqa: S105 - the name of a kind, not a secret
    RECOVERY = "herstelcode"


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """What one guess costs: Argon2id memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def is_within(self, floor: "KdfParameters", ceiling: "KdfParameters") -> bool:
        """Whether no figure is below `floor` (cheap to guess) or above `ceiling` (a bomb)."""
        return (
            floor.memory_kib <= self.memory_kib <= ceiling.memory_kib
            and floor.passes <= self.passes <= ceiling.passes
            and floor.lanes <= self.lanes <= ceiling.lanes
        )


STANDARD_KDF = KdfParameters(memory_kib=256 * 1024, passes=3, lanes=2)
MAXIMUM_KDF = KdfParameters(memory_kib=2 * 1024 * 1024, passes=32, lanes=16)


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped for one secret; `with_file`: a second factor belongs to it."""

    id: str
    kind: SlotKind
    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    wrapped: bytes
    with_file: bool = False


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What stands in `kluis.sleutel`."""

    vault_id: str
    slots: tuple[Slot, ...]
    lead: LeadSlot | None = None


def new_key_file(
    data_key: bytes, held: Mapping[SlotKind, str], kdf: KdfParameters = STANDARD_KDF
) -> KeyFile:
    """A key file for a new vault: one slot for each secret in `held`."""
    vault_id = secrets.token_hex(_ID_BYTES)
    return KeyFile(
        vault_id,
        tuple(_new_slot(vault_id, kind, secret, data_key, kdf) for kind, secret in held.items()),
    )


def with_secret(  # noqa: PLR0913 - a slot is made of as many things
    key_file: KeyFile,
    kind: SlotKind,
    secret: str,
    data_key: bytes,
    kdf: KdfParameters,
    second: bytes | None = None,
) -> KeyFile:
    """The key file in which this secret, and no other of its kind, opens the vault."""
    others = tuple(slot for slot in key_file.slots if slot.kind is not kind)
    new = _new_slot(key_file.vault_id, kind, secret, data_key, kdf, second)
    return replace(key_file, slots=(new, *others))


def unwrap(key_file: KeyFile, secret: str, second: bytes | None = None) -> bytes:
    """The data key, with a passphrase or a recovery code. Slow on purpose; releases the GIL.

    `second` is the second factor, for a passphrase that has one. Raises WrongPassphraseError, with
    the same sentence whatever is wrong (it names the second factor where one belongs to the
    passphrase); KeyFileNeededError when the second factor is not there.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kind = kind_of(secret)
    for slot in key_file.slots:
        if slot.kind is kind:
            if slot.with_file and second is None:
                raise KeyFileNeededError(sentences.KEY_FILE_NEEDED)
            factor = second if slot.with_file else None
            cipher = AESGCM(_stretched(kind, secret, slot.salt, slot.kdf, factor))
            try:
                return cipher.decrypt(slot.nonce, slot.wrapped, _bound(key_file.vault_id, slot))
            except InvalidTag:
                continue
    both = kind is SlotKind.PASSPHRASE and needs_second(key_file)
    raise WrongPassphraseError(sentences.WRONG_WITH_FILE if both else sentences.WRONG_SECRET)


def kind_of(secret: str) -> SlotKind:
    """Whether this is read as a recovery code or as a passphrase."""
    code = recovery_code.is_recovery_code(secret)
    return SlotKind.RECOVERY if code else SlotKind.PASSPHRASE


def needs_second(key_file: KeyFile) -> bool:
    """Whether a second factor belongs to the passphrase."""
    return any(slot.with_file for slot in key_file.slots)


def encode(key_file: KeyFile) -> bytes:
    """The key file as readable JSON, with a checksum that tells damage from a wrong passphrase."""
    content: dict[str, Any] = {
        "formaat": FORMAT,
        "versie": VERSION if key_file.lead or needs_second(key_file) else 1,
        "kluis": key_file.vault_id,
        "slots": [
            _described(slot) | {"nonce": _text(slot.nonce), "sleutel": _text(slot.wrapped)}
            for slot in key_file.slots
        ],
    }
    if key_file.lead:
        content["leidinggevenden"] = {
            "ontvangers": list(key_file.lead.recipients),
            "sleutel": _text(key_file.lead.wrapped),
        }
    return json.dumps(content | {"controle": _checksum(content)}, indent=1).encode()


def decode(raw: bytes, floor: KdfParameters = STANDARD_KDF) -> KeyFile:
    """The key file from what `encode` made.

    Raises UnreadableKeyFileError when it is damaged or asks for less than `floor` or more than
    `MAXIMUM_KDF`, NewerFileError when a newer program wrote it.
    """
    try:
        content = json.loads(raw)
        checksum = content.pop("controle")
        if content["formaat"] != FORMAT or checksum != _checksum(content):
            raise ValueError("not what was written")
        if content["versie"] > VERSION:
            raise NewerFileError(sentences.NEWER)
        slots = tuple(_decoded_slot(slot) for slot in content["slots"])
        key_file = KeyFile(str(content["kluis"]), slots, _decoded_lead(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableKeyFileError("not a key file") from error
    bounded = all(slot.kdf.is_within(floor, MAXIMUM_KDF) for slot in slots)
    if not bounded or len(slots) > MOST_SLOTS:
        raise UnreadableKeyFileError("key derivation out of bounds")
    return key_file


def _new_slot(  # noqa: PLR0913 - a slot is made of as many things
    vault_id: str,
    kind: SlotKind,
    secret: str,
    data_key: bytes,
    kdf: KdfParameters,
    second: bytes | None = None,
) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    empty = Slot(
        secrets.token_hex(_ID_BYTES), kind, kdf, salt, nonce, b"", with_file=second is not None
    )
    cipher = AESGCM(_stretched(kind, secret, salt, kdf, second))
    return replace(empty, wrapped=cipher.encrypt(nonce, data_key, _bound(vault_id, empty)))


def _stretched(
    kind: SlotKind, secret: str, salt: bytes, kdf: KdfParameters, second: bytes | None
) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    factor = b"" if second is None else b"\0" + hashlib.sha256(second).digest()
    return hash_secret_raw(
        _secret_bytes(kind, secret) + factor,
        salt,
        time_cost=kdf.passes,
        memory_cost=kdf.memory_kib,
        parallelism=kdf.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _secret_bytes(kind: SlotKind, secret: str) -> bytes:
    """A secret as it counts: how letters are composed and how wide spaces are does not matter."""
    if kind is SlotKind.RECOVERY:
        return recovery_code.normalised(secret).encode()
    words = " ".join(unicodedata.normalize("NFC", secret).split())
    return words.encode("utf-8", "surrogatepass")


def _described(slot: Slot) -> dict[str, Any]:
    factor = {"sleutelbestand": True} if slot.with_file else {}
    return factor | {
        "id": slot.id,
        "soort": slot.kind.value,
        "kdf": {
            "naam": "argon2id",
            "geheugen_kib": slot.kdf.memory_kib,
            "rondes": slot.kdf.passes,
            "banen": slot.kdf.lanes,
            "zout": _text(slot.salt),
        },
    }


def _bound(vault_id: str, slot: Slot) -> bytes:
    return _canonical([FORMAT, _BOUND_VERSION, vault_id, _described(slot)])


def _decoded_slot(plain: Any) -> Slot:
    kdf = plain["kdf"]
    figures = (kdf["geheugen_kib"], kdf["rondes"], kdf["banen"])
    if kdf["naam"] != "argon2id" or not all(type(figure) is int for figure in figures):
        raise ValueError("unknown key derivation")
    return Slot(
        str(plain["id"]),
        SlotKind(plain["soort"]),
        KdfParameters(*figures),
        _bytes(kdf["zout"]),
        _bytes(plain["nonce"]),
        _bytes(plain["sleutel"]),
        with_file=plain.get("sleutelbestand", False) is True,
    )


def _decoded_lead(content: Any) -> LeadSlot | None:
    lead = content.get("leidinggevenden")
    if lead is None:
        return None
    return LeadSlot(tuple(str(key) for key in lead["ontvangers"]), _bytes(lead["sleutel"]))


def _canonical(plain: Any) -> bytes:
    return json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
