import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from intake_desktop.errors import (
    ForeseenError,
    KeyFileNeededError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from intake_desktop.storage.key_changes import SECOND_FACTOR_NAME, KeyRing, KeyState
from intake_desktop.storage.lead_slot import new_identity
from intake_desktop.storage.vault import derive_key
from intake_desktop.storage.vault_files import VaultFiles
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, reopened

NEW = "citroen dak viool sneeuw"
Change = Callable[[KeyRing, Path], object]


@pytest.fixture
def code(home: Path) -> str:
    return make_closed_vault(home)


@pytest.fixture
def ring(home: Path, code: str) -> KeyRing:
    return KeyRing(home, CHEAP_KDF)


def opens(home: Path, secret: str) -> bool:
    try:
        reopened(home, secret).close()
    except (WrongPassphraseError, KeyFileNeededError):
        return False
    return True


def database(home: Path) -> str:
    return hashlib.sha256((home / "kluis.db").read_bytes()).hexdigest()


def test_another_passphrase_changes_no_byte_of_the_database(
    home: Path, ring: KeyRing, code: str
) -> None:
    before = database(home)
    ring.change_passphrase(PASSPHRASE, NEW)
    assert database(home) == before
    assert not opens(home, PASSPHRASE)
    assert opens(home, NEW)
    assert opens(home, code)


def test_who_forgot_the_passphrase_makes_a_new_one_with_the_code(
    home: Path, ring: KeyRing, code: str
) -> None:
    ring.change_passphrase(code, NEW)
    assert opens(home, NEW)
    assert not opens(home, PASSPHRASE)


def test_a_wrong_secret_changes_nothing(home: Path, ring: KeyRing) -> None:
    before = (home / "kluis.sleutel").read_bytes()
    for change in (
        lambda: ring.change_passphrase(NEW, NEW),
        lambda: ring.new_recovery_code(NEW),
        lambda: ring.add_second(NEW, home / "x"),
        lambda: ring.set_leads(NEW, ["age1a", "age1b"]),
    ):
        with pytest.raises(WrongPassphraseError):
            change()
    assert (home / "kluis.sleutel").read_bytes() == before


def test_a_weak_passphrase_is_refused(home: Path, ring: KeyRing) -> None:
    with pytest.raises(WeakPassphraseError):
        ring.change_passphrase(PASSPHRASE, "welkom2026!!")
    assert opens(home, PASSPHRASE)


def test_a_new_recovery_code_takes_the_place_of_the_old(
    home: Path, ring: KeyRing, code: str
) -> None:
    new = ring.new_recovery_code(PASSPHRASE)
    assert opens(home, new)
    assert not opens(home, code)
    assert opens(home, PASSPHRASE)


# The second factor --------------------------------------------------------------------------


def test_with_a_second_factor_the_passphrase_alone_is_not_enough(
    home: Path, ring: KeyRing, code: str, tmp_path: Path
) -> None:
    stick = tmp_path / SECOND_FACTOR_NAME
    ring.add_second(PASSPHRASE, stick)
    assert ring.state() == KeyState(second=True)
    assert opens(home, PASSPHRASE)
    away = stick.rename(tmp_path / "elders")
    with pytest.raises(KeyFileNeededError, match="stick"):
        reopened(home)
    assert opens(home, code)
    key = derive_key(home, PASSPHRASE, floor=CHEAP_KDF, second=away)
    assert len(key) == 32
    assert opens(home, PASSPHRASE), "the place that was shown last is remembered"


def test_another_file_is_no_second_factor(home: Path, ring: KeyRing, tmp_path: Path) -> None:
    ring.add_second(PASSPHRASE, tmp_path / SECOND_FACTOR_NAME)
    (tmp_path / SECOND_FACTOR_NAME).write_bytes(b"iets anders")
    with pytest.raises(WrongPassphraseError, match="sleutelbestand van deze kluis"):
        reopened(home)
    with pytest.raises(ForeseenError, match="niet te lezen"):
        derive_key(home, PASSPHRASE, floor=CHEAP_KDF, second=tmp_path / "nergens")


def test_a_passphrase_that_changes_keeps_its_second_factor(
    home: Path, ring: KeyRing, tmp_path: Path
) -> None:
    ring.add_second(PASSPHRASE, tmp_path / SECOND_FACTOR_NAME)
    ring.change_passphrase(PASSPHRASE, NEW)
    assert ring.state().second
    assert opens(home, NEW)
    ring.remove_second(NEW)
    (tmp_path / SECOND_FACTOR_NAME).unlink()
    assert opens(home, NEW)
    assert ring.state() == KeyState()


def test_a_second_factor_is_never_written_over_what_is_there(
    home: Path, ring: KeyRing, tmp_path: Path
) -> None:
    there = tmp_path / SECOND_FACTOR_NAME
    there.write_bytes(b"van een ander")
    with pytest.raises(ForeseenError, match="andere plek"):
        ring.add_second(PASSPHRASE, there)
    assert there.read_bytes() == b"van een ander"
    assert opens(home, PASSPHRASE)


def test_the_code_makes_no_second_factor(ring: KeyRing, code: str, tmp_path: Path) -> None:
    with pytest.raises(ForeseenError, match="wachtzin"):
        ring.add_second(code, tmp_path / SECOND_FACTOR_NAME)
    assert not (tmp_path / SECOND_FACTOR_NAME).exists()


# Two leads together -------------------------------------------------------------------------


def test_two_leads_open_the_vault_of_someone_who_left(home: Path, ring: KeyRing, code: str) -> None:
    (first, one), (second, two) = new_identity(), new_identity()
    ring.set_leads(PASSPHRASE, [one, two])
    assert ring.state() == KeyState(leads=(one, two))
    before = database(home)
    new_code = ring.recover([second, first], NEW)
    assert database(home) == before
    assert [opens(home, s) for s in (NEW, new_code, PASSPHRASE, code)] == [True, True, False, False]
    assert ring.state().leads == (one, two)


def test_one_lead_alone_opens_nothing(home: Path, ring: KeyRing) -> None:
    (first, one), (second, two) = new_identity(), new_identity()
    ring.set_leads(PASSPHRASE, [one, two])
    for held in ([first], [second], [first, new_identity()[0]], ["AGE-SECRET-KEY-1"], []):
        with pytest.raises(WrongPassphraseError):
            ring.recover(held, NEW)
    assert opens(home, PASSPHRASE)


def test_leads_can_be_taken_away_again(ring: KeyRing) -> None:
    pairs = [new_identity(), new_identity()]
    ring.set_leads(PASSPHRASE, [public for _private, public in pairs])
    ring.set_leads(PASSPHRASE, [])
    with pytest.raises(ForeseenError, match="niet geregeld"):
        ring.recover([private for private, _public in pairs], NEW)


@pytest.mark.parametrize("given", [["age1"], ["age1a", "age1a"], ["age1a", "wonen"]])
def test_what_is_no_pair_of_public_keys_is_refused(ring: KeyRing, given: list[str]) -> None:
    with pytest.raises(ForeseenError):
        ring.set_leads(PASSPHRASE, given)
    assert ring.state() == KeyState()


# Cut off --------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", range(12))
def test_a_change_that_is_cut_off_leaves_the_old_or_the_new(
    home: Path, ring: KeyRing, code: str, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    steps = iter(range(99))

    def counted(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*given: Any) -> Any:
            if next(steps) == at:
                raise KeyboardInterrupt
            return real(*given)

        return call

    with monkeypatch.context() as cutting:
        for name in ("open", "fsync", "close", "replace"):
            cutting.setattr(os, name, counted(name))
        cutting.setattr(Path, "replace", lambda path, to: os.replace(path, to))
        try:
            ring.change_passphrase(PASSPHRASE, NEW)
        except KeyboardInterrupt:
            pass
        else:
            assert at > 8, "the cut did not come"
    assert opens(home, PASSPHRASE) != opens(home, NEW)
    assert opens(home, code)
    files = VaultFiles(home)
    assert files.key.read_bytes() == files.key_copy.read_bytes()
