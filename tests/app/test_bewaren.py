"""The dossiers of one table reach the vault together, and one that was a mistake leaves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_desktop.app.bewaren import Bewaarder
from intake_desktop.domain.dossier import Dossier
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import create_vault
from tests.domain.paar import FATMA, MEHMET, a_couple
from tests.factories import MOMENT, an_eigenaar
from tests.storage.vaults import PASSPHRASE


@pytest.fixture
def store(home: Path, cheap_kdf: KdfParameters) -> Iterator[DossierStore]:
    vault, _code = create_vault(home, PASSPHRASE, an_eigenaar(), kdf=cheap_kdf)
    yield DossierStore(vault, lambda: MOMENT)
    vault.close()


def saver(store: DossierStore, *stored: Dossier) -> Bewaarder:
    return Bewaarder(lambda: store, lambda: "klantmanager", lambda: 1, stored)


def test_both_dossiers_are_kept_and_open_together(store: DossierStore) -> None:
    fatma, mehmet = a_couple()
    saver(store)((fatma, mehmet), "Tweede cliënt")
    assert store.load_household(MEHMET) == (mehmet, fatma)
    lines = {line.id: line.samen_met for line in store.overview()}
    assert lines == {FATMA: "meneer Ali", MEHMET: "mevrouw Ali"}


def test_only_what_changed_is_written(store: DossierStore) -> None:
    fatma, mehmet = a_couple()
    save = saver(store)
    save((fatma, mehmet), "Begin")
    before = store.search("mehmet")[0].bijgewerkt
    save((fatma.with_client(naam="Fatma Y"), mehmet), "Naam")
    assert store.load(FATMA).client.naam == "Fatma Y"
    assert store.search("mehmet")[0].bijgewerkt == before


def test_a_client_who_did_not_come_after_all_leaves_no_dossier(store: DossierStore) -> None:
    fatma, mehmet = a_couple()
    save = saver(store)
    save((fatma, mehmet), "Tweede cliënt")
    nobody = Dossier(MEHMET, mehmet.aangemaakt)
    save((fatma, nobody), "Terug: Tweede cliënt")
    assert [line.id for line in store.overview()] == [FATMA]
    save((fatma, mehmet), "Tweede cliënt")
    assert store.load(MEHMET) == mehmet


def test_a_dossier_of_before_stays_also_when_its_gesprek_is_undone(store: DossierStore) -> None:
    known = Dossier(MEHMET, MOMENT).with_client(naam="Mehmet")
    store.save(None, known, "Begin", "klantmanager")
    saver(store, known)((known.with_client(naam="Mehmet Ali"),), "Naam")
    assert store.load(MEHMET).client.naam == "Mehmet Ali"


def test_a_household_of_which_one_dossier_is_gone_opens_with_the_other(
    store: DossierStore,
) -> None:
    fatma, _mehmet = a_couple()
    saver(store)((fatma,), "Begin")
    assert store.load_household(FATMA) == (fatma,)
