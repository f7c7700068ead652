import json
from dataclasses import replace
from typing import Any

import pytest

from intake_desktop.errors import NewerFileError, WrongPassphraseError
from intake_desktop.storage import keys
from intake_desktop.storage.keys import (
    MAXIMUM_KDF,
    STANDARD_KDF,
    KdfParameters,
    KeyFile,
    SlotKind,
    UnreadableKeyFileError,
    decode,
    encode,
    new_key_file,
    unwrap,
    with_secret,
)
from intake_desktop.storage.lead_slot import LeadSlot
from intake_desktop.storage.recovery_code import RANDOM_BYTES, make_recovery_code
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE

DATA_KEY = bytes(range(32))
CODE = make_recovery_code(bytes(range(RANDOM_BYTES)))
OTHER_CODE = make_recovery_code(bytes(RANDOM_BYTES))


@pytest.fixture
def key_file() -> KeyFile:
    held = {SlotKind.PASSPHRASE: PASSPHRASE, SlotKind.RECOVERY: CODE}
    return new_key_file(DATA_KEY, held, CHEAP_KDF)


@pytest.mark.parametrize(
    "secret", [PASSPHRASE, "  paard  regen lepel\tstoel ", CODE, CODE.lower().replace("-", " ")]
)
def test_passphrase_and_recovery_code_both_open(key_file: KeyFile, secret: str) -> None:
    assert unwrap(key_file, secret) == DATA_KEY


def test_it_does_not_matter_how_an_accent_is_composed() -> None:
    made = new_key_file(DATA_KEY, {SlotKind.PASSPHRASE: "één café één"}, CHEAP_KDF)
    assert unwrap(made, "e\u0301e\u0301n cafe\u0301 e\u0301e\u0301n") == DATA_KEY


@pytest.mark.parametrize(
    "secret", ["", PASSPHRASE[:-1], PASSPHRASE.title(), OTHER_CODE, CODE[:-1] + "!", "\ud800"]
)
def test_every_other_secret_gets_the_same_sentence(key_file: KeyFile, secret: str) -> None:
    with pytest.raises(WrongPassphraseError) as refused:
        unwrap(key_file, secret)
    assert str(refused.value) == (
        "Deze wachtzin of herstelcode past niet. Er is niets veranderd. "
        "Kijk of de hoofdletters kloppen en probeer het nog eens."
    )


def test_a_key_file_survives_the_disk_and_tells_no_secret(key_file: KeyFile) -> None:
    raw = encode(key_file)
    assert decode(raw, CHEAP_KDF) == key_file
    for secret in (PASSPHRASE, CODE, DATA_KEY.hex()):
        assert secret.encode() not in raw
    assert DATA_KEY not in raw


def test_two_key_files_share_nothing(key_file: KeyFile) -> None:
    other = new_key_file(DATA_KEY, {SlotKind.PASSPHRASE: PASSPHRASE}, CHEAP_KDF)
    assert other.vault_id != key_file.vault_id
    assert other.slots[0].salt != key_file.slots[0].salt
    assert other.slots[0].wrapped != key_file.slots[0].wrapped


def test_the_figures_of_the_program_itself_are_the_agreed_ones() -> None:
    assert (STANDARD_KDF.memory_kib, STANDARD_KDF.passes, STANDARD_KDF.lanes) == (262_144, 3, 2)


def test_the_agreed_figures_open(key_file: KeyFile) -> None:
    made = new_key_file(DATA_KEY, {SlotKind.PASSPHRASE: PASSPHRASE})
    assert unwrap(decode(encode(made)), PASSPHRASE) == DATA_KEY


@pytest.mark.parametrize(
    "kdf",
    [
        replace(STANDARD_KDF, memory_kib=STANDARD_KDF.memory_kib - 1),
        replace(STANDARD_KDF, passes=2),
        replace(STANDARD_KDF, lanes=1),
        replace(STANDARD_KDF, memory_kib=MAXIMUM_KDF.memory_kib + 1),
        replace(STANDARD_KDF, memory_kib=2**31),
        replace(STANDARD_KDF, passes=10_000),
        CHEAP_KDF,
    ],
)
def test_cheaper_or_bomb_like_figures_are_refused(key_file: KeyFile, kdf: KdfParameters) -> None:
    slots = tuple(replace(slot, kdf=kdf) for slot in key_file.slots)
    with pytest.raises(UnreadableKeyFileError, match="out of bounds"):
        decode(encode(replace(key_file, slots=slots)))


@pytest.mark.parametrize("changed", ["id", "kind", "kdf", "salt", "nonce", "wrapped", "vault_id"])
def test_nothing_in_a_slot_can_be_swapped(key_file: KeyFile, changed: str) -> None:
    slot = key_file.slots[0]
    other = {
        "id": "00" * 16,
        "kind": SlotKind.RECOVERY,
        "kdf": replace(slot.kdf, passes=2),
        "salt": bytes(16),
        "nonce": bytes(12),
        "wrapped": bytes(48),
    }
    if changed == "vault_id":
        tampered = replace(key_file, vault_id="00" * 16)
    else:
        patch: dict[str, Any] = {changed: other[changed]}
        tampered = replace(key_file, slots=(replace(slot, **patch),))
    with pytest.raises(WrongPassphraseError):
        unwrap(tampered, PASSPHRASE)


def test_every_flipped_bit_is_noticed_as_damage(key_file: KeyFile) -> None:
    raw = encode(key_file)
    for at in range(0, len(raw), 3):
        damaged = raw[:at] + bytes([raw[at] ^ 0x10]) + raw[at + 1 :]
        with pytest.raises((UnreadableKeyFileError, NewerFileError)):
            decode(damaged, CHEAP_KDF)


@pytest.mark.parametrize(
    "raw",
    [b"", b"{}", b"[]", b"null", b"7", b'"x"', b"\xff\xfe", b'{"controle": 1}', b"[" * 100_000],
)
def test_something_else_is_no_key_file(raw: bytes) -> None:
    with pytest.raises(UnreadableKeyFileError):
        decode(raw, CHEAP_KDF)


def test_a_key_file_of_a_newer_program_is_refused_as_such(
    key_file: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    leads = replace(key_file, lead=LeadSlot(("age1a", "age1b"), b"gesloten"))
    with monkeypatch.context() as newer:
        newer.setattr(keys, "VERSION", 3)
        raw = encode(leads)
    assert json.loads(raw)["versie"] == 3
    with pytest.raises(NewerFileError):
        decode(raw, CHEAP_KDF)


def test_a_key_file_without_leads_or_second_factor_is_as_it_always_was(key_file: KeyFile) -> None:
    content = json.loads(encode(key_file))
    assert content["versie"] == 1
    assert "leidinggevenden" not in content
    assert all("sleutelbestand" not in slot for slot in content["slots"])


def test_leads_and_a_second_factor_survive_the_disk(key_file: KeyFile) -> None:
    second = with_secret(key_file, SlotKind.PASSPHRASE, PASSPHRASE, DATA_KEY, CHEAP_KDF, b"stick")
    leads = replace(second, lead=LeadSlot(("age1a", "age1b"), b"gesloten"))
    assert decode(encode(leads), CHEAP_KDF) == leads
    assert json.loads(encode(leads))["versie"] == 2
    assert unwrap(leads, PASSPHRASE, b"stick") == DATA_KEY
    with pytest.raises(WrongPassphraseError):
        unwrap(leads, PASSPHRASE, b"steen")


def test_a_slot_can_not_pretend_to_need_no_second_factor(key_file: KeyFile) -> None:
    second = with_secret(key_file, SlotKind.PASSPHRASE, PASSPHRASE, DATA_KEY, CHEAP_KDF, b"stick")
    slots = tuple(replace(slot, with_file=False) for slot in second.slots)
    with pytest.raises(WrongPassphraseError):
        unwrap(replace(second, slots=slots), PASSPHRASE)


def test_more_slots_than_anyone_needs_are_refused(key_file: KeyFile) -> None:
    with pytest.raises(UnreadableKeyFileError):
        decode(encode(replace(key_file, slots=key_file.slots * 5)), CHEAP_KDF)
