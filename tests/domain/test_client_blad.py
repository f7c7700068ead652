"""What the client's own screen shows, place by place; never what another said or noted."""

import pytest

from intake_desktop.domain.apart import Apart, apart_id
from intake_desktop.domain.client_blad import client_blad
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek
from tests.factories import a_dossier, a_score, an_uitspraak
from tests.ui.formulier import a_formulier

FORM = a_formulier()


def words(stap: Stap, leefgebied: str = "", **changes: object) -> str:
    blad = client_blad(FORM, a_dossier(**changes), Positie(stap, leefgebied))
    return "\n".join(line for s in (*blad.vast, *blad.nu) for line in (s.titel, *s.regels))


def test_own_words_and_own_questions_stay_in_sight_everywhere() -> None:
    said = an_uitspraak(id="b", tekst="Rust in huis", plek=Plek.BELANGRIJK, leefgebied="")
    for stap in Stap:
        shown = words(stap, "financien", uitspraken=(said,))
        assert "Rust in huis" in shown
        assert "Mijn vragen" in shown


def test_of_a_leefgebied_only_what_the_client_said_is_shown() -> None:
    mine = an_uitspraak(id="a", tekst="Ik slaap slecht", spreker=Rol.CLIENT, leefgebied="financien")
    noted = an_uitspraak(id="b", tekst="Oogt moe", spreker=Rol.WIJKTEAM, leefgebied="financien")
    shown = words(Stap.LEEFGEBIED, "financien", uitspraken=(mine, noted))
    assert "Ik slaap slecht" in shown
    assert "Oogt moe" not in shown
    assert "Ik slaap slecht" not in words(Stap.LEEFGEBIED, "wonen", uitspraken=(mine, noted))


@pytest.mark.parametrize("stap", list(Stap))
def test_what_was_set_apart_for_one_law_is_never_shown(stap: Stap) -> None:
    apart = an_uitspraak(
        tekst="Alleen voor de Wmo", spreker=Rol.CLIENT, leefgebied="financien",
        grondslag=Grondslag.WMO,
    )  # fmt: skip
    assert "Alleen voor de Wmo" not in words(stap, "financien", uitspraken=(apart,))


@pytest.mark.parametrize("stap", list(Stap))
def test_what_was_said_apart_is_never_shown_to_who_sits_at_the_table(stap: Stap) -> None:
    apart = an_uitspraak(
        id=apart_id("u9"),
        tekst="Niet waar hij bij is",
        spreker=Rol.CLIENT,
        leefgebied="financien",
        apart=Apart.JA,
    )
    score = a_score(id=apart_id("s9"), leefgebied="financien", niveau=1)
    dossier = a_dossier(uitspraken=(apart,), scores=(score,))
    blad = client_blad(FORM, dossier, Positie(stap, "financien"))
    told = [line for s in (*blad.vast, *blad.nu) for line in s.regels]
    assert not any("Niet waar hij bij is" in line for line in told)
    assert blad.beeld is None or blad.beeld.radar.aantal == 0


def test_the_plan_stands_there_while_it_is_made() -> None:
    dossier = a_dossier()
    assert dossier.doelen[0].tekst in words(Stap.PLAN)
    assert dossier.doelen[0].tekst not in words(Stap.BEGIN)


def test_the_picture_is_drawn_where_it_is_talked_about() -> None:
    assert client_blad(FORM, a_dossier(), Positie(Stap.BEELD)).beeld
    assert client_blad(FORM, a_dossier(), Positie(Stap.PLAN)).beeld is None
