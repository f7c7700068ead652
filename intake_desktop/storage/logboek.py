"""The log of who did what, in the vault: lines are added, nothing else, each in one transaction.

It goes through the one thread that writes. A disk that is full does not keep a dossier from being
read: the line waits and is written with the next.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from intake_desktop.domain.logboek import GELUKT, Handeling, LogRegel, chained, first_break, slot_of
from intake_desktop.domain.tekst import clean_text
from intake_desktop.errors import DiskFullError, UnreachableFileError
from intake_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

ACTOR, SLOT = "logboek.actor", "logboek.slot"
"""Settings: the number of this vault in its lines, and how far the log goes."""

_SELECT = "select nummer, tijd, actor, handeling, object, resultaat, hash from logboek"


def add_log(vault: Vault, regels: Sequence[LogRegel]) -> None:
    """Add lines, inside a transaction; number, number of the vault and hash are given here."""
    if not regels:
        return
    execute = vault.db.execute
    (code,) = execute("select waarde from instelling where sleutel = ?", [ACTOR]).fetchone()
    newest = execute("select nummer, hash from logboek order by nummer desc limit 1").fetchone()
    number, before = newest or (0, "")
    for regel in regels:
        number += 1
        actor = clean_text(f"{regel.actor}-{code}")
        line = chained(
            LogRegel(number, regel.tijd, actor, regel.handeling, regel.object, regel.resultaat),
            before,
        )
        before = line.hash
        execute(
            "insert into logboek(nummer, tijd, actor, handeling, object, resultaat, hash) "
            "values (?, ?, ?, ?, ?, ?, ?)",
            [
                number,
                line.tijd.isoformat(),
                actor,
                line.handeling.value,
                line.object,
                line.resultaat,
                before,
            ],
        )
    execute("update instelling set waarde = ? where sleutel = ?", [f"{number}:{before}", SLOT])


def log_line(
    moment: datetime, actor: str, handeling: Handeling, dossier: str = "", resultaat: str = GELUKT
) -> LogRegel:
    """A line that still gets its number and hash."""
    return LogRegel(0, moment, actor, handeling, clean_text(dossier), clean_text(resultaat))


def note(vault: Vault, *regels: LogRegel) -> None:
    """Add lines in a transaction of their own, after those that waited for room."""
    waiting = [*vault.unlogged, *regels]
    if not waiting:
        return
    try:
        with vault.transaction():
            add_log(vault, waiting)
        vault.unlogged = []
    except (DiskFullError, UnreachableFileError):
        vault.unlogged = waiting


def lines_of(vault: Vault, dossier: str | None = None) -> tuple[LogRegel, ...]:
    """All lines in order, or those about one dossier."""
    where, values = ("", []) if dossier is None else (" where object = ?", [dossier])
    with vault.guarded():
        rows = vault.db.execute(f"{_SELECT}{where} order by nummer", values).fetchall()
    return tuple(_read(*row) for row in rows)


def is_whole(db: "Database") -> bool:
    """Whether the chain fits from the first line to the one that the vault says is the last."""
    try:
        rows = db.execute(f"{_SELECT} order by nummer").fetchall()
        regels = tuple(_read(*row) for row in rows)
    except ValueError:
        return False
    found = db.execute("select waarde from instelling where sleutel = ?", [SLOT]).fetchone()
    return first_break(regels) is None and found is not None and found[0] == slot_of(regels)


def _read(  # noqa: PLR0913 - the columns of one row
    number: int, moment: str, actor: str, what: str, dossier: str, result: str, digest: str
) -> LogRegel:
    when = datetime.fromisoformat(moment)
    return LogRegel(number, when, actor, Handeling(what), dossier, result, digest)
