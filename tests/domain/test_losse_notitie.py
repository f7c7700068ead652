"""A loose note finds its leefgebied while it is typed, also with a typing error."""

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.losse_notitie import send_home

FORMULIER = load_formulier()


@pytest.mark.parametrize(
    ("typed", "home", "words"),
    [
        ("/wonen lekkage in de keuken", "huisvesting", "lekkage in de keuken"),
        ("/geld brief van de bank", "financien", "brief van de bank"),
        ("/woonen lekkage", "huisvesting", "lekkage"),
        ("/Werk cv is klaar", "werk_en_opleiding", "cv is klaar"),
        ("/financien tekort", "financien", "tekort"),
    ],
)
def test_the_address_sends_the_note_home(typed: str, home: str, words: str) -> None:
    assert send_home(typed, FORMULIER) == (home, words)


@pytest.mark.parametrize("typed", ["/wonen", "gewoon een notitie", "/", "/xyzzy iets", "1/2 dag"])
def test_without_a_known_address_the_note_stays_as_it_was_typed(typed: str) -> None:
    assert send_home(typed, FORMULIER) == ("", typed)


def test_every_alias_in_the_forms_leads_to_its_own_leefgebied() -> None:
    for leefgebied in FORMULIER.leefgebieden:
        for alias in leefgebied.aliassen:
            assert send_home(f"/{alias} iets", FORMULIER)[0] == leefgebied.code, alias
