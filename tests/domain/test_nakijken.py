"""Before closing: what is missing or contradicts itself, in the order of the conversation."""

from dataclasses import replace

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.formulier import Controle, Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.nakijken import (
    CONTROLES,
    blokkades,
    nagekeken_of,
    nakijken,
    with_nagekeken,
)
from intake_desktop.domain.noteren import with_antwoord
from intake_desktop.domain.vandaag import VANDAAG
from tests.domain.sluitregels import CASES, CLOSED, FORM, TODAY, a_finished_talk, answered
from tests.factories import (
    GESPREK,
    a_doel,
    a_gesprek,
    a_score,
    a_stand,
    a_vandaag_stap,
    an_empty_dossier,
)


def codes(dossier: Dossier, form: Formulier = FORM) -> list[str]:
    return [m.code for m in nakijken(form, dossier, TODAY)]


def test_there_is_a_case_for_every_rule_of_the_form() -> None:
    assert set(CASES) == set(CONTROLES)
    assert {c.code for c in load_formulier().controles} == set(CONTROLES)


def test_a_finished_talk_has_nothing_to_look_at() -> None:
    assert codes(a_finished_talk()) == []


def test_what_was_not_discussed_is_no_gap() -> None:
    dossier = a_finished_talk()
    stand = a_stand(leefgebied="financien", keuze=Keuze.WIL_NIET)
    assert codes(dossier.with_part(replace(stand, hulp=()))) == []


@pytest.mark.parametrize("code", CASES)
def test_each_check_finds_what_it_is_about(code: str) -> None:
    assert codes(CASES[code](a_finished_talk())) == [code]


@pytest.mark.parametrize("code", CASES)
def test_a_check_can_be_ignored_and_made_to_block(code: str) -> None:
    dossier = CASES[code](a_finished_talk())
    ignoring = replace(FORM, controles=(Controle(code, Ernst.NEGEREN),))
    blocking = replace(FORM, controles=(Controle(code, Ernst.BLOKKEREN),))
    assert codes(dossier, ignoring) == []
    assert blokkades(FORM, dossier, TODAY) == ()
    assert [m.code for m in blokkades(blocking, dossier, TODAY)] == [code]


def test_a_hidden_answer_is_listed_with_what_was_said() -> None:
    dossier = answered(a_finished_talk(), "kunnen.nodig", None, "vervoer")
    key = antwoord_id(GESPREK, "kunnen.oppas_wanneer")
    away = Antwoord(key, GESPREK, "kunnen.oppas_wanneer", "", "maandag")
    (hint,) = nakijken(FORM, with_antwoord(dossier, away), TODAY)
    assert hint.code == "verborgen_antwoord"
    assert "“maandag”" in hint.tekst
    assert hint.positie == Positie(Stap.WILLEN_KUNNEN_BALANS)


def test_niveau_1_asks_for_something_today_until_it_is_done() -> None:
    dossier = a_finished_talk().with_part(a_score(niveau=1)).with_part(a_doel(nu=1, streef=4))
    (hint,) = nakijken(FORM, dossier, TODAY)
    assert (hint.code, hint.onderdeel) == ("vandaag_open", VANDAAG)
    (left,) = nakijken(FORM, dossier.with_part(a_vandaag_stap()), TODAY)
    assert "Veilig Thuis" not in left.tekst
    assert codes(dossier.with_part(a_vandaag_stap(gedaan=True))) == []


def test_hints_come_in_the_order_of_the_conversation() -> None:
    dossier = a_finished_talk()
    for code in ("bedenktijd_zonder_dag", "doel_nu_anders", "trede_lager", "geen_naam"):
        dossier = CASES[code](dossier)
    order = posities(FORM, dossier)
    places = [order.index(m.positie) for m in nakijken(FORM, dossier, TODAY)]
    assert places == sorted(places)
    assert len(places) == 4


def test_every_hint_has_an_id_of_its_own() -> None:
    dossier = an_empty_dossier().with_part(a_gesprek())
    for code in ("financien", "huisvesting", CLOSED):
        dossier = dossier.with_part(a_stand(leefgebied=code, hulp=(), keuze=Keuze.BESPREKEN))
        dossier = dossier.with_part(a_score(leefgebied=code, niveau=2))
    dossier = dossier.with_part(a_doel(leefgebied=""))
    keys = [(m.code, m.onderdeel) for m in nakijken(FORM, dossier, TODAY)]
    assert len(keys) == len(set(keys))


def test_a_hint_is_let_be_with_or_without_a_reason_and_comes_back() -> None:
    dossier = CASES["doel_nu_anders"](a_finished_talk())
    (hint,) = nakijken(FORM, dossier, TODAY)
    let_be = with_nagekeken(dossier, GESPREK, hint, "")
    assert nagekeken_of(let_be, GESPREK, hint) is not None
    seen = nagekeken_of(with_nagekeken(let_be, GESPREK, hint, "zo bedoeld"), GESPREK, hint)
    assert seen is not None
    assert seen.reden == "zo bedoeld"
    assert nagekeken_of(let_be, GESPREK, replace(hint, ernst=Ernst.BLOKKEREN)) is None
    assert nagekeken_of(with_nagekeken(let_be, GESPREK, hint, None), GESPREK, hint) is None


def test_nothing_blocks_by_itself() -> None:
    assert Ernst.BLOKKEREN not in CONTROLES.values()
