"""Erasing a dossier for good: its rows, words, history, signed papers and traces.

Every table with a column `dossier` is emptied of it, also tables that come later. What was deleted
is overwritten (`secure_delete`), leaves the index at once (its own secure-delete) and the log of
SQLite at the checkpoint that follows. The backups of before go too: by a term, or at once.
"""

from collections.abc import Sequence
from datetime import date, datetime

from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.wissen import Wisverslag
from intake_desktop.errors import DamagedFileError, DiskFullError, UnreachableFileError
from intake_desktop.storage.backups import Backup, backups_in, forget_before
from intake_desktop.storage.kopietermijn import keep_until
from intake_desktop.storage.logboek import add_log, log_line
from intake_desktop.storage.vault import Vault

GEWIST = "gewist"
AGAIN = "terugzetten"
"""Who erases what a backup brought back: nobody chose that anew."""

_KEPT_APART = ("gebeurtenis", "wissen")


def erase(
    vault: Vault, dossier: str, moment: datetime, actor: str, kopieen_tot: date | None = None
) -> Wisverslag:
    """Erase this dossier; nothing of it can be brought back from this vault.

    The backups of before may stay until the end of `kopieen_tot`, without it they go at once: once
    a new one was made and found sound. When that fails they stay, which the report says.
    """
    with vault.transaction():
        counts = _erase_rows(vault, dossier)
        add_log(vault, [log_line(moment, actor, Handeling.GEWIST, dossier)])
    vault.checkpoint()
    older = backups_in(vault.files.copies)
    gone, first_without = forget_older(vault, older, moment, kopieen_tot)
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
        kopieen_tot=kopieen_tot,
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


def erase_again(vault: Vault, dossiers: Sequence[str], moment: datetime) -> int:
    """Erase what an older backup brought back; how many dossiers that were."""
    there = [dossier for dossier in dossiers if vault.has_dossier(dossier)]
    with vault.transaction():
        for dossier in there:
            _erase_rows(vault, dossier)
        add_log(vault, [log_line(moment, AGAIN, Handeling.GEWIST, d) for d in there])
    return len(there)


def erased_in(vault: Vault) -> list[str]:
    """The dossiers that were erased here, by the log, and are not back since."""
    rows = vault.db.execute(
        "select distinct object from logboek where handeling = ?", [Handeling.GEWIST.value]
    ).fetchall()
    return [dossier for (dossier,) in rows if not vault.has_dossier(dossier)]


def forget_older(
    vault: Vault, older: Sequence[Backup], moment: datetime, until: date | None = None
) -> tuple[int, int]:
    """Take away the backups of before: how many went, and the number of the one made instead.

    With a day they go when it is over, also when no new one can be made now.
    """
    if not older:
        return 0, 0
    if until is not None:
        keep_until(vault, older[0].number + 1, until)
    try:
        made = vault.backup(moment)
    except (DamagedFileError, DiskFullError, UnreachableFileError):
        return 0, 0
    if until is not None:
        return 0, made.number
    gone, _left = forget_before(vault.files.copies, made.number)
    return gone, made.number
