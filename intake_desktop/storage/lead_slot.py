"""A way in for two leads together, when the owner of a vault is gone: age public keys.

The data key is wrapped for the first and what comes of that for the second, so that both private
keys are needed. Those are with two people of the organisation (a lead, and for instance whoever
guards privacy) and never on this laptop; the procedure is in README.md.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from intake_desktop.errors import ForeseenError, WrongPassphraseError
from intake_desktop.storage import sentences

PEOPLE = 2
_MARK_BYTES = 32


@dataclass(frozen=True, slots=True)
class LeadSlot:
    """The data key, wrapped for the holders of these public keys ("age1…") together."""

    recipients: tuple[str, ...]
    wrapped: bytes


def make_lead_slot(vault_id: str, data_key: bytes, recipients: Sequence[str]) -> LeadSlot:
    """Wrap the data key of this vault for two public keys.

    Raises ForeseenError when one is no public key, or both are the same.
    """
    import pyrage

    keys = [key.strip() for key in recipients]
    if len(keys) != PEOPLE or len(set(keys)) != PEOPLE:
        raise ForeseenError(sentences.LEADS_DIFFER)
    wrapped = _mark(vault_id) + data_key
    for key in keys:
        try:
            recipient = pyrage.x25519.Recipient.from_str(key)
        except pyrage.RecipientError as error:
            raise ForeseenError(sentences.LEAD_KEY_ODD) from error
        wrapped = pyrage.encrypt(wrapped, [recipient])
    return LeadSlot(tuple(keys), wrapped)


def open_lead_slot(slot: LeadSlot | None, vault_id: str, identities: Sequence[str]) -> bytes:
    """The data key, with the private keys of both people, in any order.

    Raises WrongPassphraseError when they do not fit, ForeseenError when there is no such slot.
    """
    import pyrage

    if slot is None:
        raise ForeseenError(sentences.LEAD_NOT_SET)
    content = slot.wrapped
    try:
        held = [pyrage.x25519.Identity.from_str(text) for text in identities]
        for _ in slot.recipients:
            content = pyrage.decrypt(content, held)
    except (pyrage.IdentityError, pyrage.DecryptError) as error:
        raise WrongPassphraseError(sentences.LEAD_REFUSED) from error
    if content[:_MARK_BYTES] != _mark(vault_id):
        raise WrongPassphraseError(sentences.LEAD_REFUSED)
    return content[_MARK_BYTES:]


def new_identity() -> tuple[str, str]:
    """A new pair for one lead: the private key, for the safe, and the public key."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def identity_in(text: str) -> str:
    """The private key in the text of a key file as age writes it; empty when there is none."""
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line.startswith("AGE-SECRET-KEY-")), "")


def _mark(vault_id: str) -> bytes:
    """Tells whose data key this is, so that a slot of another vault is refused."""
    return hashlib.sha256(f"keukentafel-leidinggevenden {vault_id}".encode()).digest()
