"""Whatever people type or paste: a PDF every time, with the words they typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.documents.glyphs import printable
from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.domain.dossier import Client, Dossier, Part, with_parts
from intake_desktop.domain.plan import Actie, Ondertekening, Tekenkeuze, ondertekening_id
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from tests.documents.kim import DAY, NOW, G, formulier, kim
from tests.documents.lezen import page_texts, squeezed
from tests.documents.vijandig import SAMPLES, filled


def on_paper(text: str) -> str:
    """The text after the documented cleaning, without white space."""
    return squeezed(printable(clean_text(text).replace("\u2028", "\n").replace("\u2029", "\n")))


def body_of(pdf: bytes) -> str:
    """The words of all pages without what stands above and below each."""
    pages = page_texts(pdf)
    words = []
    for number, text in enumerate(pages, start=1):
        text = text.replace(
            f"Plan van aanpak · 20 november 2026 Pagina {number} van {len(pages)}", ""
        )
        words.append(text.replace("Gemeente Voorbeeld · Wijkteam Noord", "", 1))
    return squeezed(" ".join(words))


def plan_with(text: str) -> bytes:
    """A small plan with the text as a line, as a step and as a name."""
    dossier = with_parts(
        Dossier("d", NOW, client=Client(naam=text)),
        [
            kim().gesprekken[0],
            Uitspraak("u1", G, Plek.BELANGRIJK, f"x {text}", Rol.KLANTMANAGER, NOW),
            Actie("a1", f"x {text}", text),
        ],
    )
    return make_plan_pdf(dossier, formulier(), day=DAY)


@pytest.mark.parametrize("text", SAMPLES, ids=range(len(SAMPLES)))
def test_every_field_prints_what_was_typed(text: str) -> None:
    pdf = make_plan_pdf(filled(kim(), text), formulier(), day=DAY)
    assert body_of(pdf).count(on_paper(text)) > 40


@settings(max_examples=60)
@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_gives_a_plan_with_that_text(text: str) -> None:
    assert on_paper(f"x {text}".strip()) in body_of(plan_with(text))


def only(part: Part) -> bytes:
    """A plan with nothing but this part."""
    dossier = with_parts(Dossier("d", NOW), [kim().gesprekken[0], part])
    return make_plan_pdf(dossier, formulier(), day=DAY)


def test_fifty_thousand_letters_in_a_line_are_all_there() -> None:
    text = "zin met woorden " * 3125
    line = Uitspraak("u1", G, Plek.BELANGRIJK, text, Rol.CLIENT, NOW)
    assert squeezed(text) in body_of(only(line))


def test_fifty_thousand_letters_in_a_step_are_all_there() -> None:
    text = "stap " * 10_000
    assert body_of(only(Actie("a1", text))).count("stap") == 10_000


def test_a_word_of_five_thousand_letters_is_broken_and_whole() -> None:
    line = Uitspraak("u1", G, Plek.BELANGRIJK, "w" * 5000, Rol.CLIENT, NOW)
    assert "w" * 5000 in body_of(only(line))


def test_fifty_thousand_letters_as_reason_not_to_agree_are_all_there() -> None:
    key = ondertekening_id(1, Rol.CLIENT)
    signed = Ondertekening(key, Rol.CLIENT, 1, Tekenkeuze.NIET_AKKOORD, "reden " * 8400)
    assert body_of(only(signed)).count("reden") == 8400


def test_what_the_font_lacks_is_printed_by_its_name() -> None:
    assert printable("😀 ok") == "[GRINNING FACE] ok"
    assert printable("\U000f0000") == "[U+F0000]"


def test_steering_marks_are_left_out_and_letters_composed() -> None:
    assert printable("\u202ea\u200bb\ufeff") == "ab"
    assert printable("e\u0301") == "é"


def test_plain_letters_of_europe_stay_as_they_are() -> None:
    words = "Łódź Yılmaz Tiếng Việt Ελληνικά Кириллица ☐☑ “’” – …"
    assert printable(words) == words
