"""What was said apart lies beside what everyone knows, and never takes its place."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.apart import (
    Apart,
    apart_id,
    is_apart,
    kept_alone,
    kept_at_table,
    known_alone,
    known_to_all,
    on_own_paper,
    plain_id,
)
from intake_desktop.domain.uitspraak import Uitspraak
from tests.factories import an_uitspraak

Lines = tuple[Uitspraak, ...]


def line(name: str, words: str = "") -> Uitspraak:
    return an_uitspraak(id=name, tekst=words or name)


def texts(lines: Lines) -> list[str]:
    return [u.tekst for u in lines]


def said_apart(*shown: Uitspraak, full: Lines = ()) -> Lines:
    return kept_alone(full, shown, noting=True)


def test_the_key_of_what_was_said_apart_leads_back_to_the_part_itself() -> None:
    assert is_apart(apart_id("a"))
    assert not is_apart("a")
    assert plain_id(apart_id("a")) == plain_id("a") == "a"


def test_a_line_noted_apart_is_known_alone_and_not_at_the_table() -> None:
    full = said_apart(line("a"), line("b"), full=(line("a"),))
    assert texts(known_to_all(full)) == ["a"]
    assert [(u.id, u.apart) for u in known_alone(full)] == [("a", Apart.NEE), ("b", Apart.JA)]


def test_a_line_changed_apart_leaves_the_one_of_the_table_as_it_was() -> None:
    full = said_apart(line("a", "anders"), full=(line("a", "aan tafel"),))
    assert texts(known_to_all(full)) == ["aan tafel"]
    assert texts(known_alone(full)) == ["anders"]


def test_what_is_noted_at_the_table_under_the_same_key_replaces_nothing_apart() -> None:
    full = said_apart(line("score", "apart"))
    full = kept_at_table(full, (line("score", "aan tafel"),))
    assert texts(known_to_all(full)) == ["aan tafel"]
    assert texts(known_alone(full)) == ["apart"]


def test_taking_back_apart_brings_back_what_stood_at_the_table() -> None:
    full = said_apart(line("a", "anders"), full=(line("a", "aan tafel"),))
    full = kept_alone(full, (), noting=True)
    assert texts(known_alone(full)) == ["aan tafel"]


def test_what_was_apart_stays_so_when_it_is_corrected_later_without_anyone_there() -> None:
    full = said_apart(line("a"))
    (shown,) = known_alone(full)
    full = kept_alone(full, (replace(shown, tekst="beter"), line("b")), noting=False)
    assert texts(known_to_all(full)) == ["b"]


def test_only_what_the_client_chose_comes_on_their_own_paper() -> None:
    full = said_apart(line("a"), replace(line("b"), apart=Apart.OP_PAPIER))
    assert texts(on_own_paper(full)) == ["b"]
    assert known_to_all(full) == ()


def test_nothing_apart_means_the_very_same_list() -> None:
    full = (line("a"), line("b"))
    for look in (known_to_all, known_alone, on_own_paper):
        assert look(full) is full
    assert kept_at_table(full, full) is full
    assert kept_alone(full, full, noting=False) is full


LINES = st.lists(st.sampled_from("abcde"), unique=True, max_size=5).map(
    lambda names: tuple(line(name) for name in names)
)
MOVES = st.lists(st.tuples(st.booleans(), LINES, st.text("xyz", max_size=2)), max_size=5)


def spoken(moves: list[tuple[bool, Lines, str]]) -> tuple[Lines, Lines]:
    """All lines after these visits, and what the table alone would have."""
    full: Lines = ()
    table: Lines = ()
    for apart, names, words in moves:
        shown = tuple(replace(u, tekst=f"{u.id} {'apart' if apart else ''} {words}") for u in names)
        if apart:
            before = known_alone(full)
            shown = (*before, *(u for u in shown if u.id not in {b.id for b in before}))
            full = kept_alone(full, shown, noting=True)
        else:
            full, table = kept_at_table(full, shown), shown
    return full, table


@given(MOVES)
def test_the_table_never_knows_what_was_said_apart_and_misses_nothing_else(
    moves: list[tuple[bool, Lines, str]],
) -> None:
    full, table = spoken(moves)
    assert known_to_all(full) == table
    assert not any("apart" in u.tekst for u in known_to_all(full))
    assert not any("apart" in u.tekst for u in on_own_paper(full))


@given(MOVES)
def test_looking_alone_and_changing_nothing_changes_nothing(
    moves: list[tuple[bool, Lines, str]],
) -> None:
    full, _table = spoken(moves)
    for noting in (True, False):
        again = kept_alone(full, known_alone(full), noting=noting)
        assert sorted(again, key=lambda u: u.id) == sorted(full, key=lambda u: u.id)
