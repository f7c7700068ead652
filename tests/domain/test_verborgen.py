"""An answer whose question is no longer asked is kept, but neither counted nor printed."""

from dataclasses import replace

from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Vraag, VraagType
from intake_desktop.domain.noteren import with_antwoord
from intake_desktop.domain.verborgen import counted, counted_answers, hidden_answers
from intake_desktop.domain.voorlezen import secties
from intake_desktop.domain.voorwaarde import Voorwaarde
from tests.factories import GESPREK, a_gesprek, an_empty_dossier
from tests.ui.formulier import a_formulier

SCHULDEN, RICHTING = "financien.schulden", "financien.richting"


def answer(vraag: str, tekst: str = "", keuzes: tuple[str, ...] = ()) -> Antwoord:
    return Antwoord(antwoord_id(GESPREK, vraag), GESPREK, vraag, "", tekst, keuzes=keuzes)


def debts(has: str) -> Dossier:
    dossier = an_empty_dossier().with_part(a_gesprek())
    dossier = with_antwoord(dossier, answer(SCHULDEN, keuzes=(has,)))
    return with_antwoord(dossier, answer(RICHTING, "ze worden meer"))


def test_a_changed_answer_hides_what_followed_from_it() -> None:
    form = a_formulier()
    assert set(counted_answers(form, debts("ja"), GESPREK)) == {SCHULDEN, RICHTING}
    assert set(counted_answers(form, debts("nee"), GESPREK)) == {SCHULDEN}
    assert hidden_answers(form, debts("ja"), GESPREK) == ()
    ((vraag, antwoord),) = hidden_answers(form, debts("nee"), GESPREK)
    assert (vraag.code, antwoord.tekst) == (RICHTING, "ze worden meer")


def test_a_hidden_answer_is_not_read_aloud_but_kept() -> None:
    dossier = debts("nee")
    said = " ".join(line for part in secties(a_formulier(), dossier) for line in part.regels)
    assert "ze worden meer" not in said
    assert len(dossier.antwoorden) == 2


def test_a_hidden_answer_shows_no_other_question() -> None:
    first = Vraag("a", "A?", VraagType.KEUZES)
    second = replace(first, code="b", toon_als=Voorwaarde("a", ("ja",)))
    third = replace(first, code="c", toon_als=Voorwaarde("b", ("ja",)))
    given = {
        "a": answer("a", keuzes=("nee",)),
        "b": answer("b", keuzes=("ja",)),
        "c": answer("c", keuzes=("ja",)),
    }
    assert set(counted((first, second, third), given)) == {"a"}


def test_an_answer_to_a_question_the_form_lost_still_counts() -> None:
    assert set(counted((), {"weg": answer("weg", "iets")})) == {"weg"}
