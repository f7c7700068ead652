"""The envelope opens for whom it was sealed, and for nobody else."""

import re
from pathlib import Path

import pytest

from intake_desktop.errors import UnreachableFileError, WrongPassphraseError
from intake_desktop.exchange.envelope import (
    MAX_WORK,
    is_public_key,
    is_sealed,
    new_keys,
    opened,
    public_key,
    read_limited,
    sealed,
    wants_passphrase,
)
from intake_desktop.exchange.limits import MAX_BYTES, RefusedFileError

CONTENT = b"Kim de Wit, 482913"


def test_a_key_opens_what_was_sealed_to_it() -> None:
    secret, public = new_keys()
    raw = sealed(CONTENT, recipients=[f" {public}\n"])
    assert is_sealed(raw)
    assert not wants_passphrase(raw)
    assert b"Kim" not in raw
    assert opened(raw, secret) == CONTENT
    assert public_key(secret) == public


def test_another_key_a_changed_byte_or_no_key_opens_nothing() -> None:
    secret, public = new_keys()
    raw = sealed(CONTENT, recipients=[public])
    for wrong, damaged in ((new_keys()[0], raw), ("", raw), (secret, raw[:-1] + b"\x00")):
        with pytest.raises(WrongPassphraseError, match="niets veranderd"):
            opened(damaged, wrong)


def test_a_passphrase_opens_and_another_does_not() -> None:
    raw = sealed(CONTENT, passphrase="paard regen lepel stoel")
    assert wants_passphrase(raw)
    assert b" %d\n" % MAX_WORK in raw.split(b"---")[0], "always the same work"
    assert opened(raw, "paard regen lepel stoel") == CONTENT


def test_what_does_not_open_says_what_was_missing() -> None:
    for_key = sealed(CONTENT, recipients=[new_keys()[1]])
    for_words = sealed(CONTENT, passphrase="paard regen lepel stoel")
    for raw, secret, said in (
        (for_key, new_keys()[0], "niet voor uw sleutel"),
        (for_words, "", "heeft een wachtzin"),
        (for_words, "paard regen lepel stoom", "Deze wachtzin past niet"),
    ):
        with pytest.raises(WrongPassphraseError, match=said):
            opened(raw, secret)


@pytest.mark.parametrize("work", [MAX_WORK + 1, 30, 999_999_999])
def test_a_file_that_asks_for_endless_work_is_refused_at_sight(work: int) -> None:
    raw = b"age-encryption.org/v1\n-> scrypt sNdkYAuvlNwH2Xoeu6m4ig %d\nabc\n--- def\n" % work
    with pytest.raises(RefusedFileError, match="te veel"):
        opened(raw, "paard regen lepel stoel")


@pytest.mark.parametrize(
    "raw", [b"age-encryption.org/v1\n", b"age-encryption.org/v1\n" + b"x" * 99]
)
def test_half_an_envelope_is_refused(raw: bytes) -> None:
    with pytest.raises(RefusedFileError):
        opened(raw, "x")


def test_only_a_real_key_counts_as_one() -> None:
    assert is_public_key(new_keys()[1])
    assert not any(map(is_public_key, ("", "age1", new_keys()[0], "ssh-rsa AAAA")))


def test_what_is_no_ordinary_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg", Path("/dev/zero")):
        with pytest.raises(UnreachableFileError):
            read_limited(path)
    large = tmp_path / "groot"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES * 4)
    with pytest.raises(RefusedFileError, match="groot"):
        read_limited(large)


def test_a_key_is_a_line_to_copy() -> None:
    assert re.fullmatch(r"age1[0-9a-z]{58}", new_keys()[1])
