"""The one door through which the window writes files: whole, or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from intake_desktop.paths import PART_SUFFIX
from intake_desktop.ui.language import tr


def write_whole(path: Path, content: bytes, *, make_folder: bool = False) -> bool:
    """Write a file all or not at all; one that was there stays until the new one is whole.

    What is not whole yet carries `PART_SUFFIX`; the program sweeps that away when it was cut off.
    `make_folder` is for the folder that the program chose; where a person chose one that is gone,
    a stick was perhaps taken out. Returns whether it stands there now.
    """
    part = path.with_name(path.name + PART_SUFFIX)
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def keep_report(path: Path, report: str, done: str) -> tuple[bool, str]:
    """Write a report of what is gone: whether it stands there, and what to say of it.

    `done` is what happened anyhow.
    """
    if write_whole(path, report.encode()):
        return True, tr("Het verslag staat in {}. U kunt het daar afdrukken.").format(path)
    return False, tr("Het verslag kan daar niet staan. {}").format(done)


def papers_left(folder: Path, dossier_id: str) -> str:
    """That papers of this dossier are still in the folder for papers; empty when there are none.

    They were kept by someone, so nobody takes them away for them. Their names hold the end of the
    id (`domain.papieren.file_name`), that of an inzage its beginning.
    """
    named = (f"*-{dossier_id[-6:]}-v*.pdf", f"inzage-*-{dossier_id[:6]}.pdf")
    with suppress(OSError):
        count = sum(1 for pattern in named for _path in folder.glob(pattern))
        if count == 1:
            return tr("In {} staat nog 1 papier van dit dossier. Haal dat zelf weg.").format(folder)
        if count:
            said = tr("In {} staan nog {} papieren van dit dossier. Haal die zelf weg.")
            return said.format(folder, count)
    return ""
