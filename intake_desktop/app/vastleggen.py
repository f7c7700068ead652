"""Closing a plan: made, sealed and kept for good; and what was kept, to look at again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intake_desktop.errors import ForeseenError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.app.papier import Papier
    from intake_desktop.documents.zegel import Sleutel
    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.storage.getekend import Getekend
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed

_PKCS12, _PASSWORD = "zegel.pkcs12", "zegel.wachtwoord"
_UNREADABLE = (
    "Dit bestand is niet te lezen. Er is niets veranderd. Kijk of het er nog staat en of de stick "
    "nog in de laptop zit."
)


class Vastleggen(QObject):
    """Joins the vault and the papers; every step runs on the thread where it belongs."""

    def __init__(
        self, kluis: Kluis, papier: Papier, certificates: Path, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._kluis, self._papier, self._now = kluis, papier, now
        self._certificates = certificates

    def close(self, dossier: Dossier, done: Callable[[str], None], failed: Failed) -> None:
        """Make Ons plan, seal it and keep it for good; `done(hash)`."""

        def seal_with(sleutel: Sleutel) -> None:
            def work() -> bytes:
                from intake_desktop.documents.zegel import seal

                made = self._papier.make_plan(dossier, concept=False, sealed=True)
                return seal(made.pdf, sleutel)

            self._papier.thread_.run(work, keep, failed)

        def keep(paper: bytes) -> None:
            actor = self._kluis.eigenaar().rol
            self._kluis.use(
                lambda vault: self._getekend(vault).keep(dossier, paper, actor), done, failed
            )

        self._kluis.use(self._sleutel, seal_with, failed)

    def paper(
        self, dossier_id: str, mark: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """A closed version, byte for byte as it was signed."""
        self._kluis.use(lambda vault: self._getekend(vault).paper(dossier_id, mark), done, failed)

    def attach(
        self, dossier_id: str, key: str, file: Path, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Keep a scan in the vault under this new key; `done(kind)`."""

        def work(vault: Vault) -> str:
            return self._getekend(vault).attach(dossier_id, key, _read(file))

        self._kluis.use(work, done, failed)

    def scan(self, key: str, done: Callable[[tuple[str, bytes]], None], failed: Failed) -> None:
        """Kind ("pdf", "jpg", "png") and content of a scan."""
        self._kluis.use(lambda vault: self._getekend(vault).scan(key), done, failed)

    def take_away(self, key: str, done: Callable[[], None], failed: Failed) -> None:
        """Take a scan out of the vault for good."""
        self._kluis.use(
            lambda vault: self._getekend(vault).take_away(key), lambda _none: done(), failed
        )

    def protect(
        self, paper: bytes, password: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """A copy for the mail that opens with this password; no PDF/A any more."""

        def work() -> bytes:
            from intake_desktop.documents.mailkopie import protect

            return protect(paper, password)

        self._papier.thread_.run(work, done, failed)

    def seal_name(self, done: Callable[[str], None], failed: Failed) -> None:
        """Whose certificate seals here; empty before the first plan was closed."""

        def work(vault: Vault) -> str:
            from intake_desktop.documents.zegel import certificaat_van, naam_van

            kept = _kept(vault)
            return naam_van(certificaat_van(kept)) if kept else ""

        self._kluis.use(work, done, failed)

    def use_certificate(
        self, file: Path, password: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Seal with the municipality's PKCS#12 file from now on; `done(name)`."""

        def work(vault: Vault) -> str:
            from intake_desktop.documents.zegel import Sleutel, certificaat_van, naam_van

            sleutel = Sleutel(_read(file), password)
            own = certificaat_van(sleutel)
            self._keep(vault, sleutel)
            return naam_van(own)

        self._kluis.use(work, done, failed)

    def _getekend(self, vault: Vault) -> Getekend:
        from intake_desktop.storage.getekend import Getekend

        return Getekend(vault, self._now)

    def _sleutel(self, vault: Vault) -> Sleutel:
        """The key that seals here; made once when the municipality gave none."""
        kept = _kept(vault)
        if kept is not None:
            return kept
        import secrets

        from intake_desktop.documents.zegel import make_sleutel

        made = make_sleutel(
            vault.eigenaar.organisatie,
            secrets.token_hex(4),
            secrets.token_urlsafe(24),
            now=self._now().astimezone(),
        )
        self._keep(vault, made)
        return made

    def _keep(self, vault: Vault, sleutel: Sleutel) -> None:
        """In the vault; its certificate, which is public, also where `papers verify` finds it."""
        from base64 import b64encode
        from hashlib import sha256

        from intake_desktop.documents.zegel import certificaat_van
        from intake_desktop.storage.private_files import (
            foreseen_os_errors,
            make_private_folder,
            write_whole,
        )

        own = certificaat_van(sleutel)
        with foreseen_os_errors():
            make_private_folder(self._certificates)
            write_whole(self._certificates / f"{sha256(own).hexdigest()[:16]}.cer", own)
        vault.change_setting(_PKCS12, b64encode(sleutel.pkcs12).decode("ascii"))
        vault.change_setting(_PASSWORD, sleutel.wachtwoord)


def _kept(vault: Vault) -> Sleutel | None:
    from base64 import b64decode

    from intake_desktop.documents.zegel import Sleutel

    held = vault.setting(_PKCS12)
    return Sleutel(b64decode(held), vault.setting(_PASSWORD)) if held else None


def _read(file: Path) -> bytes:
    """A file that someone chose; not more of it than a scan may be. Raises ForeseenError."""
    from intake_desktop.storage.getekend import MOST_BYTES

    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise ForeseenError(_UNREADABLE) from error
