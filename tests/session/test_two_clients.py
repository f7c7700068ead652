"""One session for a couple: what is of both, who it is about, and what is said apart."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.aandacht import Aandacht, Kamer
from intake_desktop.domain.apart import Apart, is_apart
from intake_desktop.domain.dossier import PART_FIELDS, Client, Dossier
from intake_desktop.domain.huishouden import LINKED, with_medeclient
from intake_desktop.domain.plan import Doel
from intake_desktop.domain.rollen import HUISHOUDEN
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.domain.zicht import NEVER_APART
from intake_desktop.session.dossier_session import DossierSession
from tests.domain.paar import FATMA, MEHMET, a_couple
from tests.factories import MOMENT, a_gesprek, a_score, an_uitspraak
from tests.strategies import filled


def a_table() -> DossierSession:
    first, second = a_couple()
    return DossierSession(first, now=lambda: MOMENT, new_id=lambda: "id", others=(second,))


def noting(part: Any) -> Callable[[Dossier], Dossier]:
    return lambda dossier: dossier.with_part(part)


def full(session: DossierSession, dossier_id: str) -> Dossier:
    return next(d for d in session.dossiers if d.id == dossier_id)


def speak_apart(session: DossierSession, part: Any) -> None:
    session.turn_to(Aandacht(FATMA, kamer=Kamer.APART))
    session.apply("Regel", noting(part))
    session.turn_to(Aandacht(FATMA))


def test_a_second_client_comes_to_the_table_in_one_step_that_can_be_undone() -> None:
    fatma = Dossier(FATMA, MOMENT, gesprekken=(a_gesprek(),))
    mehmet = Dossier(MEHMET, MOMENT, Client("Mehmet Ali"))
    session = DossierSession(fatma, now=lambda: MOMENT, new_id=lambda: "id")
    session.bring(mehmet)
    assert session.partner is None
    session.apply("Tweede cliënt", lambda d: with_medeclient(d, mehmet, "h", "partner"))
    assert session.partner
    assert session.partner.gesprek
    session.undo()
    assert session.dossiers == (fatma, mehmet)


def test_it_is_about_the_other_client_with_one_key() -> None:
    session, seen = a_table(), list[str]()
    session.changed.connect(lambda _old, new, _typing: seen.append(new.id))
    session.turn_to(Aandacht(MEHMET))
    assert session.dossier.id == MEHMET
    assert seen == [MEHMET]


def test_what_is_noted_for_both_is_one_step_in_both() -> None:
    session = a_table()
    before = session.dossiers
    session.turn_to(Aandacht(FATMA, samen=True))
    session.apply("Doel", noting(Doel("d", "Een rustig huis")))
    assert [d.doelen[0].persoon for d in session.dossiers] == [HUISHOUDEN, HUISHOUDEN]
    session.undo()
    assert session.dossiers == before
    session.redo()
    assert all(d.doelen for d in session.dossiers)


def test_undo_shows_the_client_whose_step_it_was() -> None:
    session = a_table()
    session.apply("Doel", noting(Doel("d", "Taalles")))
    session.turn_to(Aandacht(MEHMET))
    assert session.undo() == "Doel"
    assert session.dossier.id == FATMA


def test_typing_for_one_client_never_merges_into_typing_for_the_other() -> None:
    session = a_table()
    session.apply("Doel", noting(Doel("a", "x")), merge_key="veld")
    session.turn_to(Aandacht(MEHMET))
    session.apply("Doel", noting(Doel("b", "y")), merge_key="veld")
    assert session.undo_stack.count() == 2


def test_what_is_said_apart_is_gone_from_the_screen_when_the_other_is_back() -> None:
    session = a_table()
    session.turn_to(Aandacht(FATMA, kamer=Kamer.APART))
    session.apply("Regel", noting(an_uitspraak(id="stil")))
    assert session.dossier.part(Uitspraak, "stil")
    session.turn_to(Aandacht(FATMA))
    assert session.dossier.part(Uitspraak, "stil") is None
    assert session.own_paper.part(Uitspraak, "stil") is None
    assert any(is_apart(u.id) for u in full(session, FATMA).uitspraken)


def test_nobody_learns_from_undo_that_something_was_said_apart() -> None:
    session = a_table()
    speak_apart(session, an_uitspraak(id="stil"))
    assert session.undo() == ""
    assert session.redo() == ""


def test_while_one_is_here_alone_the_other_s_dossier_stays_closed() -> None:
    session = a_table()
    session.turn_to(Aandacht(FATMA, kamer=Kamer.APART))
    session.turn_to(Aandacht(MEHMET, kamer=Kamer.APART))
    session.turn_to(Aandacht(MEHMET, samen=True, kamer=Kamer.APART))
    assert session.aandacht == Aandacht(FATMA, kamer=Kamer.APART)


def test_the_professionals_alone_read_what_each_said_and_note_openly() -> None:
    session = a_table()
    speak_apart(session, an_uitspraak(id="stil"))
    session.turn_to(Aandacht(FATMA, kamer=Kamer.ZONDER_CLIENT))
    assert session.dossier.part(Uitspraak, "stil")
    session.apply("Regel", noting(an_uitspraak(id="later")))
    session.turn_to(Aandacht(FATMA))
    assert [u.id for u in session.dossier.uitspraken] == ["later"]


def test_a_score_given_apart_and_one_given_at_the_table_both_stay() -> None:
    session = a_table()
    speak_apart(session, a_score(niveau=1))
    session.apply("Score", noting(a_score(niveau=4)))
    assert [s.niveau for s in session.dossier.scores] == [4]
    session.turn_to(Aandacht(FATMA, kamer=Kamer.APART))
    assert [s.niveau for s in session.dossier.scores] == [1]


KINDS = sorted((k for k in PART_FIELDS if k not in NEVER_APART), key=lambda k: PART_FIELDS[k])
PARTS = st.sampled_from(KINDS).flatmap(filled)
PLACES = st.sampled_from(
    (
        Aandacht(FATMA),
        Aandacht(MEHMET),
        Aandacht(FATMA, samen=True),
        Aandacht(FATMA, kamer=Kamer.APART),
        Aandacht(MEHMET, kamer=Kamer.APART),
    )
)
STEPS = st.lists(st.tuples(PLACES, PARTS, st.sampled_from("abc")), max_size=6)


def as_said(part: Any, part_id: str) -> Any:
    changes: dict[str, Any] = {"id": part_id}
    if isinstance(part, LINKED):
        changes |= {"persoon": "", "apart": Apart.NEE}
    return replace(part, **changes)


@given(STEPS)
def test_whatever_is_said_apart_is_neither_with_the_other_nor_at_the_table(
    steps: list[tuple[Aandacht, Any, str]],
) -> None:
    session = a_table()
    for about, part, part_id in steps:
        session.turn_to(Aandacht(about.dossier))
        others = [d for d in session.dossiers if d.id != about.dossier]
        at_table = session.dossier
        session.turn_to(about)
        session.apply("Stap", noting(as_said(part, part_id)))
        session.turn_to(Aandacht(about.dossier))
        if about.notes_apart:
            assert [d for d in session.dossiers if d.id != about.dossier] == others
            assert session.dossier == at_table


@given(STEPS)
def test_undo_brings_both_dossiers_back_and_redo_does_both_again(
    steps: list[tuple[Aandacht, Any, str]],
) -> None:
    session, passed = a_table(), list[tuple[Dossier, ...]]()
    for about, part, part_id in steps:
        before = session.dossiers
        session.turn_to(replace(about, kamer=Kamer.IEDEREEN))
        if session.apply("Stap", noting(as_said(part, part_id))):
            passed.append(before)
    last = session.dossiers
    for dossiers in reversed(passed):
        session.undo()
        assert session.dossiers == dossiers
    while session.redo():
        pass
    assert session.dossiers == last
