from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from intake_desktop.errors import IntakeError
from intake_desktop.storage import driver, schema
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.vault import Vault
from tests.factories import a_dossier
from tests.storage.vaults import make_closed_vault, reopened, store_of

KEY = bytes(range(32))


def add_kleur(db: Any) -> None:
    db.table("dossier").add_column("kleur", str)


def fail_halfway(db: Any) -> None:
    db.table("half").create({"id": int})
    raise dbapi2.OperationalError("power cut")


def names(db: Any) -> set[str]:
    return {row["name"] for row in db.query("select name from sqlite_master")}


def test_a_new_vault_carries_its_marks_and_the_names_of_its_steps(vault: Vault) -> None:
    assert driver.marks(vault.db.conn) == (schema.APPLICATION_ID, schema.schema_version())
    rows = vault.db.query("select name from _sqlite_migrations order by rowid")
    taken = [row["name"] for row in rows]
    assert taken == [step.__name__ for step in schema.STEPS]


def test_every_ordinary_table_is_strict(vault: Vault) -> None:
    tables = ("dossier", "deel", "gebeurtenis", "instelling")
    assert all(vault.db.table(name).strict for name in tables)


def test_a_step_is_taken_once(tmp_path: Path) -> None:
    db = driver.open_database(tmp_path / "x.db", KEY, create=True)
    assert schema.migrate(db)
    assert not schema.migrate(db)
    assert schema.migrate(db, (*schema.STEPS, add_kleur))
    assert not schema.migrate(db, (*schema.STEPS, add_kleur))
    assert driver.marks(db.conn)[1] == len(schema.STEPS) + 1
    db.close()


def test_a_step_that_fails_leaves_nothing_of_itself(tmp_path: Path) -> None:
    db = driver.open_database(tmp_path / "x.db", KEY, create=True)
    schema.migrate(db)
    before = names(db)
    with pytest.raises(dbapi2.OperationalError):
        schema.migrate(db, (*schema.STEPS, fail_halfway))
    assert names(db) == before
    assert driver.marks(db.conn)[1] == len(schema.STEPS)
    assert schema.migrate(db, (*schema.STEPS, add_kleur))
    db.close()


def test_an_older_vault_is_brought_up_to_date_when_it_opens(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_closed_vault(home)
    vault = reopened(home)
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    vault.close()
    steps = (*schema.STEPS, add_kleur)
    monkeypatch.setattr(schema.migrate, "__defaults__", (steps,))
    monkeypatch.setattr(schema.schema_version, "__defaults__", (steps,))
    monkeypatch.setattr(schema.is_behind, "__defaults__", (steps,))
    newer = reopened(home)
    assert "kleur" in newer.db.table("dossier").columns_dict
    assert store_of(newer).load("dossier-1") == a_dossier()
    assert len(store_of(newer).search("kim")) == 1
    assert (home / "kluis.db-wal").stat().st_size == 0
    assert len(backups_in(home / "kopieen")) == 1, "it was copied first"
    newer.close()


@pytest.mark.parametrize(
    "statement",
    [
        "update gebeurtenis set label = 'anders'",
        "delete from gebeurtenis",
        "delete from gebeurtenis where seq = 1",
        "insert or replace into gebeurtenis select * from gebeurtenis where seq = 1",
    ],
)
def test_the_event_log_only_grows(vault: Vault, statement: str) -> None:
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    with pytest.raises(dbapi2.IntegrityError, match="append only"):
        vault.db.execute(statement)
    assert vault.check() == ()


def test_a_vault_of_before_the_rest_gets_room_for_it(tmp_path: Path) -> None:
    db = driver.open_database(tmp_path / "x.db", KEY, create=True)
    schema.migrate(db, (schema.begin,))
    assert "rust" not in db.table("dossier").columns_dict
    assert schema.migrate(db)
    assert "rust" in db.table("dossier").columns_dict
    db.close()


def rename_deel(db: Any) -> None:
    db.table("deel").transform(types={"tekst": str}, rename={"volgorde": "plaats"})
    db.table("deel").transform(rename={"plaats": "volgorde"})


def widen_dossier(db: Any) -> None:
    db.table("dossier").transform(rename={"rust": "rustig"})
    db.table("dossier").transform(rename={"rustig": "rust"})


def forget_dossiers(db: Any) -> None:
    db.execute("delete from dossier")


def test_a_step_that_leaves_rows_without_a_dossier_is_not_taken(vault: Vault) -> None:
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    with pytest.raises(IntakeError, match="forget_dossiers"):
        schema.migrate(vault.db, (*schema.STEPS, forget_dossiers))
    driver.enforce_settings(vault.db.conn)
    assert store_of(vault).load("dossier-1") == a_dossier()


def test_triggers_and_search_come_back_after_a_table_was_made_anew(vault: Vault) -> None:
    store = store_of(vault)
    store.save(None, a_dossier(), "Nieuw", "klantmanager")
    before = {name for name in names(vault.db) if name.startswith(("deel_zoek", "gebeurtenis_"))}
    assert schema.migrate(vault.db, (*schema.STEPS, rename_deel, widen_dossier))
    assert before <= names(vault.db)
    assert vault.check() == ()
    assert len(store.search("kim")) == 1
    changed = a_dossier(client=replace(a_dossier().client, naam="Zeynep"))
    store.save(a_dossier(), changed, "Naam", "klantmanager")
    assert len(store.search("zeynep")) == 1
    with pytest.raises(dbapi2.IntegrityError, match="append only"):
        vault.db.execute("delete from gebeurtenis")


def test_a_vault_of_before_the_log_gets_one(tmp_path: Path) -> None:
    db = driver.open_database(tmp_path / "x.db", KEY, create=True)
    schema.migrate(db, schema.STEPS[:2])
    assert schema.migrate(db)
    settings = {row["sleutel"]: row["waarde"] for row in db.query("select * from instelling")}
    assert len(settings["logboek.actor"]) == 8
    assert settings["logboek.slot"] == "0:"
    assert db.table("logboek").count == 0
    db.close()


def test_a_vault_of_before_the_households_gets_room_for_them(tmp_path: Path) -> None:
    db = driver.open_database(tmp_path / "x.db", KEY, create=True)
    schema.migrate(db, schema.STEPS[:3])
    assert "samen_met" not in db.table("dossier").columns_dict
    assert schema.migrate(db)
    assert "samen_met" in db.table("dossier").columns_dict
    db.close()
