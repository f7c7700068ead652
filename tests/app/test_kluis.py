"""The vault behind the window: when the log of SQLite is brought into the main file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from intake_desktop.app import kluis
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import Vault
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
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
