"""Gate 23: mistakes that no damaged page tells of, planted one by one: the check finds them."""

import shutil
from collections.abc import Mapping, Sequence

from tests.faults.damage import closed_vault
from tests.faults.gate import Outcome, Room
from tests.storage.vaults import reopened

_NO_KEYS = "pragma foreign_keys = off"

PLANTED: dict[str, Sequence[str]] = {
    "an orphan": (_NO_KEYS, "update deel set dossier = 'weg' where soort = 'doel'"),
    "a part twice": (
        "drop index idx_deel_dossier_soort_id",
        "insert into deel(dossier, soort, id, volgorde, inhoud, tekst) "
        "select dossier, soort, id, volgorde, inhoud, tekst from deel where soort = 'doel'",
    ),
    "a broken date": (
        "update deel set inhoud = json_set(inhoud, '$.begonnen', '31 februari') "
        "where soort = 'gesprek'",
    ),
    "a part that is no part": ("update deel set inhoud = '{}' where soort = 'actie'",),
    "a text that is no JSON": ("update deel set inhoud = '{' where soort = 'doel'",),
    "an unknown kind": ("update deel set soort = 'iets' where soort = 'doel'",),
    "no client": ("delete from deel where soort = 'client'",),
    "a word missing in the index": (
        "insert into zoek(zoek, rowid, tekst) "
        "select 'delete', rij, tekst from deel where soort = 'doel'",
    ),
    "an index of before": (
        "drop trigger deel_zoek_anders",
        "update deel set tekst = 'x' where soort = 'doel'",
    ),
    "a gap in the log": (
        "drop trigger gebeurtenis_geen_delete",
        "delete from gebeurtenis where seq = 3",
    ),
    "a row changed beside the log": (
        "update deel set inhoud = json_set(inhoud, '$.tekst', 'iets anders') where soort = 'doel'",
    ),
    "a log that can be changed": ("drop trigger gebeurtenis_geen_update",),
    "a summary of another": ("update dossier set naam = 'Iemand anders'",),
}


def run(room: Room) -> Mapping[int, Outcome]:
    """Plant each in a copy and check; the copy without anything planted is sound."""
    home = room.folder / "kluis"
    closed_vault(home, 3)
    missed = [kind for kind, statements in PLANTED.items() if not _found(room, statements)]
    sound = not _found(room, ())
    return {
        23: Outcome(
            not missed and sound,
            f"{len(PLANTED) - len(missed)} of {len(PLANTED)} planted mistakes found; missed: "
            f"{', '.join(missed) or 'none'}",
            f"a vault without mistakes was {'not ' if sound else ''}called wrong",
        )
    }


def _found(room: Room, statements: Sequence[str]) -> bool:
    copy = room.folder / "kopie"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(room.folder / "kluis", copy)
    vault = reopened(copy)
    try:
        for statement in statements:
            vault.db.execute(statement)
        return bool(vault.check(thorough=True))
    finally:
        vault.close()
