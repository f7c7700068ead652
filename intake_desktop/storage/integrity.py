"""Whether a vault is sound: encryption, pages, tables, references, search index, the event log.

A thorough look also reads every part of every dossier and holds it against the log; that takes a
few times as long, so it is for who asks for it, not for each backup.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256

from intake_desktop.storage.changes import CLIENT, KINDS, PLAN
from intake_desktop.storage.codec import decoded
from intake_desktop.storage.driver import Database, dbapi2
from intake_desktop.storage.logboek import is_whole
from intake_desktop.storage.schema import migrate

PAGES = "Een deel van de kluis is beschadigd op de schijf."
REFERENCES = "Er zijn gegevens die bij geen enkel dossier horen: {count}."
SEARCH = "De zoekindex klopt niet met de dossiers."
CONTENTS = "Er zijn onleesbare regels in dossiers: {count}."
TABLES = "Onderdelen van de kluis ontbreken of zijn veranderd: {count}."
TWICE = "Er zijn gegevens die dubbel in een dossier staan: {count}."
INCOMPLETE = "Er zijn dossiers die niet compleet zijn: {count}."
NOT_LOGGED = "Er zijn gegevens veranderd zonder dat het logboek dat vertelt: {count}."
OVERVIEW = "In het overzicht staan dossiers met andere gegevens dan erin: {count}."
EVENTS = "In het logboek ontbreken regels: {count}."
LOG = "Het logboek van wie wat deed is veranderd."
SIGNED = "Getekende versies of scans die niet meer zijn zoals ze waren: {count}."
MISSING = "Wijzigingen die bewaard waren en nu ontbreken: {count}."
RESTORE = "Maak geen nieuwe wijzigingen en zet een reservekopie terug."


def findings(
    db: Database,
    missing_changes: int,
    pause: Callable[[], None] = lambda: None,
    *,
    thorough: bool = False,
) -> tuple[str, ...]:
    """What is wrong, one Dutch sentence each; empty when all is well.

    Call it after a checkpoint: the encryption check reads only the main file. `pause` is called
    between the looks; the database may change there.
    """
    looks = (*_LOOKS, *_THOROUGH_LOOKS) if thorough else _LOOKS
    told: dict[str, None] = {}
    for look in looks:
        told.update(dict.fromkeys(look(db)))
        pause()
    found = list(told)
    if missing_changes:
        found.append(MISSING.format(count=missing_changes))
    return (*found, RESTORE) if found else ()


def pages_are_sound(db: Database) -> bool:
    """Whether every page is whole; also for a vault of an older version, with other tables."""
    return not [*_encryption(db), *_pages(db)]


def _encryption(db: Database) -> Iterator[str]:
    """Pages whose seal is broken; the longest look, apart from the next so that others get in."""
    try:
        damaged = db.execute("pragma cipher_integrity_check").fetchall()
    except dbapi2.DatabaseError:
        yield PAGES
        return
    if damaged:
        yield PAGES


def _pages(db: Database) -> Iterator[str]:
    """Pages that do not hang together."""
    try:
        (verdict,) = db.execute("pragma quick_check(1)").fetchone()
    except dbapi2.DatabaseError:
        yield PAGES
        return
    if verdict != "ok":
        yield PAGES


def _references(db: Database) -> Iterator[str]:
    if count := len(db.execute("pragma foreign_key_check").fetchall()):
        yield REFERENCES.format(count=count)


def _search(db: Database) -> Iterator[str]:
    try:
        db.execute("insert into zoek(zoek, rank) values ('integrity-check', 1)")
    except dbapi2.DatabaseError:
        yield SEARCH


def _contents(db: Database) -> Iterator[str]:
    (count,) = db.execute("select count(*) from deel where not json_valid(inhoud)").fetchone()
    if count:
        yield CONTENTS.format(count=count)


def _events(db: Database) -> Iterator[str]:
    (count,) = db.execute("select coalesce(max(seq), 0) - count(*) from gebeurtenis").fetchone()
    if count:
        yield EVENTS.format(count=count)


def _log(db: Database) -> Iterator[str]:
    if not is_whole(db):
        yield LOG


def _tables(db: Database) -> Iterator[str]:
    """What a new vault has and this one has not, or has otherwise: tables, indexes, triggers."""
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as connection:
        fresh = Database(connection, execute_plugins=False)
        migrate(fresh)
        different = _made_of(fresh) - _made_of(db)
    if different:
        yield TABLES.format(count=len(different))


def _made_of(db: Database) -> set[tuple[str, str]]:
    """Every table, index and trigger by name; of a trigger also what it does."""
    return {
        (name, " ".join(sql.split()) if kind == "trigger" else "")
        for kind, name, sql in db.execute("select type, name, sql from sqlite_master")
    }


def _parts(db: Database) -> Iterator[str]:
    """Parts that are there twice, and dossiers without what each has."""
    yield from _told(
        db,
        TWICE,
        "select count(*) from (select 1 from deel group by dossier, soort, id having count(*) > 1)",
    )
    yield from _told(
        db,
        INCOMPLETE,
        "select count(*) from dossier where (select count(*) from deel "
        "where deel.dossier = dossier.id and soort in (?, ?)) <> 2",
        CLIENT,
        PLAN,
    )


def _readable(db: Database) -> Iterator[str]:
    """Parts that are no part any more."""
    rows = db.execute("select soort, inhoud from deel where json_valid(inhoud)")
    count = sum(not _is_part(*row) for row in rows)
    if count:
        yield CONTENTS.format(count=count)


def _is_part(soort: str, content: str) -> bool:
    try:
        decoded(KINDS[soort], content)
    except (ValueError, KeyError):
        return False
    return True


def _logged(db: Database) -> Iterator[str]:
    """Parts that differ from what the log says they became last."""
    yield from _told(
        db,
        NOT_LOGGED,
        "select count(*) from deel left join "
        "(select dossier, soort, deel, nieuw, max(seq) from gebeurtenis group by 1, 2, 3) as last "
        "on (last.dossier, last.soort, last.deel) = (deel.dossier, deel.soort, deel.id) "
        "where deel.inhoud is not last.nieuw",
    )


def _overview(db: Database) -> Iterator[str]:
    """Dossiers that the overview calls otherwise than they do themselves."""
    yield from _told(
        db,
        OVERVIEW,
        "select count(*) from dossier join deel on deel.dossier = dossier.id and soort = ? "
        "where json_valid(inhoud) and dossier.naam <> inhoud ->> '$.naam'",
        CLIENT,
    )


def _told(db: Database, sentence: str, query: str, *given: str) -> Iterator[str]:
    (count,) = db.execute(query, given).fetchone()
    if count:
        yield sentence.format(count=count)


def _signed(db: Database) -> Iterator[str]:
    """Closed papers and scans, by their hash."""
    count = 0
    for query in ("select papier, hash from getekend", "select inhoud, hash from bijlage"):
        count += sum(sha256(content).hexdigest() != mark for content, mark in db.execute(query))
    if count:
        yield SIGNED.format(count=count)


_LOOKS: tuple[Callable[[Database], Iterator[str]], ...] = (
    _encryption,
    _pages,
    _tables,
    _references,
    _parts,
    _search,
    _contents,
    _events,
    _log,
    _signed,
)
_THOROUGH_LOOKS = (_readable, _logged, _overview)
