"""Finding dossiers by words: which rows the index knows, whose they are, the newest first.

The index tells the rows that hold a word; whose each row is stands in a small table in memory,
made at the first search and kept by triggers as long as the vault is open. Looking that up in the
file would read a page of it per row, at every key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_desktop.storage.search_text import match_expressions

if TYPE_CHECKING:
    from intake_desktop.storage.driver import Database

_OWNERS = (
    "create temp table if not exists zoek_plek (rij integer primary key, wie integer not null)"
)
_FILL = (
    "insert into zoek_plek select deel.rij, 2 * dossier.rowid + (deel.soort = 'client') "
    "from deel join dossier on dossier.id = deel.dossier"
)
_KEEP = (
    "create temp trigger zoek_plek_nieuw after insert on main.deel begin "
    "insert into zoek_plek select new.rij, 2 * rowid + (new.soort = 'client') "
    "from dossier where id = new.dossier; end",
    "create temp trigger zoek_plek_weg after delete on main.deel begin "
    "delete from zoek_plek where rij = old.rij; end",
)
_HITS = (
    "select zoek_plek.wie from zoek join zoek_plek on zoek_plek.rij = zoek.rowid where zoek match ?"
)


def find(db: Database, typed: str) -> list[int]:
    """The rows (`dossier.rowid`) of the dossiers in which every word, or its beginning, occurs.

    Those that are about whom was typed come first, then those that mention it; in each the one
    that changed last first.
    """
    words = match_expressions(typed)
    if not words:
        return []
    _lay_out(db)
    hits = [_hits(db, word) for word in words]
    wanted = set.intersection(*({wie >> 1 for wie in hit} for hit in hits))
    if not wanted:
        return []
    about = set.intersection(*({wie >> 1 for wie in hit if wie & 1} for hit in hits))
    newest = [row for (row,) in db.execute("select rowid from dossier order by seq desc")]
    first = [row for row in newest if row in about]
    return first + [row for row in newest if row in wanted and row not in about]


def _hits(db: Database, word: str) -> set[int]:
    """Twice the number of each dossier with this word, and one more where it is the client."""
    return {wie for (wie,) in db.execute(_HITS, [word])}


def _lay_out(db: Database) -> None:
    made = db.execute("select 1 from temp.sqlite_master where name = 'zoek_plek'").fetchone()
    if made is None:
        for statement in (_OWNERS, _FILL, *_KEEP):
            db.execute(statement)
