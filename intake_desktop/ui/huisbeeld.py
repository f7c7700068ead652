"""What the window shows of the municipality: name, logo, and what is wrong with its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


class Huisbeeld(NamedTuple):
    """`naam` stands at the lock and above the overview, with the logo; `melding` is told there."""

    naam: str = ""
    logo: QImage | None = None
    melding: str = ""
