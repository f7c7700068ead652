"""A prepared file, as all kinds of office programs write it, and all that can be wrong in it."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.voorbereid import Bekend, Voorbereid, Voorbereiding
from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.voorbereid_csv import KOLOMMEN, is_csv, read_voorbereid, template

TODAY = date(2026, 11, 20)
AREAS = {"geld": "financien", "wonen": "huisvesting"}
HEAD = "naam;geboortedatum;reden;afspraak;tijd;bekend;bron;leefgebied\n"
ROW = "Kim de Wit;12-03-1994;werk;24-11-2026;10:30;Er is een regeling;balie, 3 november;geld\n"


def read(text: str | bytes) -> Voorbereiding:
    raw = text.encode() if isinstance(text, str) else text
    return read_voorbereid(raw, AREAS, TODAY)


def one(text: str | bytes) -> Voorbereid:
    found = read(text)
    assert found.fouten == ()
    (client,) = found.clienten
    return client


def fault(text: str) -> str:
    found = read(text)
    assert len(found.fouten) == 1, found.fouten
    return found.fouten[0]


def test_a_row_tells_who_why_when_and_what_is_known() -> None:
    kim = one(HEAD + ROW)
    assert (kim.client.naam, kim.client.geboortedatum) == ("Kim de Wit", date(1994, 3, 12))
    assert (kim.reden, kim.afspraak, kim.tijd) == ("werk", date(2026, 11, 24), time(10, 30))
    assert kim.bekend == (Bekend("Er is een regeling", "balie, 3 november", "financien"),)
    assert kim.regel == 2


@pytest.mark.parametrize(
    "raw",
    [
        (HEAD + ROW).encode("utf-8-sig"),
        ("sep=;\n" + HEAD + ROW).encode(),
        (HEAD + ROW).replace("\n", "\r\n").encode("cp1252"),
        (HEAD + ROW).encode("utf-16"),
        (HEAD + ROW).replace(";", "\t").encode(),
        (HEAD + ROW).replace("balie, 3", '"balie, 3').replace("ember;", 'ember";').replace(
            ";", ","
        ).encode(),
    ],
    ids=["mark", "sep", "windows", "utf-16", "tabs", "commas"],
)  # fmt: skip
def test_every_office_program_may_have_made_it(raw: bytes) -> None:
    assert one(raw).client.naam == "Kim de Wit"
    assert one(raw).bekend[0].bron == "balie, 3 november"


def test_letters_of_windows_and_lines_within_a_cell_are_kept() -> None:
    text = 'naam;reden\nZoë Çelik;"eerst geld\ndan werk"\nBo;niets\n'
    found = read(text.encode("cp1252")).clienten
    assert [(c.client.naam, c.reden, c.regel) for c in found] == [
        ("Zoë Çelik", "eerst geld\ndan werk", 2),
        ("Bo", "niets", 4),
    ]


@pytest.mark.parametrize(
    "cell", ["34405", "34405,0", "12-3-1994", "1994-03-12 00:00:00", "12/03/94", "12 maart 1994"]
)
def test_a_day_is_read_as_people_and_excel_write_it(cell: str) -> None:
    assert one(f"naam;geboortedatum\nKim;{cell}\n").client.geboortedatum == date(1994, 3, 12)


@pytest.mark.parametrize(
    ("cell", "read_as"), [("0,4375", time(10, 30)), ("10:30:00", time(10, 30))]
)
def test_a_time_is_read_as_excel_writes_it(cell: str, read_as: time) -> None:
    assert one(f"naam;tijd\nKim;{cell}\n").tijd == read_as


def test_more_rows_of_one_client_tell_what_is_known_more() -> None:
    more = "Kim de Wit;12-03-1994;;;;Woont bij moeder;brief van mei 2026;wonen\n"
    assert [b.leefgebied for b in one(HEAD + ROW + "\n" + more).bekend] == [
        "financien",
        "huisvesting",
    ]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ("Kim;31-2-1990", "Regel 2, kolom geboortedatum: “31-2-1990” is een dag die niet bestaat."),
        ("Kim;morgen", "Regel 2, kolom geboortedatum: “morgen” is geen dag."),
        ("Kim;1-2-26", "Regel 2, kolom geboortedatum: “1-2-26” kan 1926 zijn of 2026."),
        ("Kim;1-1-2030", "Regel 2, kolom geboortedatum: 1 januari 2030 is nog niet geweest."),
        (
            "Kim;1-5-1994;;1-4-1994",
            "Regel 2, kolom afspraak: 1 april 1994 is vóór de geboortedatum.",
        ),
        ("Kim;;=1+1", "Regel 2, kolom reden: hier staat een formule."),
        ("Kim;;;;later", "Regel 2, kolom tijd: “later” is geen tijd."),
        ("Kim;;;;;Er is schuld", "Regel 2, kolom bron: bij wat bekend is, ontbreekt de bron."),
        ("Kim;;;;;x;y;zwemmen", "Regel 2, kolom leefgebied: “zwemmen” is geen leefgebied."),
        (";1-5-1994", "Regel 2, kolom naam: de naam ontbreekt."),
        ("Kim;;;;;;;;nog iets", "Regel 2: hier staan meer cellen dan er kolommen zijn."),
        ("Kim;;werk\nKim;;geld", "Regel 3: deze cliënt staat ook op regel 2"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_do(cells: str, sentence: str) -> None:
    told = fault(HEAD + cells + "\n")
    assert told.startswith(sentence)
    assert told.count(".") >= 2, "what to do"


def test_columns_that_are_not_known_are_told_and_left() -> None:
    found = read("Naam;BSN;kleur\nKim;123456782;rood\n")
    assert "BSN" in found.opmerkingen[0]
    assert "“kleur” ken ik niet" in found.opmerkingen[1]
    assert "123456782" not in str(found)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "er staat niets in"),
        (b"voornaam;x\nKim;1\n", "de kolom “naam” ontbreekt"),
        (b"naam;naam\nKim;1\n", "twee keer"),
        (b"naam\n", "er staat geen client in".replace("client", "cliënt")),
        (b'naam;reden\nKim;"open\n', "vanaf regel 2"),
        (b"PK\x03\x04rest", "rekenblad"),
        (b"naam\n\x00\x00", "geen tekst"),
        (b"naam\n" + b"x\n" * 2001, "meer dan 2000 regels"),
        (b" " * (2 * 1024 * 1024 + 1), "te groot"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(ForeseenError, match=words) as refused:
        read(raw)
    assert "In uw kluis is niets veranderd." in str(refused.value)


def test_the_template_can_be_read_and_its_example_is_left_out() -> None:
    assert template().decode("utf-8-sig").splitlines()[0] == ";".join(KOLOMMEN)
    with pytest.raises(ForeseenError, match="geen cliënt"):
        read(template())
    filled = template() + b"Bo Smit" + b"\r\n"
    assert one(filled).client.naam == "Bo Smit"


def test_a_file_with_dossiers_is_not_taken_for_a_table() -> None:
    assert is_csv(b"naam\n", ".CSV")
    assert not is_csv(b'\xef\xbb\xbf {"formaat":1}', ".csv")
    assert not is_csv(b"naam\n", ".json")


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda t: (HEAD + t).encode("utf-8", "replace")),
    )
)
def test_nothing_that_is_in_a_file_is_more_than_a_sentence(raw: bytes) -> None:
    with suppress(ForeseenError):
        found = read(raw)
        assert found.clienten or found.fouten


def test_an_appointment_that_has_been_is_told_and_taken_along() -> None:
    found = read("naam;afspraak\nKim;24-11-2025\n")
    assert found.clienten[0].afspraak == date(2025, 11, 24)
    assert found.opmerkingen == (
        "Regel 2: de afspraak op 24 november 2025 is al geweest. Klopt het jaar?",
    )


def test_spaces_in_a_name_make_nobody_else_of_someone() -> None:
    twice = "naam;reden\n  Kim   de Wit ;werk\nKim de Wit;\n"
    assert one(twice).client.naam == "Kim de Wit"
