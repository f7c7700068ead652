"""Whatever people type or paste: a PDF every time, with the words they typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.documents.glyphs import printable
from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
from intake_desktop.domain.dossier import Client, Dossier, Part, with_parts
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.plan import Actie, Ondertekening, Tekenkeuze, ondertekening_id
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from tests.documents.kim import DAY, NOW, G, formulier, kim
from tests.documents.lezen import active_parts, body_of, on_paper, squeezed
from tests.documents.papieren_kim import kim_compleet
from tests.documents.vijandig import SAMPLES, filled


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


TITELS = {
    Papiersoort.PARTICIPATIEWETBLAD: "Participatiewetblad bij uw plan",
    Papiersoort.WMO_VERSLAG: "Verslag van het onderzoek",
    Papiersoort.DEELBLAD: "Deelblad: wat we delen en wat niet",
}


@pytest.mark.parametrize("soort", TITELS)
def test_every_paper_prints_what_was_typed_and_holds_nothing_active(soort: Papiersoort) -> None:
    for text in SAMPLES[::2]:
        dossier = filled(kim_compleet(), text)
        made = make_paper_pdf(soort, dossier, formulier(), Opdracht(DAY)).pdf
        assert body_of(made, TITELS[soort]).count(on_paper(text)) >= 5
        assert active_parts(made) == set()


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
