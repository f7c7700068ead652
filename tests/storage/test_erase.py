"""After erasing nothing of a dossier is left: not in rows, index, history, log file or backups."""

from datetime import datetime

import pytest
from sqlcipher3 import dbapi2

from intake_desktop.domain.wissen import report_lines
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.erase import erase
from intake_desktop.storage.getekend import Getekend
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import Vault
from tests.factories import MOMENT, a_client, a_dossier, an_uitspraak

MARKERS = [f"merk{number:02}woord" for number in range(20)]
LATER = datetime(2026, 12, 24, 10, 0)


@pytest.fixture
def marked(vault: Vault, store: DossierStore) -> str:
    """A dossier with a marker in each of twenty lines, changed once, signed and handed over."""
    dossier = a_dossier(
        id="kim",
        client=a_client(naam=MARKERS[0]),
        uitspraken=tuple(
            an_uitspraak(id=f"u{n}", tekst=f"Ik zei {word}") for n, word in enumerate(MARKERS)
        ),
    )
    store.save(None, dossier, "Nieuw", "klantmanager")
    store.save(dossier, dossier.without_part(type(dossier.uitspraken[3]), "u3"), "Weg", "x")
    store.save(None, a_dossier(id="ander"), "Nieuw", "klantmanager")
    Getekend(vault, lambda: MOMENT).keep(dossier, b"%PDF " + MARKERS[0].encode(), "klantmanager")
    Overdracht(vault, store, lambda: MOMENT).note_sent(["kim"], MARKERS[1], "klantmanager")
    vault.backup(MOMENT)
    return "kim"


def everything(vault: Vault) -> str:
    """All that the vault holds, in clear, free pages too: an unencrypted dump of its tables."""
    tables = [t for (t,) in vault.db.execute("select name from sqlite_master where type='table'")]
    rows = [str(row) for table in tables for row in vault.db.table(table).rows]
    return "\n".join(rows).casefold()


def test_nothing_of_it_is_left(vault: Vault, store: DossierStore, marked: str) -> None:
    assert all(marker in everything(vault) for marker in MARKERS)
    report = erase(vault, marked, LATER, "klantmanager")
    left = everything(vault)
    assert [marker for marker in MARKERS if marker in left] == []
    assert [line.id for line in store.overview()] == ["ander"]
    assert store.search(MARKERS[0]) == ()
    assert vault.check() == ()
    assert (report.stukken, report.kopieen, report.kopieen_over) == (1, 1, 0)
    assert report.regels > 20
    assert report.wijzigingen > report.regels


def test_words_leave_the_index_itself(vault: Vault, store: DossierStore, marked: str) -> None:
    erase(vault, marked, LATER, "klantmanager")
    vault.db.execute("create virtual table temp.woorden using fts5vocab(main, zoek, 'row')")
    terms = {term for (term,) in vault.db.execute("select term from temp.woorden").fetchall()}
    assert not terms & set(MARKERS)
    blocks = vault.db.execute("select block from zoek_data").fetchall()
    assert not any(marker.encode() in block for (block,) in blocks for marker in MARKERS)


def test_older_backups_go_and_a_new_one_stands_without_it(vault: Vault, marked: str) -> None:
    (old,) = backups_in(vault.files.copies)
    erase(vault, marked, LATER, "klantmanager")
    (new,) = backups_in(vault.files.copies)
    assert new.number > old.number
    assert not old.path.exists()


def test_the_log_keeps_only_that_and_when(vault: Vault, store: DossierStore, marked: str) -> None:
    erase(vault, marked, LATER, "klantmanager")
    last = lines_of(vault, marked)[-1]
    assert (last.handeling.value, last.tijd) == ("gewist", LATER)


@pytest.mark.parametrize("name", ["l", "logboek", "eigenaar", "logboek.actor"])
def test_a_dossier_that_is_called_as_something_of_the_vault_itself_takes_nothing_else(
    vault: Vault, store: DossierStore, name: str
) -> None:
    """Ids come from files of others too."""
    settings = list(vault.db.table("instelling").rows)
    store.save(None, a_dossier(id=name), "Nieuw", "klantmanager")
    erase(vault, name, LATER, "klantmanager")
    left = [row["sleutel"] for row in vault.db.table("instelling").rows]
    assert left == [row["sleutel"] for row in settings]
    assert vault.check() == ()


def test_no_change_is_missing_after_it(vault: Vault, marked: str) -> None:
    erase(vault, marked, LATER, "klantmanager")
    vault.compare_counter()
    assert vault.missing_changes == 0


def test_a_history_is_emptied_through_that_door_alone(vault: Vault, marked: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="append only"):
        vault.db.execute("update gebeurtenis set oud = null, nieuw = null")


def test_the_report_reads_as_sentences_without_a_name(vault: Vault, marked: str) -> None:
    said = report_lines(erase(vault, marked, LATER, "klantmanager"))
    assert all(line.endswith(".") for line in said)
    assert not any(marker in " ".join(said) for marker in MARKERS)
    assert said[0] == "Het dossier met kenmerk kim is gewist op 24 december 2026 om 10:00."
