import pytest
from hypothesis import given

from intake_desktop.domain.tekst import VERVANGING, clean_text, ended, folded, geteld
from tests.strategies import ANY_TEXT, KEPT_TEXT


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("gewoon", "gewoon"),
        ("a\x00b", f"a{VERVANGING}b"),
        ("bel\x07 en esc\x1b", f"bel{VERVANGING} en esc{VERVANGING}"),
        ("half \ud83d teken", f"half {VERVANGING} teken"),
        ("twee helften \ud83d\ude00", "twee helften 😀"),
        ("regel\r\nregel\rregel\nregel", "regel\nregel\nregel\nregel"),
        ("kolom\tkolom", "kolom\tkolom"),
        ("\ufffe\uffff\x85\x7f", VERVANGING * 4),
        ("<jan@voorbeeld.nl> & <b>", "<jan@voorbeeld.nl> & <b>"),
        ("vaste\u00a0spatie", "vaste\u00a0spatie"),
        ("\ufeffuit een bestand\ufeff", "uit een bestand"),
        ("\ud83d\ufeff\ude00", "😀"),
    ],
)
def test_only_what_can_not_be_shown_is_replaced(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("Rust", "Rust."), ("Rust. ", "Rust."), ("Klaar?", "Klaar?"), ("“Ja.”", "“Ja.”"), ("", "")],
)
def test_a_sentence_ends_with_one_mark(text: str, sentence: str) -> None:
    assert ended(text) == sentence


def test_a_very_long_text_is_not_cut() -> None:
    assert len(clean_text("woord\x00" * 10_000)) == 60_000


@given(ANY_TEXT)
def test_cleaned_text_can_be_written_and_cleaning_again_changes_nothing(typed: str) -> None:
    cleaned = clean_text(typed)
    cleaned.encode("utf-8")
    assert "\x00" not in cleaned
    assert clean_text(cleaned) == cleaned


@given(KEPT_TEXT)
def test_text_without_such_characters_is_the_same_object(typed: str) -> None:
    assert clean_text(typed) is typed


@pytest.mark.parametrize(("typed", "compared"), [("Één", "een"), ("ŞÜKRÜ", "sukru"), ("", "")])
def test_folded_text_has_no_capitals_and_no_accents(typed: str, compared: str) -> None:
    assert folded(typed) == compared


def test_one_is_told_as_one() -> None:
    told = [geteld(count, "dossier", "dossiers") for count in (0, 1, 2)]
    assert told == ["0 dossiers", "1 dossier", "2 dossiers"]
