"""A warm handover: named, asked about, and a return that can be learned from."""

from datetime import date

from intake_desktop.domain.verwijzen import stand_zin, with_aankomst, with_verwijzing
from intake_desktop.domain.verwijzing import Verwijzing
from tests.factories import GESPREK, a_dossier, a_verwijzing

DAY = date(2026, 12, 15)


def test_a_new_handover_is_of_the_present_gesprek() -> None:
    made = with_verwijzing(a_dossier(), "w2", wie="Jan", waarover="post").part(Verwijzing, "w2")
    assert made == Verwijzing("w2", GESPREK, wie="Jan", waarover="post")


def test_where_it_stands_is_one_sentence() -> None:
    dossier = a_dossier()
    arrived = with_aankomst(dossier, "w1", True, DAY).part(Verwijzing, "w1")
    missed = with_aankomst(dossier, "w1", False, DAY, date(2026, 12, 29)).part(Verwijzing, "w1")
    back = a_verwijzing(terug_op=DAY, terug_reden="wachttijd", terug_tekst="De wachttijd is lang")
    assert arrived is not None
    assert missed is not None
    assert [stand_zin(v) for v in (a_verwijzing(), arrived, missed, back)] == [
        "Nog te vragen of de cliënt is aangekomen: 15 december 2026.",
        "Aangekomen, gehoord op 15 december 2026.",
        "Nog niet aangekomen. Opnieuw vragen: 29 december 2026.",
        "Teruggekomen op 15 december 2026: De wachttijd is lang.",
    ]
    assert (arrived.is_rond, missed.is_rond, back.is_rond) == (True, False, True)


def test_an_answer_can_be_taken_back() -> None:
    dossier = a_dossier()
    assert with_aankomst(with_aankomst(dossier, "w1", True, DAY), "w1", None, DAY) == dossier


def test_who_is_not_there_changes_nothing() -> None:
    dossier = a_dossier()
    assert with_aankomst(dossier, "weg", True, DAY) is dossier
