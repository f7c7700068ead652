"""The list of dossiers: which are shown, in which order, and what there is to follow."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from intake_desktop.domain.afspraken import Volgen, with_ritme
from intake_desktop.domain.afweging import Beeld, Besluit
from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.overzicht import Lijstkeuze, Volgorde
from intake_desktop.domain.plan import Actie, Pauze, Vervolg
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.lijst import Volglijst
from intake_desktop.storage.vault import Vault
from tests.factories import DAY, GESPREK, a_gesprek
from tests.factories import MOMENT as NOW
from tests.storage.vaults import store_of


def a_line(key: str, naam: str, nu: int | None = None, **plan: Any) -> Dossier:
    dossier = Dossier(key, NOW, Client(naam), gesprekken=(a_gesprek(),))
    dossier = replace(dossier, beelden=(Beeld(GESPREK, Ladder(nu, 4), Besluit.WERK),))
    return dossier.with_plan(**plan)


@pytest.fixture
def store(vault: Vault) -> DossierStore:
    """Three dossiers: Zoë, ann (who rests) and one without a name."""
    store = store_of(vault)
    three = (
        a_line("z", "Zoë", 3, vervolg=Vervolg(datum=date(2026, 12, 1)), klantprofiel="samen"),
        a_line("a", "ann", 2, pauze=Pauze("rust", DAY)),
        Dossier("x", NOW),
    )
    for dossier in three:
        store.save(None, dossier, "Nieuw", "klantmanager")
    return store


def ids(store: DossierStore, **keuze: Any) -> list[str]:
    return [line.id for line in store.overview(keuze=Lijstkeuze(**keuze))]


def test_a_line_tells_the_ladder_the_decision_and_the_label(store: DossierStore) -> None:
    zoe = next(line for line in store.overview() if line.id == "z")
    assert (zoe.trede_nu, zoe.trede_streef, zoe.traject) == (3, 4, "werk")
    assert zoe.klantprofiel == "samen"


def test_the_list_stands_in_the_order_that_is_asked(store: DossierStore) -> None:
    assert ids(store) == ["x", "a", "z"]
    assert ids(store, volgorde=Volgorde.NAAM) == ["a", "z", "x"]
    assert ids(store, volgorde=Volgorde.VERVOLG) == ["z", "x", "a"]
    assert ids(store, volgorde=Volgorde.TREDE) == ["a", "z", "x"]
    assert ids(store, volgorde=Volgorde.GESPREK)[0] == "x"


def test_the_list_leaves_out_what_is_not_chosen(store: DossierStore) -> None:
    assert ids(store, treden=(3,)) == ["z"]
    assert ids(store, treden=(0, 2)) == ["x", "a"]
    assert ids(store, trajecten=("werk",)) == ["a", "z"]
    assert ids(store, profielen=("",)) == ["x", "a"]
    assert ids(store, rust=True) == ["a"]
    assert ids(store, rust=False) == ["x", "z"]


def test_search_keeps_to_the_choice(store: DossierStore) -> None:
    assert [one.id for one in store.search("zo")] == ["z"]
    assert store.search("zo", keuze=Lijstkeuze(rust=True)) == ()
    every = store.search("thuis", keuze=Lijstkeuze(volgorde=Volgorde.NAAM))
    assert [one.id for one in every] == ["a", "z"]
    assert [one.id for one in store.search("thuis", 1, 1, Lijstkeuze(rust=False))] == []


def test_what_there_is_to_follow_goes_along_with_a_change(store: DossierStore) -> None:
    old = store.load("x")
    new = with_ritme(old.with_part(Actie("s", "Bellen", "klantmanager", DAY)), weken=2)
    store.save(old, new, "Stap", "klantmanager")
    (followed,) = (one for one in store.gevolgd() if one.dossier == "x")
    assert followed.volgen.ritme == 2
    assert [one.tekst for one in followed.volgen.afspraken] == ["Bellen"]


def test_what_was_read_before_is_read_again_only_where_it_changed(store: DossierStore) -> None:
    known = Volglijst()
    before = {one.dossier: one for one in store.gevolgd(known)}
    old = store.load("x")
    store.save(old, with_ritme(old, weken=3), "Ritme", "klantmanager")
    after = {one.dossier: one for one in store.gevolgd(known)}
    assert after["x"].volgen.ritme == 3
    assert after["a"] is before["a"]
    store.save_all([(store.load("a"), None)], "Weg", "klantmanager")
    assert {one.dossier for one in store.gevolgd(known)} == after.keys() - {"a"}
    assert store.gevolgd(known) == store.gevolgd()


def test_dossiers_of_an_older_vault_are_looked_at_once(vault: Vault, store: DossierStore) -> None:
    vault.db.execute("update dossier set volgen = null, trede_nu = null")
    assert store.gevolgd() == ()
    assert store.look_again(2)
    assert not store.look_again(2)
    assert next(line for line in store.overview() if line.id == "z").trede_nu == 3
    assert {one.dossier for one in store.gevolgd()} == {"z", "a"}
    assert all(isinstance(one.volgen, Volgen) for one in store.gevolgd())
