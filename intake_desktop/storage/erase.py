"""Erasing a dossier for good: its rows, words, history, signed papers, traces and older backups.

Every table with a column `dossier` is emptied of it, also tables that come later. What was deleted
is overwritten (`secure_delete`), leaves the index at once (its own secure-delete) and the log of
SQLite at the checkpoint that follows.
"""

from collections.abc import Sequence
from datetime import datetime

from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.wissen import Wisverslag
from intake_desktop.errors import DamagedFileError, DiskFullError, UnreachableFileError
from intake_desktop.storage.backups import Backup, backups_in, forget_before
from intake_desktop.storage.logboek import add_log, log_line
from intake_desktop.storage.vault import Vault

GEWIST = "gewist"
_KEPT_APART = ("gebeurtenis", "wissen")


def erase(vault: Vault, dossier: str, moment: datetime, actor: str) -> Wisverslag:
    """Erase this dossier; nothing of it can be brought back from this vault or its backups.

    The backups of before go once a new one was made and found sound; when that fails they stay,
    which the report says.
    """
    with vault.transaction():
        counts = _erase_rows(vault, dossier)
        add_log(vault, [log_line(moment, actor, Handeling.GEWIST, dossier)])
    vault.checkpoint()
    older = backups_in(vault.files.copies)
    gone, first_without = forget_older(vault, older, moment)
    papers = counts.pop("getekend", 0) + counts.pop("bijlage", 0)
    return Wisverslag(
        dossier,
        moment,
        regels=counts.pop("deel", 0),
        wijzigingen=counts.pop("gebeurtenis", 0),
        stukken=papers,
        overig=sum(counts.values()),
        kopieen=gone,
        kopieen_over=len(older) - gone,
        eerste_zonder=first_without,
        genoemd_in=tuple(named_in(vault, dossier)),
    )


def _erase_rows(vault: Vault, dossier: str) -> dict[str, int]:
    """How many rows of each table went, or of the history were emptied."""
    execute = vault.db.execute
    execute("insert into wissen(dossier) values (?)", [dossier])
    counts = {}
    for table in _tables_about_dossiers(vault):
        counts[table] = execute(f'delete from "{table}" where dossier = ?', [dossier]).rowcount  # noqa: S608 - a table of ours
    counts["gebeurtenis"] = execute(
        "update gebeurtenis set label = ?, soort = ?, deel = '', oud = null, nieuw = null "
        "where dossier = ?",
        [GEWIST, GEWIST, dossier],
    ).rowcount
    execute("delete from instelling where instr(sleutel, ?) > 0", [dossier])
    execute("delete from dossier where id = ?", [dossier])
    execute("delete from wissen where dossier = ?", [dossier])
    return counts


def _tables_about_dossiers(vault: Vault) -> list[str]:
    rows = vault.db.execute(
        "select m.name from sqlite_master m join pragma_table_info(m.name) c "
        "where m.type = 'table' and c.name = 'dossier' order by m.name"
    ).fetchall()
    return [name for (name,) in rows if name not in _KEPT_APART]


def named_in(vault: Vault, dossier: str) -> list[str]:
    """The dossiers of the same household: they name this client."""
    rows = vault.db.execute(
        "select dossier from deel where soort = 'huisgenoot' and id = ? order by dossier", [dossier]
    ).fetchall()
    return [name for (name,) in rows]


def forget_older(vault: Vault, older: Sequence[Backup], moment: datetime) -> tuple[int, int]:
    """Take away the backups of before: how many went, and the number of the one made instead."""
    if not older:
        return 0, 0
    try:
        made = vault.backup(moment)
    except (DamagedFileError, DiskFullError, UnreachableFileError):
        return 0, 0
    gone, _left = forget_before(vault.files.copies, made.number)
    return gone, made.number
