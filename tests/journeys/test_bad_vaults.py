"""What the lock page says of a wrong passphrase and of a vault that can not be opened."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from intake_desktop.storage import sentences
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import open_vault
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.slot_page import SlotPage
from tests.journeys.tafel import Tafel
from tests.storage.vaults import PASSPHRASE, contents

Start = Callable[..., Tafel]


def field(tafel: Tafel) -> QLineEdit:
    found = tafel.handen.find("slot.wachtzin.veld")
    assert isinstance(found, QLineEdit)
    return found


def the_vault(home: Path) -> dict[str, bytes]:
    """Every file but the counter, which is not the vault's content."""
    return {name: raw for name, raw in contents(home).items() if name != "kluis.teller"}


def test_a_wrong_passphrase_says_the_same_each_time_and_stays_in_the_field(
    open_program: Start,
) -> None:
    tafel = open_program()
    for wrong in ("verkeerde zin hier", "jansen"):
        tafel.try_secret(wrong)
        assert tafel.shows(SlotPage)
        assert field(tafel).text() == field(tafel).selectedText() == wrong
        assert tafel.said("slot.wachtzin") == sentences.WRONG_SECRET
        assert "Jansen" not in tafel.words()
    tafel.unlock()


DAMAGE: dict[str, tuple[str, Callable[[bytes], bytes], str]] = {
    "empty": ("kluis.db", lambda _raw: b"", sentences.DATABASE_MISSING),
    "a letter": ("kluis.db", lambda _raw: b"Beste Kim, " * 900, sentences.DAMAGED),
    "another database": (
        "kluis.db",
        lambda raw: b"SQLite format 3\x00" + raw[16:],
        sentences.NOT_ENCRYPTED,
    ),
    "first page": ("kluis.db", lambda raw: raw[:64] + bytes(64) + raw[128:], sentences.DAMAGED),
    "no key": ("kluis.sleutel", lambda _raw: b"", sentences.KEY_FILE_DAMAGED),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_vault_that_is_no_vault_is_named_and_left_as_it_is(
    open_program: Start, home: Path, kind: str
) -> None:
    name, damaged, sentence = DAMAGE[kind]
    tafel = open_program()
    for path in (home / name, home / f"{name}.bak"):
        if path.exists():
            path.write_bytes(damaged(path.read_bytes()))
    before = the_vault(home)
    tafel.try_secret(PASSPHRASE)
    assert tafel.shows(SlotPage)
    assert tafel.said("slot.wachtzin") == sentence
    assert the_vault(home) == before


@pytest.mark.parametrize("kind", ["empty", "a letter"])
def test_no_new_vault_is_offered_over_one_that_is_damaged(
    open_program: Start, home: Path, kind: str
) -> None:
    name, damaged, _ = DAMAGE[kind]
    (home / name).write_bytes(damaged(b""))
    assert open_program().shows(SlotPage)


def test_a_vault_of_a_newer_program_is_refused_and_left_as_it_is(
    open_program: Start, home: Path, cheap_kdf: KdfParameters
) -> None:
    vault = open_vault(home, PASSPHRASE, floor=cheap_kdf)
    vault.db.execute("pragma user_version = 99")
    vault.close()
    before = the_vault(home)
    tafel = open_program()
    tafel.try_secret(PASSPHRASE)
    assert tafel.said("slot.wachtzin") == sentences.NEWER
    assert the_vault(home) == before


def test_a_second_program_hears_that_the_first_has_the_vault(open_program: Start) -> None:
    first, second = open_program(), open_program()
    first.unlock()
    second.try_secret(PASSPHRASE)
    assert second.said("slot.wachtzin") == sentences.ALREADY_OPEN
    first.close()
    second.unlock()
    assert second.shows(OverzichtPage)


HOLDER = """
import sys
from pathlib import Path
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import open_vault
vault = open_vault(Path(sys.argv[1]), sys.argv[2], floor=KdfParameters(8, 1, 1))
print("open", flush=True)
sys.stdin.readline()
vault.close()
"""


def test_a_second_process_counts_as_a_second_program(open_program: Start, home: Path) -> None:
    tafel = open_program()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(home), PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        tafel.try_secret(PASSPHRASE)
        assert tafel.said("slot.wachtzin") == sentences.ALREADY_OPEN
        holder.communicate("\n")
    tafel.unlock()


def test_the_window_closes_while_the_vault_is_being_opened(open_program: Start) -> None:
    tafel = open_program()
    tafel.handen.fill("slot.wachtzin", PASSPHRASE)
    tafel.handen.enter()
    tafel.close()
    tafel.handen.settle()
