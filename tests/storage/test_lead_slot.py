import pytest

from intake_desktop.errors import ForeseenError, WrongPassphraseError
from intake_desktop.storage.lead_slot import (
    identity_in,
    make_lead_slot,
    new_identity,
    open_lead_slot,
)

DATA_KEY = bytes(range(32))


def test_both_private_keys_give_the_data_key_back() -> None:
    (first, one), (second, two) = new_identity(), new_identity()
    slot = make_lead_slot("kluis", DATA_KEY, [f" {one}\n", two])
    assert slot.recipients == (one, two)
    assert open_lead_slot(slot, "kluis", [first, second]) == DATA_KEY
    assert open_lead_slot(slot, "kluis", [second, first]) == DATA_KEY


def test_the_slot_of_another_vault_is_refused() -> None:
    (first, one), (second, two) = new_identity(), new_identity()
    slot = make_lead_slot("kluis", DATA_KEY, [one, two])
    with pytest.raises(WrongPassphraseError):
        open_lead_slot(slot, "andere kluis", [first, second])


def test_without_leads_nobody_opens_it_this_way() -> None:
    with pytest.raises(ForeseenError, match="niet geregeld"):
        open_lead_slot(None, "kluis", [new_identity()[0]])


def test_the_private_key_is_found_in_a_file_as_age_writes_it() -> None:
    private, public = new_identity()
    assert identity_in(f"# created: 2026-11-22\n# public key: {public}\n{private}\n") == private
    assert identity_in("iets anders") == ""
