"""Whatever is changed, in whatever order: undo goes back the way it came, redo goes there again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.session.dossier_session import DossierSession
from tests.factories import MOMENT, a_dossier
from tests.strategies import KEPT_TEXT, filled

KINDS = sorted(PART_FIELDS, key=lambda kind: PART_FIELDS[kind])
IDS = st.sampled_from(("a", "b", "c", "u1", "d1", "s1"))

Change = Callable[[Dossier], Dossier]


def with_part(part: Any, part_id: str) -> Change:
    return lambda dossier: dossier.with_part(replace(part, id=part_id))


def without_part(kind: type[Any], part_id: str) -> Change:
    return lambda dossier: dossier.without_part(kind, part_id)


def moved(kind: type[Any], part_id: str, before: str | None) -> Change:
    return lambda dossier: dossier.with_part_moved(kind, part_id, before)


def with_name(text: str) -> Change:
    return lambda dossier: dossier.with_client(naam=text)


def with_agreement(text: str) -> Change:
    return lambda dossier: dossier.with_plan(als_het_anders_loopt=text)


ANY_KIND = st.sampled_from(KINDS)
CHANGES: st.SearchStrategy[Change] = st.one_of(
    ANY_KIND.flatmap(lambda kind: st.builds(with_part, filled(kind), IDS)),
    st.builds(without_part, ANY_KIND, IDS),
    st.builds(moved, ANY_KIND, IDS, IDS | st.none()),
    st.builds(with_name, KEPT_TEXT),
    st.builds(with_agreement, KEPT_TEXT),
)
STEPS = st.lists(
    st.tuples(CHANGES, st.sampled_from(("", "naam", "regel")), st.booleans()), max_size=12
)


def a_session() -> DossierSession:
    return DossierSession(a_dossier(), now=lambda: MOMENT, new_id=lambda: "id")


def play(session: DossierSession, steps: list[tuple[Change, str, bool]]) -> list[Dossier]:
    """Do these steps; the dossiers that undo has to pass, oldest first.

    Only typing on in the field in which was typed last is no step of its own.
    """
    passed, field = [session.dossier], ""
    for number, (change, merge_key, ends) in enumerate(steps):
        if session.apply(f"Stap {number}", change, merge_key=merge_key):
            if merge_key and merge_key == field:
                passed.pop()
            passed.append(session.dossier)
            field = merge_key
        if ends:
            session.end_typing()
            field = ""
    return passed


@given(STEPS)
def test_undo_goes_back_to_the_very_same_dossiers_and_redo_forth(
    steps: list[tuple[Change, str, bool]],
) -> None:
    session = a_session()
    passed = play(session, steps)
    for dossier in reversed(passed[:-1]):
        assert session.undo()
        assert session.dossier is dossier
    assert session.undo() == ""
    for dossier in passed[1:]:
        assert session.redo()
        assert session.dossier is dossier
    assert session.redo() == ""


@given(STEPS, st.lists(st.booleans(), max_size=20))
def test_walking_back_and_forth_ends_where_it_began(
    steps: list[tuple[Change, str, bool]], walk: list[bool]
) -> None:
    session = a_session()
    begin, end = session.dossier, play(session, steps)[-1]
    for forth in walk:
        session.redo() if forth else session.undo()
    while session.redo():
        pass
    assert session.dossier is end
    while session.undo():
        pass
    assert session.dossier is begin


@given(STEPS)
def test_every_change_and_every_way_back_is_told_to_who_saves(
    steps: list[tuple[Change, str, bool]],
) -> None:
    session = a_session()
    told = [session.dossier]

    def hear(old: Dossier, new: Dossier, _typing: bool) -> None:
        assert told[-1] is old
        told.append(new)

    session.changed.connect(hear)
    play(session, steps)
    while session.undo():
        assert told[-1] is session.dossier
    assert told[-1] == a_dossier()
