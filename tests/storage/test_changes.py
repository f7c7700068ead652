import dataclasses
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.storage.changes import GAP, KINDS, RowChange, row_changes
from intake_desktop.storage.search_text import FIELDS
from tests.factories import a_dossier, an_empty_dossier, an_uitspraak


class Rows:
    """What a table of parts would hold: enough to apply changes and read them back in order."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str], int] = {}

    def place_of(self, soort: str, part_id: str) -> int:
        return self.places[soort, part_id]

    def apply(self, old: Dossier | None, new: Dossier) -> list[RowChange]:
        changes = row_changes(old, new, self.place_of)
        for change in changes:
            key = (change.soort, change.id)
            if change.new is None:
                del self.places[key]
            elif change.place is not None:
                self.places[key] = change.place
        return changes

    def order(self, soort: str = "uitspraak") -> list[str]:
        keys = [key for key in self.places if key[0] == soort]
        return [part_id for _, part_id in sorted(keys, key=lambda key: self.places[key])]


def lines(ids: Sequence[str], tekst: str = "") -> Dossier:
    made = tuple(an_uitspraak(id=i, tekst=tekst) for i in ids)
    return replace(an_empty_dossier(), uitspraken=made)


def start(ids: Sequence[str]) -> tuple[Rows, Dossier]:
    rows, dossier = Rows(), lines(ids)
    rows.apply(None, dossier)
    return rows, dossier


MANY = [f"u{n}" for n in range(500)]


def test_every_kind_of_part_has_a_name_and_search_fields() -> None:
    assert set(KINDS.values()) >= set(PART_FIELDS)
    assert set(FIELDS) == set(KINDS.values())
    for kind, fields in FIELDS.items():
        assert set(fields) <= {field.name for field in dataclasses.fields(kind)}


def test_a_new_dossier_is_all_rows() -> None:
    changes = row_changes(None, a_dossier(), Rows().place_of)
    assert {change.soort for change in changes} == set(KINDS)
    assert all(change.old is None for change in changes)


def test_the_same_dossier_changes_nothing() -> None:
    assert row_changes(a_dossier(), a_dossier(), Rows().place_of) == []


def test_one_added_to_five_hundred_is_one_row() -> None:
    rows, dossier = start(MANY)
    changes = rows.apply(dossier, dossier.with_part(an_uitspraak(id="nieuw")))
    assert [change.id for change in changes] == ["nieuw"]
    assert rows.order() == [*MANY, "nieuw"]


def test_one_changed_in_five_hundred_is_one_row_in_its_place() -> None:
    rows, dossier = start(MANY)
    (change,) = rows.apply(dossier, dossier.with_part(an_uitspraak(id="u250", tekst="anders")))
    assert (change.id, change.place) == ("u250", None)


def test_one_moved_in_five_hundred_is_one_row() -> None:
    rows, dossier = start(MANY)
    moved = dossier.with_part_moved(Uitspraak, "u499", "u0")
    assert [change.id for change in rows.apply(dossier, moved)] == ["u499"]
    back = moved.with_part_moved(Uitspraak, "u499", None)
    assert [change.id for change in rows.apply(moved, back)] == ["u499"]
    assert rows.order() == MANY


def test_one_taken_out_of_five_hundred_is_one_row() -> None:
    rows, dossier = start(MANY)
    (change,) = rows.apply(dossier, dossier.without_part(Uitspraak, "u7"))
    assert (change.id, change.new) == ("u7", None)


def test_where_there_is_no_room_left_all_are_numbered_anew_in_silence() -> None:
    rows, dossier = start(["a", "b"])
    for number in range(30):
        added = replace(
            dossier,
            uitspraken=(
                dossier.uitspraken[0],
                an_uitspraak(id=f"n{number}"),
                *dossier.uitspraken[1:],
            ),
        )
        changes = rows.apply(dossier, added)
        assert [c.id for c in changes if not c.silent] == [f"n{number}"]
        dossier = added
    assert rows.order() == [u.id for u in dossier.uitspraken]
    assert rows.places["uitspraak", "b"] > 2 * GAP


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), max_size=8))
def test_any_order_follows_from_any_other(orders: list[list[str]]) -> None:
    rows, dossier = start([])
    for number, ids in enumerate(orders):
        wanted = lines(ids, f"versie {number % 2}")
        rows.apply(dossier, wanted)
        assert rows.order() == ids
        dossier = wanted
