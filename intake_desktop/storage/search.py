"""Finding dossiers by words: which rows the index knows, whose they are, the newest first.

The index tells the rows that hold a word; whose each row is stands in a small table in memory,
made at the first search and kept by triggers as long as the vault is open. Looking that up in the
file would read a page of it per row, at every key.
"""

from __future__ import annotations

from contextlib import closing
from itertools import islice
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
    "select distinct zoek_plek.wie from zoek join zoek_plek on zoek_plek.rij = zoek.rowid "
    "where zoek match ?"
)
_NEWEST_HITS = (
    "select distinct zoek_plek.wie from "
    "(select rowid as rij from zoek where zoek match ? order by rowid desc limit ?) as gevonden "
    "join zoek_plek on zoek_plek.rij = gevonden.rij"
)
NEWEST_LINES = 20_000
"""So many lines are looked at for a single letter, on the way to a word: it is in most of them."""


def find(db: Database, typed: str, most: int | None = None) -> list[int]:
    """The rows (`dossier.rowid`) of the dossiers in which every word, or its beginning, occurs.

    Those that are about whom was typed come first, then those that mention it; in each the one
    that changed last first. No more than `most`.
    """
    words = sorted(match_expressions(typed), key=len, reverse=True)  # mostly the rarest first
    if not words:
        return []
    _lay_out(db)
    one_letter = len(words) == 1 and len(words[0]) == len('"k"*')
    wanted, about = _hits(db, words[0], newest=one_letter)
    for word in words[1:]:
        if not wanted:
            return []
        with_word, about_word = _hits(db, word)
        wanted &= with_word
        about &= about_word
    first = _newest_of(db, about, most)
    left = None if most is None else most - len(first)
    return first + _newest_of(db, wanted - about, left)


def _newest_of(db: Database, rows: set[int], most: int | None) -> list[int]:
    """These dossiers, the one that changed last first; it stops looking when it has enough."""
    if not rows:
        return []
    with closing(db.execute("select rowid from dossier order by seq desc")) as newest:
        return list(islice((row for (row,) in newest if row in rows), most))


def _hits(db: Database, word: str, *, newest: bool = False) -> tuple[set[int], set[int]]:
    """The dossiers in which this word stands, and those of them where the client is called so."""
    rows = db.execute(_NEWEST_HITS, [word, NEWEST_LINES]) if newest else db.execute(_HITS, [word])
    found = [wie for (wie,) in rows]
    return {wie >> 1 for wie in found}, {wie >> 1 for wie in found if wie & 1}


def _lay_out(db: Database) -> None:
    made = db.execute("select 1 from temp.sqlite_master where name = 'zoek_plek'").fetchone()
    if made is None:
        for statement in (_OWNERS, _FILL, *_KEEP):
            db.execute(statement)
