"""Joins the vault and the files that travel, for the window and for the prompt; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_desktop.errors import ForeseenError, WeakPassphraseError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from intake_desktop.domain.overdracht import Zending
    from intake_desktop.storage.overdracht import Overdracht
    from intake_desktop.storage.vault import Vault

_SECRET = "ontvangst.geheim"  # noqa: S105 - the name of a setting
SUFFIX, PLAIN_SUFFIX = ".age", ".json"
LEESBAAR, DICHT = "leesbaar", "versleuteld"


def own_key(vault: Vault) -> str:
    """The public key that colleagues seal dossiers to for this vault; made when first asked."""
    from intake_desktop.exchange.envelope import new_keys, public_key

    secret = vault.setting(_SECRET)
    if secret:
        return public_key(secret)
    secret, public = new_keys()
    vault.change_setting(_SECRET, secret)
    return public


def make_file(
    overdracht: Overdracht,
    ids: Sequence[str],
    *,
    recipients: Sequence[str] = (),
    passphrase: str = "",
    plain: bool = False,
) -> bytes:
    """These dossiers as a sealed file, or as plain JSON where someone said that they want that.

    Raises ForeseenError when a key is no key, or nothing was said to seal it with;
    WeakPassphraseError with what to choose instead.
    """
    from intake_desktop.exchange.dossier_file import write_zending
    from intake_desktop.exchange.envelope import sealed

    check_receiver(recipients, passphrase, plain=plain)
    content = write_zending(overdracht.zending(ids))
    return content if plain else sealed(content, recipients=recipients, passphrase=passphrase)


def check_receiver(recipients: Sequence[str], passphrase: str, *, plain: bool = False) -> None:
    """Raises ForeseenError or WeakPassphraseError when a file can not be sealed with these."""
    from intake_desktop.exchange.envelope import is_public_key
    from intake_desktop.storage.passphrase import passphrase_objection

    for recipient in recipients:
        if not is_public_key(recipient):
            raise ForeseenError(
                "Dit is geen sleutel van een ontvanger. Er is niets gemaakt. "
                "Een sleutel begint met age1; vraag uw collega om die van hem of haar."
            )
    if not (recipients or passphrase or plain):
        raise ForeseenError(
            "Er is nog niet gekozen voor wie het bestand is. Er is niets gemaakt. "
            "Geef de sleutel van de ontvanger, of een wachtzin."
        )
    if passphrase and not recipients and (objection := passphrase_objection(passphrase)):
        raise WeakPassphraseError(f"Er is niets gemaakt. {objection}")


def file_name(ids: Sequence[str], day: str, *, plain: bool = False) -> str:
    """A name that says what it is and when, and nothing about whom."""
    return f"dossiers-{day}-{len(ids)}-{ids[0][:6]}{PLAIN_SUFFIX if plain else SUFFIX}"


def read_file(vault: Vault, path: Path, passphrase: str) -> Zending:
    """What a file or a bundle holds: opened with this vault's own key, or with the passphrase.

    Raises RefusedFileError, NewerFileError, WrongPassphraseError or UnreachableFileError, each
    with a sentence, and ForeseenError for a bundle of another role; the vault is as it was.
    """
    from intake_desktop.app.bundels import read_for_role
    from intake_desktop.exchange.bundel_lezen import is_bundel
    from intake_desktop.exchange.dossier_file import read_zending

    raw = unsealed(vault, path, passphrase)
    return read_for_role(raw, vault.eigenaar.rol).zending if is_bundel(raw) else read_zending(raw)


def unsealed(vault: Vault, path: Path, passphrase: str) -> bytes:
    """A file out of its envelope; raises as `read_file`."""
    from intake_desktop.exchange.envelope import is_sealed, opened, read_limited, wants_passphrase

    raw = read_limited(path)
    if is_sealed(raw):
        secret = passphrase if wants_passphrase(raw) else vault.setting(_SECRET)
        raw = opened(raw, secret)
    return raw
