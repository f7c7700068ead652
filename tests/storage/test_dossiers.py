import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.errors import DamagedFileError, IntakeError
from intake_desktop.storage.changes import KINDS
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import Vault
from tests.factories import (
    DAY,
    MOMENT,
    a_client,
    a_dossier,
    a_plan,
    a_score,
    an_empty_dossier,
    an_uitspraak,
)
from tests.storage.vaults import make_vault, reopened, store_of
from tests.strategies import ANY_TEXT, dossiers


def events(vault: Vault) -> list[dict[str, Any]]:
    return list(vault.db.query("select * from gebeurtenis order by seq"))


def with_lines(*ids: str) -> Dossier:
    return replace(an_empty_dossier(), uitspraken=tuple(an_uitspraak(id=i) for i in ids))


# Saving and loading -------------------------------------------------------------------------


def test_a_whole_dossier_comes_back_equal_after_a_restart(home: Path) -> None:
    vault, _ = make_vault(home)
    store_of(vault).save(None, a_dossier(), "Nieuw dossier", "klantmanager")
    vault.close()
    again = reopened(home)
    assert store_of(again).load("dossier-1") == a_dossier()
    again.close()


@settings(max_examples=20)
@given(versions=st.lists(dossiers(), min_size=1, max_size=3))
def test_any_dossier_comes_back_after_any_change(
    tmp_path_factory: pytest.TempPathFactory, versions: list[Dossier]
) -> None:
    vault, _ = make_vault(tmp_path_factory.mktemp("kluis"))
    store = store_of(vault)
    old: Dossier | None = None
    for version in versions:
        made = replace(version, aangemaakt=versions[0].aangemaakt)
        store.save(old, made, "Wijziging", "klantmanager")
        assert store.load("d1") == made
        old = made
    assert vault.check() == ()
    vault.close()


@settings(max_examples=12)
@given(dossier=dossiers(ANY_TEXT))
def test_text_that_can_not_be_kept_is_cleaned_and_never_stops_a_save(
    tmp_path_factory: pytest.TempPathFactory, dossier: Dossier
) -> None:
    vault, _ = make_vault(tmp_path_factory.mktemp("kluis"))
    store_of(vault).save(None, dossier, "Wijziging\ud800", "klant\x00manager")
    loaded = store_of(vault).load("d1")
    assert loaded.client.naam == clean_text(dossier.client.naam)
    assert [u.tekst for u in loaded.uitspraken] == [clean_text(u.tekst) for u in dossier.uitspraken]
    assert vault.check() == ()
    vault.close()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07", "a□b□"),
        ("los \ud83d stuk", "los □ stuk"),
        ("<jan@voorbeeld.nl> & <b>vet</b>", "<jan@voorbeeld.nl> & <b>vet</b>"),
        ("'); drop table dossier; --", "'); drop table dossier; --"),
        ('hij zei "nee" \\ en 😀', 'hij zei "nee" \\ en 😀'),
        ("woord " * 8334, "woord " * 8334),
        ("\n\tingesprongen\u00a0", "\n\tingesprongen\u00a0"),
    ],
)
def test_what_was_typed_is_kept_whole(store: DossierStore, typed: str, kept: str) -> None:
    dossier = a_dossier().with_part(an_uitspraak(tekst=typed)).with_client(naam=typed)
    store.save(None, dossier, "Nieuw", "klantmanager")
    loaded = store.load("dossier-1")
    assert loaded.uitspraken[0].tekst == kept
    assert loaded.client.naam == kept
    assert store.overview()[0].naam == kept


def test_moving_parts_lasts(store: DossierStore) -> None:
    dossier = with_lines("a", "b", "c", "d")
    store.save(None, dossier, "Nieuw", "klantmanager")
    for moved, before in (("d", "a"), ("a", None), ("c", "b"), ("b", "d")):
        changed = dossier.with_part_moved(Uitspraak, moved, before)
        store.save(dossier, changed, "Verplaatst", "klantmanager")
        assert store.load("dossier-1") == changed
        dossier = changed


def test_undoing_is_just_another_change(store: DossierStore) -> None:
    before = a_dossier()
    after = before.without_part(Uitspraak, "u1").with_client(naam="Sam")
    store.save(None, before, "Nieuw", "klantmanager")
    store.save(before, after, "Weg", "klantmanager")
    store.save(after, before, "Ongedaan: Weg", "klantmanager")
    assert store.load("dossier-1") == before


def test_dossiers_do_not_mix(store: DossierStore) -> None:
    kim, sam = a_dossier(), a_dossier(id="dossier-2", client=a_client(naam="Sam Yılmaz"))
    store.save(None, kim, "Nieuw", "klantmanager")
    store.save(None, sam, "Nieuw", "klantmanager")
    store.save(sam, sam.without_part(Uitspraak, "u1"), "Weg", "klantmanager")
    assert store.load("dossier-1") == kim
    assert store.load("dossier-2").uitspraken == ()


def test_a_save_that_fails_changes_nothing_and_can_be_done_again(store: DossierStore) -> None:
    dossier = a_dossier()
    store.save(None, dossier, "Nieuw", "klantmanager")
    never_saved = dossier.with_part(an_uitspraak(id="u2"))
    newer = never_saved.with_client(naam="Sam").with_part(an_uitspraak(id="u2", tekst="anders"))
    with pytest.raises(IntakeError):
        store.save(never_saved, newer, "Te vroeg", "klantmanager")
    assert store.load("dossier-1") == dossier
    store.save(dossier, newer, "Nu wel", "klantmanager")
    assert store.load("dossier-1") == newer


def test_an_unknown_dossier_is_a_mistake_of_the_program(store: DossierStore) -> None:
    with pytest.raises(IntakeError):
        store.load("bestaat niet")


@pytest.mark.parametrize(
    "statement",
    [
        "update deel set inhoud = '{\"naam\": 7}' where soort = 'client'",
        "update deel set inhoud = 'kapot' where soort = 'doel'",
        "update deel set soort = 'onbekend' where soort = 'doel'",
        "delete from deel where soort = 'plan'",
    ],
)
def test_a_dossier_with_damaged_rows_is_told(
    vault: Vault, store: DossierStore, statement: str
) -> None:
    store.save(None, a_dossier(), "Nieuw", "klantmanager")
    vault.db.execute(statement)
    with pytest.raises(DamagedFileError, match="Dit dossier kan niet worden gelezen"):
        store.load("dossier-1")


# The event log ------------------------------------------------------------------------------


def test_each_changed_part_is_one_event(vault: Vault, store: DossierStore) -> None:
    dossier = a_dossier()
    first = store.save(None, dossier, "Nieuw", "klantmanager")
    assert first == len(events(vault)) == len(KINDS)
    changed = dossier.with_part(a_score(niveau=4)).without_part(Uitspraak, "u1")
    assert store.save(dossier, changed, "Twee dingen", "wijkteam") == first + 2
    gone, scored = events(vault)[-2:]
    assert (gone["soort"], gone["deel"], gone["nieuw"]) == ("uitspraak", "u1", None)
    assert json.loads(gone["oud"])["tekst"] == an_uitspraak().tekst
    assert (scored["label"], scored["actor"]) == ("Twee dingen", "wijkteam")
    assert (scored["dossier"], scored["tijd"]) == ("dossier-1", MOMENT.isoformat())
    assert json.loads(scored["oud"])["niveau"] == 3
    assert json.loads(scored["nieuw"])["niveau"] == 4


def test_the_same_again_is_no_event(vault: Vault, store: DossierStore) -> None:
    seq = store.save(None, a_dossier(), "Nieuw", "klantmanager")
    assert store.save(a_dossier(), a_dossier(), "Niets", "klantmanager") == seq
    assert len(events(vault)) == seq


def test_rows_that_only_make_room_are_no_event(vault: Vault, store: DossierStore) -> None:
    dossier = with_lines("a", "b")
    seq = store.save(None, dossier, "Nieuw", "klantmanager")
    for number in range(40):
        first, *rest = dossier.uitspraken
        line = an_uitspraak(id=f"n{number}")
        added = replace(dossier, uitspraken=(first, line, *rest))
        assert store.save(dossier, added, "Regel", "klantmanager") == seq + number + 1
        dossier = added
    assert store.load("dossier-1") == dossier


# The overview -------------------------------------------------------------------------------


def test_the_overview_shows_the_last_changed_first(vault: Vault) -> None:
    moments = iter(MOMENT - timedelta(hours=n) for n in range(9))  # a clock that runs backwards
    store = DossierStore(vault, lambda: next(moments))
    kim, sam = a_dossier(), a_dossier(id="dossier-2", client=a_client(naam="Sam"))
    store.save(None, kim, "Nieuw", "klantmanager")
    store.save(None, sam, "Nieuw", "klantmanager")
    assert [r.naam for r in store.overview()] == ["Sam", "Kim de Wit"]
    store.save(kim, kim.with_client(naam="Kim Jansen"), "Naam", "klantmanager")
    first = store.overview()[0]
    assert (first.naam, first.clientnummer, first.geboortedatum) == (
        "Kim Jansen",
        "482913",
        a_client().geboortedatum,
    )
    assert (first.laatste_gesprek, first.bijgewerkt) == (DAY, MOMENT - timedelta(hours=2))


def test_the_overview_follows_plan_and_gesprek(store: DossierStore) -> None:
    dossier = a_dossier()
    store.save(None, dossier, "Nieuw", "klantmanager")
    changed = replace(
        dossier, gesprekken=(), plan=replace(a_plan(), vervolg=type(a_plan().vervolg)())
    )
    store.save(dossier, changed, "Leeg", "klantmanager")
    (line,) = store.overview()
    assert (line.laatste_gesprek, line.vervolg) == (None, None)


def test_an_empty_vault_has_an_empty_overview(store: DossierStore) -> None:
    assert store.overview() == ()
    assert store.search("kim") == ()
