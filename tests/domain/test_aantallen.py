"""Counts in which no small group stands, or can be worked out."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.aantallen import KLEINST, aantallen_van, hidden
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.verwijzing import Verwijzing
from tests.factories import DAY, MOMENT, a_verwijzing

LINE = DossierRegel("d", "Kim", "", None, "", None, None, MOMENT)
FORM = load_formulier()


def test_every_table_counts_all_dossiers() -> None:
    lines = [replace(LINE, trede_nu=2, rust=MOMENT.date()) for _ in range(6)]
    lines += [replace(LINE, trede_nu=3) for _ in range(9)]
    now, _streef, _work, runs, handed, labels = aantallen_van(FORM, lines, {})
    assert now.totaal == runs.totaal == handed.totaal == labels.totaal == 15
    assert runs.groepen == (("loopt", 9), ("staat stil", 6))


def test_a_small_group_is_hidden_with_the_smallest_other() -> None:
    assert hidden([20, 3, 8, 30]) == (20, None, None, 30)
    assert hidden([20, 3, 4, 30]) == (None, None, None, 30)
    assert hidden([0, 0, 100]) == (None, None, None), "that no one is left would tell of two groups"
    assert hidden([7, 9]) == (7, 9)


def test_a_vault_with_hardly_any_dossiers_tells_nothing() -> None:
    tables = aantallen_van(FORM, [LINE] * (KLEINST - 1), {})
    assert all(t.totaal is None for t in tables)
    assert all(count is None for t in tables for _name, count in t.groepen)


def test_a_label_that_left_the_forms_is_counted_by_its_code() -> None:
    *_rest, labels = aantallen_van(FORM, [replace(LINE, klantprofiel="oud") for _ in range(7)], {})
    assert ("oud", None) in labels.groepen or ("oud", 7) in labels.groepen


def test_why_clients_came_back_can_be_learned_from_each_counted_once() -> None:
    lines = [replace(LINE, id=f"d{n}") for n in range(30)]
    first = a_verwijzing(terug_reden="past_niet", terug_op=DAY)
    last = a_verwijzing(id="w2", terug_reden="wachttijd", terug_op=DAY + timedelta(30))
    handed: dict[str, tuple[Verwijzing, ...]] = {f"d{n}": (last, first) for n in range(8)}
    handed |= {f"d{n}": (a_verwijzing(),) for n in range(8, 18)}
    table = next(t for t in aantallen_van(FORM, lines, handed) if t.titel == "Warme overdracht")
    shown = {name: count for name, count in table.groepen if count is not None}
    assert shown == {"geen": 12, "niet teruggekomen": 10}
    assert ("teruggekomen: De wachttijd is te lang", None) in table.groepen, "eight, hidden along"


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8))
def test_no_small_group_is_shown_and_what_is_hidden_is_never_one_group(counts: list[int]) -> None:
    shown = hidden(counts)
    away = [count for count, seen in zip(counts, shown, strict=True) if seen is None]
    assert all(seen is None or seen >= KLEINST for seen in shown)
    assert len(away) != 1 or len(counts) == 1
    assert not away or sum(away) >= KLEINST or len(away) == len(counts)


def test_who_knows_the_rule_can_still_not_work_out_a_hidden_group() -> None:
    """All ways in which the groups can be filled, seen only as they are published."""
    for groups, most in ((2, 30), (3, 13), (4, 8)):
        _work_out(groups, most)


def _work_out(groups: int, most: int) -> None:
    seen: dict[tuple[object, ...], list[tuple[int, ...]]] = {}
    for counts in product(range(most), repeat=groups):
        total = sum(counts)
        published: tuple[object, ...] = (*hidden(counts), total if total >= KLEINST else None)
        seen.setdefault(published, []).append(counts)
    for shown, possible in seen.items():
        for place in range(groups):
            values = {counts[place] for counts in possible}
            if shown[place] is None:
                assert len(values) > 1, (shown, possible)
