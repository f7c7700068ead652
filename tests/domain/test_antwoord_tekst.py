"""Each type of question has a stored form and a printed form."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.antwoord_tekst import (
    PRINTED,
    answer_text,
    join_vervolg,
    moment_codes,
    parse_hours,
    parse_moments,
    split_vervolg,
)
from intake_desktop.domain.formulier import Formulier, Kolom, Optie, Vraag, VraagType
from intake_desktop.domain.plain import from_plain, to_plain
from tests.ui.formulier import a_formulier, a_leefgebied

VRAGEN = {
    VraagType.EIGEN_WOORDEN: Vraag(
        "willen.liefst", "Wat doet u het liefst?", VraagType.EIGEN_WOORDEN
    ),
    VraagType.KEUZES: Vraag(
        "kunnen.nodig",
        "Wat is nodig?",
        VraagType.KEUZES,
        opties=(Optie("vervoer", "vervoer"), Optie("oppas", "oppas")),
        toelichting="Wat precies?",
    ),
    VraagType.SCHAAL: Vraag(
        "willen.hoe_graag",
        "Hoe graag?",
        VraagType.SCHAAL,
        vervolg=("Waarom geen lager cijfer?", "Wat maakt het één punt hoger?"),
    ),
    VraagType.REGELS: Vraag("balans.zorgen", "Welke zorgen?", VraagType.REGELS, maximum=3),
    VraagType.UREN: Vraag("kunnen.uren", "Hoeveel uur?", VraagType.UREN),
    VraagType.LEEFGEBIEDEN: Vraag("balans.eerst", "Wat eerst?", VraagType.LEEFGEBIEDEN),
    VraagType.RIJEN: Vraag(
        "kunnen.eerder",
        "Wat eerder?",
        VraagType.RIJEN,
        kolommen=(Kolom("wat", "Wat?"), Kolom("soort", "Soort?", (Optie("b", "betaald"),))),
    ),
}
SAID: dict[VraagType, dict[str, object]] = {
    VraagType.EIGEN_WOORDEN: {"tekst": " In een winkel "},
    VraagType.KEUZES: {"keuzes": ("oppas", "vervoer"), "toelichting": "vanaf 7 uur"},
    VraagType.SCHAAL: {"getal": 7, "toelichting": "Ik wil rust.\nVaste oppas."},
    VraagType.REGELS: {"regels": ("De schulden", "De oppas")},
    VraagType.UREN: {"getal": 24, "keuzes": ("di.ochtend", "ma.middag", "ma.ochtend")},
    VraagType.LEEFGEBIEDEN: {"keuzes": ("wonen", "financien")},
    VraagType.RIJEN: {"rijen": (("Bakker", "b"), ("Tuin", ""))},
}
PRINTS = {
    VraagType.EIGEN_WOORDEN: "In een winkel",
    VraagType.KEUZES: "oppas, vervoer – vanaf 7 uur",
    VraagType.SCHAAL: "7 van 10. Waarom geen lager cijfer? “Ik wil rust”. "
    "Wat maakt het één punt hoger? “Vaste oppas”",
    VraagType.REGELS: "1. De schulden; 2. De oppas",
    VraagType.UREN: "24 uur per week: maandagochtend en maandagmiddag, dinsdagochtend",
    VraagType.LEEFGEBIEDEN: "Wonen en Geld en schulden",
    VraagType.RIJEN: "Bakker, betaald; Tuin",
}


@pytest.fixture
def formulier() -> Formulier:
    return a_formulier(
        a_leefgebied("financien", "Geld en schulden"), a_leefgebied("wonen", "Wonen")
    )


def an_antwoord(vraag: Vraag, **said: object) -> Antwoord:
    empty = Antwoord(antwoord_id("g1", vraag.code), "g1", vraag.code, vraag.tekst)
    return replace(empty, **said)  # type: ignore[arg-type]  # the fields differ per type


@pytest.mark.parametrize("kind", list(VraagType))
def test_every_type_keeps_its_answer_in_rows_and_files(kind: VraagType) -> None:
    antwoord = an_antwoord(VRAGEN[kind], **SAID[kind])
    assert from_plain(Antwoord, to_plain(antwoord)) == antwoord


@pytest.mark.parametrize("kind", list(VraagType))
def test_every_type_prints_in_plain_dutch(kind: VraagType, formulier: Formulier) -> None:
    antwoord = an_antwoord(VRAGEN[kind], **SAID[kind])
    assert answer_text(VRAGEN[kind], antwoord, formulier) == PRINTS[kind]


@pytest.mark.parametrize("kind", list(VraagType))
def test_nothing_said_prints_nothing(kind: VraagType, formulier: Formulier) -> None:
    assert answer_text(VRAGEN[kind], an_antwoord(VRAGEN[kind]), formulier) == ""


def test_no_type_is_without_a_printed_form() -> None:
    assert set(PRINTED) == set(VraagType)


def test_what_the_form_no_longer_knows_prints_as_its_code(formulier: Formulier) -> None:
    keuzes = VRAGEN[VraagType.KEUZES]
    assert answer_text(keuzes, an_antwoord(keuzes, keuzes=("rijbewijs",)), formulier) == "rijbewijs"
    eerst = VRAGEN[VraagType.LEEFGEBIEDEN]
    assert answer_text(eerst, an_antwoord(eerst, keuzes=("oud",)), formulier) == "oud"


def test_hours_that_are_no_figure_print_as_they_were_typed(formulier: Formulier) -> None:
    uren = VRAGEN[VraagType.UREN]
    antwoord = an_antwoord(uren, tekst="16 tot 20, in de vakantie minder")
    assert answer_text(uren, antwoord, formulier) == "16 tot 20, in de vakantie minder"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("16", 16),
        (" 24 uur ", 24),
        ("8 u", 8),
        ("32 uur per week", 32),
        ("0", 0),
        ("168", 168),
        ("169", None),
        ("16 tot 20", None),
        ("16 uur of meer", None),
        ("", None),
        ("-3", None),
        ("veel", None),
    ],
)
def test_hours_are_read_from_what_is_typed(text: str, hours: int | None) -> None:
    assert parse_hours(text) == hours


def test_a_week_has_twenty_one_moments_that_say_their_name() -> None:
    moments = moment_codes()
    assert len(moments) == 21
    assert moments[0] == ("ma.ochtend", "maandagochtend")
    assert moments[-1] == ("zo.avond", "zondagavond")


@pytest.mark.parametrize(
    ("typed", "rest", "moments"),
    [
        ("16 ma en di ochtend", "16", ("ma.ochtend", "di.ochtend")),
        ("vrijdag", "", ("vr.ochtend", "vr.middag", "vr.avond")),
        ("ma ochtend, wo middag en avond", "", ("ma.ochtend", "wo.middag", "wo.avond")),
        ("Maandagochtend en dinsdagmiddag", "", ("ma.ochtend", "di.middag")),
        ("16 uur", "16 uur", ()),
        ("als het kan", "als het kan", ()),
    ],
)
def test_moments_are_read_from_what_is_typed(
    typed: str, rest: str, moments: tuple[str, ...]
) -> None:
    assert parse_moments(typed) == (rest, moments)


def test_every_morning_is_seven_moments() -> None:
    assert parse_moments("elke ochtend")[1] == tuple(
        code for code, _ in moment_codes() if code.endswith(".ochtend")
    )


_ONE_LINE: Callable[[], st.SearchStrategy[str]] = lambda: st.text().map(  # noqa: E731 - reads as a name
    lambda t: t.replace("\n", " ")
)


@given(st.lists(_ONE_LINE(), min_size=1, max_size=4))
def test_follow_up_answers_come_back_as_they_were(said: list[str]) -> None:
    assert split_vervolg(join_vervolg(said), len(said)) == tuple(said)


def test_a_follow_up_that_was_skipped_keeps_the_next_in_its_place() -> None:
    assert split_vervolg(join_vervolg(["", "Een vaste dag"]), 2) == ("", "Een vaste dag")


def test_a_new_line_in_a_follow_up_answer_does_not_move_the_next() -> None:
    assert split_vervolg(join_vervolg(["een\ntwee", "drie\nvier"]), 2) == ("een twee", "drie\nvier")
