import json

import pytest
from hypothesis import given

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.storage.codec import decoded, encoded
from tests.factories import an_eigenaar, an_uitspraak
from tests.strategies import ANY_TEXT, KEPT_TEXT, filled


@given(filled(Uitspraak, KEPT_TEXT))
def test_a_part_comes_back_equal(part: Uitspraak) -> None:
    assert decoded(Uitspraak, encoded(part)) == part


@given(ANY_TEXT)
def test_every_text_is_cleaned(typed: str) -> None:
    text = encoded(an_uitspraak(tekst=typed))
    text.encode("utf-8")
    assert decoded(Uitspraak, text).tekst == clean_text(typed)


def test_letters_are_kept_readable_and_defaults_left_out() -> None:
    text = encoded(an_eigenaar(naam="Özlem “Yılmaz” 😀", organisatie=""))
    assert "Özlem “Yılmaz” 😀" in text
    assert "organisatie" not in json.loads(text)


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"naam": 7, "rol": "client"}', "{}"])
def test_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decoded(Eigenaar, text)
