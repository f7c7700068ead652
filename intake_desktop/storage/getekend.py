"""Closed versions of plans, sealed and immutable, and scans of what was signed on paper.

The tables guard themselves (`schema.keep_signed`): no program that opens the vault changes or
deletes a closed version, except by erasing its whole dossier.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.tekst import clean_text
from intake_desktop.errors import DamagedFileError, ForeseenError, IntakeError
from intake_desktop.storage import sentences
from intake_desktop.storage.codec import encoded
from intake_desktop.storage.vault import Vault

MOST_BYTES = 15 * 1024 * 1024
"""A scan is at most this large."""

_KINDS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
_ENDS = {"pdf": (b"%%EOF", 1024), "jpg": (b"\xff\xd9", 64), "png": (b"IEND", 16)}


class Getekend:
    """What was signed, in one open vault. `now` is the clock, handed in."""

    def __init__(self, vault: Vault, now: Callable[[], datetime]) -> None:
        self._vault, self._db, self._now = vault, vault.db, now

    def keep(self, dossier: Dossier, paper: bytes, actor: str) -> str:
        """Keep the present version of a plan for good: its sealed paper and the whole dossier.

        Returns the hash of the paper. The same paper is kept once.
        """
        mark = sha256(paper).hexdigest()
        moment, versie = self._now().isoformat(), dossier.plan.versie
        if self.has(dossier.id, mark):
            return mark
        event = (moment, clean_text(actor), dossier.id, "Plan vastgelegd", "vastgelegd")
        with self._vault.transaction():
            self._db.execute(
                "insert into getekend(dossier, versie, tijd, inhoud, papier, hash) "
                "values (?, ?, ?, ?, ?, ?)",
                [dossier.id, versie, moment, encoded(dossier), paper, mark],
            )
            self._vault.add_event((*event, str(versie), None, mark))
        return mark

    def paper(self, dossier_id: str, mark: str) -> bytes:
        """The sealed paper with this hash, byte for byte as it was kept.

        Raises DamagedFileError when it is not there or not what it was.
        """
        with self._vault.guarded():
            row = self._db.execute(
                "select papier from getekend where dossier = ? and hash = ?", [dossier_id, mark]
            ).fetchone()
        if row is None or sha256(row[0]).hexdigest() != mark:
            raise DamagedFileError(sentences.SIGNED_DAMAGED)
        return bytes(row[0])

    def attach(self, dossier_id: str, key: str, content: bytes) -> str:
        """Keep a scan under this new key; returns its kind. Raises ForeseenError if it is none."""
        kind = scan_kind(content)
        moment, mark = self._now().isoformat(), sha256(content).hexdigest()
        with self._vault.transaction():
            self._db.execute(
                "insert into bijlage(id, dossier, tijd, soort, inhoud, hash) "
                "values (?, ?, ?, ?, ?, ?)",
                [key, dossier_id, moment, kind, content, mark],
            )
        return kind

    def scan(self, key: str) -> tuple[str, bytes]:
        """Kind and content of a scan. Raises DamagedFileError when it is not what it was."""
        with self._vault.guarded():
            row = self._db.execute(
                "select soort, inhoud, hash from bijlage where id = ?", [key]
            ).fetchone()
        if row is None or sha256(row[1]).hexdigest() != row[2]:
            raise DamagedFileError(sentences.SCAN_DAMAGED)
        return str(row[0]), bytes(row[1])

    def take_away(self, key: str) -> None:
        """A scan that was the wrong one leaves the vault."""
        with self._vault.transaction():
            cursor = self._db.execute("delete from bijlage where id = ?", [key])
        if cursor.rowcount != 1:
            raise IntakeError("no such scan in the vault")

    def has(self, dossier_id: str, mark: str) -> bool:
        """Whether the paper with this hash was closed in this vault."""
        with self._vault.guarded():
            found = self._db.execute(
                "select 1 from getekend where dossier = ? and hash = ?", [dossier_id, mark]
            ).fetchone()
        return found is not None


def scan_kind(content: bytes) -> str:
    """Which of pdf, jpg and png it is, by its first and last bytes.

    Raises ForeseenError with what to do when it is too large, cut off or something else.
    """
    if len(content) > MOST_BYTES:
        raise ForeseenError(sentences.SCAN_LARGE)
    for start, kind in _KINDS.items():
        if content.startswith(start):
            ending, within = _ENDS[kind]
            if ending not in content[-within:]:
                raise ForeseenError(sentences.SCAN_CUT_OFF)
            return kind
    raise ForeseenError(sentences.SCAN_ODD)
