"""Changes of what opens a vault: passphrase, recovery code, second factor, leads.

Only the key file changes, never the database. A change that is cut off leaves the old or the new
key file. Everyone who changes something proves first that they may open the vault.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from intake_desktop.errors import ForeseenError, WeakPassphraseError
from intake_desktop.storage import keys, recovery_code, sentences
from intake_desktop.storage.backups import bring_keys
from intake_desktop.storage.key_files import (
    read_key_file,
    remember_second,
    second_factor,
    unwrap_data_key,
    write_key_file,
)
from intake_desktop.storage.keys import STANDARD_KDF, KdfParameters, KeyFile, SlotKind
from intake_desktop.storage.lead_slot import make_lead_slot, open_lead_slot
from intake_desktop.storage.passphrase import passphrase_objection
from intake_desktop.storage.private_files import create_empty
from intake_desktop.storage.vault_files import VaultFiles

SECOND_FACTOR_NAME = "keukentafel.sleutelbestand"
_SECOND_FACTOR_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyState:
    """What opens the vault besides the passphrase and the recovery code."""

    second: bool = False
    leads: tuple[str, ...] = ()


class KeyRing:
    """The key file of the vault in this folder. `kdf`: what one guess costs, and at least cost.

    `second` is where the second factor is, when it was chosen just now.
    """

    def __init__(
        self, home: Path, kdf: KdfParameters = STANDARD_KDF, *, second: Path | None = None
    ) -> None:
        self._files, self._kdf, self._chosen = VaultFiles(home), kdf, second

    def state(self) -> KeyState:
        """What opens the vault now; needs no secret."""
        key_file = self._read()
        return KeyState(
            keys.needs_second(key_file), key_file.lead.recipients if key_file.lead else ()
        )

    def change_passphrase(self, secret: str, new: str) -> None:
        """From now on `new` opens the vault. The second factor, if there is one, stays.

        Raises WrongPassphraseError, WeakPassphraseError.
        """
        _refuse_weak(new)
        data_key, key_file = self._proved(secret)
        second = self._second() if keys.needs_second(key_file) else None
        self._keep_secret(key_file, SlotKind.PASSPHRASE, new, data_key, second)

    def new_recovery_code(self, secret: str) -> str:
        """A new recovery code; the old one opens nothing any more."""
        data_key, key_file = self._proved(secret)
        code = _new_code()
        self._keep_secret(key_file, SlotKind.RECOVERY, code, data_key)
        return code

    def add_second(self, passphrase: str, place: Path) -> None:
        """Make a file at `place` (a stick) that is needed beside the passphrase from now on."""
        data_key, key_file = self._proved(passphrase)
        _refuse_code(passphrase)
        second = _new_second_factor(place)
        remember_second(self._files, place)
        self._keep_secret(key_file, SlotKind.PASSPHRASE, passphrase, data_key, second)

    def remove_second(self, passphrase: str) -> None:
        """The passphrase alone is enough again; what was made stays where it is."""
        data_key, key_file = self._proved(passphrase)
        _refuse_code(passphrase)
        self._keep_secret(key_file, SlotKind.PASSPHRASE, passphrase, data_key)
        remember_second(self._files, None)

    def set_leads(self, secret: str, recipients: Sequence[str]) -> None:
        """Two public keys whose holders can open the vault together; none: nobody can."""
        data_key, key_file = self._proved(secret)
        lead = make_lead_slot(key_file.vault_id, data_key, recipients) if recipients else None
        self._write(replace(key_file, lead=lead))

    def recover(self, identities: Sequence[str], passphrase: str) -> str:
        """With the private keys of both leads: a new passphrase, and the new recovery code.

        What opened the vault before, opens it no more.
        """
        _refuse_weak(passphrase)
        key_file = self._read()
        data_key = open_lead_slot(key_file.lead, key_file.vault_id, identities)
        code = _new_code()
        opened = keys.with_secret(
            replace(key_file, slots=()), SlotKind.PASSPHRASE, passphrase, data_key, self._kdf
        )
        self._keep_secret(opened, SlotKind.RECOVERY, code, data_key)
        remember_second(self._files, None)
        return code

    def _read(self) -> KeyFile:
        return read_key_file(self._files, self._kdf)

    def _second(self) -> bytes | None:
        return second_factor(self._files, self._chosen)

    def _proved(self, secret: str) -> tuple[bytes, KeyFile]:
        return unwrap_data_key(self._files, secret, self._kdf, self._chosen), self._read()

    def _keep_secret(
        self,
        key_file: KeyFile,
        kind: SlotKind,
        secret: str,
        data_key: bytes,
        second: bytes | None = None,
    ) -> None:
        changed = keys.with_secret(key_file, kind, secret, data_key, self._kdf, second)
        self._write(changed)

    def _write(self, key_file: KeyFile) -> None:
        """The key file, and the one beside the copies: what opened those before does so no more."""
        write_key_file(self._files, key_file)
        bring_keys(self._files, self._files.copies)


def _refuse_weak(passphrase: str) -> None:
    if objection := passphrase_objection(passphrase):
        raise WeakPassphraseError(objection)


def _refuse_code(secret: str) -> None:
    """A second factor belongs to the passphrase: with the code that can not be changed."""
    if keys.kind_of(secret) is SlotKind.RECOVERY:
        raise ForeseenError(sentences.PASSPHRASE_WANTED)


def _new_code() -> str:
    return recovery_code.make_recovery_code(secrets.token_bytes(recovery_code.RANDOM_BYTES))


def _new_second_factor(place: Path) -> bytes:
    content = f"Keukentafel sleutelbestand\n{secrets.token_hex(_SECOND_FACTOR_BYTES)}\n".encode()
    try:
        create_empty(place)
        place.write_bytes(content)
    except OSError as error:
        raise ForeseenError(sentences.KEY_FILE_UNREADABLE) from error
    return content
