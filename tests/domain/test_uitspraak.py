"""Quotation marks: what opens with one is the client's."""

import pytest

from intake_desktop.domain.uitspraak import opens_with_quote, without_quotes


@pytest.mark.parametrize("text", ["“Ja”", '"Ja"', "‘Ja’", "'Ja'", "„Ja”", " «Ja»", "'k Wil werk'"])
def test_a_line_between_quotation_marks_is_the_clients(text: str) -> None:
    assert opens_with_quote(text)


@pytest.mark.parametrize("text", ["'s Ochtends moe", "’t Hof is ver", "'n baan", "Ja", ""])
def test_an_apostrophe_is_no_quotation_mark(text: str) -> None:
    assert not opens_with_quote(text)
    assert without_quotes(text) == text


def test_the_marks_come_off_at_both_ends() -> None:
    assert without_quotes(" “Ik wil werk” ") == "Ik wil werk"
    assert without_quotes("“Ik wil werk") == "Ik wil werk"
