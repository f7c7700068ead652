"""The file behind the preferences of the window: one line per value, in the user's own folder.

It is read before the first page is painted, so without a reader of TOML or JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_desktop.errors import ForeseenError
from intake_desktop.ui.voorkeuren import Voorkeuren, sound

if TYPE_CHECKING:
    from pathlib import Path

FILE = "voorkeuren.toml"


class Voorkeurenbestand:
    """Keeps the preferences in `home`; see `VoorkeurenPort`."""

    def __init__(self, home: Path) -> None:
        self._path = home / FILE

    def load(self) -> Voorkeuren:
        """What was remembered; what can not be read is as it comes out of the box."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return Voorkeuren()
        given = dict(line.split(" = ", 1) for line in lines if " = " in line)
        return sound(
            Voorkeuren(
                given.get("thema", "").strip('"'),
                _number(given.get("schaal", "")),
                _number(given.get("breedte", "")),
                _number(given.get("hoogte", "")),
                given.get("vol") == "true",
                given.get("papieren", "").strip("'"),
            )
        )

    def save(self, voorkeuren: Voorkeuren) -> None:
        """Remember this, where a vault was made before; a full disk disturbs nobody."""
        from intake_desktop.storage.private_files import write_whole

        if not self._path.parent.is_dir():
            return
        text = (
            f'thema = "{voorkeuren.thema}"\nschaal = {voorkeuren.schaal}\n'
            f"breedte = {voorkeuren.breedte}\nhoogte = {voorkeuren.hoogte}\n"
            f"vol = {'true' if voorkeuren.vol else 'false'}\n"
            f"papieren = '{voorkeuren.papieren}'\n"
        )
        try:
            write_whole(self._path, text.encode())
        except (OSError, ForeseenError):
            return


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
