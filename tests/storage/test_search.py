from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.apart import apart_id
from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.storage import search
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.search_text import match_expressions
from intake_desktop.storage.vault import Vault
from tests.factories import MOMENT, a_dossier, an_empty_dossier, an_uitspraak
from tests.storage.vaults import make_vault, store_of
from tests.storage.zoekvragen import hostile_queries
from tests.strategies import ANY_TEXT


@pytest.fixture
def store(vault: Vault) -> DossierStore:
    """Three dossiers: Kim, Özlem who speaks of Kim, and one without a name."""
    store = store_of(vault)
    store.save(None, a_dossier(id="kim"), "Nieuw", "klantmanager")
    ozlem = an_empty_dossier(
        id="özlem",
        client=Client(naam="Özlem Yılmaz-Çelik", geboortedatum=date(1994, 3, 12)),
        uitspraken=(an_uitspraak(tekst="Mijn buurvrouw Kim helpt met de financiën."),),
    )
    store.save(None, ozlem, "Nieuw", "klantmanager")
    store.save(None, an_empty_dossier(id="leeg"), "Nieuw", "klantmanager")
    return store


def found(store: DossierStore, typed: str) -> list[str]:
    return [line.id for line in store.search(typed)]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("kim", ["kim", "özlem"]),
        ("KIM de w", ["kim"]),
        ("wit kim", ["kim"]),
        ("k", ["kim", "özlem"]),
        ("ozlem", ["özlem"]),
        ("YILMAZ", ["özlem"]),
        ("Özl", ["özlem"]),
        ("celik", ["özlem"]),
        ("financien", ["özlem"]),
        ("buurvrouw yilmaz", ["özlem"]),
        ("482913", ["kim"]),
        ("4829", ["kim"]),
        ("0611223344", ["kim"]),
        ("06-1122", ["kim"]),
        ("kim@voorbeeld.nl", ["kim"]),
        ("12-3-1994", ["özlem", "kim"]),
        ("youssef", ["kim"]),
        ("bijverdienen", ["kim"]),
        ("kim celik", ["özlem"]),
        ("bestaatniet", []),
        ("kim bestaatniet", []),
        ("***", []),
    ],
)
def test_every_word_or_its_beginning_is_found(
    store: DossierStore, typed: str, ids: list[str]
) -> None:
    assert found(store, typed) == ids


def test_nothing_typed_shows_all(store: DossierStore) -> None:
    assert found(store, "  ") == ["leeg", "özlem", "kim"]


def test_words_that_were_taken_out_are_not_found_any_more(
    store: DossierStore, vault: Vault
) -> None:
    kim = store.load("kim")
    changed = kim.with_part(an_uitspraak(tekst="Het is nu rustiger in huis"))
    store.save(kim, changed, "Tekst", "klantmanager")
    assert found(store, "herrie") == []
    assert found(store, "rustiger huis") == ["kim"]
    store.save(changed, changed.without_part(Uitspraak, "u1"), "Weg", "klantmanager")
    assert found(store, "rustiger") == []
    assert vault.check() == ()


def test_a_word_that_was_taken_out_leaves_the_index_itself(vault: Vault) -> None:
    store = store_of(vault)
    before = an_empty_dossier(uitspraken=(an_uitspraak(tekst="merkwaardigwoord"),))
    store.save(None, before, "Nieuw", "klantmanager")
    store.save(before, before.without_part(Uitspraak, "u1"), "Weg", "klantmanager")
    blocks = [bytes(row[0]) for row in vault.db.execute("select block from zoek_data")]
    assert not any(b"merkwaardig" in block for block in blocks)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        'kim"',
        "NEAR(kim wit)",
        "kim OR wit",
        "NOT kim",
        "tekst:kim",
        "-kim",
        "kim*",
        "^kim",
        "'; drop table dossier; --",
        "(",
        "kim AND",
        "{a b}:x",
        "\x00",
        "\ud800",
        "a" * 10_000,
        "a b " * 5_000,
        "%_",
        "+ + +",
        "é\u0301",
    ],
)
def test_hostile_queries_are_just_words(store: DossierStore, typed: str) -> None:
    store.search(typed)
    assert len(store.overview()) == 3


def test_generated_queries_never_fail(home: Path) -> None:
    vault, _ = make_vault(home)
    store = store_of(vault)
    store.save(None, a_dossier(), "Nieuw", "klantmanager")

    @given(ANY_TEXT | st.text('"*^(){}:-+NEAROT ', max_size=12))
    def search(typed: str) -> None:
        assert len(store.search(typed)) <= 1

    search()
    vault.close()


def test_each_word_is_quoted() -> None:
    assert match_expressions('kim "de" ** wit') == ('"kim"*', '"de"*', '"wit"*')
    assert len(match_expressions("woord " * 50)) == 8


def test_search_finds_only_what_the_owner_may_read(vault: Vault) -> None:
    def without_wmo(dossier: Dossier) -> Dossier:
        lines = tuple(u for u in dossier.uitspraken if u.grondslag is not Grondslag.WMO)
        return dossier if lines == dossier.uitspraken else replace(dossier, uitspraken=lines)

    store = DossierStore(vault, lambda: MOMENT, without_wmo)
    secret = an_uitspraak(tekst="De medicijnen maken suf", grondslag=Grondslag.WMO)
    dossier = a_dossier(id="kim", uitspraken=(secret, an_uitspraak(id="u2", tekst="Graag werk")))
    store.save(None, dossier, "Nieuw", "klantmanager")
    assert found(store, "medicijnen") == []
    assert found(store, "graag werk") == ["kim"]
    shared = dossier.with_part(replace(secret, grondslag=Grondslag.GEZAMENLIJK))
    store.save(dossier, shared, "Deel", "klantmanager")
    assert found(store, "medicijnen") == ["kim"]
    store.save(shared, dossier, "Terug", "klantmanager")
    assert found(store, "medicijnen") == []
    assert vault.check() == ()


def test_a_change_elsewhere_can_make_a_line_readable(vault: Vault) -> None:
    def with_plan(dossier: Dossier) -> Dossier:
        open_ = dossier.plan.versie > 1
        return dossier if open_ else replace(dossier, uitspraken=())

    store = DossierStore(vault, lambda: MOMENT, with_plan)
    dossier = a_dossier(id="kim", uitspraken=(an_uitspraak(tekst="De medicijnen maken suf"),))
    store.save(None, dossier, "Nieuw", "klantmanager")
    assert found(store, "medicijnen") == []
    store.save(dossier, dossier.with_plan(versie=2), "Versie", "klantmanager")
    assert found(store, "medicijnen") == ["kim"]


def test_at_most_so_many_are_given_those_about_whom_first(store: DossierStore) -> None:
    assert [line.id for line in store.search("kim", 1)] == ["kim"]
    assert [line.id for line in store.search("kim", 2)] == ["kim", "özlem"]
    assert len(store.overview(2)) == 2


@pytest.mark.parametrize("seed", range(3))
def test_hostile_queries_find_nothing_and_change_nothing(store: DossierStore, seed: int) -> None:
    before = store.overview()
    for query in hostile_queries(seed, 60):
        store.search(query)
    assert store.overview() == before


def test_nobody_finds_a_dossier_by_what_was_said_apart(store: DossierStore) -> None:
    secret = an_uitspraak(id=apart_id("stil"), tekst="onderduikadres")
    store.save(None, a_dossier(id="apart").with_part(secret), "Nieuw", "klantmanager")
    assert found(store, "onderduikadres") == []


def test_what_was_found_comes_in_parts(store: DossierStore) -> None:
    for number in range(7):
        made = an_empty_dossier(id=f"b{number}", client=Client(naam=f"Bo {number}"))
        store.save(None, made, "Nieuw", "klantmanager")
    whole = store.search("bo")
    assert len(whole) == 7
    assert store.search("bo", 3) + store.search("bo", 3, 3) + store.search("bo", 3, 6) == whole
    assert store.overview(4) + store.overview(None, 4) == store.overview()


def test_a_search_before_a_change_does_not_hide_it_after(store: DossierStore) -> None:
    assert found(store, "fluit") == []
    bo = an_empty_dossier(id="bo", client=Client(naam="Bo"))
    store.save(None, bo, "Nieuw", "klantmanager")
    changed = bo.with_part(an_uitspraak(id="u9", tekst="Ik speel fluit"))
    store.save(bo, changed, "Tekst", "klantmanager")
    assert found(store, "fluit bo") == ["bo"]
    store.save_all([(changed, None)], "Terug", "klantmanager")
    assert found(store, "fluit") == []
    store.save(None, an_empty_dossier(id="ali", client=Client(naam="Ali")), "Nieuw", "x")
    assert found(store, "bo") == []
    assert found(store, "ali") == ["ali"]


def test_a_single_letter_looks_at_the_newest_lines_only_and_a_word_at_all(
    store: DossierStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "NEWEST_LINES", 1)
    assert found(store, "k") == ["özlem"]
    assert found(store, "ki") == ["kim", "özlem"]
