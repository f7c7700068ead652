"""Backups that come by themselves, in the real program."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from intake_desktop.app.kopieen import Kopieen
from intake_desktop.storage import integrity
from intake_desktop.storage.backups import backups_in
from tests.journeys.tafel import NAME, Tafel
from tests.storage.vaults import PASSPHRASE


def typed(tafel: Tafel) -> None:
    tafel.start_gesprek()
    tafel.handen.fill(NAME, "Kim de Wit")
    tafel.handen.click("begin.plaats.thuis")
    tafel.wait_saved()


def answered(tafel: Tafel, ask: Callable[[Callable[[str], None]], None]) -> str:
    found: list[str] = []
    ask(found.append)
    tafel.handen.wait_for(lambda: bool(found), "een antwoord")
    return found[0]


def test_closing_leaves_one_copy_of_what_was_changed(tafel: Tafel, home: Path) -> None:
    typed(tafel)
    tafel.close()
    assert len(backups_in(home / "kopieen")) == 1


def test_looking_without_changing_leaves_none(tafel: Tafel, home: Path) -> None:
    tafel.close()
    assert len(backups_in(home / "kopieen")) <= 1


def test_the_check_after_the_start_copies_what_has_no_copy_and_lays_in_ballast(
    tafel: Tafel, home: Path
) -> None:
    typed(tafel)
    tafel.keukentafel.kopieen.look()
    tafel.keukentafel.kluis.thread_.wait()
    assert len(backups_in(home / "kopieen")) == 1
    assert (home / "kluis.ballast").exists()


def test_a_vault_that_is_not_sound_is_told_on_top_and_not_copied(
    tafel: Tafel, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(tafel)
    monkeypatch.setattr(integrity, "findings", lambda *_given, **_named: ("De kluis is stuk.",))
    tafel.keukentafel.kopieen.look()
    tafel.handen.wait_for(lambda: "De kluis is stuk." in tafel.words(), "een zin")
    assert backups_in(home / "kopieen") == ()


def test_a_second_place_that_is_gone_or_refuses_is_said_and_the_copy_is_made_all_the_same(
    tafel: Tafel, home: Path, tmp_path: Path
) -> None:
    stick, kopieen = tmp_path / "stick", tafel.keukentafel.kopieen
    stick.mkdir()
    typed(tafel)
    answered(tafel, lambda done: kopieen.choose_place(str(stick), lambda: done("ja"), done))
    answered(tafel, lambda done: kopieen.make(done, done))
    (folder,) = stick.iterdir()
    shutil.rmtree(stick)
    assert "is er nu niet" in answered(tafel, lambda done: kopieen.make(done, done))
    stick.mkdir()
    folder.write_text("een bestand waar de map hoort")
    refused = answered(tafel, lambda done: kopieen.make(done, done))
    assert refused.startswith("De reservekopie is gemaakt en nagekeken. Op de tweede plek kan nu")
    assert len(backups_in(home / "kopieen")) == 3


def test_a_copy_goes_to_the_second_place_and_comes_back_from_it(
    tafel: Tafel, home: Path, tmp_path: Path
) -> None:
    stick, kopieen = tmp_path / "stick", tafel.keukentafel.kopieen
    stick.mkdir()
    typed(tafel)
    answered(tafel, lambda done: kopieen.choose_place(str(stick), lambda: done("ja"), done))
    sentence = answered(tafel, lambda done: kopieen.make(done, done))
    assert "tweede plek" in sentence
    (folder,) = stick.iterdir()
    ((copy, moment),) = kopieen.found(str(folder))
    assert re.fullmatch(r"[a-z]+dag \d+ [a-z]+ 2\d{3}, \d\d:\d\d", moment)
    tafel.window.lock()
    back = answered(tafel, lambda done: kopieen.restore(copy, PASSPHRASE, done, done))
    assert back == "De reservekopie is teruggezet, met 1 dossier. Open nu de kluis."


def test_nothing_is_copied_once_the_vault_is_locked(tafel: Tafel, home: Path) -> None:
    kopieen: Kopieen = tafel.keukentafel.kopieen
    typed(tafel)
    tafel.window.lock()
    kopieen.make(lambda _s: None, lambda _s: None)
    tafel.keukentafel.kluis.thread_.wait()
    tafel.handen.settle()
    assert backups_in(home / "kopieen") == ()
