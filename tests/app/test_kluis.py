"""The vault behind the window: when the log of SQLite is brought into the main file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from intake_desktop.app import kluis
from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.overzicht import MEESTE, DossierRegel, Lijstkeuze
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import Vault
from intake_desktop.ui.pages.overzicht_lijst import DossierLijst
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.factories import MOMENT
from tests.journeys.tafel import NAME, Tafel
from tests.storage.vaults import PASSPHRASE


@pytest.fixture
def tafel(open_program: Callable[..., Tafel], monkeypatch: pytest.MonkeyPatch) -> Tafel:
    monkeypatch.setattr(kluis, "_CHECKPOINT_MS", 600)
    return open_program()


def test_changes_are_in_the_main_file_soon_also_while_more_are_made(
    tafel: Tafel, monkeypatch: pytest.MonkeyPatch
) -> None:
    tafel.unlock()
    tafel.start_gesprek()
    tafel.handen.fill(NAME, "Kim de Wit")
    tafel.wait_saved()
    brought_in: list[Vault] = []
    monkeypatch.setattr(Vault, "checkpoint", lambda vault: brought_in.append(vault))

    def another_change() -> bool:
        tafel.handen.click("begin.plaats.thuis")
        return bool(brought_in)

    tafel.handen.wait_for(another_change, "een leeg logboek van SQLite")
    monkeypatch.undo()


def test_a_key_file_in_another_place_opens_the_vault_and_is_remembered(
    tafel: Tafel, home: Path, tmp_path: Path, cheap_kdf: KdfParameters
) -> None:
    stick = tmp_path / "sleutel"
    KeyRing(home, cheap_kdf).add_second(PASSPHRASE, stick)
    moved = stick.rename(tmp_path / "elders")
    vault = tafel.keukentafel.kluis
    assert vault.asks_key_file()
    tafel.try_secret(PASSPHRASE)
    assert "sleutelbestand" in tafel.said("slot.wachtzin")
    said: list[str] = []
    vault.unlock(PASSPHRASE, said.append, said.append, str(moved))
    tafel.handen.wait_for(lambda: bool(said), "een antwoord")
    assert said == [""]
    vault.lock()
    tafel.unlock()
    assert tafel.shows(OverzichtPage)


def test_the_overview_reads_a_hundred_dossiers_and_the_next_where_it_is_scrolled(
    tafel: Tafel,
) -> None:
    tafel.unlock()
    vault = tafel.keukentafel.kluis
    many = [(None, Dossier(f"d{n}", MOMENT, Client(f"Kim {n}"))) for n in range(MEESTE + 20)]
    vault.thread_.run(lambda: vault.store().save_all(many, "Gemaakt", "klantmanager"))
    read: list[int] = []
    overview = DossierStore.overview

    def seen(
        store: DossierStore, most: int | None, vanaf: int, keuze: Lijstkeuze
    ) -> tuple[DossierRegel, ...]:
        found = overview(store, most, vanaf, keuze)
        read.append(len(found))
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DossierStore, "overview", seen)
        tafel.window.show_overview()
        rows = tafel.window.screen_shown.findChild(DossierLijst)
        assert rows is not None
        tafel.handen.wait_for(lambda: rows.model().rowCount() == MEESTE, "de lijst")
        assert read == [MEESTE]
        rows.scrollToBottom()
        tafel.handen.wait_for(lambda: rows.model().rowCount() == MEESTE + 20, "de rest")
    assert read == [MEESTE, 20]
