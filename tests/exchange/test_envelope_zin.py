"""What is sealed with a passphrase opens with the library of age, and costs each guess the same."""

import os

import pytest
from pyrage import DecryptError
from pyrage import passphrase as with_age

from intake_desktop.exchange.envelope import MAX_WORK, wants_passphrase
from intake_desktop.exchange.envelope_zin import WORK, sealed_with

ZIN = "paard regen lepel stoel"
CHEAP = 10


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
def test_age_opens_it_whatever_its_length(length: int) -> None:
    content = os.urandom(length)
    raw = sealed_with(ZIN, content, os.urandom, CHEAP)
    assert wants_passphrase(raw)
    assert with_age.decrypt(raw, ZIN) == content


def test_a_changed_byte_anywhere_or_another_passphrase_opens_nothing() -> None:
    raw = sealed_with(ZIN, b"Kim de Wit", os.urandom, CHEAP)
    assert b"Kim" not in raw
    for at in range(0, len(raw), 3):
        spoilt = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        with pytest.raises(DecryptError):
            with_age.decrypt(spoilt, ZIN)
    with pytest.raises(DecryptError):
        with_age.decrypt(raw, ZIN + "x")


def test_letters_with_accents_are_the_same_passphrase_for_age() -> None:
    assert (
        with_age.decrypt(sealed_with("één œil 漢", b"x", os.urandom, CHEAP), "één œil 漢") == b"x"
    )


def test_the_work_of_a_guess_is_what_we_open_ourselves() -> None:
    assert WORK == MAX_WORK
    head = sealed_with(ZIN, b"x", os.urandom, CHEAP).split(b"\n")[1]
    assert head.startswith(b"-> scrypt ")
    assert head.endswith(b" %d" % CHEAP)
