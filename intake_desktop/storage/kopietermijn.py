"""Older backups in which something stands that was erased: by which day they have to be gone.

A client who asks to be forgotten is not served by a vault whose backups all go at one moment: when
the one that stays turns out to be bad, everyone's work is gone. So the older ones go by a dated
rule (`forms/termijnen.toml`), and only where there is a newer one. Numbers of copies decide what is
older; the clock only says that the day has come.
"""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from intake_desktop.storage.backups import backups_in, forget_before
from intake_desktop.storage.vault import Vault

KEY = "kopieen.gewist"
"""A setting: pairs of the first copy without what was erased, and the last day of older ones."""

Termijn = tuple[int, str]


def keep_until(vault: Vault, number: int, day: date) -> None:
    """The copies before this number have to be gone when this day is over."""
    remember(vault, [(number, day.isoformat())])


def remember(vault: Vault, more: Iterable[Termijn]) -> None:
    """Add terms, also those of a vault that is replaced."""
    before = termijnen(vault)
    after = sorted({*before, *more})
    if after != before:
        vault.change_setting(KEY, json.dumps(after))


def termijnen(vault: Vault) -> list[Termijn]:
    """What was remembered."""
    return [(int(number), str(day)) for number, day in json.loads(vault.setting(KEY, "[]"))]


def forget_due(vault: Vault, folder: Path, today: date) -> tuple[int, int]:
    """Take away the copies whose day has come: how many went, and how many could not.

    They stay for as long as there is no newer one in this folder.
    """
    due = [number for number, day in termijnen(vault) if day < today.isoformat()]
    copies = backups_in(folder)
    safe = [number for number in due if copies and copies[0].number >= number]
    return forget_before(folder, max(safe)) if safe else (0, 0)
