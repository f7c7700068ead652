"""Putting words right where they are read aloud."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.formulier import Formulier, Vraag, VraagType
from intake_desktop.domain.plan import Actie, Pauze, Verplichting
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.domain.verbeteren import (
    Plaats,
    Woorden,
    with_dag,
    with_woorden,
    woorden_of,
)
from intake_desktop.domain.voorlezen import Sectie, secties
from tests.ui.plan_voorbeelden import GESPREK, MOMENT, a_kim_dossier, a_plan_formulier

VRAAG = Vraag("financien.schulden", "Welke schulden zijn er?", VraagType.REGELS)
WOORD = Vraag("financien.hulp", "Wie helpt u?", VraagType.EIGEN_WOORDEN)
LATER = datetime(2026, 11, 21, 11, 30)


def _formulier() -> Formulier:
    form = a_plan_formulier()
    first, *rest = form.leefgebieden
    return replace(form, leefgebieden=(replace(first, feiten=(VRAAG, WOORD)), *rest))


FORMULIER = _formulier()


def a_dossier() -> Dossier:
    """Kim's hour with answers, a step beside the goals, a rest and an obligation."""
    parts = (
        Antwoord(
            antwoord_id(GESPREK, VRAAG.code),
            GESPREK,
            VRAAG.code,
            VRAAG.tekst,
            regels=("Energie", "Zorgverzekering"),
        ),
        Antwoord(
            antwoord_id(GESPREK, WOORD.code),
            GESPREK,
            WOORD.code,
            WOORD.tekst,
            tekst="Mijn zus",
            toelichting="Soms",
        ),
        Actie("s9", "De huisarts bellen"),
    )
    dossier = with_parts(a_kim_dossier(), parts)
    return dossier.with_plan(pauze=Pauze("Eerst rust", date(2026, 11, 21)))


def section(dossier: Dossier, sleutel: str) -> Sectie:
    return next(s for s in secties(FORMULIER, dossier) if s.sleutel == sleutel)


def words(dossier: Dossier, sleutel: str) -> tuple[Woorden, ...]:
    return woorden_of(FORMULIER, dossier, section(dossier, sleutel))


def test_whatever_is_put_right_changes_its_own_section_and_no_other() -> None:
    dossier = a_dossier()
    before = {s.sleutel: s for s in secties(FORMULIER, dossier)}
    tried = 0
    for key, read in before.items():
        for word in woorden_of(FORMULIER, dossier, read):
            if word.is_dag:
                after = with_dag(dossier, word.plaats, None, "anders gezegd")
            else:
                after = with_woorden(
                    dossier, word.plaats, "anders gezegd", was=word.tekst, nu=LATER
                )
            now = {s.sleutel: s for s in secties(FORMULIER, after)}
            assert "anders gezegd" in " ".join((now[key].titel, *now[key].regels)), word
            assert {k for k in now if now[k] != before[k]} == {key}, word
            tried += 1
    assert tried > 40


def test_every_section_but_who_and_niveaus_alone_can_be_put_right() -> None:
    dossier = a_dossier()
    fixed = {s.sleutel for s in secties(FORMULIER, dossier) if not words(dossier, s.sleutel)}
    assert fixed == {"wie", "besproken"}


def test_the_words_are_those_that_were_read_in_the_same_order() -> None:
    assert [w.tekst for w in words(a_dossier(), "leefgebied.financien")] == [
        "Huur is altijd betaald",
        "Inkomen wisselt door oproepwerk",
        "“Elke maand een vast bedrag”",
        "“Rust in de brieven”",
        "Energie",
        "Zorgverzekering",
        "Mijn zus",
        "Soms",
    ]


def test_a_corrected_line_keeps_its_speaker_and_what_it_said_once() -> None:
    dossier, place = a_dossier(), Plaats(Uitspraak, "u4", "tekst")
    for typed in ("“Elke maand een vast", "“Elke week een vast bedrag”"):
        dossier = with_woorden(dossier, place, typed, was="“Elke maand een vast bedrag”", nu=LATER)
    line = dossier.part(Uitspraak, "u4")
    assert line is not None
    assert (line.tekst, line.spreker) == ("“Elke week een vast bedrag”", "client")
    assert [e.tekst for e in line.eerder] == ["“Elke maand een vast bedrag”"]
    back = with_woorden(dossier, place, line.eerder[0].tekst, was=line.eerder[0].tekst, nu=LATER)
    again = back.part(Uitspraak, "u4")
    assert again is not None
    assert again.eerder == ()


@pytest.mark.parametrize(
    ("sleutel", "at"), [("leefgebied.financien", 0), ("werk", 0), ("eerst", 1), ("doel.d1", 3)]
)
def test_what_is_emptied_is_no_longer_read(sleutel: str, at: int) -> None:
    dossier = a_dossier()
    word = words(dossier, sleutel)[at]
    after = with_woorden(dossier, word.plaats, " ", was=word.tekst, nu=LATER)
    lines = section(dossier, sleutel).regels
    assert len(section(after, sleutel).regels) == len(lines) - 1
    assert not any(word.tekst in line for line in section(after, sleutel).regels)


def test_a_day_that_is_none_is_kept_as_it_was_typed() -> None:
    place = Plaats(Actie, "s1", "wanneer")
    after = with_dag(a_dossier(), place, None, "na de vakantie").part(Actie, "s1")
    assert after is not None
    assert (after.wanneer, after.wanneer_tekst) == (None, "na de vakantie")


def test_words_of_one_law_are_not_shown_where_the_plan_is_read() -> None:
    line = Uitspraak(
        "x", GESPREK, Plek.LASTIG, "Alleen voor de Wmo", "wijkteam", MOMENT, "financien",
        grondslag=Grondslag.WMO,
    )  # fmt: skip
    dossier = a_dossier().with_part(line)
    assert all(w.tekst != line.tekst for w in words(dossier, "leefgebied.financien"))


def test_what_an_obligation_means_is_put_right_where_it_is_read() -> None:
    dossier = a_dossier()
    gesprek = dossier.gesprek
    assert gesprek is not None
    alone = replace(gesprek, aanwezigen=gesprek.aanwezigen[:2])
    duty = Verplichting("p", "pw.9.werk", "Werk zoeken", "pw", "9", "U zoekt werk.", "drie keer")
    dossier = with_parts(dossier, (alone, duty))
    (word,) = words(dossier, "plichten")
    after = with_woorden(dossier, word.plaats, "twee keer", was="drie keer", nu=LATER)
    assert "Dat betekent: twee keer." in section(after, "plichten").regels[0]
