"""How someone likes the window: theme, size of letters, size of the window. Nothing about anyone.

It stands outside the vault, because the lock page already looks like this.
"""

from typing import NamedTuple, Protocol

from intake_desktop.ui.language import tr

THEMAS = (
    ("licht", tr("Licht")),
    ("donker", tr("Donker")),
    ("hoog_contrast", tr("Hoog contrast")),
)
"""Code and name of each theme; the codes are the files in resources/themes."""

SCHALEN = (100, 125, 150, 175, 200)
"""Sizes of letters, in percents."""

KLEINSTE, GROOTSTE = 640, 16_000
"""The width of a window that is believed, in pixels."""


class Voorkeuren(NamedTuple):
    """What is remembered. `breedte` and `hoogte` in pixels; `vol` fills the screen.

    `papieren` is the folder for papers; empty is the one for documents.
    """

    thema: str = "licht"
    schaal: int = 100
    breedte: int = 1366
    hoogte: int = 768
    vol: bool = False
    papieren: str = ""


class VoorkeurenPort(Protocol):
    """Where the preferences are kept."""

    def load(self) -> Voorkeuren:
        """What was remembered; what can not be read is as it comes out of the box."""

    def save(self, voorkeuren: Voorkeuren) -> None:
        """Remember this. A full disk is no reason to disturb anyone: then it is not remembered."""


def sound(voorkeuren: Voorkeuren) -> Voorkeuren:
    """The same with each value that can not be, as it comes out of the box."""
    standard = Voorkeuren()
    themes = [code for code, _name in THEMAS]
    fits = all(
        KLEINSTE // 2 <= side <= GROOTSTE for side in (voorkeuren.breedte, voorkeuren.hoogte)
    )
    return Voorkeuren(
        voorkeuren.thema if voorkeuren.thema in themes else standard.thema,
        voorkeuren.schaal if voorkeuren.schaal in SCHALEN else standard.schaal,
        voorkeuren.breedte if fits else standard.breedte,
        voorkeuren.hoogte if fits else standard.hoogte,
        voorkeuren.vol,
        voorkeuren.papieren,
    )
