"""Copies in which something erased still stands go when their day is over, never the last one."""

from datetime import date, timedelta

import pytest

from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.erase import erase
from intake_desktop.storage.kopietermijn import forget_due, keep_until, remember, termijnen
from intake_desktop.storage.vault import Vault
from tests.factories import MOMENT, a_dossier

LAST = date(2026, 12, 24)
DAY_AFTER = LAST + timedelta(days=1)


@pytest.fixture
def erased(vault: Vault, store: DossierStore) -> Vault:
    """Two dossiers and two copies; then one dossier was erased, with a term for the copies."""
    store.save(None, a_dossier(id="kim"), "Nieuw", "klantmanager")
    store.save(None, a_dossier(id="bo"), "Nieuw", "klantmanager")
    vault.backup(MOMENT)
    vault.backup(MOMENT)
    report = erase(vault, "kim", MOMENT, "klantmanager", LAST)
    assert (report.kopieen, report.kopieen_over, report.kopieen_tot) == (0, 2, LAST)
    return vault


def numbers(vault: Vault) -> list[int]:
    return [copy.number for copy in backups_in(vault.files.copies)]


def test_they_stay_until_the_day_is_over_and_then_go(erased: Vault) -> None:
    assert numbers(erased) == [3, 2, 1]
    assert forget_due(erased, erased.files.copies, LAST) == (0, 0)
    assert forget_due(erased, erased.files.copies, DAY_AFTER) == (2, 0)
    assert numbers(erased) == [3], "the one that was made after erasing stays"
    assert forget_due(erased, erased.files.copies, DAY_AFTER) == (0, 0)


def test_without_a_newer_copy_they_stay(erased: Vault) -> None:
    backups_in(erased.files.copies)[0].path.unlink()
    assert forget_due(erased, erased.files.copies, DAY_AFTER) == (0, 0)
    assert numbers(erased) == [2, 1]


def test_a_later_erasure_has_a_day_of_its_own(erased: Vault) -> None:
    later = LAST + timedelta(days=9)
    erase(erased, "bo", MOMENT, "klantmanager", later)
    assert forget_due(erased, erased.files.copies, DAY_AFTER) == (2, 0)
    assert numbers(erased) == [4, 3]
    assert forget_due(erased, erased.files.copies, later + timedelta(days=1)) == (1, 0)
    assert numbers(erased) == [4]


def test_terms_come_along_and_stand_there_once(vault: Vault) -> None:
    keep_until(vault, 3, LAST)
    seq = vault.last_seq
    remember(vault, [(3, LAST.isoformat()), (5, "2027-01-01")])
    remember(vault, termijnen(vault))
    assert termijnen(vault) == [(3, "2026-12-24"), (5, "2027-01-01")]
    assert vault.last_seq == seq
