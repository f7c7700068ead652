"""The log in the vault: what is done is in it once, and what was in it can not be changed."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from intake_desktop.domain.logboek import Handeling, first_break
from intake_desktop.errors import DiskFullError, WrongPassphraseError
from intake_desktop.storage import logboek
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.logboek import lines_of, log_line, note
from intake_desktop.storage.unlocking import count_refusal, open_and_log
from intake_desktop.storage.vault import Vault
from intake_desktop.storage.vault_files import VaultFiles
from tests.factories import MOMENT, a_dossier, a_score, an_uitspraak
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault


def done(vault: Vault, dossier: str | None = None) -> list[str]:
    return [line.handeling.value for line in lines_of(vault, dossier)]


def open_again(home: Path, secret: str = PASSPHRASE) -> Vault:
    return open_and_log(home, secret, lambda: MOMENT, floor=CHEAP_KDF)


def test_every_save_is_one_line_and_a_score_is_called_one(
    vault: Vault, store: DossierStore
) -> None:
    dossier = a_dossier(id="kim", scores=(), deelantwoorden=())
    store.save(None, dossier, "Nieuw", "klantmanager")
    scored = dossier.with_part(a_score())
    store.save(dossier, scored, "Score", "klantmanager")
    store.save(scored, scored.with_part(an_uitspraak(tekst="Ja")), "x", "klantmanager", actions=0)
    assert done(vault) == ["gewijzigd", "gescoord"]
    assert first_break(lines_of(vault)) is None


def test_a_save_that_fails_leaves_no_line(vault: Vault, store: DossierStore) -> None:
    dossier = a_dossier(deelantwoorden=())
    store.save(None, dossier, "Nieuw", "klantmanager")
    with pytest.raises(dbapi2.IntegrityError):
        store.save(None, dossier, "Nieuw", "klantmanager")
    assert done(vault) == ["gescoord"]


def test_thirty_actions_are_thirty_lines(vault: Vault) -> None:
    for number in range(30):
        what = list(Handeling)[number % len(Handeling)]
        note(vault, log_line(MOMENT, "klantmanager", what, f"d{number % 3}"))
    assert len(done(vault)) == 30
    assert len(done(vault, "d1")) == 10


def test_lines_hold_no_name_and_no_words(vault: Vault, store: DossierStore) -> None:
    store.save(None, a_dossier(), "Naam van Kim", "klantmanager")
    said = str(lines_of(vault))
    assert not any(word in said for word in ("Kim", "Marijke", "Jansen", "slaap", "482913"))


@pytest.mark.parametrize("statement", ["delete from logboek", "update logboek set object = 'x'"])
def test_nothing_in_it_can_be_changed(vault: Vault, statement: str) -> None:
    note(vault, log_line(MOMENT, "klantmanager", Handeling.BEKEKEN, "d1"))
    with pytest.raises(dbapi2.IntegrityError, match="append only"):
        vault.db.execute(statement)


@pytest.mark.parametrize(
    "tamper",
    [
        "delete from logboek where nummer = 3",
        "delete from logboek where nummer = 1",
        "update logboek set object = 'd9' where nummer = 2",
        "update instelling set waarde = '2:' where sleutel = 'logboek.slot'",
    ],
)
def test_who_gets_round_that_is_noticed_at_the_check(vault: Vault, tamper: str) -> None:
    for _ in range(3):
        note(vault, log_line(MOMENT, "klantmanager", Handeling.BEKEKEN, "d1"))
    assert vault.check() == ()
    for event in ("update", "delete"):
        vault.db.execute(f"drop trigger logboek_geen_{event}")
    vault.db.execute(tamper)
    assert any("logboek" in finding for finding in vault.check())


def test_a_full_disk_keeps_the_line_until_there_is_room(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_vault: Vault, _lines: object) -> None:
        raise DiskFullError("vol")

    with monkeypatch.context() as patch:
        patch.setattr(logboek, "add_log", full)
        note(vault, log_line(MOMENT, "klantmanager", Handeling.BEKEKEN, "d1"))
    assert done(vault) == []
    note(vault, log_line(MOMENT, "klantmanager", Handeling.AFGEDRUKT, "d1"))
    assert done(vault) == ["bekeken", "afgedrukt"]


def test_refusals_are_counted_beside_the_vault_and_entered_when_it_opens(home: Path) -> None:
    make_closed_vault(home)
    for _ in range(3):
        with pytest.raises(WrongPassphraseError):
            open_again(home, "een heel andere wachtzin")
    assert VaultFiles(home).refused.exists()
    vault = open_again(home)
    assert done(vault) == ["geweigerd"] * 3 + ["ontgrendeld"]
    assert not VaultFiles(home).refused.exists()
    vault.close()


def test_a_refusal_that_was_entered_before_is_not_entered_twice(home: Path) -> None:
    make_closed_vault(home)
    count_refusal(home, MOMENT)
    kept = VaultFiles(home).refused.read_bytes()
    open_again(home).close()
    VaultFiles(home).refused.write_bytes(kept)
    vault = open_again(home)
    assert done(vault) == ["geweigerd", "ontgrendeld", "ontgrendeld"]
    vault.close()


def test_a_damaged_count_does_not_keep_the_vault_shut(home: Path) -> None:
    make_closed_vault(home)
    VaultFiles(home).refused.write_bytes(b"\xff\x00 2026-11-24T10:00:00.000000\n")
    vault = open_again(home)
    assert done(vault) == ["geweigerd", "geweigerd", "ontgrendeld"]
    assert any(line.tijd == datetime(2026, 11, 24, 10) for line in lines_of(vault))
    vault.close()
