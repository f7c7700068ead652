import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.storage.recovery_code import (
    ALPHABET,
    RANDOM_BYTES,
    is_recovery_code,
    make_recovery_code,
    normalised,
)

codes = st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES).map(make_recovery_code)


def test_a_code_is_eight_groups_of_four() -> None:
    code = make_recovery_code(bytes(range(RANDOM_BYTES)))
    assert [len(group) for group in code.split("-")] == [4] * 8
    assert set(code) <= set(ALPHABET + "-")


def test_every_random_byte_counts_towards_the_code() -> None:
    start = bytes(RANDOM_BYTES)
    seen = {make_recovery_code(start)}
    for at in range(RANDOM_BYTES):
        seen.add(make_recovery_code(start[:at] + b"\xff" + start[at + 1 :]))
    assert len(seen) == RANDOM_BYTES + 1


@given(codes)
def test_a_code_is_recognised_however_it_is_typed(code: str) -> None:
    for typed in (code, code.lower(), code.replace("-", " "), f" {code.replace('-', '')}. "):
        assert is_recovery_code(typed)
        assert normalised(typed) == code.replace("-", "")


@given(codes)
def test_look_alike_letters_are_understood(code: str) -> None:
    typed = code.replace("0", "O").replace("1", "l").replace("V", "u")
    assert normalised(typed) == normalised(code)


@given(codes, st.data())
def test_one_wrong_letter_is_noticed(code: str, data: st.DataObject) -> None:
    symbols = normalised(code)
    at = data.draw(st.integers(0, len(symbols) - 1))
    other = data.draw(st.sampled_from([c for c in ALPHABET if c != symbols[at]]))
    assert not is_recovery_code(symbols[:at] + other + symbols[at + 1 :])


@given(codes, st.data())
def test_two_swapped_letters_are_noticed(code: str, data: st.DataObject) -> None:
    symbols = normalised(code)
    at = data.draw(st.integers(0, len(symbols) - 2))
    swapped = symbols[:at] + symbols[at + 1] + symbols[at] + symbols[at + 2 :]
    assert swapped == symbols or not is_recovery_code(swapped)


@pytest.mark.parametrize("typed", ["", "paard regen lepel stoel", "ABCD", "é" * 32, "0" * 33])
def test_other_texts_are_no_code(typed: str) -> None:
    assert not is_recovery_code(typed)


def test_codes_do_not_repeat() -> None:
    source = random.Random(2)  # noqa: S311 - a test that repeats
    assert len({make_recovery_code(source.randbytes(RANDOM_BYTES)) for _ in range(500)}) == 500
