import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from intake_desktop.errors import DamagedFileError
from intake_desktop.storage import backups, integrity
from intake_desktop.storage.backups import Backup, backups_in, kept, send_backup, thin
from intake_desktop.storage.restore import restore
from intake_desktop.storage.vault import Vault
from intake_desktop.storage.vault_files import VaultFiles
from tests.factories import MOMENT, a_client, a_dossier
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, reopened, store_of


@pytest.fixture
def full(vault: Vault) -> Vault:
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    return vault


def copies(days: int, per_day: int = 2, start: datetime = MOMENT) -> list[Backup]:
    """A series of copies, the newest first."""
    made = [
        Backup(Path(f"{number}"), number, start + timedelta(days=day, hours=hour * 6), number)
        for number, (day, hour) in enumerate(
            (day, hour) for day in range(days) for hour in range(per_day)
        )
    ]
    return made[::-1]


def test_a_copy_is_whole_private_and_tells_nothing_in_its_name(full: Vault, home: Path) -> None:
    backup = full.backup(MOMENT)
    assert backups_in(home / "kopieen") == (backup,)
    assert backup.path.read_bytes() == (home / "kluis.db").read_bytes()
    assert backup.path.stat().st_mode & 0o777 == 0o600
    assert backup.path.name == f"kopie-000001-{MOMENT:%Y%m%dT%H%M%S}-{full.last_seq}.db"
    assert (home / "kopieen" / "kluis.sleutel").read_bytes() == (
        home / "kluis.sleutel"
    ).read_bytes()


def test_the_vault_knows_whether_its_newest_copy_has_everything(full: Vault) -> None:
    assert not full.is_backed_up
    full.backup(MOMENT)
    assert full.is_backed_up
    store_of(full).save(a_dossier(), a_dossier(client=a_client(naam="Z")), "Naam", "klantmanager")
    assert not full.is_backed_up


def test_what_is_typed_while_a_copy_is_made_is_kept_and_the_copy_stays_of_one_moment(
    full: Vault, tmp_path: Path
) -> None:
    newest, before, turns = [a_dossier()], full.last_seq, list[int]()

    def typed_meanwhile() -> None:
        changed = newest[0].with_client(naam="Z" * (9 + len(turns)))
        store_of(full).save(newest[0], changed, "Naam", "klantmanager")
        newest[0] = changed
        turns.append(full.last_seq)

    full.pause = typed_meanwhile
    backup = full.backup(MOMENT)
    assert (len(turns) > 10, backup.seq > before, backup.seq < full.last_seq) == (True, True, True)
    assert not full.is_backed_up
    assert store_of(full).load(newest[0].id) == newest[0]
    (pages,) = full.db.execute("pragma wal_autocheckpoint").fetchone()
    assert pages > 0, "SQLite looks after its log again"
    other = tmp_path / "elders"
    assert restore(other, backup.path, PASSPHRASE, MOMENT, floor=CHEAP_KDF).dossiers == 1
    vault = reopened(other)
    assert (vault.last_seq, vault.check()) == (backup.seq, ())
    vault.close()


def test_a_vault_that_is_not_sound_is_not_copied_and_nothing_is_thinned(
    full: Vault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(7):
        full.backup(MOMENT)
    before = backups_in(home / "kopieen")
    assert len(before) == 5
    monkeypatch.setattr(integrity, "findings", lambda *_given, **_named: ("Er is iets mis.",))
    with pytest.raises(DamagedFileError, match="oude kopieën zijn er nog"):
        full.backup(MOMENT)
    assert backups_in(home / "kopieen") == before


def test_a_vault_that_misses_changes_is_copied_but_no_older_copy_goes(
    full: Vault, home: Path
) -> None:
    for _ in range(5):
        full.backup(MOMENT)
    full.missing_changes = 3
    full.backup(MOMENT)
    assert len(backups_in(home / "kopieen")) == 6


def test_a_copy_that_differs_is_refused_and_taken_away(
    full: Vault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(file: object) -> None:
        os.pwrite(file.fileno(), b"x", 4097)  # type: ignore[attr-defined]  # a file

    monkeypatch.setattr(backups, "_forget_cache", spoil)
    with pytest.raises(DamagedFileError, match="klopt niet"):
        full.backup(MOMENT)
    assert list((home / "kopieen").glob("kopie-*")) == []


def test_what_a_copy_that_was_cut_off_left_goes(full: Vault, home: Path) -> None:
    full.backup(MOMENT)
    left = home / "kopieen" / "kopie-000002-20261120T140200-1.db.deel"
    left.write_bytes(b"half")
    full.backup(MOMENT)
    assert not left.exists()


def test_after_four_hundred_days_there_are_enough_copies_of_every_kind() -> None:
    keep = sorted(kept(copies(400)), key=lambda b: b.number, reverse=True)
    assert keep[:5] == copies(400)[:5]
    days = {b.moment.date() for b in keep}
    assert len({d for d in days if d > max(days) - timedelta(days=7)}) == 7
    assert len({b.moment.strftime("%G-%V") for b in keep}) >= 4
    assert len({b.moment.strftime("%Y-%m") for b in keep}) >= 6
    assert len(keep) < 20


@pytest.mark.parametrize("years", [-20, 10])
def test_a_clock_that_is_years_off_deletes_nothing_that_is_needed(years: int) -> None:
    right = copies(30)
    odd = MOMENT.replace(year=MOMENT.year + years)
    wrong = [Backup(Path(f"w{n}"), 1000 + n, odd + timedelta(hours=n), n) for n in range(9)][::-1]
    keep = kept([*wrong, *right])
    assert set(wrong[:5]) <= keep
    assert {b.moment.date() for b in keep & set(right)} >= {b.moment.date() for b in right[: 6 * 2]}


def test_copies_are_thinned_from_the_disk(tmp_path: Path) -> None:
    made = [
        Backup(tmp_path / f"{b.number}", b.number, b.moment, b.seq) for b in copies(60, per_day=1)
    ]
    for backup in made:
        backup.path.touch()
    thin(made)
    assert {Path(p.name) for p in tmp_path.iterdir()} == {Path(b.path.name) for b in kept(made)}


# The second place ---------------------------------------------------------------------------


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_the_second_place_gets_the_newest_copy_and_the_key_file(
    full: Vault, home: Path, stick: Path
) -> None:
    backup = full.backup(MOMENT)
    sent = send_backup(VaultFiles(home), stick, "0123456789abcdef")
    assert sent is not None
    assert sent.path.parent == stick / "Keukentafel 01234567"
    assert sent.path.read_bytes() == backup.path.read_bytes()
    assert (sent.path.parent / "kluis.sleutel").exists()
    assert send_backup(VaultFiles(home), stick, "0123456789abcdef") == sent


def test_a_stick_that_is_not_there_is_normal(full: Vault, home: Path, tmp_path: Path) -> None:
    full.backup(MOMENT)
    assert send_backup(VaultFiles(home), tmp_path / "weg", "0123456789abcdef") is None


def test_without_a_copy_there_is_nothing_to_send(home: Path, stick: Path) -> None:
    assert send_backup(VaultFiles(home), stick, "0123456789abcdef") is None
    assert list(stick.iterdir()) == []
