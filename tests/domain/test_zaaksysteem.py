"""Addresses that are known, and those that someone still has to fill in."""

from intake_desktop.domain.zaaksysteem import NOG_INVULLEN, Zaaksysteem


def test_an_unknown_address_says_what_has_to_be_filled_in() -> None:
    assert Zaaksysteem().adres("zaaktype.wmo") == f"{NOG_INVULLEN}zaaktype.wmo"


def test_a_known_address_is_given() -> None:
    system = Zaaksysteem(adressen={"zaaktype.wmo": "https://zaken.voorbeeld.nl"})
    assert system.adres("zaaktype.wmo") == "https://zaken.voorbeeld.nl"
