"""Whether a vault is sound: encryption, pages, references, search index, the event log."""

from collections.abc import Callable, Iterator

from intake_desktop.storage.driver import Database, dbapi2
from intake_desktop.storage.logboek import is_whole

PAGES = "Een deel van de kluis is beschadigd op de schijf."
REFERENCES = "Er zijn gegevens die bij geen enkel dossier horen: {count}."
SEARCH = "De zoekindex klopt niet met de dossiers."
CONTENTS = "Er zijn onleesbare regels in dossiers: {count}."
EVENTS = "In het logboek ontbreken regels: {count}."
LOG = "Het logboek van wie wat deed is veranderd."
MISSING = "Wijzigingen die bewaard waren en nu ontbreken: {count}."
RESTORE = "Maak geen nieuwe wijzigingen en zet een reservekopie terug."


def findings(db: Database, missing_changes: int) -> tuple[str, ...]:
    """What is wrong, one Dutch sentence each; empty when all is well.

    Call it after a checkpoint: the encryption check reads only the main file.
    """
    found = [sentence for look in _LOOKS for sentence in look(db)]
    if missing_changes:
        found.append(MISSING.format(count=missing_changes))
    return (*found, RESTORE) if found else ()


def _pages(db: Database) -> Iterator[str]:
    try:
        damaged = db.execute("pragma cipher_integrity_check").fetchall()
        (verdict,) = db.execute("pragma quick_check(1)").fetchone()
    except dbapi2.DatabaseError:
        yield PAGES
        return
    if damaged or verdict != "ok":
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


_LOOKS: tuple[Callable[[Database], Iterator[str]], ...] = (
    _pages,
    _references,
    _search,
    _contents,
    _events,
    _log,
)
