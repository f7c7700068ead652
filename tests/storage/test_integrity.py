from collections.abc import Sequence

import pytest

from intake_desktop.storage import integrity
from intake_desktop.storage.vault import Vault
from tests.factories import a_dossier
from tests.storage.vaults import store_of


@pytest.fixture
def filled(vault: Vault) -> Vault:
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    return vault


def test_a_sound_vault_has_no_findings(filled: Vault) -> None:
    assert filled.check() == ()


@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        (["drop trigger gebeurtenis_geen_delete", "delete from gebeurtenis where seq = 3"], "1."),
        (
            ["pragma foreign_keys = off", "update deel set dossier = 'weg' where soort = 'doel'"],
            integrity.REFERENCES.format(count=1),
        ),
        (["update deel set inhoud = '{' where soort = 'doel'"], "onleesbare regels"),
        (["delete from zoek_data where id > 10"], integrity.SEARCH),
        (
            ["drop trigger deel_zoek_anders", "update deel set tekst = 'x' where soort = 'doel'"],
            integrity.SEARCH,
        ),
    ],
)
def test_planted_mistakes_are_found(
    filled: Vault, statements: Sequence[str], sentence: str
) -> None:
    for statement in statements:
        filled.db.execute(statement)
    found = filled.check()
    assert any(sentence in line for line in found)
    assert found[-1] == integrity.RESTORE


def test_missing_changes_are_among_the_findings(filled: Vault) -> None:
    filled.missing_changes = 3
    assert integrity.MISSING.format(count=3) in filled.check()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("drop trigger gebeurtenis_geen_update", integrity.TABLES.format(count=1)),
        ("delete from deel where soort = 'plan'", integrity.INCOMPLETE.format(count=1)),
    ],
)
def test_what_a_new_vault_has_is_missed(filled: Vault, statement: str, sentence: str) -> None:
    filled.db.execute(statement)
    assert sentence in filled.check()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("update deel set soort = 'iets' where soort = 'doel'", integrity.CONTENTS),
        ("update deel set inhoud = '{}' where soort = 'doel'", integrity.CONTENTS),
        (
            "update deel set inhoud = json_set(inhoud, '$.tekst', 'x') where soort = 'doel'",
            integrity.NOT_LOGGED,
        ),
        ("update dossier set naam = 'Sam'", integrity.OVERVIEW),
    ],
)
def test_only_a_thorough_look_reads_every_part(
    filled: Vault, statement: str, sentence: str
) -> None:
    assert filled.check(thorough=True) == ()
    filled.db.execute(statement)
    assert filled.check() == ()
    assert sentence.format(count=1) in filled.check(thorough=True)
